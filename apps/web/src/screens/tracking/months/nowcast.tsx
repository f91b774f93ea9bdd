/** @module Months estimated from electricity: number, interval with its level, year of the ratio, whether brought to the books, and what was said before. */
import { useWords } from '../../../i18n/index.ts';
import { formatShare, formatValue } from '../../../view/number.ts';
import { monthWord } from '../month-text.ts';
import { TrackValue } from '../track-value.tsx';
import { hasNowcast, type MonthlyIndicator } from './month-view.ts';

export function NowcastBlock({
  indicator,
  cityId,
  why,
}: {
  readonly indicator: MonthlyIndicator;
  readonly cityId: string;
  readonly why: { readonly zh: string; readonly en: string } | null;
}) {
  const { t, pick, locale } = useWords();
  if (!hasNowcast(indicator)) {
    return why === null ? null : (
      <p className="quiet">
        {t('track.now.none')} {pick(why)}
      </p>
    );
  }
  const rows = indicator.months
    .flatMap(({ month, nowcast }) => (nowcast === null ? [] : [{ month, nowcast }]))
    .toReversed();
  return (
    <details className="block nowcast">
      <summary>{t('track.now.title', { count: rows.length })}</summary>
      <p className="quiet">{t('track.now.hint')}</p>
      <div className="scroll-x">
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{t('track.month')}</th>
              <th scope="col" className="figure">
                {t('track.months.nowcast')}
              </th>
              <th scope="col" className="figure">
                {t('track.now.interval')}
              </th>
              <th scope="col">{t('track.now.ratio')}</th>
              <th scope="col">{t('track.now.revisions')}</th>
              <th scope="col">{t('track.now.sectors')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ month, nowcast }) => (
              <tr key={month}>
                <th scope="row" className="nowrap">
                  {monthWord(month, locale)}
                </th>
                <td className="figure">
                  <i>
                    <TrackValue
                      figure={nowcast.figure}
                      cityId={cityId}
                      name={`${pick(indicator.name)} ${month}`}
                      withUnit
                    />
                  </i>
                </td>
                <td className="figure">
                  {nowcast.reconciled || nowcast.low === null || nowcast.high === null ? (
                    <span className="quiet">{pick(nowcast.intervalWhy) || '—'}</span>
                  ) : (
                    <>
                      {formatValue(nowcast.low)} – {formatValue(nowcast.high)}
                      {nowcast.coverage === null ? null : (
                        <small className="quiet"> {formatShare(nowcast.coverage, false, 0)}</small>
                      )}
                    </>
                  )}
                </td>
                <td className="nowrap">
                  {nowcast.reconciled
                    ? `✓ ${t('track.now.reconciled')}`
                    : nowcast.ratioOf === null
                      ? '—'
                      : nowcast.ratioOf}
                </td>
                <td>
                  {nowcast.revisions.length < 2 ? (
                    <span className="quiet">{t('track.now.first')}</span>
                  ) : (
                    nowcast.revisions.map((one) => (
                      <span key={one.on} className="revision">
                        {formatValue(one.value)} <small className="quiet">{one.on}</small>
                      </span>
                    ))
                  )}
                </td>
                <td>
                  <details>
                    <summary>{nowcast.sectors.length}</summary>
                    {nowcast.sectors.map((sector) => (
                      <div key={sector.sector}>
                        {pick(sector.name)}{' '}
                        <TrackValue figure={sector.figure} cityId={cityId} name={`${pick(sector.name)} ${month}`} />
                        {sector.why === null ? null : <small className="quiet"> {sector.why}</small>}
                      </div>
                    ))}
                  </details>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
