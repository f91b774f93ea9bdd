/**
 * @module How good the numbers of a book are, how they changed, how they look in other formats, and the indicators out of all books.
 */
import {
  checkInventory,
  compareInventories,
  getInventoryMethod,
  type InventoryFormat,
  isInventoryMethodId,
  lookUpCells,
  notationWords,
  notesOfFormat,
  registerOnly,
  type ViewRow,
  viewInventory,
} from '@dafeng/accounting';
import type { InventoryView, UncertaintyJob } from '@dafeng/contract';
import type { UnitOfWork } from '@dafeng/database';
import { fullTracer, type GwpSet, type Trace } from '@dafeng/quantity';
import type { Sheet } from '@dafeng/spreadsheets';
import { toMethodIdentity } from '../answers/books.ts';
import { toFigure } from '../answers/figures.ts';
import { propagate, toComparison, toQuality, toSimulated } from '../answers/quality.ts';
import type { BookAccounts, MethodChoice } from '../books/book-accounts.ts';
import { methodOf } from '../books/book-accounts.ts';
import { cityIndicators, toSeries } from '../books/indicators.ts';
import { nameOfCategory, nameOfLine } from '../books/names.ts';
import type { SimulationJob } from '../books/uncertainty-runner.ts';
import type { SomeHandlers } from '../http/call.ts';
import { notFound, ProblemError } from '../http/problem-error.ts';
import { answerBook } from './books.handlers.ts';
import { readAll, toFile } from './registry.handlers.ts';
import type { Services } from './services.ts';

const noOther = (): ProblemError =>
  new ProblemError({
    code: 'nothing-to-compare',
    status: 404,
    message: { zh: '没有可比的账册。', en: 'There are no books to compare with.' },
    remedy: {
      zh: '先建立上一年的账册，或选择另一方法。',
      en: 'Open the books of the year before, or choose a method.',
    },
  });

const toView = (accounts: BookAccounts, format: InventoryFormat, rows: readonly ViewRow<Trace>[]): InventoryView => ({
  view: format,
  method: toMethodIdentity(accounts.method),
  rows: rows.map((row) => ({
    code: row.code,
    name: { zh: row.zh, en: row.en },
    level: row.level,
    scope: row.scope === null ? null : String(row.scope),
    figures: Object.fromEntries([
      ...[...row.byGas].map(([gas, { total }]) => [
        gas,
        toFigure(total, { unit: gas === 'co2' ? 'tCO2' : 't', ref: null }),
      ]),
      ['co2e', toFigure(row.co2e.total, { unit: 'tCO2e', ref: null })],
    ]),
    notation: row.notation,
  })),
  notes: [...notesOfFormat(format)],
});

const sheetNotes = ({ city, book, method, restated }: BookAccounts, zh: boolean): string[] => [
  zh
    ? `${city.name.zh} ${book.year} 年；${method.zh}；${method.gwpSet}；账册第 ${book.revision} 次修订${restated ? '；按另一方法重算，不入账' : ''}`
    : `${city.name.en} ${book.year}; ${method.en}; ${method.gwpSet}; revision ${book.revision}${restated ? '; restated by another method' : ''}`,
  ...(city.example ? [zh ? '示例数据：城市是虚构的。' : 'Fictional example.'] : []),
];

