/**
 * @module The printed labels a heading may start with: 第一章, 一、, （一）, 1., （1）, ①, 2.1, ——, 专栏, 附件.
 * Whether such a start really is a heading is left to the outline grammar.
 */

export type LabelStyle =
  | 'part'
  | 'chapter'
  | 'section'
  | 'han'
  | 'han-bracket'
  | 'digit'
  | 'digit-bracket'
  | 'digit-half-bracket'
  | 'circled'
  | 'decimal'
  | 'dash'
  | 'box'
  | 'annex';

export interface HeadingLabel {
  readonly style: LabelStyle;
  /** The number the label counts; 0 where it has none. */
  readonly ordinal: number;
  /** Length of the label in characters, blanks after it not counted. */
  readonly length: number;
  /** For `decimal` labels the whole path (2.1.3). */
  readonly path: readonly number[];
}

const HAN = '一二三四五六七八九十百〇零';
const patterns: readonly (readonly [LabelStyle, RegExp])[] = [
  ['part', new RegExp(`^第([${HAN}]{1,4}|\\d{1,2})(?:部分|篇|编)(?![之的])`)],
  ['chapter', new RegExp(`^第([${HAN}]{1,4}|\\d{1,2})章`)],
  ['section', new RegExp(`^第([${HAN}]{1,4}|\\d{1,2})节(?!能|水|约)`)],
  ['han', /^([一二三四五六七八九十]{1,3})[、.]/],
  ['han-bracket', /^[（(]([一二三四五六七八九十]{1,3})[）)]/],
  ['han-bracket', /^([㈠-㈩])/],
  ['decimal', /^(\d{1,2}(?:\.\d{1,2}){1,3})\.?(?=[\s\u3400-\u9fff“《])/],
  ['digit', /^(\d{1,2})[.．、](?!\d)/],
  ['digit', /^([⒈-⒛])/],
  ['digit-bracket', /^[（(](\d{1,2})[）)]/],
  ['digit-bracket', /^([⑴-⒇])/],
  ['digit-half-bracket', /^(\d{1,2})[）)]/],
  ['circled', /^([①-⑳])/],
  ['dash', /^(?:——|—|–|－|--)(?=[\u3400-\u9fff“])/],
  ['box', /^专[栏框]\s?(\d{1,2}|[一二三四五六七八九十]{1,3})?/],
  ['annex', /^附(?:件|录|表)\s?(\d{1,2}|[一二三四五六七八九十]{1,3})?(?=[：:.\s]|$)/],
];

const DIGITS = '〇一二三四五六七八九';

/** Value of a Chinese numeral below one hundred, a numeral or an enclosed number; NaN for anything else. */
export const toOrdinal = (numeral: string): number => {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  if (numeral.length === 1) {
    const c = numeral.charCodeAt(0);
    if (c >= 0x2460 && c <= 0x2473) return c - 0x245f;
    if (c >= 0x2474 && c <= 0x2487) return c - 0x2473;
    if (c >= 0x2488 && c <= 0x249b) return c - 0x2487;
    if (c >= 0x3220 && c <= 0x3229) return c - 0x321f;
  }
  const plain = numeral.replace('零', '〇');
  const ten = plain.indexOf('十');
  if (ten < 0) return plain.length === 1 ? DIGITS.indexOf(plain) : Number.NaN;
  const tens = ten === 0 ? 1 : DIGITS.indexOf(plain.slice(0, ten));
  const ones = plain.length === ten + 1 ? 0 : DIGITS.indexOf(plain.slice(ten + 1));
  return tens < 1 || ones < 0 ? Number.NaN : tens * 10 + ones;
};

const starts = new Set([...'第一二三四五六七八九十（(专附—–－-'].map((c) => c.charCodeAt(0)));

/** Most lines start with none of these: no pattern need be tried. */
const mayStart = (c: number): boolean =>
  (c >= 0x30 && c <= 0x39) || starts.has(c) || (c >= 0x2460 && c <= 0x249b) || (c >= 0x3220 && c <= 0x3229);

/** The label at the start of `head` (a few characters suffice), or null. */
export const readHeadingLabel = (head: string): HeadingLabel | null => {
  if (!mayStart(head.charCodeAt(0))) return null;
  for (const [style, pattern] of patterns) {
    const match = pattern.exec(head);
    if (!match) continue;
    const numeral = match[1] ?? '';
    if (style === 'decimal') {
      const path = numeral.split('.').map(Number);
      if (path.some((part) => part === 0)) continue;
      return { style, ordinal: path.at(-1) ?? 0, length: match[0].length, path };
    }
    const ordinal = numeral === '' ? 0 : toOrdinal(numeral);
    if (Number.isNaN(ordinal) || (numeral !== '' && ordinal < 1)) continue;
    return { style, ordinal, length: match[0].length, path: [] };
  }
  return null;
};
