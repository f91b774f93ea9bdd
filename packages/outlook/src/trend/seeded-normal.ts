/**
 * @module Standard normal draws from a seed, the same on every machine: a 32-bit counter-based generator and the polar-free transform of
 * Box and Muller. The seed comes in as an argument; sampling plans for whole models are left to the sampling layer.
 */

/** Uniform numbers in (0, 1) from a 32-bit state (mulberry32). */
const uniform = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4294967296;
  };
};

export const seededNormal = (seed: number): (() => number) => {
  const next = uniform(seed);
  let spare: number | null = null;
  return () => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(next()));
    const angle = 2 * Math.PI * next();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
};
