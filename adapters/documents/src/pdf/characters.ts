/**
 * @module What single characters are: Chinese, full-width marks, blanks; radicals that stand for ordinary characters.
 * Where characters stand on the page is left to `runs.ts`.
 */

/** Ideographs, kana-free: plans are Chinese. Includes full-width marks, which set no blank around themselves either. */
const chinese =
  /[\u2014\u2018-\u201d\u2026\u3000-\u303f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;

export const isChinese = (c: string): boolean => chinese.test(c);
export const isBlank = (c: string): boolean => /[\s\u00a0\u2000-\u200b\u3000\ufeff]/.test(c);

/** A sentence or clause that is complete, closing marks after it; or a closing bracket, as behind a list of responsible bodies. */
export const endsSentence = (text: string): boolean =>
  /(?:[。！？；：!?;:][”’」』]*|[）)】］\]〕])$/.test(text.trimEnd());

/** A printed heading label at the beginning of a line: 一、 （一） 1. 第一章 —— 专栏1 附件 */
export const startsHeading = (text: string): boolean =>
  /^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百]{1,4}[章节条部]|\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳]|——|专栏\s*[\d一二三四五六七八九十]|附件|附表|附录)/.test(
    text,
  );

/**
 * CJK Radicals Supplement characters that have no compatibility decomposition but are drawn like a simplified character; some PDF
 * writers map their glyphs back to these (Unicode, code chart U+2E80). Kangxi radicals (U+2F00) decompose by NFKC.
 */
const radicals: Readonly<Record<string, string>> = {
  '⺁': '厂',
  '⺎': '兀',
  '⺟': '母',
  '⺠': '民',
  '⺼': '月',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
};

/** Kangxi radicals whose decomposition is the traditional form, while simplified fonts draw the simplified one on the same glyph. */
const simplified: Readonly<Record<string, string>> = { '⼾': '户', '⾭': '青', '⿈': '黄' };

/** Replaces radicals, presentation forms and ligatures by ordinary characters and drops control characters; blanks become U+0020. */
export function plainCharacters(text: string): string {
  return text
    .replace(/[\u2e80-\u2eff]/g, (c) => radicals[c] ?? c.normalize('NFKC'))
    .replace(/[\u2f00-\u2fdf\ufb00-\ufb06\uf900-\ufaff]/g, (c) => simplified[c] ?? c.normalize('NFKC'))
    .replace(/[\u2e3a\u2e3b]/g, (c) => (c === '\u2e3a' ? '——' : '———'))
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (c) => (/\s/.test(c) ? ' ' : ''))
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\ue000-\uf8ff]/g, '\ufffd');
}
