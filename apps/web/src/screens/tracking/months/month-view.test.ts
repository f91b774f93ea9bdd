import { describe, expect, it } from 'vitest';
import { linesOf, type MonthlyIndicator, monthsOfYear, quartersOfYear, rowsOfYear } from './month-view.ts';

const unit = { id: '10k-tce', zh: '万吨标准煤', en: '10k tce' };
const figure = (value: number | null, of = unit) => ({ value, unit: of });
const span = (value: number | null) => ({ figure: figure(value), yearOnYear: figure(null), note: null });
const month = (key: string, value: number | null, more: Record<string, unknown> = {}) => ({
  month: key,
  span: key,
  own: span(value),
  toDate: span(value),
  quality: 'final',
  nowcast: null,
  ...more,
});
const nowcast = (value: number, of = unit) => ({ figure: figure(value, of), low: value - 1, high: value + 1 });
const indicator = {
  months: [
    month('2025-01', 10),
    month('2025-02', 11),
    month('2025-12', 12),
    month('2026-01', null, { nowcast: nowcast(9) }),
    month('2026-02', 20, { span: '2026-01..2026-02' }),
    month('2026-03', 12),
    month('2026-04', null, { nowcast: nowcast(8, { id: '10k-tCO2', zh: '', en: '' }) }),
  ],
  quarters: [
    { quarter: '2025-Q1', own: span(33) },
    { quarter: '2026Q1', own: span(32) },
  ],
} as unknown as MonthlyIndicator;

describe('the months of a year', () => {
  it('has twelve places, empty where the answer has none', () => {
    const cells = monthsOfYear(indicator, 2025);
    expect(cells).toHaveLength(12);
    expect(cells.map((cell) => cell !== null)).toEqual([true, true, ...Array(9).fill(false), true]);
  });
  it('finds quarters however they are written', () => {
    expect(quartersOfYear(indicator, 2025)[0]?.figure.value).toBe(33);
    expect(quartersOfYear(indicator, 2026)[0]?.figure.value).toBe(32);
    expect(quartersOfYear(indicator, 2026)[3]).toBeNull();
  });
  it('draws what was reported, else the estimate; two months in one are no dot, another unit neither', () => {
    const [before, now] = linesOf(indicator, 2026);
    expect(before?.dots.map(({ month: m, value }) => [m, value])).toEqual([
      [1, 10],
      [2, 11],
      [12, 12],
    ]);
    expect(now?.dots).toEqual([
      { month: 1, value: 9, guessed: true, low: 8, high: 10 },
      { month: 3, value: 12, guessed: false },
    ]);
  });
  it('draws no line for a year without a number', () => expect(linesOf(indicator, 2030)).toEqual([]));
  it('writes blanks as blanks into the file, never as nothing', () => {
    const rows = rowsOfYear(indicator, [2025, 2026]);
    expect(rows).toHaveLength(7);
    expect(rows[3]).toEqual(['2026-01', null, null, null, null, 9, 8, 10]);
  });
});
