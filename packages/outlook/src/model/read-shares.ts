/** @module Shares that make up a whole: each a fraction, together 1. */
import type { OutlookErrorCode } from '../outlook-error.ts';
import { fault, type ModelReading, mustKnow, readObject } from './model-fault.ts';
import type { Parameter } from './parameter.ts';
import { fraction, readParameter } from './read-parameter.ts';

/** Printed shares are rounded: a sum of three figures with one decimal may miss 100 % by so much. */
const rounding = 0.0015;

export const checkShares = (reading: ModelReading, place: string, shares: readonly Parameter[]): void => {
  const sum = shares.reduce((total, { value, scale }) => total + value * scale, 0);
  if (Math.abs(sum - 1) <= rounding) return;
  const shown = `${Number((sum * 100).toPrecision(6))}%`;
  fault(
    reading,
    'shares-not-one',
    place,
    `各项占比之和是 ${shown}，应为 100%。`,
    `the shares add up to ${shown}, not 100%.`,
    {
      zh: '请核对各项，或补上其余。',
      en: 'Check them, or add the rest.',
    },
  );
};

export const readShares = (
  reading: ModelReading,
  raw: unknown,
  place: string,
  ids: ReadonlySet<string>,
  unknown: OutlookErrorCode,
): ReadonlyMap<string, Parameter> => {
  const group = readObject(reading, raw, place);
  const shares = new Map<string, Parameter>();
  for (const [id, value] of Object.entries(group)) {
    const what = unknown === 'unknown-fuel' ? { zh: '能源品种', en: 'fuel' } : { zh: '技术', en: 'technology' };
    mustKnow(reading, id, ids, place, unknown, what);
    shares.set(id, readParameter(reading, value, `${place}.${id}`, { unit: '1', group: 'fuel-mix', ...fraction }));
  }
  checkShares(reading, place, [...shares.values()]);
  return shares;
};
