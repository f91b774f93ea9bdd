/**
 * @module Uncertainty of the totals by error propagation, and what adds most to it.
 */
import type { QualityReport } from '@dafeng/contract';
import type { MethodAsked } from '../../api/inventory.ts';
import { useWords } from '../../i18n/index.ts';
import { FigureValue } from '../../parts/figure.tsx';
import { CellLinkTo } from '../../parts/trace/trace-links.tsx';
import { formatShare, formatValue } from '../../view/number.ts';
import { FactorLinkById } from '../factors/factor-link.tsx';

type Contribution = QualityReport['contributions'][number];

export function Propagation({ report, by }: { readonly report: QualityReport; readonly by: MethodAsked }) {
  const { t, pick } = useWords();
  const bookId = report.book.id;
  const widest = Math.max(...report.contributions.map(({ share }) => share), 0.01);
  return (
    <section className="result-section">
      <h2>{t('qual.propagation')}</h2>
      <p className="quiet">{t('qual.propagationHint')}</p>
      <div className="scroll-x">
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{t('qual.total')}</th>
              <th scope="col" className="figure">
                {t('qual.amount')}
              </th>
              <th scope="col" className="figure">
                {t('qual.halfWidth')}
              </th>
              <th scope="col" className="figure">
                {t('qual.interval')}
              </th>
              <th scope="col" className="figure wide-only">
                {t('qual.independent')}
              </th>
            </tr>
          </thead>
          <tbody>
            {report.propagation.map((row) => (
              <tr key={row.total}>
                <th scope="row">{pick(row.name)}</th>
                <td className="figure">
                  <FigureValue figure={row.figure} bookId={bookId} name={pick(row.name)} {...by} />
                </td>
                <td className="figure">{row.halfWidth === null ? '—' : `±${formatShare(row.halfWidth)}`}</td>
                <td className="figure">
                  {row.low === null || row.high === null ? '—' : `${formatValue(row.low)} – ${formatValue(row.high)}`}
                </td>
                <td className="figure wide-only">
                  {row.independentLines === null ? '—' : `±${formatShare(row.independentLines)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {report.contributions.length === 0 ? null : (
        <>
          <h3>{t('qual.contributions')}</h3>
          <div className="scroll-x">
            <table className="grid">
              <tbody>
                {report.contributions.map((one) => (
                  <tr key={one.leaf}>
                    <th scope="row">
                      <Leaf one={one} bookId={bookId} />
                    </th>
                    <td className="share-cell">
                      <span className="share">
                        <span className="share-bar" aria-hidden="true">
                          <span style={{ width: `${(100 * one.share) / widest}%` }} />
                        </span>
                        <span className="share-number">{formatShare(one.share)}</span>
                      </span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}

/** A leaf is a cell of the books or a factor: both can be opened. */
function Leaf({ one, bookId }: { readonly one: Contribution; readonly bookId: string }) {
  const { pick } = useWords();
  const name = pick(one.name);
  if (one.factor !== null) return <FactorLinkById id={one.factor}>{name}</FactorLinkById>;
  const [sheet, row, column] = one.cell?.split(':') ?? [];
  return (sheet === 'energy' || sheet === 'activities') && row !== undefined && column !== undefined ? (
    <CellLinkTo link={{ kind: 'cell', bookId, sheet, row, column }}>{name}</CellLinkTo>
  ) : (
    name
  );
}
