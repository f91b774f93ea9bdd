/** @module The causes of a missed path: a closed form by hand, then that nothing is lost, invented or moved by order. */
import { fullTracer, monthOf, noTracer, quantity } from '@dafeng/quantity';
import { expectQuantity } from '@dafeng/quantity/testing';
import { getIndicator } from '@dafeng/reference';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressOf } from '../paths/progress.ts';
import { judgeLight } from '../rules/judge-light.ts';
import { type PlacedSeries, placeSeries } from '../series/indicator-series.ts';
import { bindOne, seriesOf, statedTarget } from '../testing-series.ts';
import type { CausePart, CauseQuestion } from './cause.ts';
import { causesOf } from './causes-of.ts';
import { causeAmountOf } from './sectors.ts';

const fall = statedTarget({
  canonical: 'energy-intensity-of-gdp-reduction',
  kindOfValue: 'reduction',
  value: 14,
  baselineYear: 2025,
  year: 2030,
});
/** Two quarters of energy, a year apart, in 10k-tce. */
const quarters = (before: number | null, now: number | null, indicator = 'total-energy-consumption'): PlacedSeries => {
  const [series] = seriesOf(
    `indicator,period,value\n${indicator},2025-01..2025-03,${before ?? ''}\n${indicator},2026-01..2026-03,${now ?? ''}`,
  );
  if (!series) throw new Error('no series');
  return placeSeries(series);
};
const intensity = (now: number) =>
  bindOne(
    fall,
    `indicator,period,value
energy-intensity-of-gdp,2025,0.54
energy-intensity-of-gdp,2025-01..2025-03,0.6
energy-intensity-of-gdp,2026-01..2026-03,${now}`,
  );
const judgedAt = (now: number) => {
  const { judged } = judgeLight(progressOf(fall, intensity(now), monthOf(2026, 3), { tracer: fullTracer }));
  if (!judged) throw new Error('no light');
  return judged;
};
const part = (
  subject: string,
  before: number | null,
  now: number | null,
  more: Partial<CausePart> = {},
): CausePart => ({
  subject,
  label: { zh: subject, en: subject },
  amount: quarters(before, now),
  ...more,
});
const ask = (parts: readonly CausePart[], whole = quarters(100, 104), more: Partial<CauseQuestion<never>> = {}) => {
  const causes = causesOf(fullTracer, {
    target: fall,
    judged: judgedAt(0.5838),
    whole,
    sectors: parts,
    counties: [],
    ...more,
  });
  if (!causes.ok) throw new Error(causes.note ?? causes.why);
  return causes.value;
};
const energy = (value: number) => quantity(value, '10k-tce', 'unstated');
const worth = (item: ReturnType<typeof ask>['whole']['excess']): number => {
  if (!item.ok) throw new Error(item.why);
  return item.value.value.value;
};
// Intensity fell by 2.7 %, the path asks 1 - 0.86^(1/5) = 2.971 %: of 104 the path allows 104 x 0.86^0.2 / 0.973.
const allowed = (104 * 0.86 ** 0.2) / 0.973;

