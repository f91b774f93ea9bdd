/**
 * @module A drawing as PNG, for programs that do not show SVG: lines and shapes with soft edges, digits as strokes. No font and no native
 * code, so the same drawing gives the same bytes everywhere.
 */
import type { Drawing, Mark, Point } from '@dafeng/reporting';
import { glyphHeight, glyphs } from './digits.ts';
import { writePng } from './png.ts';

/** Pixels a unit of the drawing: sharp in print at the width of a page. */
const scale = 2;
const edgeSteps = 6;

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}
type Colour = readonly [number, number, number];
const colourOf = (hex: string): Colour => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
};

/** Paints a pixel by how much of it is covered. */
const blend = ({ width, height, rgb }: Sheet, x: number, y: number, colour: Colour, cover: number): void => {
  if (x < 0 || y < 0 || x >= width || y >= height) return;
  const at = (y * width + x) * 3;
  // A few steps of an edge are as smooth as the eye needs at this size, and keep the colours within a palette.
  const part = Math.round(Math.min(1, cover) * edgeSteps) / edgeSteps;
  for (let channel = 0; channel < 3; channel += 1)
    rgb[at + channel] = Math.round((rgb[at + channel] as number) * (1 - part) + (colour[channel] as number) * part);
};

/** `Math.hypot` guards against overflow and costs ten times as much; a sheet has a million pixels. */
const lengthOf = (dx: number, dy: number): number => Math.sqrt(dx * dx + dy * dy);
const distanceTo = (x: number, y: number, a: Point, b: Point): number => {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / length));
  return lengthOf(x - a.x - along * dx, y - a.y - along * dy);
};
/** Pixels within reach of a box, by their centre. */
const within = (
  sheet: Sheet,
  points: readonly Point[],
  reach: number,
  coverOf: (x: number, y: number) => number,
  colour: Colour,
): void => {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right] = [Math.floor(Math.min(...xs) - reach), Math.ceil(Math.max(...xs) + reach)];
  const [top, foot] = [Math.floor(Math.min(...ys) - reach), Math.ceil(Math.max(...ys) + reach)];
  for (let y = top; y <= foot; y += 1)
    for (let x = left; x <= right; x += 1) {
      const cover = coverOf(x + 0.5, y + 0.5);
      if (cover > 0) blend(sheet, x, y, colour, cover);
    }
};

const stroke = (sheet: Sheet, points: readonly Point[], width: number, colour: Colour): void => {
  for (let index = 1; index < points.length; index += 1) {
    const [a, b] = [points[index - 1] as Point, points[index] as Point];
    within(sheet, [a, b], width / 2 + 1, (x, y) => width / 2 + 0.5 - distanceTo(x, y, a, b), colour);
  }
};

/** The pieces of a dashed line, measured along it. */
const dashes = (points: readonly Point[], dash: readonly number[]): readonly (readonly Point[])[] => {
  const pieces: Point[][] = [];
  let [at, left, on] = [0, dash[0] ?? 1, true];
  for (let index = 1; index < points.length; index += 1) {
    const [a, b] = [points[index - 1] as Point, points[index] as Point];
    const length = lengthOf(b.x - a.x, b.y - a.y);
    let done = 0;
    while (done < length) {
      const step = Math.min(left, length - done);
      const place = (along: number): Point => ({
        x: a.x + ((b.x - a.x) * along) / length,
        y: a.y + ((b.y - a.y) * along) / length,
      });
      if (on) pieces.push([place(done), place(done + step)]);
      done += step;
      left -= step;
      if (left <= 0) {
        at = (at + 1) % dash.length;
        left = dash[at] ?? 1;
        on = !on;
      }
    }
  }
  return pieces;
};

const inside = (x: number, y: number, points: readonly Point[]): boolean => {
  let odd = false;
  for (let index = 0, last = points.length - 1; index < points.length; last = index, index += 1) {
    const [a, b] = [points[index] as Point, points[last] as Point];
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) odd = !odd;
  }
  return odd;
};
const samples = [0.125, 0.375, 0.625, 0.875];
const fillShape = (sheet: Sheet, points: readonly Point[], colour: Colour): void =>
  within(
    sheet,
    points,
    1,
    (x, y) => {
      let hit = 0;
      for (const dy of samples) for (const dx of samples) if (inside(x - 0.5 + dx, y - 0.5 + dy, points)) hit += 1;
      return hit / (samples.length * samples.length);
    },
    colour,
  );
const fillDisc = (sheet: Sheet, at: Point, radius: number, colour: Colour): void =>
  within(sheet, [at], radius + 1, (x, y) => radius + 0.5 - lengthOf(x - at.x, y - at.y), colour);

const writeDigits = (sheet: Sheet, mark: Extract<Mark, { kind: 'digits' }>): void => {
  const letters = [...mark.text].flatMap((letter) => glyphs[letter] ?? []);
  const unit = (mark.size * 0.72 * scale) / glyphHeight;
  const wide = letters.reduce((sum, { width }) => sum + width, 0) * unit;
  const at = { x: mark.at.x * scale, y: mark.at.y * scale - (glyphHeight * unit) / 2 };
  let x = mark.anchor === 'start' ? at.x : mark.anchor === 'end' ? at.x - wide : at.x - wide / 2;
  for (const { width, strokes } of letters) {
    for (const points of strokes)
      stroke(
        sheet,
        points.map(([px, py]) => ({ x: x + px * unit, y: at.y + py * unit })),
        mark.size * 0.11 * scale,
        colourOf(mark.colour),
      );
    x += width * unit;
  }
};

const scaled = ({ x, y }: Point): Point => ({ x: x * scale, y: y * scale });
const paint = (sheet: Sheet, mark: Mark): void => {
  switch (mark.kind) {
    case 'line': {
      const points = mark.points.map(scaled);
      const pieces =
        mark.dash === null
          ? [points]
          : dashes(
              points,
              mark.dash.map((length) => length * scale),
            );
      for (const piece of pieces) stroke(sheet, piece, mark.width * scale, colourOf(mark.colour));
      return;
    }
    case 'shape': {
      const points = mark.points.map(scaled);
      fillShape(sheet, points, colourOf(mark.fill));
      if (mark.stroke !== null) stroke(sheet, [...points, points[0] as Point], scale, colourOf(mark.stroke));
      return;
    }
    case 'disc':
      fillDisc(sheet, scaled(mark.at), (mark.radius + 1) * scale, colourOf(mark.stroke));
      fillDisc(sheet, scaled(mark.at), (mark.radius - 1) * scale, colourOf(mark.fill));
      return;
    case 'digits':
      writeDigits(sheet, mark);
  }
};

export const toPng = ({ width, height, marks }: Drawing): Uint8Array => {
  const sheet: Sheet = {
    width: width * scale,
    height: height * scale,
    rgb: new Uint8Array(width * scale * height * scale * 3).fill(255),
  };
  for (const mark of marks) paint(sheet, mark);
  return writePng(sheet.width, sheet.height, sheet.rgb);
};
