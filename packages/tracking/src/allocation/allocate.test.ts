/** @module Breakdown of a target: the printed shares sum to the printed total exactly, whatever the rule; missing numbers are named. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, compareRules, largestRemainder, type Receiver } from './allocate.ts';
import { listAllocationRules } from './allocation-rule.ts';
import { beginNegotiation, reviseAllocation } from './negotiate.ts';

const receiver = (id: string, base: number | null, output: number | null, potential: number | null): Receiver => ({
  id,
  name: id,
  fields: { base, output, potential },
});
const three = [receiver('a', 120, 300, 10), receiver('b', 80, 400, 5), receiver('c', 33.3, 90, 4)];
const ruleOf = (id: string) => {
  const rule = listAllocationRules().find((one) => one.id === id);
  if (!rule) throw new Error(id);
  return rule;
};

describe('shares', () => {
  it('by equal rate are in proportion to the base', () => {
    const shared = allocate(ruleOf('equal-rate'), 20, 1, three);
    // 20 x 120/233.3 = 10.287, 6.858, 2.855: whole tenths 102, 68, 28, the two left go to .87 (a) and .58 (b).
    expect(shared.ok && shared.value.shares.map(({ value }) => value)).toEqual([10.3, 6.9, 2.8]);
  });
  it('by level ask more of the intensive: base x base / output', () => {
    const shared = allocate(ruleOf('by-level'), 100, 0, [receiver('a', 100, 100, null), receiver('b', 100, 300, null)]);
    expect(shared.ok && shared.value.shares.map(({ value }) => value)).toEqual([75, 25]);
  });
  it('of equal remainders the smaller id gets the last unit', () => {
    expect([
      ...largestRemainder(1, [
        { id: 'b', weight: 1 },
        { id: 'a', weight: 1 },
      ]),
    ]).toEqual([
      ['a', 1],
      ['b', 0],
    ]);
  });
  it('name who lacks what, and stand beside the rules that work', () => {
    const [, , , potential] = compareRules(20, 1, [...three, receiver('d', 10, 10, null)]);
    expect(potential?.allocation).toMatchObject({ ok: false, faults: [{ code: 'missing-input', place: 'd' }] });
  });
  it.each([
    [20.05, 1, 'total-finer-than-places'],
    [-1, 0, 'total-finer-than-places'],
  ])('a total of %f with %i places is refused', (total, places, code) => {
    expect(allocate(ruleOf('equal-rate'), total, places, three)).toMatchObject({ ok: false, faults: [{ code }] });
  });
  it('sum to the total, and do not depend on the order of the receivers', () => {
    const weights = fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 1e7 }), fc.integer({ min: 0, max: 3 }), (bases, units, places) => {
        const all = bases.map((base, index) => receiver(`r${index}`, base, base + 1, base));
        const total = Number(`${units}e${-places}`);
        for (const rule of listAllocationRules()) {
          const shared = allocate(rule, total, places, all);
          const turned = allocate(rule, total, places, [...all].reverse());
          if (!shared.ok || !turned.ok) throw new Error('refused');
          const inUnits = shared.value.shares.map(({ value }) => Math.round(value * 10 ** places));
          expect(inUnits.reduce((sum, one) => sum + one, 0)).toBe(units);
          expect(inUnits.every((one) => one >= 0)).toBe(true);
          expect(new Map(turned.value.shares.map(({ id, value }) => [id, value]))).toEqual(
            new Map(shared.value.shares.map(({ id, value }) => [id, value])),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('negotiation', () => {
  const shared = allocate(ruleOf('equal-rate'), 20, 1, three);
  if (!shared.ok) throw new Error();
  const begun = beginNegotiation(shared.value, 'office', '2026-01-05');
  const note = { by: 'a', on: '2026-02-01', reason: 'a new plant' };
  it('keeps every version', () => {
    const revised = reviseAllocation(begun, { a: 9.3, b: 7.9 }, note);
    expect(
      revised.ok &&
        revised.value.map(({ number, allocation }) => [number, allocation.shares.map(({ value }) => value)]),
    ).toEqual([
      [1, [10.3, 6.9, 2.8]],
      [2, [9.3, 7.9, 2.8]],
    ]);
  });
  it('refuses what nobody else bears', () => {
    expect(reviseAllocation(begun, { a: 9.3 }, note)).toMatchObject({ ok: false, faults: [{ code: 'sum-differs' }] });
    expect(reviseAllocation(begun, { x: 1 }, note)).toMatchObject({ ok: false, faults: [{ code: 'unknown-target' }] });
  });
});
