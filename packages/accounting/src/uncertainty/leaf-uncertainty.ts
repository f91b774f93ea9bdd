/**
 * @module How uncertain a leaf is and who says so: its provider, the spread of a filled cell, the range printed beside a factor, or the
 * defaults of `data/inventory/uncertainty.yaml`. What follows for totals is left to propagation and simulation.
 */
import type { AssumeNode, Bilingual, ObservationNode } from '@dafeng/quantity';
import { type Factor, type FactorFamily, getFactorSet, listFactorSetEditions } from '@dafeng/reference';
import { type BookCell, bookCellKey, type CellStatus } from '../books/book-cell.ts';
import { RANGES, STATED, STATUS_UNCERTAINTIES, UNCERTAINTY_ROWS } from '../generated/inventory-quality.ts';
import type { ActivityEntry } from '../inventory/inventory.ts';
import {
  type Distribution,
  deviationOf,
  deviationsInHalfWidth,
  distributionAround,
  lognormalBetween,
  type Shape,
} from './distribution.ts';
import type { LeafTrace, TraceProgram } from './trace-program.ts';

/** What the books know of a number beside its value. */
export interface EntryUncertainty {
  /** Relative half width of the 95 % interval, as the provider states it. */
  readonly uncertainty: number | null;
  /** Relative standard deviation of an estimated or filled number. */
  readonly spread: number | null;
  readonly status: CellStatus | null;
}
export interface UncertainFactor extends Pick<Factor, 'product' | 'term' | 'gas' | 'quantity' | 'range' | 'mark'> {
  readonly family: FactorFamily;
}
export interface UncertaintyLookup {
  readonly factor: (id: string) => UncertainFactor | null;
  readonly entry: (leaf: ObservationNode | AssumeNode) => EntryUncertainty | null;
}

/** `provider`: stated with the number · `spread`: of the step that filled it · `range`: printed beside the factor · `default`: from the data. */
export interface LeafUncertainty {
  readonly distribution: Distribution;
  /** Half width of the 95 % interval, in the unit of the leaf. */
  readonly halfWidth: number;
  readonly by: 'provider' | 'spread' | 'range' | 'status' | 'default';
  /** Where a default comes from; M is from memory. Null where the number itself says it. */
  readonly cited: (Bilingual & { readonly source: string; readonly locator: string; readonly mark: string }) | null;
}
/** A program whose leaves know how uncertain they are, in the order of the leaves. */
export interface UncertainProgram {
  readonly program: TraceProgram;
  readonly uncertainties: readonly LeafUncertainty[];
}

type Row = Bilingual & {
  readonly halfWidth: number;
  readonly shape: Shape;
  readonly source: string;
  readonly locator: string;
  readonly mark: string;
};
type MatchedRow = Row & {
  readonly kind: LeafTrace['kind'];
  readonly family?: readonly string[];
  readonly term?: readonly string[];
  readonly gas?: readonly string[];
  readonly product?: readonly string[];
  readonly assumption?: readonly string[];
};
const rows = UNCERTAINTY_ROWS as readonly MatchedRow[];
const statuses: ReadonlyMap<string, Row> = new Map(STATUS_UNCERTAINTIES.map((row) => [row.status, row]));

const fits = (wanted: readonly string[] | undefined, have: string | null | undefined): boolean =>
  wanted === undefined || (have !== null && have !== undefined && wanted.includes(have));
const rowFor = (leaf: LeafTrace, factor: UncertainFactor | null): Row => {
  const row = rows.find(
    ({ kind, family, term, gas, product, assumption }) =>
      kind === leaf.kind &&
      fits(family, factor?.family) &&
      fits(term, factor?.term ?? leaf.term) &&
      fits(gas, factor?.gas) &&
      fits(product, factor?.product) &&
      (assumption === undefined ||
        (leaf.kind === 'assume' && assumption.some((start) => leaf.assumption.startsWith(start)))),
  );
  if (!row) throw new RangeError(`no uncertainty for a ${leaf.kind}`);
  return row;
};

const fromRow = (value: number, row: Row, by: LeafUncertainty['by']): LeafUncertainty => {
  const { halfWidth, shape, source, locator, mark, zh, en } = row;
  return {
    distribution: distributionAround(value, halfWidth, shape),
    halfWidth: shape === 'exact' ? 0 : halfWidth * Math.abs(value),
    by,
    cited: { source, locator, mark, zh, en },
  };
};
const fromHalfWidth = (value: number, halfWidth: number, by: 'provider' | 'spread'): LeafUncertainty => ({
  distribution: distributionAround(value, halfWidth, halfWidth > STATED.lognormalAbove ? 'lognormal' : 'normal'),
  halfWidth: halfWidth * Math.abs(value),
  by,
  cited: null,
});

const exactly = (value: number): LeafUncertainty => ({
  distribution: { shape: 'exact', value },
  halfWidth: 0,
  by: 'default',
  cited: null,
});

