/** @module Items out of targets: the result of the year and nothing else, years apart from periods, what decides and what stands beside. */
import { fullTracer, monthOf, quantity, replaysTo } from '@dafeng/quantity';
import { expectQuantity } from '@dafeng/quantity/testing';
import { describe, expect, it } from 'vitest';
import { progressOf } from '../paths/progress.ts';
import type { TrackedTarget } from '../paths/tracked-target.ts';
import { bindOne, statedTarget } from '../testing-series.ts';
import { assess } from './assess.ts';
import { getAssessmentRules } from './assessment-scheme.ts';
import { deriveItems } from './derive-items.ts';
import type { AssessedTarget } from './judge-year.ts';

const rules = (id: string) => {
  const found = getAssessmentRules(id);
  if (!found) throw new Error(id);
  return found;
};
const assessed = (target: TrackedTarget, numbers: string, year: number): AssessedTarget => {
  const at = (end: number) =>
    progressOf(target, bindOne(target, `indicator,period,value,unit,method\n${numbers}`), monthOf(end, 12), {
      tracer: fullTracer,
    });
  return { target, progress: at(year), before: at(year - 1) };
};
const share = (year: number, value: number, id = `s${year}`) =>
  statedTarget({ id, canonical: 'non-fossil-share', kindOfValue: 'share', value, unit: '%', year });
const fall = (value: number) =>
  statedTarget({ canonical: 'energy-intensity-of-gdp-reduction', kindOfValue: 'reduction', value, baselineYear: 2020 });
const national = rules('comprehensive-assessment-2026');
const itemOf = (id: string, targets: readonly AssessedTarget[], year = 2025, scheme = national) => {
  const found = deriveItems(scheme, { year, targets }).find(({ item }) => item === id);
  if (!found) throw new Error(id);
  return found;
};
const nonFossil = 'control-non-fossil-share-2026';

describe('an item takes its verdict from the result of its year', () => {
  it.each([
    ['reached', 'non-fossil-share,2020,20,%,a\nnon-fossil-share,2025,27,%,a', true],
    ['missed', 'non-fossil-share,2020,20,%,a\nnon-fossil-share,2025,26.9,%,a', false],
    ['of the year before only', 'non-fossil-share,2020,20,%,a\nnon-fossil-share,2024,30,%,a', null],
    ['nothing reported', 'non-fossil-share,2020,20,%,a', null],
  ])('%s', (_, numbers, met) => {
    const derived = itemOf(nonFossil, [assessed(share(2025, 27), numbers, 2025)]);
    expect(derived.verdict.met ?? null).toBe(met);
    expect(derived.because.zh).toContain('应达 27%');
  });
  it('shows an estimate beside and never judges by it', () => {
    const numbers = `energy-consumption-total,2020,1000,10k-tce,a
energy-consumption-total,2025,1000,10k-tce,a
energy-consumption-total,2025-01..2025-06,500,10k-tce,a
energy-consumption-total,2026-01..2026-06,450,10k-tce,a`;
    const target = statedTarget({
      canonical: 'total-energy-consumption',
      value: 1100,
      unit: '万吨标准煤',
      year: 2030,
      comparator: '<=',
    });
    const text = numbers.replaceAll('energy-consumption-total', 'total-energy-consumption');
    const scheme = {
      ...rules('energy-2007'),
      items: [
        {
          ...(rules('energy-2007').items[0] as (typeof national.items)[number]),
          reads: { from: 'indicators', indicators: ['total-energy-consumption'], axis: 'cumulative' },
        } as const,
      ],
    };
    const derived = itemOf('energy-intensity', [assessed(target, text, 2026)], 2026, scheme);
    expect(derived.verdict.met).toBeNull();
    const [standing] = derived.targets;
    expect(standing?.soFar).toMatchObject({ kind: 'estimate', until: '2026-06' });
    expect(standing?.result).toMatchObject({ ok: false, why: 'not-reported' });
    expect(standing?.result.ok === false && standing.result.note).toContain('2025');
  });
  it('is judged by the nearest target whose path is under way; the later one stands beside', () => {
    const numbers = 'non-fossil-share,2020,20,%,a\nnon-fossil-share,2024,26,%,a\nnon-fossil-share,2025,27.5,%,a';
    const both = [share(2025, 27), share(2030, 34)].map((target) => assessed(target, numbers, 2025));
    const derived = itemOf(nonFossil, both);
    expect(derived.targets.map(({ target, decides }) => [target, decides])).toEqual([
      ['s2025', true],
      ['s2030', false],
    ]);
    expect(derived.verdict.met).toBe(true);
  });
  it('a state that had to be reached by then must be kept where nothing newer is set; a fall of another period is no measure', () => {
    const kept = itemOf(
      nonFossil,
      [assessed(share(2025, 27), 'non-fossil-share,2025,28,%,a\nnon-fossil-share,2026,26,%,a', 2026)],
      2026,
    );
    expect(kept.verdict.met).toBe(false);
    const gone = itemOf(
      'supporting-energy-intensity-2026',
      [
        assessed(
          fall(14),
          'energy-intensity-of-gdp,2020,0.8,tce/10k-yuan,a\nenergy-intensity-of-gdp,2026,0.5,tce/10k-yuan,a',
          2026,
        ),
      ],
      2026,
    );
    expect(gone.verdict.met).toBeNull();
    expect(gone.because.zh).toContain('2026');
  });
  it('related targets decide nothing: the way it is computed is not public', () => {
    const related = statedTarget({ canonical: 'new-bus-nev-share', value: 40, unit: '%' });
    const derived = itemOf('supporting-transport-2026', [
      {
        target: related,
        progress: assessed(share(2025, 1), 'non-fossil-share,2025,1,%,a', 2025).progress,
        before: null,
      },
    ]);
    expect(derived.verdict.met).toBeNull();
  });
});

