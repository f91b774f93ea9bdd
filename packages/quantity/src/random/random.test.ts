import { describe, expect, it } from 'vitest';
import { normalQuantile, normalStream } from './normal-stream.ts';
import { uniformStream } from './uniform-stream.ts';

const take = (next: () => number, count: number) => Array.from({ length: count }, next);
const mean = (numbers: readonly number[]) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;

describe('quantile of the standard normal', () => {
  // Printed by Python's statistics.NormalDist().inv_cdf (17 digits), an independent implementation of the same table.
  it.each([
    [0.5, 0],
    [0.975, 1.9599639845400536],
    [0.025, -1.9599639845400536],
    [0.9, 1.2815515655446008],
    [0.001, -3.090232306167813],
    [1e-9, -5.9978070150076865],
    [1e-20, -9.262340089798409],
  ])('of %s is %s', (p, z) => expect(normalQuantile(p)).toBeCloseTo(z, 13));
});

describe('streams', () => {
  it('repeat bit for bit with one seed and name', () => {
    expect(take(uniformStream(7, 'coal'), 100)).toEqual(take(uniformStream(7, 'coal'), 100));
    // Frozen: a change of the generator changes every published interval.
    expect(take(uniformStream(1, 'a'), 3)).toMatchInlineSnapshot(`
      [
        0.9989042131928727,
        0.5991454221075401,
        0.8059979808749631,
      ]
    `);
  });
  it('differ by seed and by name, and are not correlated', () => {
    const [a, b, c] = [normalStream(7, 'coal'), normalStream(7, 'coke'), normalStream(8, 'coal')].map((s) =>
      take(s, 20_000),
    );
    const product = (x: readonly number[] = [], y: readonly number[] = []) => mean(x.map((v, i) => v * (y[i] ?? 0)));
    expect(Math.abs(product(a, b))).toBeLessThan(0.03);
    expect(Math.abs(product(a, c))).toBeLessThan(0.03);
    expect(product(a, a)).toBeCloseTo(1, 1);
    expect(Math.abs(mean(a ?? []))).toBeLessThan(0.03);
  });
  it('stay inside (0, 1)', () => {
    for (const u of take(uniformStream(3, 'edge'), 50_000)) if (!(u > 0 && u < 1)) throw new Error(String(u));
  });
});
