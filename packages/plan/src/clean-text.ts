/**
 * @module The text a grammar reads: page breaks, stray blanks and misread marks removed, every position mapped back to the original.
 */

/** `text[i]` of the clean text came from `original[origin[i]]`; grammars match on `text` and report original offsets. */
export interface CleanText {
  readonly original: string;
  readonly text: string;
  /** Same length as `text` plus one end sentinel (`original.length`); strictly increasing. */
  readonly origin: Int32Array;
}
