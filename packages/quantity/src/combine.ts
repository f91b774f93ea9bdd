/**
 * @module Arithmetic that makes another kind of quantity: quotient, product by a factor, difference of shares. Which pairs make
 * sense the table of units says; all else does not compile. Changes of basis are in `rebase.ts`.
 */
import { absent, type Reported, reported } from './absence.ts';
import {
  type DifferenceOf,
  type Dimension,
  type OneBasis,
  type ProductBasis,
  type ProductOf,
  type QuotientBasis,
  type QuotientOf,
  quotientDimension,
  type UnitId,
  type UnitOf,
} from './dimension.ts';
import { dimensionTable } from './generated/units.ts';
import { dimensionOfQuantity, finite, type Quantity, requireSameBasis } from './quantity.ts';
import { QuantityError } from './quantity-error.ts';
import { coherentUnit, convertNumber, getUnit, isUnitId } from './unit.ts';

/** Basis of `a / b`: none is left when both are of one kind, both are named when they are not. */
export type RatioBasis<DO extends Dimension, DU extends Dimension, BO extends string, BU extends string> = DO extends DU
  ? 'plain'
  : DU extends 'ratio'
    ? BO
    : QuotientBasis<BO, BU>;
/** `unknown` where `a / b` is defined, else never: two bases of one dimension have no ratio. */
export type Divisible<DO extends Dimension, DU extends Dimension, BO extends string, BU extends string> = [
  QuotientOf<DO, DU>,
] extends [never]
  ? never
  : DO extends DU
    ? [BO] extends [BU]
      ? [OneBasis<BO>] extends [never]
        ? never
        : unknown
      : never
    : unknown;
/** `unknown` where `amount * perUnit` is defined and the factor stands on the basis of the amount, else never. */
export type Multipliable<D extends Dimension, F extends Dimension, B extends string, FB extends string> = [
  ProductOf<D, F>,
] extends [never]
  ? never
  : [ProductBasis<D, F, B, FB>] extends [never]
    ? never
    : unknown;

const refuse = (a: Quantity, b: Quantity, sign: string): never => {
  throw new QuantityError(
    'no-such-quotient',
    `${a.unit} ${sign} ${b.unit}`,
    { zh: `${a.unit} ${sign} ${b.unit} 没有意义`, en: `${a.unit} ${sign} ${b.unit} makes no quantity` },
    {
      zh: '检查两个量；确有此复合单位时补入 data/units.yaml 的 compounds',
      en: 'check both; a compound unit that exists is added to `compounds` in data/units.yaml',
    },
  );
};

/** `a / b` on any quantities: the kernel of `divide`, `explain.ratio` and replay. Dimensions and bases are checked here too. */
export const divideAny = (over: Quantity, under: Quantity, unit?: UnitId): Reported<Quantity> => {
  const [overDimension, underDimension] = [dimensionOfQuantity(over), dimensionOfQuantity(under)];
  const dimension = quotientDimension(overDimension, underDimension) ?? refuse(over, under, '/');
  if (under.value === 0) return absent('division-by-zero');
  if (overDimension === underDimension) {
    requireSameBasis(over, under);
    const ratio = finite(over.value / convertNumber(under.value, under.unit, over.unit), 'ratio');
    return reported({ value: convertNumber(ratio, '1', unit ?? '1'), unit: unit ?? '1', basis: 'plain' });
  }
  if (underDimension === 'ratio') {
    const value = finite(over.value / convertNumber(under.value, under.unit, '1'), 'ratio');
    return reported({
      value: convertNumber(value, over.unit, unit ?? over.unit),
      unit: unit ?? over.unit,
      basis: over.basis,
    });
  }
  const own = `${over.unit}/${under.unit}`;
  const made = unit ?? (isUnitId(own) ? own : coherentUnit(dimension));
  const [overUnit, underUnit] = getUnit(made).parts ?? refuse(over, under, '/');
  if (dimensionOfQuantity({ ...over, unit: made }) !== dimension) refuse(over, under, '/');
  const value = finite(
    convertNumber(over.value, over.unit, overUnit) / convertNumber(under.value, under.unit, underUnit),
    'ratio',
  );
  const basis = over.basis === 'plain' && under.basis === 'plain' ? 'plain' : `${over.basis}/${under.basis}`;
  return reported({ value, unit: made, basis });
};

/**
 * `over / under`: a plain ratio for one kind (bases must agree), a quotient of the table for two. Absent with `division-by-zero`
 * for a zero below. In `unit` if given, else the quotient of the two units, else the first unit of that quotient in the table.
 */
export const divide = <DO extends Dimension, DU extends Dimension, BO extends string, BU extends string>(
  over: Quantity<DO, BO>,
  under: Quantity<DU, BU> & Divisible<DO, DU, BO, BU>,
  unit?: UnitOf<QuotientOf<NoInfer<DO>, NoInfer<DU>>>,
): Reported<Quantity<QuotientOf<DO, DU>, RatioBasis<DO, DU, BO, BU>>> =>
  divideAny(over as Quantity, under as Quantity, unit) as Reported<
    Quantity<QuotientOf<DO, DU>, RatioBasis<DO, DU, BO, BU>>
  >;

