/** @module Ways to make targets agree: each, put in place of what it changes, satisfies the identity. */
import { describe, expect, it } from 'vitest';
import { auditPlan } from './audit-plan.ts';
import type { PlanTargetFact } from './audit-plan-facts.ts';

const target = (canonical: string, value: number, year: number, baselineYear: number | null): PlanTargetFact => ({
  id: `${canonical}-${year}`,
  section: '1',
  indicator: canonical,
  canonical,
  value,
  unit: '%',
  year,
  periodStart: null,
  baselineYear,
  comparator: '=',
  kindOfValue: 'level',
  qualifier: [],
  strength: 'binding',
  scope: '全市',
  implied: false,
  ambiguous: false,
  start: 0,
  end: 0,
});
const plan = {
  division: null,
  date: '2023-12-31',
  targets: [
    target('energy-intensity-of-gdp-reduction', 14.5, 2025, 2020),
    target('carbon-intensity-of-gdp-reduction', 19, 2025, 2020),
    target('non-fossil-share', 41.5, 2025, null),
    target('non-fossil-share', 43.5, 2030, null),
  ],
  qualitativeTargets: [],
};

describe('ways to make targets agree', () => {
  it('names the share of 2020 alone while it is unknown: that of the published table', () => {
    const ways = auditPlan(plan).ways['identity-b0'] ?? [];
    expect(ways.map(({ changes }) => changes)).toEqual(['non-fossil-share-2020']);
    // Nanchong, outlook design section 4: 38.25 %, 37.8-38.7 % by the digits.
    expect(ways[0]?.to).toBeCloseTo(0.3825, 4);
    expect(ways[0]?.low).toBeCloseTo(0.378, 3);
    expect(ways[0]?.high).toBeCloseTo(0.387, 3);
  });
  it('solves the identity for each of the others once it is known', () => {
    const s0 = 0.3;
    const [e, c, s1] = [0.145, 0.19, 0.415];
    const holds = (x: number, y: number, z: number, start: number) => (1 - y) * (1 - start) - (1 - x) * (1 - z);
    const to = Object.fromEntries(
      (auditPlan(plan, { 'non-fossil-share-2020': s0 }).ways['identity-b0'] ?? []).map((way) => [way.changes, way.to]),
    );
    expect(holds(to['energy-intensity-drop'] ?? 9, c, s1, s0)).toBeCloseTo(0, 12);
    expect(holds(e, to['carbon-intensity-drop'] ?? 9, s1, s0)).toBeCloseTo(0, 12);
    expect(holds(e, c, to['non-fossil-share-2025'] ?? 9, s0)).toBeCloseTo(0, 12);
    expect(holds(e, c, s1, to['non-fossil-share-2020'] ?? 9)).toBeCloseTo(0, 12);
  });
  it('leaves out what no plan could set', () => {
    const far = auditPlan(plan, { 'non-fossil-share-2020': 0.6 }).ways['identity-b0'] ?? [];
    expect(far.every(({ to }) => to >= 0 && to < 1)).toBe(true);
  });
  it('says the drop of energy that flat CO2 takes at a given growth', () => {
    const at = (growth: number) =>
      auditPlan(plan, { 'gdp-growth': growth }).ways['growth-limit-2030']?.find(
        ({ changes }) => changes === 'energy-intensity-drop-2030',
      )?.to;
    // Outlook design section 4, Nanchong at 4, 5, 6 %.
    expect([0.04, 0.05, 0.06].map((growth) => Number(((at(growth) ?? 0) * 100).toFixed(1)))).toEqual([
      14.9, 18.9, 22.6,
    ]);
  });
});
