/** @module A change as a waterfall: from the first year over the effect of each factor to the last. Ratios multiply and are drawn by their logarithm. */
import { useWords } from '../../../i18n/index.ts';
import { ChartFrame } from '../../../parts/chart/chart-frame.tsx';
import { useWidth } from '../../../parts/chart/use-width.ts';
import { accent, fontFamily, ink, muted } from '../../../theme.ts';
import { formatDifference, formatValue } from '../../../view/number.ts';

export interface Step {
  readonly name: string;
  readonly effect: number;
}
const rowHeight = 30;
const thickness = 16;
const up = '#B35900';
const textWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character > '\u2E7F' ? 12.2 : 6.6), 0);

export function Waterfall({
  title,
  unit,
  source,
  first,
  last,
  steps,
  multiplicative,
}: {
  readonly title: string;
  readonly unit: string;
  readonly source: string;
  readonly first: { readonly name: string; readonly value: number };
  readonly last: { readonly name: string; readonly value: number };
  readonly steps: readonly Step[];
  readonly multiplicative: boolean;
}) {
  const { t } = useWords();
  const [box, width] = useWidth(280);
  const at = (value: number): number => (multiplicative ? Math.log(value) : value);
  let level = at(multiplicative ? 1 : first.value);
  const bars = steps.map(({ name, effect }) => {
    const from = level;
    level += at(effect);
    return { name, effect, from, to: level };
  });
  const ends = multiplicative ? [] : [first, last];
  const values = [...bars.flatMap(({ from, to }) => [from, to]), ...ends.map(({ value }) => value)];
  const spread = Math.max(...values) - Math.min(...values) || 1;
  // Totals are bars from zero only where the effects can still be seen beside them.
  const zero = !multiplicative && spread > Math.max(...values) / 4;
  const low = zero ? 0 : Math.min(...values) - spread * 0.12;
  const high = Math.max(...values) + spread * 0.02;
  const names = [first.name, ...bars.map(({ name }) => name), last.name];
  const labelRoom = Math.min(width * 0.42, Math.max(...names.map(textWidth)) + 14);
  const numberRoom = 84;
  const x = (value: number): number => labelRoom + ((width - labelRoom - numberRoom) * (value - low)) / (high - low);
  const rows = bars.length + ends.length;
  const height = rows * rowHeight + 4;
  const shown = (effect: number): string => (multiplicative ? `× ${formatValue(effect, 4)}` : formatDifference(effect));
  const middle = (row: number): number => row * rowHeight + rowHeight / 2;
  return (
    <ChartFrame
      title={title}
      source={zero || multiplicative ? source : `${source} ${t('outlook.waterfall.cut')}`}
      table={{
        heads: [t('outlook.waterfall.factor'), multiplicative ? t('outlook.waterfall.ratio') : unit],
        rows: [
          ...(multiplicative ? [] : [[first.name, first.value] as const]),
          ...steps.map(({ name, effect }) => [name, effect] as const),
          ...(multiplicative ? [] : [[last.name, last.value] as const]),
        ],
      }}
    >
      {() => (
        <div ref={box} className="chart-drawing">
          <svg width={width} height={height} fontFamily={fontFamily} fontSize="12" role="img">
            <title>{title}</title>
            {multiplicative ? null : (
              <Total
                y={middle(0)}
                name={first.name}
                value={first.value}
                from={zero ? x(0) : null}
                to={x(first.value)}
                edge={labelRoom}
              />
            )}
            {bars.map(({ name, effect, from, to }, index) => {
              const y = middle(index + (multiplicative ? 0 : 1));
              const [left, right] = [Math.min(x(from), x(to)), Math.max(x(from), x(to))];
              const rises = to > from;
              return (
                <g key={name}>
                  <text x={labelRoom - 8} y={y} dy="0.35em" textAnchor="end" fill={ink}>
                    {name}
                  </text>
                  <rect
                    x={left}
                    y={y - thickness / 2}
                    width={Math.max(1, right - left)}
                    height={thickness}
                    fill={rises ? up : accent}
                  />
                  <text x={right + 5} y={y} dy="0.35em" fill={ink}>
                    {rises ? '▲' : '▼'} {shown(effect)}
                  </text>
                  <line
                    x1={x(to)}
                    x2={x(to)}
                    y1={y + thickness / 2}
                    y2={y + rowHeight - thickness / 2}
                    stroke={muted}
                    strokeDasharray="2 2"
                  />
                </g>
              );
            })}
            {multiplicative ? null : (
              <Total
                y={middle(rows - 1)}
                name={last.name}
                value={last.value}
                from={zero ? x(0) : null}
                to={x(last.value)}
                edge={labelRoom}
              />
            )}
            <line x1={labelRoom} x2={labelRoom} y1={0} y2={height} stroke={muted} />
          </svg>
        </div>
      )}
    </ChartFrame>
  );
}

/** A bar from zero; where the axis is cut, a mark, since a cut bar would lie. */
function Total({
  y,
  name,
  value,
  from,
  to,
  edge,
}: {
  readonly y: number;
  readonly name: string;
  readonly value: number;
  /** Null where the axis does not begin at zero. */
  readonly from: number | null;
  readonly to: number;
  readonly edge: number;
}) {
  return (
    <g>
      <text x={edge - 8} y={y} dy="0.35em" textAnchor="end" fill={ink} fontWeight={700}>
        {name}
      </text>
      {from === null ? (
        <path d={`M${to} ${y - 9} l6 9 l-6 9 l-6 -9 z`} fill="#3C4A47" />
      ) : (
        <rect x={from} y={y - thickness / 2} width={Math.max(1, to - from)} height={thickness} fill="#3C4A47" />
      )}
      <text x={to + 10} y={y} dy="0.35em" fill={ink} fontWeight={700}>
        {formatValue(value)}
      </text>
    </g>
  );
}
