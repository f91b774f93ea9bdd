/**
 * @module The standard normal distribution and its inverse from portable arithmetic. The trend test keeps its own, which reaches further into
 * the tails.
 */
import { naturalExp, naturalLog } from './portable-functions.ts';

const horner = (coefficients: readonly number[], x: number): number => {
  let sum = 0;
  for (let place = 0; place < coefficients.length; place += 1) sum = sum * x + (coefficients[place] as number);
  return sum;
};

// Coefficients of algorithm AS 241, PPND16 (Wichura 1988), highest power first; error below 1e-16 relative.
const middleOver = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
  133.14166789178438, 3.3871328727963665,
];
const middleUnder = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
  42.31333070160091, 1,
];
const nearOver = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const nearUnder = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
];
const farOver = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
  1.7848265399172913, 5.463784911164114, 6.657904643501103,
];
const farUnder = [
  2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
  0.1369298809227358, 0.599832206555888, 1,
];

/** z with P(Z <= z) = u, 0 < u < 1. */
export const normalQuantile = (u: number): number => {
  const q = u - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * horner(middleOver, r)) / horner(middleUnder, r);
  }
  const r = Math.sqrt(-naturalLog(q < 0 ? u : 1 - u));
  const z =
    r <= 5 ? horner(nearOver, r - 1.6) / horner(nearUnder, r - 1.6) : horner(farOver, r - 5) / horner(farUnder, r - 5);
  return q < 0 ? -z : z;
};

// Hart (1968), algorithm 5666, as given by West (2005); error below 1e-15.
const hartOver = [
  0.0352624965998911, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931,
  220.206867912376,
];
const hartUnder = [
  0.0883883476483184, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831,
  793.826512519948, 440.413735824752,
];

/** P(Z <= z). */
export const normalProbability = (z: number): number => {
  const x = Math.abs(z);
  if (x > 37) return z > 0 ? 1 : 0;
  const e = naturalExp((-x * x) / 2);
  const tail =
    x < 7.07106781186547
      ? (e * horner(hartOver, x)) / horner(hartUnder, x)
      : e / (x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))))) / 2.506628274631;
  return z > 0 ? 1 - tail : tail;
};
