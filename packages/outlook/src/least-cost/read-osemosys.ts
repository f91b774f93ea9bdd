/**
 * @module A parameter set of OSeMOSYS (param, index, value; sets and defaults) as a cost model. What our formulation does not have is refused
 * by name rather than dropped. Names and order of indices: OSeMOSYS, GNU MathProg edition.
 */
import { accept, type OutlookResult, refuse } from '../outlook-error.ts';
import type { ByPeriod, Carrier, CostModel, Gas, Mode, Slice, Storage, StorageLink, Technology } from './cost-model.ts';

export interface OsemosysRow {
  readonly param: string;
  /** Set members parted by a bar, such as `UTOPIA|E01|1990`. */
  readonly index: string;
  readonly value: number;
}
export interface OsemosysSets {
  readonly sets: Readonly<Record<string, readonly string[]>>;
  readonly defaults: Readonly<Record<string, number | null>>;
}

/** Features that change the answer and that we do not model, with the value at which they do nothing. */
const notModelled: Readonly<Record<string, number>> = {
  REMinProductionTarget: 0,
  TradeRoute: 0,
  CapacityOfOneTechnologyUnit: 0,
  CapitalCostStorage: 0,
};
const onlyByDefault = [
  'TotalTechnologyModelPeriodActivityUpperLimit',
  'TotalTechnologyModelPeriodActivityLowerLimit',
  'ModelPeriodExogenousEmission',
];

const unsupported = (param: string): OutlookResult<never> =>
  refuse(
    'not-supported',
    {
      zh: `参数 ${param} 在本模型中没有对应，不能略去不计。`,
      en: `the parameter ${param} has no counterpart here and cannot be left out.`,
    },
    { zh: '请去掉它，或用原来的工具求解。', en: 'Take it out, or solve with the tool it comes from.' },
  );

