/** @module The trend judgement on small series: what is said, what is refused, and that it is never NaN. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessTrend } from './assess-trend.ts';
import { exactTwoSidedP } from './kendall-distribution.ts';
import { forecastTrend, peakProbability } from './local-linear-trend.ts';
import { mannKendallVariants } from './mann-kendall-variants.ts';
import { peakClassOf } from './peak-class.ts';

const assess = (...args: Parameters<typeof assessTrend>) => {
  const result = assessTrend(...args);
  if (!result.ok) throw new Error(result.error.message.en);
  return result.value;
};
const refusal = (...args: Parameters<typeof assessTrend>) => {
  const result = assessTrend(...args);
  return result.ok ? null : result.error.message.en;
};

describe('a perfect decline of five years', () => {
  it('is the least that reaches five per cent, exactly', () => {
    const { mannKendall, refusals } = assess([5, 4, 3, 2, 1]);
    expect(mannKendall).toMatchObject({ s: -10, tau: -1, senSlope: -1 });
    expect(mannKendall.pExact).toBeCloseTo(2 / 120, 12);
    expect(refusals).toEqual([]);
  });
});

describe('refusals', () => {
  it('name the place and leave no NaN', () => {
    expect(refusal([5])).toBe('1 point given; a trend needs 3.');
    expect(refusal([])).toContain('0 points');
    expect(refusal([5, null, 3, 2, 1], [2001, 2002, 2003, 2004, 2005])).toBe('value 2 (2002) is missing.');
    expect(refusal([5, 4, 3, 2, Number.NaN])).toBe('value 5 is no number.');
    expect(refusal([5, 4, 3], [2001, 2002])).toBe('3 values, but 2 years.');
    expect(refusal([5, 4, 3], [2001, 2002, 2004])).toBe('2002 is followed by 2004.');
  });
  it('keep the test where only the judgement lacks points or a logarithm', () => {
    const few = assess([5, 4, 3, 2]);
    expect(few.mannKendall.s).toBe(-6);
    expect([few.class, few.pPeaked.value, few.refusals[0]?.code]).toEqual([null, null, 'too-few-points']);
    const negative = assess([5, 4, 3, 2, 0, -1]);
    expect([negative.class, negative.pPeaked.value, negative.refusals[0]?.code]).toEqual([
      'peaked',
      null,
      'value-negative',
    ]);
  });
});

describe('ties', () => {
  it('have their own exact distribution', () => {
    // Of the 30 arrangements of 5 5 4 3 3, two reach |S| = 8.
    expect(exactTwoSidedP(-8, [2, 1, 2])).toBeCloseTo(2 / 30, 12);
    expect(assess([7, 7, 7, 7, 7, 7]).mannKendall).toMatchObject({ s: 0, z: 0, p: 1, pExact: 1, tau: 0, senSlope: 0 });
  });
});

describe('the class', () => {
  it.each([
    [[1, 2, 3, 4, 5], 'growing'],
    [[5, 5, 5, 5, 5], 'plateau'],
    [[5, 6, 5, 4, 3], 'plateau'],
    [[9, 10, 9, 8, 7, 6, 5], 'peaked'],
    [[9, 10, 9, 8, 9, 9.8, 9.9], 'plateau'],
  ])('of %j is %s', (values, expected) => expect(peakClassOf(values)).toBe(expected));
});

describe('the probability', () => {
  const rise = Array.from({ length: 18 }, (_, year) => 1.05 ** year);
  const fall = [...rise.slice(0, 9), ...Array.from({ length: 9 }, (_, year) => (rise[8] ?? 1) * 0.95 ** (year + 1))];
  it('tells a rise from a long fall, whatever the unit, and repeats', () => {
    expect(peakProbability(rise).value).toBeLessThan(0.1);
    expect(peakProbability(fall).value).toBeGreaterThan(0.9);
    expect(peakProbability(fall.map((value) => value * 1e4)).value).toBeCloseTo(peakProbability(fall).value, 3);
    expect(peakProbability(fall, { seed: 7 })).toEqual(peakProbability(fall, { seed: 7 }));
  });
});

describe('no series', () => {
  it('gives NaN anywhere', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -10, max: 1e6, noNaN: true }), { minLength: 3, maxLength: 14 }),
        (series) => {
          const text = JSON.stringify([assess(series, null, { draws: 64 }), mannKendallVariants(series)], (_, value) =>
            typeof value === 'number' && !Number.isFinite(value) ? 'not finite' : value,
          );
          expect(text).not.toContain('not finite');
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('P(peaked) over gaps', () => {
  const series = [3, 3.4, null, 4.2, 4.1, null, null, 3.9, 3.6, 3.5];
  it('is a probability, the same for the same seed and in any unit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.double({ min: 0.01, max: 1e4, noNaN: true }), { nil: null }), {
          minLength: 5,
          maxLength: 20,
        }),
        (gappy) => {
          fc.pre(gappy.some((value) => value !== null));
          const { value, standardError } = peakProbability(gappy, { draws: 64 });
          expect(value >= 0 && value <= 1 && Number.isFinite(standardError)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
    const once = peakProbability(series);
    expect(peakProbability(series)).toEqual(once);
    const scaled = peakProbability(series.map((value) => (value === null ? null : value * 1000)));
    expect(scaled.value).toBeCloseTo(once.value, 2);
  });
  it('lies higher after a fall than after a rise', () => {
    const risen = [3, 3.2, null, 3.6, 3.7, null, null, 4, 4.2, 4.3];
    expect(peakProbability(series).value).toBeGreaterThan(peakProbability(risen).value + 0.2);
  });
  it('comes with forecasts whose quantiles rise', () => {
    const { quantiles, ahead } = forecastTrend(series, [0.05, 0.25, 0.5, 0.75, 0.95], { draws: 512, horizonYears: 5 });
    expect(ahead).toEqual([1, 2, 3, 4, 5]);
    for (const row of quantiles) expect([...row].sort((a, b) => a - b)).toEqual(row);
    const widths = quantiles.map((row) => (row[4] ?? 0) / (row[0] ?? 1));
    expect(widths.at(-1)).toBeGreaterThan(widths[0] ?? 0);
  });
});
