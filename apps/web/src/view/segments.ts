/**
 * @module Cutting the text of a plan into the pieces the middle column draws: paragraphs of runs, each run covered by the same items.
 * Offsets are UTF-16 code units into the text, as in the contract. Drawing and colours are the screen's.
 */
import type { ItemKind } from '@dafeng/contract';

export interface Span {
  readonly id: string;
  readonly kind: ItemKind;
  readonly start: number;
  readonly end: number;
}
/** A place in the text that carries a mark (page break, doubt, year carried over), not a stretch. */
export interface Mark {
  readonly at: number;
  readonly kind: 'page' | 'defect' | 'carried';
  readonly label: string;
}
export interface Run {
  readonly start: number;
  readonly text: string;
  /** Items covering the whole run, outermost first. */
  readonly spans: readonly Span[];
  /** Marks standing right before the run. */
  readonly marks: readonly Mark[];
}
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly runs: readonly Run[];
}

/** Spans outside the text, empty or reversed are left out: a highlight must never move or hide text. */
const usable = (length: number) => (span: Span) => span.start >= 0 && span.end <= length && span.start < span.end;

/**
 * Paragraphs of the text, cut at every line break and at every edge of a span or mark. Joining all runs of a paragraph gives its text
 * back exactly; blank lines give no paragraph.
 */
export function cutParagraphs(text: string, spans: readonly Span[], marks: readonly Mark[] = []): Paragraph[] {
  const kept = spans.filter(usable(text.length)).toSorted((a, b) => a.start - b.start || b.end - a.end);
  const paragraphs: Paragraph[] = [];
  let from = 0;
  let firstSpan = 0;
  for (const line of text.split('\n')) {
    const start = from;
    const end = from + line.length;
    from = end + 1;
    if (line.trim() === '') continue;
    // Spans are sorted by start; those that ended before this line never come back.
    while (firstSpan < kept.length && (kept[firstSpan]?.end ?? 0) <= start) firstSpan += 1;
    const here: Span[] = [];
    for (let i = firstSpan; i < kept.length; i += 1) {
      const span = kept[i];
      if (span === undefined || span.start >= end) break;
      if (span.end > start) here.push(span);
    }
    const marked = marks.filter((mark) => mark.at >= start && mark.at < end);
    paragraphs.push({ start, end, runs: cutRuns(text, start, end, here, marked) });
  }
  return paragraphs;
}

function cutRuns(text: string, start: number, end: number, spans: readonly Span[], marks: readonly Mark[]): Run[] {
  const edges = new Set([start, end]);
  for (const span of spans) {
    edges.add(Math.max(start, span.start));
    edges.add(Math.min(end, span.end));
  }
  for (const mark of marks) edges.add(mark.at);
  const cuts = [...edges].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((at, i) => {
    const to = cuts[i + 1] ?? end;
    return {
      start: at,
      text: text.slice(at, to),
      spans: spans.filter((span) => span.start <= at && span.end >= to),
      marks: marks.filter((mark) => mark.at === at),
    };
  });
}

/** The deepest outline entry that holds an offset; entries may nest. */
export function sectionAt<S extends { readonly start: number; readonly end: number; readonly level: number }>(
  outline: readonly S[],
  offset: number,
): S | undefined {
  let best: S | undefined;
  for (const entry of outline) {
    const inside = entry.start <= offset && offset < entry.end;
    if (inside && (best === undefined || entry.level >= best.level)) best = entry;
  }
  return best;
}

/** A selection without the blanks and punctuation a hand catches at its ends. */
export function trimSelection(text: string, start: number, end: number): { start: number; end: number } {
  const loose = /[\s，。；、：,.;:]/;
  let [from, to] = [start, end];
  while (from < to && loose.test(text[from] ?? '')) from += 1;
  while (to > from && loose.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}

/** First numeral of a stretch and the unit right behind it, to prefill the form for a target the reader missed. */
export function guessValue(quote: string): { value: number | null; unit: string | null; year: number | null } {
  const year = /(20[0-7]\d)\s*年/.exec(quote);
  const rest = year ? quote.replace(/20[0-7]\d\s*年/g, '') : quote;
  const found = /(\d[\d,]*(?:\.\d+)?)\s*(%|％|[一-龥/]{1,8})?/.exec(rest);
  const unit = found?.[2]?.replace('％', '%').replace(/(以上|以下|以内|左右|左).*$/, '') ?? null;
  return {
    value: found ? Number((found[1] ?? '').replaceAll(',', '')) : null,
    unit: unit === '' ? null : unit,
    year: year ? Number(year[1]) : null,
  };
}
