/**
 * @module Exponential and logarithm from the four operations alone. IEEE 754 fixes those to the last bit, `Math.exp` and `Math.log` are left
 * to each engine: with these, the same seed gives the same bits in every browser and on every machine.
 *
 * The method is that of fdlibm (e_exp.c, e_log.c; Sun Microsystems, 1993): reduction by ln 2, then a rational or polynomial remainder; the
 * error stays below one unit in the last place. Its coefficients are part of the method.
 */
const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;
const inverseLn2 = Math.LOG2E;

const bits = new DataView(new ArrayBuffer(8));
/** 2^k for whole k in -1022..1023: an exponent field, exact. */
const powers = new Float64Array(2046);
for (let k = -1022; k <= 1023; k += 1) {
  bits.setUint32(0, (k + 1023) << 20);
  bits.setUint32(4, 0);
  powers[k + 1022] = bits.getFloat64(0);
}

/** e^x; 0 below -745, infinite above 709.78. */
export const naturalExp = (x: number): number => {
  if (!(x < 709.782712893384)) return x > 0 ? Number.POSITIVE_INFINITY : x;
  if (x < -745.2) return 0;
  const k = Math.floor(inverseLn2 * x + 0.5);
  const high = x - k * ln2High;
  const low = k * ln2Low;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  if (k >= -1021 && k <= 1023) return y * (powers[k + 1022] as number);
  return k > 0
    ? y * 2 * (powers[k + 1021] as number)
    : y * (powers[k + 1022 + 54] as number) * (powers[1022 - 54] as number);
};

/** ln x; minus infinity for 0, NaN below. */
export const naturalLog = (x: number): number => {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  let k = 0;
  let value = x;
  if (value < (powers[0] as number)) {
    value *= powers[1022 + 54] as number;
    k = -54;
  }
  bits.setFloat64(0, value);
  let top = bits.getUint32(0);
  k += (top >>> 20) - 1023;
  top &= 0xfffff;
  // Mantissa to sqrt(1/2)..sqrt(2).
  const shift = (top + 0x95f64) & 0x100000;
  bits.setUint32(0, top | (shift ^ 0x3ff00000));
  k += shift >>> 20;
  const f = bits.getFloat64(0) - 1;
  if (f === 0) return k * ln2High + k * ln2Low;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const half = 0.5 * f * f;
  return k * ln2High - (half - (s * (half + odd + even) + k * ln2Low) - f);
};
