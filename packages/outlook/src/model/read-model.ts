/**
 * @module A city model from plain data (a parsed YAML or JSON file, format `dafeng-outlook-model/1`). All faults are found in one pass; the
 * first is the refusal, with how many more there are. Running the model is left to `../project`.
 */
import { city as defaults } from '../generated/outlook.ts';
import { readLevers } from '../levers/read-levers.ts';
import { accept, type OutlookError, type OutlookResult } from '../outlook-error.ts';
import { readScenarios } from '../scenario/read-scenarios.ts';
import type { CityModel } from './city-model.ts';
import { co2Totals } from './city-model.ts';
import {
  checkFields,
  fault,
  isPlain,
  type ModelReading,
  mustKnow,
  openReading,
  readChoice,
  readName,
  readText,
  readWhole,
} from './model-fault.ts';
import { readDrivers, readFuels } from './read-drivers.ts';
import { fraction, notNegative, placeDefault, readOptional, readParameter } from './read-parameter.ts';
import { readPower } from './read-power.ts';
import { readSectors, readSinks } from './read-sectors.ts';
import { readCorrelations, readTargets } from './read-targets.ts';

export const modelFormat = 'dafeng-outlook-model/1';
const fields = [
  'format',
  'id',
  'name',
  'fictional',
  'note',
  'baseYear',
  'horizon',
  'peakOf',
  'gdp',
  'fuels',
  'drivers',
  'sectors',
  'power',
  'sinks',
  'levers',
  'delivery',
  'yearNoise',
  'scenarios',
  'targets',
  'correlations',
  'unknown',
];
/** A century: beyond it no path of a city is more than arithmetic. */
const longest = 100;

const readDelivery = (reading: ModelReading, raw: unknown) => {
  if (raw !== undefined) return readParameter(reading, raw, 'delivery', { unit: '1', group: 'delivery', ...fraction });
  const { mean, concentration, source, locator } = defaults.delivery;
  return placeDefault(reading, {
    id: 'delivery',
    value: mean,
    unit: '1',
    scale: 1,
    year: null,
    source: `${source}: ${locator}`,
    status: 'assumed',
    distribution: { kind: 'beta', concentration },
    group: 'delivery',
  });
};

const checkUses = (reading: ModelReading, { fuels, sectors, power, levers, gdp, drivers }: CityModel): void => {
  const used = new Set([
    ...sectors.flatMap(({ shares, stock }) => [
      ...shares.keys(),
      ...(stock?.technologies.map(({ fuel }) => fuel) ?? []),
    ]),
    ...levers.flatMap(({ action }) => (action.stage === 'fuel-switch' ? [action.to] : [])),
  ]);
  const electric = fuels.find(({ id, kind }) => kind === 'electricity' && used.has(id));
  if (electric && !power)
    fault(
      reading,
      'field-missing',
      'power',
      `有部门用 ${electric.id}，模型却没有电力。`,
      `sectors use ${electric.id}, but the model has no power.`,
      {
        zh: '补上 power：折标系数、本地电源、外购电因子。',
        en: 'Add power: coefficients, plants and the factor of bought power.',
      },
    );
  if (gdp !== null)
    mustKnow(reading, gdp, new Set(drivers.map(({ id }) => id)), 'gdp', 'unknown-driver', {
      zh: '驱动因素',
      en: 'driver',
    });
};

const firstOf = (faults: readonly OutlookError[]): OutlookError | null => {
  const [first] = faults;
  if (!first || faults.length === 1) return first ?? null;
  const { zh, en } = first.message;
  return {
    ...first,
    message: { zh: `${zh}（另有 ${faults.length - 1} 处）`, en: `${en} (and ${faults.length - 1} more)` },
  };
};

/** Every fault of a model file, in the order of reading; empty where it can be run. */
export interface ModelFaults {
  readonly model: CityModel;
  readonly faults: readonly OutlookError[];
}

export const readModelWithFaults = (raw: unknown): ModelFaults => {
  const reading = openReading();
  const one = isPlain(raw) ? raw : {};
  if (!isPlain(raw) || raw.format !== modelFormat)
    fault(
      reading,
      'not-an-object',
      'format',
      `不是城市模型（${modelFormat}）。`,
      `is no city model (${modelFormat}).`,
      {
        zh: `首行写 format: ${modelFormat}。`,
        en: `Begin with format: ${modelFormat}.`,
      },
    );
  checkFields(reading, one, 'model', fields);
  const baseYear = readWhole(reading, one.baseYear, 'baseYear');
  const horizon = readWhole(reading, one.horizon, 'horizon');
  if (horizon <= baseYear || horizon > baseYear + longest)
    fault(
      reading,
      'value-out-of-range',
      'horizon',
      `应在 ${baseYear + 1}–${baseYear + longest} 年。`,
      `should lie in ${baseYear + 1}–${baseYear + longest}.`,
      {
        zh: '例如 2060。',
        en: 'Such as 2060.',
      },
    );
  const span = { baseYear, horizon: Math.min(Math.max(horizon, baseYear + 1), baseYear + longest) };
  const fuels = readFuels(reading, one.fuels);
  const drivers = readDrivers(reading, one.drivers, span);
  const sectors = readSectors(reading, one.sectors, { fuels, drivers, span });
  if (sectors.length === 0)
    fault(reading, 'field-missing', 'sectors', '没有部门。', 'there is no sector.', {
      zh: '至少写一个部门。',
      en: 'Write at least one.',
    });
  const power = readPower(reading, one.power, fuels, span);
  const sinks = readSinks(reading, one.sinks, span);
  const levers = readLevers(reading, one.levers, { fuels, sectors, power, sinks });
  const delivery = readDelivery(reading, one.delivery);
  const yearNoise = readOptional(reading, one.yearNoise, 'yearNoise', {
    unit: '1',
    group: 'base-data',
    ...notNegative,
  });
  const targets = readTargets(reading, one.targets, span);
  const scenarios = readScenarios(reading, one.scenarios, new Set(levers.map(({ id }) => id)));
  const unknown = Array.isArray(one.unknown) ? one.unknown : [];
  const model: CityModel = {
    id: readText(reading, one.id, 'id'),
    name: readName(reading, one.name, 'name'),
    fictional: one.fictional === true,
    note: one.note === undefined ? null : readName(reading, one.note, 'note'),
    baseYear,
    horizon: span.horizon,
    peakOf: one.peakOf === undefined ? 'with-power-import' : readChoice(reading, one.peakOf, 'peakOf', co2Totals),
    fuels,
    drivers,
    gdp: one.gdp === undefined ? null : readText(reading, one.gdp, 'gdp'),
    sectors,
    power,
    sinks,
    levers,
    delivery,
    yearNoise,
    scenarios,
    targets,
    correlations: readCorrelations(reading, one.correlations),
    unknown: unknown.map((entry, index) => readName(reading, entry, `unknown.${index + 1}`)),
    parameters: reading.parameters,
  };
  checkUses(reading, model);
  return { model, faults: reading.faults };
};

/** The model, or the first fault with its place. */
export const readModel = (raw: unknown): OutlookResult<CityModel> => {
  const { model, faults } = readModelWithFaults(raw);
  const error = firstOf(faults);
  return error ? { ok: false, error } : accept(model);
};
