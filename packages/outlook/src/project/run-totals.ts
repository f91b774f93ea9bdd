/** @module Last step of a path: the balance of power, and the totals of CO2 and energy. */
import type { CompiledModel } from './compiled-model.ts';
import type { PathBuffers } from './path-buffers.ts';

/**
 * Totals of every year.
 *
 * Net import = demand / (1 - loss) - generation; sold power is deducted at the factor of the grid. Energy counts non-fossil and bought power
 * by equivalent coal; what is sold is taken from local generation in proportion.
 */
export const runTotals = (compiled: CompiledModel, p: Float64Array, buffers: PathBuffers, last: number): void => {
  const { model, plants, years, fuels } = compiled;
  const { power } = model;
  const { fuelUse, generation, gridFactor } = buffers;
  const value = (parameter: { readonly index: number } | null | undefined): number =>
    parameter ? (p[parameter.index] as number) : 0;
  const calorific = value(power?.calorific);
  const sent = 1 - value(power?.loss);
  const equivalentKeep = 1 - value(power?.equivalentFall);
  const nonFossil = value(power?.grid.nonFossil);
  const gain = value(power?.grid.nonFossilGain);
  let equivalent = value(power?.equivalent);
  for (let t = 0; t <= last; t += 1) {
    let direct = 0;
    let fossil = 0;
    let coal = 0;
    let renewable = 0;
    let electricity = 0;
    let heat = 0;
    let heatCo2 = 0;
    for (let fuel = 0; fuel < fuels.count; fuel += 1) {
      const used = fuelUse[fuel * years + t] as number;
      const kind = fuels.kind[fuel] as number;
      if (kind === 0) {
        fossil += used;
        direct += used * (p[fuels.factor[fuel] as number] as number);
        if (fuels.coal[fuel] === 1) coal += used;
      } else if (kind === 1) renewable += used;
      else if (kind === 2) electricity += used;
      else {
        heat += used;
        heatCo2 += used * (p[fuels.factor[fuel] as number] as number);
      }
    }
    let made = 0;
    let clean = 0;
    let burnt = 0;
    for (let plant = 0; plant < plants.count; plant += 1) {
      const amount = generation[plant * years + t] as number;
      made += amount;
      const fuel = plants.fuel[plant] as number;
      if (fuel < 0) clean += amount;
      else {
        const used = amount * (p[plants.rate[plant] as number] as number);
        burnt += used;
        direct += used * (p[fuels.factor[fuel] as number] as number);
        if (fuels.coal[fuel] === 1) coal += used;
      }
    }
    const demand = power ? electricity / calorific : 0;
    const imported = power ? demand / sent - made : 0;
    const stays = imported < 0 ? 1 + imported / made : 1;
    const bought = imported > 0 ? imported : 0;
    const cleanGrid = Math.min(1, nonFossil + gain * t);
    const fossilAll = fossil + heat + burnt * stays + bought * equivalent * (1 - cleanGrid);
    const cleanAll = renewable + equivalent * (clean * stays + bought * cleanGrid);
    const withPower = direct + heatCo2 + imported * (gridFactor[t] as number);
    buffers.direct[t] = direct;
    buffers.withPower[t] = withPower;
    buffers.withProcess[t] = withPower + (buffers.processCo2[t] as number);
    buffers.final[t] = fossil + renewable + electricity + heat;
    buffers.fossil[t] = fossilAll;
    buffers.primary[t] = fossilAll + cleanAll;
    buffers.nonFossil[t] = cleanAll;
    buffers.coal[t] = coal;
    buffers.electricity[t] = demand;
    buffers.imported[t] = imported;
    equivalent *= equivalentKeep;
  }
};
