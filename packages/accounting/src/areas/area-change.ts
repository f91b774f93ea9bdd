/**
 * @module Which area a year's numbers speak of: an area that was cut or enlarged is another thing before and after. Whether a series is
 * restated is left to those who compare.
 *
 * Source: `data/inventory/area-changes.yaml`, each change with its own; design pitfall 13 (Ziyang without Jianyang from 2016).
 */
import type { Bilingual } from '@dafeng/quantity';
import { AREA_CHANGES } from '../generated/book-methods.ts';

export interface AreaChange extends Bilingual {
  /** Code of the area (GB/T 2260). */
  readonly area: string;
  /** First statistical year on the new area. */
  readonly from: number;
  readonly other: string;
  readonly status: 'first-hand' | 'second-hand' | 'memory' | 'assumed';
  readonly source: string;
  readonly locator: string;
}
const changes: readonly AreaChange[] = AREA_CHANGES;

/** The changes of an area, in order of years; none for an area without code. */
export const areaChangesOf = (area: string | null): readonly AreaChange[] =>
  changes.filter((change) => change.area === area).sort((a, b) => a.from - b.from);

/** First year of the area as it stood in `year`; null where no change is known before it. */
export const areaVersion = (area: string | null, year: number): number | null =>
  areaChangesOf(area).findLast(({ from }) => from <= year)?.from ?? null;

/** What changed between two years of an area; empty where their numbers are of one thing. */
export const areaChangesBetween = (area: string | null, a: number, b: number): readonly AreaChange[] => {
  const [first, last] = a < b ? [a, b] : [b, a];
  return areaChangesOf(area).filter(({ from }) => from > first && from <= last);
};
