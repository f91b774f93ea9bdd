/**
 * @module Reading a unit as a document prints it: 万千瓦, 万kW, 百亿立方米, 公里/万人. Leaves numbers, ranges and the sentence around
 * them to the reader of plans.
 */
import type { Dimension, UnitId } from './dimension.ts';
import { isUnitId, listUnits } from './unit.ts';

/** A unit, and how often it is meant: 百亿立方米 is `100m-m3`, 100 times. */
export interface PrintedUnit {
  readonly unit: UnitId;
  readonly times: number;
}

/** Full-width forms, superscripts and look-alikes brought to one spelling; blanks and case of Latin letters do not matter. */
const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[∕⁄]/g, '/')
    .replace(/[•‧∙⋅・]/g, '·')
    .replace(/m\^(?=[23])/gi, 'm')
    .replace(/\(标准状态\)/g, '');

const printed = new Map<string, UnitId>();
const elliptic = new Map<string, UnitId>();
for (const unit of listUnits()) {
  for (const spelling of unit.spellings) printed.set(normalise(spelling), unit.id);
  for (const spelling of unit.elliptic) elliptic.set(`${unit.dimension} ${normalise(spelling)}`, unit.id);
}
// Case decides only where it must: a spelling in lower case is also found when it means one unit alone.
const lowerCase = new Map<string, UnitId | null>();
for (const [spelling, unit] of printed) {
  const lower = spelling.toLowerCase();
  const known = lowerCase.get(lower);
  lowerCase.set(lower, known === undefined || known === unit ? unit : null);
}

const multipliers: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

const findExactly = (text: string, dimension?: Dimension): UnitId | null =>
  (dimension && elliptic.get(`${dimension} ${text}`)) ?? printed.get(text) ?? lowerCase.get(text.toLowerCase()) ?? null;

const parseSimple = (text: string, dimension?: Dimension): PrintedUnit | null => {
  // 千亿立方米: the longest known spelling at the end, and words of magnitude before it.
  for (let start = 0, power = 0; start < text.length; start += 1) {
    const unit = findExactly(text.slice(start), dimension);
    if (unit) return { unit, times: 10 ** power };
    const more = multipliers[text[start] ?? ''];
    if (more === undefined) return null;
    power += more;
  }
  return null;
};

const asDimension = (text: string | undefined): Dimension | undefined =>
  listUnits().find((unit) => unit.dimension === text)?.dimension;

const quotients: readonly RegExp[] = [/^(.+)\/(.+)$/, /^(.+)每(.+)$/];

/**
 * The unit that a printed form names, or null when the table has none. With the dimension known, short forms are understood:
 * 万吨 as `10k-tce` for `energy`, as `10k-tCO2` for `co2`. Quotients are read part by part, `公里/万人` or `公里每万人`.
 */
export const parsePrintedUnit = (text: string, dimension?: Dimension): PrintedUnit | null => {
  const form = normalise(text);
  const simple = parseSimple(form, dimension);
  if (simple) return simple;
  for (const pattern of quotients) {
    const match = pattern.exec(form);
    if (!match) continue;
    const [overDimension, underDimension] = dimension?.split('-per-') ?? [];
    const over = parseSimple(match[1] ?? '', asDimension(overDimension));
    const under = parseSimple(match[2] ?? '', asDimension(underDimension));
    const id = over && under && under.times === 1 ? `${over.unit}/${under.unit}` : '';
    if (over && isUnitId(id)) return { unit: id, times: over.times };
  }
  return null;
};
