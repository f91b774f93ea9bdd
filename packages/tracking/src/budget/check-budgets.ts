/**
 * @module What is wrong with a tree of budgets: parts beyond the whole, an entity counted twice, parents that do not fit. Nothing is mended.
 */
import { noTracer } from '@dafeng/quantity';
import { explainNumbers } from '../explained-number.ts';
import { fault, type TrackingFault } from '../tracking-fault.ts';
import type { Budget } from './budget.ts';
import { issuedFor } from './standing.ts';

const overlaps = (a: Budget, b: Budget): boolean => a.from <= b.to && b.from <= a.to;
const named = (budget: Budget): string =>
  `${budget.name}（${budget.from === budget.to ? budget.from : `${budget.from}–${budget.to}`}）`;

/** Ids of the budgets above; ends where a circle closes. */
const above = (budget: Budget, byId: ReadonlyMap<string, Budget>): ReadonlySet<string> => {
  const ids = new Set<string>();
  for (let at = budget.parent; at !== null && !ids.has(at); at = byId.get(at)?.parent ?? null) ids.add(at);
  return ids;
};

const parentFaults = (budget: Budget, byId: ReadonlyMap<string, Budget>): readonly TrackingFault[] => {
  if (budget.parent === null) return [];
  const parent = byId.get(budget.parent);
  if (!parent)
    return [
      fault(
        'unknown-target',
        budget.id,
        [`预算“${named(budget)}”的上级不存在或不可见。`, `the budget above ${named(budget)} is not there or not seen.`],
        ['先下达上级预算，或改接。', 'Issue the budget above first, or choose another.'],
      ),
    ];
  if (above(budget, byId).has(budget.id))
    return [
      fault(
        'circle',
        budget.id,
        [`预算“${named(budget)}”经上级又回到自己。`, `${named(budget)} is above itself.`],
        ['改选上级预算。', 'Choose another budget above.'],
      ),
    ];
  const differs = (zh: string, en: string) =>
    fault(
      'unknown-unit',
      budget.id,
      [
        `预算“${named(budget)}”与上级“${named(parent)}”${zh}不同，合计无法核对。`,
        `${named(budget)} and ${named(parent)} above it differ in ${en}: their sums cannot be checked.`,
      ],
      ['统一后再下达。', 'Make them alike first.'],
    );
  return [
    ...(parent.kind === budget.kind ? [] : [differs('类别', 'kind')]),
    ...(parent.unit === budget.unit && parent.basis === budget.basis
      ? []
      : [differs(`单位或口径（${budget.unit} ${budget.basis}；${parent.unit} ${parent.basis}）`, 'unit or basis')]),
    ...(overlaps(parent, budget) ? [] : [differs('年份', 'years')]),
  ];
};

const sumFaults = (whole: Budget, parts: readonly Budget[], on: string): readonly TrackingFault[] => {
  const explain = explainNumbers(noTracer);
  const faults: TrackingFault[] = [];
  for (let { from: year } = whole; parts.length > 0 && year <= whole.to; year += 1) {
    const there = parts.flatMap((part) => {
      const item = issuedFor(explain, part, year, on);
      return item.ok ? [{ id: part.id, item }] : [];
    });
    const sum = explain.sum('budget.issued', there).total;
    if (!sum.ok) continue;
    const issued = issuedFor(explain, whole, year, on);
    const most = issued.ok ? issued.value.value.value : 0;
    const all = sum.value.value.value;
    // Parts printed with decimals sum to the whole but for the last bit of each.
    if (all - most <= Math.abs(all) * Number.EPSILON * there.length) continue;
    faults.push(
      fault(
        'sum-differs',
        whole.id,
        [
          `${year} 年下级预算之和 ${all} 大于“${named(whole)}”的 ${issued.ok ? most : '（未下达或已收回）'}。`,
          `in ${year} the parts of ${named(whole)} sum to ${all}, more than ${issued.ok ? most : 'nothing issued'}.`,
        ],
        ['调减下级预算，或增加上级预算。', 'Cut the parts, or raise the whole.'],
      ),
    );
  }
  return faults;
};

/** An entity with two budgets of a kind for one year, neither above the other, is counted twice in every sum over both. */
const doubleFaults = (budgets: readonly Budget[], byId: ReadonlyMap<string, Budget>): readonly TrackingFault[] => {
  const ofEntity = new Map<string, Budget[]>();
  for (const budget of budgets)
    if (budget.entity !== null) {
      const key = `${budget.kind} ${budget.entity}`;
      ofEntity.set(key, [...(ofEntity.get(key) ?? []), budget]);
    }
  return [...ofEntity.values()].flatMap((all) =>
    all.flatMap((one, index) =>
      all
        .slice(index + 1)
        .filter((other) => overlaps(one, other) && !above(one, byId).has(other.id) && !above(other, byId).has(one.id))
        .map((other) =>
          fault(
            'counted-twice',
            one.id,
            [
              `同一单位有两项同年预算：“${named(one)}”和“${named(other)}”，合计会重复。`,
              `one entity has two budgets for a year, ${named(one)} and ${named(other)}: it is counted twice.`,
            ],
            ['只保留一个行业下的一项，另一项收回。', 'Keep it under one sector and withdraw the other.'],
          ),
        ),
    ),
  );
};

/**
 * Everything that is wrong, in the order of the budgets. Parts may come to less than the whole: the rest is a reserve.
 * @param on ISO date: later rows of the logs are not seen
 */
export const checkBudgets = (budgets: readonly Budget[], on: string): readonly TrackingFault[] => {
  const byId = new Map(budgets.map((budget) => [budget.id, budget]));
  return [
    ...budgets.flatMap((budget) => parentFaults(budget, byId)),
    ...budgets.flatMap((whole) =>
      sumFaults(
        whole,
        budgets.filter(
          ({ parent, unit, basis, kind }) =>
            parent === whole.id && unit === whole.unit && basis === whole.basis && kind === whole.kind,
        ),
        on,
      ),
    ),
    ...doubleFaults(budgets, byId),
  ];
};
