/**
 * @module Sample autocorrelation, divided by the number of points at every lag as is usual; 0 for a constant series, where the usual
 * formula has no value.
 */

/** `r[k]` for lags 0 to n - 1. */
export const autocorrelations = (values: readonly number[]): readonly number[] => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const centred = values.map((value) => value - mean);
  const products = values.map((_, lag) =>
    centred.reduce((sum, value, index) => sum + value * (centred[index + lag] ?? 0), 0),
  );
  const variance = products[0] ?? 0;
  // A constant series leaves rounding noise, which correlates with nothing.
  const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const flat = variance <= values.length * (scale * 1e-13) ** 2;
  return products.map((product, lag) => (lag === 0 ? 1 : flat ? 0 : product / variance));
};
