/**
 * @module Indicators by cities, one block of columns per year, in the unit of the row.
 */
import type { Comparison } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useWords } from '../../i18n/index.ts';
import { formatYear } from '../../view/number.ts';
import { ComparedValue } from './compare-cell.tsx';

const arrows = { up: '↑', down: '↓', none: '' } as const;

export function CompareTable({
  comparison,
  themeName,
}: {
  readonly comparison: Comparison;
  readonly themeName: (id: string) => string;
}) {
  const { t, pick, locale } = useWords();
  const { cities, years } = comparison;
  // Rows of one theme stand together, themes in the order they first come.
  const order = [...new Set(comparison.rows.map((row) => row.theme))];
  const rows = comparison.rows.toSorted((a, b) => order.indexOf(a.theme) - order.indexOf(b.theme));
  const width = 2 + cities.length * years.length;
  let theme = '';
  return (
    <div className="table-frame">
      <table className="grid compare">
        <caption className="visually-hidden">{t('compare.caption')}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2} className="sticky-left">
              {t('compare.indicator')}
            </th>
            <th scope="col" rowSpan={2}>
              {t('compare.unit')}
            </th>
            {years.map((year) => (
              <th key={year ?? 'none'} scope="colgroup" colSpan={cities.length} className="year-head">
                {year === null ? t('targets.noYear') : formatYear(year, locale)}
              </th>
            ))}
          </tr>
          <tr className="second-head">
            {years.map((year) =>
              cities.map((city, i) => (
                <th
                  key={`${year ?? 'none'}${city.id}`}
                  scope="col"
                  className={i === 0 ? 'figure year-start' : 'figure'}
                >
                  <Link to="/cities/$cityId" params={{ cityId: city.id }}>
                    {pick(city.name)}
                  </Link>
                  {city.example && !pick(city.name).includes(t('example.tag')) ? (
                    <span className="tag-example">{t('example.tag')}</span>
                  ) : null}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const fresh = row.theme !== theme;
            theme = row.theme;
            return (
              <Fragment key={row.indicatorId}>
                {fresh ? (
                  <tr>
                    <th colSpan={width} scope="rowgroup" className="group-head">
                      {themeName(row.theme)}
                    </th>
                  </tr>
                ) : null}
                <tr>
                  <th scope="row" className="sticky-left target-name">
                    <Link to="/reference/indicators" search={{ id: row.indicatorId }}>
                      {pick(row.name)}
                    </Link>{' '}
                    <span className="quiet" title={t(`compare.direction.${row.direction}`)}>
                      {arrows[row.direction]}
                    </span>
                  </th>
                  <td className="nowrap">{pick(row.unitLabel) || row.unit}</td>
                  {years.map((year) =>
                    cities.map((city, i) => (
                      <td key={`${year ?? 'none'}${city.id}`} className={i === 0 ? 'figure year-start' : 'figure'}>
                        <ComparedValue cell={row.cells.find((cell) => cell.cityId === city.id && cell.year === year)} />
                      </td>
                    )),
                  )}
                </tr>
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
