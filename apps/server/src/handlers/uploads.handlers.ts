/**
 * @module Sheets in and out over HTTP: templates, exports, pastes, and workbooks that are previewed, mended and taken in whole.
 */
import {
  type BookCell,
  getActivity,
  isActivityId,
  isProductId,
  readPaste,
  type SheetGrid,
  type SheetMapping,
  unitOfCell,
} from '@dafeng/accounting';
import type { CellRemark, Upload as UploadAnswer } from '@dafeng/contract';
import type { UnitOfWork, Upload } from '@dafeng/database';
import { exportBook, shownActivities, shownBalance, writeTemplate } from '@dafeng/spreadsheets';
import { unitOfBookCell } from '../books/cell-writes.ts';
import { gridHeads, isActivityTab } from '../books/grid.ts';
import { recordResult } from '../books/record-result.ts';
import type { FileAnswer, SomeHandlers } from '../http/call.ts';
import { notFound, ProblemError } from '../http/problem-error.ts';
import { openWorkbook, readUpload, sayingsOf, toUploadAnswer } from '../uploads/read-upload.ts';
import { answerBook, cellsBefore, requireBook } from './books.handlers.ts';
import type { Services } from './services.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const csv = 'text/csv; charset=utf-8';

const faultsStand = (count: number): ProblemError =>
  new ProblemError({
    code: 'upload-has-faults',
    status: 422,
    message: {
      zh: `文件还有 ${count} 处错误，没有写入任何内容。`,
      en: `The file has ${count} faults; nothing was written.`,
    },
    remedy: {
      zh: '按各单元格的提示修改后重新上传，或逐项确认可以确认的疑点。',
      en: 'Mend the cells named and upload again, or confirm the doubts that may be confirmed.',
    },
  });
const nothingInIt = (): ProblemError =>
  new ProblemError({
    code: 'upload-empty',
    status: 422,
    message: { zh: '文件里没有可写入的数。', en: 'The file holds no number to write.' },
    remedy: { zh: '请填写后再上传。', en: 'Fill it in and upload it again.' },
  });

const requireUpload = async (unit: UnitOfWork, id: string): Promise<Upload> => {
  const upload = await unit.uploads.get(id);
  if (upload === null) throw notFound();
  return upload;
};

export const uploadHandlers = ({
  accountant,
  files,
  clock,
}: Services): SomeHandlers<
  | 'exportGrid'
  | 'getTemplate'
  | 'pasteCells'
  | 'startUpload'
  | 'getUpload'
  | 'reviseUpload'
  | 'commitUpload'
  | 'discardUpload'
