/** @module Second step of a path: activity, energy by fuel and process CO2 of every sector, with the levers in their order. */
import { naturalExp } from '../sampling/portable-functions.ts';
import type { CompiledModel } from './compiled-model.ts';
import type { PathBuffers } from './path-buffers.ts';
import { runStock } from './run-stock.ts';

/** No lever takes more than there is. */
const kept = (part: number): number => (part < 1 ? 1 - part : 0);

const runActivity = (
  { sectors, levers, years }: CompiledModel,
  p: Float64Array,
  buffers: PathBuffers,
  last: number,
): void => {
  const { activity, energyLeft, processLeft, logDriver, level, ramp } = buffers;
  for (let sector = 0; sector < sectors.count; sector += 1) {
    const row = sector * years;
    const from = (sectors.driver[sector] as number) * years;
    const activityAt = sectors.activity[sector] as number;
    const base = activityAt < 0 ? 1 : (p[activityAt] as number);
    const elasticityAt = sectors.elasticity[sector] as number;
    const elasticity = elasticityAt < 0 ? 1 : (p[elasticityAt] as number);
    for (let t = 0; t <= last; t += 1) {
      const grown =
        elasticityAt < 0 ? (level[from + t] as number) : naturalExp(elasticity * (logDriver[from + t] as number));
      activity[row + t] = base * grown;
      energyLeft[row + t] = 1;
      processLeft[row + t] = 1;
    }
  }
  for (let place = 0; place < levers.length; place += 1) {
    const lever = levers[place];
    if (!lever) continue;
    const own = place * years;
    if (lever.stage === 'structure') {
      for (let t = 0; t <= last; t += 1) {
        const moved = (activity[lever.from * years + t] as number) * (1 - kept(ramp[own + t] as number));
        activity[lever.from * years + t] = (activity[lever.from * years + t] as number) - moved;
        if (lever.to >= 0) activity[lever.to * years + t] = (activity[lever.to * years + t] as number) + moved;
      }
      continue;
    }
    if (lever.stage !== 'activity' && lever.stage !== 'efficiency') continue;
    const acted = lever.stage === 'activity' ? activity : lever.onProcess ? processLeft : energyLeft;
    for (const sector of lever.sectors) {
      const row = sector * years;
      for (let t = 0; t <= last; t += 1) acted[row + t] = (acted[row + t] as number) * kept(ramp[own + t] as number);
    }
  }
};

/** Shares of the base year, divided by their sum: drawn shares need not add up. */
const baseShares = (
  { sectors, fuels }: CompiledModel,
  p: Float64Array,
  { share }: PathBuffers,
  sector: number,
): void => {
  let sum = 0;
  for (let fuel = 0; fuel < fuels.count; fuel += 1) {
    const place = sectors.shares[sector * fuels.count + fuel] as number;
    share[fuel] = place < 0 ? 0 : (p[place] as number);
    sum += share[fuel] as number;
  }
  for (let fuel = 0; fuel < fuels.count; fuel += 1) share[fuel] = (share[fuel] as number) / sum;
};

/**
 * Energy of the sector moved between fuels, year by year in `own`: a part of all its energy, no more than the old fuel has. More is used in
 * all where the new fuel is used less well.
 */
const switchFuels = (
  compiled: CompiledModel,
  p: Float64Array,
  buffers: PathBuffers,
  sector: number,
  last: number,
): void => {
  const { sectors, fuels, levers, years } = compiled;
  const { own, used, ramp } = buffers;
  for (const place of sectors.switches[sector] ?? []) {
    const lever = levers[place];
    if (!lever) continue;
    const before = sectors.efficiency[sector * fuels.count + lever.from] as number;
    const after = sectors.efficiency[sector * fuels.count + lever.to] as number;
    const ratio = before < 0 || after < 0 ? 1 : (p[before] as number) / (p[after] as number);
    const [row, from, to] = [place * years, lever.from * years, lever.to * years];
    for (let t = 0; t <= last; t += 1) {
      const asked = (ramp[row + t] as number) * (used[t] as number);
      const there = own[from + t] as number;
      const moved = asked < there ? asked : there;
      own[from + t] = there - moved;
      own[to + t] = (own[to + t] as number) + moved * ratio;
    }
  }
};

/** Energy by fuel of a sector without a stock, from its energy in `used`; fuel by fuel, so that memory is read in a row. */
const addFuels = (
  compiled: CompiledModel,
  p: Float64Array,
  buffers: PathBuffers,
  sector: number,
  last: number,
): void => {
  const { fuels, years } = compiled;
  const { fuelUse, energy, share, used, own } = buffers;
  baseShares(compiled, p, buffers, sector);
  for (let fuel = 0; fuel < fuels.count; fuel += 1) {
    const part = share[fuel] as number;
    const row = fuel * years;
    for (let t = 0; t <= last; t += 1) own[row + t] = (used[t] as number) * part;
  }
  switchFuels(compiled, p, buffers, sector, last);
  const cells = sector * fuels.count * years;
  for (let cell = 0; cell < fuels.count * years; cell += 1) {
    const amount = own[cell] as number;
    fuelUse[cell] = (fuelUse[cell] as number) + amount;
    if (energy) energy[cells + cell] = amount;
  }
};

export const runSectors = (compiled: CompiledModel, p: Float64Array, buffers: PathBuffers, last: number): void => {
  const { sectors, years } = compiled;
  const { activity, energyLeft, processLeft, fuelUse, energy, processBySector, processCo2, used } = buffers;
  runActivity(compiled, p, buffers, last);
  fuelUse.fill(0);
  processCo2.fill(0);
  energy?.fill(0);
  for (let sector = 0; sector < sectors.count; sector += 1) {
    const row = sector * years;
    const stock = sectors.stocks[sector];
    if (stock) runStock(compiled, stock, p, buffers, sector, last);
    else {
      let intensity = p[sectors.intensity[sector] as number] as number;
      for (let t = 0; t <= last; t += 1) {
        const rateAt = sectors.improvement[row + t] as number;
        if (rateAt >= 0) intensity *= 1 - (p[rateAt] as number);
        used[t] = (activity[row + t] as number) * intensity * (energyLeft[row + t] as number);
      }
      addFuels(compiled, p, buffers, sector, last);
    }
    const processAt = sectors.processCo2[sector] as number;
    if (processAt < 0) continue;
    const perActivity = sectors.processPerActivity[sector] === 1;
    const each = (p[processAt] as number) / (perActivity ? 1 : (activity[row] as number));
    for (let t = 0; t <= last; t += 1) {
      const amount = each * (activity[row + t] as number) * (processLeft[row + t] as number);
      processCo2[t] = (processCo2[t] as number) + amount;
      if (processBySector) processBySector[row + t] = amount;
    }
  }
};
