/** @module The bars of a waterfall end where the next begins, and the last part ends at the second total. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepsOf } from './waterfall-steps.ts';

const part = (id: string, change: number) => ({ id, name: id, change });

describe('steps of a waterfall', () => {
  it('lays parts end to end and begins above zero where changes are small', () => {
    const { steps, from, to } = stepsOf(1000, 1010, [part('activity', 30), part('factor', -20)]);
    expect(steps.map(({ start, end }) => [start, end])).toEqual([
      [from, 1000],
      [1000, 1030],
      [1030, 1010],
      [from, 1010],
    ]);
    expect(from).toBe(970);
    expect(to).toBe(1030);
  });
  it('begins at zero where changes are large', () => expect(stepsOf(100, 40, [part('activity', -60)]).from).toBe(0));
  it('leaves out what is rounding', () =>
    expect(stepsOf(100, 100, [part('gwp', 1e-12)]).steps.map(({ id }) => id)).toEqual(['before', 'after']));
  it('joins every bar to the one before', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -500, max: 500 }), { maxLength: 5 }), (changes) => {
        const after = changes.reduce((sum, change) => sum + change, 10_000);
        const { steps } = stepsOf(
          10_000,
          after,
          changes.map((change, i) => part(String(i), change)),
        );
        const bars = steps.slice(1, -1);
        expect(bars.every(({ start }, i) => start === steps[i]?.end)).toBe(true);
        expect((bars.at(-1) ?? steps[0])?.end).toBe(after);
      }),
    ));
});