/** The printed range as a distribution of the leaf; null where it does not hold the value. */
const fromRange = (value: number, factor: UncertainFactor): LeafUncertainty | null => {
  if (!factor.range || factor.quantity.value === 0 || value === 0) return null;
  // The leaf may stand in another unit than the register prints.
  const scale = value / factor.quantity.value;
  const [low, high] = factor.range.map((end) => end * scale) as [number, number];
  const [down, up] = [Math.abs(value - low), Math.abs(high - value)];
  if (!(low < high && low <= value && value <= high)) return null;
  const halfWidth = (high - low) / 2;
  if (Math.abs(up - down) <= RANGES.skewAbove * (up + down)) {
    const distribution = distributionAround(value, halfWidth / Math.abs(value), 'normal');
    return { distribution, halfWidth, by: 'range', cited: null };
  }
  if (low * high > 0) return { distribution: lognormalBetween(low, value, high), halfWidth, by: 'range', cited: null };
  const distribution: Distribution = { shape: 'triangular', low, mode: value, high };
  return { distribution, halfWidth: deviationsInHalfWidth * deviationOf(distribution), by: 'range', cited: null };
};

/**
 * The uncertainty of a leaf, by the first of: what its provider states, the spread of the step that filled it, the range printed beside the
 * factor, how the number came into the books, the default of its kind, term, gas and product.
 *
 * Gotchas: a value of zero is exact, because widths are relative; a range that does not hold its own value is not used.
 */
export const leafUncertainty = (leaf: LeafTrace, lookup: UncertaintyLookup): LeafUncertainty => {
  const { value } = leaf.result;
  if (leaf.kind === 'factor') {
    const factor = lookup.factor(leaf.factor);
    const row = rowFor(leaf, factor);
    // What is exact by convention stays exact, whatever is printed beside it.
    if (row.shape === 'exact') return fromRow(value, row, 'default');
    return (factor && fromRange(value, factor)) ?? fromRow(value, row, 'default');
  }
  // A sign or a whole is no estimate.
  if (leaf.kind === 'assume' && leaf.result.unit === '1' && Math.abs(value) === 1) return exactly(value);
  const entry = lookup.entry(leaf);
  if (entry?.uncertainty !== null && entry?.uncertainty !== undefined)
    return fromHalfWidth(value, entry.uncertainty, 'provider');
  if (entry?.spread !== null && entry?.spread !== undefined)
    return fromHalfWidth(value, entry.spread * deviationsInHalfWidth, 'spread');
  const status = entry?.status ? statuses.get(entry.status) : undefined;
  return status ? fromRow(value, status, 'status') : fromRow(value, rowFor(leaf, null), 'default');
};

const built = new Map<string, ReadonlyMap<string, UncertainFactor>>();
const factorsOf = (setId: string, edition: string): ReadonlyMap<string, UncertainFactor> => {
  const key = `${setId}@${edition}`;
  const known = built.get(key);
  if (known) return known;
  const set = getFactorSet(setId, edition);
  const factors = new Map(set?.factors.map((factor) => [factor.id as string, { ...factor, family: set.family }]) ?? []);
  built.set(key, factors);
  return factors;
};

/** Factors of the built-in sets by their id, in their latest edition that has them, and of sets of one's own. */
export const lookUpFactor =
  (own: readonly { readonly family: FactorFamily; readonly factors: readonly Factor[] }[] = []) =>
  (id: string): UncertainFactor | null => {
    for (const set of own) {
      const factor = set.factors.find((one) => one.id === id);
      if (factor) return { ...factor, family: set.family };
    }
    const [setId = ''] = id.split('/');
    for (const { id: edition } of [...listFactorSetEditions(setId)].reverse()) {
      const factor = factorsOf(setId, edition).get(id);
      if (factor) return factor;
    }
    return null;
  };
/** Entries of the books by the cell their leaf names. Cells of one book: its energy balance is of one year. */
export const lookUpCells = (
  cells: readonly Pick<BookCell, 'sheet' | 'row' | 'column' | 'uncertainty' | 'spread' | 'status'>[],
): UncertaintyLookup['entry'] => {
  const byKey = new Map(cells.map((cell) => [bookCellKey(cell), cell]));
  return (leaf) => (leaf.kind === 'observation' && leaf.cell !== undefined ? (byKey.get(leaf.cell) ?? null) : null);
};
/** The same for activity entries alone, where there is no book. */
export const lookUpActivities = (activities: readonly ActivityEntry[]): UncertaintyLookup['entry'] =>
  lookUpCells(
    activities.map(({ activity, year, uncertainty, status }) => ({
      sheet: 'activities',
      row: activity,
      column: String(year),
      uncertainty,
      spread: null,
      status,
    })),
  );
/** Built-in factors, and nothing known of entries: every number of the books by the default of statistics. */
export const registerOnly: UncertaintyLookup = { factor: lookUpFactor(), entry: () => null };

/** Every leaf of a program with its uncertainty. */
export const withUncertainty = (program: TraceProgram, lookup: UncertaintyLookup): UncertainProgram => ({
  program,
  uncertainties: program.leaves.map(({ trace }) => leafUncertainty(trace, lookup)),
});
