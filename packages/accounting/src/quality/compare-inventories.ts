/**
 * @module Two inventories line by line: last year, another method, another edition, the same after a change; and every difference taken apart
 * so that the parts sum to it. Whether the two may stand in one series is said beside it.
 */
import type { AbsenceReason, Bilingual, Quantity } from '@dafeng/quantity';
import type { CategoryId, GasId, Inventory, InventoryLine } from '../inventory/inventory.ts';
import { lineTco2e } from './category-amounts.ts';
import { mayShareSeries, type SeriesVerdict } from './share-series.ts';
import { addParts, type ChangeParts, driversOf, noChange, splitChange } from './split-change.ts';

/** A line in one of the two inventories. */
export interface LineSide {
  /** Null where it is absent or not there. */
  readonly tco2e: number | null;
  /** Why it is absent; null where it has a number or the line does not exist. */
  readonly why: AbsenceReason | null;
  /** The activity its trace names. */
  readonly activity: Quantity | null;
}
export interface LineComparison {
  readonly id: string;
  readonly label: Bilingual;
  readonly category: CategoryId;
  readonly gas: GasId;
  readonly kind: InventoryLine['kind'];
  readonly before: LineSide;
  readonly after: LineSide;
  readonly changeTco2e: number;
  readonly parts: ChangeParts;
}
/** Sums of the lines of one kind. */
export interface KindComparison {
  readonly beforeTco2e: number;
  readonly afterTco2e: number;
  readonly changeTco2e: number;
  readonly parts: ChangeParts;
}
export interface InventoryComparison {
  readonly series: SeriesVerdict;
  /** Largest change first, then by id. */
  readonly lines: readonly LineComparison[];
  readonly byKind: Readonly<Record<InventoryLine['kind'], KindComparison>>;
}

const sideOf = (line: InventoryLine | undefined): LineSide => ({
  tco2e: line ? lineTco2e(line) : null,
  why: line && !line.co2e.ok ? line.co2e.why : null,
  activity: (line && driversOf(line)?.activity) ?? null,
});
const compareLine = (before: InventoryLine | undefined, after: InventoryLine | undefined): LineComparison => {
  const line = after ?? before;
  if (!line) throw new RangeError('a line of neither inventory');
  const [start, end] = [sideOf(before), sideOf(after)];
  const changeTco2e = (end.tco2e ?? 0) - (start.tco2e ?? 0);
  const parts = before && after ? splitChange(before, after) : { ...noChange, coverage: changeTco2e };
  const { id, label, category, gas, kind } = line;
  return { id, label, category, gas, kind, before: start, after: end, changeTco2e, parts };
};
const sumOf = (lines: readonly LineComparison[]): KindComparison => ({
  beforeTco2e: lines.reduce((sum, { before }) => sum + (before.tco2e ?? 0), 0),
  afterTco2e: lines.reduce((sum, { after }) => sum + (after.tco2e ?? 0), 0),
  changeTco2e: lines.reduce((sum, { changeTco2e }) => sum + changeTco2e, 0),
  parts: lines.reduce((sum, { parts }) => addParts(sum, parts), noChange),
});

/**
 * Differences of two inventories, in tCO2e.
 *
 * Shape: lines are matched by id, which is stable across years, methods and runs. Gotchas: a line that is absent in one of them, for whatever
 * reason, is a difference of coverage and not of emissions; kinds are never added together. A line whose kind changed is two lines.
 */
export const compareInventories = (before: Inventory, after: Inventory): InventoryComparison => {
  const keyOf = ({ id, kind }: InventoryLine) => `${kind} ${id}`;
  const earlier = new Map(before.lines.map((line) => [keyOf(line), line]));
  const later = new Map(after.lines.map((line) => [keyOf(line), line]));
  const lines = [...new Set([...later.keys(), ...earlier.keys()])]
    .map((key) => compareLine(earlier.get(key), later.get(key)))
    .sort((a, b) => Math.abs(b.changeTco2e) - Math.abs(a.changeTco2e) || (a.id < b.id ? -1 : 1));
  const ofKind = (kind: InventoryLine['kind']) => sumOf(lines.filter((line) => line.kind === kind));
  return {
    series: mayShareSeries(before.method, after.method),
    lines,
    byKind: {
      emission: ofKind('emission'),
      removal: ofKind('removal'),
      memo: ofKind('memo'),
      'net-import': ofKind('net-import'),
    },
  };
};
