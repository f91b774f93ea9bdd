/**
 * @module A written model of a city's energy system (YAML or JSON, already parsed) as a cost model: names are checked, defaults filled, every
 * fault named with its place. The format is shown in the examples; solving is left to `optimise-model.ts`.
 */
import { accept, type OutlookResult } from '../outlook-error.ts';
import type { Carrier, CostModel, Gas, Mode, Period, PlanTargetRow, Slice, Technology } from './cost-model.ts';
import {
  byPeriodAt,
  type Fields,
  fault,
  fieldsAt,
  isFields,
  limitAt,
  listAt,
  ModelFault,
  namesAt,
  numberAt,
  textAt,
} from './read-model-fields.ts';

const free = Number.POSITIVE_INFINITY;
/** More slices than this is dispatch by the hour, another product. */
const mostSlices = 6;
const carbon = 'CO2';

const readPeriods = (value: unknown): readonly Period[] => {
  const years = listAt(value, 'periods').map((year, index) =>
    numberAt(year, `periods[${index}]`, { from: 1900, to: 2200 }),
  );
  if (years.length === 0)
    throw fault(
      'field-missing',
      'periods',
      '没有年份。',
      'no years are given.',
      '写作 [2025, 2030]。',
      'Write [2025, 2030].',
    );
  for (const [index, year] of years.entries())
    if (index > 0 && year <= (years[index - 1] ?? 0))
      throw fault(
        'periods-out-of-order',
        'periods',
        '年份没有递增。',
        'the years do not rise.',
        '请按年份排序。',
        'Put them in order.',
      );
  return years.map((year, index) => {
    const step = (years[index + 1] ?? year) - year;
    const before = year - (years[index - 1] ?? year - 1);
    return { id: String(year), year, years: index < years.length - 1 ? step : before };
  });
};

const readSlices = (value: unknown, periods: readonly Period[]): readonly Slice[] => {
  if (value === undefined) return [{ id: 'year', share: periods.map(() => 1), season: 'year' }];
  const fields = isFields(value) ? value : fieldsAt(value, 'slices', []);
  const shares = Object.entries(fields).map(([id, share]) => ({
    id,
    share: numberAt(share, `slices.${id}`, { from: 0, to: 1 }),
  }));
  const whole = shares.reduce((sum, { share }) => sum + share, 0);
  if (Math.abs(whole - 1) > 1e-6)
    throw fault(
      'shares-not-one',
      'slices',
      `各时片之和是 ${whole}，应为 1。`,
      `the slices add up to ${whole}, not 1.`,
      '请核对各时片的占比。',
      'Check the shares.',
    );
  if (shares.length > mostSlices)
    throw fault(
      'value-out-of-range',
      'slices',
      `有 ${shares.length} 个时片，最多 ${mostSlices} 个。`,
      `${shares.length} slices; at most ${mostSlices}.`,
      '请合并时片。',
      'Merge some.',
    );
  return shares.map(({ id, share }) => ({ id, share: periods.map(() => share), season: 'year' }));
};

const readFlows = (value: unknown, place: string, carriers: readonly string[], periods: readonly Period[]) => {
  if (value === undefined || value === null) return {};
  return Object.fromEntries(
    Object.entries(fieldsAt(value, place, carriers)).map(([carrier, amount]) => [
      carrier,
      byPeriodAt(amount, `${place}.${carrier}`, periods, 0, { from: 0 }),
    ]),
  );
};

const modeFields = ['id', 'inputs', 'outputs', 'co2', 'variable'] as const;
const readMode = (
  fields: Fields,
  place: string,
  id: string,
  carriers: readonly string[],
  periods: readonly Period[],
): Mode => ({
  id,
  inputs: readFlows(fields.inputs, `${place}.inputs`, carriers, periods),
  outputs: readFlows(fields.outputs, `${place}.outputs`, carriers, periods),
  emissions: fields.co2 === undefined ? {} : { [carbon]: byPeriodAt(fields.co2, `${place}.co2`, periods, 0) },
  variableCost: byPeriodAt(fields.variable, `${place}.variable`, periods, 0),
});

const technologyFields = [
  ...modeFields,
  'modes',
  'activityPerCapacity',
  'life',
  'residual',
  'investment',
  'fixed',
  'availability',
  'factors',
  'minCapacity',
  'maxCapacity',
  'maxNew',
  'growth',
  'growthSeed',
  'minActivity',
  'maxActivity',
];

