/**
 * @module The rows of the energy balance in both bases, and the coefficients that made them, with their sources.
 */
import type { EnergyAccount } from '@dafeng/contract';
import { useWords } from '../../i18n/index.ts';
import { FigureValue } from '../../parts/figure.tsx';
import { formatNumber } from '../../view/number.ts';

export function EnergyRows({ energy }: { readonly energy: EnergyAccount }) {
  const { t, pick } = useWords();
  const bookId = energy.book.id;
  return (
    <section className="result-section">
      <h2>{t('flow.rows')}</h2>
      <div className="scroll-x">
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{t('flow.row')}</th>
              <th scope="col" className="figure">
                {t('flow.calorific')}
                <small> {pick(energy.totals.calorific.unit)}</small>
              </th>
              <th scope="col" className="figure">
                {t('flow.coalEquivalent')}
                <small> {pick(energy.totals.coalEquivalent.unit)}</small>
              </th>
            </tr>
          </thead>
          <tbody>
            {energy.rows.map((row) => (
              <tr key={row.flow} className={row.level === 0 ? 'sector-row' : undefined}>
                <th scope="row" style={{ paddingLeft: 8 + row.level * 14 }}>
                  {pick(row.name)}
                </th>
                <td className="figure">
                  <FigureValue figure={row.calorific} bookId={bookId} compact digits={2} name={pick(row.name)} />
                </td>
                <td className="figure">
                  <FigureValue figure={row.coalEquivalent} bookId={bookId} compact digits={2} name={pick(row.name)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

export function Coefficients({ energy }: { readonly energy: EnergyAccount }) {
  const { t, pick } = useWords();
  if (energy.coefficients.length === 0) return null;
  return (
    <details className="result-section">
      <summary className="section-summary">{t('flow.coefficients', { count: energy.coefficients.length })}</summary>
      <div className="scroll-x">
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{t('factor.product')}</th>
              <th scope="col" className="figure">
                {t('factor.value')}
              </th>
              <th scope="col">{t('factor.unit')}</th>
              <th scope="col">{t('factor.source')}</th>
            </tr>
          </thead>
          <tbody>
            {energy.coefficients.map((one) => (
              <tr key={one.id}>
                <th scope="row">{pick(one.name)}</th>
                <td className="figure">{formatNumber(one.value)}</td>
                <td>{pick(one.unit)}</td>
                <td className="quiet-cell">
                  {one.source} · {one.locator}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
