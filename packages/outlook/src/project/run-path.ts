/** @module One path of a compiled model from a vector of parameter values: drivers, levers, sectors, power, totals. */
import type { CompiledModel } from './compiled-model.ts';
import type { PathBuffers } from './path-buffers.ts';
import { runDrivers, runRamps } from './run-drivers.ts';
import { runSupply } from './run-power.ts';
import { runSectors } from './run-sectors.ts';
import { runTotals } from './run-totals.ts';

/**
 * Fills `buffers` for the years 0 to `last` (all by default).
 *
 * `p`: canonical values in the order of `model.parameters`; `normals`: standard normal shocks by driver and year, null for none.
 */
export const runPath = (
  compiled: CompiledModel,
  p: Float64Array,
  normals: Float64Array | null,
  buffers: PathBuffers,
  last: number = compiled.years - 1,
): void => {
  runDrivers(compiled, p, normals, buffers, last);
  runRamps(compiled, p, buffers, last);
  runSectors(compiled, p, buffers, last);
  runSupply(compiled, p, buffers, last);
  runTotals(compiled, p, buffers, last);
};
