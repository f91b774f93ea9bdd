/**
 * @module An uploaded workbook read for one book: what each sheet is, what it would change, and every remark at its cell. The file is read
 * anew each time from where it is kept, so that a preview always speaks of the book as it stands. Nothing is written here.
 */
import {
  type BookCell,
  bookCellKey,
  type Fault,
  proposeMapping,
  readSheets,
  type SheetFault,
  type SheetGrid,
  type SheetMapping,
  type SheetReading,
  type SheetWarning,
} from '@dafeng/accounting';
import type { CellRemark, Upload as UploadAnswer } from '@dafeng/contract';
import type { Book, City, StoredCell, UnitOfWork, Upload } from '@dafeng/database';
import { runInBoundedWorker } from '@dafeng/documents';
import { readWorkbookInWorker } from '@dafeng/spreadsheets';
import { nameOfCell } from '../books/names.ts';
import type { FileStore } from '../files.ts';
import { notFound, ProblemError } from '../http/problem-error.ts';

/** What a person has said of an upload; kept with it. */
export interface UploadSayings {
  /** By signature of the heads. */
  readonly mappings: Readonly<Record<string, SheetMapping>>;
  readonly confirmed: readonly string[];
}
export const sayingsOf = ({ preview }: Pick<Upload, 'preview'>): UploadSayings => ({
  mappings: (preview.mappings ?? {}) as UploadSayings['mappings'],
  confirmed: (preview.confirmed ?? []) as readonly string[],
});

/** A file that cannot be opened at all: said at once, and no upload is made of it. */
export const unreadable = (fault: Fault): ProblemError =>
  new ProblemError({
    code: fault.code,
    status: 422,
    message: fault.message,
    remedy: fault.remedy,
    where: [fault.file, fault.row, fault.column].filter((part) => part !== null).join(' '),
  });

export const openWorkbook = async (bytes: Buffer, fileName: string): Promise<readonly SheetGrid[]> => {
  const read = await readWorkbookInWorker(bytes, { fileName, run: runInBoundedWorker });
  if (!read.ok) throw unreadable(read.faults[0] as Fault);
  return read.value;
};

