/**
 * @module Shares that do not add up to one: a structure effect of such shares attributes a change that never was. Only a factor that
 * by its name is a share of the total just before it is judged; nested shares are left alone.
 */
import { type OutlookResult, refuse } from '../outlook-error.ts';
import type { DecompositionInput } from './decomposition-input.ts';

const shareName = /share|structure|(^|[^a-z])mix([^a-z]|$)|占比|比重|结构|份额/i;
/** Shares printed in whole per cent may miss one by half a point each. */
const tolerance = 0.02;

const column = (rows: readonly (readonly number[])[], factor: number): readonly number[] =>
  rows.map((row) => row[factor] ?? 0);
const isCommon = (values: readonly number[]): boolean => values.every((value) => value === values[0]);

/** Null where nothing speaks against the shares. */
export const checkShares = ({ factors, periods }: DecompositionInput): OutlookResult<never> | null => {
  const named = factors.flatMap((name, index) => (shareName.test(name) ? [index] : []));
  const [share] = named;
  if (named.length !== 1 || share === undefined || share === 0) return null;
  if ((periods[0]?.x.length ?? 0) < 2) return null;
  if (!periods.every(({ x }) => isCommon(column(x, share - 1)))) return null;
  const histories = (periods[0]?.x ?? []).map((_, part) => periods.map(({ x }) => x[part]?.[share]).join(' '));
  if (new Set(histories).size < histories.length) return null;
  for (const { year, x } of periods) {
    const sum = column(x, share).reduce((total, value) => total + value, 0);
    if (Math.abs(sum - 1) <= tolerance) continue;
    const shown = Number(sum.toPrecision(6));
    return refuse(
      'shares-not-one',
      {
        zh: `${year} 年各部分“${factors[share] ?? ''}”之和是 ${shown}，不是 1。`,
        en: `${year}: the parts of ${factors[share] ?? ''} add up to ${shown}, not to 1.`,
      },
      {
        zh: '请补齐缺的部分，或用小数（0.3）而不是百分数。',
        en: 'Add the missing part, or write fractions (0.3), not per cent.',
      },
    );
  }
  return null;
};
