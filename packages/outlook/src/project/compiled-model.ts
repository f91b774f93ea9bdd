/**
 * @module A city model as flat tables of numbers: every parameter is a place in one vector, every owner a row. It knows the shape only; the
 * steps of a path are in the `run-*` modules. -1 stands for "none".
 */
import type { CityModel, RatePeriod, Sector } from '../model/city-model.ts';
import type { Parameter } from '../model/parameter.ts';
import type { ResolvedScenario } from '../scenario/resolve-scenario.ts';
import { baseSurvival, survivalByAge } from './survival.ts';

export interface CompiledStock {
  readonly technologies: number;
  readonly fuel: Int32Array;
  readonly share: Int32Array;
  readonly use: Int32Array;
  readonly improvement: Int32Array;
  /** Milestones as year indices, and for each and technology the place of its share of sales (-1: none). */
  readonly milestones: Int32Array;
  readonly sales: Int32Array;
  readonly survival: Float64Array;
  readonly baseSurvival: Float64Array;
}
export interface CompiledLever {
  readonly index: number;
  readonly stage: string;
  readonly sectors: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly onProcess: boolean;
  readonly supply: 'generation' | 'grid-factor' | 'sink' | null;
  readonly target: number;
  readonly size: number;
  readonly reach: number;
  readonly delivery: number;
  readonly delay: number;
  readonly start: number;
  readonly end: number;
  readonly shape: 'linear' | 's-curve' | 'step';
}
export interface CompiledModel {
  readonly model: CityModel;
  readonly scenario: ResolvedScenario;
  /** Years from the base year on, both ends counted. */
  readonly years: number;
  readonly nominal: Float64Array;
  readonly drivers: {
    readonly count: number;
    /** Parents before children. */
    readonly order: Int32Array;
    readonly parent: Int32Array;
    readonly elasticity: Int32Array;
    readonly growth: Int32Array;
    readonly shockSd: Int32Array;
    readonly persistence: Int32Array;
    readonly gdp: number;
    /** 1 where a level (not only its logarithm) is asked for. */
    readonly wanted: Int32Array;
  };
  readonly fuels: {
    readonly count: number;
    readonly factor: Int32Array;
    /** 0 fossil, 1 renewable, 2 electricity, 3 heat. */
    readonly kind: Int32Array;
    readonly coal: Int32Array;
  };
  readonly sectors: {
    readonly count: number;
    readonly driver: Int32Array;
    readonly elasticity: Int32Array;
    readonly activity: Int32Array;
    readonly intensity: Int32Array;
    readonly improvement: Int32Array;
    readonly shares: Int32Array;
    readonly efficiency: Int32Array;
    readonly processCo2: Int32Array;
    readonly processPerActivity: Int32Array;
    /** For each sector the places of the levers that switch its fuels. */
    readonly switches: readonly Int32Array[];
    readonly stocks: readonly (CompiledStock | null)[];
  };
  readonly plants: {
    readonly count: number;
    readonly fuel: Int32Array;
    readonly generation: Int32Array;
    readonly growth: Int32Array;
    readonly rate: Int32Array;
  };
  readonly sinks: { readonly count: number; readonly uptake: Int32Array; readonly growth: Int32Array };
  /** Those that act, in the fixed order of the stages. */
  readonly levers: readonly CompiledLever[];
}

const at = (parameter: Parameter | null | undefined): number => parameter?.index ?? -1;
const kinds = { fossil: 0, renewable: 1, electricity: 2, heat: 3 } as const;

