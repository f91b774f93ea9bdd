/**
 * @module The order in which word lists are tried: a longer word before the shorter one it contains.
 * The lists themselves stand beside this file.
 */

/** Words sorted longest first; equal lengths keep their order. */
export const longestFirst = (words: readonly string[]): readonly string[] =>
  [...words].sort((a, b) => b.length - a.length);
