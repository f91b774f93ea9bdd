/**
 * @module The door of the package: tables, books and templates out as xlsx or csv; workbooks in, as grids of cells. What the cells mean is
 * left to those who call it.
 */
export { toCsv } from './csv.ts';
export {
  type ExportMeta,
  exportBook,
  type ShownCell,
  type ShownGrid,
  type ShownRow,
  shownActivities,
  shownBalance,
} from './export-book.ts';
export { type ReadCell, type ReadSheet, readXlsx } from './read-xlsx.ts';
export { type Cell, neutralise, type Sheet, type SheetColumn } from './sheet.ts';
export { defaultWorkbookLimits, type WorkbookLimits } from './workbook/limits.ts';
export {
  type ReadWorkbookInWorkerOptions,
  type RunInThread,
  readWorkbookInWorker,
} from './workbook/read-in-worker.ts';
export { type ReadWorkbookOptions, readWorkbook } from './workbook/read-workbook.ts';
export { type TemplateFile, writeTemplate, writeTemplateTables, writeWorkbook } from './write-template.ts';
export { toXlsx } from './xlsx.ts';
