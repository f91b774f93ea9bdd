/** @module The audit on small plans of our own, and its laws: it recovers what it was fed, and no unit of energy changes a verdict. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditPlan } from './audit-plan.ts';
import { type KnownData, type PlanTargetFact, readKnownData } from './audit-plan-facts.ts';
import type { Finding, FindingCode } from './finding.ts';

const target = (
  canonical: string,
  value: number,
  year: number,
  more: Partial<PlanTargetFact> = {},
): PlanTargetFact => ({
  id: `${canonical}-${year}-${value}`,
  section: '1.1',
  indicator: canonical,
  canonical,
  value,
  unit: '%',
  year,
  periodStart: null,
  baselineYear: null,
  comparator: '=',
  kindOfValue: 'level',
  qualifier: [],
  strength: 'binding',
  scope: '全市',
  implied: false,
  ambiguous: false,
  start: 0,
  end: 0,
  ...more,
});
const since2020 = { baselineYear: 2020 };
const drops = (e: number, c: number, s1: number): PlanTargetFact[] => [
  target('energy-intensity-of-gdp-reduction', e, 2025, since2020),
  target('carbon-intensity-of-gdp-reduction', c, 2025, since2020),
  target('non-fossil-share', s1, 2025),
];
const audit = (targets: readonly PlanTargetFact[], known: KnownData = {}) =>
  auditPlan({ division: null, date: '2023-12-31', targets, qualitativeTargets: [] }, known);
const verdicts = (targets: readonly PlanTargetFact[], code: FindingCode, known: KnownData = {}): readonly string[] =>
  audit(targets, known)
    .findings.filter((one: Finding) => one.code === code)
    .map(({ verdict }) => verdict);
const kw = (value: number, more: Partial<PlanTargetFact> = {}) => ({ unit: '万千瓦', ...more, value });

describe('the identity', () => {
  it('finds the nation of 2020-25 coherent at its published share', () => {
    const national = drops(13.5, 18, 20);
    expect(verdicts(national, 'identity-b0', { 'non-fossil-share-2020': 0.159 })).toEqual(['coherent']);
    expect(audit(national).identity.impliedBaseShare.value).toBeCloseTo(0.156, 3);
  });
  it('calls a CO2 drop below the energy drop redundant, and an impossible one incoherent', () => {
    expect(verdicts(drops(16, 14, 30), 'identity-b0')).toEqual(['redundant']);
    expect(verdicts(drops(5, 60, 20), 'identity-b0')).toEqual(['incoherent']);
  });
  it('judges 2025-30 where the drops are printed against 2025', () => {
    const next = (c: number) => [
      target('energy-intensity-of-gdp-reduction', 10, 2030, { baselineYear: 2025 }),
      target('carbon-intensity-of-gdp-reduction', c, 2030, { baselineYear: 2025 }),
      target('non-fossil-share', 20, 2025),
      target('non-fossil-share', 25, 2030),
    ];
    expect(verdicts(next(15.6), 'identity-2030')).toEqual(['coherent']);
    expect(verdicts(next(30), 'identity-2030')).toEqual(['incoherent']);
  });
  it('recovers the share that a coherent set was made from', () => {
    const percent = fc.double({ min: 0.05, max: 0.4, noNaN: true });
    fc.assert(
      fc.property(percent, percent, percent, (s0, gain, e) => {
        const s1 = Math.min(0.95, s0 + gain);
        const c = 1 - ((1 - e) * (1 - s1)) / (1 - s0);
        const made = drops(e * 100, c * 100, s1 * 100);
        expect(audit(made).identity.impliedBaseShare.value).toBeCloseTo(s0, 9);
        expect(verdicts(made, 'identity-b0', { 'non-fossil-share-2020': s0 })).toEqual(['coherent']);
      }),
    );
  });
});

describe('parts and totals', () => {
  const plan = (scale: number, unit: string, total: number, hydro: number, light: number): PlanTargetFact[] => [
    ...drops(14, 18, 30),
    target('hydro-wind-solar-capacity', total * scale, 2030, { unit }),
    target('hydro-capacity', hydro * scale, 2025, { unit }),
    target('wind-solar-capacity', light * scale, 2030, { unit, comparator: '>=' }),
  ];
  it('carry an earlier capacity on', () => {
    expect(verdicts(plan(1, '万千瓦', 600, 400, 300), 'parts-against-total')).toEqual(['incoherent']);
    expect(verdicts(plan(1, '万千瓦', 900, 400, 300), 'parts-against-total')).toEqual(['coherent']);
  });
  it('find shares that exceed the whole, nested shares and additions beyond the level', () => {
    expect(
      verdicts([target('non-fossil-share', 60, 2025), target('coal-share', 45, 2025)], 'exclusive-shares'),
    ).toEqual(['incoherent']);
    const nested = [target('clean-energy-share', 40, 2025), target('non-fossil-share', 45, 2025)];
    expect(verdicts(nested, 'nested-shares')).toEqual(['incoherent']);
    const added = [target('wind-capacity', 20, 2025, kw(20)), target('wind-capacity-addition', 30, 2025, kw(30))];
    expect(verdicts(added, 'addition-against-level')).toEqual(['incoherent']);
  });
  it('give the same verdicts in every unit of energy', () => {
    const size = fc.integer({ min: 1, max: 2000 });
    fc.assert(
      fc.property(size, size, size, (total, hydro, light) => {
        const of = (scale: number, unit: string) =>
          audit(plan(scale, unit, total, hydro, light)).findings.map(({ code, verdict }) => `${code} ${verdict}`);
        // Half a printed unit must not be what decides.
        fc.pre(Math.abs(total - hydro - light) > 2);
        expect(of(1, '万千瓦')).toEqual(of(10_000, '千瓦'));
      }),
    );
  });
});

describe('statements', () => {
  it('cannot exceed the whole, contradict themselves or go back', () => {
    expect(verdicts([target('non-fossil-share', 120, 2025)], 'impossible-value')).toEqual(['incoherent']);
    expect(
      verdicts([target('non-fossil-share', 30, 2025), target('non-fossil-share', 33, 2025)], 'states-itself-twice'),
    ).toEqual(['incoherent']);
    expect(
      verdicts([target('non-fossil-share', 35, 2025), target('non-fossil-share', 33, 2030)], 'path-goes-back'),
    ).toEqual(['incoherent']);
    const free = [target('forest-cover', 60, 2025), target('forest-cover', 55, 2030, { comparator: '>=' })];
    expect(verdicts(free, 'path-goes-back')).toEqual(['redundant']);
  });
  it('of a part of the area, without a unit, or implied are left alone', () => {
    const odd = [
      target('non-fossil-share', 120, 2025, { scope: '城区' }),
      target('hydro-capacity', 5, 2025, { unit: null }),
      target('non-fossil-share', 200, 2025, { implied: true }),
    ];
    expect(audit(odd).findings).toEqual([]);
  });
});

describe('data from outside', () => {
  it('are refused by name and range', () => {
    const code = (pair: string) => {
      const read = readKnownData([pair]);
      return read.ok ? read.value : `${read.error.code}: ${read.error.message.en}`;
    };
    expect(code('non-fossil-share-2020=0.3')).toEqual({ 'non-fossil-share-2020': 0.3 });
    expect(code('non-fossil-share-2020=30')).toContain('value-out-of-range');
    expect(code('non-fossil-share-2020=')).toContain('value-out-of-range');
    expect(code('shoe-size=44')).toContain('unknown-datum');
  });
});

describe('no plan', () => {
  it('makes the audit say NaN', () => {
    const value = fc.oneof(fc.double({ min: -50, max: 300, noNaN: true }), fc.constantFrom(0, 50, 100));
    const canonical = fc.constantFrom(
      'energy-intensity-of-gdp-reduction',
      'carbon-intensity-of-gdp-reduction',
      'non-fossil-share',
      'coal-share',
      'raw-coal-consumption',
      'gas-power-capacity',
      'hydro-wind-solar-capacity',
      'total-energy-consumption',
    );
    const any = fc.record({
      canonical,
      value,
      year: fc.constantFrom(2025, 2030),
      comparator: fc.constantFrom('=', '>=', '<=', '~='),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), fc.constantFrom(0, 0.3, 1), (all, known) => {
        const targets = all.map(({ canonical: id, value: number, year, comparator }) =>
          target(id, number, year, {
            comparator: comparator as PlanTargetFact['comparator'],
            unit: id.includes('capacity')
              ? '万千瓦'
              : id.includes('coal-c')
                ? '万吨'
                : id.startsWith('total')
                  ? '万吨标准煤'
                  : '%',
          }),
        );
        const result = audit(targets, {
          'non-fossil-share-2020': known,
          'total-energy-2025': known * 100,
          'total-energy-2020': known,
        });
        const text = JSON.stringify(result, (_, number) =>
          typeof number === 'number' && !Number.isFinite(number) ? 'not finite' : number,
        );
        expect(text).not.toMatch(/not finite|NaN|Infinity/);
      }),
      { numRuns: 300 },
    );
  });
});
