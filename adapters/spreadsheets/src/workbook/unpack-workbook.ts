/**
 * @module The container of a workbook opened under guard: sizes are judged before anything is inflated, cells counted before a sheet is
 * parsed, and only the parts that hold cells are handed on. Parsing them is left to the library.
 */
import { strFromU8, unzipSync, zipSync } from 'fflate';
import type { WorkbookLimits } from './limits.ts';
import { WorkbookRefusal, workbookFault } from './workbook-fault.ts';

/** Pictures, charts, macros, comments and links to other files hold no cell. */
const withoutCells =
  /\/(?:media|drawings|charts|chartsheets|embeddings|printerSettings|pivotCache|pivotTables|externalLinks|activeX|ctrlProps|comments|threadedComments|persons|tables|slicers|slicerCaches|timelines|customXml)\/|vbaProject|^customXml\/|^docProps\/|comments\d*\.xml$|\/worksheets\/_rels\//i;

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

/**
 * The parts that hold cells, in a new container that is only stored.
 *
 * **Gotchas**: a directory that declares less than its parts inflate to gets no more than it declared: the part is cut and refused as
 * damaged. Cells without content do not count: whole formatted columns are common.
 * **Errors**, thrown as `WorkbookRefusal`: `file-too-large` by size, parts, ratio, rows, columns or cells; `unreadable-file`.
 */
export const unpackWorkbook = (bytes: Uint8Array, file: string, limits: WorkbookLimits): Uint8Array => {
  const tooLarge = (zh: string, en: string): never => {
    throw new WorkbookRefusal(workbookFault('file-too-large', file, `${zh}。`, `${en}.`));
  };
  let parts = 0;
  let inflated = 0;
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        parts += 1;
        if (parts > limits.parts) tooLarge(`文件部件超过 ${limits.parts} 个`, `more than ${limits.parts} parts`);
        if (withoutCells.test(name)) return false;
        inflated += originalSize;
        if (
          inflated > limits.inflatedBytes ||
          (originalSize > limits.inflateRatioFloorBytes && originalSize > size * limits.inflateRatio)
        )
          tooLarge(
            `解压后异常庞大（${name}，上限 ${megabytes(limits.inflatedBytes)}）`,
            `it inflates to an abnormal size (${name}, limit ${megabytes(limits.inflatedBytes)})`,
          );
        return true;
      },
    });
  } catch (cause) {
    if (cause instanceof WorkbookRefusal) throw cause;
    throw new WorkbookRefusal(
      workbookFault('unreadable-file', file, '文件已损坏或不完整。', 'The file is damaged or cut short.'),
    );
  }
  let cells = 0;
  let sheets = 0;
  for (const [name, part] of Object.entries(unpacked)) {
    if (!/\/worksheets\/[^/]+\.xml$/i.test(name)) continue;
    sheets += 1;
    if (sheets > limits.sheets) tooLarge(`工作表超过 ${limits.sheets} 张`, `more than ${limits.sheets} sheets`);
    for (const [, attributes = ''] of strFromU8(part).matchAll(/<(?:\w+:)?c(?=[\s>])([^>]*[^/>])?>/g)) {
      cells += 1;
      if (cells > limits.cells) tooLarge(`单元格超过 ${limits.cells} 个`, `more than ${limits.cells} cells`);
      const [, letters = '', row = '0'] = /\br="([A-Z]+)(\d+)"/.exec(attributes) ?? [];
      if (Number(row) > limits.rows)
        tooLarge(
          `行数超过 ${limits.rows}（${letters}${row} 有内容）`,
          `more than ${limits.rows} rows (${letters}${row})`,
        );
      if (columnNumber(letters) > limits.columns)
        tooLarge(
          `列数超过 ${limits.columns}（${letters}${row} 有内容）`,
          `more than ${limits.columns} columns (${letters}${row})`,
        );
    }
  }
  return zipSync(unpacked, { level: 0 });
};

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
