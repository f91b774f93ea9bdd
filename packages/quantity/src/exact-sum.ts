/**
 * @module The sum of floating-point numbers without loss: partial sums that do not overlap, rounded once at the end, so that the
 * result depends on the numbers and not on their order. Knows numbers only; units are in `sum.ts`.
 */

/**
 * The number nearest to the true sum of finite numbers (ties to even). An empty list sums to 0; a sum too large for a number is
 * an infinity, which callers refuse.
 *
 * Source: J. R. Shewchuk, Adaptive Precision Floating-Point Arithmetic, Discrete & Computational Geometry 18 (1997), 305-363,
 * doi:10.1007/PL00009321, sections 2.3-2.4 (error-free addition and expansions).
 */
export const sumExactly = (numbers: readonly number[]): number => sumInTwo(numbers) ?? sumInMany(numbers);

/** The sum where two numbers hold it exactly, as they do for most lists; null where they do not. Error-free addition by Knuth. */
const sumInTwo = (numbers: readonly number[]): number | null => {
  let high = 0;
  let low = 0;
  for (const number of numbers) {
    const sum = high + number;
    const part = sum - high;
    const error = high - (sum - part) + (number - part);
    high = sum;
    const rest = low + error;
    const lost = rest - low;
    // The smaller parts must add without loss too, else the two do not hold the sum. NaN, from an overflow, does not pass either.
    if (low - (rest - lost) + (error - lost) !== 0) return null;
    low = rest;
  }
  return high + low;
};

const sumInMany = (numbers: readonly number[]): number => {
  /** Non-overlapping, rising in magnitude; their true sum is the true sum so far. */
  const partials: number[] = [];
  for (const number of numbers) {
    let x = number;
    let kept = 0;
    for (const partial of partials) {
      const [large, small] = Math.abs(x) < Math.abs(partial) ? [partial, x] : [x, partial];
      const high = large + small;
      const low = small - (high - large);
      if (low !== 0) partials[kept++] = low;
      x = high;
    }
    partials.length = kept;
    partials.push(x);
  }
  let high = 0;
  let low = 0;
  let index = partials.length;
  while (index > 0 && low === 0) {
    const next = partials[--index] as number;
    const sum = high + next;
    low = next - (sum - high);
    high = sum;
  }
  // What is left lies below half a unit of the last place, but may decide an exact tie.
  const below = index > 0 ? (partials[index - 1] as number) : 0;
  if ((low < 0 && below < 0) || (low > 0 && below > 0)) {
    const doubled = low * 2;
    const moved = high + doubled;
    if (doubled === moved - high) high = moved;
  }
  return high;
};
