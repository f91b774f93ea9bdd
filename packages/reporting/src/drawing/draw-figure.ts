/**
 * @module A figure as marks on a sheet: lines, shapes and figures. Words stay outside it, in title, legend and source line, so that the
 * picture needs no font but digits and is the same in every language. Writing it as SVG or PNG is left to others.
 */
import type { Bilingual } from '@dafeng/quantity';
import type { Figure, FigureSeries } from '../report.ts';
import { axisOver } from './axis.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}
export type Mark =
  | {
      readonly kind: 'line';
      readonly points: readonly Point[];
      readonly colour: string;
      readonly width: number;
      readonly dash: readonly number[] | null;
    }
  | {
      readonly kind: 'shape';
      readonly points: readonly Point[];
      readonly fill: string;
      readonly stroke: string | null;
    }
  | {
      readonly kind: 'disc';
      readonly at: Point;
      readonly radius: number;
      readonly fill: string;
      readonly stroke: string;
    }
  /** Digits and signs only. `at` is the middle of the text's height. */
  | {
      readonly kind: 'digits';
      readonly at: Point;
      readonly text: string;
      readonly size: number;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly colour: string;
    };
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

const colours = {
  result: '#1F6F5C',
  path: '#56625F',
  estimate: '#0072B2',
  goal: '#B35900',
  before: '#C3CCC9',
  now: '#1F6F5C',
};
const ink = '#1B2422';
const rule = '#DDE3E1';
const sheet = { width: 640, height: 300, left: 64, right: 28, top: 18, bottom: 34 };
const digitSize = 12;
const mostTicks = 13;

/** What stands before the name of a series in the legend. */
const symbols: Readonly<Record<FigureSeries['look'], string>> = {
  result: '●',
  path: '┄',
  estimate: '○',
  goal: '◆',
  before: '□',
  now: '■',
};
/** The legend as a line of text: ● 结果　┄ 达标路径　○ 当年推算. */
export const legendOf = (figure: Figure): Bilingual => {
  const line = (language: 'zh' | 'en'): string =>
    figure.series.map(({ look, name }) => `${symbols[look]} ${name[language]}`).join('\u3000');
  return { zh: line('zh'), en: line('en') };
};

/** The figure on a sheet of fixed size. The same figure gives the same drawing. */
export const drawFigure = (figure: Figure): Drawing => {
  const values = figure.series.flatMap((series) => series.values.flatMap((one) => (one === null ? [] : [one.value])));
  const axis = axisOver(values, figure.form === 'bars');
  const inner = { width: sheet.width - sheet.left - sheet.right, height: sheet.height - sheet.top - sheet.bottom };
  const slot = inner.width / Math.max(1, figure.axis.ticks.length);
  const xAt = (index: number): number => round(sheet.left + slot * (index + 0.5));
  const yAt = (value: number): number =>
    round(sheet.top + inner.height * (1 - (value - axis.low) / (axis.high - axis.low)));
  const foot = sheet.top + inner.height;
  const grid: Mark[] = axis.ticks.flatMap(({ value, text }): Mark[] => [
    line(
      [
        { x: sheet.left, y: yAt(value) },
        { x: sheet.width - sheet.right, y: yAt(value) },
      ],
      rule,
      1,
    ),
    { kind: 'digits', at: { x: sheet.left - 8, y: yAt(value) }, text, size: digitSize, anchor: 'end', colour: ink },
  ]);
  // Of many ticks only so many are written as have room, and always the last.
  const every = Math.ceil(figure.axis.ticks.length / mostTicks);
  const feet = figure.axis.ticks.flatMap((text, index): readonly Mark[] =>
    (figure.axis.ticks.length - 1 - index) % every !== 0
      ? []
      : [
          {
            kind: 'digits',
            at: { x: xAt(index), y: foot + 16 },
            text,
            size: digitSize,
            anchor: 'middle',
            colour: ink,
          },
        ],
  );
  const zero = Math.min(Math.max(0, axis.low), axis.high);
  const drawn =
    figure.form === 'bars'
      ? figure.series.flatMap((series, at) => bars(series, at, figure.series.length, { slot, xAt, yAt, zero }))
      : figure.series.flatMap((series) => lineOf(series, { xAt, yAt }));
  return {
    width: sheet.width,
    height: sheet.height,
    marks: [
      ...grid,
      ...drawn,
      line(
        [
          { x: sheet.left, y: yAt(zero) },
          { x: sheet.width - sheet.right, y: yAt(zero) },
        ],
        colours.path,
        1,
      ),
      ...feet,
      ...(figure.form === 'lines' ? labels(figure, { xAt, yAt }) : []),
    ],
  };
};