const readTechnology = (
  value: unknown,
  index: number,
  carriers: readonly string[],
  periods: readonly Period[],
  slices: readonly Slice[],
): Technology => {
  const fields = fieldsAt(value, `technologies[${index}]`, technologyFields);
  const id = textAt(fields.id, `technologies[${index}].id`);
  const at = (name: string) => `technologies.${id}.${name}`;
  const modes =
    fields.modes === undefined
      ? [readMode(fields, `technologies.${id}`, '1', carriers, periods)]
      : listAt(fields.modes, at('modes')).map((mode, number) => {
          const place = `${at('modes')}[${number}]`;
          return readMode(fieldsAt(mode, place, modeFields), place, String(number + 1), carriers, periods);
        });
  const factors =
    fields.factors === undefined
      ? {}
      : fieldsAt(
          fields.factors,
          at('factors'),
          slices.map((slice) => slice.id),
        );
  const positive = { from: 0 };
  return {
    id,
    modes,
    leastActivity: limitAt(fields.minActivity, at('minActivity'), periods, 0),
    mostActivity: limitAt(fields.maxActivity, at('maxActivity'), periods, free),
    capacity: {
      activityPerUnit:
        fields.activityPerCapacity === undefined
          ? 1
          : numberAt(fields.activityPerCapacity, at('activityPerCapacity'), positive),
      lifeYears: numberAt(fields.life, at('life'), { from: 1 }),
      residual: byPeriodAt(fields.residual, at('residual'), periods, 0, positive),
      investment: byPeriodAt(fields.investment, at('investment'), periods, 0),
      fixedCost: byPeriodAt(fields.fixed, at('fixed'), periods, 0),
      availability: byPeriodAt(fields.availability, at('availability'), periods, 1, { from: 0, to: 1 }),
      factor: slices.map((slice) =>
        byPeriodAt(factors[slice.id], `${at('factors')}.${slice.id}`, periods, 1, { from: 0, to: 1 }),
      ),
      least: limitAt(fields.minCapacity, at('minCapacity'), periods, 0),
      most: limitAt(fields.maxCapacity, at('maxCapacity'), periods, free),
      leastNew: periods.map(() => 0),
      mostNew: limitAt(fields.maxNew, at('maxNew'), periods, free),
      growth:
        fields.growth === undefined
          ? null
          : {
              rate: numberAt(fields.growth, at('growth'), { from: -1 }),
              seed: fields.growthSeed === undefined ? 0 : numberAt(fields.growthSeed, at('growthSeed'), positive),
            },
      reserve: periods.map(() => 0),
    },
  };
};

const readImport = (
  value: unknown,
  index: number,
  carriers: readonly string[],
  periods: readonly Period[],
): Technology => {
  const place = `imports[${index}]`;
  const fields = fieldsAt(value, place, ['carrier', 'price', 'co2', 'max', 'min']);
  const [carrier = ''] = namesAt(fields.carrier, `${place}.carrier`, carriers);
  return {
    id: `import-${carrier}`,
    modes: [
      readMode(
        { outputs: { [carrier]: 1 }, ...(fields.co2 === undefined ? {} : { co2: fields.co2 }), variable: fields.price },
        place,
        '1',
        carriers,
        periods,
      ),
    ],
    leastActivity: limitAt(fields.min, `${place}.min`, periods, 0),
    mostActivity: limitAt(fields.max, `${place}.max`, periods, free),
    capacity: null,
  };
};

const readDemands = (
  value: unknown,
  carriers: readonly string[],
  periods: readonly Period[],
  slices: readonly Slice[],
): readonly Carrier[] => {
  const wanted = listAt(value, 'demands').map((one, index) => {
    const place = `demands[${index}]`;
    const fields = fieldsAt(one, place, ['carrier', 'amount', 'profile']);
    const [carrier] = namesAt(fields.carrier, `${place}.carrier`, carriers);
    const profile =
      fields.profile === undefined
        ? null
        : fieldsAt(
            fields.profile,
            `${place}.profile`,
            slices.map(({ id }) => id),
          );
    const parts = slices.map(({ id, share }) =>
      profile ? numberAt(profile[id] ?? 0, `${place}.profile.${id}`, { from: 0, to: 1 }) : (share[0] ?? 0),
    );
    const whole = parts.reduce((sum, part) => sum + part, 0);
    if (Math.abs(whole - 1) > 1e-6)
      throw fault(
        'shares-not-one',
        `${place}.profile`,
        `各时片之和是 ${whole}，应为 1。`,
        `the profile adds up to ${whole}, not 1.`,
        '请核对。',
        'Check it.',
      );
    return { carrier, amount: byPeriodAt(fields.amount, `${place}.amount`, periods, 0, { from: 0 }), parts };
  });
  return carriers.map((id) => {
    const mine = wanted.filter(({ carrier }) => carrier === id);
    return {
      id,
      demand: slices.map((_, slice) =>
        periods.map((_period, period) =>
          mine.reduce((sum, { amount, parts }) => sum + (amount[period] ?? 0) * (parts[slice] ?? 0), 0),
        ),
      ),
      yearDemand: periods.map(() => 0),
      reserveTag: periods.map(() => 0),
    };
  });
};

const readCarbon = (value: unknown, periods: readonly Period[]): Gas => {
  const fields = value === undefined ? {} : fieldsAt(value, 'co2', ['cap', 'totalCap', 'price', 'exogenous']);
  return {
    id: carbon,
    cap: limitAt(fields.cap, 'co2.cap', periods, free),
    totalCap: fields.totalCap === undefined ? free : numberAt(fields.totalCap, 'co2.totalCap', { from: 0 }),
    price: byPeriodAt(fields.price, 'co2.price', periods, 0),
    exogenous: byPeriodAt(fields.exogenous, 'co2.exogenous', periods, 0),
  };
};

