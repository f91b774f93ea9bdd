/** @module Breakdown of a target: the printed shares sum to the printed total exactly, whatever the rule; missing numbers are named. */
import { fullTracer, replay } from '@dafeng/quantity';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, compareRules, largestRemainder, type Receiver } from './allocate.ts';
import { listAllocationRules } from './allocation-rule.ts';
import { explainShare, shareChange } from './explain-share.ts';
import { beginNegotiation, reviseAllocation } from './negotiate.ts';

const receiver = (id: string, base: number | null, output: number | null, potential: number | null): Receiver => ({
  id,
  name: id,
  fields: { base, output, potential, weight: base },
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
  it('sum to the total at the printed places for any locks, and do not depend on the order of the receivers', () => {
    const one = fc.record({
      base: fc.double({ min: 0.001, max: 1e6, noNaN: true }),
      lock: fc.option(fc.integer({ min: 0, max: 1e5 })),
    });
    const given = fc.array(one, { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(given, fc.integer({ min: 0, max: 1e7 }), fc.integer({ min: 0, max: 3 }), (ones, more, places) => {
        const all = ones.map(({ base, lock }, index) => ({
          ...receiver(`r${index}`, base, base + 1, base),
          locked: lock === null ? null : Number(`${lock}e${-places}`),
        }));
        const kept = ones.reduce((sum, { lock }) => sum + (lock ?? 0), 0);
        const units = kept + (ones.every(({ lock }) => lock !== null) ? 0 : more);
        const total = Number(`${units}e${-places}`);
        for (const rule of listAllocationRules()) {
          const shared = allocate(rule, total, places, all);
          const turned = allocate(rule, total, places, [...all].reverse());
          if (!shared.ok || !turned.ok) throw new Error('refused');
          const inUnits = shared.value.shares.map(({ value }) => Math.round(value * 10 ** places));
          expect(inUnits.reduce((sum, unit) => sum + unit, 0)).toBe(units);
          expect(inUnits.every((unit) => unit >= 0)).toBe(true);
          for (const [index, { lock }] of ones.entries()) if (lock !== null) expect(inUnits[index]).toBe(lock);
          expect(new Map(turned.value.shares.map((share) => [share.id, share]))).toEqual(
            new Map(shared.value.shares.map((share) => [share.id, share])),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('locked shares', () => {
  const [a, b, c] = three as [Receiver, Receiver, Receiver];
  const equal = ruleOf('equal-rate');
  it('stay, and the rest is broken down again', () => {
    const shared = allocate(equal, 20, 1, [{ ...a, locked: 9 }, b, c]);
    // 11 x 80/113.3 = 7.767, 11 x 33.3/113.3 = 3.233.
    expect(shared.ok && shared.value.shares.map(({ value, locked }) => [value, locked])).toEqual([
      [9, true],
      [7.8, false],
      [3.2, false],
    ]);
  });
  it('need no number of the rule for themselves', () => {
    expect(
      allocate(
        equal,
        20,
        1,
        [receiver('d', null, null, null), a].map((one, i) => (i === 0 ? { ...one, locked: 5 } : one)),
      ).ok,
    ).toBe(true);
  });
  it.each([
    ['beyond the total', [{ ...a, locked: 21 }, b], 'sum-differs'],
    [
      'all of them, short of the total',
      [
        { ...a, locked: 9 },
        { ...b, locked: 10 },
      ],
      'sum-differs',
    ],
    ['finer than printed', [{ ...a, locked: 9.05 }, b], 'total-finer-than-places'],
    ['below nothing', [{ ...a, locked: -1 }, b], 'total-finer-than-places'],
  ])('%s are refused', (_, receivers, code) => {
    expect(allocate(equal, 20, 1, receivers)).toMatchObject({ ok: false, faults: [{ code }] });
  });
  it('own weights are a rule where somebody gave some', () => {
    const rules = (fields: Receiver['fields']) =>
      compareRules(20, 1, [{ id: 'a', name: 'a', fields }]).map(({ rule }) => rule.id);
    expect([rules({ base: 1 }).includes('own-weights'), rules({ weight: 1 }).includes('own-weights')]).toEqual([
      false,
      true,
    ]);
  });
  it('open to the exact share, the weight in words, and replay', () => {
    const receivers = [{ ...a, locked: 9 }, b, c];
    const rule = ruleOf('by-level');
    const shared = allocate(rule, 20, 1, receivers);
    if (!shared.ok) throw new Error();
    const share = explainShare(
      fullTracer,
      rule,
      shared.value,
      receivers,
      'b',
      { unit: '10k-tce', basis: 'calorific' },
      '市政府',
    );
    const text = JSON.stringify(share?.trace);
    expect(text).toContain('基期用能或排放 80 × 基期用能或排放 80 ÷ 增加值或产值 400');
    expect(share && replay(share.trace)).toBe(share?.value.value);
    const exact = share?.trace.kind === 'choose' && share.trace.rejected[0];
    // 11 x 16 / (16 + 33.3^2/90)
    expect(exact && 'trace' in exact && replay(exact.trace)).toBeCloseTo((11 * 16) / (16 + (33.3 * 33.3) / 90), 9);
  });
  it('a change is printed at the places of the shares', () => {
    const unit = { unit: '10k-tce', basis: 'calorific' } as const;
    expect(shareChange(fullTracer, 10.3, 9.3, 1, unit, ['1', '2']).value.value).toBe(-1);
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
