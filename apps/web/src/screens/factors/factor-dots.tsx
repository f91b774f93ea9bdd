/**
 * @module The same factor in several sets as dots on one line of values, the one opened filled: how far the sources lie apart.
 */
import type { FactorCard } from '@dafeng/contract';
import { useWords } from '../../i18n/index.ts';
import { ChartFrame } from '../../parts/chart/chart-frame.tsx';
import { useWidth } from '../../parts/chart/use-width.ts';
import { accent, fontFamily, ink, rule } from '../../theme.ts';
import { formatNumber } from '../../view/number.ts';

const row = 24;
const dot = 5;
const shown = 16;

export function FactorDots({
  cards,
  current,
}: {
  readonly cards: readonly FactorCard[];
  readonly current: FactorCard;
}) {
  const { t, pick } = useWords();
  const [box, width] = useWidth(280);
  const some = cards.slice(0, shown);
  const values = some.flatMap(({ value, range }) => (range === null ? [value] : [value, ...range]));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const left = Math.min(210, width * 0.42);
  const x = (value: number) => left + 10 + ((width - left - 80) * (value - low)) / (high - low || 1);
  const unit = pick(current.unit);
  const title = `${pick(current.product)} · ${pick(current.term)}${unit === '' ? '' : ` (${unit})`}`;
  return (
    <div ref={box}>
      <ChartFrame
        compact
        title={title}
        source={t('factor.dotsSource')}
        table={{
          heads: [t('factor.set'), t('factor.region'), t('factor.value'), t('factor.unit')],
          rows: some.map((card) => [pick(card.setName), pick(card.region), card.value, unit]),
        }}
      >
        {() => (
          <div className="chart-drawing">
            <svg width={width} height={some.length * row + 4} fontFamily={fontFamily} fontSize="11">
              <title>{title}</title>
              {some.map((card, i) => {
                const y = i * row + row / 2;
                const here = card.id === current.id && card.set === current.set;
                const name = pick(card.setName);
                return (
                  <g key={`${card.set} ${card.edition} ${card.id}`}>
                    <line x1={left} x2={width - 60} y1={y} y2={y} stroke={rule} />
                    <text x={left - 6} y={y} dy="0.35em" textAnchor="end" fill={ink} fontWeight={here ? 600 : 400}>
                      {name.length > 16 ? `${name.slice(0, 15)}…` : name}
                      <title>{name}</title>
                    </text>
                    {card.range === null ? null : (
                      <line x1={x(card.range[0])} x2={x(card.range[1])} y1={y} y2={y} stroke={accent} strokeWidth={2} />
                    )}
                    <circle
                      cx={x(card.value)}
                      cy={y}
                      r={dot}
                      fill={here ? accent : '#ffffff'}
                      stroke={accent}
                      strokeWidth={2}
                    />
                    <text x={x(card.value) + dot + 4} y={y} dy="0.35em" fill={ink}>
                      {formatNumber(card.value)}
                      {card.mark === 'M' ? ' M' : ''}
                    </text>
                  </g>
                );
              })}
            </svg>
          </div>
        )}
      </ChartFrame>
    </div>
  );
}
