/**
 * @module The one way in for a sheet: which of the two forms it has, and which balance of it is meant. Files are read by the apps.
 */
import { fault, type Outcome, refuse, succeed } from '../fault.ts';
import type { EnergyBalance } from './energy-balance.ts';
import { isLongForm, readLongForm } from './read-long-form.ts';
import { readWideForm, type WideFormContext } from './read-wide-form.ts';
import type { Table } from './table.ts';
import { emptyFile } from './table.ts';

/** Every balance of a sheet, long or official layout. */
export const readBalances = (table: Table, context: WideFormContext = {}): Outcome<readonly EnergyBalance[]> => {
  const read = isLongForm(table) ? readLongForm(table) : readWideForm(table, context);
  return read.ok && read.value.length === 0 ? refuse(emptyFile(table.file)) : read;
};

/** Which balance is asked for; what is left out is any. Regions compare by `sameRegion`. */
export interface BalanceQuery {
  readonly region?: string;
  readonly year?: number;
}

/** The balances that answer the query; a fault naming those at hand when none does. */
export const selectBalances = (
  balances: readonly EnergyBalance[],
  query: BalanceQuery,
  sameRegion: (a: string, b: string) => boolean,
): Outcome<readonly EnergyBalance[]> => {
  const found = balances.filter(
    ({ region, year }) =>
      (query.region === undefined || sameRegion(region, query.region)) &&
      (query.year === undefined || year === query.year),
  );
  if (found.length > 0) return succeed(found);
  const held = [...new Set(balances.map(({ region, year }) => `${region} ${year}`))].join('、');
  const asked = [query.region, query.year].filter((part) => part !== undefined).join(' ');
  return refuse(
    fault(
      'no-such-balance',
      { file: balances[0]?.file ?? '', row: null, column: null },
      [`文件里没有 ${asked} 的平衡表。`, `the file has no balance of ${asked}.`],
      [`文件里有：${held}。`, `It has: ${held}.`],
    ),
  );
};
