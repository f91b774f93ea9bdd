/**
 * @module From one total to the other by its parts, which sum to the change exactly: activity, factors, GWP set, coverage. The bars
 * float between the totals; the axis says where it begins.
 */
import type { InventoryComparison } from '@dafeng/contract';
import { useWords } from '../../i18n/index.ts';
import { ChartFrame } from '../../parts/chart/chart-frame.tsx';
import { useWidth } from '../../parts/chart/use-width.ts';
import { accent, fontFamily, ink, muted } from '../../theme.ts';
import { formatDifference, formatValue } from '../../view/number.ts';
import { stepsOf } from './waterfall-steps.ts';

const row = 34;
const bar = 18;
const up = '#B35900';
const labelRoom = 150;
const numberRoom = 96;

export function Waterfall({
  comparison,
  names,
}: {
  readonly comparison: InventoryComparison;
  readonly names: { readonly before: string; readonly after: string };
}) {
  const { t, pick } = useWords();
  const [box, width] = useWidth(300);
  const { before, after } = comparison.total;
  if (before.value === null || after.value === null) return null;
  const unit = pick(comparison.unit);
  const parts = comparison.parts.map(({ id, name, change }) => ({ id, name: pick(name), change }));
  const { steps, from, to } = stepsOf(before.value, after.value, parts);
  const narrow = width < 520;
  const left = narrow ? 92 : labelRoom;
  const x = (value: number) => left + ((width - left - numberRoom) * (value - from)) / (to - from || 1);
  const title = t('cmp.waterfall', { unit });
  return (
    <div ref={box}>
      <ChartFrame
        title={title}
        source={t('cmp.source', { before: names.before, after: names.after })}
        table={{
          heads: [t('cmp.part'), t('cmp.change')],
          rows: [
            [names.before, before.value],
            ...parts.map((part) => [part.name, part.change] as const),
            [names.after, after.value],
          ],
        }}
      >
        {() => (
          <div className="chart-drawing">
            <svg width={width} height={steps.length * row + 8} fontFamily={fontFamily} fontSize="12">
              <title>{title}</title>
              {steps.map((step, i) => {
                const y = i * row + row / 2 + 4;
                const [low, high] = step.start < step.end ? [step.start, step.end] : [step.end, step.start];
                const colour = step.total ? '#56625F' : step.end >= step.start ? up : accent;
                return (
                  <g key={step.id}>
                    <text x={left - 8} y={y} dy="0.35em" textAnchor="end" fill={ink}>
                      {step.total ? t(step.id === 'before' ? 'cmp.before' : 'cmp.after') : step.name}
                    </text>
                    <rect
                      x={x(low)}
                      y={y - bar / 2}
                      width={Math.max(1, x(high) - x(low))}
                      height={bar}
                      fill={colour}
                      // A fall is hatched by its outline, so that grey print tells it from a rise.
                      fillOpacity={!step.total && step.end < step.start ? 0.35 : 1}
                      stroke={colour}
                    />
                    {i + 1 < steps.length ? (
                      <line x1={x(step.end)} x2={x(step.end)} y1={y + bar / 2} y2={y + row - bar / 2} stroke={muted} />
                    ) : null}
                    <text x={x(high) + 6} y={y} dy="0.35em" fill={ink}>
                      {step.total ? formatValue(step.end) : formatDifference(step.end - step.start)}
                    </text>
                  </g>
                );
              })}
            </svg>
          </div>
        )}
      </ChartFrame>
      <p className="quiet">
        {from === 0 ? null : `${t('cmp.axisFrom', { value: formatValue(from) })} · `}
        {t('cmp.sums')}
      </p>
    </div>
  );
}
