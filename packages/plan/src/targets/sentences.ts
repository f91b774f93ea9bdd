/**
 * @module Sentences of the text with the paragraph and the section they stand in.
 * What a sentence promises is left to the readers of amounts, implied numbers and directions.
 */
import { type CleanText, toCleanPosition } from '../clean-text.ts';
import type { OutlineEntry } from '../reading.ts';

export interface Sentence {
  readonly start: number;
  /** Behind the closing mark. */
  readonly end: number;
  /** Counts paragraphs; sentences of one paragraph share it. */
  readonly paragraph: number;
  /** True for the first sentence of a paragraph. */
  readonly opensParagraph: boolean;
  /** Deepest outline entry it stands in, or null before the first heading. */
  readonly entry: OutlineEntry | null;
}

const CLOSING = new Set(['。', '！', '？', '\n', '\t']);

/**
 * Splits the surface into sentences at 。！？, line ends and table cells; a heading always opens a paragraph. Entries may nest; the deepest one
 * that covers the sentence counts. Linear in the length times the depth of the outline.
 */
export function splitSentences(surface: string, clean: CleanText, outline: readonly OutlineEntry[]): Sentence[] {
  const entries = [...outline].sort((a, b) => a.start - b.start || b.end - a.end);
  const starts = entries.map((entry) => toCleanPosition(clean, entry.start));
  const ends = entries.map((entry) => toCleanPosition(clean, entry.end));
  const open: number[] = [];
  const sentences: Sentence[] = [];
  let nextEntry = 0;
  let paragraph = 0;
  let opensParagraph = true;
  let start = 0;
  const push = (end: number): void => {
    if (surface.slice(start, end).trim() === '') {
      start = end;
      return;
    }
    while (nextEntry < starts.length && (starts[nextEntry] as number) <= start) open.push(nextEntry++);
    while (open.length > 0 && (ends[open.at(-1) as number] as number) <= start) open.pop();
    const index = open.at(-1);
    sentences.push({
      start,
      end,
      paragraph,
      opensParagraph,
      entry: index === undefined ? null : (entries[index] ?? null),
    });
    opensParagraph = false;
    start = end;
  };
  const headings = new Set(starts);
  for (let i = 0; i < surface.length; i++) {
    if (headings.has(i) && i > start) {
      push(i);
      paragraph++;
      opensParagraph = true;
    }
    const char = surface[i] as string;
    // A text without full stops is cut at its commas, so that reading stays linear on it.
    const long = i - start;
    const runaway = (long > 1500 && /[，；、]/.test(char)) || long > 3000;
    if (!runaway && !CLOSING.has(char)) continue;
    push(i + 1);
    if (char === '\n') {
      paragraph++;
      opensParagraph = true;
    }
  }
  push(surface.length);
  return sentences;
}
