/**
 * @module The face of the clean text that the target grammar matches on: one kind of bracket, digit, year and quotation mark, titles in 《》 blanked.
 * Every character keeps its place, so a position here is a position in the clean text; mapping to the original is left to `CleanText`.
 */

const FOLDED: Readonly<Record<string, string>> = {
  '(': '（',
  ')': '）',
  '〔': '（',
  '〕': '）',
  '[': '（',
  ']': '）',
  '［': '（',
  '］': '）',
  '【': '（',
  '】': '）',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '％': '%',
  '﹪': '%',
  '"': '“',
  '”': '“',
  '＂': '“',
  '‘': '“',
  '’': '“',
  "'": '“',
  '．': '.',
  '＋': '+',
  '－': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '～': '-',
  '~': '-',
  '〜': '-',
  '﹣': '-',
  '−': '-',
  '㎡': '㎡',
  '＞': '>',
  '＜': '<',
  '／': '/',
  '∶': '：',
};

/** Stands for a character of a document title: never a digit, never a word, never a boundary. */
export const BLANK = '\u0001';

/** Years in characters: 二〇二五年, also with the marks that stand in for 〇. */
const YEAR_IN_WORDS = /[一二][〇○零一二三四五六七八九]{3}(?=年)/g;
const YEAR_DIGITS: Readonly<Record<string, string>> = {
  ...{ 〇: '0', '○': '0', 零: '0', 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9' },
};

/** A line of a table whose cells are parted by rules: 指标 | 单位 | 2025年. */
const RULED_LINE = /^[^|｜\n]*[|｜][^|｜\n]*[|｜].*$/gm;

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';

function fold(char: string, before: string | undefined, after: string | undefined): string {
  if (char >= '０' && char <= '９') return String.fromCharCode(char.charCodeAt(0) - 0xfee0);
  if (char === ',' || char === '，') return isDigit(before) && isDigit(after) && char === ',' ? ',' : '，';
  return FOLDED[char] ?? char;
}

/**
 * Folds spelling variants and blanks what stands between 《 and 》: a title may hold years and numbers that promise nothing.
 * An unclosed 《 blanks nothing. Same length as the input; all quotation marks become “.
 */
export function toSurface(text: string): string {
  const out: string[] = new Array(text.length);
  for (let i = 0; i < text.length; i++) out[i] = fold(text[i] as string, text[i - 1], text[i + 1]);
  let open = -1;
  for (let i = 0; i < out.length; i++) {
    const char = out[i];
    if (char === '《') open = i;
    else if (char === '\n' || char === '。') open = -1;
    else if (char === '》' && open >= 0) {
      for (let j = open + 1; j < i; j++) out[j] = BLANK;
      open = -1;
    }
  }
  return out
    .join('')
    .replace(RULED_LINE, (line) => line.replace(/[|｜]/g, '\t'))
    .replace(YEAR_IN_WORDS, (year) => [...year].map((digit) => YEAR_DIGITS[digit] ?? digit).join(''));
}
