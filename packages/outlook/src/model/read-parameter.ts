/**
 * @module One number from plain data: value, unit, source and status are required, the spread is checked against what the number may be.
 * Where it stands in the model is left to the caller.
 */
import { convertNumber, isUnitId } from '@dafeng/quantity';
import { checkFields, fault, isPlain, type ModelReading, type Plain, readChoice } from './model-fault.ts';
import { type Distribution, type InputGroup, inputGroups, type Parameter, parameterStatuses } from './parameter.ts';

/** What a number may be. */
export interface ParameterRule {
  /** Canonical unit; null: any, taken as it is. */
  readonly unit: string | null;
  readonly group: InputGroup;
  readonly low: number | null;
  readonly high: number | null;
}
export const anySign = { low: null, high: null };
export const notNegative = { low: 0, high: null };
export const fraction = { low: 0, high: 1 };

/** How many of `to` are in one of `from`; quotients part by part; null where the two measure different things. */
export const unitScale = (from: string, to: string): number | null => {
  if (from === to) return 1;
  const [over, under] = [from.split('/'), to.split('/')];
  if (over.length !== under.length || over.length > 2) return null;
  const simple = (a: string, b: string): number | null => {
    if (a === b) return 1;
    if (a === '%' && b === '1') return 1 / 100;
    if (!isUnitId(a) || !isUnitId(b)) return null;
    try {
      return convertNumber(1, a, b);
    } catch {
      return null;
    }
  };
  const top = simple(over[0] ?? '', under[0] ?? '');
  const bottom = over.length === 2 ? simple(over[1] ?? '', under[1] ?? '') : 1;
  return top === null || bottom === null ? null : top / bottom;
};

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const readDistribution = (reading: ModelReading, raw: unknown, place: string, value: number): Distribution | null => {
  if (raw === undefined || raw === null) return null;
  const refuse = (zh: string, en: string): null => {
    fault(reading, 'distribution-impossible', place, zh, en, {
      zh: '例如 { kind: normal, sd: 0.01 }、{ kind: triangular, low: 1, high: 3 }、{ kind: lognormal, sd: 0.2 }、{ kind: beta, concentration: 6 }。',
      en: 'Such as { kind: normal, sd: 0.01 }, { kind: triangular, low: 1, high: 3 }, { kind: lognormal, sd: 0.2 } or { kind: beta, concentration: 6 }.',
    });
    return null;
  };
  if (!isPlain(raw)) return refuse('分布应是一组字段。', 'the distribution should be a group of fields.');
  checkFields(reading, raw, place, ['kind', 'sd', 'low', 'high', 'concentration', 'values']);
  const { kind, sd, low, high, concentration, values } = raw;
  if (kind === 'normal' || kind === 'lognormal') {
    if (!isNumber(sd) || sd <= 0) return refuse('标准差 sd 应大于 0。', 'its sd should be above 0.');
    if (kind === 'normal') return { kind, sd, low: isNumber(low) ? low : null, high: isNumber(high) ? high : null };
    return value > 0
      ? { kind, sd }
      : refuse('对数正态的中位数应大于 0。', 'the median of a lognormal should be above 0.');
  }
  if (kind === 'triangular' || kind === 'pert') {
    if (!isNumber(low) || !isNumber(high) || !(low <= value && value <= high && low < high))
      return refuse(`应有 low ≤ ${value} ≤ high。`, `low <= ${value} <= high should hold.`);
    return { kind, low, high };
  }
  if (kind === 'beta') {
    if (!isNumber(concentration) || concentration <= 0 || !(value > 0 && value < 1))
      return refuse(
        '贝塔分布的均值应在 0 与 1 之间，concentration 大于 0。',
        'a beta has its mean between 0 and 1 and a concentration above 0.',
      );
    return { kind, concentration };
  }
  if (kind === 'empirical') {
    if (!Array.isArray(values) || values.length < 2 || !values.every(isNumber))
      return refuse('经验分布至少要两个数。', 'an empirical distribution needs two numbers.');
    return { kind, values: [...values].sort((a, b) => a - b) };
  }
  return refuse(`没有分布“${String(kind)}”。`, `there is no distribution ${String(kind)}.`);
};

/** Least and greatest value that the distribution can give, in the unit of the number; null: no bound. */
const reachOf = (distribution: Distribution | null, value: number): readonly [number | null, number | null] => {
  switch (distribution?.kind) {
    case 'normal':
      return [distribution.low, distribution.high];
    case 'triangular':
    case 'pert':
      return [distribution.low, distribution.high];
    case 'lognormal':
      return [0, null];
    case 'beta':
      return [0, 1];
    case 'empirical':
      return [distribution.values[0] ?? value, distribution.values.at(-1) ?? value];
    default:
      return [value, value];
  }
};

