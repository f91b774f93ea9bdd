/** @module A symmetric positive-definite system of equations by Cholesky. */

/** Lower triangle L with A = L Lᵀ; null where A is not positive definite. */
export const cholesky = (matrix: readonly (readonly number[])[]): readonly Float64Array[] | null => {
  const lower: Float64Array[] = [];
  for (const [i, row] of matrix.entries()) {
    const own = new Float64Array(matrix.length);
    for (let j = 0; j <= i; j += 1) {
      let sum = row[j] ?? 0;
      const other = j === i ? own : (lower[j] ?? own);
      for (let k = 0; k < j; k += 1) sum -= (own[k] as number) * (other[k] as number);
      if (j === i) {
        if (!(sum > 0)) return null;
        own[i] = Math.sqrt(sum);
      } else own[j] = sum / (other[j] as number);
    }
    lower.push(own);
  }
  return lower;
};

/** x with A x = b. A must be positive definite. */
export const solveSymmetric = (matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] => {
  const lower = cholesky(matrix);
  if (!lower) throw new Error('the matrix is not positive definite');
  const y: number[] = [];
  for (const [i, row] of lower.entries()) {
    let sum = right[i] ?? 0;
    for (let k = 0; k < i; k += 1) sum -= (row[k] as number) * (y[k] ?? 0);
    y.push(sum / (row[i] as number));
  }
  const x = new Array<number>(lower.length).fill(0);
  for (let i = lower.length - 1; i >= 0; i -= 1) {
    let sum = y[i] ?? 0;
    for (let k = i + 1; k < lower.length; k += 1) sum -= (lower[k]?.[i] ?? 0) * (x[k] ?? 0);
    x[i] = sum / (lower[i]?.[i] ?? 1);
  }
  return x;
};
