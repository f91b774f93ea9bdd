/**
 * @module What the parts of a free-form sheet may be mapped to, and a mapping to begin with where none could be proposed.
 */
import type { Grid, SheetMapping, Upload } from '@dafeng/contract';
import { useQueries } from '@tanstack/react-query';
import { gridQuery } from '../../api/books.ts';
import { useWords } from '../../i18n/index.ts';
import { sheetTabs } from '../../view/book-search.ts';

export type Role = SheetMapping['columns'][number]['role'];
const listRoles: readonly Role[] = [
  'flow',
  'product',
  'activity',
  'year',
  'value',
  'unit',
  'source',
  'region',
  'key',
  'ignore',
];
const matrixRoles: readonly Role[] = ['flow', 'product', 'activity', 'numbers', 'unit', 'source', 'ignore'];
export const rolesOf = ({ layout }: Pick<SheetMapping, 'layout'>): readonly Role[] =>
  layout === 'list' ? listRoles : matrixRoles;

/** A, B … Z, AA, as spreadsheets name their columns. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : columnLetter(rest - 1)) + String.fromCharCode(65 + (index % 26));
}

/** Heads in the first row, names in the first column, nothing read until somebody says what it is. */
export const blankMapping = (sheet: Pick<Upload['sheets'][number], 'signature' | 'head'>): SheetMapping => ({
  signature: sheet.signature,
  headRow: 0,
  sheet: 'energy',
  layout: 'matrix',
  labels: 'flow',
  labelColumn: 0,
  unit: null,
  columns: (sheet.head[0] ?? []).map((heading, column) => ({
    column,
    heading,
    role: column === 0 ? 'flow' : 'ignore',
    target: null,
    unit: null,
    score: 0,
  })),
  rows: sheet.head.slice(1).map((row) => ({ label: row[0] ?? '', target: null, score: 0 })),
});

export interface Target {
  readonly value: string;
  readonly label: string;
}
const activityTabs = sheetTabs.filter((tab) => tab !== 'energy');

/** Flows, products and activities by name, as the sheets of the book list them. */
export function useTargets(
  bookId: string,
  energy: Grid | undefined,
): Readonly<Record<SheetMapping['labels'], readonly Target[]>> {
  const { pick } = useWords();
  const activities = useQueries({
    queries: activityTabs.map((tab) => gridQuery(bookId, { sheet: 'activities', tab })),
    combine: (grids) => grids.flatMap(({ data }) => data?.rows ?? []),
  });
  const named = (heads: Grid['rows']) => heads.map(({ id, name }) => ({ value: id, label: pick(name) }));
  return { flow: named(energy?.rows ?? []), product: named(energy?.columns ?? []), activity: named(activities) };
}
