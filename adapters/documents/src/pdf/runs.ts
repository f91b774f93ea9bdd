/**
 * @module Words on a page with their places, upright and top-down, whatever the page's or the text's rotation.
 * Which words make a line is left to `lines.ts`.
 */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { plainCharacters } from './characters.ts';

/** A stretch of characters set in one go. Lengths in points (1/72 inch). */
export interface Run {
  readonly text: string;
  readonly x: number;
  /** Baseline, counted from the top of the page. */
  readonly y: number;
  readonly width: number;
  /** Height of the em square. */
  readonly size: number;
  /** A whole table row, its cells separated by tabs; printed as it is. */
  readonly row?: boolean;
}

export interface PageRuns {
  readonly runs: readonly Run[];
  readonly width: number;
  readonly height: number;
  /** Words left out because they are set at another angle than the page: stamps, watermarks, side notes. */
  readonly askew: string;
  /** Maps default user space (points, y up) to the coordinates of `runs`; the ruled lines of tables need it. */
  readonly place: Matrix;
}

export type Matrix = readonly [number, number, number, number, number, number];

export const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

interface Placed {
  readonly text: string;
  readonly matrix: Matrix;
  readonly width: number;
}

const quarterTurns = (m: Matrix): number => {
  const turns = Math.atan2(m[1], m[0]) / (Math.PI / 2);
  const nearest = Math.round(turns);
  // A slant of up to 3 degrees is a crooked scan, not another direction.
  return Math.abs(turns - nearest) < 1 / 30 ? (nearest + 4) % 4 : -1;
};

/** Turns a page so that text running in direction `turns` (quarter turns clockwise) runs to the right. */
function turnBack(turns: number, width: number, height: number): Matrix {
  if (turns === 1) return [0, -1, 1, 0, 0, width];
  if (turns === 2) return [-1, 0, 0, -1, width, height];
  if (turns === 3) return [0, 1, -1, 0, height, 0];
  return [1, 0, 0, 1, 0, 0];
}

/** Reads the words of a page, upright. */
export async function readRuns(page: PDFPageProxy): Promise<PageRuns> {
  const viewport = page.getViewport({ scale: 1 });
  const base = viewport.transform as unknown as Matrix;
  const content = await page.getTextContent({ disableNormalization: true });
  page.cleanup();
  const placed: Placed[] = [];
  const weight = [0, 0, 0, 0];
  for (const item of content.items) {
    if (!('str' in item)) continue;
    const text = plainCharacters(item.str);
    if (text.trim() === '') continue;
    const matrix = multiply(base, item.transform as unknown as Matrix);
    const turns = quarterTurns(matrix);
    if (turns >= 0) weight[turns] = (weight[turns] ?? 0) + text.length;
    placed.push({ text, matrix, width: item.width });
  }
  const turns = weight.indexOf(Math.max(...weight));
  const turn = turnBack(turns, viewport.width, viewport.height);
  const sideways = turns % 2 === 1;
  const runs: Run[] = [];
  let askew = '';
  for (const { text, matrix, width } of placed) {
    if (quarterTurns(matrix) !== turns) {
      askew += text;
      continue;
    }
    const m = multiply(turn, matrix);
    const size = Math.hypot(m[2], m[3]);
    if (!Number.isFinite(m[4]) || !Number.isFinite(m[5]) || !(size > 0.5)) continue;
    runs.push(trimmed({ text, x: m[4], y: m[5], width: Math.abs(width), size }));
  }
  return {
    runs,
    width: sideways ? viewport.height : viewport.width,
    height: sideways ? viewport.width : viewport.height,
    askew,
    place: multiply(turn, base),
  };
}

/** Blanks at the ends of a run are only advance: take them off and move the edges. */
function trimmed(run: Run): Run {
  const lead = run.text.length - run.text.trimStart().length;
  const tail = run.text.length - run.text.trimEnd().length;
  if (lead === 0 && tail === 0) return run;
  const blank = Math.min(run.size / 2, run.width / run.text.length);
  return {
    ...run,
    text: run.text.trim(),
    x: run.x + lead * blank,
    width: Math.max(0, run.width - (lead + tail) * blank),
  };
}
