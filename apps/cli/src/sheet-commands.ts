/**
 * @module `dafeng account template` and `account read`: the template of a book to fill, and what a filled sheet comes to with every fault
 * at its cell. What sheets mean is left to `@dafeng/accounting`.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import {
  bookCellKey,
  isInventoryMethodId,
  listInventoryMethods,
  nameOfCell,
  readMarker,
  readProfileSheet,
  readSheets,
  type SheetArea,
  type SheetGrid,
  type SheetsReading,
} from '@dafeng/accounting';
import { absenceLabel, getUnit } from '@dafeng/quantity';
import { readWorkbook, writeTemplate, writeTemplateTables } from '@dafeng/spreadsheets';
import { type Command, InvalidArgumentError } from 'commander';
import { readBytes } from './read-table.ts';
import { FaultyFileError, RefusedError } from './refusal.ts';

const put = (text: string): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });

interface TemplateOptions {
  readonly city: string;
  readonly year: number;
  readonly out: string;
  readonly code?: string;
  readonly method: string;
  readonly order: 'national' | 'provincial';
}
const parseOrder = (text: string): 'national' | 'provincial' => {
  if (text !== 'national' && text !== 'provincial') throw new InvalidArgumentError('national 或 provincial');
  return text;
};
const parseMethod = (text: string): string => {
  if (!isInventoryMethodId(text))
    throw new InvalidArgumentError(
      listInventoryMethods()
        .map(({ id }) => id)
        .join(' | '),
    );
  return text;
};
const save = (path: string, bytes: Buffer): void => {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  } catch {
    throw new RefusedError({
      code: 'unwritable-file',
      message: { zh: `写不了 ${path}。`, en: `${path} cannot be written.` },
      remedy: { zh: '请换一个路径。', en: 'Give another path.' },
    });
  }
};

const runTemplate = async ({ city, year, out, code, method, order }: TemplateOptions): Promise<void> => {
  const request = { area: { name: city, code: code ?? null }, year, method, order };
  const files =
    extname(out).toLowerCase() === '.xlsx'
      ? [{ path: out, bytes: await writeTemplate(request) }]
      : writeTemplateTables(request).map(({ file, bytes }) => ({ path: join(out, file), bytes }));
  for (const { path, bytes } of files) save(path, bytes);
  return put(files.map(({ path }) => `${path}\n`).join(''));
};

interface ReadOptions {
  readonly city?: string;
  readonly year?: number;
  readonly json?: boolean;
}

/** Whose book it is: what was said, else what the file says of itself. */
const bookOf = (
  grids: readonly SheetGrid[],
  { city, year }: ReadOptions,
  path: string,
): { area: SheetArea; year: number } => {
  const marker = grids.map(readMarker).find((one) => one !== null);
  const profile = grids.map(readProfileSheet).find((one) => one !== null);
  const name = city ?? marker?.areaName ?? profile?.area ?? null;
  const of = year ?? marker?.year ?? profile?.year ?? null;
  if (name === null || of === null)
    throw new RefusedError({
      code: 'which-book',
      message: { zh: `${path} 没有说明地区和年份。`, en: `${path} does not say its area and year.` },
      remedy: { zh: '请用 --city 和 --year 给出。', en: 'Give --city and --year.' },
    });
  const code =
    city === undefined ? (marker && marker.area !== marker.areaName ? marker.area : (profile?.code ?? null)) : null;
  return { area: { name, code }, year: of };
};

const printReading = ({ sheets, cells, warnings }: SheetsReading): string => {
  const lines = sheets.map(({ sheet, kind, cells: own }) => `${sheet}\t${kind}\t${own.length} 格 / cells`);
  const values = cells.map((cell) => {
    const shown =
      cell.value === null
        ? `${cell.absence} ${absenceLabel(cell.absence ?? 'not-reported').zh}`
        : `${cell.value} ${getUnit(cell.unit).zh}`;
    const [place] = cell.entries;
    const at = place?.place ? `${place.place.sheet}!${place.place.column}${place.place.row}` : '';
    return `${bookCellKey(cell)}\t${nameOfCell(cell).zh}\t${shown}\t${at}`;
  });
  const said = warnings.map(({ code, message }) => `注意 ${message.zh} / ${message.en} [${code}]`);
  return `${[...lines, '', ...values, ...(said.length > 0 ? ['', ...said] : [])].join('\n')}\n`;
};

const runRead = async (path: string, options: ReadOptions): Promise<void> => {
  const bytes = readBytes(path);
  const workbook = await readWorkbook(bytes, { fileName: path });
  if (!workbook.ok) throw new FaultyFileError(workbook.faults);
  const grids = workbook.value;
  const reading = readSheets(grids, {
    ...bookOf(grids, options, path),
    file: path,
    fileSha256: createHash('sha256').update(bytes).digest('hex'),
    known: {},
  });
  if (reading.faults.length > 0)
    throw new FaultyFileError(
      reading.faults.map((fault) => ({
        ...fault,
        file: fault.sheet === null || fault.sheet === path ? path : `${path}[${fault.sheet}]`,
      })),
    );
  return put(
    options.json ? `${JSON.stringify({ file: basename(path), ...reading }, null, 2)}\n` : printReading(reading),
  );
};

export const addSheetCommands = (account: Command, parseYear: (text: string) => number): void => {
  account
    .command('template')
    .description('填报模板：能源平衡与活动数据 / template of a book to fill')
    .requiredOption('--city <name>', '地区名称，如 临江市 / name of the area')
    .requiredOption('--year <year>', '年份 / year', parseYear)
    .requiredOption('--out <path>', 'xlsx 文件，或放 CSV 长表的目录 / xlsx file, or a directory for CSV tables')
    .option('--code <code>', '行政区划代码 / division code')
    .option('--method <id>', '核算方法 / method edition', parseMethod, 'guide-2025')
    .option('--order <order>', '列序：national 全国表，provincial 分省表 / order of columns', parseOrder, 'provincial')
    .action(runTemplate);
  account
    .command('read')
    .description('读填好的表，逐格列出数和错误 / cells of filled sheets, and every fault at its cell')
    .argument('<file>', 'xlsx、xls 或 CSV / xlsx, xls or CSV')
    .option('--city <name>', '地区，文件里没写时给出 / area, where the file does not say')
    .option('--year <year>', '年份 / year', parseYear)
    .option('--json', '打印一个 JSON 对象 / print one JSON object')
    .action(runRead);
};
