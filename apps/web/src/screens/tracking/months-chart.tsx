/**
 * @module Twelve months of one number: this year solid, the year before thin, months estimated from electricity hollow with their interval.
 * A month without a number breaks the line.
 */
import { placeOn, spanOf, ticksOf } from '../../parts/chart/ticks.ts';
import { useWidth } from '../../parts/chart/use-width.ts';
import { accent, fontFamily, ink, muted, rule } from '../../theme.ts';
import { formatValue } from '../../view/number.ts';
import { joinedRuns } from './month-runs.ts';

export interface MonthDot {
  /** 1 to 12. */
  readonly month: number;
  readonly value: number;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  /** Estimated rather than reported. */
  readonly guessed?: boolean | undefined;
}
export interface MonthLine {
  readonly name: string;
  readonly look: 'now' | 'before';
  readonly dots: readonly MonthDot[];
}
const height = 240;
const [top, bottom, left, right] = [24, 30, 62, 56];

export function MonthsChart({
  title,
  unit,
  lines,
  monthName,
}: {
  readonly title: string;
  readonly unit: string;
  readonly lines: readonly MonthLine[];
  readonly monthName: (month: number) => string;
}) {
  const [box, width] = useWidth(260);
  const values = lines.flatMap(({ dots }) =>
    dots.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]),
  );
  const [low, high] = spanOf(values);
  const x = placeOn(1, 12, left + 12, width - right);
  const y = placeOn(low, high, height - bottom, top);
  const every = width < 460 ? 3 : 1;
  return (
    <div ref={box} className="chart-drawing">
      <svg width={width} height={height} fontFamily={fontFamily} fontSize="12" role="img">
        <title>{title}</title>
        <text x={4} y={12} fill={muted}>
          {unit}
        </text>
        {ticksOf(low, high, 5).map((tick) => (
          <g key={tick}>
            <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} stroke={tick === 0 ? muted : rule} />
            <text x={left - 8} y={y(tick)} dy="0.35em" textAnchor="end" fill={muted}>
              {formatValue(tick)}
            </text>
          </g>
        ))}
        {Array.from({ length: 12 }, (_, i) => i + 1)
          .filter((month) => (month - 1) % every === 0)
          .map((month) => (
            <text key={month} x={x(month)} y={height - bottom + 18} textAnchor="middle" fill={muted}>
              {monthName(month)}
            </text>
          ))}
        {lines.map((line) => (
          <Line key={line.name} line={line} x={x} y={y} />
        ))}
      </svg>
    </div>
  );
}

type Scale = (value: number) => number;
function Line({ line, x, y }: { readonly line: MonthLine; readonly x: Scale; readonly y: Scale }) {
  const now = line.look === 'now';
  const colour = now ? accent : '#8A9592';
  const last = line.dots.at(-1);
  return (
    <>
      {joinedRuns(line.dots).map((run) => (
        <polyline
          key={run[0]?.month}
          points={run.map(({ month, value }) => `${x(month)},${y(value)}`).join(' ')}
          fill="none"
          stroke={colour}
          strokeWidth={now ? 2 : 1.2}
          strokeDasharray={run[0]?.guessed === true || run.at(-1)?.guessed === true ? '4 3' : undefined}
        />
      ))}
      {line.dots.map(({ month, value, low, high, guessed }) => (
        <g key={month}>
          {low === undefined || high === undefined ? null : (
            <line x1={x(month)} x2={x(month)} y1={y(low)} y2={y(high)} stroke={colour} strokeWidth={6} opacity={0.22} />
          )}
          <circle
            cx={x(month)}
            cy={y(value)}
            r={now ? 3.2 : 2}
            fill={guessed === true ? '#fff' : colour}
            stroke={colour}
            strokeWidth={guessed === true ? 1.6 : 0}
          >
            <title>{`${line.name} ${month}: ${guessed === true ? '≈ ' : ''}${formatValue(value)}`}</title>
          </circle>
        </g>
      ))}
      {last === undefined ? null : (
        <text x={x(last.month) + 8} y={y(last.value)} dy="0.35em" fill={now ? ink : muted} fontWeight={now ? 600 : 400}>
          {line.name}
        </text>
      )}
    </>
  );
}
