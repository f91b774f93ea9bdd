/** @module Every number of a subject with its months in columns: the month, its change on the year before, year to date and its change, quarters. */
import { Fragment } from 'react';
import { useWords } from '../../../i18n/index.ts';
import { Missing } from '../../../parts/target-value.tsx';
import { monthOfYear, periodWord } from '../month-text.ts';
import { TrackValue } from '../track-value.tsx';
import {
  hasNowcast,
  type MonthCell,
  type MonthlyIndicator,
  monthsOfYear,
  quartersOfYear,
  twelve,
} from './month-view.ts';

interface Place {
  readonly year: number;
  readonly cityId: string;
  readonly at: string;
}
export function MonthsTable({ indicators, ...place }: Place & { readonly indicators: readonly MonthlyIndicator[] }) {
  const { t, locale } = useWords();
  return (
    <div className="table-frame">
      <table className="grid months">
        <caption className="visually-hidden">{t('track.tab.months')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('track.months.of', { year: place.year })}</th>
            {twelve.map((month) => (
              <th key={month} scope="col" className="figure">
                {monthOfYear(month, locale)}
              </th>
            ))}
          </tr>
        </thead>
        {indicators.map((indicator) => (
          <IndicatorBody key={indicator.indicatorId} indicator={indicator} {...place} />
        ))}
      </table>
    </div>
  );
}

function IndicatorBody({ indicator, year, cityId, at }: Place & { readonly indicator: MonthlyIndicator }) {
  const { t, pick, locale } = useWords();
  const cells = monthsOfYear(indicator, year);
  const name = pick(indicator.name);
  const row = (word: string, show: (cell: MonthCell) => React.ReactNode, look?: string) => (
    <tr className={look}>
      <th scope="row">{word}</th>
      {cells.map((cell, i) => (
        <td key={twelve[i]} className="figure" data-label={monthOfYear(i + 1, locale)}>
          {cell === null ? <Later year={year} month={i + 1} at={at} /> : show(cell)}
        </td>
      ))}
    </tr>
  );
  const value = (figure: MonthCell['own']['figure'], word: string, month: string) => (
    <TrackValue figure={figure} cityId={cityId} name={`${name} ${month} ${word}`} />
  );
  return (
    <tbody>
      <tr>
        <th colSpan={13} scope="rowgroup" className="group-head">
          {name} <span className="quiet">{pick(indicator.unit)}</span>{' '}
          <span className="quiet">{t(`track.origin.${indicator.origin}`)}</span>
        </th>
      </tr>
      {row(t('track.months.own'), (cell) => (
        <>
          {value(cell.own.figure, '', cell.month)}
          {cell.span === cell.month ? null : <small className="cell-note">{periodWord(cell.span, locale)}</small>}
          {cell.quality === 'poor' ? <span className="mark mark-doubt">▲ {t('track.quality.poor')}</span> : null}
        </>
      ))}
      {hasNowcast(indicator)
        ? row(
            t('track.months.nowcast'),
            ({ nowcast, month }) =>
              nowcast === null ? null : (
                <>
                  <i>{value(nowcast.figure, t('track.months.nowcast'), month)}</i>
                  {nowcast.reconciled ? (
                    <span className="mark mark-soft" title={t('track.now.reconciledHint')}>
                      ✓
                    </span>
                  ) : null}
                </>
              ),
            'row-nowcast',
          )
        : null}
      {row(
        t('track.months.ownChange'),
        ({ own, month }) => (
          <>
            {value(own.yearOnYear, t('track.months.ownChange'), month)}
            {own.note === null ? null : <NoteMark text={pick(own.note)} />}
          </>
        ),
        'row-soft',
      )}
      {row(t('track.months.toDate'), ({ toDate, month }) => value(toDate.figure, t('track.months.toDate'), month))}
      {row(
        t('track.months.toDateChange'),
        ({ toDate, month }) => (
          <>
            {value(toDate.yearOnYear, t('track.months.toDateChange'), month)}
            {toDate.note === null ? null : <NoteMark text={pick(toDate.note)} />}
          </>
        ),
        'row-soft',
      )}
      <tr className="row-quarters">
        <th scope="row">{t('track.months.quarter')}</th>
        {quartersOfYear(indicator, year).map((quarter, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: quarters have no other name.
          <td key={i} colSpan={3} className="figure">
            {quarter === null ? null : (
              <Fragment>
                {value(quarter.figure, t('track.months.quarter'), `Q${i + 1}`)}{' '}
                <small className="quiet">
                  {t('track.months.onYear')} {value(quarter.yearOnYear, t('track.months.onYear'), `Q${i + 1}`)}
                </small>
              </Fragment>
            )}
          </td>
        ))}
      </tr>
    </tbody>
  );
}

/** A month after the one looked at is empty; one before it that the answer leaves out has no number. */
function Later({ year, month, at }: { readonly year: number; readonly month: number; readonly at: string }) {
  const { t } = useWords();
  return `${year}-${String(month).padStart(2, '0')}` > at ? null : <Missing why={t('track.months.noNumber')} />;
}

function NoteMark({ text }: { readonly text: string }) {
  return (
    <span className="mark mark-doubt" title={text}>
      ＊<span className="visually-hidden">{text}</span>
    </span>
  );
}
