/**
 * @module The standard normal: its quantile, and draws of it from a seeded stream, one uniform number a draw. Other distributions are
 * left to those who know what is uncertain.
 */
import { type UniformStream, uniformStream } from './uniform-stream.ts';

const ratioOf = (x: number, over: readonly number[], under: readonly number[]): number => {
  let [top, bottom] = [0, 0];
  for (const coefficient of over) top = top * x + coefficient;
  for (const coefficient of under) bottom = bottom * x + coefficient;
  return top / bottom;
};

/** Coefficients of PPND16, highest power first, to the nearest double: numerator and denominator of the middle, of the tail, of the far tail. */
const middle = [
  [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665,
  ],
  [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1,
  ],
] as const;
const tail = [
  [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
] as const;
const farTail = [
  [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
    1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
    0.1369298809227358, 0.599832206555888, 1,
  ],
] as const;

/**
 * The number below which a standard normal lies with probability p, 0 < p < 1; about 16 digits.
 *
 * Source: M. J. Wichura, Algorithm AS 241, Applied Statistics 37 (1988), 477-484, routine PPND16.
 */
export const normalQuantile = (p: number): number => {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratioOf(0.180625 - q * q, middle[0], middle[1]);
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const size = r <= 5 ? ratioOf(r - 1.6, tail[0], tail[1]) : ratioOf(r - 5, farTail[0], farTail[1]);
  return q < 0 ? -size : size;
};

/** Standard normal draws of the stream of a seed and a name; see `uniformStream`. */
export const normalStream = (seed: number, name: string): UniformStream => {
  const next = uniformStream(seed, name);
  return () => normalQuantile(next());
};
