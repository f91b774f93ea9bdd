/** @module How long things last: the part of a year's purchases that is left after so many years. Stocks use it; nothing else. */
import { naturalExp, naturalLog } from '../sampling/portable-functions.ts';

/**
 * Part left at age a.
 *
 * Weibull: exp(-ln 2 · (a/life)^shape), logistic: 1/(1 + exp(shape·(a - life)/life)) scaled to 1 at age 0; `life` is the median age in years
 * (of the logistic, nearly).
 */
export const survivalAt = (kind: 'weibull' | 'logistic', life: number, shape: number, age: number): number => {
  if (!(life > 0)) return age === 0 ? 1 : 0;
  if (age === 0) return 1;
  if (kind === 'weibull') return naturalExp(-Math.LN2 * naturalExp(shape * naturalLog(age / life)));
  return (1 + naturalExp(-shape)) / (1 + naturalExp((shape * (age - life)) / life));
};

export const survivalByAge = (kind: 'weibull' | 'logistic', life: number, shape: number, years: number): Float64Array =>
  Float64Array.from({ length: years }, (_, age) => survivalAt(kind, life, shape, age));

/** Ages summed over when the base stock is taken as steady: by then next to nothing is left of any lifetime in use. */
const oldest = 6;

/** Part of a steady stock of mixed ages that is left after t years: sum of S(a + t) over sum of S(a). */
export const baseSurvival = (
  kind: 'weibull' | 'logistic',
  life: number,
  shape: number,
  years: number,
): Float64Array => {
  const ages = Math.max(1, Math.ceil(life * oldest));
  const left = (t: number): number => {
    let sum = 0;
    for (let age = 0; age <= ages; age += 1) sum += survivalAt(kind, life, shape, age + t);
    return sum;
  };
  const whole = left(0);
  return Float64Array.from({ length: years }, (_, t) => left(t) / whole);
};
