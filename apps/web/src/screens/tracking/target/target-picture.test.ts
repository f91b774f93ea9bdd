import type { Figure, TargetDetail } from '@dafeng/contract';
import { describe, expect, it } from 'vitest';
import { pictureOf, placeInTime } from './target-picture.ts';

const unit = { id: '10k-kW', zh: '万千瓦', en: '10k kW' };
const figure = (value: number | null, of = unit): Figure =>
  ({ value, unit: of, absent: null, basis: null, quality: 'reported', ref: null, uncertainty: null }) as Figure;
const standing = (kind: 'result' | 'estimate', until: string, value: number) => ({
  standing: { kind, until, figure: figure(value), quality: 'final' },
  absent: null,
});
const result = (year: number, value: number | null, of = unit) => ({ year, figure: figure(value, of) });
const detail = (change: Record<string, unknown> = {}, results: unknown[] = []): TargetDetail =>
  ({
    at: '2025-06',
    path: [
      { year: 2020, required: figure(621) },
      { year: 2025, required: figure(660) },
    ],
    results,
    target: {
      form: 'reach',
      comparator: '>=',
      year: 2025,
      goal: figure(660),
      result: { standing: null, absent: null },
      estimate: { standing: null, absent: null },
      forecast: { figure: figure(null), low: null, high: null, year: null, source: null },
      ...change,
    },
  }) as unknown as TargetDetail;
const picture = (of: TargetDetail) => pictureOf(of, (one) => one.zh);

describe('periods on the axis of years', () => {
  it.each([
    ['2025', 2025],
    ['2025-06', 2024.5],
    ['2025-12', 2025],
    ['2025-01..2025-09', 2024.75],
    ['2025Q1', 2024.25],
    ['sometime', null],
  ])('%s', (period, expected) => expect(placeInTime(period)).toBe(expected));
});

describe('the picture of a target', () => {
  it('joins the years and the newest result, each once', () => {
    const { results } = picture(
      detail({ result: standing('result', '2024', 640) }, [result(2023, 630), result(2024, 640)]),
    );
    expect(results.map(({ t, value }) => [t, value])).toEqual([
      [2023, 630],
      [2024, 640],
    ]);
  });
  it('a stock of a month stands behind the last whole year', () => {
    const { results } = picture(detail({ result: standing('result', '2025-06', 650) }, [result(2024, 640)]));
    expect(results.map(({ t }) => t)).toEqual([2024, 2024.5]);
  });
  it('never draws a blank or another unit', () => {
    const { results } = picture(detail({}, [result(2022, null), result(2024, 1, { id: 'MW', zh: '', en: '' })]));
    expect(results).toEqual([]);
  });
  it('sets an estimate at the end of its year, and only beyond the last result', () => {
    const running = standing('estimate', '2025-06', 650);
    expect(picture(detail({ estimate: running })).estimate).toMatchObject({ t: 2025, name: '2025-06' });
    expect(picture(detail({ estimate: running, result: standing('result', '2025', 651) })).estimate).toBeNull();
  });
  it('has no mark for a target that waits for the province', () =>
    expect(picture(detail({ goal: figure(null) })).goal).toBeNull());
});
