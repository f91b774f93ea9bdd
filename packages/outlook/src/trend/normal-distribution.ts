/**
 * @module The standard normal distribution to double precision, tails included. What is tested with it is left to the tests.
 */

const series = (x: number): number => {
  let term = x;
  let sum = x;
  for (let k = 1; Math.abs(term) > Math.abs(sum) * 1e-17 && k < 200; k += 1) {
    term *= (-x * x) / k;
    sum += term / (2 * k + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
};
/** erfc by its continued fraction (Lentz), for x > 2. */
const fraction = (x: number): number => {
  let value = 0;
  for (let k = 120; k >= 1; k -= 1) value = k / 2 / (x + value);
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * (x + value));
};
const complementaryError = (x: number): number => (x < 2 ? 1 - series(x) : fraction(x));

/** Probability of lying at least `|z|` away from the mean, on either side. */
export const twoSidedTail = (z: number): number => complementaryError(Math.abs(z) / Math.SQRT2);

/** The `|z|` whose two-sided tail is `p`, 0 < p <= 1. */
export const twoSidedQuantile = (p: number): number => {
  let [low, high] = [0, 40];
  for (let step = 0; step < 200 && high - low > 1e-15 * high; step += 1) {
    const middle = (low + high) / 2;
    if (twoSidedTail(middle) > p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};
