/**
 * @module What a person has once said about a free-form sheet: where its heads are and what its columns and rows mean. Kept by the
 * signature of the heads, so that it serves next year's file.
 */
import type { UnitId } from '@dafeng/quantity';

export type ColumnRole =
  | 'flow'
  | 'product'
  | 'activity'
  | 'year'
  | 'value'
  | 'unit'
  | 'source'
  | 'region'
  | 'key'
  | 'ignore'
  /** Numbers under a heading that is itself a product, a flow or a year. */
  | 'numbers';
export interface ColumnMapping {
  /** Index from 0. */
  readonly column: number;
  readonly heading: string;
  readonly role: ColumnRole;
  /** `numbers`: id of the product or flow, or the year (`this` where the heading says none). */
  readonly target: string | null;
  /** Stated in the heading, or given by the person. */
  readonly unit: UnitId | null;
  /** 0 to 1; 1 for a known name, less for a likeness, 0 for nothing found. */
  readonly score: number;
}
export interface RowMapping {
  /** Text of the label, as printed. */
  readonly label: string;
  /** Id of the flow, product or activity; null leaves the row out. */
  readonly target: string | null;
  readonly score: number;
}
export interface SheetMapping {
  readonly signature: string;
  /** Index of the lowest row of the heads. */
  readonly headRow: number;
  readonly sheet: 'energy' | 'activities';
  /** `list`: one number a row · `matrix`: numbers at crossings of labels and heads. */
  readonly layout: 'list' | 'matrix';
  /** What the labels of a matrix, or the first column of meaning of a list, name. */
  readonly labels: 'flow' | 'product' | 'activity';
  readonly labelColumn: number;
  /** Of the whole sheet, from its title; a column's own comes first. */
  readonly unit: UnitId | null;
  readonly columns: readonly ColumnMapping[];
  /** By label; rows of the file that are not here are matched by name. */
  readonly rows: readonly RowMapping[];
}
