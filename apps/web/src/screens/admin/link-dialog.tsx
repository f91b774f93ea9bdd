/**
 * @module A one-time sign-in link, shown once to be handed over in person.
 */
import { App, Button, Input, Modal, Space } from 'antd';
import { useWords } from '../../i18n/index.ts';
import { formatDateTime } from '../../view/number.ts';

export interface IssuedLink {
  readonly path: string;
  readonly name: string;
  readonly expiresAt: string | null;
}

export function LinkDialog({ link, onClose }: { readonly link: IssuedLink; readonly onClose: () => void }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const address = new URL(link.path, window.location.origin).href;
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    void message.success(t('common.copied'));
  };
  return (
    <Modal
      open
      title={t('users.linkTitle')}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t('common.close')}</Button>}
    >
      <p>{t('users.linkHint', { name: link.name })}</p>
      <Space.Compact block>
        <Input readOnly value={address} aria-label={t('users.linkTitle')} onFocus={(event) => event.target.select()} />
        <Button type="primary" onClick={() => void copy()}>
          {t('common.copy')}
        </Button>
      </Space.Compact>
      {link.expiresAt === null ? null : (
        <p className="quiet">{t('users.expires', { at: formatDateTime(link.expiresAt) })}</p>
      )}
    </Modal>
  );
}
