/**
 * @module Words to lines: what stands on one baseline, with raised and lowered small characters, doubled (fake bold) ones removed.
 * Which lines make a paragraph is left to `paragraphs.ts`.
 */
import { isBlank, isChinese } from './characters.ts';
import type { Run } from './runs.ts';

/** A piece of a line between wide gaps: a table cell, or the whole line. */
export interface Segment {
  readonly runs: readonly Run[];
  readonly x: number;
  readonly right: number;
}

export interface Line {
  readonly segments: readonly Segment[];
  readonly x: number;
  readonly right: number;
  /** Baseline from the top of the page. */
  readonly y: number;
  /** Size of most of its characters. */
  readonly size: number;
}

/** Gap, in em, above which two words are not neighbours of one sentence (justified text stretches gaps to about half of it). */
const wideGap = 1.6;
/** Baselines closer than this part of an em are one line. */
const sameBaseline = 0.35;
/** A run below this part of its line's size may be raised or lowered. */
const smallPart = 0.78;

/** Groups runs into lines, top to bottom; each line split into segments at wide gaps. */
export function groupLines(runs: readonly Run[]): Line[] {
  const sorted = [...runs].sort((a, b) => b.size - a.size || a.y - b.y);
  const groups: { y: number; size: number; runs: Run[] }[] = [];
  // Groups are found by their rounded baseline, so that a page of thousands of runs stays linear.
  const byRow = new Map<number, typeof groups>();
  const bucket = 4;
  for (const run of sorted) {
    const found = findGroup(byRow, bucket, run);
    if (found) {
      found.runs.push(run);
      continue;
    }
    const group = { y: run.y, size: run.size, runs: [run] };
    groups.push(group);
    const key = Math.round(run.y / bucket);
    const row = byRow.get(key);
    if (row) row.push(group);
    else byRow.set(key, [group]);
  }
  return groups.map((g) => buildLine(g.runs)).sort((a, b) => a.y - b.y || a.x - b.x);
}

function findGroup<G extends { y: number; size: number; runs: Run[] }>(
  byRow: ReadonlyMap<number, readonly G[]>,
  bucket: number,
  run: Run,
): G | undefined {
  const reach = Math.ceil(Math.min(run.size * 2 + 8, 60) / bucket);
  const key = Math.round(run.y / bucket);
  let best: G | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  for (let k = key - reach; k <= key + reach; k++) {
    for (const group of byRow.get(k) ?? []) {
      const rise = group.y - run.y;
      const distance = Math.abs(rise);
      if (distance >= nearest) continue;
      const small = run.size < group.size * smallPart;
      const fits = small
        ? rise < group.size * 0.75 &&
          rise > -group.size * 0.4 &&
          (distance < group.size * sameBaseline || touches(group.runs, run))
        : distance < Math.min(run.size, group.size) * sameBaseline;
      if (fits) {
        best = group;
        nearest = distance;
      }
    }
  }
  return best;
}

const touches = (runs: readonly Run[], run: Run): boolean =>
  runs.some((r) => run.x - (r.x + r.width) < r.size * 0.6 && r.x - (run.x + run.width) < r.size * 0.6);

function buildLine(runs: readonly Run[]): Line {
  const ordered = [...runs].sort((a, b) => a.x - b.x);
  const size = commonSize(ordered);
  const segments: { runs: Run[]; x: number; right: number }[] = [];
  for (const run of ordered) {
    const last = segments.at(-1);
    if (last && run.x - last.right < size * wideGap) {
      last.runs.push(run);
      last.right = Math.max(last.right, run.x + run.width);
    } else {
      segments.push({ runs: [run], x: run.x, right: run.x + run.width });
    }
  }
  const first = segments[0] as Segment;
  const baseline = ordered.find((r) => r.size >= size * smallPart) ?? (ordered[0] as Run);
  return { segments, x: first.x, right: Math.max(...segments.map((s) => s.right)), y: baseline.y, size };
}

/** The size that most characters have, to a tenth of a point. */
export function commonSize(runs: readonly Run[]): number {
  const counts = new Map<number, number>();
  for (const run of runs) {
    const size = Math.round(run.size * 10) / 10;
    counts.set(size, (counts.get(size) ?? 0) + run.text.length);
  }
  let best = 0;
  let most = -1;
  for (const [size, count] of counts) {
    if (count > most || (count === most && size > best)) {
      best = size;
      most = count;
    }
  }
  return best;
}

