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
const point = (period: string, value: number | null, since: number | null = null, of = unit) => ({
  period,
  since,
  figure: figure(value, of),
});
const detail = (change: Record<string, unknown> = {}, points: unknown[] = []): TargetDetail =>
  ({
    at: '2025-06',
    path: [
      { year: 2020, required: figure(621) },
      { year: 2025, required: figure(660) },
    ],
    series: [{ role: 'own', points }],
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
  it('joins the years of its own series and the newest result, each once', () => {
    const { results } = picture(
      detail({ result: standing('result', '2024', 640) }, [
        point('2023', 630),
        point('2024', 640),
        point('2024-06', 635),
      ]),
    );
    expect(results.map(({ t, value }) => [t, value])).toEqual([
      [2023, 630],
      [2024, 640],
    ]);
  });
  it('never draws a blank, another unit or a change against a year as a state', () => {
    const { results } = picture(
      detail({}, [point('2022', null), point('2023', 9, 2020), point('2024', 1, null, { id: 'MW', zh: '', en: '' })]),
    );
    expect(results).toEqual([]);
  });
  it('sets an estimate at the end of its year, and only beyond the last result', () => {
    const running = standing('estimate', '2025-06', 650);
    expect(picture(detail({ estimate: running })).estimate).toMatchObject({ t: 2025, name: '2025-06' });
    expect(picture(detail({ estimate: running, result: standing('result', '2025', 651) })).estimate).toBeNull();
  });
  it('has no mark for a target that waits for the province', () =>
    expect(picture(detail({ goal: figure(null) })).goal).toBeNull());
  it('of a fall only the newest result is known in its terms', () => {
    const { results } = picture(detail({ form: 'fall', result: standing('result', '2024', 9) }, [point('2023', 630)]));
    expect(results.map(({ value }) => value)).toEqual([9]);
  });
});
