/**
 * @module Numerals as plans print them: 1,200.5 in digits, 二十五点五 in characters.
 * Whether a numeral is a target is left to the clause it stands in.
 */

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The characters of a Chinese numeral, for use in patterns. */
export const CHINESE_NUMERAL = '[零〇一二两三四五六七八九十百千]';

/**
 * Value of a Chinese numeral below ten thousand (十二, 二十五点五, 一百零八), or null where the characters are no numeral.
 * 百 and 千 alone mean 100 and 1000 (百个, 千个).
 */
export function parseChineseNumeral(text: string): number | null {
  const [whole = '', fraction] = text.split('点');
  if (whole === '') return null;
  let total = 0;
  let digit: number | null = null;
  for (const char of whole) {
    const value = DIGITS[char];
    const place = PLACES[char];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else if (place !== undefined) {
      total += (digit ?? 1) * place;
      digit = null;
    } else return null;
  }
  total += digit ?? 0;
  if (fraction === undefined) return total;
  let scale = 0.1;
  for (const char of fraction) {
    const value = DIGITS[char];
    if (value === undefined) return null;
    total += value * scale;
    scale /= 10;
  }
  return Number(total.toFixed(fraction.length));
}

/** Value of a numeral printed in digits, thousands commas allowed. */
export function parseArabicNumeral(text: string): number {
  return Number(text.replaceAll(',', ''));
}
