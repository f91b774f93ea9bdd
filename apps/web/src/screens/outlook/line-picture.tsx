/** @module A few series over years or over a cap, as points joined by lines or by steps, drawn without the chart engine. */
import { ticksOf } from '../../parts/chart/ticks.ts';
import { useWidth } from '../../parts/chart/use-width.ts';
import { fontFamily, ink, muted, rule } from '../../theme.ts';
import { formatValue } from '../../view/number.ts';

export interface Line {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly stepped?: boolean;
}
const height = 260;
const [top, bottom, left, right] = [28, 44, 66, 18];

export function LinePicture({
  title,
  lines,
  xName,
  yName,
  years = false,
  marks = [],
}: {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly xName: string;
  readonly yName: string;
  /** Whole years along x. */
  readonly years?: boolean;
  /** Points called out in words. */
  readonly marks?: readonly { readonly x: number; readonly y: number; readonly text: string }[];
}) {
  const [box, width] = useWidth(260);
  const points = lines.flatMap((line) => line.points);
  if (points.length === 0) return null;
  const xs = points.map(({ x }) => x);
  const [xLow, xHigh] = [Math.min(...xs), Math.max(...xs)];
  const ys = points.map(({ y }) => y);
  const yLow = Math.min(0, ...ys);
  const yHigh = Math.max(...ys, yLow + 1e-9) * 1.06;
  const x = (value: number): number => left + ((width - left - right) * (value - xLow)) / (xHigh - xLow || 1);
  const y = (value: number): number => top + ((height - top - bottom) * (yHigh - value)) / (yHigh - yLow);
  const pathOf = ({ points: of, stepped }: Line): string =>
    of
      .map((point, index) =>
        index === 0
          ? `M${x(point.x)} ${y(point.y)}`
          : stepped
            ? `H${x(point.x)} V${y(point.y)}`
            : `L${x(point.x)} ${y(point.y)}`,
      )
      .join(' ');
  const wanted = Math.max(2, Math.floor((width - left) / 80));
  const xTicks = ticksOf(xLow, xHigh, wanted).filter((tick) => !years || Number.isInteger(tick));
  return (
    <div ref={box} className="chart-drawing">
      <svg width={width} height={height} fontFamily={fontFamily} fontSize="12" role="img">
        <title>{title}</title>
        {ticksOf(yLow, yHigh, 5).map((tick) => (
          <g key={tick}>
            <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} stroke={tick === 0 ? muted : rule} />
            <text x={left - 8} y={y(tick)} dy="0.35em" textAnchor="end" fill={muted}>
              {formatValue(tick)}
            </text>
          </g>
        ))}
        {xTicks.map((tick) => (
          <text key={tick} x={x(tick)} y={height - bottom + 18} textAnchor="middle" fill={muted}>
            {years ? tick : formatValue(tick)}
          </text>
        ))}
        <text x={left} y={height - 6} fill={muted}>
          {xName}
        </text>
        <text x={4} y={11} fill={muted}>
          {yName}
        </text>
        {lines.map((line) => (
          <g key={line.id}>
            <path d={pathOf(line)} fill="none" stroke={line.colour} strokeWidth={2} />
            {line.points.map((point) => (
              <circle key={`${point.x}-${point.y}`} cx={x(point.x)} cy={y(point.y)} r={3.2} fill={line.colour}>
                <title>
                  {years ? point.x : formatValue(point.x)}: {formatValue(point.y)}
                </title>
              </circle>
            ))}
          </g>
        ))}
        {marks.map((mark) => (
          <g key={mark.text}>
            <circle cx={x(mark.x)} cy={y(mark.y)} r={7} fill="none" stroke={ink} strokeWidth={1.5} />
            <text
              x={x(mark.x)}
              y={y(mark.y) - 11 < top ? y(mark.y) + 22 : y(mark.y) - 11}
              textAnchor={x(mark.x) > width - 90 ? 'end' : x(mark.x) < left + 60 ? 'start' : 'middle'}
              fill={ink}
            >
              {mark.text}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
