/** @module Paths, standings and lights on small hand-made series; every expected number is a closed form written out beside it. */
import { fullTracer, monthOf, quantity } from '@dafeng/quantity';
import { expectQuantity } from '@dafeng/quantity/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeLight } from '../rules/judge-light.ts';
import { bindTargets } from '../series/bind-series.ts';
import { bindOne, seriesOf, statedTarget } from '../testing-series.ts';
import { progressOf, yearlyNeed } from './progress.ts';
import { trackPlan } from './tracked-target.ts';

const fall = statedTarget({
  canonical: 'energy-intensity-of-gdp-reduction',
  kindOfValue: 'reduction',
  value: 15,
  baselineYear: 2020,
});
const see = (
  target: typeof fall,
  text: string,
  year: number,
  month: number,
  area: string | null = null,
  asOf?: string,
) =>
  progressOf(target, bindOne(target, text, area), monthOf(year, month), {
    tracer: fullTracer,
    ...(asOf === undefined ? {} : { asOf }),
  });
const pure = (value: number) => quantity(value, '1');

describe('a five-year fall of intensity', () => {
  const text = `indicator,period,value,unit,method
energy-intensity-of-gdp,2020,0.8,tce/10k-yuan,a
energy-intensity-of-gdp,2023,0.74,tce/10k-yuan,a`;
  const { result } = see(fall, text, 2024, 6);
  it('follows equal rates: 1 - 0.85^(3/5)', () => {
    expect(result.ok).toBe(true);
    if (!result.ok) return;
    expectQuantity(result.value.required, pure(1 - 0.85 ** 0.6), { abs: 1e-12 });
    expectQuantity(result.value.value, pure(1 - 0.74 / 0.8), { abs: 1e-12 });
  });
  it('has the official cumulative progress (1 - I/I0)/(1 - (1-R)^(t/5))', () => {
    if (!result.ok) throw new Error();
    expectQuantity(result.value.completion, pure(0.075 / (1 - 0.85 ** 0.6)), { abs: 1e-12 });
  });
  it('says what each year from here must bring: 1 - (0.85/0.925)^(1/2)', () => {
    if (!result.ok) throw new Error();
    expectQuantity(yearlyNeed(fullTracer, fall, result.value), pure(1 - (0.85 / 0.925) ** 0.5), { abs: 1e-12 });
  });
  it('chains yearly falls by ratios, never by adding them', () => {
    const yearly = `indicator,period,value,since
energy-intensity-of-gdp-reduction,2021,3,2020
energy-intensity-of-gdp-reduction,2022,4,2021
energy-intensity-of-gdp-reduction,2023-01..2023-06,2,2022`;
    const progress = see(fall, yearly, 2023, 6);
    expectQuantity(progress.result.ok ? progress.result.value.value : progress.result, pure(1 - 0.97 * 0.96), {
      abs: 1e-12,
    });
    if (!progress.estimate.ok) throw new Error('no estimate');
    expectQuantity(progress.estimate.value.value, pure(1 - 0.97 * 0.96 * 0.98), { abs: 1e-12 });
    expect(progress.estimate.value).toMatchObject({ kind: 'estimate', until: '2023-06', t: 2023 });
  });
  it('refuses two methods', () => {
    const changed = see(fall, text.replace('0.74,tce/10k-yuan,a', '0.74,tce/10k-yuan,b'), 2024, 6);
    expect(changed.result).toMatchObject({ ok: false, why: 'outside-validity' });
  });
  it('refuses years on both sides of a change of area: Ziyang gave up Jianyang in 2016', () => {
    const target = statedTarget({
      canonical: 'energy-intensity-of-gdp-reduction',
      kindOfValue: 'reduction',
      value: 16,
      baselineYear: 2015,
      year: 2020,
    });
    const two = `indicator,period,value,unit
energy-intensity-of-gdp,2015,0.5,tce/10k-yuan
energy-intensity-of-gdp,2018,0.45,tce/10k-yuan`;
    expect(see(target, two, 2018, 12, '512000').result).toMatchObject({ ok: false, why: 'outside-validity' });
    expect(see(target, two, 2018, 12, '510400').result.ok).toBe(true);
  });
  it('assumes no base year that is not printed', () => {
    const open = statedTarget({ canonical: 'energy-intensity-of-gdp-reduction', kindOfValue: 'reduction', value: 15 });
    expect(see(open, text, 2024, 6).result).toMatchObject({ ok: false, why: 'not-reported' });
  });
});

