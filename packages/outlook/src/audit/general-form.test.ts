/** @module The general form of the identity on the five plans and on plans of our own: the verdicts of the rules, and the clash named. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditPlan } from './audit-plan.ts';
import type { AuditPlanFacts, KnownData, PlanTargetFact } from './audit-plan-facts.ts';

const packed = (city: string): AuditPlanFacts => {
  const pack = JSON.parse(
    readFileSync(fileURLToPath(new URL(`../../../../data/plans/${city}.json`, import.meta.url)), 'utf8'),
  );
  return {
    division: pack.city.id,
    date: pack.document.date,
    targets: pack.targets,
    qualitativeTargets: pack.qualitativeTargets,
  };
};
const target = (canonical: string, value: number, comparator: PlanTargetFact['comparator'] = '='): PlanTargetFact => ({
  id: canonical,
  section: '1.1',
  indicator: canonical,
  canonical,
  value,
  unit: '%',
  year: 2025,
  periodStart: null,
  baselineYear: canonical === 'non-fossil-share' ? null : 2020,
  comparator,
  kindOfValue: 'level',
  qualifier: [],
  strength: 'binding',
  scope: '全市',
  implied: false,
  ambiguous: false,
  start: 0,
  end: 0,
});
const own = (e: number, c: number, s1: number): AuditPlanFacts => ({
  division: null,
  date: '2023-12-31',
  targets: [
    target('energy-intensity-of-gdp-reduction', e),
    target('carbon-intensity-of-gdp-reduction', c),
    target('non-fossil-share', s1),
  ],
  qualitativeTargets: [],
});
const both = (plan: AuditPlanFacts, known: KnownData = {}) => {
  const { findings, generalForm } = auditPlan(plan, known);
  return (['B0', 'B3'] as const).map((basis) => ({
    general: generalForm.find((one) => one.basis === basis),
    rule: findings.find(({ code }) => code === `identity-${basis.toLowerCase()}`)?.verdict,
  }));
};

describe('the general form', () => {
  it.each(['panzhihua', 'ziyang', 'nanchong', 'meishan'])('agrees with the rules on %s', (city) => {
    for (const known of [{}, { 'non-fossil-share-2020': 0.2881 }, { 'non-fossil-share-2020': 0.45 }])
      for (const { general, rule } of both(packed(city), known)) expect(general?.verdict).toBe(rule);
  });
  it('names what Guangyuan leaves open, and only that', () => {
    const [all, fossil] = both(packed('guangyuan'));
    expect([all?.general?.verdict, fossil?.general?.verdict]).toEqual(['untestable', 'untestable']);
    expect(all?.general?.missing.map(({ id }) => id)).toEqual([
      'energy-intensity-of-gdp-reduction-2025',
      'carbon-intensity-of-gdp-reduction-2025',
    ]);
  });
  it('keeps the implied share of the rule within its range', () => {
    for (const [city, share] of [
      ['panzhihua', 0.2881],
      ['ziyang', 0.2789],
      ['nanchong', 0.3825],
      ['meishan', 0.4859],
    ] as const) {
      const range = both(packed(city))[0]?.general?.baseShare;
      expect(range?.low).toBeLessThan(share);
      expect(range?.high).toBeGreaterThan(share);
    }
  });
  it('names the three targets that clash, and leaves out none', () => {
    const [all] = both(own(5, 60, 20), { 'non-fossil-share-2020': 0.15 });
    expect(all?.general?.verdict).toBe('incoherent');
    expect(all?.general?.conflict).toEqual([
      'energy-intensity-of-gdp-reduction',
      'carbon-intensity-of-gdp-reduction',
      'non-fossil-share',
    ]);
    expect(all?.general?.rho).toBeNull();
  });
  it('finds a generated coherent set coherent at the share it was made with', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 0.5, noNaN: true }),
        fc.double({ min: 0.01, max: 0.06, noNaN: true }),
        fc.double({ min: 0.08, max: 0.2, noNaN: true }),
        (s0, gain, e) => {
          const c = 1 - ((1 - e) * (1 - s0 - gain)) / (1 - s0);
          const [all] = both(own(e * 100, c * 100, (s0 + gain) * 100), { 'non-fossil-share-2020': s0 });
          expect(all?.general?.verdict).toBe('coherent');
        },
      ),
      { numRuns: 40 },
    );
  });
  it('adds up the shares of fuels and names those that exceed the whole', () => {
    const share = (canonical: string, value: number, comparator: PlanTargetFact['comparator']) => ({
      ...target(canonical, value, comparator),
      baselineYear: null,
    });
    const mix = (coal: number, gas: number) => {
      const plan = own(14, 18, 40);
      const more = [share('coal-share', coal, '>='), share('natural-gas-share', gas, '>=')];
      return auditPlan({ ...plan, targets: [...plan.targets, ...more] }).generalForm.find(
        ({ basis }) => basis === 'mix',
      );
    };
    expect(mix(30, 20)).toMatchObject({ verdict: 'coherent', conflict: [] });
    expect(mix(50, 20)).toMatchObject({
      verdict: 'incoherent',
      conflict: ['non-fossil-share', 'coal-share', 'natural-gas-share'],
    });
    expect(mix(70, 1)).toMatchObject({ verdict: 'incoherent', conflict: ['non-fossil-share', 'coal-share'] });
    expect(auditPlan(own(14, 18, 40)).generalForm).toHaveLength(2);
  });
});
