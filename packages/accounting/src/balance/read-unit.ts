/**
 * @module Units as balances print them, in Chinese or as powers of ten: 万吨, 1e4 t, 10^8 m3, 百亿千焦. Which unit a product takes is
 * said by the product.
 */
import { getUnit, parsePrintedUnit, type UnitId } from '@dafeng/quantity';

/** A unit, and how often it is meant (万百万千焦 is 10 000 times a GJ). */
export interface BalanceUnit {
  readonly unit: UnitId;
  readonly times: number;
}

const powers: readonly (readonly [RegExp, string])[] = [
  [/^(?:1e4|10\^?4|104|10\*\*4)(?=\D)/i, '万'],
  [/^(?:1e8|10\^?8|108|10\*\*8)(?=\D)/i, '亿'],
  [/^(?:1e10|10\^?10|1010|10\*\*10)kj$/i, '百亿千焦'],
  [/^(?:1e6|10\^?6|10\*\*6)kj$/i, '百万千焦'],
  [/^万百万千焦$/, '百亿千焦'],
  // As the English headings of the yearbook have them: 10 000 tons, 100 million cu.m, 10 billion kJ.
  [/^10[,.]?000(?=\D)/, '万'],
  [/^100million(?=\D)/i, '亿'],
  [/^10billionkj$/i, '百亿千焦'],
  [/^millionkj$/i, '百万千焦'],
];
/** English names of what is counted. */
const words: readonly (readonly [RegExp, string])[] = [
  [/(?<=[万亿])(?:(?:metric)?ton(?:ne)?s?(?:of)?)?(?:sce|tce|standardcoal(?:equivalent)?|coalequivalent)$/i, 'tce'],
  [/(?<=[万亿])(?:metric)?ton(?:ne)?s?$/i, 't'],
  [/(?<=[万亿])cubicmet(?:er|re)s?$/i, 'm3'],
  [/(?<=[万亿])kw[.·]?h$/i, 'kWh'],
];
const spelled = (text: string): string => words.reduce((now, [pattern, by]) => now.replace(pattern, by), text);
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The unit a printed form names, null where none does. Superscripts are powers: `10⁴ t` is 万吨. */
export const readBalanceUnit = (printed: string): BalanceUnit | null => {
  const flat = [...printed]
    .map((mark) => (superscripts.includes(mark) ? String(superscripts.indexOf(mark)) : mark))
    .join('')
    .normalize('NFKC')
    .replace(/cu\.?\s*m/i, 'm3')
    .replace(/[\s_]+/g, '');
  for (const [pattern, by] of powers) {
    if (!pattern.test(flat)) continue;
    const found = parsePrintedUnit(spelled(flat.replace(pattern, by)));
    if (found) return found;
  }
  return parsePrintedUnit(flat);
};

/** Whether the unit can hold amounts of the product's unit: same dimension. */
export const fitsUnit = (unit: UnitId, wanted: UnitId): boolean =>
  getUnit(unit).dimension === getUnit(wanted).dimension;