describe('states, amounts and additions', () => {
  const capacity = statedTarget({ canonical: 'hydro-capacity', value: 660, unit: '万千瓦', comparator: '=' });
  it('a stock moves by equal amounts: 621 + 39 x 4/5', () => {
    const { result } = see(
      capacity,
      'indicator,period,value,unit\nhydro-capacity,2020,621,万千瓦\nhydro-capacity,2024,640,万千瓦',
      2025,
      6,
    );
    if (!result.ok) throw new Error();
    expectQuantity(result.value.required, quantity(652.2, '10k-kW'), { abs: 1e-9 });
    expectQuantity(result.value.progress, pure(19 / 31.2), { abs: 1e-12 });
    expectQuantity(yearlyNeed(fullTracer, capacity, result.value), quantity(20, '10k-kW'), { abs: 1e-9 });
  });
  it('a stock of a month is a result of that month', () => {
    const { result } = see(
      capacity,
      'indicator,period,value,unit\nhydro-capacity,2020,621,万千瓦\nhydro-capacity,2025-06,650,万千瓦\nhydro-capacity,2024,640,万千瓦',
      2025,
      6,
    );
    if (!result.ok) throw new Error();
    expect(result.value).toMatchObject({ until: '2025-06', t: 2024.5 });
    expectQuantity(result.value.required, quantity(621 + 39 * 0.9, '10k-kW'), { abs: 1e-9 });
  });
  it('an addition counts from the first year of its period', () => {
    const added = statedTarget({
      canonical: 'hydro-capacity-addition',
      kindOfValue: 'addition',
      value: 39,
      unit: '万千瓦',
      periodStart: 2021,
    });
    const { result } = see(
      added,
      'indicator,period,value,unit\nhydro-capacity,2020,621,万千瓦\nhydro-capacity,2024,640,万千瓦',
      2025,
      6,
    );
    if (!result.ok) throw new Error();
    expectQuantity(result.value.value, quantity(19, '10k-kW'), { abs: 1e-9 });
    expectQuantity(result.value.required, quantity(31.2, '10k-kW'), { abs: 1e-9 });
  });
  it('quarters of a stock are not added up to what was added: 630 at the end less 621 before', () => {
    const added = statedTarget({
      canonical: 'hydro-capacity-addition',
      kindOfValue: 'addition',
      value: 39,
      unit: '万千瓦',
      periodStart: 2021,
    });
    const quarters = [622, 624, 627, 630].map((value, index) => `hydro-capacity,2021Q${index + 1},${value},万千瓦`);
    const { result } = see(
      added,
      ['indicator,period,value,unit', 'hydro-capacity,2020,621,万千瓦', ...quarters].join('\n'),
      2021,
      12,
    );
    if (!result.ok) throw new Error();
    expectQuantity(result.value.value, quantity(9, '10k-kW'), { abs: 1e-9 });
  });
  const total = statedTarget({
    canonical: 'total-energy-consumption',
    value: 660,
    unit: '万吨标准煤',
    comparator: '<=',
  });
  const months = (year: number, values: readonly (number | '')[]): string =>
    values
      .map((value, index) => `total-energy-consumption,${year}-${String(index + 1).padStart(2, '0')},${value},10k-tce`)
      .join('\n');
  const head = 'indicator,period,value,unit,method';
  const twelve = Array.from({ length: 12 }, () => 50);
  it('an amount of the running year is estimated by the same months of the year before', () => {
    const { estimate, result } = see(
      total,
      `${head}\ntotal-energy-consumption,2020,500,10k-tce\n${months(2024, twelve)}\n${months(2025, [55, 55, 55])}`,
      2025,
      3,
    );
    if (!estimate.ok || !result.ok) throw new Error();
    expectQuantity(result.value.value, { value: 600, unit: '10k-tce', basis: 'unstated' }, { abs: 1e-9 });
    expectQuantity(estimate.value.value, { value: 660, unit: '10k-tce', basis: 'unstated' }, { abs: 1e-9 });
    expect(estimate.value.met).toBe(true);
  });
  it('a blank month leaves no estimate and names the month', () => {
    const { estimate } = see(total, `${head}\n${months(2024, twelve)}\n${months(2025, [55, '', 55])}`, 2025, 3);
    expect(estimate).toMatchObject({ ok: false, note: expect.stringContaining('2025-02') });
  });
  it('a change of method inside the year refuses the year to date', () => {
    const changed = `${head}\n${months(2024, twelve)}\ntotal-energy-consumption,2025-01,50,10k-tce,a\ntotal-energy-consumption,2025-02,50,10k-tce,b`;
    expect(see(total, changed, 2025, 2).estimate).toMatchObject({ ok: false, why: 'outside-validity' });
  });
});

