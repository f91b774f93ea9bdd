/**
 * @module A factor set out of a user's own file: one row a factor, errors by row and column, nothing taken where anything is wrong.
 * Opening the file, and reading YAML into rows, is left to adapters.
 */
import { readCsvRows } from './csv-rows.ts';
import type { Factor, FactorSetId } from './factor.ts';
import { factorColumns, findFactorColumn } from './factor-columns.ts';
import type { FactorError, FactorResult } from './factor-error.ts';
import type { FactorSet } from './factor-set.ts';
import { type FactorFileOptions, type Row, readFactorRow } from './read-factor-row.ts';

export type { FactorFileOptions } from './read-factor-row.ts';

const keyOf = ({ product, term, gas, sectorGroup, region, entity }: Factor) =>
  [product, term, gas, sectorGroup, region, entity].join('|');
const overlap = (a: Factor, b: Factor) =>
  (a.validFrom === null || b.validTo === null || a.validFrom <= b.validTo) &&
  (b.validFrom === null || a.validTo === null || b.validFrom <= a.validTo);

/**
 * A factor set out of rows that some reader made: column id -> cell. `number` is what messages call a row (a line of the file).
 *
 * Errors: every fault of every row, `factor-file-invalid`; two rows for one thing at one time are a fault of the later.
 */
export const parseFactorRows = (
  rows: readonly { readonly number: number; readonly cells: Row }[],
  options: FactorFileOptions,
): FactorResult<FactorSet, readonly FactorError[]> => {
  const faults: FactorError[] = [];
  const factors: Factor[] = [];
  const places = new Map<string, { readonly factor: Factor; readonly number: number }[]>();
  for (const { number, cells } of rows) {
    const factor = readFactorRow(cells, number, options, faults);
    if (factor === null) continue;
    const others = places.get(keyOf(factor)) ?? [];
    const clash = others.find((other) => overlap(other.factor, factor));
    if (clash)
      faults.push({
        code: 'factor-file-invalid',
        where: `${options.file}: 行 ${number} / row ${number}`,
        message: {
          zh: `与第 ${clash.number} 行说的是同一因子，有效期重叠`,
          en: `it speaks of the same factor as row ${clash.number}, and their windows overlap`,
        },
        remedy: { zh: '删去一行，或分开有效期', en: 'remove one of them, or part their windows' },
      });
    places.set(keyOf(factor), [...others, { factor, number }]);
    factors.push(factor);
  }
  if (rows.length === 0)
    faults.push({
      code: 'factor-file-invalid',
      where: options.file,
      message: { zh: '文件没有因子', en: 'the file has no factor' },
      remedy: { zh: '首行写列名，其后每行一个因子', en: 'head in the first row, then one factor a row' },
    });
  if (faults.length > 0) return { ok: false, error: faults };
  const terms = new Set(factors.map(({ term }) => term));
  const [onlyTerm] = terms;
  const defaultTerm = terms.size === 1 && onlyTerm !== undefined ? onlyTerm : null;
  const gases = new Set(factors.filter(({ term }) => term === (defaultTerm ?? 'emissionFactor')).map(({ gas }) => gas));
  const [onlyGas] = gases;
  return {
    ok: true,
    value: {
      id: options.id as FactorSetId,
      edition: {
        id: options.edition,
        note: { zh: options.file, en: options.file },
        closed: true,
        digest: options.edition,
      },
      zh: `因子文件 ${options.file}`,
      en: `factor file ${options.file}`,
      family: 'own',
      policy: 'exact',
      note: null,
      defaultTerm: defaultTerm ?? 'emissionFactor',
      defaultGas: gases.size === 1 && onlyGas !== undefined ? onlyGas : null,
      completedBy: options.completedBy ?? [],
      groupFallback: {},
      substitutes: [],
      factors,
    },
  };
};

/**
 * A factor set out of a CSV text in the long form: `product,value,unit,source` and what else of `factorColumns` is known, heads in
 * English or Chinese, one factor a row. Gotchas: a file is taken whole or not at all; without years a factor holds for any time.
 *
 * Errors: `factor-file-invalid` per fault, naming file, row and column.
 * @example parseFactorFile('品种,数值,单位,来源\nraw_coal,1.9,tCO2/t,实测报告 2023-07', { file: 'own.csv', id: 'own', edition: 'v1' })
 */
export const parseFactorFile = (
  csv: string,
  options: FactorFileOptions,
): FactorResult<FactorSet, readonly FactorError[]> => {
  const { rows, open } = readCsvRows(csv);
  const faults: FactorError[] = [];
  const fault = (where: string, zh: string, en: string, remedyZh: string, remedyEn: string) =>
    faults.push({
      code: 'factor-file-invalid',
      where: `${options.file}: ${where}`,
      message: { zh, en },
      remedy: { zh: remedyZh, en: remedyEn },
    });
  if (open !== null)
    fault(`行 ${open} / row ${open}`, '引号没有收尾', 'a quote is never closed', '补上引号', 'close it');
  const [head, ...body] = rows;
  const columns = (head?.cells ?? []).map((title) => findFactorColumn(title));
  for (const [position, id] of columns.entries()) {
    const title = head?.cells[position] ?? '';
    if (id === null && title !== '')
      fault(
        `列 ${position + 1} / column ${position + 1}`,
        `不认识列名“${title}”`,
        `the head "${title}" is not known`,
        `可用的列：${factorColumns.map(({ zh }) => zh).join('、')}`,
        `columns are ${factorColumns.map((entry) => entry.id).join(', ')}`,
      );
    if (id !== null && columns.indexOf(id) !== position)
      fault(
        `列 ${position + 1} / column ${position + 1}`,
        `“${title}”列重复`,
        `the column ${id} is there twice`,
        '删去一列',
        'remove one of them',
      );
  }
  for (const { id, zh, required } of factorColumns)
    if (required && !columns.includes(id))
      fault('行 1 / row 1', `缺少“${zh}”列`, `the column ${id} is missing`, '补上此列', 'add it');
  if (faults.length > 0) return { ok: false, error: faults };
  return parseFactorRows(
    body.map(({ line, cells }) => ({
      number: line,
      cells: Object.fromEntries(columns.flatMap((id, at) => (id === null ? [] : [[id, cells[at] ?? '']]))),
    })),
    options,
  );
};
