/**
 * @module One indicator over the years as a small drawing: what was is a solid line, targets are marks by comparator, from zero where the
 * numbers allow it. A missing year breaks the line.
 */
import type { IndicatorSeries } from '@dafeng/contract';
import { useWords } from '../../i18n/index.ts';
import { useWidth } from '../../parts/chart/use-width.ts';
import { accent, fontFamily, ink, muted, rule } from '../../theme.ts';
import { comparatorMark, formatValue } from '../../view/number.ts';

const height = 96;
const pad = { left: 8, right: 46, top: 14, bottom: 18 };
type Comparator = Parameters<typeof comparatorMark>[0];

export function SeriesChart({
  series,
  targets,
}: {
  readonly series: IndicatorSeries;
  readonly targets: IndicatorSeries['targets'];
}) {
  const { pick } = useWords();
  const [box, width] = useWidth(200);
  const points = series.values.flatMap(({ year, figure: { value } }) => (value === null ? [] : [{ year, value }]));
  const marks = targets.flatMap(({ year, ...rest }) => (year === null ? [] : [{ year, ...rest }]));
  const years = [...series.values.map(({ year }) => year), ...marks.map(({ year }) => year)];
  const values = [...points, ...marks].map(({ value }) => value);
  if (points.length === 0) return <div ref={box} />;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const [low, high] = [Math.min(0, ...values), Math.max(...values, 0)];
  const x = (year: number) => pad.left + ((width - pad.left - pad.right) * (year - first)) / (last - first || 1);
  const y = (value: number) => pad.top + ((height - pad.top - pad.bottom) * (high - value)) / (high - low || 1);
  // Years that follow each other are joined; a gap stays a gap.
  const joined = points.slice(1).flatMap((point, i) => {
    const before = points[i];
    return before !== undefined && point.year - before.year === 1 ? [[before, point] as const] : [];
  });
  const newest = points.at(-1);
  return (
    <div ref={box} className="chart-drawing">
      <svg width={width} height={height} fontFamily={fontFamily} fontSize="11">
        <title>{`${pick(series.name)}: ${points.map(({ year, value }) => `${year} ${formatValue(value)}`).join('; ')}`}</title>
        <line x1={pad.left} x2={width - pad.right} y1={y(0)} y2={y(0)} stroke={rule} />
        {joined.map(([a, b]) => (
          <line
            key={b.year}
            x1={x(a.year)}
            y1={y(a.value)}
            x2={x(b.year)}
            y2={y(b.value)}
            stroke={accent}
            strokeWidth={2}
          />
        ))}
        {points.map(({ year, value }) => (
          <circle key={year} cx={x(year)} cy={y(value)} r={3} fill={accent} />
        ))}
        {newest === undefined ? null : (
          <text x={x(newest.year)} y={y(newest.value) - 6} textAnchor="middle" fill={ink}>
            {formatValue(newest.value, series.precision)}
          </text>
        )}
        {marks.map(({ itemId, year, value, comparator }) => (
          <text key={itemId} x={x(year)} y={y(value)} dy="0.35em" textAnchor="middle" fill="#B35900">
            {comparatorMark(comparator as Comparator) ?? '●'}
            <tspan dx="3" fill={ink}>
              {formatValue(value)}
            </tspan>
          </text>
        ))}
        {[...new Set([first, newest?.year ?? last, last])].map((year) => (
          <text key={year} x={x(year)} y={height - 4} textAnchor={year === first ? 'start' : 'middle'} fill={muted}>
            {year}
          </text>
        ))}
      </svg>
    </div>
  );
}
