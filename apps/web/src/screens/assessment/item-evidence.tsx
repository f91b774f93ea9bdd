/** @module The files that stand for an item. */
import { PaperClipOutlined } from '@ant-design/icons';
import type { AssessedItem, Assessment } from '@dafeng/contract';
import { addressOf } from '../../api/client.ts';
import { useWords } from '../../i18n/index.ts';

export function ItemEvidence({
  item,
}: {
  readonly cityId: string;
  readonly one: Assessment;
  readonly item: AssessedItem;
}) {
  const { t } = useWords();
  return (
    <>
      <h3>{t('assess.evidence')}</h3>
      {item.evidence.length === 0 ? <p className="quiet">{t('assess.evidenceNone')}</p> : null}
      <ul>
        {item.evidence.map((file) => (
          <li key={file.id}>
            <a href={addressOf('/evidence/:id/file', { id: file.id })} download={file.name}>
              <PaperClipOutlined /> {file.name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
