/**
 * @module Finds what a printer put on every page and no sentence contains: page numbers and running heads standing between the lines.
 * It only marks lines; joining what stood around them is left to `join-lines`.
 */

/** Line `i` of a text is `text.slice(starts[i], ends[i])`. */
export interface Lines {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

export const splitLines = (text: string): Lines => {
  let count = 1;
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) === 10) count += 1;
  const starts = new Int32Array(count);
  const ends = new Int32Array(count);
  let line = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text.charCodeAt(i) !== 10) continue;
    ends[line] = i;
    line += 1;
    starts[line] = i + 1;
  }
  ends[line] = text.length;
  return { count, starts, ends };
};

/** Two page numbers stand at least this many characters apart. */
const PAGE = 100;
const decorated = /^(?:[-—]{1,2}\s?\d{1,4}\s?[-—]{1,2}|第\d{1,4}页(?:[/，、]?共\d{1,4}页)?|\d{1,4}\s?\/\s?\d{1,4})$/;
const bare = /^\d{1,3}$/;
const sentenceMark = /[。；：，]/;

/**
 * Marks page furniture with 1. A bare number is a page number only as a member of a run v, v+1, … a page apart; a repeated line is a
 * running head only beside a page number or inside a sentence, and never where it stands for the first time.
 */
export const findPageFurniture = (text: string, lines: Lines): Uint8Array => {
  const furniture = new Uint8Array(lines.count);
  const numbers: { line: number; value: number }[] = [];
  const repeated = new Map<string, number[]>();
  for (let i = 0; i < lines.count; i += 1) {
    const start = lines.starts[i] as number;
    const length = (lines.ends[i] as number) - start;
    if (length === 0 || length > 40) continue;
    const line = text.slice(start, start + length);
    if (length <= 16 && decorated.test(line)) furniture[i] = 1;
    else if (length <= 3 && bare.test(line)) numbers.push({ line: i, value: Number(line) });
    else if (length >= 4 && repeated.size < 20_000 && !sentenceMark.test(line)) {
      const seen = repeated.get(line);
      if (seen === undefined) repeated.set(line, [i]);
      else seen.push(i);
    }
  }
  for (let i = 0; i + 1 < numbers.length; i += 1) {
    const here = numbers[i] as { line: number; value: number };
    // The follower may stand behind a stray number of a figure or table: look a few candidates ahead.
    for (let j = i + 1; j < numbers.length && j <= i + 4; j += 1) {
      const there = numbers[j] as { line: number; value: number };
      if (there.value !== here.value + 1) continue;
      if ((lines.starts[there.line] as number) - (lines.starts[here.line] as number) < PAGE) continue;
      furniture[here.line] = 1;
      furniture[there.line] = 1;
      break;
    }
  }
  for (const places of repeated.values()) {
    if (places.length < 3) continue;
    for (let k = 1; k < places.length; k += 1) {
      const line = places[k] as number;
      const before = places[k - 1] as number;
      if ((lines.starts[line] as number) - (lines.starts[before] as number) < PAGE) continue;
      const besideNumber = furniture[line - 1] === 1 || furniture[line + 1] === 1;
      const previousEnd = lines.ends[line - 1] ?? 0;
      const insideSentence = previousEnd > 0 && !/[。！？；：）〕”]/.test(text.charAt(previousEnd - 1));
      if (besideNumber || insideSentence) furniture[line] = 1;
    }
  }
  return furniture;
};
