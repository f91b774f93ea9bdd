/**
 * @module Where the published numbers lie that nobody of this project wrote, and how a file of them is read. They are no part of the
 * repository: tests over them are skipped by name where the folder is absent.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type EnergyBalance, parseCsv, readBalances } from '@dafeng/accounting';

const shared = process.env.DAFENG_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url));

export const groundTruth = (name: string): string => `${shared}/ground-truth/${name}`;

/** Rows of a comma-separated file as objects by heading. */
export const rowsIn = (path: string): readonly Readonly<Record<string, string>>[] => {
  const table = parseCsv(basename(path), readFileSync(path, 'utf8'));
  if (!table.ok) throw new Error(table.faults[0]?.message.en);
  const [head = [], ...rows] = table.value.rows;
  return rows.map((cells) => Object.fromEntries(head.map((name, index) => [String(name), String(cells[index] ?? '')])));
};

export const balancesIn = (path: string): readonly EnergyBalance[] =>
  balancesOf(basename(path), readFileSync(path, 'utf8'));

export const balancesOf = (name: string, text: string): readonly EnergyBalance[] => {
  const table = parseCsv(name, text);
  const read = table.ok ? readBalances(table.value) : table;
  if (!read.ok) throw new Error(read.faults.map(({ message }) => message.en).join('; '));
  return read.value;
};
