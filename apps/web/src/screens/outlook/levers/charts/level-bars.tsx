/**
 * @module Horizontal bars from a zero line, to either side of it, with their numbers in words and the error of each as a whisker.
 */
import { ChartFrame, type ChartFrameProps } from '../../../../parts/chart/chart-frame.tsx';
import { accent, fontFamily, ink, muted } from '../../../../theme.ts';
import { useWidth } from './use-width.ts';

export interface LevelBar {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  readonly text: string;
  /** Half the length of the whisker, in the unit of the value. */
  readonly error?: number;
}
const row = 24;
const thickness = 12;

/** About the width of a label at 12 px: Chinese characters are square, others about half as wide. */
const textWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character > '\u2E7F' ? 12.2 : 6.6), 0);
const fitted = (text: string, room: number): string => {
  if (textWidth(text) <= room) return text;
  let cut = text;
  while (cut.length > 1 && textWidth(`${cut}…`) > room) cut = cut.slice(0, -1);
  return `${cut}…`;
};

export function LevelBars({
  bars,
  most,
  stale = false,
  ...frame
}: ChartFrameProps & {
  readonly bars: readonly LevelBar[];
  /** Length of the axis, where it has a natural end. */
  readonly most?: number;
  /** Figures of an earlier move: drawn hollow until the new ones are there. */
  readonly stale?: boolean;
}) {
  const { box, width } = useWidth();
  const nameRoom = Math.min(width * 0.42, Math.max(40, ...bars.map(({ name }) => textWidth(name))) + 8);
  const textRoom = Math.max(36, ...bars.map(({ text }) => textWidth(text))) + 8;
  const high = most ?? Math.max(0, ...bars.map(({ value, error = 0 }) => value + error));
  const low = Math.min(0, ...bars.map(({ value, error = 0 }) => value - error));
  const span = high - low || 1;
  const scale = (width - nameRoom - textRoom) / span;
  const zero = nameRoom - low * scale;
  const height = bars.length * row + 4;
  return (
    <ChartFrame {...frame}>
      {() => (
        <div ref={box} className="chart-drawing">
          <svg width={width} height={height} fontFamily={fontFamily} fontSize="12" role="img">
            <title>{frame.title}</title>
            {bars.map(({ id, name, value, text, error }, i) => {
              const y = i * row + row / 2 + 2;
              const [from, to] = value < 0 ? [zero + value * scale, zero] : [zero, zero + value * scale];
              return (
                <g key={id}>
                  <text x={nameRoom - 8} y={y} dy="0.35em" textAnchor="end" fill={ink}>
                    <title>{name}</title>
                    {fitted(name, nameRoom - 8)}
                  </text>
                  <rect
                    x={from}
                    y={y - thickness / 2}
                    width={Math.max(0, to - from)}
                    height={thickness}
                    fill={stale ? 'none' : value < 0 ? '#9CC4B7' : accent}
                    stroke={accent}
                    strokeDasharray={stale ? '3 2' : undefined}
                  />
                  {error === undefined || error === 0 ? null : (
                    <line
                      x1={zero + (value - error) * scale}
                      x2={zero + (value + error) * scale}
                      y1={y}
                      y2={y}
                      stroke={ink}
                      strokeWidth="1.5"
                    />
                  )}
                  <text x={width - textRoom + 8} y={y} dy="0.35em" fill={ink}>
                    {text}
                  </text>
                </g>
              );
            })}
            <line x1={zero} x2={zero} y1={0} y2={height} stroke={muted} />
          </svg>
        </div>
      )}
    </ChartFrame>
  );
}
