/**
 * @module The combinators on quantities whose kinds are known only from data: a chain of factors has no type of its own. Units and bases are
 * still checked when it runs.
 */
import {
  absent,
  type Coverage,
  type Explain,
  type Explained,
  mapReported,
  type Part,
  type Quantity,
  type Reported,
  reported,
  type Trace,
  type UnitId,
} from '@dafeng/quantity';
import type { GasId } from '../inventory.ts';
import type { StreamContext, StreamFactorQuery } from '../stream.ts';

export type Amount<T extends Trace | null> = Explained<Quantity, T>;
type Share<T extends Trace | null> = Explained<Quantity<'ratio', 'plain'>, T>;

/** `explain.product`: activity times factor, or times a share. */
export const times = <T extends Trace | null>(
  explain: Explain<T>,
  term: string,
  amount: Amount<T>,
  perUnit: Amount<T>,
  unit?: UnitId,
): Amount<T> =>
  (explain.product as (term: string, amount: Amount<T>, perUnit: Amount<T>, unit?: UnitId) => Amount<T>)(
    term,
    amount,
    perUnit,
    unit,
  );
/** `explain.difference` of two amounts of one kind; shares take `explain.complement`. */
export const minus = <T extends Trace | null>(
  explain: Explain<T>,
  term: string,
  from: Amount<T>,
  less: Amount<T>,
): Amount<T> =>
  (explain.difference as unknown as (term: string, from: Amount<T>, less: Amount<T>) => Amount<T>)(term, from, less);
export const over = <T extends Trace | null>(
  explain: Explain<T>,
  term: string,
  amount: Amount<T>,
  under: Amount<T>,
  unit?: UnitId,
): Reported<Amount<T>> =>
  (
    explain.ratio as unknown as (
      term: string,
      amount: Amount<T>,
      under: Amount<T>,
      unit?: UnitId,
    ) => Reported<Amount<T>>
  )(term, amount, under, unit);
export const total = <T extends Trace | null>(
  explain: Explain<T>,
  term: string,
  parts: readonly Part<Amount<T>>[],
  unit?: UnitId,
): { readonly total: Reported<Amount<T>>; readonly coverage: Coverage } =>
  (
    explain.sum as unknown as (
      term: string,
      parts: readonly Part<Amount<T>>[],
      unit?: UnitId,
    ) => { readonly total: Reported<Amount<T>>; readonly coverage: Coverage }
  )(term, parts, unit);
/** What is left of a whole, what is on top of it, what is left after a time: of a ratio that came from data. */
export const asShare = <T extends Trace | null>(amount: Amount<T>): Share<T> => amount as unknown as Share<T>;
export const complement = <T extends Trace | null>(explain: Explain<T>, term: string, part: Amount<T>): Amount<T> =>
  explain.complement(term, asShare(part)) as unknown as Amount<T>;

/** Lines state CO2 in tCO2 and every other gas in t. */
export const inUnitOf = <T extends Trace | null>(explain: Explain<T>, gas: GasId, amount: Amount<T>): Amount<T> => {
  const unit: UnitId = gas === 'co2' ? 'tCO2' : 't';
  if (amount.value.unit === unit) return amount;
  return (explain.convert as unknown as (term: string, of: Amount<T>, unit: UnitId) => Amount<T>)(
    'directEmissions',
    amount,
    unit,
  );
};

/** The factor of the first product that has one. A guide that does not tell kinds apart answers for the general one. */
export const firstFactor = <T extends Trace | null>(
  context: StreamContext<T>,
  role: string,
  products: readonly string[],
  query: Omit<StreamFactorQuery, 'product'>,
): Reported<Amount<T>> => {
  let found: Reported<Amount<T>> = absent('outside-validity');
  for (const [index, product] of products.entries()) {
    const isLast = index === products.length - 1;
    found = context.factor(role, { product, ...query, ...(isLast ? {} : { optional: true }) });
    if (found.ok) return found;
  }
  return found;
};

/** Multiplies through a list of shares or factors, the first that is absent taking all with it. */
export const timesAll = <T extends Trace | null>(
  explain: Explain<T>,
  term: string,
  amount: Amount<T>,
  factors: readonly Reported<Amount<T>>[],
): Reported<Amount<T>> => {
  let product = reported(amount) as Reported<Amount<T>>;
  for (const factor of factors) {
    if (!factor.ok) return factor;
    product = mapReported(product, (made) => times(explain, term, made, factor.value));
  }
  return product;
};
