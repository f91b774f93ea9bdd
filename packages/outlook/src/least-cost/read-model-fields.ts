/**
 * @module Fields of a written model with their place: numbers, lists of names and values by period, each refused in a sentence that names
 * where it stands. What the fields mean is left to `read-cost-model.ts`.
 */
import type { OutlookError, OutlookErrorCode } from '../outlook-error.ts';
import { refuse } from '../outlook-error.ts';
import type { ByPeriod, Period } from './cost-model.ts';

/** Ends the reading of one model from any depth; caught at the door, never seen outside. */
export class ModelFault extends Error {
  readonly error: OutlookError;

  constructor(error: OutlookError) {
    super(error.code);
    this.error = error;
  }
}

export const fault = (
  code: OutlookErrorCode,
  place: string,
  zh: string,
  en: string,
  remedyZh: string,
  remedyEn: string,
) =>
  new ModelFault(refuse(code, { zh: `${place}：${zh}`, en: `${place}: ${en}` }, { zh: remedyZh, en: remedyEn }).error);

export type Fields = Readonly<Record<string, unknown>>;
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws ModelFault for anything but an object, and for a key that is not known: a misspelt limit would silently not bind */
export const fieldsAt = (value: unknown, place: string, known: readonly string[]): Fields => {
  if (!isFields(value))
    throw fault(
      'not-an-object',
      place,
      '应是一组字段。',
      'should be a set of fields.',
      '请按示例书写。',
      'Write it as in the example.',
    );
  const strange = Object.keys(value).find((key) => !known.includes(key));
  if (strange !== undefined)
    throw fault(
      'unknown-reference',
      place,
      `没有名为“${strange}”的字段。`,
      `there is no field ${strange}.`,
      `可用：${known.join('、')}。`,
      `Use ${known.join(', ')}.`,
    );
  return value;
};

export const listAt = (value: unknown, place: string): readonly unknown[] => {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value))
    throw fault(
      'not-an-object',
      place,
      '应是一个列表。',
      'should be a list.',
      '每项一行，以“-”开头。',
      'One item a line, each after a dash.',
    );
  return value;
};

export const textAt = (value: unknown, place: string): string => {
  if (typeof value === 'string' && value !== '') return value;
  if (typeof value === 'number') return String(value);
  throw fault('field-missing', place, '没有填写。', 'is missing.', '请填一个名称。', 'Give a name.');
};

export const namesAt = (value: unknown, place: string, known: readonly string[]): readonly string[] => {
  const names = (typeof value === 'string' ? [value] : listAt(value, place)).map((one) => textAt(one, place));
  for (const name of names)
    if (!known.includes(name))
      throw fault(
        'unknown-reference',
        place,
        `没有名为“${name}”的项。`,
        `there is no ${name}.`,
        `可用：${known.join('、')}。`,
        `Use ${known.join(', ')}.`,
      );
  if (names.length === 0)
    throw fault('field-missing', place, '没有填写。', 'is empty.', '请至少列一项。', 'List at least one.');
  return names;
};

export interface Bounds {
  readonly from?: number;
  readonly to?: number;
}

export const numberAt = (
  value: unknown,
  place: string,
  { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY }: Bounds = {},
): number => {
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw fault(
      value === undefined || value === null ? 'value-missing' : 'value-not-finite',
      place,
      value === undefined || value === null ? '没有值。' : `“${String(value)}”不是数。`,
      value === undefined || value === null ? 'has no value.' : `${String(value)} is no number.`,
      '请填一个数。',
      'Give a number.',
    );
  if (value < from || value > to)
    throw fault(
      value < 0 && from === 0 ? 'value-negative' : 'value-out-of-range',
      place,
      `${value} 超出范围（${from} 至 ${to}）。`,
      `${value} lies outside ${from} to ${to}.`,
      '请核对；占比和比率写小数。',
      'Check it; shares and rates are fractions.',
    );
  return value;
};

/** Straight between the years given, level before the first and after the last. */
const between = (points: readonly (readonly [year: number, value: number])[], year: number): number => {
  const after = points.findIndex(([at]) => at >= year);
  if (after < 0) return points.at(-1)?.[1] ?? 0;
  const [right, left] = [points[after], points[after - 1]];
  if (!right || !left || right[0] === year) return right?.[1] ?? 0;
  return left[1] + ((right[1] - left[1]) * (year - left[0])) / (right[0] - left[0]);
};

/** One number for all periods, or numbers by year with straight lines between them. */
export const byPeriodAt = (
  value: unknown,
  place: string,
  periods: readonly Period[],
  fallback: number,
  bounds: Bounds = {},
): ByPeriod => {
  if (value === undefined || value === null) return periods.map(() => fallback);
  if (!isFields(value)) {
    const one = numberAt(value, place, bounds);
    return periods.map(() => one);
  }
  const points = Object.entries(value)
    .map(
      ([year, one]) => [numberAt(Number(year), `${place}.${year}`), numberAt(one, `${place}.${year}`, bounds)] as const,
    )
    .sort((a, b) => a[0] - b[0]);
  return periods.map(({ year }) => between(points, year));
};

/** As above, but only for the years written: a limit of one year says nothing of the others. */
export const limitAt = (value: unknown, place: string, periods: readonly Period[], open: number): ByPeriod => {
  if (!isFields(value)) return byPeriodAt(value, place, periods, open, { from: 0 });
  for (const year of Object.keys(value))
    if (!periods.some((period) => String(period.year) === year))
      throw fault(
        'unknown-reference',
        `${place}.${year}`,
        '模型没有这一年。',
        'the model has no such year.',
        '请用模型的年份。',
        'Use a year of the model.',
      );
  return periods.map(({ year }) => {
    const one = value[String(year)];
    return one === undefined ? open : numberAt(one, `${place}.${year}`, { from: 0 });
  });
};
