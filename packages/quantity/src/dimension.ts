/**
 * @module What may be added to what, as types: dimensions, their units, their bases, and the dimension of a quotient or product.
 * Leaves values to `quantity.ts` and the table of units to the generated module.
 */
import { type BasesOfDimension, dimensionTable, type UnitsOfDimension } from './generated/units.ts';

/** A dimension of `data/units.yaml`, simple (`energy`) or a quotient (`energy-per-money`). */
export type Dimension = keyof UnitsOfDimension;
export type SimpleDimension = keyof BasesOfDimension;
/** Ids of the units of one dimension: `UnitOf<'power'>` holds `kW`, `10k-kW`, `GW` and so on. */
export type UnitOf<D extends Dimension> = UnitsOfDimension[D];
export type UnitId = UnitOf<Dimension>;

/** The basis of a quotient: one of each part, `plain` only when neither part has a choice. */
export type QuotientBasis<Over extends string, Under extends string> = Over extends 'plain'
  ? Under extends 'plain'
    ? 'plain'
    : `plain/${Under}`
  : `${Over}/${Under}`;

type BasisOfParts<D extends string> = D extends SimpleDimension
  ? BasesOfDimension[D]
  : D extends `${infer Over extends SimpleDimension}-per-${infer Under extends SimpleDimension}`
    ? QuotientBasis<BasesOfDimension[Over], BasesOfDimension[Under]>
    : never;
/** What keeps two numbers of the dimension apart: calorific or equivalent energy, prices of a year, a set of GWPs. */
export type BasisOf<D extends Dimension> = BasisOfParts<D>;

/** Dimension of `a / b`; never where the table of units has no such quotient. */
export type QuotientOf<Over extends Dimension, Under extends Dimension> = Over extends Under
  ? 'ratio'
  : Under extends 'ratio'
    ? Over
    : `${Over}-per-${Under}` extends infer Quotient extends Dimension
      ? Quotient
      : never;

/** Dimension of `a * b` where `b` is per unit of `a`'s kind, or a plain ratio; never otherwise. */
export type ProductOf<Amount extends Dimension, PerUnit extends Dimension> = PerUnit extends 'ratio'
  ? Amount
  : PerUnit extends `${infer Made extends SimpleDimension}-per-${Amount}`
    ? Made
    : never;

/** Basis of `a * b`: the factor `X/Y` turns a quantity on basis Y into one on basis X; any other basis does not compile. */
export type ProductBasis<
  D extends Dimension,
  PerUnit extends Dimension,
  B extends string,
  F extends string,
> = PerUnit extends 'ratio'
  ? B
  : ProductOf<D, PerUnit> extends never
    ? never
    : F extends `${infer Made}/${B}`
      ? Made
      : F extends 'plain'
        ? B extends 'plain'
          ? 'plain'
          : never
        : never;

/** Dimension of `a - b`: two shares differ by percentage points, all else by its own kind. */
export type DifferenceOf<D extends Dimension> = D extends 'ratio' ? 'ratio-difference' : D;

type IsUnion<T, All = T> = T extends unknown ? ([All] extends [T] ? false : true) : never;
/** `B` where it is one basis; `never` where it may be several, so that a mixed list cannot be summed. */
export type OneBasis<B extends string> = true extends IsUnion<B> ? never : B;

const isDimension = (text: string): text is Dimension => Object.hasOwn(dimensionTable, text);

const patterns = new Map<Dimension, RegExp>();
/** The pattern of the bases of a simple dimension, compiled once. */
const patternOf = (dimension: Dimension, bases: string): RegExp => {
  const known = patterns.get(dimension);
  if (known) return known;
  const made = new RegExp(bases);
  patterns.set(dimension, made);
  return made;
};

const noChoice = new Set<Dimension>(
  (Object.keys(dimensionTable) as Dimension[]).filter((dimension) => {
    const { parts, bases } = dimensionTable[dimension];
    return parts === null && new RegExp(bases).test('plain');
  }),
);

/** Whether the text is a basis of the dimension, parameters included: `constant@2020` is one of `money`. */
export const isBasisOf = <D extends Dimension>(dimension: D, text: string): text is BasisOf<D> =>
  // Most quantities have no choice, and most others one of a few bases that were seen before.
  text === 'plain' && noChoice.has(dimension) ? true : testBasis(dimension, text);

const testBasis = (dimension: Dimension, text: string): boolean => {
  const entry = dimensionTable[dimension];
  if (entry.parts === null) return patternOf(dimension, entry.bases).test(text);
  const [over, under] = entry.parts;
  if (text === 'plain') return isBasisOf(over, 'plain') && isBasisOf(under, 'plain');
  const [first = '', second = '', ...more] = text.split('/');
  if (first === 'plain' && second === 'plain') return false;
  return more.length === 0 && isBasisOf(over, first) && isBasisOf(under, second);
};

/** Dimension of the quotient of two dimensions, or null where the table has none. */
export const quotientDimension = (over: Dimension, under: Dimension): Dimension | null => {
  if (over === under) return 'ratio';
  if (under === 'ratio') return over;
  const quotient = `${over}-per-${under}`;
  return isDimension(quotient) ? quotient : null;
};

/** Name of a dimension for people. */
export const dimensionLabel = (dimension: Dimension): { readonly zh: string; readonly en: string } => {
  const { zh, en } = dimensionTable[dimension];
  return { zh, en };
};
