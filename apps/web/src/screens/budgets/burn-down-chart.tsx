/**
 * @module A budget burning down: what remains month by month beside what would remain at the pace, drawn without the chart engine. Zero is the line
 * that must not be crossed before December ends.
 */
import type { BudgetDetail } from '@dafeng/contract';
import { useWords } from '../../i18n/index.ts';
import { ChartFrame } from '../../parts/chart/chart-frame.tsx';
import { ticksOf } from '../../parts/chart/ticks.ts';
import { useWidth } from '../../parts/chart/use-width.ts';
import { accent, fontFamily, ink, muted, rule } from '../../theme.ts';
import { formatValue } from '../../view/number.ts';

const height = 250;
const [top, bottom, left, right] = [26, 34, 62, 74];
const paceColour = '#B35900';

export function BurnDownChart({ detail, source }: { readonly detail: BudgetDetail; readonly source: string }) {
  const { t, pick } = useWords();
  const { line, months } = detail;
  const unit = pick(line.unit);
  const title = t('budget.burnTitle', { name: line.name, year: line.year, unit });
  const pace = t(`budget.pace.${detail.paceBy}`);
  return (
    <ChartFrame
      title={title}
      source={source}
      table={{
        heads: [
          t('budget.month'),
          `${t('budget.used')}（${unit}）`,
          `${t('budget.remaining')}（${unit}）`,
          `${pace}（${unit}）`,
        ],
        rows: months.map((one) => [one.month, one.used.value, one.remaining.value, one.pace.value]),
      }}
    >
      {() => <Drawing detail={detail} title={title} unit={unit} pace={pace} />}
    </ChartFrame>
  );
}

function Drawing({
  detail,
  title,
  unit,
  pace,
}: {
  readonly detail: BudgetDetail;
  readonly title: string;
  readonly unit: string;
  readonly pace: string;
}) {
  const { t } = useWords();
  const [box, width] = useWidth(280);
  const start = detail.line.allowed.value;
  const points = (of: 'remaining' | 'pace') =>
    detail.months.flatMap((month, index) => {
      const { value } = month[of];
      return value === null ? [] : [{ x: index + 1, value, month: month.month }];
    });
  const [left0, paced] = [points('remaining'), points('pace')];
  if (start === null || paced.length === 0)
    return (
      <div ref={box} className="nothing">
        <p>{t('budget.noBurn')}</p>
      </div>
    );
  const from = { x: 0, value: start, month: '' };
  const values = [start, 0, ...left0.map(({ value }) => value)];
  const [low, high] = [Math.min(...values), Math.max(...values) * 1.04];
  const x = (month: number) => left + ((width - left - right) * month) / detail.months.length;
  const y = (value: number) => top + ((height - top - bottom) * (high - value)) / (high - low || 1);
  const path = (of: readonly { x: number; value: number }[]) =>
    of.map((point, index) => `${index === 0 ? 'M' : 'L'}${x(point.x)} ${y(point.value)}`).join(' ');
  const last = left0.at(-1);
  const pacedNow = paced.find((one) => one.x === last?.x);
  // Two labels at the end of the line must not lie on each other.
  const apart = last !== undefined && pacedNow !== undefined && y(last.value) < y(pacedNow.value) ? -8 : 14;
  const every = width < 460 ? 3 : 1;
  return (
    <div ref={box} className="chart-drawing">
      <svg width={width} height={height} fontFamily={fontFamily} fontSize="12" role="img">
        <title>{title}</title>
        {ticksOf(low, high, 5).map((tick) => (
          <g key={tick}>
            <line x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} stroke={tick === 0 ? ink : rule} />
            <text x={left - 8} y={y(tick)} dy="0.35em" textAnchor="end" fill={muted}>
              {formatValue(tick)}
            </text>
          </g>
        ))}
        <text x={4} y={12} fill={muted}>
          {unit}
        </text>
        {detail.months.map((month, index) =>
          (index + 1) % every === 0 ? (
            <text key={month.month} x={x(index + 1)} y={height - bottom + 18} textAnchor="middle" fill={muted}>
              {t('budget.monthShort', { month: index + 1 })}
            </text>
          ) : null,
        )}
        <path d={path([from, ...paced])} fill="none" stroke={paceColour} strokeWidth={1.5} strokeDasharray="5 4" />
        <path d={path([from, ...left0])} fill="none" stroke={accent} strokeWidth={2.5} />
        {left0.map((point) => (
          <circle key={point.month} cx={x(point.x)} cy={y(point.value)} r={3.4} fill={accent}>
            <title>{`${point.month}: ${formatValue(point.value)} ${unit}`}</title>
          </circle>
        ))}
        {last === undefined ? null : (
          <text x={x(last.x) + 8} y={y(last.value) + apart} fill={accent} fontWeight="600">
            {t('budget.remaining')} {formatValue(last.value)}
          </text>
        )}
        <text x={x(detail.months.length * 0.72)} y={y(start * 0.3) - 12} fill={paceColour}>
          {pace}
        </text>
      </svg>
    </div>
  );
}
