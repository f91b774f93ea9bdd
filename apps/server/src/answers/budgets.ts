/**
 * @module Budgets as the API answers them: every number a figure with its reference, how the year was expected and what is over in words.
 */
import type { Bilingual, BudgetDetail, BudgetFault, BudgetLine, BudgetLogRow, BudgetTree } from '@dafeng/contract';
import type { Organisation } from '@dafeng/database';
import { absent, basisLabel, formatQuantity, fullTracer, type Trace } from '@dafeng/quantity';
import { getIndicator } from '@dafeng/reference';
import {
  type AnyReported,
  burnDown,
  checkBudgets,
  getSector,
  listSectors,
  standingRows,
  type TrackingFault,
} from '@dafeng/tracking';
import { type BudgetColumn, budgetRef, monthRef } from '../budgets/budget-refs.ts';
import type { CityBudgets, StoodBudget } from '../budgets/city-budgets.ts';
import { toFigure, toUnit } from './figures.ts';

export const indicatorName = (id: string): Bilingual => {
  const found = getIndicator(id);
  return found === null ? { zh: id, en: id } : { zh: found.zh, en: found.en };
};
const bodyName = (bodies: ReadonlyMap<string, Organisation>, id: string | null) =>
  id === null ? null : { id, name: bodies.get(id)?.name ?? id };
export const toBudgetFault = ({ code, place, message, remedy }: TrackingFault): BudgetFault => ({
  code,
  place,
  message: { ...message },
  remedy: { ...remedy },
});

const noScope = absent('NA', '没有“区县 × 行业”的用量数列 / there are no series of a sector within a county');

const expectedWords = ({ standing }: StoodBudget): Bilingual | null => {
  if (!standing.expected.ok) return null;
  const { by, years } = standing.expected.value;
  if (by === 'whole-year') return { zh: '全年数', en: 'the whole year' };
  if (by === 'forecast') return { zh: '预测', en: 'a forecast' };
  const [nearest] = years;
  const range = years.length > 1 ? [...years].sort().join('、') : null;
  return {
    zh: `按 ${nearest} 年同月推算${range === null ? '' : `，区间为按 ${range} 年各自推算的最低和最高`}`,
    en: `by the same months of ${nearest}${range === null ? '' : `; the range is what ${range.replaceAll('、', ', ')} give`}`,
  };
};

/** `预计全年 660 万吨标准煤 − 可用 600 万吨标准煤 = 超 60 万吨标准煤` */
const arithmeticOf = ({ standing: { expected, allowed, overrun } }: StoodBudget): Bilingual | null => {
  if (!expected.ok || !allowed.ok || !overrun.ok) return null;
  const said = (item: { readonly value: Parameters<typeof formatQuantity>[0] }) =>
    formatQuantity(item.value, { maxPlaces: 2, grouping: ',' });
  const [year, most] = [said(expected.value.value), said(allowed.value)];
  const difference = overrun.value.value.value;
  const amount = said({ value: { ...overrun.value.value, value: Math.abs(difference) } });
  return {
    zh: `预计全年 ${year.zh} − 可用 ${most.zh} = ${difference > 0 ? '超' : '余'} ${amount.zh}`,
    en: `expected ${year.en} − allowed ${most.en} = ${amount.en} ${difference > 0 ? 'over' : 'to spare'}`,
  };
};

export const toBudgetLine = (city: CityBudgets, stood: StoodBudget): BudgetLine => {
  const { stored, standing, budget } = stood;
  const figureOf = (column: BudgetColumn, item: AnyReported<Trace>) =>
    toFigure(item, {
      unit: budget.unit,
      ref: budgetRef(stored.id, column, city.atText, city.on),
      quality: column.startsWith('expected') || column === 'overrun' ? 'estimated' : 'computed',
    });
  const expected: AnyReported<Trace> = standing.expected.ok
    ? { ok: true, value: standing.expected.value.value }
    : standing.expected;
  const bound = (which: 'low' | 'high') => {
    const value = standing.expected.ok ? standing.expected.value[which] : null;
    return value === null ? null : figureOf(`expected-${which}`, { ok: true, value });
  };
  const used = budget.scope === null && !standing.used.ok ? noScope : standing.used;
  const sector = stored.sectorId === null ? null : getSector(stored.sectorId);
  return {
    id: stored.id,
    name: stored.name,
    kind: stored.kind,
    indicatorId: stored.indicatorId,
    indicatorName: indicatorName(stored.indicatorId),
    unit: toUnit(budget.unit),
    basis: stored.basis,
    basisName: basisLabel(stored.basis),
    region: bodyName(city.organisations, stored.regionId),
    sector:
      stored.sectorId === null
        ? null
        : {
            id: stored.sectorId,
            name: sector === null ? { zh: stored.sectorId, en: stored.sectorId } : { zh: sector.zh, en: sector.en },
          },
    entity: bodyName(city.organisations, stored.entityId),
    parentId: stood.parentId,
    depth: stood.depth,
    from: stored.from,
    to: stored.to,
    carry: stored.carry,
    note: stored.note,
    revision: stored.revision,
    changedAt: stored.changedAt,
    changedBy: stored.changedBy.name,
    year: standing.year,
    until: standing.until,
    issued: figureOf('issued', standing.issued),
    carried: standing.carried === null ? null : figureOf('carried', standing.carried),
    allowed: figureOf('allowed', standing.allowed),
    used: figureOf('used', used),
    remaining: figureOf('remaining', standing.remaining),
    expected: figureOf('expected', expected),
    expectedLow: bound('low'),
    expectedHigh: bound('high'),
    expectedBy: expectedWords(stood),
    overrun: figureOf('overrun', standing.overrun),
    verdict: standing.verdict,
    arithmetic: arithmeticOf(stood),
  };
};

