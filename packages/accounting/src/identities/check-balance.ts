/**
 * @module The identities that hold inside one balance, tested product by product, with the exceptions that are known of the printed
 * tables. What a failing identity means for an account is left to those who use the balance.
 *
 * Source: China Energy Statistical Yearbook, explanatory notes to the balance tables; signs are those of the tables.
 */
import type { Bilingual } from '@dafeng/quantity';
import { findRegion } from '@dafeng/reference';
import { type EnergyBalance, numberOf, productsOf } from '../balance/energy-balance.ts';
import { type FlowId, partsOfFlow } from '../balance/flow.ts';
import { compareProducts, getProduct, type ProductId } from '../balance/product.ts';
import { sumNumbers } from '../balance/sum-numbers.ts';
import { DISCREPANCIES, IDENTITIES, TOLERANCE } from '../generated/balance.ts';

export type IdentityId = (typeof IDENTITIES)[number]['id'];

export interface IdentityResult {
  readonly id: IdentityId;
  readonly product: ProductId;
  /** The printed total; null where it is not printed. In the unit of the balance. */
  readonly left: number | null;
  /** What the printed rows come to. */
  readonly right: number;
  /** Left less right; what is not printed adds nothing. */
  readonly difference: number;
  /** Within 0.02 or 1e-4 of the larger side. */
  readonly holds: boolean;
  /** Why a printed table is known not to hold here; null where it is not known. */
  readonly known: Bilingual | null;
}

/** Difference allowed between two sides, by the tolerance of `data/balance/identities.yaml`. */
export const isWithinTolerance = (left: number, right: number): boolean =>
  Math.abs(left - right) <=
  Math.max(TOLERANCE.absolute, TOLERANCE.relative * Math.max(Math.abs(left), Math.abs(right)));

/** Names of the identities, in order. */
export const listIdentities = (): readonly ({ readonly id: IdentityId } & Bilingual)[] => IDENTITIES;

/** Exceptions that are known of printed tables, as the data file names them. */
export const listDiscrepancies = (): typeof DISCREPANCIES => DISCREPANCIES;

const parts = (of: FlowId, without: readonly FlowId[] = []): readonly FlowId[] =>
  partsOfFlow(of)
    .map(({ id }) => id)
    .filter((id) => !without.includes(id));
const supplyRows = parts('supply.total');
const sectorRows = parts('final.total');
const residentialRows = parts('final.residential');
const transformRows = parts('transform.total', ['transform.coke_reinput']);

/** A side of an identity: its numbers that are printed, each with its sign. */
type Side = (read: (flow: FlowId) => number | null) => readonly number[];
const sumOf =
  (flows: readonly FlowId[]): Side =>
  (read) =>
    flows.flatMap((flow) => read(flow) ?? []);
const minus = (value: number | null): readonly number[] => (value === null ? [] : [-value]);

interface Identity {
  readonly id: IdentityId;
  readonly left: FlowId;
  readonly right: Side;
  readonly appliesTo: (balance: EnergyBalance, product: ProductId) => boolean;
  /** Tested although one side is not printed: a blank difference says that there is none, a consumption has to be of something. */
  readonly evenWithout?: 'left' | 'right';
}
const always = () => true;
const identities: readonly Identity[] = [
  { id: 'B1', left: 'supply.total', right: sumOf(supplyRows), appliesTo: always },
  {
    id: 'B2',
    left: 'stat_difference',
    right: (read) => [
      ...sumOf(['supply.total', 'transform.total'])(read),
      ...minus(read('loss')),
      ...minus(read('final.total')),
    ],
    appliesTo: always,
    evenWithout: 'left',
  },
  { id: 'B3', left: 'final.total', right: sumOf(sectorRows), appliesTo: always },
  { id: 'B4', left: 'final.residential', right: sumOf(residentialRows), appliesTo: always },
  { id: 'B5', left: 'transform.total', right: sumOf(transformRows), appliesTo: always },
  {
    id: 'B6',
    left: 'consumption.total',
    right: (read) => [
      ...sumOf(['final.total', 'loss'])(read),
      ...transformRows.flatMap((flow) => minus(read(flow)).filter((input) => input > 0)),
    ],
    appliesTo: ({ accounting }) => accounting === 'physical',
    evenWithout: 'right',
  },
  {
    id: 'B7',
    left: 'consumption.total',
    right: (read) => [...sumOf(['final.total', 'loss'])(read), ...minus(read('transform.total'))],
    appliesTo: ({ accounting }, product) => accounting === 'standard-coal' && getProduct(product).kind === 'total',
  },
];

/** The row that an identity says something of: where a person looks when it fails. */
export const totalOfIdentity = (id: IdentityId): FlowId =>
  identities.find((identity) => identity.id === id)?.left ?? 'stat_difference';

/** One text, or two names of one place: Sichuan and 四川. */
const isSameRegion = (a: string, b: string): boolean =>
  a === b || (findRegion(a) !== null && findRegion(a) === findRegion(b));

const knownReason = (
  balance: EnergyBalance,
  id: IdentityId,
  product: ProductId,
  difference: number,
): Bilingual | null => {
  const found = DISCREPANCIES.find(
    (known) =>
      known.identity === id &&
      known.table === balance.accounting &&
      known.year === balance.year &&
      ('region' in known ? [known.region] : known.regions).some((name) => isSameRegion(name, balance.region)) &&
      (!('product' in known) || known.product === product) &&
      (!('difference' in known) || isWithinTolerance(known.difference, difference)),
  );
  return found?.because ?? null;
};

const test = (identity: Identity, balance: EnergyBalance, product: ProductId): IdentityResult | null => {
  const read = (flow: FlowId) => numberOf(balance, flow, product);
  const left = read(identity.left);
  const numbers = identity.right(read);
  // Nothing to compare with: a total whose parts a table does not print is no failure.
  if (left === null && (identity.evenWithout !== 'left' || numbers.length === 0)) return null;
  if (numbers.length === 0 && left !== null && identity.evenWithout === undefined) return null;
  const right = sumNumbers(numbers);
  const difference = sumNumbers([left ?? 0, -right]);
  const holds = isWithinTolerance(left ?? 0, right);
  return {
    id: identity.id,
    product,
    left,
    right,
    difference,
    holds,
    known: holds ? null : knownReason(balance, identity.id, product, difference),
  };
};

/**
 * Tests every identity for every product of the balance, in the order B1 to B7 and of the official columns.
 *
 * Gotchas: coke and other coking products put in again stand below the line of transformation, so B5 and B6 differ by exactly that;
 * a blank statistical difference is read as none; totals without printed parts are not tested.
 */
export const checkBalance = (balance: EnergyBalance): readonly IdentityResult[] => {
  const products = [...productsOf(balance)].sort(compareProducts);
  return identities.flatMap((identity) =>
    products.flatMap((product) =>
      identity.appliesTo(balance, product) ? (test(identity, balance, product) ?? []) : [],
    ),
  );
};
