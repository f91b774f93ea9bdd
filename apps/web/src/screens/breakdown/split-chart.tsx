/**
 * @module What each rule gives each body, as marks on a line from zero: one shape a rule, so that print and colour-blind eyes tell them apart.
 */
import type { SplitComparison } from '@dafeng/contract';
import { useWords } from '../../i18n/index.ts';
import { ChartFrame } from '../../parts/chart/chart-frame.tsx';
import { ticksOf } from '../../parts/chart/ticks.ts';
import { useWidth } from '../../parts/chart/use-width.ts';
import { fontFamily, ink, muted, rule as ruleColour, seriesColours } from '../../theme.ts';
import { formatNumber, formatValue } from '../../view/number.ts';

const shapes = ['●', '▲', '■', '◆', '✚'] as const;
const rowHeight = 30;
const [top, bottom, right] = [8, 34, 24];
/** Of a label at 12 px; Chinese characters are square. */
const textWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character > '\u2E7F' ? 12.2 : 6.6), 0);

export function SplitChart({ comparison }: { readonly comparison: SplitComparison }) {
  const { t, pick } = useWords();
  const rules = comparison.rules.filter(({ shares }) => shares !== null);
  const unit = pick(comparison.unit);
  const [first] = rules;
  if (first === undefined || first.shares === null) return null;
  const title = t('split.chartTitle', { unit });
  return (
    <ChartFrame
      title={title}
      source={t('split.chartSource', { total: formatNumber(comparison.total), unit })}
      table={{
        heads: [t('split.body'), ...rules.map(({ rule }) => `${pick(rule.name)}（${unit}）`)],
        rows: first.shares.map(({ name }, index) => [
          name,
          ...rules.map(({ shares }) => shares?.[index]?.share.value ?? null),
        ]),
      }}
    >
      {() => (
        <>
          <Legend names={rules.map(({ rule }) => pick(rule.name))} />
          <Drawing title={title} unit={unit} rules={rules} names={first.shares?.map(({ name }) => name) ?? []} />
        </>
      )}
    </ChartFrame>
  );
}

function Legend({ names }: { readonly names: readonly string[] }) {
  return (
    <div className="split-legend">
      {names.map((name, index) => (
        <span key={name}>
          <span aria-hidden="true" style={{ color: seriesColours[index % seriesColours.length] }}>
            {shapes[index % shapes.length]}
          </span>{' '}
          {name}
        </span>
      ))}
    </div>
  );
}

function Drawing({
  title,
  unit,
  rules,
  names,
}: {
  readonly title: string;
  readonly unit: string;
  readonly rules: SplitComparison['rules'];
  readonly names: readonly string[];
}) {
  const { pick } = useWords();
  const [box, width] = useWidth(280);
  const left = Math.min(width / 3, Math.max(40, ...names.map(textWidth)) + 12);
  const most = Math.max(...rules.flatMap(({ shares }) => shares?.map(({ share }) => share.value ?? 0) ?? []), 1e-9);
  const height = top + names.length * rowHeight + bottom;
  const x = (value: number) => left + ((width - left - right) * value) / most;
  const floor = height - bottom;
  return (
    <div ref={box} className="chart-drawing">
      <svg width={width} height={height} fontFamily={fontFamily} fontSize="12" role="img">
        <title>{title}</title>
        {ticksOf(0, most, Math.max(2, Math.floor((width - left) / 90))).map((tick) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={top} y2={floor} stroke={tick === 0 ? muted : ruleColour} />
            <text x={x(tick)} y={floor + 16} textAnchor="middle" fill={muted}>
              {formatValue(tick)}
            </text>
          </g>
        ))}
        <text x={width - 4} y={height - 4} textAnchor="end" fill={muted}>
          {unit}
        </text>
        {names.map((name, row) => {
          const y = top + row * rowHeight + rowHeight / 2;
          return (
            <g key={name}>
              <line x1={left} x2={width - right} y1={y} y2={y} stroke={ruleColour} strokeDasharray="1 4" />
              <text x={left - 8} y={y} dy="0.35em" textAnchor="end" fill={ink}>
                {name}
              </text>
              {rules.map(({ rule, shares }, index) => {
                const value = shares?.[row]?.share.value ?? null;
                return value === null ? null : (
                  <text
                    key={rule.id}
                    x={x(value)}
                    y={y}
                    dy="0.35em"
                    textAnchor="middle"
                    fill={seriesColours[index % seriesColours.length]}
                  >
                    {shapes[index % shapes.length]}
                    <title>{`${name} · ${pick(rule.name)}: ${formatNumber(value)} ${unit}`}</title>
                  </text>
                );
              })}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
