/**
 * @module References to the numbers of budgets and breakdowns. A reference names the number, never its value, so that it leads to the number
 * as it stands now.
 *
 *   budget:ID:COLUMN:2026-03:2026-04-01 · budget:ID:month-used:2026-03:2026-04-01:2026-02
 *   split:BREAKDOWN:VERSION:ORGANISATION:share|change|part|of-base|level · split:BREAKDOWN:VERSION::total
 */
import type { UnitOfWork } from '@dafeng/database';
import { absent, type Bilingual, fullTracer, type Trace } from '@dafeng/quantity';
import { type AnyReported, burnDown } from '@dafeng/tracking';
import { termName } from '../answers/factor-card.ts';
import { type SplitNumbers, splitNumbers } from '../breakdowns/split-numbers.ts';
import type { CityTracker } from '../tracking/track-city.ts';
import { bodiesOf, cityBudgets, type StoodBudget } from './city-budgets.ts';

export interface Opened {
  readonly title: Bilingual;
  readonly item: AnyReported<Trace>;
  /** Words of the part of a sum under an id: the number of a row of the log, the name of a body. */
  readonly partName: (id: string) => Bilingual;
  /** Whose number it is, for the citation. */
  readonly of: string;
}
export type BudgetColumn =
  | 'issued'
  | 'carried'
  | 'allowed'
  | 'used'
  | 'remaining'
  | 'expected'
  | 'expected-low'
  | 'expected-high'
  | 'overrun';
export type MonthColumn = 'month-used' | 'month-remaining' | 'month-pace';

export const budgetRef = (id: string, column: BudgetColumn, at: string, on: string): string =>
  ['budget', id, column, at, on].join(':');
export const monthRef = (id: string, column: MonthColumn, at: string, on: string, month: string): string =>
  ['budget', id, column, at, on, month].join(':');
export const splitRef = (
  breakdownId: string,
  version: number,
  organisationId: string,
  column: keyof SplitNumbers | 'total',
): string => ['split', breakdownId, version, organisationId, column].join(':');

const nothing = absent('NA', '没有这个数 / there is no such number');
const numberOf = ({ standing }: StoodBudget, column: string): AnyReported<Trace> | null => {
  const bound = (which: 'low' | 'high'): AnyReported<Trace> => {
    if (!standing.expected.ok) return standing.expected;
    const value = standing.expected.value[which];
    return value === null ? nothing : { ok: true, value };
  };
  switch (column) {
    case 'issued':
    case 'allowed':
    case 'used':
    case 'remaining':
    case 'overrun':
      return standing[column];
    case 'carried':
      return standing.carried ?? nothing;
    case 'expected':
      return standing.expected.ok ? { ok: true, value: standing.expected.value.value } : standing.expected;
    case 'expected-low':
      return bound('low');
    case 'expected-high':
      return bound('high');
    default:
      return null;
  }
};
const columnTerm = (column: string): Bilingual =>
  termName(`budget.${column.replace('month-', '').replace(/-(low|high)$/, '')}`);

const openBudget = async (
  unit: UnitOfWork,
  tracker: CityTracker,
  cityId: string,
  [, id = '', column = '', at, on, month]: readonly string[],
): Promise<Opened | null> => {
  const stored = await unit.budgets.get(id);
  if (stored === null || stored.cityId !== cityId) return null;
  const city = await cityBudgets(unit, tracker, cityId, stored.kind, { at, on });
  const stood = city.budgets.find((one) => one.stored.id === id);
  if (stood === undefined) return null;
  const term = columnTerm(column);
  const title = {
    zh: `${stored.name} ${month ?? stood.standing.year} ${term.zh}`,
    en: `${stored.name} ${month ?? stood.standing.year}: ${term.en}`,
  };
  const rows = new Map(stored.log.map((row) => [row.id, row]));
  const partName = (part: string): Bilingual => {
    const row = rows.get(part);
    return row === undefined
      ? termName(part)
      : { zh: `第${row.number}条 ${row.document}`, en: `row ${row.number}, ${row.document}` };
  };
  const about = { title, partName, of: `${city.tracking.city.name.zh} ${city.atText}` };
  if (month === undefined) {
    const item = numberOf(stood, column);
    return item === null ? null : { ...about, item };
  }
  const { months } = burnDown(fullTracer, stood.budget, stood.series, city.at, city.on);
  const found = months.find((one) => one.month === month);
  const key = column.replace('month-', '');
  if (found === undefined || (key !== 'used' && key !== 'remaining' && key !== 'pace')) return null;
  return { ...about, item: found[key] };
};

const openSplit = async (
  unit: UnitOfWork,
  cityId: string,
  [, id = '', number, organisationId = '', column = '']: readonly string[],
): Promise<Opened | null> => {
  const breakdown = await unit.breakdowns.get(id);
  if (breakdown === null || breakdown.cityId !== cityId) return null;
  const numbers = splitNumbers(breakdown, Number(number), await bodiesOf(unit, cityId));
  if (numbers === null) return null;
  const about = {
    partName: (part: string): Bilingual => ({ zh: numbers.nameOf(part), en: numbers.nameOf(part) }),
    of: `${breakdown.name} 第${number}稿`,
  };
  if (column === 'total')
    return {
      ...about,
      title: { zh: `${breakdown.name} 总量`, en: `${breakdown.name}: total` },
      item: { ok: true, value: numbers.total },
    };
  const item = numbers.shares.get(organisationId)?.[column as keyof SplitNumbers] ?? null;
  if (item === null) return null;
  const name = numbers.nameOf(organisationId);
  return {
    ...about,
    title: { zh: `${breakdown.name} 第${number}稿 ${name}`, en: `${breakdown.name}, version ${number}: ${name}` },
    item,
  };
};

/** The number behind a reference; null where there is none, or none that may be seen. */
export const openBudgetRef = async (
  unit: UnitOfWork,
  tracker: CityTracker,
  cityId: string,
  ref: string,
): Promise<Opened | null> => {
  const parts = ref.split(':');
  if (parts[0] === 'budget') return openBudget(unit, tracker, cityId, parts);
  return parts[0] === 'split' ? openSplit(unit, cityId, parts) : null;
};
