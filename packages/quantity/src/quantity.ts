/**
 * @module A number with its unit and its basis, and the arithmetic that stays within one dimension and basis. Quotients, products
 * and changes of basis, which need a second thing, live in `combine.ts` and `rebase.ts`; missing numbers in `absence.ts`.
 */
import { type BasisOf, type Dimension, isBasisOf, type OneBasis, type UnitId, type UnitOf } from './dimension.ts';
import { QuantityError } from './quantity-error.ts';
import { convertNumber, getUnit, isUnitId } from './unit.ts';

declare const dimensionOf: unique symbol;

/**
 * A finite number, its unit, and its basis: whatever makes two numbers of one dimension not addable. The unit says the dimension,
 * so a quantity is plain JSON.
 */
export interface Quantity<D extends Dimension = Dimension, B extends string = string> {
  readonly value: number;
  readonly unit: UnitOf<D>;
  readonly basis: B;
  /** Type only, never present: lets the compiler find D again. */
  readonly [dimensionOf]?: D;
}

/** The dimension of a unit: `DimensionOf<'10k-tce'>` is `energy`. */
export type DimensionOf<U extends UnitId> = { [D in Dimension]: U extends UnitOf<D> ? D : never }[Dimension];

/** Dimensions whose only basis is `plain`: power, mass, area; for these the basis may be left out. */
type PlainBasis<D extends Dimension> = 'plain' extends BasisOf<D> ? 'plain' : never;

/** Checks a number that is about to leave a function. Minus zero becomes zero, so that equality means what it says. */
export const finite = (value: number, where: string): number => {
  if (Number.isFinite(value)) return value === 0 ? 0 : value;
  throw new QuantityError(
    'not-finite',
    where,
    { zh: `数值 ${value} 不是有限数`, en: `the number ${value} is not finite` },
    {
      zh: '缺失的数用 absent(原因) 表示，超出范围的输入应在边界拒绝',
      en: 'state what is missing as absent(reason); refuse inputs out of range at the boundary',
    },
  );
};

/**
 * Makes a quantity. The basis may be left out where the dimension has no choice.
 * @throws QuantityError `not-finite`, `unknown-unit`, `not-a-basis`
 * @example quantity(660, '10k-kW'); quantity(12.5, '10k-tce', 'calorific'); quantity(900, '100m-yuan', 'constant@2020')
 */
export function quantity<const U extends UnitId>(
  value: number,
  unit: U & (PlainBasis<DimensionOf<U>> extends never ? never : U),
): Quantity<DimensionOf<U>, 'plain'>;
export function quantity<const U extends UnitId, const B extends BasisOf<DimensionOf<U>>>(
  value: number,
  unit: U,
  basis: B,
): Quantity<DimensionOf<U>, B>;
export function quantity(value: number, unit: UnitId, basis = 'plain'): Quantity {
  const { dimension } = getUnit(unit);
  if (!isBasisOf(dimension, basis))
    throw new QuantityError(
      'not-a-basis',
      `${unit} @ ${basis}`,
      { zh: `${basis} 不是 ${dimension} 的口径`, en: `${basis} is no basis of ${dimension}` },
      {
        zh: '见 data/units.yaml 的 bases；文件未说明口径时用 unstated',
        en: 'see `bases` in data/units.yaml; use `unstated` where the document does not say',
      },
    );
  return { value: finite(value, unit), unit, basis };
}

/** Whether an unknown thing (a row, a JSON value) is a sound quantity: finite, known unit, a basis of its dimension. */
export const isQuantity = (thing: unknown): thing is Quantity => {
  if (typeof thing !== 'object' || thing === null) return false;
  const { value, unit, basis } = thing as Record<string, unknown>;
  return (
    typeof value === 'number' &&
    Number.isFinite(value) &&
    typeof unit === 'string' &&
    isUnitId(unit) &&
    typeof basis === 'string' &&
    isBasisOf(getUnit(unit).dimension, basis)
  );
};

/** Dimension of a quantity, read off its unit. */
export const dimensionOfQuantity = (q: Quantity): Dimension => getUnit(q.unit).dimension;

/** Narrows a quantity of any kind (from storage, from a document) to one dimension and basis; null where it is not. */
export const narrowQuantity = <D extends Dimension, const B extends BasisOf<D>>(
  q: Quantity,
  dimension: D,
  basis: B,
): Quantity<D, B> | null =>
  dimensionOfQuantity(q) === dimension && q.basis === basis ? (q as unknown as Quantity<D, B>) : null;

/** The same amount in another unit of its dimension; the basis stays. */
export const convert = <D extends Dimension, B extends string>(
  q: Quantity<D, B>,
  unit: UnitOf<NoInfer<D>>,
): Quantity<D, B> => ({
  value: finite(convertNumber(q.value, q.unit, unit), `${q.unit} -> ${unit}`),
  unit,
  basis: q.basis,
});

/** Refuses two quantities whose bases differ at run time (they came as plain text from data). */
export const requireSameBasis = (a: Quantity, b: Quantity): void => {
  if (a.basis !== b.basis)
    throw new QuantityError(
      'basis-mismatch',
      `${a.unit} @ ${a.basis}, ${b.unit} @ ${b.basis}`,
      { zh: `口径 ${a.basis} 与 ${b.basis} 不能相加减`, en: `bases ${a.basis} and ${b.basis} do not add` },
      { zh: '先用具名换算统一口径', en: 'bring both to one basis first, by a named conversion with its factor' },
    );
};

/** `a + b` in the unit of `a`. Other bases do not compile; for long lists use `sumQuantities`. */
export const add = <D extends Dimension, B extends string>(
  a: Quantity<D, B>,
  b: Quantity<NoInfer<D>, NoInfer<OneBasis<B>>>,
): Quantity<D, B> => {
  requireSameBasis(a, b);
  return { value: finite(a.value + convertNumber(b.value, b.unit, a.unit), 'sum'), unit: a.unit, basis: a.basis };
};

/** `-q`. */
export const negate = <D extends Dimension, B extends string>(q: Quantity<D, B>): Quantity<D, B> => ({
  ...q,
  value: q.value === 0 ? 0 : -q.value,
});

/** -1, 0 or 1 as `a` is less than, equal to or more than `b`, units made equal. */
export const compare = <D extends Dimension, B extends string>(
  a: Quantity<D, B>,
  b: Quantity<NoInfer<D>, NoInfer<OneBasis<B>>>,
): -1 | 0 | 1 => {
  requireSameBasis(a, b);
  const other = convertNumber(b.value, b.unit, a.unit);
  return a.value < other ? -1 : a.value > other ? 1 : 0;
};
