/**
 * @module The text a grammar reads: page breaks, stray blanks and misread marks removed, every position mapped back to the original.
 * What counts as a mark, a page or a paragraph is left to the passes under `text/`.
 */
import type { Anchor } from './reading.ts';
import { joinLines } from './text/join-lines.ts';
import { mendDashes } from './text/mend-dashes.ts';
import type { TracedText } from './text/text-writer.ts';
import { tidyCharacters } from './text/tidy-characters.ts';

/** `text[i]` of the clean text came from `original[origin[i]]`; grammars match on `text` and report original offsets. */
export interface CleanText {
  readonly original: string;
  /** One paragraph per line; cells of a table row are separated by `\t`. */
  readonly text: string;
  /** Same length as `text` plus one end sentinel (`original.length`); strictly increasing. */
  readonly origin: Int32Array;
}

/** Mending one defect may lay open another (a number broken by a page and by a blank); two rounds are the rule, this the limit. */
const ROUNDS = 4;

const through = (outer: Int32Array, inner: TracedText): Int32Array => {
  const origin = new Int32Array(inner.origin.length);
  for (let i = 0; i < origin.length; i += 1) origin[i] = outer[inner.origin[i] as number] as number;
  return origin;
};

/**
 * Cleans a text as read from a document: never throws, takes time in proportion to its length, and reading its own result changes
 * nothing.
 */
export const cleanText = (original: string): CleanText => {
  let text = original;
  let origin: Int32Array | null = null;
  for (let round = 0; round < ROUNDS; round += 1) {
    const tidy = tidyCharacters(text);
    const joined = joinLines(tidy.text);
    const mended = mendDashes(joined.text);
    if (origin !== null && mended === text) break;
    const step = through(tidy.origin, joined);
    origin = origin === null ? step : through(origin, { text: mended, origin: step });
    text = mended;
  }
  return { original, text, origin: origin ?? Int32Array.of(0) };
};

/** Length in the original of what became the clean character before clean position `end`. */
const sourceLength = (clean: CleanText, last: number): number => {
  const at = clean.origin[last] as number;
  return clean.text.charAt(last) === '和' && clean.original.startsWith('and', at) ? 3 : 1;
};

/** The stretch of the original behind clean positions `[start, end)`; empty where `end <= start`. */
export const toAnchor = (clean: CleanText, start: number, end: number): Anchor => {
  const length = clean.text.length;
  const from = Math.min(Math.max(0, start), length);
  const to = Math.min(Math.max(from, end), length);
  const first = clean.origin[from] as number;
  if (to === from) return { start: first, end: first };
  return { start: first, end: (clean.origin[to - 1] as number) + sourceLength(clean, to - 1) };
};

/** `original.slice(anchor)`: line breaks and blanks of the original included. */
export const quoteOf = (clean: CleanText, anchor: Anchor): string => clean.original.slice(anchor.start, anchor.end);

/** First clean position whose character came from `offset` of the original or later. */
export const toCleanPosition = (clean: CleanText, offset: number): number => {
  let low = 0;
  let high = clean.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((clean.origin[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};