const viewSheet = (accounts: BookAccounts, view: InventoryView, language: 'zh' | 'en'): Sheet => {
  const zh = language === 'zh';
  const gases = [...new Set(view.rows.flatMap(({ figures }) => Object.keys(figures)))];
  return {
    name: `${zh ? '清单' : 'inventory'}-${view.view}`,
    columns: [
      { title: zh ? '编码' : 'Code' },
      { title: zh ? '类别' : 'Category', width: 34 },
      ...(view.view === 'gpc' ? [{ title: zh ? '范围' : 'Scope' }] : []),
      ...gases.map((gas) => ({
        title: `${gas} (${gas === 'co2e' ? 'tCO2e' : gas === 'co2' ? 'tCO2' : 't'})`,
        numeric: true,
      })),
      { title: zh ? '标识' : 'Notation', width: 18 },
    ],
    rows: view.rows.map((row) => [
      row.code,
      row.name[language],
      ...(view.view === 'gpc' ? [row.scope] : []),
      ...gases.map((gas) => row.figures[gas]?.value ?? null),
      row.notation === null ? null : notationWords(row.notation)[language],
    ]),
    notes: [...sheetNotes(accounts, zh), ...view.notes.map((note) => note[language])],
  };
};
const lineSheet = (accounts: BookAccounts, language: 'zh' | 'en'): Sheet => {
  const zh = language === 'zh';
  return {
    name: zh ? '清单明细' : 'inventory-lines',
    columns: [
      { title: zh ? '编码' : 'Code' },
      { title: zh ? '类别' : 'Category', width: 28 },
      { title: zh ? '项目' : 'Line', width: 34 },
      { title: zh ? '气体' : 'Gas' },
      { title: zh ? '性质' : 'Kind' },
      { title: zh ? '质量（吨）' : 'Mass (t)', numeric: true, width: 16 },
      { title: 'tCO2e', numeric: true, width: 16 },
      { title: zh ? '标识' : 'Notation' },
    ],
    rows: accounts.inventory.lines.map((line) => [
      line.category,
      nameOfCategory(line.category)[language],
      nameOfLine(line)[language],
      line.gas,
      line.kind,
      line.amount.ok ? line.amount.value.value.value : null,
      line.co2e.ok ? line.co2e.value.value.value : null,
      line.amount.ok ? null : line.amount.why,
    ]),
    notes: sheetNotes(accounts, zh),
  };
};

const toJob = (job: SimulationJob): UncertaintyJob => ({
  id: job.id,
  bookId: job.bookId,
  status: job.status,
  progress: { done: job.done, total: job.draws },
  seed: job.seed,
  milliseconds: job.milliseconds,
  results: job.results.map(toSimulated),
  problem:
    job.status === 'failed'
      ? { zh: '模拟时系统出错，没有结果。', en: 'The simulation broke on our side; there is no result.' }
      : null,
});

export const qualityHandlers = ({
  accountant,
  uncertainty,
  clock,
}: Services): SomeHandlers<
  | 'getInventoryView'
  | 'exportInventory'
  | 'getQuality'
  | 'compareInventories'
  | 'listRecalculations'
  | 'startUncertainty'
  | 'getUncertainty'
  | 'cancelUncertainty'
  | 'listIndicatorSeries'
  | 'exportIndicatorSeries'
