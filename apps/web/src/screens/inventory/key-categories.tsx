/**
 * @module Key categories by level and by trend, largest first, with the line where they add up to 95 %.
 */
import type { QualityReport } from '@dafeng/contract';
import type { MethodAsked } from '../../api/inventory.ts';
import { useWords } from '../../i18n/index.ts';
import { FigureValue } from '../../parts/figure.tsx';
import { Nothing } from '../../parts/states.tsx';
import { formatShare } from '../../view/number.ts';
import { gasName } from './gas-name.ts';

export function KeyCategories({ report, by }: { readonly report: QualityReport; readonly by: MethodAsked }) {
  const { t, pick } = useWords();
  const rows = report.keyCategories.toSorted((a, b) => a.cumulative - b.cumulative);
  const widest = Math.max(...rows.map(({ share }) => share), 0.01);
  // The row by which the level threshold is reached carries the line.
  const lastKey = rows.findLastIndex(({ level }) => level);
  if (rows.length === 0) return <Nothing title={t('qual.noKeys')} hint={t('qual.noKeysHint')} />;
  return (
    <section className="result-section">
      <h2>{t('qual.keys')}</h2>
      <p className="quiet">{t('qual.keysHint')}</p>
      <div className="scroll-x">
        <table className="grid keys">
          <thead>
            <tr>
              <th scope="col" className="figure">
                #
              </th>
              <th scope="col">{t('inv.category')}</th>
              <th scope="col" className="figure">
                {t('qual.amount')}
              </th>
              <th scope="col">{t('inv.share')}</th>
              <th scope="col" className="figure">
                {t('qual.cumulative')}
              </th>
              <th scope="col">{t('qual.level')}</th>
              <th scope="col">{t('qual.trend')}</th>
              <th scope="col" className="figure wide-only">
                {t('qual.uncertainty')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <tr key={`${row.code} ${row.gas}`} className={i === lastKey ? 'key-line' : undefined}>
                <td className="figure quiet">{i + 1}</td>
                <th scope="row">
                  {row.code} {pick(row.name)} <small>{gasName(row.gas)}</small>
                </th>
                <td className="figure">
                  <FigureValue figure={row.co2e} bookId={report.book.id} name={pick(row.name)} {...by} />
                </td>
                <td className="share-cell">
                  <span className="share">
                    <span className="share-bar" aria-hidden="true">
                      <span style={{ width: `${(100 * row.share) / widest}%` }} />
                    </span>
                    <span className="share-number">{formatShare(row.share)}</span>
                  </span>
                </td>
                <td className="figure">{formatShare(row.cumulative)}</td>
                <td>{row.level ? `● ${t('qual.key')}` : <span className="quiet">·</span>}</td>
                <td>
                  {row.trend === null ? (
                    <span className="quiet" title={t('qual.noTrend')}>
                      —
                    </span>
                  ) : row.trend ? (
                    `◆ ${t('qual.key')}`
                  ) : (
                    <span className="quiet">·</span>
                  )}
                </td>
                <td className="figure wide-only">
                  {row.uncertainty === null ? '—' : `±${formatShare(row.uncertainty)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet">{t('qual.lineHint')}</p>
    </section>
  );
}