const readMeasure = (
  fields: Fields,
  place: string,
  technologies: readonly string[],
  carriers: readonly string[],
): PlanTargetRow['measure'] => {
  const kind = textAt(fields.measure, `${place}.measure`);
  const names = (field: string, known: readonly string[]) => namesAt(fields[field], `${place}.${field}`, known);
  switch (kind) {
    case 'emissions':
      return { kind, gas: carbon };
    case 'capacity':
    case 'activity':
      return { kind, technologies: names('technologies', technologies) };
    case 'share':
      return { kind, technologies: names('technologies', technologies), among: names('among', technologies) };
    case 'consumption':
      return { kind, carriers: names('carriers', carriers) };
    default:
      throw fault(
        'unknown-reference',
        `${place}.measure`,
        `没有名为“${kind}”的量。`,
        `there is no measure ${kind}.`,
        '可用：emissions、capacity、activity、share、consumption。',
        'Use emissions, capacity, activity, share or consumption.',
      );
  }
};

const readTarget = (
  value: unknown,
  index: number,
  periods: readonly Period[],
  technologies: readonly string[],
  carriers: readonly string[],
): PlanTargetRow => {
  const place = `targets[${index}]`;
  const fields = fieldsAt(value, place, [
    'id',
    'year',
    'measure',
    'technologies',
    'among',
    'carriers',
    'atLeast',
    'atMost',
    'clause',
  ]);
  const year = numberAt(fields.year, `${place}.year`);
  const period = periods.findIndex((one) => one.year === year);
  if (period < 0)
    throw fault(
      'unknown-reference',
      `${place}.year`,
      `模型没有 ${year} 年。`,
      `the model has no year ${year}.`,
      '请用模型的年份。',
      'Use a year of the model.',
    );
  if ((fields.atLeast === undefined) === (fields.atMost === undefined))
    throw fault(
      'field-missing',
      place,
      '应写 atLeast 或 atMost 之一。',
      'give either atLeast or atMost.',
      '请二选一。',
      'Choose one.',
    );
  const bound = fields.atLeast === undefined ? 'at-most' : 'at-least';
  return {
    id: textAt(fields.id, `${place}.id`),
    period,
    bound,
    value: numberAt(fields.atLeast ?? fields.atMost, `${place}.${bound === 'at-least' ? 'atLeast' : 'atMost'}`, {
      from: 0,
    }),
    measure: readMeasure(fields, place, technologies, carriers),
  };
};

const once = (ids: readonly string[], place: string): void => {
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined)
    throw fault(
      'unknown-reference',
      place,
      `“${twice}”出现了两次。`,
      `${twice} is there twice.`,
      '每项用不同的名称。',
      'Give each its own name.',
    );
};

const read = (value: unknown): CostModel => {
  const fields = fieldsAt(value, 'model', [
    'name',
    'note',
    'units',
    'discountRate',
    'periods',
    'slices',
    'carriers',
    'demands',
    'technologies',
    'imports',
    'co2',
    'targets',
    'unmet',
  ]);
  const periods = readPeriods(fields.periods);
  const slices = readSlices(fields.slices, periods);
  const carriers = listAt(fields.carriers, 'carriers').map((one, index) => textAt(one, `carriers[${index}]`));
  const technologies = [
    ...listAt(fields.technologies, 'technologies').map((one, index) =>
      readTechnology(one, index, carriers, periods, slices),
    ),
    ...listAt(fields.imports, 'imports').map((one, index) => readImport(one, index, carriers, periods)),
  ];
  const ids = technologies.map(({ id }) => id);
  const targets = listAt(fields.targets, 'targets').map((one, index) => readTarget(one, index, periods, ids, carriers));
  once(carriers, 'carriers');
  once(ids, 'technologies');
  once(
    targets.map(({ id }) => id),
    'targets',
  );
  return {
    name: fields.name === undefined ? '' : textAt(fields.name, 'name'),
    discountRate: numberAt(fields.discountRate, 'discountRate', { from: 0, to: 1 }),
    depreciation: 'sinking-fund',
    periods,
    slices,
    carriers: readDemands(fields.demands, carriers, periods, slices),
    technologies,
    gases: [readCarbon(fields.co2, periods)],
    storages: [],
    reserveMargin: null,
    targets,
    unmetCost:
      fields.unmet === undefined || fields.unmet === null ? null : numberAt(fields.unmet, 'unmet', { from: 0 }),
  };
};

/** Errors: those of the fields, each with its place in the model. */
export const readCostModel = (value: unknown): OutlookResult<CostModel> => {
  try {
    return accept(read(value));
  } catch (error) {
    if (error instanceof ModelFault) return { ok: false, error: error.error };
    throw error;
  }
};
