/**
 * Exact splitting of made-up totals: whole numbers of the last printed digit, so that parts add up without residual. Knows no city; the numbers are
 * in `months-account.mjs`.
 */

/** Whole parts of a whole number in proportion to weights; the largest remainders take what is left over. */
export const splitExactly = (total, weights) => {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => (total * weight) / all);
  const parts = shares.map(Math.floor);
  let left = total - parts.reduce((sum, part) => sum + part, 0);
  const order = shares
    .map((share, index) => ({ index, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order) {
    if (left <= 0) break;
    parts[index] += 1;
    left -= 1;
  }
  return parts;
};

/**
 * A table of whole numbers with given sums of rows and of columns, as near to the proportions of `seed` as it gets. Both lists of sums must add up to
 * the same total. The last row and the last column take what rounding leaves.
 */
export const tableWithSums = (seed, rowSums, columnSums) => {
  const total = (list) => list.reduce((sum, one) => sum + one, 0);
  if (total(rowSums) !== total(columnSums))
    throw new Error(`rows add up to ${total(rowSums)}, columns to ${total(columnSums)}`);
  let table = seed.map((row) => [...row]);
  for (let round = 0; round < 200; round += 1) {
    table = table.map((row, r) => row.map((cell) => (cell * rowSums[r]) / total(row)));
    const columns = columnSums.map((_, c) => total(table.map((row) => row[c])));
    table = table.map((row) => row.map((cell, c) => (cell * columnSums[c]) / columns[c]));
  }
  const [lastRow, lastColumn] = [rowSums.length - 1, columnSums.length - 1];
  const whole = table.map((row) => row.map(Math.round));
  for (let r = 0; r < lastRow; r += 1) whole[r][lastColumn] = rowSums[r] - total(whole[r].slice(0, lastColumn));
  for (let c = 0; c <= lastColumn; c += 1)
    whole[lastRow][c] = columnSums[c] - total(whole.slice(0, lastRow).map((row) => row[c]));
  return whole;
};
