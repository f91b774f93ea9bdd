/**
 * @module From the form of a target to the fields the API takes, and which of them differ from the item. Pure.
 */
import type { TargetFields } from '@dafeng/contract';
import { readNumber } from './target-check.ts';

export const fieldNames = [
  'indicator',
  'indicatorId',
  'value',
  'unit',
  'year',
  'periodStart',
  'baselineYear',
  'comparator',
  'kindOfValue',
  'qualifier',
  'strength',
  'scope',
  'implied',
  'ambiguous',
] as const satisfies readonly (keyof TargetFields)[];

/** What an emptied field of the form means: no unit, no year, no catalogue indicator. */
const nullable = new Set<keyof TargetFields>(['indicatorId', 'unit', 'year', 'periodStart', 'baselineYear']);

/** Typed as text, so that a slip stays in sight; sent as numbers. */
const numeric = new Set<keyof TargetFields>(['value', 'year', 'periodStart', 'baselineYear']);

export function fieldsOf(values: Readonly<Record<string, unknown>>): Partial<TargetFields> {
  const out: Record<string, unknown> = {};
  for (const name of fieldNames) {
    const value = values[name];
    if (value === undefined || value === '' || value === null) {
      if (nullable.has(name)) out[name] = null;
    } else if (numeric.has(name)) {
      out[name] = readNumber(value);
    } else {
      out[name] = typeof value === 'string' ? value.trim() : value;
    }
  }
  return out as Partial<TargetFields>;
}

export function changedFields(item: TargetFields, values: Readonly<Record<string, unknown>>): Partial<TargetFields> {
  const now = fieldsOf(values);
  return Object.fromEntries(
    Object.entries(now).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(item[name as keyof TargetFields]),
    ),
  ) as Partial<TargetFields>;
}