/** The bytes of a kept file. @throws ProblemError `not-found` */
export const bytesOf = async (files: FileStore, sha256: string): Promise<Buffer> => {
  const stream = files.open(sha256);
  if (stream === null) throw notFound();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

export interface ReadUpload {
  readonly upload: Upload;
  readonly book: Book;
  readonly city: City;
  readonly grids: readonly SheetGrid[];
  readonly sheets: readonly SheetReading[];
  readonly faults: readonly SheetFault[];
  readonly warnings: readonly SheetWarning[];
  /** Empty while there is any fault. */
  readonly cells: readonly BookCell[];
  readonly standing: readonly StoredCell[];
  readonly sayings: UploadSayings;
}

/** Reads an upload against its book, last year's books, and the mappings the city remembers. `opened`: its sheets, where they are at hand. */
export const readUpload = async (
  unit: UnitOfWork,
  files: FileStore,
  upload: Upload,
  opened?: readonly SheetGrid[],
): Promise<ReadUpload> => {
  const book = await unit.books.get(upload.bookId);
  const city = book === null ? null : await unit.cities.get(book.cityId);
  if (book === null || city === null) throw notFound();
  const grids = opened ?? (await openWorkbook(await bytesOf(files, upload.fileSha256), upload.fileName));
  const before = await unit.books.getByYear(book.cityId, book.year - 1);
  const sayings = sayingsOf(upload);
  const remembered = (await unit.sheetMappings.list(city.id)).map(
    ({ signature, mapping }) => [signature, mapping as unknown as SheetMapping] as const,
  );
  const earlier = (await unit.uploads.list(book.id)).filter(
    ({ status, id }) => status === 'committed' && id !== upload.id,
  );
  const reading = readSheets(grids, {
    area: { name: city.name.zh, code: city.id },
    year: book.year,
    file: upload.fileName,
    fileSha256: upload.fileSha256,
    known: {
      previous: before === null ? [] : await unit.books.cells(before.id),
      uploads: new Map(earlier.map((one) => [one.fileSha256, one.fileName])),
      confirmed: new Set(sayings.confirmed),
      mappings: new Map([...remembered, ...Object.entries(sayings.mappings)]),
    },
  });
  return { upload, book, city, grids, ...reading, standing: await unit.books.cells(book.id), sayings };
};

const ofFault = (fault: SheetFault): CellRemark => ({
  code: fault.code,
  severity: 'fault',
  file: fault.file,
  sheet: fault.sheet,
  row: fault.row,
  column: fault.column,
  message: fault.message,
  remedy: fault.remedy,
  cell: fault.cell,
  confirmation: fault.confirmation,
});
const ofWarning = ({ code, message, places, cells }: SheetWarning, file: string): CellRemark => ({
  code,
  severity: 'warning',
  file: places[0]?.file ?? file,
  sheet: places[0]?.sheet ?? null,
  row: places[0]?.row ?? null,
  column: places[0]?.column ?? null,
  message,
  remedy: null,
  cell: cells[0] ?? null,
  confirmation: null,
});

type Comparison = 'added' | 'changed' | 'same';
const compare = (cell: BookCell, standing: ReadonlyMap<string, StoredCell>): Comparison => {
  const known = standing.get(bookCellKey(cell));
  if (known === undefined) return 'added';
  return known.value === cell.value && known.absence === cell.absence ? 'same' : 'changed';
};

const shownChanges = 500;
const shownHeadRows = 8;

export const toUploadAnswer = (read: ReadUpload, duplicateOf: UploadAnswer['duplicateOf']): UploadAnswer => {
  const { upload, sheets, faults, warnings, standing, grids, sayings } = read;
  const held = new Map(standing.map((cell) => [bookCellKey(cell), cell]));
  const found = sheets.flatMap(({ cells }) => cells);
  const count = (cells: readonly BookCell[], what: Comparison) =>
    cells.filter((cell) => compare(cell, held) === what).length;
  // Faults of the file as a whole belong to no sheet; they stand with the first.
  const ofSheet = (name: string, index: number): CellRemark[] => [
    ...faults.filter(({ sheet }) => sheet === name || (sheet === null && index === 0)).map(ofFault),
    ...warnings
      .filter(({ places }) => (places[0]?.sheet ?? name) === name)
      .map((warning) => ofWarning(warning, upload.fileName)),
  ];
  return {
    id: upload.id,
    bookId: upload.bookId,
    fileName: upload.fileName,
    size: upload.size,
    status: upload.status,
    at: upload.at,
    by: upload.by.name,
    duplicateOf,
    sheets: sheets.map((sheet, index) => {
      const grid = grids.find(({ name }) => name === sheet.sheet);
      const proposed = sheet.kind === 'unknown' && grid !== undefined ? proposeMapping(grid) : null;
      return {
        name: sheet.sheet,
        recognisedAs: sheet.kind,
        signature: sheet.signature,
        mapping: (proposed ?? null) as UploadAnswer['sheets'][number]['mapping'],
        remembered: sheet.kind === 'mapped' && sayings.mappings[sheet.signature] === undefined,
        head: (grid?.rows ?? [])
          .slice(0, shownHeadRows)
          .map((row) => row.map(({ value }) => (value === null || value === undefined ? '' : String(value)))),
        added: count(sheet.cells, 'added'),
        changed: count(sheet.cells, 'changed'),
        same: count(sheet.cells, 'same'),
        remarks: ofSheet(sheet.sheet, index),
      };
    }),
    changes: found
      .filter((cell) => compare(cell, held) !== 'same')
      .slice(0, shownChanges)
      .map((cell) => {
        const [entry] = cell.entries;
        return {
          sheet: cell.sheet,
          row: cell.row,
          column: cell.column,
          name: nameOfCell(cell.row, cell.column),
          before: held.get(bookCellKey(cell))?.value ?? null,
          after: cell.value,
          absence: cell.absence,
          unit: cell.unit,
          place: entry?.place
            ? { file: entry.place.file, sheet: entry.place.sheet, row: entry.place.row, column: entry.place.column }
            : null,
        };
      }),
    faults: faults.length,
    warnings: warnings.length,
    confirmed: [...sayings.confirmed],
    mayCommit: upload.status === 'read' && faults.length === 0 && found.length > 0,
  };
};
