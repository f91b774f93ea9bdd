/**
 * @module When a factor holds, as a bar on the years; others of its set for the same thing stand below it.
 */
import type { FactorCard } from '@dafeng/contract';
import { useWords } from '../../i18n/index.ts';
import { useWidth } from '../../parts/chart/use-width.ts';
import { validityText } from '../../parts/factor-words.ts';
import { accent, fontFamily, ink, muted, rule } from '../../theme.ts';
import { formatNumber } from '../../view/number.ts';

const row = 22;
const yearOf = (date: string | null): number | null => (date === null ? null : Number(date.slice(0, 4)));

export function ValidityLine({
  cards,
  current,
}: {
  readonly cards: readonly FactorCard[];
  readonly current: FactorCard;
}) {
  const { t } = useWords();
  const [box, width] = useWidth(240);
  const years = cards
    .flatMap(({ validFrom, validTo }) => [yearOf(validFrom), yearOf(validTo)])
    .filter((y) => y !== null);
  if (years.length === 0) return <p className="quiet">{t('factor.valid.timeless')}</p>;
  const [first, last] = [Math.min(...years), Math.max(...years, Math.min(...years) + 5)];
  const x = (year: number) => 4 + ((width - 90) * (year - first)) / (last + 1 - first);
  return (
    <div ref={box}>
      <svg width={width} height={cards.length * row + 20} fontFamily={fontFamily} fontSize="11">
        <title>{t('factor.timeline')}</title>
        {cards.map((card, i) => {
          const y = i * row + 4;
          const from = x(yearOf(card.validFrom) ?? first);
          const to = card.validTo === null ? width - 86 : x((yearOf(card.validTo) ?? last) + 1);
          return (
            <g key={card.id}>
              <rect
                x={from}
                y={y}
                width={Math.max(3, to - from)}
                height={row - 8}
                fill={card.id === current.id ? accent : rule}
              >
                <title>{validityText(card, t)}</title>
              </rect>
              <text x={Math.max(from, to) + 6} y={y + 7} dy="0.35em" fill={ink}>
                {formatNumber(card.value)}
                {card.validTo === null ? ' →' : ''}
              </text>
            </g>
          );
        })}
        <text x={4} y={cards.length * row + 14} fill={muted}>
          {first}
        </text>
        <text x={width - 90} y={cards.length * row + 14} textAnchor="end" fill={muted}>
          {last}
        </text>
      </svg>
    </div>
  );
}
