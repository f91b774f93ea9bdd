/**
 * @module The simplified balance over HTTP: a city without a balance uploads that of its province with the province's economy; what the ladder
 * would fill is shown, and written only when a person says so. The numbers are made again from the kept file.
 */
import {
  type BookCell,
  buildBalance,
  explainFilled,
  type FlowId,
  listLadderSteps,
  type ProductId,
  readInventoryTables,
  type Table,
} from '@dafeng/accounting';
import type { FillProposal } from '@dafeng/contract';
import type { UnitOfWork } from '@dafeng/database';
import { childrenOf, formatQuantity, fullTracer, type Trace } from '@dafeng/quantity';
import { findRegion } from '@dafeng/reference';
import { toNotice } from '../answers/inventory.ts';
import { nameOfCell } from '../books/names.ts';
import { recordResult } from '../books/record-result.ts';
import type { SomeHandlers } from '../http/call.ts';
import { ProblemError } from '../http/problem-error.ts';
import { bytesOf, openWorkbook, unreadable } from '../uploads/read-upload.ts';
import { answerBook } from './books.handlers.ts';
import type { Services } from './services.ts';

const steps = new Map<string, { readonly zh: string; readonly en: string }>(
  listLadderSteps().map(({ id, zh, en }) => [id, { zh, en }]),
);
const closing = { zh: '轧平项', en: 'closing item' };

const noBalanceInFile = (fileName: string): ProblemError =>
  new ProblemError({
    code: 'fill-without-balance',
    status: 422,
    message: { zh: `“${fileName}”里没有能源平衡表。`, en: `${fileName} holds no energy balance.` },
    remedy: {
      zh: '请上传同一年的省级实物量平衡表，另附一张经济社会表（增加值、人口、发电量）。',
      en: 'Upload the physical balance of the province for the same year, with a sheet of its economy (value added, people, generation).',
    },
    where: fileName,
  });

/** The first line of a filled number's arithmetic: what it was scaled from, and by what. */
const wordsOf = (trace: Trace | undefined): { readonly zh: string; readonly en: string } => {
  if (trace === undefined) return { zh: '', en: '' };
  const leaves: string[] = [];
  const visit = (node: Trace): void => {
    const children = childrenOf(node);
    if (node.kind === 'observation') leaves.push(`${node.source} ${node.locator} ${formatQuantity(node.result).zh}`);
    for (const { trace: child } of children) visit(child);
  };
  visit(trace);
  const text = [...new Set(leaves)].slice(0, 4).join('；');
  return { zh: text, en: text };
};

export const fillHandlers = ({ accountant, files }: Services): SomeHandlers<'proposeFill' | 'applyFill'> => {
  const build = async (work: UnitOfWork, bookId: string, sha256: string, fileName: string) => {
    const accounts = await accountant.of(work, bookId);
    const { book, city, cells, input } = accounts;
    const grids = await openWorkbook(await bytesOf(files, sha256), fileName);
    const tables = grids.map(
      (grid): Table => ({
        file: grids.length > 1 ? `${fileName} · ${grid.name}` : fileName,
        rows: grid.rows.map((row) => row.map(({ value }) => value)),
      }),
    );
    const read = readInventoryTables(tables, {
      year: book.year,
      sameRegion: (a, b) => a === b || (findRegion(a) !== null && findRegion(a) === findRegion(b)),
      findRegion,
    });
    if (!read.ok) {
      const [first] = read.faults;
      throw first === undefined ? noBalanceInFile(fileName) : unreadable(first);
    }
    const larger = read.value.input;
    if (larger.balance === null) throw noBalanceInFile(fileName);
    const built = buildBalance(
      {
        area: city.name.zh,
        year: book.year,
        cells: cells.filter(({ sheet }) => sheet === 'energy'),
        economy: input.activities,
        province: { name: larger.area, balance: larger.balance, economy: larger.activities },
      },
      fullTracer,
    );
    const filled = built.cells
      .filter((cell) => cell.status === 'filled' && built.filled.has(`${cell.row}:${cell.column}`))
      .map((cell) => ({
        cell,
        words: wordsOf(explainFilled(built, cell.row as FlowId, cell.column as ProductId)?.trace),
      }));
    return { book, area: larger.area, filled, notices: [...read.value.notices, ...built.notices] };
  };
  return {
    proposeFill: async ({ params, body, unit }) => {
      const fileName = body.name.slice(0, 200);
      await openWorkbook(body.bytes, fileName);
      const sha256 = await files.put(body.bytes);
      return unit(async (work): Promise<FillProposal> => {
        const { area, filled, notices } = await build(work, params.bookId, sha256, fileName);
        return {
          area,
          file: sha256,
          fileName,
          cells: filled.map(({ cell, words }) => ({
            row: cell.row,
            column: cell.column,
            name: nameOfCell(cell.row, cell.column),
            value: cell.value ?? 0,
            unit: cell.unit,
            method: cell.method ?? '',
            methodName: steps.get(cell.method ?? '') ?? closing,
            spread: cell.spread ?? 0,
            explained: words,
          })),
          notices: notices.map(toNotice),
        };
      });
    },
    applyFill: async ({ params, body, unit }) =>
      unit(async (work) => {
        const { book, area, filled } = await build(work, params.bookId, body.file, body.fileName);
        const cells = filled.map(
          ({ cell, words }): BookCell => ({
            ...cell,
            comment: words.zh.slice(0, 1000),
            entries: [
              {
                value: cell.value ?? 0,
                unit: cell.unit,
                source: `${steps.get(cell.method ?? '')?.zh ?? closing.zh}（${area}）`,
                place: { file: body.fileName, fileSha256: body.file, sheet: null, row: null, column: null },
              },
            ],
          }),
        );
        const step = await work.books.write(book.id, body.expectedRevision, {
          kind: 'fill',
          summary: { zh: `按${area}平衡表推补 ${cells.length} 格`, en: `filled ${cells.length} cells from ${area}` },
          cells,
          file: { sha256: body.file, name: body.fileName },
        });
        await recordResult(work, accountant, book.id, 'edited');
        return { book: await answerBook(work, step.book), written: step.change?.cells ?? 0, remarks: [] };
      }),
  };
};
