/**
 * @module Spreadsheets out: a sheet of the registry as xlsx or csv; and in: the rows of an xlsx file. Which rows and columns it has is decided
 * by those who call it.
 */
export { toCsv } from './csv.ts';
export { type ReadCell, type ReadSheet, readXlsx } from './read-xlsx.ts';
export { type Cell, neutralise, type Sheet, type SheetColumn } from './sheet.ts';
export { toXlsx } from './xlsx.ts';