interface QuotientUnits {
  readonly over: UnitId;
  readonly under: UnitId;
  /** Of the unit below. */
  readonly dimension: Dimension;
}
const quotientUnits = new Map<UnitId, QuotientUnits | 'ratio' | null>();

/** The two units of a quotient, taken apart once; null for a unit that is none. */
const partsOf = (id: UnitId): QuotientUnits | 'ratio' | null => {
  const known = quotientUnits.get(id);
  if (known !== undefined) return known;
  const { dimension, parts: units } = getUnit(id);
  const { parts } = dimensionTable[dimension];
  const made =
    dimension === 'ratio'
      ? dimension
      : parts && units
        ? { over: units[0], under: units[1], dimension: parts[1] }
        : null;
  quotientUnits.set(id, made);
  return made;
};

interface QuotientBases {
  readonly over: string;
  readonly under: string;
}
const plainBases: QuotientBases = { over: 'plain', under: 'plain' };
const quotientBases = new Map<string, QuotientBases>();

/** The bases of the two parts of a quotient, taken apart once: bases are few. */
const basesOf = (basis: string): QuotientBases => {
  if (basis === 'plain') return plainBases;
  const known = quotientBases.get(basis);
  if (known) return known;
  const at = basis.indexOf('/');
  const made = at < 0 ? plainBases : { over: basis.slice(0, at), under: basis.slice(at + 1) };
  if (quotientBases.size < 1000) quotientBases.set(basis, made);
  return made;
};

/** `amount * perUnit` on any quantities: the kernel of `multiply`, `explain.product` and replay. */
export const multiplyAny = (amount: Quantity, perUnit: Quantity, unit?: UnitId): Quantity => {
  const units = partsOf(perUnit.unit);
  if (units === 'ratio') {
    const value = finite(amount.value * convertNumber(perUnit.value, perUnit.unit, '1'), 'product');
    return {
      value: convertNumber(value, amount.unit, unit ?? amount.unit),
      unit: unit ?? amount.unit,
      basis: amount.basis,
    };
  }
  if (!units || (amount.unit !== units.under && dimensionOfQuantity(amount) !== units.dimension))
    return refuse(amount, perUnit, '*');
  const bases = basesOf(perUnit.basis);
  if (amount.basis !== bases.under)
    requireSameBasis({ ...amount, unit: units.under }, { ...perUnit, basis: bases.under });
  const value = finite(convertNumber(amount.value, amount.unit, units.under) * perUnit.value, 'product');
  const made = unit ?? units.over;
  return { value: finite(convertNumber(value, units.over, made), 'product'), unit: made, basis: bases.over };
};

/**
 * `amount * perUnit`: activity times factor. The factor is a plain ratio or a quotient over the kind and basis of the amount; the
 * result stands on the factor's basis. In `unit` if given, else the upper unit of the factor.
 * @example multiply(quantity(200, '10k-m3', 'gas-20C'), quantity(13.3, 'tce/10k-m3', 'calorific/gas-20C')) // 2660 tce
 */
export const multiply = <D extends Dimension, F extends Dimension, B extends string, FB extends string>(
  amount: Quantity<D, B>,
  perUnit: Quantity<F, FB> & Multipliable<D, F, B, FB>,
  unit?: UnitOf<ProductOf<NoInfer<D>, NoInfer<F>>>,
): Quantity<ProductOf<D, F>, ProductBasis<D, F, B, FB>> =>
  multiplyAny(amount as Quantity, perUnit as Quantity, unit) as Quantity<ProductOf<D, F>, ProductBasis<D, F, B, FB>>;

/** `a - b` on any quantities: the kernel of `subtract`, `explain.difference` and replay. */
export const subtractAny = (a: Quantity, b: Quantity): Quantity => {
  requireSameBasis(a, b);
  const value = finite(a.value - convertNumber(b.value, b.unit, a.unit), 'difference');
  if (dimensionOfQuantity(a) !== 'ratio') return { value, unit: a.unit, basis: a.basis };
  // 9.5 % - 8.1 % is 1.4 percentage points; any other unit of a ratio differs in plain numbers.
  if (a.unit === '%') return { value, unit: 'percentage-point', basis: a.basis };
  return { value: convertNumber(value, a.unit, '1'), unit: 'pp1', basis: a.basis };
};

/** `a - b` in the unit of `a`; two shares differ by percentage points, which are no share. */
export const subtract = <D extends Dimension, B extends string>(
  a: Quantity<D, B>,
  b: Quantity<NoInfer<D>, NoInfer<OneBasis<B>>>,
): Quantity<DifferenceOf<D>, B> => subtractAny(a as Quantity, b as Quantity) as Quantity<DifferenceOf<D>, B>;

/** A share moved by percentage points: 16 % + 2.5 points = 18.5 %. */
export const shiftShare = <B extends string>(
  share: Quantity<'ratio', B>,
  by: Quantity<'ratio-difference', NoInfer<OneBasis<B>>>,
): Quantity<'ratio', B> => {
  requireSameBasis(share, by);
  const points = convertNumber(by.value, by.unit, 'percentage-point');
  return { ...share, value: finite(share.value + convertNumber(points, '%', share.unit), 'share') };
};
