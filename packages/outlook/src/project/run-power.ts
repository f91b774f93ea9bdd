/** @module Third step of a path: power made in the city, year by year and plant by plant, the factor of the grid, and the sinks. */
import type { CompiledModel } from './compiled-model.ts';
import type { PathBuffers } from './path-buffers.ts';

/** A level grown by its yearly rates, added to `out`. */
const addGrown = (
  out: Float64Array,
  row: number,
  start: number,
  rates: Int32Array,
  rateRow: number,
  p: Float64Array,
  last: number,
): void => {
  let amount = start;
  for (let t = 0; t <= last; t += 1) {
    const place = rates[rateRow + t] as number;
    if (place >= 0) amount *= 1 + (p[place] as number);
    out[row + t] = (out[row + t] as number) + amount;
  }
};

/** Generation by plant (a closure never goes below nothing), factor of bought power, uptake of sinks. */
export const runSupply = (compiled: CompiledModel, p: Float64Array, buffers: PathBuffers, last: number): void => {
  const { model, plants, sinks, levers, years } = compiled;
  const { generation, gridFactor, sinks: uptake, ramp } = buffers;
  generation.fill(0);
  uptake.fill(0);
  for (let plant = 0; plant < plants.count; plant += 1)
    addGrown(
      generation,
      plant * years,
      p[plants.generation[plant] as number] as number,
      plants.growth,
      plant * years,
      p,
      last,
    );
  for (let sink = 0; sink < sinks.count; sink += 1)
    addGrown(uptake, 0, p[sinks.uptake[sink] as number] as number, sinks.growth, sink * years, p, last);
  const grid = model.power?.grid;
  let factor = grid ? (p[grid.factor.index] as number) : 0;
  const keep = grid?.fall ? 1 - (p[grid.fall.index] as number) : 1;
  for (let t = 0; t <= last; t += 1) {
    gridFactor[t] = factor;
    factor *= keep;
  }
  for (let place = 0; place < levers.length; place += 1) {
    const lever = levers[place];
    const own = place * years;
    if (lever?.supply === 'generation') {
      const row = lever.target * years;
      for (let t = 0; t <= last; t += 1) {
        const after = (generation[row + t] as number) + (ramp[own + t] as number);
        generation[row + t] = after > 0 ? after : 0;
      }
    } else if (lever?.supply === 'grid-factor')
      for (let t = 0; t <= last; t += 1) {
        const left = 1 - (ramp[own + t] as number);
        gridFactor[t] = left > 0 ? (gridFactor[t] as number) * left : 0;
      }
    else if (lever?.supply === 'sink')
      for (let t = 0; t <= last; t += 1) uptake[t] = (uptake[t] as number) + (ramp[own + t] as number);
  }
};
