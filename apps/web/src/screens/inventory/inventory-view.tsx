/**
 * @module The same inventory by the categories of another format: IPCC, CRF, GPC with its scopes.
 */
import { useQuery } from '@tanstack/react-query';
import { inventoryViewQuery, type MethodAsked } from '../../api/inventory.ts';
import { useWords } from '../../i18n/index.ts';
import { FigureValue } from '../../parts/figure.tsx';
import { Nothing, ProblemNote, Waiting } from '../../parts/states.tsx';
import { gasName } from './gas-name.ts';

export function InventoryViewTable({
  bookId,
  view,
  by,
}: {
  readonly bookId: string;
  readonly view: 'ipcc' | 'crf' | 'gpc';
  readonly by: MethodAsked;
}) {
  const { t, pick } = useWords();
  const asked = useQuery(inventoryViewQuery(bookId, view, by));
  if (asked.isPending) return <Waiting rows={10} />;
  if (asked.isError) return <ProblemNote error={asked.error} onRetry={() => void asked.refetch()} />;
  const { rows, notes } = asked.data;
  if (rows.length === 0) return <Nothing title={t('common.empty')} />;
  const gases = [...new Set(rows.flatMap(({ figures }) => Object.keys(figures)))];
  const columns = ['co2e', ...gases.filter((gas) => gas !== 'co2e')];
  const scoped = rows.some(({ scope }) => scope !== null);
  return (
    <>
      <div className="table-frame">
        <table className="grid inventory">
          <thead>
            <tr>
              <th scope="col" className="sticky-left">
                {t('inv.category')}
              </th>
              {scoped ? <th scope="col">{t('inv.scope')}</th> : null}
              {columns.map((gas) => (
                <th key={gas} scope="col" className="figure">
                  {gasName(gas)}
                  <small> {pick(rows.find(({ figures }) => figures[gas] !== undefined)?.figures[gas]?.unit)}</small>
                </th>
              ))}
              <th scope="col">{t('inv.notation')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.code} ${row.scope ?? ''}`} className={row.level === 0 ? 'sector-row' : undefined}>
                <th scope="row" className="sticky-left category-name" style={{ paddingLeft: 8 + row.level * 16 }}>
                  {row.code} {pick(row.name)}
                </th>
                {scoped ? <td>{row.scope}</td> : null}
                {columns.map((gas) => {
                  const figure = row.figures[gas];
                  return (
                    <td key={gas} className="figure">
                      {figure === undefined ? null : (
                        <FigureValue figure={figure} bookId={bookId} compact name={pick(row.name)} {...by} />
                      )}
                    </td>
                  );
                })}
                <td>{row.notation}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {notes.map((note) => (
        <p key={note.zh} className="quiet">
          {pick(note)}
        </p>
      ))}
    </>
  );
}
