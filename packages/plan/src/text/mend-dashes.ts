/**
 * @module Mends the one misread mark that a list in quotation marks proves: “甲乙一丙丁一戊己” is a chain with dashes, no numeral.
 * Every other 一 stays as printed.
 */

/** At least two 一, none at the start, two to four characters between: 一带一路 and 统一规划 never match. */
const chain = /“([\u3400-\u4dff\u4e01-\u9fff]{2,4}(?:\u4e00[\u3400-\u4dff\u4e01-\u9fff]{2,4}){2,6})”/g;

/** Length-preserving. */
export const mendDashes = (text: string): string =>
  text.includes('一') ? text.replace(chain, (whole) => whole.replaceAll('一', '—')) : text;