> => {
  const duplicateOf = async (unit: UnitOfWork, upload: Upload): Promise<UploadAnswer['duplicateOf']> => {
    const others = (await unit.uploads.list(upload.bookId)).filter(
      (one) => one.id !== upload.id && one.status === 'committed' && one.fileSha256 === upload.fileSha256,
    );
    const [first] = others;
    const book = first === undefined ? null : await unit.books.get(first.bookId);
    return first === undefined || book === null
      ? null
      : { id: first.id, at: first.at, by: first.by.name, year: book.year };
  };
  const answer = async (unit: UnitOfWork, upload: Upload, opened?: readonly SheetGrid[]): Promise<UploadAnswer> =>
    toUploadAnswer(await readUpload(unit, files, upload, opened), await duplicateOf(unit, upload));

  return {
    exportGrid: async ({ params, query, unit }) =>
      unit(async (work): Promise<FileAnswer> => {
        const accounts = await accountant.of(work, params.bookId);
        const tab = query.tab !== undefined && isActivityTab(query.tab) ? query.tab : null;
        const grid = gridHeads(accounts, { sheet: query.sheet, tab });
        const inTab = ({ sheet, row }: BookCell): boolean =>
          sheet === 'activities' && isActivityId(row) && (tab === null || getActivity(row).tab === tab);
        const shown =
          query.sheet === 'energy'
            ? shownBalance(
                accounts.cells,
                grid.rows.map(({ id }) => id),
                grid.columns.map(({ id }) => id),
              )
            : shownActivities(accounts.cells.filter(inTab));
        const { book, city, method } = accounts;
        await work.audit.note({ action: 'book.export', subject: shown.name, subjectId: book.id, cityId: city.id });
        const content = await exportBook(
          shown,
          {
            area: city.name.zh,
            year: book.year,
            source: `${city.name.zh}账册，第 ${book.revision} 次修订`,
            method: `${method.zh}，${method.gwpSet}`,
            date: clock().toISOString().slice(0, 10),
            notes: city.example ? ['示例数据：城市是虚构的。 Fictional example.'] : [],
          },
          query.format,
        );
        return {
          name: `${city.name.zh}-${book.year}-${shown.name}.${query.format}`,
          type: query.format === 'xlsx' ? xlsx : csv,
          content,
        };
      }),
    getTemplate: async ({ params, query, unit }) =>
      unit(async (work): Promise<FileAnswer> => {
        const book = await requireBook(work, params.bookId);
        const city = await work.cities.get(book.cityId);
        if (city === null) throw notFound();
        const content = await writeTemplate({
          area: { name: city.name.zh, code: city.id },
          year: book.year,
          method: book.method.id,
          previous: await cellsBefore(work, book),
          cells: query.filled === 'yes' ? await work.books.cells(book.id) : [],
        });
        return { name: `${city.name.zh}-${book.year}-账册模板.xlsx`, type: xlsx, content };
      }),
    pasteCells: async ({ params, body, unit }) =>
      unit(async (work) => {
        const accounts = await accountant.of(work, params.bookId);
        const tab = body.tab !== undefined && isActivityTab(body.tab) ? body.tab : null;
        const grid = gridHeads(accounts, { sheet: body.sheet, tab });
        const [rows, columns] = [grid.rows.map(({ id }) => id), grid.columns.map(({ id }) => id)];
        const [startRow, startColumn] = [rows.indexOf(body.row), columns.indexOf(body.column)];
        if (startRow < 0 || startColumn < 0) throw notFound();
        const { writes, faults } = readPaste(body.text, {
          sheet: body.sheet,
          rows,
          columns,
          startRow,
          startColumn,
          unitOf: (row, column) =>
            body.sheet === 'energy' && isProductId(column)
              ? unitOfCell('physical', column)
              : unitOfBookCell({ sheet: body.sheet, row, column }),
        });
        return {
          cells: writes.map((cell) => ({
            sheet: cell.sheet,
            row: cell.row,
            column: cell.column,
            value: cell.value,
            // A blank in what is pasted empties the cell.
            absence: (cell.absence === 'not-reported' ? null : cell.absence) as 'NO' | 'NE' | 'NA' | 'IE' | 'C' | null,
            unit: cell.unit,
            status: 'reported' as const,
          })),
          remarks: faults.map(
            (fault): CellRemark => ({
              code: fault.code,
              severity: 'fault',
              file: fault.file,
              sheet: null,
              row: fault.row,
              column: fault.column,
              message: fault.message,
              remedy: fault.remedy,
              cell: null,
              confirmation: null,
            }),
          ),
        };
      }),
    startUpload: async ({ params, body, unit }) => {
      const name = body.name.slice(0, 200);
      // Opened before anything is kept: what is no workbook leaves no trace.
      const grids = await openWorkbook(body.bytes, name);
      const sha256 = await files.put(body.bytes);
      return unit(async (work) => {
        const book = await requireBook(work, params.bookId);
        const upload = await work.uploads.create({
          bookId: book.id,
          fileSha256: sha256,
          fileName: name,
          size: body.bytes.length,
          preview: { mappings: {}, confirmed: [] },
        });
        return answer(work, upload, grids);
      });
    },
    getUpload: async ({ params, unit }) => unit(async (work) => answer(work, await requireUpload(work, params.id))),
    reviseUpload: async ({ params, body, unit }) =>
      unit(async (work) => {
        const upload = await requireUpload(work, params.id);
        const said = sayingsOf(upload);
        const mappings = { ...said.mappings };
        for (const { sheet, mapping, remember } of body.mappings ?? []) {
          mappings[mapping.signature] = mapping as SheetMapping;
          if (remember)
            await work.sheetMappings.save({
              cityId: upload.cityId,
              signature: mapping.signature,
              name: sheet,
              mapping: mapping as unknown as Record<string, unknown>,
            });
        }
        const revised = await work.uploads.revise(upload.id, {
          mappings,
          confirmed: body.confirmed ?? said.confirmed,
        });
        return answer(work, revised);
      }),
    commitUpload: async ({ params, body, unit }) =>
      unit(async (work) => {
        const upload = await requireUpload(work, params.id);
        const { cells, faults, book, warnings } = await readUpload(work, files, upload);
        if (faults.length > 0) throw faultsStand(faults.length);
        if (cells.length === 0) throw nothingInIt();
        const step = await work.books.write(book.id, body.expectedRevision, {
          kind: 'upload',
          summary: { zh: `导入“${upload.fileName}”`, en: `took in ${upload.fileName}` },
          cells,
          file: { sha256: upload.fileSha256, name: upload.fileName },
          uploadId: upload.id,
        });
        await recordResult(work, accountant, book.id, 'edited');
        return {
          book: await answerBook(work, step.book),
          written: step.change?.cells ?? 0,
          remarks: warnings.map(
            ({ code, message, cells: keys }): CellRemark => ({
              code,
              severity: 'warning',
              file: upload.fileName,
              sheet: null,
              row: null,
              column: null,
              message,
              remedy: null,
              cell: keys[0] ?? null,
              confirmation: null,
            }),
          ),
        };
      }),
    discardUpload: async ({ params, unit }) =>
      unit(async (work) => {
        await requireUpload(work, params.id);
        await work.uploads.discard(params.id);
        return undefined;
      }),
  };
};
