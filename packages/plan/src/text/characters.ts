/**
 * @module The character classes of a Chinese plan text and the one-to-one forms a mark is brought to.
 * Which of two neighbouring characters decides a doubtful mark is left to `tidy-characters`.
 */

const code = (character: string): number => character.charCodeAt(0);

export const NEWLINE = 0x0a;
export const TAB = 0x09;
export const SPACE = 0x20;

/** Han ideographs including extension A and the iteration mark 々 and 〇. */
export const isHan = (c: number): boolean =>
  (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf) || c === 0x3005 || c === 0x3007;

/** Marks that only stand in Chinese text: a blank beside one of them never means anything. */
export const isHanMark = (c: number): boolean =>
  (c >= 0x3000 && c <= 0x303f) ||
  (c >= 0xff01 && c <= 0xff5e) ||
  c === 0x2014 ||
  c === 0x2026 ||
  (c >= 0x2018 && c <= 0x201d) ||
  c === 0x00b7;

export const isChinese = (c: number): boolean => isHan(c) || isHanMark(c);
export const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39;
export const isLatin = (c: number): boolean =>
  (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a) || (c >= 0xc0 && c <= 0x24f);

export const isLineBreak = (c: number): boolean =>
  c === 0x0a || c === 0x0d || c === 0x0b || c === 0x0c || c === 0x85 || c === 0x2028 || c === 0x2029;

export const isBlank = (c: number): boolean =>
  c === 0x20 ||
  c === 0x09 ||
  c === 0xa0 ||
  c === 0x3000 ||
  c === 0x1680 ||
  (c >= 0x2000 && c <= 0x200a) ||
  c === 0x202f ||
  c === 0x205f;

/** Zero-width characters, byte order mark, soft hyphen, controls: they carry no text. */
export const isIgnorable = (c: number): boolean =>
  c < 0x09 ||
  (c > 0x0d && c < 0x20) ||
  (c >= 0x7f && c <= 0x9f && c !== 0x85) ||
  c === 0xad ||
  (c >= 0x200b && c <= 0x200f) ||
  (c >= 0x202a && c <= 0x202e) ||
  (c >= 0x2060 && c <= 0x2064) ||
  c === 0xfeff ||
  (c >= 0xfe00 && c <= 0xfe0f) ||
  c === 0xfffd;

const forms = new Map<number, number>(
  [
    ['(', '（'],
    [')', '）'],
    ['[', '〔'],
    [']', '〕'],
    ['［', '〔'],
    ['］', '〕'],
    ['﹝', '〔'],
    ['﹞', '〕'],
    ['﹙', '（'],
    ['﹚', '）'],
    ['﹐', '，'],
    ['﹑', '、'],
    ['﹔', '；'],
    ['﹕', '：'],
    ['､', '、'],
    ['｡', '。'],
    ['﹪', '%'],
    ['~', '～'],
    ['∼', '～'],
    ['〜', '～'],
    ['‐', '-'],
    ['‑', '-'],
    ['–', '-'],
    ['−', '-'],
    ['―', '—'],
    ['─', '—'],
    ['━', '—'],
    ['﹣', '-'],
    ['•', '·'],
    ['・', '·'],
    ['‧', '·'],
    ['∙', '·'],
  ].map(([from, to]) => [code(from as string), code(to as string)]),
);

/** Full-width marks that are the standard form in Chinese and stay: ！（），：；？～ */
const staysWide = new Set(['！', '（', '）', '，', '：', '；', '？', '～'].map(code));

/** Half-width marks that become the full-width form beside Chinese text. */
export const wideBesideChinese = new Map<number, number>(
  [
    [',', '，'],
    [';', '；'],
    [':', '：'],
    ['!', '！'],
    ['?', '？'],
  ].map(([from, to]) => [code(from as string), code(to as string)]),
);

/**
 * The form a character is brought to without looking at its neighbours: full-width letters and digits to half-width, brackets to
 * （）〔〕, radicals that pdf fonts yield in place of ideographs (⼀ for 一) to the ideograph. One code unit in, one out.
 */
export const toForm = (c: number): number => {
  if (c < 0x7f) {
    if (c === 0x28) return 0xff08;
    if (c === 0x29) return 0xff09;
    if (c === 0x5b) return 0x3014;
    if (c === 0x5d) return 0x3015;
    if (c === 0x7e) return 0xff5e;
    return c;
  }
  if (c >= 0x4e00 && c <= 0x9fff) return c;
  const form = forms.get(c);
  if (form !== undefined) return form;
  if (c >= 0xff01 && c <= 0xff5e) return staysWide.has(c) ? c : c - 0xfee0;
  if ((c >= 0x2e80 && c <= 0x2fd5) || (c >= 0xf900 && c <= 0xfaff)) {
    const plain = String.fromCharCode(c).normalize('NFKC');
    return plain.length === 1 ? plain.charCodeAt(0) : c;
  }
  return c;
};