describe('the year apart from the period', () => {
  // Falls since 2020: 5 % by 2023, 8 % by 2024; the path of 15 % by equal rates.
  const numbers =
    'energy-intensity-of-gdp,2020,1,tce/10k-yuan,a\nenergy-intensity-of-gdp,2023,0.95,tce/10k-yuan,a\nenergy-intensity-of-gdp,2024,0.92,tce/10k-yuan,a';
  const one = assessed(fall(15), numbers, 2024);
  it('the fall of the year is 1 - 0.92/0.95 against 1 - 0.85^(1/5)', () => {
    const derived = itemOf('energy-intensity', [one], 2024, rules('energy-2007'));
    const [standing] = derived.targets;
    if (!standing?.result.ok || !standing.required.ok) throw new Error('no fall of the year');
    expectQuantity(standing.result.value, quantity(1 - 0.92 / 0.95, '1'), { abs: 1e-12 });
    expectQuantity(standing.required.value, quantity(1 - 0.85 ** 0.2, '1'), { abs: 1e-12 });
    expect(replaysTo(standing.result.value.trace, standing.result.value.value)).toBe(true);
    expect(derived.verdict).toMatchObject({ met: false });
  });
  it('two axes: the year missed and the period missed give nothing; the year alone gives 40', () => {
    const verdict = (item: AssessedTarget) => itemOf('energy-saving', [item], 2024, rules('energy-two-axis')).verdict;
    expect(verdict(one)).toEqual({ yearMet: false, cumulativeMet: false });
    const late = assessed(fall(15), numbers.replace('0.92', '0.91'), 2024);
    expect(verdict(late)).toEqual({ yearMet: true, cumulativeMet: false });
  });
  it('the first year of a path is its own period', () => {
    const first = assessed(
      fall(15),
      'energy-intensity-of-gdp,2020,1,tce/10k-yuan,a\nenergy-intensity-of-gdp,2021,0.96,tce/10k-yuan,a',
      2021,
    );
    expect(itemOf('energy-saving', [first], 2021, rules('energy-two-axis')).verdict).toEqual({
      yearMet: true,
      cumulativeMet: true,
    });
  });
});

describe('a body', () => {
  const scheme = rules('body-annual');
  it('is assessed by the share of its targets met and of its reports approved', () => {
    const targets = [
      assessed(share(2025, 27, 'a'), 'non-fossil-share,2025,28,%,a', 2025),
      assessed(
        fall(15),
        'energy-intensity-of-gdp,2020,1,tce/10k-yuan,a\nenergy-intensity-of-gdp,2025,0.9,tce/10k-yuan,a',
        2025,
      ),
    ];
    const derived = deriveItems(scheme, { year: 2025, targets, reports: { due: 4, approved: 3 } });
    const items = Object.fromEntries(derived.map(({ item, verdict }) => [item, verdict]));
    const result = assess(scheme, { items: { ...items, tasks: { points: 20 } } });
    // 60 x 1/2 + 20 x 3/4 + 20
    expect(result.ok && result.value.score).toBeCloseTo(65, 12);
    expect(derived[0]?.because.zh).toContain('下达 2 项，达标 1 项');
  });
  it('without targets or rounds is open, not failed', () => {
    const derived = deriveItems(scheme, { year: 2025, targets: [], reports: null });
    const result = assess(scheme, { items: Object.fromEntries(derived.map(({ item, verdict }) => [item, verdict])) });
    expect(result.ok && result.value.open).toEqual(['assigned-targets', 'reporting', 'tasks']);
  });
});