const round = (value: number): number => Math.round(value * 100) / 100;
const line = (
  points: readonly Point[],
  colour: string,
  width: number,
  dash: readonly number[] | null = null,
): Mark => ({
  kind: 'line',
  points,
  colour,
  width,
  dash,
});

interface Place {
  readonly xAt: (index: number) => number;
  readonly yAt: (value: number) => number;
}
const lineOf = ({ values, look }: FigureSeries, { xAt, yAt }: Place): readonly Mark[] => {
  const points = values.flatMap((one, index) => (one === null ? [] : [{ x: xAt(index), y: yAt(one.value) }]));
  const colour = colours[look];
  const through: Mark[] =
    points.length < 2 || look === 'estimate' || look === 'goal'
      ? []
      : [line(points, colour, look === 'path' ? 1.5 : 2.25, look === 'path' ? [5, 4] : null)];
  if (look === 'path') return through;
  return [
    ...through,
    ...points.map(
      (at): Mark =>
        look === 'goal'
          ? { kind: 'shape', points: diamond(at, 6), fill: colour, stroke: null }
          : { kind: 'disc', at, radius: 4, fill: look === 'estimate' ? '#FFFFFF' : colour, stroke: colour },
    ),
  ];
};
const diamond = ({ x, y }: Point, r: number): readonly Point[] => [
  { x, y: y - r },
  { x: x + r, y },
  { x, y: y + r },
  { x: x - r, y },
];

const bars = (
  { values, look }: FigureSeries,
  at: number,
  of: number,
  { slot, xAt, yAt, zero }: Place & { readonly slot: number; readonly zero: number },
): readonly Mark[] => {
  const width = (slot * 0.72) / of;
  return values.flatMap((one, index): readonly Mark[] => {
    if (one === null) return [];
    const left = round(xAt(index) - (width * of) / 2 + width * at);
    const right = round(left + width - 1);
    const [top, foot] = [yAt(one.value), yAt(zero)];
    return [
      {
        kind: 'shape',
        points: [
          { x: left, y: top },
          { x: right, y: top },
          { x: right, y: foot },
          { x: left, y: foot },
        ],
        fill: colours[look],
        stroke: look === 'before' ? '#8A9692' : null,
      },
    ];
  });
};

/**
 * Results, the estimate and the goal say their number; the path does not, its end is the goal. A goal under a result goes below it, and one
 * that reads the same is said once.
 */
const labels = (figure: Figure, { xAt, yAt }: Place): readonly Mark[] => {
  const results = figure.series.find(({ look }) => look === 'result')?.values ?? [];
  return figure.series
    .filter(({ look }) => look !== 'path')
    .flatMap(({ values, look }) =>
      values.flatMap((one, index): readonly Mark[] => {
        const result = look === 'result' ? null : (results[index] ?? null);
        if (one === null || result?.text === one.text) return [];
        const above = result === null ? look !== 'estimate' : one.value > result.value;
        return [
          {
            kind: 'digits',
            at: { x: xAt(index), y: yAt(one.value) + (above ? -13 : 14) },
            text: one.text,
            size: digitSize - 1,
            anchor: 'middle',
            colour: look === 'goal' ? colours.goal : ink,
          },
        ];
      }),
    );
};
