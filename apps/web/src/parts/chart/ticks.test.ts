import { describe, expect, it } from 'vitest';
import { placeOn, spanOf, ticksOf } from './ticks.ts';

describe('ticks of an axis', () => {
  it.each([
    [0, 10, 5, [0, 2, 4, 6, 8, 10]],
    [0.61, 0.66, 5, [0.62, 0.64, 0.66]],
    [-3, 3, 3, [-2, 0, 2]],
    [5, 5, 4, [5]],
  ])('%d to %d by %d', (low, high, count, expected) => expect(ticksOf(low, high, count)).toEqual(expected));
});

describe('the place of a value', () => {
  it('runs from end to end, also downwards', () => {
    expect([0, 5, 10].map(placeOn(0, 10, 100, 0))).toEqual([100, 50, 0]);
  });
  it('is the middle where every value is the same', () => expect(placeOn(3, 3, 0, 80)(3)).toBe(40));
});

describe('the span of an axis', () => {
  it('does not go below nothing where no value does', () => expect(spanOf([0, 10])[0]).toBe(0));
  it('holds every value with air', () => {
    const [low, high] = spanOf([600, 660]);
    expect(low).toBeLessThan(600);
    expect(low).toBeGreaterThan(590);
    expect(high).toBeGreaterThan(660);
  });
  it('has a span for one value and for none', () => {
    const [low, high] = spanOf([5]);
    expect(high).toBeGreaterThan(low);
    expect(spanOf([])).toEqual([0, 1]);
  });
});
