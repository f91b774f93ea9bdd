/**
 * @module The totals over the years as small charts with columns from zero; years made by different methods are not joined and say so.
 */
import type { BookSummary } from '@dafeng/contract';
import { useWords } from '../../i18n/index.ts';
import { ChartFrame } from '../../parts/chart/chart-frame.tsx';
import { fontFamily, ink, muted } from '../../theme.ts';
import { emDash, formatValue } from '../../view/number.ts';
import { totals } from './books-table.tsx';

const width = 250;
const height = 118;
const foot = 20;
const headRoom = 20;
const colour = '#3C4A47';

export function TotalsStrip({ items, city }: { readonly items: readonly BookSummary[]; readonly city: string }) {
  const { t, pick } = useWords();
  const years = items.toSorted((a, b) => a.book.year - b.book.year).slice(-8);
  const newest = items[0];
  const editions = new Set(items.map(({ book }) => `${book.method.id} ${book.method.gwpSet}`));
  if (newest === undefined) return null;
  const source =
    editions.size === 1
      ? t('book.strip.source', { city, method: `${pick(newest.book.method.name)}，${newest.book.method.gwpSet}` })
      : t('book.strip.mixed', { city });
  return (
    <section className="multiples" aria-label={t('book.strip.label')}>
      {totals.map(({ key, word }) => {
        const figures = years.map((item) => ({ year: item.book.year, figure: item[key], method: item.book.method }));
        const unit = figures.find(({ figure }) => figure.value !== null)?.figure.unit;
        if (unit === undefined) return null;
        const title = `${t(word)}（${pick(unit)}）`;
        return (
          <ChartFrame
            key={key}
            compact
            title={title}
            source={source}
            table={{
              heads: [t('book.year'), pick(unit), t('book.method')],
              rows: figures.map(({ year, figure, method }) => [
                String(year),
                figure.value,
                `${pick(method.name)} ${method.gwpSet}`,
              ]),
            }}
          >
            {() => (
              <Columns title={title} points={figures.map(({ year, figure }) => ({ year, value: figure.value }))} />
            )}
          </ChartFrame>
        );
      })}
    </section>
  );
}

interface Point {
  readonly year: number;
  readonly value: number | null;
}
/** Columns upward or downward from zero, each with its year and number. */
function Columns({ title, points }: { readonly title: string; readonly points: readonly Point[] }) {
  const known = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const top = Math.max(0, ...known);
  const bottom = Math.min(0, ...known);
  const span = top - bottom || 1;
  const room = height - foot - 2 * headRoom;
  const y = (value: number) => headRoom + ((top - value) / span) * room;
  const step = width / points.length;
  const thickness = Math.min(34, step * 0.6);
  return (
    <div className="chart-drawing">
      <svg viewBox={`0 0 ${width} ${height}`} width="100%" fontFamily={fontFamily} fontSize="11">
        <title>{title}</title>
        {points.map(({ year, value }, i) => {
          const x = i * step + step / 2;
          const edge = value === null ? 0 : y(value);
          return (
            <g key={year}>
              {value === null ? (
                <text x={x} y={y(0) - 5} textAnchor="middle" fill={muted}>
                  {emDash}
                </text>
              ) : (
                <>
                  <rect
                    x={x - thickness / 2}
                    y={Math.min(edge, y(0))}
                    width={thickness}
                    height={Math.abs(y(0) - edge)}
                    fill={colour}
                  />
                  <text x={x} y={value < 0 ? edge + 12 : edge - 4} textAnchor="middle" fill={ink}>
                    {formatValue(value)}
                  </text>
                </>
              )}
              <text x={x} y={height - 5} textAnchor="middle" fill={muted}>
                {year}
              </text>
            </g>
          );
        })}
        <line x1={0} x2={width} y1={y(0)} y2={y(0)} stroke={muted} />
      </svg>
    </div>
  );
}
