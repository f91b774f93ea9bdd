/**
 * @module The door for uploaded sheets: xlsx, old xls or CSV in, grids with formulas, merged ranges and percent formats out. What the
 * cells mean is left to the accounting; ending a reading that takes too long to `read-in-worker.ts`.
 */
import { columnLetter, gridOfTable, type Outcome, parseCsv, type SheetCell, type SheetGrid } from '@dafeng/accounting';
import type { Cell, CellValue, Sheet } from 'hucre/xlsx';
import { readXls, readXlsx } from 'hucre/xlsx';
import { defaultWorkbookLimits, type WorkbookLimits } from './limits.ts';
import { unpackWorkbook } from './unpack-workbook.ts';
import { WorkbookRefusal, workbookFault } from './workbook-fault.ts';

export interface ReadWorkbookOptions {
  /** As the person knows it; messages name it. */
  readonly fileName: string;
  readonly limits?: Partial<WorkbookLimits>;
}

/**
 * Every sheet of a file, in its order. Never throws; nothing is half returned.
 *
 * **Gotchas**: dates and truth values are text; the text of an error (`#REF!`) is text; hidden sheets come too and say so. Text files
 * are UTF-8, else GB 18030, which Chinese Excel saves.
 * **Errors**: `empty-file`, `unreadable-file`, `file-too-large`, `protected-file`; those of `parseCsv`.
 */
export const readWorkbook = async (
  bytes: Uint8Array,
  { fileName, limits }: ReadWorkbookOptions,
): Promise<Outcome<readonly SheetGrid[]>> => {
  const bounds = { ...defaultWorkbookLimits, ...limits };
  try {
    return await readFormat(bytes, fileName, bounds);
  } catch (thrown) {
    if (thrown instanceof WorkbookRefusal) return { ok: false, faults: [thrown.fault] };
    const name = thrown instanceof Error ? thrown.name : '';
    if (name === 'EncryptedFileError' || name === 'DecryptionError')
      return refusal('protected-file', fileName, '文件设有打开密码。', 'The file is protected by a password.');
    // What the library says of a damaged part helps nobody at the counter; the file is the thing to mend.
    return refusal('unreadable-file', fileName, '不是可读的 Excel 文件。', 'This is no readable Excel file.');
  }
};

const refusal = (...args: Parameters<typeof workbookFault>): Outcome<never> => ({
  ok: false,
  faults: [workbookFault(...args)],
});
const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

const readFormat = async (
  bytes: Uint8Array,
  file: string,
  limits: WorkbookLimits,
): Promise<Outcome<readonly SheetGrid[]>> => {
  if (bytes.length === 0) return refusal('empty-file', file, '文件是空的。', 'The file is empty.');
  if (bytes.length > limits.bytes) {
    const most = `${Math.round(limits.bytes / 1024 / 1024)} MB`;
    return refusal('file-too-large', file, `文件超过 ${most}。`, `The file is larger than ${most}.`);
  }
  if (startsWith(bytes, 0x50, 0x4b))
    return gridsOf((await readXlsx(unpackWorkbook(bytes, file, limits), readingOptions(limits))).sheets, file, limits);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    if (isLocked(bytes))
      return refusal('protected-file', file, '文件设有打开密码。', 'The file is protected by a password.');
    return gridsOf((await readXls(bytes, readingOptions(limits))).sheets, file, limits);
  }
  return readText(bytes, file, limits);
};
/** A locked xlsx is the container of old Office with one stream of this name (MS-OFFCRYPTO 1.3). */
const isLocked = (bytes: Uint8Array): boolean =>
  new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1)).includes('EncryptedPackage');
const readingOptions = (limits: WorkbookLimits) => ({
  readStyles: true,
  range: `A1:${columnLetter(limits.columns - 1)}${limits.rows}`,
});

const readText = (bytes: Uint8Array, file: string, limits: WorkbookLimits): Outcome<readonly SheetGrid[]> => {
  if (bytes.subarray(0, 4096).includes(0))
    return refusal('unreadable-file', file, '不是 Excel 或 CSV 文件。', 'This is neither an Excel nor a CSV file.');
  const table = parseCsv(file, decode(bytes));
  if (!table.ok) return table;
  const { rows } = table.value;
  if (rows.length > limits.rows || rows.some((cells) => cells.length > limits.columns))
    return refusal(
      'file-too-large',
      file,
      `行数超过 ${limits.rows} 或列数超过 ${limits.columns}。`,
      `More than ${limits.rows} rows or ${limits.columns} columns.`,
    );
  return { ok: true, value: [gridOfTable(file, rows)] };
};
const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
};

const plain = (value: CellValue | undefined): SheetCell['value'] => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string') return value;
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
};
const plainCell = (value: CellValue | undefined, detail: Cell | undefined): SheetCell => ({
  value: plain(detail?.formula === undefined ? value : (detail.formulaResult ?? value)),
  ...(detail?.formula === undefined ? {} : { formula: detail.formula }),
  ...(typeof value === 'number' && detail?.style?.numFmt?.includes('%') ? { percent: true } : {}),
});

const gridsOf = (sheets: readonly Sheet[], file: string, limits: WorkbookLimits): Outcome<readonly SheetGrid[]> => {
  let cells = 0;
  const grids: SheetGrid[] = [];
  for (const sheet of sheets) {
    const rows = sheet.rows.map((row, r) => row.map((value, c) => plainCell(value, sheet.cells?.get(`${r},${c}`))));
    for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
      // Never over more than the sheet has: a merged range may span it all.
      const lastRow = Math.min(endRow, rows.length - 1);
      for (let r = startRow; r <= lastRow; r += 1) {
        const row = rows[r] ?? [];
        for (let c = startCol; c <= Math.min(endCol, limits.columns - 1, Math.max(row.length - 1, startCol)); c += 1)
          row[c] = { ...(row[c] ?? { value: null }), merged: true };
      }
      const first = rows[startRow]?.[startCol];
      if (first && rows[startRow])
        rows[startRow][startCol] = {
          ...first,
          span: { rows: lastRow - startRow + 1, columns: Math.min(endCol, limits.columns - 1) - startCol + 1 },
        };
    }
    cells += rows.reduce((sum, row) => sum + row.length, 0);
    if (cells > limits.cells * 5)
      return refusal('file-too-large', file, `工作表“${sheet.name}”过大。`, `Sheet "${sheet.name}" is too large.`);
    if (rows.length > 0)
      grids.push({ name: sheet.name, rows, ...(sheet.hidden || sheet.veryHidden ? { hidden: true } : {}) });
  }
  return grids.length > 0
    ? { ok: true, value: grids }
    : refusal('empty-file', file, '工作簿里没有任何内容。', 'The workbook holds nothing.');
};
