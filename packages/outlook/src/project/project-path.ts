/**
 * @module One projected path for people: yearly totals, intensities, share, energy by sector and fuel, peak. No chance in it; draws are left
 * to `../peak`.
 */
import { city as settings } from '../generated/outlook.ts';
import type { CityModel, Co2Total } from '../model/city-model.ts';
import { accept, type OutlookResult } from '../outlook-error.ts';
import { resolveScenario } from '../scenario/resolve-scenario.ts';
import { type CompiledModel, compileModel } from './compiled-model.ts';
import { makeBuffers, type PathBuffers } from './path-buffers.ts';
import { runPath } from './run-path.ts';

export interface PathPeak {
  /** Null where the greatest year is the last one: the path has no peak within the horizon. */
  readonly year: number | null;
  /** Greatest CO2 of the path, tCO2. */
  readonly level: number;
  /** Years within 2 % of it (the setting `plateauWithin`). */
  readonly plateauYears: number;
}
export interface CityPath {
  readonly years: readonly number[];
  /** tCO2 by total. */
  readonly co2: Readonly<Record<Co2Total, readonly number[]>>;
  readonly processCo2: readonly number[];
  readonly sinks: readonly number[];
  /** tce; primary by equivalent coal, final by heat. */
  readonly finalEnergy: readonly number[];
  readonly primaryEnergy: readonly number[];
  readonly fossilEnergy: readonly number[];
  readonly coal: readonly number[];
  /** Null in a year without energy. */
  readonly nonFossilShare: readonly (number | null)[];
  /** MWh; net import negative where power is sold. */
  readonly electricity: readonly number[];
  readonly netImport: readonly number[];
  /** Level of GDP, 1 in the base year; null where the model has no GDP. */
  readonly gdp: readonly number[] | null;
  /** Against the base year, per GDP; null without GDP. */
  readonly energyIntensity: readonly number[] | null;
  readonly carbonIntensity: readonly number[] | null;
  /** tce by sector id, fuel id, year. */
  readonly energy: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
  readonly processBySector: Readonly<Record<string, readonly number[]>>;
  readonly peak: PathPeak;
}

/** Where a path is greatest. A tie goes to the first year. */
export const peakIndex = (series: Float64Array, last: number): number => {
  let best = 0;
  for (let t = 1; t <= last; t += 1) if ((series[t] as number) > (series[best] as number)) best = t;
  return best;
};

export const totalOf = (buffers: PathBuffers, total: Co2Total): Float64Array =>
  total === 'direct' ? buffers.direct : total === 'with-process' ? buffers.withProcess : buffers.withPower;

const ratioToFirst = (over: Float64Array, under: Float64Array): readonly number[] =>
  Array.from(over, (value, t) => value / (under[t] as number) / ((over[0] as number) / (under[0] as number)));

const describe = (compiled: CompiledModel, buffers: PathBuffers, plateauWithin: number): CityPath => {
  const { model, years, fuels } = compiled;
  const judged = totalOf(buffers, model.peakOf);
  const at = peakIndex(judged, years - 1);
  const level = judged[at] as number;
  const cells = (sector: number, fuel: number): readonly number[] => {
    const from = (sector * fuels.count + fuel) * years;
    return Array.from(buffers.energy?.subarray(from, from + years) ?? []);
  };
  const list = (series: Float64Array): readonly number[] => Array.from(series);
  const withGdp = model.gdp !== null;
  return {
    years: Array.from({ length: years }, (_, t) => model.baseYear + t),
    co2: {
      direct: list(buffers.direct),
      'with-power-import': list(buffers.withPower),
      'with-process': list(buffers.withProcess),
    },
    processCo2: list(buffers.processCo2),
    sinks: list(buffers.sinks),
    finalEnergy: list(buffers.final),
    primaryEnergy: list(buffers.primary),
    fossilEnergy: list(buffers.fossil),
    coal: list(buffers.coal),
    nonFossilShare: Array.from(buffers.nonFossil, (value, t) => {
      const all = buffers.primary[t] as number;
      return all > 0 ? value / all : null;
    }),
    electricity: list(buffers.electricity),
    netImport: list(buffers.imported),
    gdp: withGdp ? list(buffers.gdp) : null,
    energyIntensity: withGdp ? ratioToFirst(buffers.primary, buffers.gdp) : null,
    carbonIntensity: withGdp ? ratioToFirst(judged, buffers.gdp) : null,
    energy: Object.fromEntries(
      model.sectors.map(({ id }, sector) => [
        id,
        Object.fromEntries(model.fuels.map((fuel, index) => [fuel.id, cells(sector, index)])),
      ]),
    ),
    processBySector: Object.fromEntries(
      model.sectors.map(({ id }, sector) => [
        id,
        Array.from(buffers.processBySector?.subarray(sector * years, (sector + 1) * years) ?? []),
      ]),
    ),
    peak: {
      year: at === years - 1 ? null : model.baseYear + at,
      level,
      plateauYears: judged.reduce((count, value) => count + (value >= level * (1 - plateauWithin) ? 1 : 0), 0),
    },
  };
};

export interface ProjectOptions {
  readonly scenario?: string | null;
  /** Full delivery of every lever, whatever the model expects: what the plan would bring if it came true. */
  readonly fullDelivery?: boolean;
  /** Canonical values by parameter path, over those of the scenario: what a slider moves. */
  readonly values?: Readonly<Record<string, number>>;
  /** A plateau: years within this part of the maximum. */
  readonly plateauWithin?: number;
}

/** The path at the values of the model (the middle of every spread), without shocks. Errors: `unknown-scenario`. */
export const projectPath = (
  model: CityModel,
  { scenario = null, fullDelivery = false, values = {}, plateauWithin = settings.plateauWithin }: ProjectOptions = {},
): OutlookResult<CityPath> => {
  const resolved = resolveScenario(model, scenario);
  if (!resolved.ok) return resolved;
  const compiled = compileModel(model, resolved.value);
  const p = Float64Array.from(compiled.nominal);
  for (const parameter of model.parameters) p[parameter.index] = values[parameter.id] ?? (p[parameter.index] as number);
  if (fullDelivery) for (const lever of compiled.levers) p[lever.delivery] = 1;
  const buffers = makeBuffers(compiled, true);
  runPath(compiled, p, null, buffers);
  return accept(describe(compiled, buffers, plateauWithin));
};
