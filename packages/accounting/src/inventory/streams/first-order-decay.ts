/**
 * @module First order decay of what lies in a landfill, and the methane of it that escapes. Which waste, sites and half-lives: `landfill.ts`.
 */
import { type Coverage, mapReported, type Reported, type Trace } from '@dafeng/quantity';
import type { StreamContext } from '../stream.ts';
import { type Amount, asShare, complement, minus, over, times, total } from './stream-arithmetic.ts';

type Explain<T extends Trace | null> = StreamContext<T>['explain'];
/** What was deposited in a year; absent where nobody recorded it. */
export interface Deposit<T extends Trace | null> {
  readonly year: number;
  readonly item: Reported<Amount<T>>;
}

/**
 * Σ over the years before: W_y e^(−k (T − 1 − y)), what is left at the start of year T, times 1 − e^(−k), what decays in it. Decay starts in the
 * year after deposit. Mass of waste, in the unit of the deposits; years without a record are named in the coverage.
 * @param rate k, per year, as a plain number
 * Source: IPCC 2006, volume 5, equations 3.4 and 3.5, for every year at once.
 */
export const decayedIn = <T extends Trace | null>(
  explain: Explain<T>,
  year: number,
  deposits: readonly Deposit<T>[],
  rate: Amount<T>,
): { readonly decayed: Reported<Amount<T>>; readonly coverage: Coverage } => {
  const parts = deposits
    .filter((deposit) => deposit.year < year)
    .map(({ year: at, item }) => ({
      id: String(at),
      item: mapReported(item, (amount) => {
        const left = explain.decay('shareLeft', asShare(rate), year - 1 - at) as unknown as Amount<T>;
        return times(explain, 'wasteLeft', amount, left);
      }),
    }));
  const { total: stock, coverage } = total(explain, 'wasteLeft', parts);
  const afterOne = explain.decay('shareLeft', asShare(rate), 1) as unknown as Amount<T>;
  const lost = complement(explain, 'shareLeft', afterOne);
  return { decayed: mapReported(stock, (left) => times(explain, 'wasteDecayed', left, lost)), coverage };
};

/** DDOCm × F × 16/12: mass of methane made of the carbon that decomposed. Source: equation 3.6. */
export const methaneOf = <T extends Trace | null>(
  explain: Explain<T>,
  carbon: Amount<T>,
  methaneShare: Amount<T>,
  perCarbon: Amount<T>,
): Amount<T> =>
  times(explain, 'landfillMethane', times(explain, 'landfillMethane', carbon, methaneShare), perCarbon, 't');

/**
 * (generated − recovered) × (1 − OX): what escapes, and what the cover oxidises; null where more is recovered than arises.
 * Source: equation 3.1.
 */
export const escapeOf = <T extends Trace | null>(
  explain: Explain<T>,
  generated: Amount<T>,
  recovered: Amount<T> | null,
  oxidised: Amount<T>,
): { readonly escaped: Amount<T>; readonly oxidised: Amount<T> } | null => {
  const left = recovered ? minus(explain, 'landfillMethane', generated, recovered) : generated;
  if (left.value.value < 0) return null;
  return {
    escaped: times(explain, 'directEmissions', left, complement(explain, 'coverOxidation', oxidised)),
    oxidised: times(explain, 'landfillMethane', left, oxidised),
  };
};

/** k = ln 2 / half-life, per year as a plain number. Source: IPCC 2006, volume 5, section 3.2.3. */
export const rateOf = <T extends Trace | null>(
  explain: Explain<T>,
  halfDecay: Amount<T>,
  halfLife: Amount<T>,
): Reported<Amount<T>> => over(explain, 'decayRate', halfDecay, halfLife);
