/**
 * @module The keys of the review screen, shown by `?`.
 */
import { Modal } from 'antd';
import { type MessageKey, useWords } from '../../i18n/index.ts';

const keys: readonly (readonly [readonly string[], MessageKey])[] = [
  [['j', 'k'], 'review.key.next'],
  [['a'], 'review.key.accept'],
  [['e'], 'review.key.edit'],
  [['x'], 'review.key.reject'],
  [['u'], 'review.key.undo'],
  [['g t'], 'review.key.targets'],
  [['/'], 'review.key.search'],
  [['Esc'], 'review.key.close'],
  [['?'], 'review.key.help'],
];

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <Modal open title={t('review.keysTitle')} onCancel={onClose} footer={null} width={420}>
      <dl className="facts">
        {keys.map(([pressed, word]) => (
          <div key={word} className="facts-row">
            <dt>
              {pressed.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(word)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