describe('a quarter behind its path', () => {
  const steel = part('sector:steel', 40, 43, {
    output: quarters(10, 10.5, 'gross-domestic-product'),
    parts: [part('body:mill', 30, 32), part('body:foundry', 6, 7)],
  });
  const causes = ask([part('sector:transport', 60, 61), steel]);
  it('speaks of the months of the estimate', () => {
    expect(causes).toMatchObject({ from: '2026-01', until: '2026-03', amount: 'total-energy-consumption' });
  });
  it('the city used more than the path allows', () => {
    expectQuantity(causes.whole.allowed, energy(allowed), { abs: 1e-9 });
    expectQuantity(causes.whole.excess, energy(104 - allowed), { abs: 1e-9 });
  });
  it('names the worst sector first, with its excess and share', () => {
    const [first, second] = causes.whole.parts;
    expect([first?.subject, second?.subject]).toEqual(['sector:steel', 'sector:transport']);
    const excess = 43 - (40 * allowed) / 100;
    expect(worth(first?.excess as never)).toBeCloseTo(excess, 9);
    expect(first?.share).toBeCloseTo(excess / (104 - allowed), 9);
  });
  it('says how much came of more output and how much of more energy per unit', () => {
    const [first] = causes.whole.parts;
    expect(worth(first?.byOutput as never)).toBeCloseTo(40 * (1.05 - allowed / 100), 9);
    expect(worth(first?.byIntensity as never)).toBeCloseTo(43 - 42, 9);
    expect(causes.whole.parts[1]?.byOutput.ok).toBe(false);
  });
  it('names the enterprises within it, and the rest of the sector', () => {
    const within = causes.whole.parts[0]?.parts ?? [];
    expect(within.map(({ subject }) => subject)).toEqual(['body:mill', 'body:foundry', 'rest']);
    expect(worth(within[2]?.now as never)).toBeCloseTo(4, 9);
    // Shares are of the city's excess at every level, so that those within a sector sum to its own.
    expect(within.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(causes.whole.parts[0]?.share ?? 0, 9);
  });
  it('a sector that is silent is named in the rest and is not zero', () => {
    const silent = ask([part('sector:transport', 60, 61), part('sector:steel', null, 43)]);
    const [transport, steelAgain, rest] = silent.whole.parts;
    expect(transport?.subject).toBe('sector:transport');
    expect(steelAgain).toMatchObject({
      subject: 'sector:steel',
      excess: { ok: false, why: 'not-reported' },
      share: null,
    });
    expect(rest?.label.zh).toBe('其余（含未报：sector:steel）');
    expect(worth(rest?.now as never)).toBeCloseTo(43, 9);
  });
  it('a part in another unit is put in that of the city, one on another basis is named and left out', () => {
    const said = (unit: string, basis: string, times: number) => {
      const [series] = seriesOf(
        `indicator,period,value,unit,basis
total-energy-consumption,2025-01..2025-03,${40 * times},${unit},${basis}
total-energy-consumption,2026-01..2026-03,${43 * times},${unit},${basis}`,
      );
      if (!series) throw new Error('no series');
      return placeSeries(series);
    };
    const at = (amount: PlacedSeries) =>
      ask([part('sector:transport', 60, 61), part('sector:steel', 0, 0, { amount })]).whole.parts;
    expect(at(said('tce', '', 10_000)).map(({ subject, now }) => [subject, worth(now)])).toEqual([
      ['sector:steel', 43],
      ['sector:transport', 61],
    ]);
    expect(at(said('10k-tce', 'calorific', 1)).map(({ subject, excess }) => [subject, excess.ok])).toEqual([
      ['sector:transport', true],
      ['sector:steel', false],
      ['rest', true],
    ]);
  });
  it('counties are another cut of the same excess', () => {
    const { counties, whole } = ask([], quarters(100, 104), {
      counties: [part('body:a', 50, 51), part('body:b', 50, 53)],
    });
    expect(counties.reduce((sum, { excess }) => sum + worth(excess), 0)).toBeCloseTo(worth(whole.excess), 9);
  });
});

describe('what has no cause to tell', () => {
  it('a capacity that is not reached', () => {
    const target = statedTarget({ canonical: 'hydro-capacity', value: 240, unit: '万千瓦', year: 2030 });
    expect(
      causesOf(noTracer, { target, judged: judgedAt(0.58) as never, whole: quarters(1, 1), sectors: [], counties: [] }),
    ).toMatchObject({ ok: false, why: 'NA' });
  });
  it('a city whose months are not there', () => {
    expect(
      causesOf(fullTracer, {
        target: fall,
        judged: judgedAt(0.58),
        whole: quarters(100, null),
        sectors: [],
        counties: [],
      }),
    ).toMatchObject({ ok: false, why: 'not-reported' });
  });
  it('knows which amount is behind a target', () => {
    const of = (id: string) => causeAmountOf(getIndicator(id));
    expect(
      [
        'energy-intensity-of-gdp-reduction',
        'carbon-intensity-of-gdp-reduction',
        'raw-coal-consumption',
        'forest-cover',
      ].map(of),
    ).toEqual(['total-energy-consumption', 'total-co2-emissions', 'raw-coal-consumption', null]);
  });
});

describe('whatever the numbers', () => {
  const amount = fc.integer({ min: 1, max: 5000 }).map((n) => n / 100);
  const pair = fc.tuple(amount, fc.option(amount, { nil: null, freq: 4 }));
  it('the parts and the rest sum to the whole, at every level, in any order of the parts', () => {
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 6 }), amount, fc.integer(), (pairs, own, turn) => {
        const parts = pairs.map(([before, now], n) => part(`sector:${n}`, before, now));
        const total = (index: 0 | 1) => pairs.reduce((sum, one) => sum + (one[index] ?? 1), own);
        const whole = quarters(total(0), total(1));
        const { whole: city } = ask(parts, whole);
        const sum = city.parts.reduce((so, { excess }) => so + (excess.ok ? worth(excess) : 0), 0);
        expect(sum).toBeCloseTo(worth(city.excess), 6);
        const cut = Math.abs(turn) % parts.length;
        const turned = ask([...parts.slice(cut), ...parts.slice(0, cut)], whole).whole.parts;
        expect(turned.map(({ subject, excess }) => [subject, excess])).toEqual(
          city.parts.map(({ subject, excess }) => [subject, excess]),
        );
      }),
      { numRuns: 60 },
    );
  });
});