describe('pending targets, late and poor data', () => {
  const pending = {
    id: 'q1',
    section: '1',
    indicator: '单位地区生产总值能耗',
    canonical: 'energy-intensity-of-gdp-reduction',
    year: 2030,
    strength: 'binding',
    pendingAssignment: true,
  } as const;
  it('waits until the number is entered, then has a path', () => {
    const waiting = trackPlan([], [pending]);
    const entered = trackPlan([], [pending], { q1: { value: 14.5, unit: '%', base: 2025 } });
    expect(waiting.ok && waiting.value[0]?.value).toMatchObject({ ok: false, why: 'pending-assignment' });
    expect(entered.ok && entered.value[0]).toMatchObject({ base: 2025, value: { ok: true } });
    expect(trackPlan([], [pending], { q2: { value: 1, unit: '%' } })).toMatchObject({
      ok: false,
      faults: [{ code: 'unknown-target' }],
    });
    if (!waiting.ok) return;
    const progress = progressOf(waiting.value[0] ?? fall, { own: null, level: null }, monthOf(2026, 3), {
      tracer: fullTracer,
    });
    expect(judgeLight(progress)).toMatchObject({ fired: null, why: { why: 'pending-assignment' }, data: [] });
  });
  const yearly = `indicator,period,value,since,quality,due,received
energy-intensity-of-gdp-reduction,2021,3,2020,poor,2022-03-01,2022-03-01
energy-intensity-of-gdp-reduction,2022,,2021,,2023-03-01,`;
  it('a blank that was due is a warning of its own, and so is poor quality', () => {
    const light = judgeLight(see(fall, yearly, 2023, 3));
    expect(light.data.map(({ rule }) => rule).sort()).toEqual(['late', 'poor']);
    expect(light.facts.daysLate).toBe(30);
  });
  it('what arrived later is not seen', () => {
    const later = `indicator,period,value,since,received\nenergy-intensity-of-gdp-reduction,2021,3,2020,2022-03-01\nenergy-intensity-of-gdp-reduction,2021,2,2020,2022-09-01`;
    const at = (day: string) => {
      const { result } = see(fall, later, 2022, 12, null, day);
      return result.ok ? result.value.value : result;
    };
    expectQuantity(at('2022-06-30'), pure(0.03), { abs: 1e-12 });
    expectQuantity(at('2022-12-31'), pure(0.02), { abs: 1e-12 });
  });
});

describe('the light', () => {
  it.each([
    // Worked cases of the 2021 rule, in the single year of a one-year target.
    [3.1, 'third'],
    [2.8, 'second'],
    [2.7, 'second'],
    [2.6, 'first'],
  ])('target -3.0 %%, result -%f %% is %s', (result, level) => {
    const target = statedTarget({
      canonical: 'energy-intensity-of-gdp-reduction',
      kindOfValue: 'reduction',
      value: 3,
      baselineYear: 2020,
      year: 2021,
    });
    const light = judgeLight(
      see(target, `indicator,period,value,since\nenergy-intensity-of-gdp-reduction,2021,${result},2020`, 2021, 12),
    );
    expect(light.fired?.level.id).toBe(level);
    expect(light.ruleSet).toBe('ndrc-2021');
  });
  it('without data there is none, and the reason', () => {
    const light = judgeLight(
      see(fall, 'indicator,period,value,since\nenergy-intensity-of-gdp-reduction,2021,,2020', 2021, 12),
    );
    expect(light.fired).toBeNull();
    expect(light.why?.why).toBe('not-reported');
  });
  it('does not depend on the order of arrival', () => {
    const rows = [
      'energy-intensity-of-gdp-reduction,2021,3,%,2020,2022-03-01',
      'energy-intensity-of-gdp-reduction,2021,2.9,%,2020,2022-09-01',
      'energy-intensity-of-gdp-reduction,2022,2.5,%,2021,2023-03-01',
      'energy-intensity-of-gdp-reduction,2023-01..2023-06,2,%,2022,2023-07-20',
      'hydro-capacity,2020,621,10k-kW,,',
      'hydro-capacity,2023-05,640,10k-kW,,',
    ];
    const hydro = statedTarget({ id: 't2', canonical: 'hydro-capacity', value: 660, unit: '万千瓦' });
    const lights = (order: readonly string[]) => {
      const bound = bindTargets(
        [fall, hydro],
        seriesOf(`indicator,period,value,unit,since,received\n${order.join('\n')}`),
      );
      return [fall, hydro].map((target) => {
        const binding = bound.get(target.id);
        if (!binding) throw new Error();
        const { fired, facts } = judgeLight(progressOf(target, binding, monthOf(2023, 6), { tracer: fullTracer }));
        return { fired, facts };
      });
    };
    const expected = lights(rows);
    expect(expected[0]?.fired).not.toBeNull();
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (order) => {
        expect(lights(order)).toEqual(expected);
      }),
    );
  });
});
