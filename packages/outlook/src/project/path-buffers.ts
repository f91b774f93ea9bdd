/** @module Room for one path: the yearly results, and what is needed on the way. Reused from path to path, so that a draw allocates nothing. */
import type { CompiledModel } from './compiled-model.ts';

/** Yearly results of a path, base year first. CO2 in tCO2, energy in tce, power in MWh. */
export interface PathBuffers {
  /** CO2 of fuels burnt in the area. */
  readonly direct: Float64Array;
  /** The same with net imports of power and heat. */
  readonly withPower: Float64Array;
  /** The same with process CO2. */
  readonly withProcess: Float64Array;
  readonly processCo2: Float64Array;
  /** Uptake, positive; in no total. */
  readonly sinks: Float64Array;
  /** Final energy, electricity by its heat. */
  readonly final: Float64Array;
  /** Primary energy, non-fossil and bought power by equivalent coal. */
  readonly primary: Float64Array;
  readonly fossil: Float64Array;
  readonly nonFossil: Float64Array;
  readonly coal: Float64Array;
  readonly electricity: Float64Array;
  /** Positive bought, negative sold. */
  readonly imported: Float64Array;
  /** Level of the GDP driver, 1 in the base year; 1 throughout where there is none. */
  readonly gdp: Float64Array;
  /** By sector, fuel, year; null where only totals are wanted. */
  readonly energy: Float64Array | null;
  /** Process CO2 by sector and year. */
  readonly processBySector: Float64Array | null;

  /** On the way: logarithms of drivers, ramps, activity, multipliers, fuels. */
  readonly logDriver: Float64Array;
  readonly ramp: Float64Array;
  readonly activity: Float64Array;
  readonly energyLeft: Float64Array;
  readonly processLeft: Float64Array;
  readonly fuelUse: Float64Array;
  readonly share: Float64Array;
  readonly own: Float64Array;
  readonly bought: Float64Array;
  readonly boughtUse: Float64Array;
  readonly newUse: Float64Array;
  readonly sizes: Float64Array;
  readonly used: Float64Array;
  readonly level: Float64Array;
  readonly generation: Float64Array;
  readonly gridFactor: Float64Array;
  readonly strength: Float64Array;
}

export const makeBuffers = (compiled: CompiledModel, detail = false): PathBuffers => {
  const { years, drivers, sectors, fuels, levers, plants } = compiled;
  const row = () => new Float64Array(years);
  const technologies = sectors.stocks.reduce((most, stock) => Math.max(most, stock?.technologies ?? 0), 1);
  return {
    direct: row(),
    withPower: row(),
    withProcess: row(),
    processCo2: row(),
    sinks: row(),
    final: row(),
    primary: row(),
    fossil: row(),
    nonFossil: row(),
    coal: row(),
    electricity: row(),
    imported: row(),
    gdp: row(),
    energy: detail ? new Float64Array(sectors.count * fuels.count * years) : null,
    processBySector: detail ? new Float64Array(sectors.count * years) : null,
    logDriver: new Float64Array(Math.max(1, drivers.count) * years),
    ramp: new Float64Array(Math.max(1, levers.length) * years),
    activity: new Float64Array(sectors.count * years),
    energyLeft: new Float64Array(sectors.count * years),
    processLeft: new Float64Array(sectors.count * years),
    fuelUse: new Float64Array(Math.max(1, fuels.count) * years),
    share: new Float64Array(Math.max(1, fuels.count)),
    own: new Float64Array(Math.max(1, fuels.count) * years),
    bought: new Float64Array(years * technologies),
    newUse: new Float64Array(technologies),
    boughtUse: new Float64Array(years * technologies),
    sizes: row(),
    used: row(),
    level: new Float64Array(Math.max(1, drivers.count) * years),
    generation: new Float64Array(Math.max(1, plants.count) * years),
    gridFactor: row(),
    strength: new Float64Array(Math.max(1, levers.length)),
  };
};
