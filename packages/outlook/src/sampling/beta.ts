/** @module The beta distribution and its inverse: what arrives of a plan is drawn from it. */
import { naturalExp, naturalLog } from './portable-functions.ts';

// Lanczos (g = 7, n = 9): ln gamma to 1e-15.
const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/** ln Γ(x), x > 0. */
export const logGamma = (x: number): number => {
  if (x < 0.5) return logGamma(x + 1) - naturalLog(x);
  const y = x - 1;
  let sum = 0.9999999999998099;
  for (let place = 0; place < lanczos.length; place += 1) sum += (lanczos[place] as number) / (y + place + 1);
  const t = y + lanczos.length - 0.5;
  return 0.5 * naturalLog(2 * Math.PI) + (y + 0.5) * naturalLog(t) - t + naturalLog(sum);
};

const tiny = 1e-300;
/** Continued fraction of the incomplete beta (Lentz). */
const fraction = (a: number, b: number, x: number): number => {
  let c = 1;
  let d = 1 - ((a + b) * x) / (a + 1);
  d = 1 / (Math.abs(d) < tiny ? tiny : d);
  let value = d;
  for (let m = 1; m <= 300; m += 1) {
    for (let half = 0; half < 2; half += 1) {
      const term =
        half === 0
          ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
          : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 + term * d;
      d = 1 / (Math.abs(d) < tiny ? tiny : d);
      c = 1 + term / c;
      if (Math.abs(c) < tiny) c = tiny;
      value *= c * d;
    }
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return value;
};

export interface BetaShape {
  readonly a: number;
  readonly b: number;
  /** ln of the factor in front, once for all draws. */
  readonly front: number;
}
export const betaShape = (a: number, b: number): BetaShape => ({
  a,
  b,
  front: logGamma(a + b) - logGamma(a) - logGamma(b),
});

/** P(X <= x). */
export const betaProbability = ({ a, b, front }: BetaShape, x: number): number => {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const density = naturalExp(front + a * naturalLog(x) + b * naturalLog(1 - x));
  return x < (a + 1) / (a + b + 2) ? (density * fraction(a, b, x)) / a : 1 - (density * fraction(b, a, 1 - x)) / b;
};

/** x with P(X <= x) = u: Newton steps kept inside a bracket. */
export const betaQuantile = (shape: BetaShape, u: number): number => {
  const { a, b, front } = shape;
  let [low, high] = [0, 1];
  let x = a / (a + b);
  for (let step = 0; step < 100; step += 1) {
    const gap = betaProbability(shape, x) - u;
    if (gap > 0) high = x;
    else low = x;
    const density = naturalExp(front + (a - 1) * naturalLog(x) + (b - 1) * naturalLog(1 - x));
    const next = x - gap / density;
    const inside = next > low && next < high ? next : (low + high) / 2;
    if (Math.abs(inside - x) <= 1e-14) return inside;
    x = inside;
  }
  return x;
};