export const readOsemosys = (
  rows: readonly OsemosysRow[],
  { sets, defaults }: OsemosysSets,
): OutlookResult<CostModel> => {
  const set = (name: string): readonly string[] => sets[name] ?? [];
  const region = set('REGION')[0];
  const years = set('YEAR');
  if (region === undefined || years.length === 0 || set('TECHNOLOGY').length === 0)
    return refuse(
      'field-missing',
      { zh: '集合中没有地区、年份或技术。', en: 'the sets lack a region, years or technologies.' },
      { zh: '请给出 REGION、YEAR、TECHNOLOGY。', en: 'Give REGION, YEAR and TECHNOLOGY.' },
    );
  if (set('REGION').length > 1) return unsupported('REGION > 1');
  const given = new Map<string, Map<string, number>>();
  for (const { param, index, value } of rows) {
    if (!Number.isFinite(value))
      return refuse(
        'value-not-finite',
        { zh: `${param} 的 ${index} 不是数。`, en: `${param} at ${index} is no number.` },
        { zh: '请核对这一行。', en: 'Check that row.' },
      );
    if (notModelled[param] !== undefined && value !== notModelled[param]) return unsupported(param);
    if (onlyByDefault.includes(param)) return unsupported(param);
    const values = given.get(param) ?? new Map<string, number>();
    given.set(param, values.set(index, value));
  }
  const value = (param: string, ...index: readonly string[]): number =>
    given.get(param)?.get(index.join('|')) ?? defaults[param] ?? 0;
  const byYear = (param: string, ...index: readonly string[]): ByPeriod =>
    years.map((year) => value(param, ...index, year));
  /** OSeMOSYS writes -1 where there is no limit. */
  const limit = (values: ByPeriod): ByPeriod => values.map((one) => (one < 0 ? Number.POSITIVE_INFINITY : one));
  const has = (param: string, ...index: readonly string[]) =>
    (defaults[param] ?? 0) !== 0 || years.some((year) => value(param, ...index, year) !== 0);

  const sliceIds = set('TIMESLICE');
  const slices: readonly Slice[] = sliceIds.map((id) => ({
    id,
    share: byYear('YearSplit', id),
    season: set('SEASON').find((season) => value('Conversionls', id, season) !== 0) ?? '',
  }));
  const perMode = (param: string, names: readonly string[], technology: string, mode: string) =>
    Object.fromEntries(
      names.flatMap((name) =>
        has(param, region, technology, name, mode) ? [[name, byYear(param, region, technology, name, mode)]] : [],
      ),
    );
  const linked = (param: string, technology: string, mode: string) =>
    set('STORAGE').some((storage) => value(param, region, technology, storage, mode) !== 0);
  const technologies: readonly Technology[] = set('TECHNOLOGY').map((id) => {
    const modes: readonly Mode[] = set('MODE_OF_OPERATION').flatMap((mode) => {
      const one: Mode = {
        id: mode,
        inputs: perMode('InputActivityRatio', set('FUEL'), id, mode),
        outputs: perMode('OutputActivityRatio', set('FUEL'), id, mode),
        emissions: perMode('EmissionActivityRatio', set('EMISSION'), id, mode),
        variableCost: years.map((year) => value('VariableCost', region, id, mode, year)),
      };
      const idle = [one.inputs, one.outputs, one.emissions].every((flows) => Object.keys(flows).length === 0);
      const stores = linked('TechnologyToStorage', id, mode) || linked('TechnologyFromStorage', id, mode);
      return idle && !stores ? [] : [one];
    });
    return {
      id,
      modes,
      leastActivity: byYear('TotalTechnologyAnnualActivityLowerLimit', region, id),
      mostActivity: limit(byYear('TotalTechnologyAnnualActivityUpperLimit', region, id)),
      capacity: {
        activityPerUnit: value('CapacityToActivityUnit', region, id),
        lifeYears: value('OperationalLife', region, id),
        residual: byYear('ResidualCapacity', region, id),
        investment: byYear('CapitalCost', region, id),
        fixedCost: byYear('FixedCost', region, id),
        availability: byYear('AvailabilityFactor', region, id),
        factor: sliceIds.map((slice) => byYear('CapacityFactor', region, id, slice)),
        least: byYear('TotalAnnualMinCapacity', region, id),
        most: limit(byYear('TotalAnnualMaxCapacity', region, id)),
        leastNew: byYear('TotalAnnualMinCapacityInvestment', region, id),
        mostNew: limit(byYear('TotalAnnualMaxCapacityInvestment', region, id)),
        growth: null,
        reserve: byYear('ReserveMarginTagTechnology', region, id),
      },
    };
  });
  const carriers: readonly Carrier[] = set('FUEL').map((id) => {
    const amount = byYear('SpecifiedAnnualDemand', region, id);
    return {
      id,
      demand: sliceIds.map((slice) =>
        byYear('SpecifiedDemandProfile', region, id, slice).map((part, period) => part * (amount[period] ?? 0)),
      ),
      yearDemand: byYear('AccumulatedAnnualDemand', region, id),
      reserveTag: byYear('ReserveMarginTagFuel', region, id),
    };
  });
  const gases: readonly Gas[] = set('EMISSION').map((id) => ({
    id,
    cap: limit(byYear('AnnualEmissionLimit', region, id)),
    totalCap: limit([value('ModelPeriodEmissionLimit', region, id)])[0] ?? Number.POSITIVE_INFINITY,
    price: byYear('EmissionsPenalty', region, id),
    exogenous: byYear('AnnualExogenousEmission', region, id),
  }));
  const links = (param: string, storage: string): readonly StorageLink[] =>
    technologies.flatMap(({ id, modes }) =>
      modes.flatMap((mode) => {
        const perActivity = value(param, region, id, storage, mode.id);
        return perActivity === 0 ? [] : [{ technology: id, mode: mode.id, perActivity }];
      }),
    );
  const storages: readonly Storage[] = set('STORAGE').map((id) => ({
    id,
    startLevel: value('StorageLevelStart', region, id),
    // A new storage costs nothing in what we accept, so room is no limit.
    capacity: Number.POSITIVE_INFINITY,
    leastLevel: 0,
    charge: links('TechnologyToStorage', id),
    discharge: links('TechnologyFromStorage', id),
  }));
  const margin = byYear('ReserveMargin', region);
  return accept({
    name: region,
    discountRate: value('DiscountRate', region),
    depreciation: value('DepreciationMethod', region) === 2 ? 'straight-line' : 'sinking-fund',
    periods: years.map((year) => ({ id: year, year: Number(year), years: 1 })),
    slices,
    carriers,
    technologies,
    gases,
    storages,
    reserveMargin: margin.some((one) => one > 0) ? margin : null,
    targets: [],
    unmetCost: null,
  });
};
