/**
 * @module Uniform numbers from a seed and a name: every name is a stream of its own, so that what one variable draws does not depend on
 * which others there are, nor on their order. The seed comes in as an argument; distributions are in `normal-stream.ts` and with callers.
 *
 * Source: C. Doty-Humphrey, PractRand, generator sfc32 (small fast counting, 128 bits of state); FNV-1a for the name.
 */

/** FNV-1a over UTF-16 code units, 32 bits. */
const hashText = (text: string, start: number): number => {
  let hash = start >>> 0;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
};

/** The next number of a stream, in (0, 1): never 0 and never 1, so that logarithms and quantiles of it are finite. */
export type UniformStream = () => number;

/**
 * Opens the stream of a seed and a name.
 *
 * Shape: `seed` any whole number of 32 bits. Gotchas: the same seed and name give the same numbers bit for bit on every machine; two names
 * share no draws in practice (their states differ in 64 bits of hash).
 */
export const uniformStream = (seed: number, name: string): UniformStream => {
  let a = hashText(name, 0x811c9dc5);
  let b = hashText(name, 0x9e3779b9 ^ name.length);
  let c = seed | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  // The author's count: enough rounds to mix a state of which only parts differ.
  for (let round = 0; round < 15; round += 1) next();
  return () => (next() + 0.5) / 4294967296;
};
