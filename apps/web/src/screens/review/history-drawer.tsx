/**
 * @module Who changed an item, when, from what to what and why.
 */
import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { itemHistoryQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { ProblemNote, Waiting } from '../../parts/states.tsx';
import { actWord } from '../../view/act-words.ts';
import { fieldWord, valueWord } from '../../view/field-words.ts';
import { formatDateTime } from '../../view/number.ts';

export function ItemHistory({ versionId, itemId }: { readonly versionId: string; readonly itemId: string }) {
  const { t } = useWords();
  const history = useQuery(itemHistoryQuery(versionId, itemId));
  if (history.isPending) return <Waiting rows={3} />;
  if (history.isError) return <ProblemNote error={history.error} />;
  if (history.data.items.length === 0) return <p className="quiet">{t('review.historyNone')}</p>;
  return (
    <ol className="history">
      {history.data.items.map((entry) => {
        const fields = [...new Set([...Object.keys(entry.before ?? {}), ...Object.keys(entry.after ?? {})])].filter(
          (field) =>
            field !== 'revision' &&
            field !== 'note' &&
            JSON.stringify(entry.before?.[field]) !== JSON.stringify(entry.after?.[field]),
        );
        return (
          <li key={entry.id} className={entry.undone ? 'history-undone' : undefined}>
            <div>
              <b>{entry.actorName}</b> {actWord(entry.action, t)}
              {entry.undone ? <span className="quiet"> · {t('review.historyUndone')}</span> : null}
            </div>
            <div className="quiet">{formatDateTime(entry.at)}</div>
            {entry.before === null || entry.after === null
              ? null
              : fields.map((field) => (
                  <div key={field}>
                    {fieldWord(field, t)}: <del>{valueWord(field, entry.before?.[field], t)}</del> →{' '}
                    {valueWord(field, entry.after?.[field], t)}
                  </div>
                ))}
            {entry.note === null ? null : <div className="item-quote">{entry.note}</div>}
          </li>
        );
      })}
    </ol>
  );
}

export function HistoryDrawer({
  versionId,
  itemId,
  title,
  onClose,
}: {
  readonly versionId: string;
  readonly itemId: string | undefined;
  readonly title: string;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  return (
    <Drawer open={itemId !== undefined} onClose={onClose} title={`${t('review.history')} · ${title}`} size={440}>
      {itemId === undefined ? null : <ItemHistory versionId={versionId} itemId={itemId} />}
    </Drawer>
  );
}
