/**
 * @module The table of targets: one row per indicator and city, years side by side, every value a door to its clause.
 */
import type { TargetItem, TargetRow } from '@dafeng/contract';
import { Fragment } from 'react';
import { type MessageKey, useWords } from '../../i18n/index.ts';
import { Missing, TargetValue } from '../../parts/target-value.tsx';
import { useUnitWord } from '../../parts/unit-word.ts';
import { formatYear } from '../../view/number.ts';
import { basesDiffer, type RowGroup } from './group-rows.ts';

export const optionalColumns = ['canonical', 'base', 'scope', 'section'] as const;
export type OptionalColumn = (typeof optionalColumns)[number];
export const columnWords: Readonly<Record<OptionalColumn, MessageKey>> = {
  canonical: 'targets.canonical',
  base: 'targets.base',
  scope: 'targets.scope',
  section: 'targets.sectionColumn',
};
export type SortBy = 'document' | 'indicator' | 'section' | 'city';

export interface TargetTableProps {
  readonly groups: readonly RowGroup[];
  readonly years: readonly string[];
  readonly columns: ReadonlySet<OptionalColumn>;
  readonly cityName: ((id: string) => string) | null;
  readonly sort: string | undefined;
  readonly order: 'asc' | 'desc' | undefined;
  readonly onSort: (by: SortBy) => void;
  readonly onOpen: (target: TargetItem) => void;
}

export function TargetTable({ groups, years, columns, cityName, sort, order, onSort, onOpen }: TargetTableProps) {
  const { t, pick, locale } = useWords();
  const unitWord = useUnitWord();
  const head = (by: SortBy, word: MessageKey) => {
    const on = sort === by;
    return (
      <th scope="col" aria-sort={on ? (order === 'desc' ? 'descending' : 'ascending') : undefined}>
        <button
          type="button"
          className="sort-head"
          onClick={() => onSort(by)}
          title={t('common.sortBy', { name: t(word) })}
        >
          {t(word)} <span aria-hidden="true">{on ? (order === 'desc' ? '▾' : '▴') : '⇅'}</span>
        </button>
      </th>
    );
  };
  const width = 2 + years.length + columns.size + (cityName === null ? 0 : 1);
  return (
    <div className="table-frame">
      <table className="grid targets">
        <caption className="visually-hidden">{t('targets.title')}</caption>
        <thead>
          <tr>
            {cityName === null ? null : head('city', 'targets.city')}
            {head('indicator', 'targets.indicator')}
            {columns.has('canonical') ? <th scope="col">{t('targets.canonical')}</th> : null}
            <th scope="col" className="wide-only">
              {t('targets.unit')}
            </th>
            {years.map((year) => (
              <th key={year} scope="col" className="figure">
                {year === 'none' ? t('targets.noYear') : formatYear(Number(year), locale)}
              </th>
            ))}
            {columns.has('base') ? <th scope="col">{t('targets.base')}</th> : null}
            {columns.has('scope') ? <th scope="col">{t('targets.scope')}</th> : null}
            {columns.has('section') ? head('section', 'targets.sectionColumn') : null}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key}>
            {group.label === '' ? null : (
              <tr>
                <th colSpan={width} scope="rowgroup" className="group-head">
                  {group.label} <span className="quiet">{group.rows.length}</span>
                </th>
              </tr>
            )}
            {group.rows.map((row) => (
              <tr key={rowKey(row)}>
                {cityName === null ? null : (
                  <td className="nowrap" data-label={t('targets.city')}>
                    {cityName(row.cityId)}
                  </td>
                )}
                <th scope="row" className="target-name">
                  {row.indicatorName !== null && locale === 'en' ? pick(row.indicatorName) : row.indicator}
                  {row.indicatorName !== null && locale === 'en' ? <div className="quiet">{row.indicator}</div> : null}
                </th>
                {columns.has('canonical') ? (
                  <td data-label={t('targets.canonical')}>
                    {row.indicatorName === null ? <Missing why={t('theme.none')} /> : pick(row.indicatorName)}
                  </td>
                ) : null}
                <td className="nowrap wide-only">{unitWord(row.unit) ?? <Missing why={t('targets.noUnit')} />}</td>
                {years.map((year) => (
                  <td
                    key={year}
                    className={(row.cells[year] ?? []).length === 0 ? 'figure cell-empty' : 'figure'}
                    data-label={year === 'none' ? t('targets.noYear') : formatYear(Number(year), locale)}
                  >
                    <Cell row={row} year={year} onOpen={onOpen} />
                  </td>
                ))}
                {columns.has('base') ? (
                  <td
                    className={baseYears(row) === null ? 'nowrap cell-empty' : 'nowrap'}
                    data-label={t('targets.base')}
                  >
                    {basesDiffer([row])
                      ? t('targets.baseVaries')
                      : (baseYears(row) ?? <Missing why={t('targets.noBase')} />)}
                  </td>
                ) : null}
                {columns.has('scope') ? <td data-label={t('targets.scope')}>{row.scope}</td> : null}
                {columns.has('section') ? (
                  <td className="quiet-cell" data-label={t('targets.sectionColumn')}>
                    {row.section} {row.sectionTitle.split(' › ').at(-1)}
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

const rowKey = (row: TargetRow): string =>
  [row.cityId, row.indicatorId, row.indicator, row.unit, row.scope, row.section].join('|');

function baseYears(row: TargetRow): string | null {
  const years = new Set<number>();
  for (const targets of Object.values(row.cells)) {
    for (const target of targets) if (target.baselineYear !== null) years.add(target.baselineYear);
  }
  return years.size === 0 ? null : [...years].join('、');
}

function Cell({
  row,
  year,
  onOpen,
}: {
  readonly row: TargetRow;
  readonly year: string;
  readonly onOpen: (target: TargetItem) => void;
}) {
  const { t, locale } = useWords();
  const targets = row.cells[year] ?? [];
  const withBase = basesDiffer([row]);
  if (targets.length === 0) return year === 'none' ? null : <Missing why={t('targets.notSet')} />;
  return (
    <>
      {targets.map((target) => (
        <Fragment key={target.id}>
          {/* biome-ignore lint/a11y/useSemanticElements: the marks inside carry their own tooltips, which a button may not hold. */}
          <div
            role="button"
            tabIndex={0}
            className="value-button"
            aria-label={t('targets.open', {
              indicator: target.indicator,
              year: target.year === null ? t('targets.noYear') : formatYear(target.year, locale),
            })}
            onClick={() => onOpen(target)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || event.key === ' ') {
                event.preventDefault();
                onOpen(target);
              }
            }}
          >
            <TargetValue target={target} withUnit={false} />
            {withBase && target.baselineYear !== null ? (
              <small className="cell-note">{t('target.base', { year: target.baselineYear })}</small>
            ) : null}
          </div>
        </Fragment>
      ))}
    </>
  );
}
