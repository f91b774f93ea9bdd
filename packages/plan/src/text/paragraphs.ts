/**
 * @module The paragraphs of a clean text as stretches of positions.
 * What a paragraph says is left to the grammars.
 */

/** `[start, end)` in positions of the clean text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Every non-empty paragraph in order; a clean text holds one per line. */
export const toParagraphs = (text: string): Span[] => {
  const paragraphs: Span[] = [];
  let start = 0;
  while (start < text.length) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    if (end > start) paragraphs.push({ start, end });
    start = end + 1;
  }
  return paragraphs;
};
