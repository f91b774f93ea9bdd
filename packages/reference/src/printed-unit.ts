/**
 * @module Which unit of a wanted dimension a printed unit names: 万吨 is 10^4 t of coal, or 10^4 tCO2 where CO2 is meant.
 * The table of units is left to `@dafeng/quantity`; the wanted dimension comes from the indicator.
 */
import { type Dimension, getUnit, listUnits, type UnitId } from '@dafeng/quantity';

const blanks = /\s/g;
const perYear = /\/(年|a)$/;

/** Spellings of one dimension. Percentage points never stand for per cent, though per cent is printed for points. */
const spellingsOf = (dimension: Dimension): ReadonlyMap<string, UnitId> => {
  const spellings = new Map<string, UnitId>();
  for (const unit of listUnits()) {
    if (unit.dimension !== dimension) continue;
    for (const spelling of unit.spellings) spellings.set(spelling, unit.id);
  }
  if (dimension !== 'ratio')
    for (const unit of listUnits())
      if (unit.dimension === dimension)
        for (const spelling of unit.elliptic) if (!spellings.has(spelling)) spellings.set(spelling, unit.id);
  return spellings;
};

const spellingsByDimension: ReadonlyMap<Dimension, ReadonlyMap<string, UnitId>> = new Map(
  [...new Set(listUnits().map((unit) => unit.dimension))].map((dimension) => [dimension, spellingsOf(dimension)]),
);
const quotients: ReadonlyMap<string, UnitId> = new Map(
  listUnits()
    .filter((unit) => unit.parts !== null)
    .map((unit) => [unit.parts?.join('/') ?? '', unit.id]),
);

/**
 * The unit that a printed unit names beside a number whose canonical unit is known, or null where it cannot be a unit of that kind.
 * A quotient may be printed by its numerator alone (人均 … 14平方米): the canonical denominator is then meant. A yearly flow may be
 * printed per year (万吨/年) where the indicator is yearly anyway.
 * @example readPrintedUnit('亿立方米', '10k-m3') // '100m-m3'
 */
export const readPrintedUnit = (printed: string, canonical: UnitId): UnitId | null => {
  const text = printed.replace(blanks, '').replace('％', '%');
  const wanted = getUnit(canonical);
  const named = spellingsByDimension.get(wanted.dimension)?.get(text);
  if (named !== undefined) return named;
  if (wanted.parts === null) return perYear.test(text) ? readPrintedUnit(text.replace(perYear, ''), canonical) : null;

  const [over, under] = wanted.parts;
  const [first = '', second] = text.split('/');
  const numerator = readPrintedUnit(first, over);
  const denominator = second === undefined ? under : readPrintedUnit(second, under);
  return numerator === null || denominator === null ? null : (quotients.get(`${numerator}/${denominator}`) ?? null);
};
