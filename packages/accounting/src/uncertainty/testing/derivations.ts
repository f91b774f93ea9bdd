/** @module Small derivations for the tests of uncertainty: cells times factors of a balance that is not a real city's. */
import { createExplain, type Explain, fullTracer, quantity, reported, type Trace } from '@dafeng/quantity';
import type { EntryUncertainty, UncertaintyLookup } from '../leaf-uncertainty.ts';

export const explain: Explain<Trace> = createExplain(fullTracer);

/** Coal burnt in a row, in 10^4 t. */
export const coal = (row: string, amount: number, period = '2023') =>
  explain.observation('activityData', quantity(amount, '10k-t', 'plain'), {
    source: '临江.csv',
    locator: `${row} × 原煤`,
    period,
  });
/** An effective factor, in tCO2/t. */
export const factor = (id: string, value: number) =>
  explain.factor('emissionFactor', quantity(value, 'tCO2/t', 'territorial/plain'), {
    factor: id,
    source: 'own',
    locator: 'row',
  });
export const co2 = (row: string, amount: number, id: string, value: number) =>
  explain.product('directEmissions', coal(row, amount), factor(id, value), 'tCO2');
export const total = (...parts: readonly ReturnType<typeof co2>[]) => {
  const sum = explain.sum(
    'directEmissions',
    parts.map((part, index) => ({ id: `line-${index}`, item: reported(part) })),
    'tCO2',
  ).total;
  if (!sum.ok) throw new Error('a sum of nothing');
  return sum.value;
};

/** Half widths by the row of an observation or the id of a factor; what is not named is exact. */
export const lookupOf = (halfWidths: Readonly<Record<string, number>>): UncertaintyLookup => {
  const entry = (uncertainty: number): EntryUncertainty => ({ uncertainty, spread: null, status: null });
  return {
    factor: (id) => ({
      // What has no width is a definition.
      family: halfWidths[id] === undefined ? 'constant' : 'own',
      product: 'raw_coal',
      term: 'emissionFactor' as never,
      gas: 'co2',
      mark: 'C',
      quantity: quantity(1, 'tCO2/t', 'territorial/plain') as never,
      range: halfWidths[id] === undefined ? null : [1 - halfWidths[id], 1 + halfWidths[id]],
    }),
    entry: (leaf) => entry(leaf.kind === 'observation' ? (halfWidths[leaf.locator.split(' ')[0] ?? ''] ?? 0) : 0),
  };
};
