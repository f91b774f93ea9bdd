/**
 * @module Counties against the city: what they add up to, cell by cell, and what belongs to no county. Why they differ is left to the officer;
 * what may not be added at all is named.
 *
 * Source: design pitfalls 22 (line loss and own use of plants belong to one level; sum of counties + unallocated = city) and 1, section 6
 * (scope 2 of two levels is never added).
 */
import { type Coverage, type Part, quantity, type Reported, reported, type Trace, type Tracer } from '@dafeng/quantity';
import { areaChangesBetween } from '../areas/area-change.ts';
import { type BookCell, bookCellKey } from '../books/book-cell.ts';
import { type Notice, notice } from '../fault.ts';
import { LADDER } from '../generated/book-methods.ts';
import { isWithinTolerance } from '../identities/check-balance.ts';
import { type AnyExplained, createLooseExplain } from '../indicators/loose-explain.ts';
import { basisOfUnit } from '../simple-balance/cells-to-balance.ts';

export interface CountyBook {
  readonly name: string;
  /** Division code, for changes of its area; null where it has none. */
  readonly code: string | null;
  readonly cells: readonly BookCell[];
}
/** `together`: counties and unallocated add up to the city · `one-level`, `net-only`: gross numbers of two levels do not add. */
export type CountyRule = 'together' | 'one-level' | 'net-only';
export interface CountyCell<T extends Trace | null = Trace> {
  /** `sheet:row:column`. */
  readonly key: string;
  readonly rule: CountyRule;
  /** Null where the city has no number. */
  readonly city: number | null;
  readonly unit: BookCell['unit'];
  /** Of the counties that have a number, in the city's unit; absent where none has. */
  readonly counties: Reported<AnyExplained<T>>;
  readonly coverage: Coverage;
  /** City less counties: what no county claims. Null where either is missing or a county has no number yet. */
  readonly unallocated: number | null;
  /** Whether the counties make up the whole city; null where that cannot be said, or for a row of one level. */
  readonly agrees: boolean | null;
}
export interface CountyReconciliation<T extends Trace | null = Trace> {
  readonly cells: readonly CountyCell<T>[];
  readonly notices: readonly Notice[];
}

const oneLevel: ReadonlySet<string> = new Set(LADDER.oneLevel);
const netOnly: ReadonlySet<string> = new Set(LADDER.netOnly);
const ruleOf = ({ sheet, row }: BookCell): CountyRule =>
  sheet === 'energy' && oneLevel.has(row)
    ? 'one-level'
    : sheet === 'energy' && netOnly.has(row)
      ? 'net-only'
      : 'together';

/**
 * Sums the counties' cells and sets them beside the city's.
 *
 * Shape: one result per cell that anybody has, in the order of the city, then of the counties; `unallocated` in the city's unit.
 * Gotchas: a county without a number is missing, not zero: the sum says so and no verdict is given. Counties above the city are named
 * (double counting). Indirect emissions are no cells of the books; add scope 1 and net import at each level by itself.
 */
export const reconcileCounties = <T extends Trace | null>(
  city: { readonly cells: readonly BookCell[]; readonly year: number },
  counties: readonly CountyBook[],
  tracer: Tracer<T>,
): CountyReconciliation<T> => {
  const explain = createLooseExplain(tracer);
  const cityCells = new Map(city.cells.map((cell) => [bookCellKey(cell), cell]));
  const byCounty = counties.map((county) => ({
    county,
    cells: new Map(county.cells.map((cell) => [bookCellKey(cell), cell])),
  }));
  const patterns = new Map<string, BookCell>([
    ...cityCells,
    ...counties
      .flatMap(({ cells }) => cells.map((cell) => [bookCellKey(cell), cell] as const))
      .filter(([key]) => !cityCells.has(key)),
  ]);
  const over: string[] = [];
  const levels: string[] = [];
  const nets: string[] = [];
  const missing = new Set<string>();

  const cells = [...patterns].map(([key, pattern]): CountyCell<T> => {
    const own = cityCells.get(key);
    const { unit } = own ?? pattern;
    const rule = ruleOf(pattern);
    const parts: Part<AnyExplained<T>>[] = byCounty.map(({ county, cells: theirs }) => {
      const cell = theirs.get(key);
      if (!cell) return { id: county.name, item: { ok: false, why: 'not-reported' } };
      if (cell.value === null) return { id: county.name, item: { ok: false, why: cell.absence ?? 'not-reported' } };
      const basis = basisOfUnit(cell.unit);
      const seen = explain.observation(
        'activityData',
        quantity(cell.value, cell.unit as '10k-tce', basis as 'unstated'),
        {
          source: county.name,
          locator: key,
          period: String(city.year),
        },
      ) as unknown as AnyExplained<T>;
      return { id: county.name, item: reported(seen) };
    });
    const { total, coverage } = explain.sum('activityData', parts, unit);
    const complete = coverage.missing.length === 0;
    const value = own?.value ?? null;
    const unallocated = value !== null && total.ok && complete ? value - total.value.value.value : null;
    if (rule === 'one-level' && value !== null && total.ok) levels.push(key);
    if (rule === 'net-only' && value !== null && total.ok) nets.push(key);
    if (
      rule === 'together' &&
      value !== null &&
      total.ok &&
      total.value.value.value > value &&
      !isWithinTolerance(total.value.value.value, value)
    )
      over.push(key);
    if (total.ok) for (const { id } of coverage.missing) missing.add(id);
    const agrees = rule === 'together' && unallocated !== null ? isWithinTolerance(unallocated, 0) : null;
    return { key, rule, city: value, unit, counties: total, coverage, unallocated, agrees };
  });

  const notices: Notice[] = [];
  if (over.length > 0)
    notices.push(
      notice(
        'counties-above-city',
        [
          `${over.length} 个单元格各县之和大于全市，可能重复计算。`,
          `in ${over.length} cells the counties exceed the city; something may be counted twice.`,
        ],
        over,
      ),
    );
  if (levels.length > 0)
    notices.push(
      notice(
        'one-level-only',
        [
          '损失量只属于一级：市和县都填时不得相加，也不比较。',
          'losses belong to one level only: where city and counties both give them they are not added and not compared.',
        ],
        levels,
      ),
    );
  if (nets.length > 0)
    notices.push(
      notice(
        'net-only',
        [
          '县的调入量含从本市其他县调入的部分，只能按净调入（调入减调出）比较。',
          'what comes into a county comes partly from another county of the city; only net transfers (in less out) compare.',
        ],
        nets,
      ),
    );
  if (missing.size > 0)
    notices.push(
      notice('county-missing', [
        `${[...missing].join('、')} 有单元格未报，合计不完整，不作结论。`,
        `${[...missing].join(', ')} have cells without a number; sums are incomplete and no verdict is given.`,
      ]),
    );
  return { cells, notices };
};

/** Counties whose area changed between two years: their sums of those years are not compared unless restated (pitfall 13). */
export const changedCounties = (
  counties: readonly Pick<CountyBook, 'name' | 'code'>[],
  a: number,
  b: number,
): readonly string[] =>
  counties.filter(({ code }) => areaChangesBetween(code, a, b).length > 0).map(({ name }) => name);