/** Bases that a budget of a kind is issued in; others come in by file. */
const bases: Readonly<Record<CityBudgets['kind'], readonly string[]>> = {
  energy: ['unstated', 'calorific', 'equivalent@each-year'],
  carbon: ['unstated', 'territorial', 'with-net-power-import'],
};

const checksOf = (city: CityBudgets): readonly TrackingFault[] =>
  // A budget above that may not be seen is no fault of what is seen.
  checkBudgets(
    city.budgets.map(({ budget, parentId }) => ({ ...budget, parent: parentId })),
    city.on,
  );

/** Budgets that reach into the year looked at; others are counted among the years only. */
export const toBudgetTree = (city: CityBudgets): BudgetTree => {
  const { year } = city.at;
  const ofYear = city.budgets.filter(({ stored }) => stored.from <= year && year <= stored.to);
  const count = (...verdicts: readonly string[]) =>
    ofYear.filter(({ standing }) => verdicts.includes(standing.verdict)).length;
  const here = new Set(ofYear.map(({ stored }) => stored.id));
  const years = new Set<number>();
  for (const { stored } of city.budgets) for (let one = stored.from; one <= stored.to; one += 1) years.add(one);
  return {
    city: { id: city.tracking.city.id, name: city.tracking.city.name, example: city.tracking.city.example },
    kind: city.kind,
    at: city.atText,
    on: city.on,
    budgets: ofYear.map((stood) => toBudgetLine(city, stood)),
    checks: checksOf(city)
      .filter(({ place }) => here.has(place))
      .map(toBudgetFault),
    counts: {
      over: count('over'),
      expectedOver: count('expected-over'),
      mayBeOver: count('may-be-over'),
      within: count('within'),
      open: count('open'),
    },
    years: [...years].sort((a, b) => a - b),
    choices: {
      sectors: listSectors().map(({ id, zh, en }) => ({ id, name: { zh, en } })),
      bases: bases[city.kind].map((id) => ({ id, name: basisLabel(id) ?? { zh: '未注明', en: 'not stated' } })),
    },
  };
};

const toLog = ({ stored, budget }: StoodBudget, on: string): BudgetLogRow[] => {
  const standingIds = new Set<string>();
  for (let year = stored.from; year <= stored.to; year += 1)
    for (const { id } of standingRows(budget, year, on)) standingIds.add(id);
  const numbers = new Map(stored.log.map(({ id, number }) => [id, number]));
  return stored.log.map((row) => ({
    id: row.id,
    number: row.number,
    action: row.action,
    year: row.year,
    amount: row.amount,
    of: row.of,
    ofNumber: row.of === null ? null : (numbers.get(row.of) ?? null),
    on: row.on,
    document: row.document,
    reason: row.reason,
    at: row.at,
    by: row.by.name,
    standing: standingIds.has(row.id),
  }));
};

export const toBudgetDetail = (city: CityBudgets, stood: StoodBudget): BudgetDetail => {
  const { stored, budget, series } = stood;
  const burned = burnDown(fullTracer, budget, series, city.at, city.on);
  return {
    line: toBudgetLine(city, stood),
    log: toLog(stood, city.on),
    months: burned.months.map(({ month, used, remaining, pace }) => {
      const figureOf = (column: 'month-used' | 'month-remaining' | 'month-pace', item: AnyReported<Trace>) =>
        toFigure(item, { unit: budget.unit, ref: monthRef(stored.id, column, city.atText, city.on, month) });
      return {
        month,
        used: figureOf('month-used', used),
        remaining: figureOf('month-remaining', remaining),
        pace: figureOf('month-pace', pace),
      };
    }),
    paceBy: burned.paceBy,
    parts: city.budgets
      .filter(({ parentId }) => parentId === stored.id)
      .map((part) => ({
        id: part.stored.id,
        name: part.stored.name,
        issued: toFigure(part.standing.issued, {
          unit: part.budget.unit,
          ref: budgetRef(part.stored.id, 'issued', city.atText, city.on),
        }),
        verdict: part.standing.verdict,
      })),
    checks: checksOf(city)
      .filter(({ place }) => place === stored.id)
      .map(toBudgetFault),
  };
};