> => {
  const lastYear = async (unit: UnitOfWork, accounts: BookAccounts): Promise<BookAccounts | null> => {
    const before = await unit.books.getByYear(accounts.book.cityId, accounts.book.year - 1);
    return before === null
      ? null
      : accountant.of(unit, before.id, { method: accounts.method.id, gwp: accounts.method.gwpSet });
  };
  /** The job, where its book may be seen. */
  const visibleJob = async (unit: UnitOfWork, id: string): Promise<SimulationJob> => {
    const job = uncertainty.get(id);
    if (job === null || (await unit.books.get(job.bookId)) === null) throw notFound();
    return job;
  };
  const series = async (unit: UnitOfWork, cityId: string) => {
    if ((await unit.cities.get(cityId)) === null) throw notFound();
    const found = await cityIndicators(unit, accountant, cityId);
    const targets = await readAll((cursor) => unit.targets.list({ cityIds: [cityId], cursor, limit: 1000 }));
    return toSeries(found, targets);
  };
  return {
    getInventoryView: async ({ params, query, unit }) =>
      unit(async (work) => {
        const accounts = await accountant.of(work, params.bookId, query as MethodChoice);
        return toView(accounts, query.view, viewInventory(accounts.inventory, query.view, fullTracer));
      }),
    exportInventory: async ({ params, query, unit }) => {
      const sheet = await unit(async (work) => {
        const accounts = await accountant.of(work, params.bookId, query as MethodChoice);
        await work.audit.note({
          action: 'inventory.export',
          subject: `${accounts.book.year}`,
          subjectId: accounts.book.id,
          cityId: accounts.city.id,
          detail: { view: query.view },
        });
        if (query.view === 'lines') return lineSheet(accounts, query.language);
        const format = query.view === 'tree' ? 'ipcc' : query.view;
        const view = toView(accounts, format, viewInventory(accounts.inventory, format, fullTracer));
        return viewSheet(accounts, view, query.language);
      });
      return toFile(sheet, query.format, clock());
    },
    getQuality: async ({ params, query, unit }) =>
      unit(async (work) => {
        const accounts = await accountant.of(work, params.bookId, query as MethodChoice);
        const before = await lastYear(work, accounts);
        const propagated = propagate(accounts);
        const checks = checkInventory({
          inventory: accounts.inventory,
          balance: accounts.input.balance,
          lastYear: before?.inventory ?? null,
          uncertainty: propagated,
          lookup: { ...registerOnly, entry: lookUpCells(accounts.cells) },
        });
        const book = await answerBook(work, accounts.book, accounts.cells);
        return toQuality(accounts, book, checks, propagated, before?.inventory ?? null);
      }),
    compareInventories: async ({ params, query, unit }) =>
      unit(async (work) => {
        const now = await accountant.of(work, params.bookId, query as MethodChoice);
        const gwp = query.otherGwp === undefined ? {} : { gwp: query.otherGwp as GwpSet };
        const before =
          query.with === 'previous'
            ? await lastYear(work, now)
            : query.with === 'method'
              ? query.other === undefined || !isInventoryMethodId(query.other)
                ? null
                : await accountant.of(work, params.bookId, { method: query.other, ...gwp })
              : query.other === undefined
                ? null
                : await accountant.of(work, query.other, gwp);
        if (before === null) throw noOther();
        const kind = query.with === 'previous' ? 'year' : query.with;
        const book = await answerBook(work, now.book, now.cells);
        return toComparison(book, now, before, kind, compareInventories(before.inventory, now.inventory));
      }),
    listRecalculations: async ({ params, unit }) =>
      unit(async (work) => {
        if ((await work.books.get(params.bookId)) === null) throw notFound();
        return {
          items: (await work.books.results.list(params.bookId)).map((result) => ({
            id: result.id,
            at: result.at,
            by: result.by.name,
            revision: result.revision,
            reason: reasons[result.reason] ?? { zh: result.reason, en: result.reason },
            method: toMethodIdentity(
              isInventoryMethodId(result.method.id) ? methodOf(result.method) : getInventoryMethod('guide-2011'),
            ),
            totals: result.totals as Record<string, number | null>,
            digest: result.traceDigest,
          })),
        };
      }),
    startUncertainty: async ({ params, body, unit }) =>
      unit(async (work) => {
        const accounts = await accountant.of(work, params.bookId);
        const { book, city, cells, input, method } = accounts;
        const job = uncertainty.start(
          { bookId: book.id, cityId: city.id },
          {
            cells: cells.map(({ updatedAt: _at, updatedBy: _by, ...cell }) => cell),
            area: input.area,
            region: input.region,
            year: input.year,
            method,
            draws: body.draws,
            seed: body.seed,
          },
        );
        return toJob(job);
      }),
    getUncertainty: async ({ params, unit }) => unit(async (work) => toJob(await visibleJob(work, params.id))),
    cancelUncertainty: async ({ params, unit }) =>
      unit(async (work) => {
        const job = await visibleJob(work, params.id);
        return toJob(uncertainty.cancel(job.id) ?? job);
      }),
    listIndicatorSeries: async ({ params, unit }) => ({
      items: await unit((work) => series(work, params.cityId)),
    }),
    exportIndicatorSeries: async ({ params, query, unit }) => {
      const zh = query.language === 'zh';
      const items = await unit((work) => series(work, params.cityId));
      const years = [...new Set(items.flatMap(({ values }) => values.map(({ year }) => year)))].sort();
      const sheet: Sheet = {
        name: zh ? '账册指标' : 'indicators',
        columns: [
          { title: zh ? '指标' : 'Indicator', width: 30 },
          { title: zh ? '口径' : 'Basis and boundary', width: 36 },
          { title: zh ? '单位' : 'Unit' },
          ...years.map((year) => ({ title: String(year), numeric: true, width: 14 })),
        ],
        rows: items.map((one) => [
          one.name[query.language],
          one.identity[query.language],
          one.unit[query.language],
          ...years.map((year) => one.values.find((value) => value.year === year)?.published ?? null),
        ]),
        notes: [
          zh
            ? '按指标精度修约（GB/T 8170）；空格为缺数，原因见系统。'
            : 'Rounded to the precision of the indicator; blank is missing.',
        ],
      };
      return toFile(sheet, query.format, clock());
    },
  };
};

const reasons: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  closed: { zh: '封账', en: 'closed' },
  reopened: { zh: '重开', en: 'reopened' },
  edited: { zh: '数据修改', en: 'data edited' },
  method: { zh: '更换方法', en: 'method changed' },
  upgraded: { zh: '程序升级', en: 'program upgraded' },
};
