/**
 * @module Mends the one misread mark that a list in quotation marks proves: “甲乙一丙丁一戊己” is a chain with dashes, no numeral.
 * Every other 一 stays as printed.
 */

/**
 * Words of one length, at least two 一 between them, none of them a numeral: 一带一路, 一主一副 and 两区三地一粮仓 never match.
 * A quoted slogan that merely counts has numerals or parts of uneven length.
 */
const chain = /“([\u3400-\u9fff]{8,40})”/g;
const numeral = /[二三四五六七八九十两双多几百千万]/;

const isChain = (quoted: string): boolean => {
  if (numeral.test(quoted)) return false;
  const words = quoted.split('一');
  return (
    words.length >= 3 && words.every((word) => word.length === words[0]?.length && word.length >= 2 && word.length <= 4)
  );
};

/** Length-preserving. */
export const mendDashes = (text: string): string =>
  text.includes('一')
    ? text.replace(chain, (whole, quoted: string) => (isChain(quoted) ? whole.replaceAll('一', '—') : whole))
    : text;
