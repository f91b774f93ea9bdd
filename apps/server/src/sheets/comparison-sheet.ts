/**
 * @module The comparison as it is exported: one row an indicator and year, one column a city, gaps named in words.
 */
import type { Comparison } from '@dafeng/contract';
import type { City, PlanInForce } from '@dafeng/database';
import type { Cell, Sheet } from '@dafeng/spreadsheets';
import { cityNames, sourceNotes } from './sources.ts';
import { comparators, type Language, noYear } from './words.ts';

export interface ComparisonSheetInput {
  readonly comparison: Comparison;
  readonly cities: readonly City[];
  readonly versions: readonly PlanInForce[];
  readonly language: Language;
  readonly at: Date;
}

const gaps = {
  notSet: { zh: '未设', en: 'not set' },
  asAssigned: { zh: '随省下达', en: 'as assigned' },
  notComparable: { zh: '不可比', en: 'not comparable' },
} as const;

export const comparisonSheet = ({ comparison, cities, versions, language, at }: ComparisonSheetInput): Sheet => {
  const zh = language === 'zh';
  const names = cityNames(cities, language);
  const columns = [
    { title: zh ? '指标' : 'Indicator', width: 34 },
    { title: zh ? '单位' : 'Unit', width: 12 },
    { title: zh ? '年份' : 'Year', width: 10 },
    ...comparison.cities.flatMap((city) => {
      const name = names.get(city.id) ?? city.id;
      return [
        { title: name, width: 12, numeric: true },
        { title: zh ? `${name} 说明` : `${name}, note`, width: 24 },
      ];
    }),
  ];
  const rows = comparison.rows.flatMap((row) =>
    comparison.years
      .map((year) => ({
        year,
        cells: comparison.cities.map((city) => row.cells.find((cell) => cell.cityId === city.id && cell.year === year)),
      }))
      .filter(({ cells }) => cells.some((cell) => cell !== undefined && cell.state !== 'notSet'))
      .map(({ year, cells }): Cell[] => [
        row.name[language],
        row.unitLabel[language],
        year ?? noYear[language],
        ...cells.flatMap((cell): Cell[] => {
          if (cell === undefined || cell.state === 'notSet') return [null, gaps.notSet[language]];
          const sign = cell.comparator === null || cell.comparator === '=' ? '' : comparators[cell.comparator];
          const words = [
            cell.state === 'set' ? '' : gaps[cell.state][language],
            sign,
            cell.printed ?? '',
            cell.why?.[language] ?? '',
          ];
          return [cell.value, words.filter((word) => word !== '').join(' · ')];
        }),
      ]),
  );
  return {
    name: zh ? '对比' : 'comparison',
    columns,
    rows,
    notes: sourceNotes(cities, versions, new Set(cities.map(({ id }) => id)), language, at),
  };
};
