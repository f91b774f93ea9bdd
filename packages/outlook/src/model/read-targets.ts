/** @module Targets a model is held against, and correlations between its inputs, from plain data. */
import type { CityModel, ModelTarget } from './city-model.ts';
import { targetIndicators } from './city-model.ts';
import {
  checkFields,
  fault,
  isPlain,
  type ModelReading,
  readChoice,
  readList,
  readName,
  readWhole,
} from './model-fault.ts';
import { fraction, notNegative, readParameter } from './read-parameter.ts';
import type { Span } from './read-rates.ts';

const unitOf = {
  'non-fossil-share': { unit: '1', ...fraction },
  'carbon-intensity-drop': { unit: '1', ...fraction },
  'energy-intensity-drop': { unit: '1', ...fraction },
  'co2-cap': { unit: 'tCO2', ...notNegative },
  'energy-cap': { unit: 'tce', ...notNegative },
  'coal-cap': { unit: 'tce', ...notNegative },
  'peak-year': { unit: 'year', ...notNegative },
} as const;

/** Two bounds on one thing in one year that no number meets. */
const checkAgreement = (reading: ModelReading, targets: readonly ModelTarget[]): void => {
  for (const low of targets)
    for (const high of targets) {
      if (low.sense !== 'at-least' || high.sense !== 'at-most') continue;
      if (low.indicator !== high.indicator || low.year !== high.year || low.baseYear !== high.baseYear) continue;
      if (low.value.value * low.value.scale <= high.value.value * high.value.scale) continue;
      fault(
        reading,
        'target-contradicts',
        `targets.${low.id}`,
        `${low.year} 年要不低于 ${low.value.value}，而 ${high.id} 要不高于 ${high.value.value}。`,
        `asks for at least ${low.value.value} in ${low.year}, ${high.id} for at most ${high.value.value}.`,
        {
          zh: '请核对两个目标。',
          en: 'Check both targets.',
        },
      );
    }
};

export const readTargets = (
  reading: ModelReading,
  raw: unknown,
  { baseYear, horizon }: Span,
): readonly ModelTarget[] => {
  const targets = readList(reading, raw, 'targets').map((one): ModelTarget => {
    const place = `targets.${one.id}`;
    checkFields(reading, one, place, ['id', 'name', 'indicator', 'year', 'baseYear', 'sense', 'value', 'clause']);
    const indicator = readChoice(reading, one.indicator, `${place}.indicator`, targetIndicators);
    const year = readWhole(reading, one.year, `${place}.year`);
    const since = one.baseYear === undefined ? baseYear : readWhole(reading, one.baseYear, `${place}.baseYear`);
    const value = readParameter(reading, one.value, `${place}.value`, { ...unitOf[indicator], group: 'delivery' });
    if (value.distribution)
      fault(reading, 'distribution-impossible', value.id, '目标值不抽样。', 'a target is not drawn.', {
        zh: '去掉分布。',
        en: 'Leave it out.',
      });
    if (year <= since || year > horizon || since < baseYear)
      fault(
        reading,
        'target-contradicts',
        place,
        `${year} 年（相对 ${since} 年）不在 ${baseYear}–${horizon} 年之内。`,
        `${year} (against ${since}) lies outside ${baseYear}–${horizon}.`,
        {
          zh: '请核对年份；早于基年的比较须先补数据。',
          en: 'Check the years; comparing with a year before the base year needs its figure.',
        },
      );
    if (indicator === 'peak-year' && value.value > year)
      fault(
        reading,
        'target-contradicts',
        place,
        `目标年 ${year} 早于达峰年 ${value.value}。`,
        `its year ${year} lies before the peak year ${value.value}.`,
        {
          zh: '两者写同一年。',
          en: 'Write the same year for both.',
        },
      );
    return {
      id: one.id,
      name: readName(reading, one.name, `${place}.name`),
      indicator,
      year,
      baseYear: since,
      sense: readChoice(reading, one.sense, `${place}.sense`, ['at-least', 'at-most']),
      value,
      clause: typeof one.clause === 'string' ? one.clause : null,
    };
  });
  checkAgreement(reading, targets);
  return targets;
};

export const readCorrelations = (reading: ModelReading, raw: unknown): CityModel['correlations'] =>
  (Array.isArray(raw) ? raw : []).map((entry, index) => {
    const place = `correlations.${index + 1}`;
    const one = isPlain(entry) ? entry : {};
    checkFields(reading, one, place, ['between', 'value', 'source', 'status']);
    const pair = (Array.isArray(one.between) ? one.between : []).map((id) => {
      const found = reading.byId.get(String(id));
      if (found === undefined || !reading.parameters[found]?.distribution)
        fault(
          reading,
          'unknown-parameter',
          place,
          `“${String(id)}”不是有分布的参数。`,
          `${String(id)} is no parameter with a distribution.`,
          {
            zh: '用有分布的参数的路径。',
            en: 'Name two parameters that are drawn.',
          },
        );
      return found ?? 0;
    });
    const value = typeof one.value === 'number' && one.value > -1 && one.value < 1 ? one.value : Number.NaN;
    if (Number.isNaN(value) || pair.length !== 2 || pair[0] === pair[1])
      fault(
        reading,
        'value-out-of-range',
        place,
        '相关系数应在 -1 与 1 之间，连接两个不同的参数。',
        'a correlation lies between -1 and 1 and joins two parameters.',
        {
          zh: '写作 { between: [甲, 乙], value: 0.5 }。',
          en: 'Write { between: [a, b], value: 0.5 }.',
        },
      );
    return { between: [pair[0] ?? 0, pair[1] ?? 0] as const, value: Number.isNaN(value) ? 0 : value };
  });
