/**
 * @module Exporting what is shown: the server makes the file from the same filter.
 */
import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useWords } from '../i18n/index.ts';

export function ExportMenu({
  address,
}: {
  readonly address: (format: 'xlsx' | 'csv', language: 'zh' | 'en') => string;
}) {
  const { t, locale } = useWords();
  const link = (format: 'xlsx' | 'csv') => (
    <a href={address(format, locale)} download>
      {t(format === 'xlsx' ? 'common.exportXlsx' : 'common.exportCsv')}
    </a>
  );
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'xlsx', label: link('xlsx') },
            { key: 'csv', label: link('csv') },
          ],
        }}
      >
        <Button icon={<DownloadOutlined />}>{t('common.export')}</Button>
      </Dropdown>
      <Button
        className="no-phone"
        icon={<PrinterOutlined />}
        onClick={() => window.print()}
        aria-label={t('common.print')}
        title={t('common.print')}
      />
    </>
  );
}
