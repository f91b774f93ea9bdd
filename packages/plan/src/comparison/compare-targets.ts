/**
 * @module Cities side by side on one indicator: units unified, gaps named, what cannot be compared said so.
 * Which targets there are is asked elsewhere; how a unit converts is the catalogue's and comes in as a function.
 */
import type { Comparator, Strength } from '../reading.ts';

/** A target (or a target that awaits the province's number) of one city's plan in force. */
export interface ComparableTarget {
  readonly indicatorId: string;
  readonly cityId: string;
  readonly versionId: string;
  readonly itemId: string;
  readonly year: number | null;
  /** Null for a target whose number the province holds. */
  readonly value: number | null;
  readonly unit: string | null;
  readonly comparator: Comparator | null;
  readonly baselineYear: number | null;
  readonly strength: Strength;
  readonly scope: string;
  readonly pendingAssignment: boolean;
}

export interface Words {
  readonly zh: string;
  readonly en: string;
}

export type CellState = 'set' | 'notSet' | 'asAssigned' | 'notComparable';

export interface ComparisonCell {
  readonly cityId: string;
  readonly year: number | null;
  readonly state: CellState;
  /** In the unit of the indicator; null where nothing is set or the unit cannot be unified. */
  readonly value: number | null;
  readonly comparator: Comparator | null;
  readonly strength: Strength | null;
  /** Value and unit as the plan prints them. */
  readonly printed: string | null;
  readonly itemId: string | null;
  readonly versionId: string | null;
  readonly why: Words | null;
}

/** The value in the indicator's unit, or why there is none. */
export type UnifyUnit = (
  value: number,
  unit: string | null,
) => { readonly ok: true; readonly value: number } | { readonly ok: false; readonly why: Words };

export interface ComparisonRequest {
  readonly cityIds: readonly string[];
  readonly years: readonly (number | null)[];
  readonly unify: UnifyUnit;
}

const wholeCity = '全市';
const words = (zh: string, en: string): Words => ({ zh, en });
const join = (reasons: readonly Words[]): Words | null =>
  reasons.length === 0 ? null : words(reasons.map(({ zh }) => zh).join('；'), reasons.map(({ en }) => en).join('; '));

/** The base year most cities print; the earlier one where two are equally common, null where none prints one. */
const usualBaseline = (targets: readonly ComparableTarget[]): number | null => {
  const counts = new Map<number, number>();
  for (const { baselineYear } of targets)
    if (baselineYear !== null) counts.set(baselineYear, (counts.get(baselineYear) ?? 0) + 1);
  return [...counts].sort(([yearA, a], [yearB, b]) => b - a || yearA - yearB)[0]?.[0] ?? null;
};

/** The target that stands for the city: city-wide before a part of it, then print order (the order given). */
const representative = (targets: readonly ComparableTarget[]): ComparableTarget | undefined =>
  targets.find(({ scope }) => scope === wholeCity) ?? targets[0];

const empty = (cityId: string, year: number | null, state: 'notSet' | 'asAssigned', why: Words): ComparisonCell => ({
  cityId,
  year,
  state,
  value: null,
  comparator: null,
  strength: null,
  printed: null,
  itemId: null,
  versionId: null,
  why,
});

const filled = (
  target: ComparableTarget,
  others: number,
  baseline: number | null,
  request: ComparisonRequest,
): ComparisonCell => {
  const value = target.value ?? Number.NaN;
  const unified = request.unify(value, target.unit);
  const otherBase = target.baselineYear !== null && baseline !== null && target.baselineYear !== baseline;
  const reasons = [
    ...(unified.ok ? [] : [unified.why]),
    ...(otherBase
      ? [
          words(
            `基年 ${target.baselineYear}，其他城市为 ${baseline}`,
            `base year ${target.baselineYear}, other cities ${baseline}`,
          ),
        ]
      : []),
    ...(target.baselineYear === null && baseline !== null ? [words('未印基年', 'no base year printed')] : []),
    ...(target.scope === wholeCity ? [] : [words(`范围：${target.scope}`, `scope: ${target.scope}`)]),
    ...(others > 0 ? [words(`同年另有 ${others} 项`, `${others} more for the same year`)] : []),
  ];
  return {
    cityId: target.cityId,
    year: target.year,
    state: !unified.ok || otherBase ? 'notComparable' : 'set',
    value: unified.ok ? unified.value : null,
    comparator: target.comparator,
    strength: target.strength,
    printed: `${value}${target.unit === null ? '' : ` ${target.unit}`}`,
    itemId: target.itemId,
    versionId: target.versionId,
    why: join(reasons),
  };
};

/**
 * One row of the comparison: a cell for every city and year asked, in that order.
 * @param targets all of one indicator, in print order within a city
 */
export const compareTargets = (targets: readonly ComparableTarget[], request: ComparisonRequest): ComparisonCell[] =>
  request.cityIds.flatMap((cityId) =>
    request.years.map((year) => {
      const here = targets.filter((target) => target.cityId === cityId && target.year === year);
      const numbered = here.filter((target) => target.value !== null && !target.pendingAssignment);
      const chosen = representative(numbered);
      if (chosen !== undefined) {
        const baseline = usualBaseline(targets.filter((target) => target.year === year && target.value !== null));
        return filled(chosen, numbered.length - 1, baseline, request);
      }
      const pending = here.find((target) => target.pendingAssignment);
      return pending === undefined
        ? empty(cityId, year, 'notSet', words('方案未设', 'not set in the plan'))
        : {
            ...empty(
              cityId,
              year,
              'asAssigned',
              words('随省下达，数值未公布', 'as assigned by the province, number not published'),
            ),
            itemId: pending.itemId,
            versionId: pending.versionId,
          };
    }),
  );

/** The years a row has something to say about, earliest first, `null` (no year printed) last. */
export const yearsOf = (targets: readonly ComparableTarget[]): (number | null)[] =>
  [...new Set(targets.map(({ year }) => year))].sort(
    (a, b) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY),
  );
