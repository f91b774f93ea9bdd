/**
 * @module The straight horizontal and vertical lines drawn on a page, whether stroked or filled as thin bars.
 * Which of them make a table is left to `ruled-tables.ts`.
 */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { loadPdfLibrary } from './open-pdf.ts';
import { type Matrix, multiply } from './runs.ts';

/** A line in the coordinates of `Run`: `at` across its direction, `from` < `to` along it. Points. */
export interface RuledLine {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface RuledLines {
  readonly horizontal: readonly RuledLine[];
  readonly vertical: readonly RuledLine[];
}

/** A filled bar no thicker than this is a line. */
const thickest = 3;
const shortest = 4;
/** A page with more is a drawing or a map; its lines are no table and would cost time. */
const mostLines = 6000;

/** Reads the lines of a page. @param place the page's own matrix (`PageRuns.place`). */
export async function readRuledLines(page: PDFPageProxy, place: Matrix): Promise<RuledLines> {
  const { OPS } = await loadPdfLibrary();
  const { fnArray, argsArray } = await page.getOperatorList();
  page.cleanup();
  const horizontal: RuledLine[] = [];
  const vertical: RuledLine[] = [];
  const stack: Matrix[] = [];
  let current = place;
  const draw = (x1: number, y1: number, x2: number, y2: number): void => {
    const [ax, ay] = apply(current, x1, y1);
    const [bx, by] = apply(current, x2, y2);
    const wide = Math.abs(ax - bx);
    const high = Math.abs(ay - by);
    if (high <= thickest && wide > Math.max(high, shortest)) {
      horizontal.push({ at: (ay + by) / 2, from: Math.min(ax, bx), to: Math.max(ax, bx) });
    } else if (wide <= thickest && high > Math.max(wide, shortest)) {
      vertical.push({ at: (ax + bx) / 2, from: Math.min(ay, by), to: Math.max(ay, by) });
    }
  };
  const stroked: ReadonlySet<number> = new Set([
    OPS.stroke,
    OPS.closeStroke,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ]);
  const filled: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill]);
  for (const [i, op] of fnArray.entries()) {
    const args = argsArray[i] as readonly unknown[] | null;
    if (op === OPS.save || op === OPS.paintFormXObjectBegin) stack.push(current);
    if (op === OPS.restore || op === OPS.paintFormXObjectEnd) current = stack.pop() ?? place;
    if (op === OPS.transform && isMatrix(args)) current = multiply(current, args);
    if (op === OPS.paintFormXObjectBegin && isMatrix(args?.[0])) current = multiply(current, args[0]);
    if (op !== OPS.constructPath || !args) continue;
    const [paint, [path] = []] = args as [number, (Float32Array | null)[]?];
    if (!path || horizontal.length + vertical.length > mostLines) continue;
    if (stroked.has(paint)) strokeLines(path, draw);
    else if (filled.has(paint)) fillBars(path, draw);
  }
  return { horizontal, vertical };
}

const isMatrix = (value: unknown): value is Matrix =>
  Array.isArray(value) && value.length === 6 && value.every((v) => typeof v === 'number');

const apply = (m: Matrix, x: number, y: number): [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

type Draw = (x1: number, y1: number, x2: number, y2: number) => void;

/** Points of each subpath of pdfjs' path buffer: 0 move x y, 1 line x y, 2 curve (6 numbers), 3 quadratic (4), 4 close. */
function subpaths(path: Float32Array): { points: [number, number][]; straight: boolean }[] {
  const found: { points: [number, number][]; straight: boolean }[] = [];
  const lengths = [2, 2, 6, 4, 0];
  for (let i = 0; i < path.length; ) {
    const op = path[i] ?? 4;
    const length = lengths[op] ?? 0;
    const point: [number, number] = [path[i + length - 1] ?? 0, path[i + length] ?? 0];
    const last = found.at(-1);
    if (op === 0) found.push({ points: [point], straight: true });
    else if (op === 4) {
      if (last?.points[0]) last.points.push(last.points[0]);
    } else if (last) {
      last.points.push(point);
      if (op !== 1) last.straight = false;
    }
    i += length + 1;
  }
  return found;
}

function strokeLines(path: Float32Array, draw: Draw): void {
  for (const { points, straight } of subpaths(path)) {
    if (!straight) continue;
    for (let k = 1; k < points.length; k++) {
      const [x1, y1] = points[k - 1] as [number, number];
      const [x2, y2] = points[k] as [number, number];
      draw(x1, y1, x2, y2);
    }
  }
}

function fillBars(path: Float32Array, draw: Draw): void {
  for (const { points, straight } of subpaths(path)) {
    if (!straight || points.length < 4) continue;
    const xs = points.map((p) => p[0]);
    const ys = points.map((p) => p[1]);
    draw(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
  }
}
