/**
 * @module What stands behind a missed path, as types: amounts of this year and the year before, what the path allowed, the excess, and the
 * parts it is made of. How they are worked out is in `causes-of.ts`.
 */
import type { Bilingual, Trace } from '@dafeng/quantity';
import type { AnyExplained, AnyReported } from '../explained-number.ts';
import type { JudgedStanding } from '../paths/progress.ts';
import type { TrackedTarget } from '../paths/tracked-target.ts';
import type { PlacedSeries } from '../series/indicator-series.ts';

/** A sector, an enterprise, a county, with its months. */
export interface CausePart {
  /** `sector:steel`, `body:…`, as series name their subject. */
  readonly subject: string;
  readonly label: Bilingual;
  /** Of the same indicator as the whole; null where nothing is reported. */
  readonly amount: PlacedSeries | null;
  /** What it made: tonnes of a product, or value added. Parts the excess into more output and more per unit. */
  readonly output?: PlacedSeries | null;
  readonly parts?: readonly CausePart[];
}
export interface CauseQuestion<T extends Trace | null> {
  readonly target: TrackedTarget;
  /** The standing that the light judged: `light.judged`. */
  readonly judged: JudgedStanding<T>;
  /** Series of the amount (`causeAmountOf`) of the whole city. */
  readonly whole: PlacedSeries;
  readonly sectors: readonly CausePart[];
  readonly counties: readonly CausePart[];
  /** ISO date: what arrived later is not seen. */
  readonly asOf?: string;
}

export interface Cause<T extends Trace | null = Trace> {
  /** As its part; `rest` for what no part reports. */
  readonly subject: string;
  readonly label: Bilingual;
  readonly now: AnyReported<T>;
  readonly before: AnyReported<T>;
  /** `before` times the change that the path allows to the city. */
  readonly allowed: AnyReported<T>;
  /** `now - allowed`; those of the parts and the rest sum to that of what they are part of. */
  readonly excess: AnyReported<T>;
  /** Of the excess of the whole city, at every level; above 1 where others used less than they were allowed. Null where either is unknown or nothing. */
  readonly share: number | null;
  /** Change of output beyond the allowed change, at the intensity of the year before. */
  readonly byOutput: AnyReported<T>;
  /** Change of intensity, at the output of this year. The two sum to the excess. */
  readonly byIntensity: AnyReported<T>;
  /** Largest excess first, the rest last. */
  readonly parts: readonly Cause<T>[];
}
export interface Causes<T extends Trace | null = Trace> {
  readonly target: string;
  /** Indicator of the amounts. */
  readonly amount: string;
  /** Months compared, both counted in: 2026-01 to 2026-03, with the same of the year before. */
  readonly from: string;
  readonly until: string;
  /** What the amount might have become, over that of the year before. */
  readonly allowedChange: AnyExplained<T>;
  readonly whole: Cause<T>;
  /** The same excess in another cut; empty where no county reports. */
  readonly counties: readonly Cause<T>[];
}