const checkBounds = (reading: ModelReading, parameter: Parameter, rule: ParameterRule): void => {
  const { id: place, value, scale, distribution } = parameter;
  const say = rule.high === 1 ? { zh: '0 与 1 之间', en: 'between 0 and 1' } : { zh: '不小于 0', en: 'not below 0' };
  const remedy = { zh: `这个数应${say.zh}。`, en: `It should be ${say.en}.` };
  const canonical = value * scale;
  if ((rule.low !== null && canonical < rule.low) || (rule.high !== null && canonical > rule.high)) {
    const code = canonical < 0 ? 'value-negative' : 'value-out-of-range';
    fault(reading, code, place, `${value} 不可能。`, `${value} cannot be.`, remedy);
    return;
  }
  const [least, greatest] = reachOf(distribution, value);
  if (rule.low !== null && (least === null || least * scale < rule.low))
    fault(reading, 'distribution-impossible', place, '分布会取到负值。', 'the distribution reaches below zero.', {
      zh: '请给出 low: 0，或用对数正态。',
      en: 'Give low: 0, or a lognormal.',
    });
  // A lognormal share may pass 1 in a draw: shares are divided by their sum afterwards.
  if (rule.high !== null && greatest !== null && greatest * scale > rule.high)
    fault(
      reading,
      'distribution-impossible',
      place,
      '分布会超过上限。',
      'the distribution passes the upper bound.',
      remedy,
    );
};

const place = (reading: ModelReading, parameter: Omit<Parameter, 'index'>): Parameter => {
  const placed = { ...parameter, index: reading.parameters.length };
  reading.parameters.push(placed);
  reading.byId.set(placed.id, placed.index);
  return placed;
};

const fields = ['value', 'unit', 'year', 'source', 'status', 'distribution', 'group', 'note'];

/** A number at its place. Faults: a missing value, unit, source or status; a unit of another kind; a value or spread that cannot be. */
export const readParameter = (reading: ModelReading, raw: unknown, id: string, rule: ParameterRule): Parameter => {
  const one: Plain = isPlain(raw) ? raw : {};
  if (!isPlain(raw))
    fault(reading, 'value-missing', id, '缺这个数。', 'the number is missing.', {
      zh: '写作 { value, unit, source, status }；没有状态的数不收。',
      en: 'Write { value, unit, source, status }; no number without status.',
    });
  else checkFields(reading, one, id, fields);
  const value = isNumber(one.value) ? one.value : 0;
  if (isPlain(raw) && !isNumber(one.value))
    fault(reading, 'value-missing', id, '没有值。', 'has no value.', { zh: '请补上。', en: 'Fill it in.' });
  const unit = typeof one.unit === 'string' ? one.unit : '';
  const scale = rule.unit === null ? 1 : unitScale(unit, rule.unit);
  if (isPlain(raw) && (scale === null || unit === ''))
    fault(
      reading,
      'unit-mismatch',
      id,
      `单位“${unit}”不能用作 ${rule.unit ?? '任何量'}。`,
      `the unit ${unit || '(none)'} cannot be ${rule.unit ?? 'empty'}.`,
      {
        zh: `请用可换算为 ${rule.unit ?? '—'} 的单位。`,
        en: `Use a unit that converts to ${rule.unit ?? 'anything'}.`,
      },
    );
  if (isPlain(raw) && (typeof one.source !== 'string' || one.source === ''))
    fault(reading, 'field-missing', id, '没有来源。', 'has no source.', {
      zh: '写明来源，或 assumed 的理由。',
      en: 'Name it, or why it is assumed.',
    });
  const parameter = place(reading, {
    id,
    value,
    unit,
    scale: scale ?? 1,
    year: isNumber(one.year) ? one.year : null,
    source: typeof one.source === 'string' ? one.source : '',
    status: isPlain(raw) ? readChoice(reading, one.status, `${id}.status`, parameterStatuses) : 'assumed',
    distribution: readDistribution(reading, one.distribution, `${id}.distribution`, value),
    group: one.group === undefined ? rule.group : readChoice(reading, one.group, `${id}.group`, inputGroups),
  });
  checkBounds(reading, parameter, rule);
  return parameter;
};

export const readOptional = (reading: ModelReading, raw: unknown, id: string, rule: ParameterRule): Parameter | null =>
  raw === undefined || raw === null ? null : readParameter(reading, raw, id, rule);

/** A number that the settings of the package supply where the model has none. */
export const placeDefault = place;
