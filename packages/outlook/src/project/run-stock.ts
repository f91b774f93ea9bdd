/**
 * @module Energy of a stock that is turned over: what is bought each year replaces what has gone and adds what is wanted; each year's
 * purchases keep their fuel and their use until they are scrapped.
 */
import type { CompiledModel, CompiledStock } from './compiled-model.ts';
import type { PathBuffers } from './path-buffers.ts';

/** Shares of sales in year t, straight between milestones, divided by their sum, into `bought[t]`. */
const salesShares = (stock: CompiledStock, p: Float64Array, { bought }: PathBuffers, t: number): void => {
  const { technologies: count, milestones } = stock;
  let next = 0;
  while (next < milestones.length && (milestones[next] as number) < t) next += 1;
  const before = next - 1;
  const [from, to] = [before < 0 ? 0 : (milestones[before] as number), milestones[next] ?? -1];
  const weight = to < 0 ? 1 : to === from ? 1 : (t - from) / (to - from);
  const at = (milestone: number, technology: number): number => {
    const place =
      milestone < 0 ? (stock.share[technology] as number) : (stock.sales[milestone * count + technology] as number);
    return place < 0 ? 0 : (p[place] as number);
  };
  let sum = 0;
  for (let technology = 0; technology < count; technology += 1) {
    const earlier = at(before, technology);
    const share = next >= milestones.length ? earlier : earlier + weight * (at(next, technology) - earlier);
    bought[t * count + technology] = share;
    sum += share;
  }
  for (let technology = 0; technology < count; technology += 1)
    bought[t * count + technology] = (bought[t * count + technology] as number) / sum;
};

/** Switches of fuel act on what is bought, not on what runs. */
const switchSales = (
  { levers, sectors, years }: CompiledModel,
  stock: CompiledStock,
  { bought, ramp }: PathBuffers,
  sector: number,
  t: number,
): void => {
  const { technologies: count } = stock;
  for (const place of sectors.switches[sector] ?? []) {
    const lever = levers[place];
    if (!lever) continue;
    const [from, to] = [stock.fuel.indexOf(lever.from), stock.fuel.indexOf(lever.to)];
    if (from < 0 || to < 0) continue;
    const moved = Math.min(ramp[place * years + t] as number, bought[t * count + from] as number);
    bought[t * count + from] = (bought[t * count + from] as number) - moved;
    bought[t * count + to] = (bought[t * count + to] as number) + moved;
  }
};

/** Energy of one stock by fuel and year, added to `fuelUse`. A stock that shrinks faster than it ages is scrapped in proportion. */
export const runStock = (
  compiled: CompiledModel,
  stock: CompiledStock,
  p: Float64Array,
  buffers: PathBuffers,
  sector: number,
  last: number,
): void => {
  const { years, fuels, sectors } = compiled;
  const { activity, energyLeft, fuelUse, energy, bought, boughtUse, newUse, sizes } = buffers;
  const { technologies: count, survival, baseSurvival } = stock;
  const row = sector * years;
  const switched = (sectors.switches[sector]?.length ?? 0) > 0;
  const first = activity[row] as number;
  let shareSum = 0;
  for (let technology = 0; technology < count; technology += 1)
    shareSum += p[stock.share[technology] as number] as number;
  for (let t = 0; t <= last; t += 1) {
    if (t > 0) {
      salesShares(stock, p, buffers, t);
      if (switched) switchSales(compiled, stock, buffers, sector, t);
    }
    const old = first * (baseSurvival[t] as number);
    let alive = old;
    for (let cohort = 1; cohort < t; cohort += 1) alive += (sizes[cohort] as number) * (survival[t - cohort] as number);
    const wanted = activity[row + t] as number;
    const size = t === 0 ? 0 : Math.max(0, wanted - alive);
    sizes[t] = size;
    const scale = t === 0 || alive <= wanted ? 1 : wanted / alive;
    for (let technology = 0; technology < count; technology += 1) {
      const place = t * count + technology;
      const improvementAt = stock.improvement[technology] as number;
      const use = p[stock.use[technology] as number] as number;
      // Use of one bought this year, and of all bought this year, technology by technology in a row.
      const one =
        t === 0 ? use : (newUse[technology] as number) * (improvementAt < 0 ? 1 : 1 - (p[improvementAt] as number));
      newUse[technology] = one;
      const cohorts = technology * years;
      boughtUse[cohorts + t] = t === 0 ? 0 : (bought[place] as number) * size * one;
      let used = (old * (p[stock.share[technology] as number] as number) * use) / shareSum;
      for (let cohort = 1; cohort <= t; cohort += 1)
        used += (boughtUse[cohorts + cohort] as number) * (survival[t - cohort] as number);
      const amount = used * scale * (energyLeft[row + t] as number);
      const fuel = stock.fuel[technology] as number;
      fuelUse[fuel * years + t] = (fuelUse[fuel * years + t] as number) + amount;
      if (energy) {
        const cell = (sector * fuels.count + fuel) * years + t;
        energy[cell] = (energy[cell] as number) + amount;
      }
    }
  }
};