interface PlacedCharacter {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly size: number;
  readonly run: number;
}

export interface ComposedText {
  readonly text: string;
  /** Marks of footnotes taken out of the sentence. */
  readonly footnoteMarks: number;
}

/**
 * The text of a segment or of neighbouring segments: doubled characters once, blanks only where the page shows one, footnote marks out.
 * Blanks between a Chinese character and a numeral or letter are typesetting, not text, and are left out.
 */
export function composeText(runs: readonly Run[], line: Line): ComposedText {
  const characters = spreadCharacters(runs, line);
  const spaced = isLetterSpaced(characters.kept);
  let text = '';
  let previous: PlacedCharacter | undefined;
  let blankPending = false;
  for (const c of characters.kept) {
    if (isBlank(c.text)) {
      blankPending = true;
      continue;
    }
    if (previous) {
      const gap = (c.x - previous.right) / line.size;
      const shifted = c.size < line.size * smallPart && !blankPending;
      if (needsBlank(previous.text, c.text, gap, blankPending, spaced, shifted)) text += ' ';
    }
    text += c.text;
    previous = c;
    blankPending = false;
  }
  return { text, footnoteMarks: characters.footnoteMarks };
}

function needsBlank(
  before: string,
  after: string,
  gap: number,
  explicit: boolean,
  spaced: boolean,
  shifted: boolean,
): boolean {
  const left = isChinese(before);
  const right = isChinese(after);
  if (left && right) return !spaced && (gap > 0.45 || (explicit && gap > 0.3));
  if (left !== right) return gap > 0.8;
  // A raised or lowered numeral belongs to the letter before it: km², CO₂.
  return !shifted && (explicit || gap > 0.18);
}

/** A heading set wide (工 作 目 标) has a gap after nearly every character; those gaps are not blanks. */
function isLetterSpaced(characters: readonly PlacedCharacter[]): boolean {
  let pairs = 0;
  let apart = 0;
  let previous: PlacedCharacter | undefined;
  for (const c of characters) {
    if (isBlank(c.text)) continue;
    if (previous && isChinese(previous.text) && isChinese(c.text)) {
      pairs++;
      if (c.x - previous.right > c.size * 0.3) apart++;
    }
    previous = c;
  }
  return pairs >= 2 && apart >= pairs * 0.6;
}

function spreadCharacters(runs: readonly Run[], line: Line): { kept: PlacedCharacter[]; footnoteMarks: number } {
  const kept: PlacedCharacter[] = [];
  let footnoteMarks = 0;
  const ordered = [...runs].sort((a, b) => a.x - b.x);
  for (const [index, run] of ordered.entries()) {
    if (isFootnoteMark(run, line, kept.at(-1)?.text)) {
      footnoteMarks++;
      continue;
    }
    const letters = [...run.text];
    const shares = letters.map((c) => (isChinese(c) ? 1 : 0.5));
    const unit = run.width / shares.reduce((a, b) => a + b, 0);
    let x = run.x;
    for (const [i, text] of letters.entries()) {
      const width = unit * (shares[i] ?? 1);
      const character = { text, x, right: x + width, size: run.size, run: index };
      x += width;
      if (!isDoubled(kept, character)) kept.push(character);
    }
  }
  return { kept, footnoteMarks };
}

/** Bold by printing twice, a hair apart: the same character from another run on nearly the same spot. */
function isDoubled(kept: readonly PlacedCharacter[], c: PlacedCharacter): boolean {
  if (isBlank(c.text)) return false;
  const near = c.size * (isChinese(c.text) ? 0.3 : 0.15);
  for (let i = kept.length - 1; i >= 0 && i > kept.length - 60; i--) {
    const other = kept[i] as PlacedCharacter;
    if (other.run !== c.run && other.text === c.text && Math.abs(other.x - c.x) < near) return true;
  }
  return false;
}

/** A small raised numeral after a Chinese character or mark is a footnote's; after a letter it is a power (m², km²). */
function isFootnoteMark(run: Run, line: Line, before: string | undefined): boolean {
  if (run.size >= line.size * smallPart || line.y - run.y < line.size * 0.15) return false;
  if (before === undefined || /[A-Za-z\d]/.test(before)) return false;
  return /^[[〔［(（]?(?:\d{1,3}|[①-⑳*＊†])[\]〕］)）]?$/.test(run.text.trim());
}