export const compileModel = (model: CityModel, scenario: ResolvedScenario): CompiledModel => {
  const years = model.horizon - model.baseYear + 1;
  const table = <T>(rows: readonly T[], place: (row: T) => number): Int32Array => Int32Array.from(rows, place);
  const rates = (rows: readonly (readonly RatePeriod[])[]): Int32Array => {
    const places = new Int32Array(rows.length * years).fill(-1);
    for (const [row, periods] of rows.entries())
      for (const { from, to, rate } of periods)
        for (let year = from; year <= Math.min(to, model.horizon); year += 1)
          places[row * years + year - model.baseYear] = rate.index;
    return places;
  };
  const indexOf = (list: readonly { readonly id: string }[], id: string | null): number =>
    id === null ? -1 : list.findIndex((one) => one.id === id);
  const { drivers, fuels, sectors, power, sinks } = model;
  const plants = power?.plants ?? [];
  const byFuel = (maps: readonly ReadonlyMap<string, Parameter>[]): Int32Array =>
    Int32Array.from(maps.flatMap((map) => fuels.map(({ id }) => at(map.get(id)))));

  // Depth in the tree of parents; circles were refused on reading.
  const depth = (id: string): number => {
    const parent = drivers.find((driver) => driver.id === id)?.parent ?? null;
    return parent === null ? 0 : 1 + depth(parent);
  };
  const order = drivers
    .map((_, index) => index)
    .sort((a, b) => depth(drivers[a]?.id ?? '') - depth(drivers[b]?.id ?? ''));

  const values = (parameter: Parameter): number => {
    const one = scenario.parameters[parameter.index] ?? parameter;
    return one.value * one.scale;
  };
  const compileStock = ({ stock }: Sector): CompiledStock | null => {
    if (!stock) return null;
    const { technologies, sales, survival } = stock;
    const curve = survivalByAge(survival.kind, values(survival.life), values(survival.shape), years);
    return {
      technologies: technologies.length,
      fuel: table(technologies, ({ fuel }) => indexOf(fuels, fuel)),
      share: table(technologies, ({ share }) => at(share)),
      use: table(technologies, ({ use }) => at(use)),
      improvement: table(technologies, ({ improvement }) => at(improvement)),
      milestones: table(sales, ({ year }) => year - model.baseYear),
      sales: Int32Array.from(sales.flatMap(({ shares }) => technologies.map(({ id }) => at(shares.get(id))))),
      survival: curve,
      baseSurvival: baseSurvival(survival.kind, values(survival.life), values(survival.shape), years),
    };
  };
  const levers = compileLevers(model, scenario, indexOf);
  const switches = sectors.map((_, sector) =>
    Int32Array.from(
      levers.flatMap(({ stage, sectors: on }, place) =>
        stage === 'fuel-switch' && on.includes(sector) ? [place] : [],
      ),
    ),
  );
  return {
    model,
    scenario,
    years,
    nominal: Float64Array.from(scenario.parameters, ({ value, scale }) => value * scale),
    drivers: {
      count: drivers.length,
      order: Int32Array.from(order),
      parent: table(drivers, ({ parent }) => indexOf(drivers, parent)),
      elasticity: table(drivers, ({ elasticity }) => at(elasticity)),
      growth: rates(drivers.map(({ growth }) => growth)),
      shockSd: table(drivers, ({ shock }) => at(shock?.sd)),
      persistence: table(drivers, ({ shock }) => at(shock?.persistence)),
      gdp: indexOf(drivers, model.gdp),
      wanted: table(drivers, ({ id }) =>
        id === model.gdp || sectors.some(({ driver, elasticity }) => driver === id && elasticity === null) ? 1 : 0,
      ),
    },
    fuels: {
      count: fuels.length,
      factor: table(fuels, ({ factor }) => at(factor)),
      kind: table(fuels, ({ kind }) => kinds[kind]),
      coal: table(fuels, ({ isCoal }) => (isCoal ? 1 : 0)),
    },
    sectors: {
      count: sectors.length,
      driver: table(sectors, ({ driver }) => indexOf(drivers, driver)),
      elasticity: table(sectors, ({ elasticity }) => at(elasticity)),
      activity: table(sectors, ({ activity }) => at(activity)),
      intensity: table(sectors, ({ intensity, energy }) => at(intensity ?? energy)),
      improvement: rates(sectors.map(({ improvement }) => improvement)),
      shares: byFuel(sectors.map(({ shares }) => shares)),
      efficiency: byFuel(sectors.map(({ efficiency }) => efficiency)),
      processCo2: table(sectors, ({ processCo2 }) => at(processCo2?.amount)),
      processPerActivity: table(sectors, ({ processCo2 }) => (processCo2?.perActivity ? 1 : 0)),
      switches,
      stocks: sectors.map(compileStock),
    },
    plants: {
      count: plants.length,
      fuel: table(plants, ({ fuel }) => indexOf(fuels, fuel)),
      generation: table(plants, ({ generation }) => at(generation)),
      growth: rates(plants.map(({ growth }) => growth)),
      rate: table(plants, ({ rate }) => at(rate)),
    },
    sinks: {
      count: sinks.length,
      uptake: table(sinks, ({ uptake }) => at(uptake)),
      growth: rates(sinks.map(({ growth }) => growth)),
    },
    levers,
  };
};

const stages = ['activity', 'structure', 'efficiency', 'fuel-switch', 'supply'];

const compileLevers = (
  model: CityModel,
  { leversOn }: ResolvedScenario,
  indexOf: (list: readonly { readonly id: string }[], id: string | null) => number,
): readonly CompiledLever[] =>
  model.levers
    .map((lever, index): CompiledLever => {
      const { action } = lever;
      const fuelSwitch = action.stage === 'fuel-switch';
      const structure = action.stage === 'structure';
      return {
        index,
        stage: action.stage,
        sectors: 'sectors' in action ? action.sectors.map((id) => indexOf(model.sectors, id)) : [],
        from: fuelSwitch ? indexOf(model.fuels, action.from) : structure ? indexOf(model.sectors, action.from) : -1,
        to: fuelSwitch ? indexOf(model.fuels, action.to) : structure ? indexOf(model.sectors, action.to) : -1,
        onProcess: action.stage === 'efficiency' && action.on === 'process',
        supply: action.stage === 'supply' ? action.on : null,
        target:
          action.stage !== 'supply' || action.on === 'grid-factor'
            ? -1
            : action.on === 'generation'
              ? indexOf(model.power?.plants ?? [], action.plant)
              : indexOf(model.sinks, action.sink),
        size: lever.size.index,
        reach: at(lever.reach),
        delivery: (lever.delivery ?? model.delivery).index,
        delay: at(lever.delay),
        start: lever.start - model.baseYear,
        end: lever.end - model.baseYear,
        shape: lever.shape,
      };
    })
    .filter(({ index }) => leversOn[index] === true)
    .sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage) || a.index - b.index);
