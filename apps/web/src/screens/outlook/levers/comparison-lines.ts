/**
 * @module Lines to compare with out of an IAMC table: which of its variables is the total on screen, in tonnes. Reading the table is the
 * core's.
 */
import {
  type Co2Total,
  checkIamcParts,
  type IamcTable,
  type OutlookError,
  type PartsFault,
  readIamc,
} from '@dafeng/outlook';
import { convertNumber } from '@dafeng/quantity';
import type { ComparisonLine } from './charts/emissions-fan.tsx';

/** As the core writes them, then the general names of the format. */
const variables: Readonly<Record<Co2Total, readonly string[]>> = {
  direct: ['Emissions|CO2|Energy|Direct', 'Emissions|CO2|Energy'],
  'with-power-import': ['Emissions|CO2|Energy and Net Power Import', 'Emissions|CO2|Energy', 'Emissions|CO2'],
  'with-process': ['Emissions|CO2|Energy, Power Import and Process', 'Emissions|CO2'],
};
/** Parts and total may differ by so much: tables are printed with few digits. */
export const partsTolerance = 0.001;

export interface ForeignTable {
  readonly name: string;
  readonly table: IamcTable;
  readonly parts: readonly PartsFault[];
}
export const readForeign = (
  name: string,
  text: string,
): { readonly ok: true; readonly foreign: ForeignTable } | { readonly ok: false; readonly error: OutlookError } => {
  const read = readIamc(text);
  return read.ok
    ? { ok: true, foreign: { name, table: read.value, parts: checkIamcParts(read.value, partsTolerance) } }
    : { ok: false, error: read.error };
};

const tonnesPer = (unit: string): number | null => {
  const plain = unit.replaceAll(' ', '').toLowerCase();
  if (/^mtco2(\/yr)?$/.test(plain)) return convertNumber(1, 'MtCO2', 'tCO2');
  if (/^tco2(\/yr)?$/.test(plain)) return 1;
  return null;
};

/** One line a scenario; percentile scenarios (`name [p05]`) are left to the fan. `skipped`: units that are no mass of CO2. */
export const linesOf = (
  { name, table }: ForeignTable,
  total: Co2Total,
): { readonly lines: readonly ComparisonLine[]; readonly skipped: readonly string[] } => {
  const wanted = variables[total].find((variable) => table.rows.some((row) => row.variable === variable));
  const rows = table.rows.filter((row) => row.variable === wanted && !/\[p\d+\]$/.test(row.scenario));
  const usable = rows.flatMap((row) => {
    const per = tonnesPer(row.unit);
    return per === null ? [] : [{ row, per }];
  });
  return {
    lines: usable.map(({ row, per }) => ({
      id: `${name} ${row.model} ${row.scenario} ${row.region}`,
      name: row.scenario,
      years: table.years,
      values: row.values.map((value) => (value === null ? null : value * per)),
    })),
    skipped: rows.filter((row) => tonnesPer(row.unit) === null).map(({ scenario, unit }) => `${scenario}: ${unit}`),
  };
};
