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

/** The shares of a year after the fuel switches, in `current`; more than 1 in sum where the new fuel is used less well. */
const switchFuels = (
  compiled: CompiledModel,
  p: Float64Array,
  buffers: PathBuffers,
  sector: number,
  t: number,
): void => {
  const { sectors, fuels, levers, years } = compiled;
  const { share, current, ramp } = buffers;
  current.set(share);
  for (const place of sectors.switches[sector] ?? []) {
    const lever = levers[place];
    if (!lever) continue;
    const moved = Math.min(ramp[place * years + t] as number, current[lever.from] as number);
    const before = sectors.efficiency[sector * fuels.count + lever.from] as number;
    const after = sectors.efficiency[sector * fuels.count + lever.to] as number;
    const ratio = before < 0 || after < 0 ? 1 : (p[before] as number) / (p[after] as number);
    current[lever.from] = (current[lever.from] as number) - moved;
    current[lever.to] = (current[lever.to] as number) + moved * ratio;
  }
};

export const runSectors = (compiled: CompiledModel, p: Float64Array, buffers: PathBuffers, last: number): void => {
  const { sectors, fuels, years } = compiled;
  const { activity, energyLeft, processLeft, fuelUse, energy, processBySector, processCo2, share, current } = buffers;
  runActivity(compiled, p, buffers, last);
  fuelUse.fill(0);
  processCo2.fill(0);
  energy?.fill(0);
  for (let sector = 0; sector < sectors.count; sector += 1) {
    const row = sector * years;
    const stock = sectors.stocks[sector];
    if (stock) runStock(compiled, stock, p, buffers, sector, last);
    else {
      baseShares(compiled, p, buffers, sector);
      const switched = (sectors.switches[sector]?.length ?? 0) > 0;
      const shares = switched ? current : share;
      let intensity = p[sectors.intensity[sector] as number] as number;
      for (let t = 0; t <= last; t += 1) {
        const rateAt = sectors.improvement[row + t] as number;
        if (rateAt >= 0) intensity *= 1 - (p[rateAt] as number);
        const used = (activity[row + t] as number) * intensity * (energyLeft[row + t] as number);
        if (switched) switchFuels(compiled, p, buffers, sector, t);
        for (let fuel = 0; fuel < fuels.count; fuel += 1) {
          const part = shares[fuel] as number;
          if (part === 0) continue;
          const amount = used * part;
          fuelUse[fuel * years + t] = (fuelUse[fuel * years + t] as number) + amount;
          if (energy) energy[(sector * fuels.count + fuel) * years + t] = amount;
        }
      }
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
