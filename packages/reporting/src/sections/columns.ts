/** @module Columns of tables in short. */
import type { Bilingual } from '@dafeng/quantity';
import type { Column, ColumnFormula } from '../report.ts';

interface ColumnOptions {
  readonly unit?: Bilingual;
  readonly formula?: ColumnFormula;
}
const column =
  (align: Column['align']) =>
  (id: string, chinese: string, english: string, width: number, options: ColumnOptions = {}): Column => ({
    id,
    title: { zh: chinese, en: english },
    unit: options.unit ?? null,
    align,
    width,
    formula: options.formula ?? null,
  });
/** Words, numbers, and short marks. */
export const textColumn = column('left');
export const numberColumn = column('right');
export const markColumn = column('centre');
