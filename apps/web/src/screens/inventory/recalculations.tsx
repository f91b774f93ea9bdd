/**
 * @module Every occasion on which a year's numbers moved: when, by whom, why, to what.
 */
import type { Book } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { recalculationsQuery } from '../../api/inventory.ts';
import { type MessageKey, useWords } from '../../i18n/index.ts';
import { ProblemNote, Waiting } from '../../parts/states.tsx';
import { formatDateTime, formatValue } from '../../view/number.ts';

const columns: readonly (readonly [string, MessageKey])[] = [
  ['directEnergyCo2', 'inv.total.direct'],
  ['assessmentCo2', 'inv.total.assessment'],
  ['greenhouseGases', 'inv.total.all'],
  ['removals', 'inv.total.removals'],
];

export function Recalculations({ book }: { readonly book: Book }) {
  const { t, pick } = useWords();
  const log = useQuery(recalculationsQuery(book.id));
  return (
    <section className="result-section">
      <h2>{t('qual.log')}</h2>
      <p className="quiet">{t('qual.logHint')}</p>
      {log.isPending ? <Waiting rows={3} /> : null}
      {log.isError ? <ProblemNote error={log.error} onRetry={() => void log.refetch()} /> : null}
      {log.isSuccess && log.data.items.length === 0 ? <p>{t('qual.logNone')}</p> : null}
      {log.isSuccess && log.data.items.length > 0 ? (
        <div className="scroll-x">
          <table className="grid">
            <thead>
              <tr>
                <th scope="col">{t('qual.at')}</th>
                <th scope="col">{t('qual.by')}</th>
                <th scope="col">{t('qual.reason')}</th>
                <th scope="col">{t('inv.method')}</th>
                {columns.map(([id, word]) => (
                  <th key={id} scope="col" className="figure">
                    {t(word)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {log.data.items.map((one) => (
                <tr key={one.id}>
                  <td className="nowrap">{formatDateTime(one.at)}</td>
                  <td className="nowrap">{one.by}</td>
                  <td>
                    {pick(one.reason)} <span className="quiet">{t('qual.revision', { revision: one.revision })}</span>
                  </td>
                  <td className="quiet-cell">
                    {pick(one.method.name)} · {one.method.gwpSet}
                  </td>
                  {columns.map(([id]) => {
                    const value = one.totals[id] ?? null;
                    return (
                      <td key={id} className="figure">
                        {value === null ? '—' : formatValue(value)}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </section>
  );
}
