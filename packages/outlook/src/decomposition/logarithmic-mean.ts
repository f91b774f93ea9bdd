/**
 * @module The logarithmic mean, the weight of every LMDI method, accurate where its two arguments are nearly equal. What is weighted
 * by it is left to the decompositions.
 */

/** `ln(a / b)` of two positive numbers, without loss where they are close. */
export const logRatio = (a: number, b: number): number => {
  const relative = (a - b) / b;
  return Math.abs(relative) < 0.5 ? Math.log1p(relative) : Math.log(a) - Math.log(b);
};

/** `(a - b) / ln(a / b)` of two numbers not below zero; the common value where they are equal, 0 where one of them is. */
export const logarithmicMean = (a: number, b: number): number => {
  if (a === b) return a;
  if (a === 0 || b === 0) return 0;
  return (a - b) / logRatio(a, b);
};
