/**
 * @module One unit: its dimension, its labels, its definition, and its exact size against another unit of the dimension.
 * Leaves printed forms to `parse-unit.ts` and quantities to `quantity.ts`.
 */
import { scaleByPowerOfTen } from './decimal.ts';
import type { Dimension, UnitId, UnitOf } from './dimension.ts';
import { definitionTable, dimensionTable, unitTable } from './generated/units.ts';
import { QuantityError } from './quantity-error.ts';

/** A unit as the table has it. `numerator / denominator * 10^exponent` is its size in the coherent unit, exactly. */
export interface Unit {
  readonly id: UnitId;
  readonly dimension: Dimension;
  readonly numerator: number;
  readonly denominator: number;
  readonly exponent: number;
  readonly zh: string;
  readonly en: string;
  /** Printed forms that name this unit alone; empty for quotients, whose parts are read one by one. */
  readonly spellings: readonly string[];
  /** Printed forms that name it once the dimension is known: 万吨 of CO2. */
  readonly elliptic: readonly string[];
  readonly definition: { readonly title: string; readonly locator: string };
  /** Numerator and denominator of a quotient. */
  readonly parts: readonly [UnitId, UnitId] | null;
}

export const isUnitId = (text: string): text is UnitId => Object.hasOwn(unitTable, text);

const unitsById: ReadonlyMap<string, Unit> = new Map(
  (Object.keys(unitTable) as UnitId[]).map((id) => [
    id,
    { ...unitTable[id], id, definition: definitionTable[unitTable[id].definition] },
  ]),
);

/** The unit of an id. Throws `unknown-unit` for text that got past the compiler. */
export const getUnit = (id: UnitId): Unit => {
  const unit = unitsById.get(id);
  if (!unit)
    throw new QuantityError(
      'unknown-unit',
      id,
      { zh: `没有计量单位 ${id}`, en: `there is no unit ${id}` },
      {
        zh: '使用 data/units.yaml 中的单位，或在其中补充并注明出处',
        en: 'use a unit of data/units.yaml, or add it there with its citation',
      },
    );
  return unit;
};

/** All units, in the order of the table. */
export const listUnits = (): readonly Unit[] => [...unitsById.values()];

/** Units of one dimension, in the order of the table. */
export const listUnitsOf = <D extends Dimension>(dimension: D): readonly UnitOf<D>[] =>
  listUnits()
    .filter((unit) => unit.dimension === dimension)
    .map((unit) => unit.id as UnitOf<D>);

/** The coherent unit of a dimension; for a quotient, the first in the table. */
export const coherentUnit = <D extends Dimension>(dimension: D): UnitOf<D> =>
  (dimensionTable[dimension].coherent ?? listUnitsOf(dimension)[0]) as UnitOf<D>;

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** The size of one unit against another of its dimension: `over / under * 10^power`, in lowest terms. */
interface Scale {
  readonly over: number;
  readonly under: number;
  readonly power: number;
}
const scales = new Map<UnitId, Map<UnitId, Scale>>();

const makeScale = (from: UnitId, to: UnitId): Scale => {
  const [a, b] = [getUnit(from), getUnit(to)];
  if (a.dimension !== b.dimension)
    throw new QuantityError(
      'dimension-mismatch',
      `${from} -> ${to}`,
      {
        zh: `${a.zh}（${a.dimension}）不能换算为${b.zh}（${b.dimension}）`,
        en: `${a.en} (${a.dimension}) cannot become ${b.en} (${b.dimension})`,
      },
      { zh: '量纲不同须用带系数的具名换算', en: 'another dimension needs a named conversion with its factor' },
    );
  const over = a.numerator * b.denominator;
  const under = a.denominator * b.numerator;
  const shared = gcd(over, under);
  return { over: over / shared, under: under / shared, power: a.exponent - b.exponent };
};

/** The scale of a pair, worked out once: units are few and never change. */
const scaleOf = (from: UnitId, to: UnitId): Scale => {
  let known = scales.get(from);
  if (!known) {
    known = new Map();
    scales.set(from, known);
  }
  let scale = known.get(to);
  if (!scale) {
    scale = makeScale(from, to);
    known.set(to, scale);
  }
  return scale;
};

/**
 * The number of units `to` in `value` units `from`, both of one dimension.
 *
 * Powers of ten move the decimal point of the number's shortest text, so 0.07 of 10^4 t is 700 t and not 700.0000000000001;
 * any other ratio is one correctly rounded multiplication and division by whole numbers.
 */
export const convertNumber = (value: number, from: UnitId, to: UnitId): number => {
  if (from === to) return value;
  const { over, under, power } = scaleOf(from, to);
  return scaleByPowerOfTen((value * over) / under, power);
};
