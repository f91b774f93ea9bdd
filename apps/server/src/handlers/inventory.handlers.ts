/**
 * @module What the books come to, over HTTP: energy, inventory and its other views, and how each number came to be.
 */
import { listInventoryMethods } from '@dafeng/accounting';
import type { EnergyAccount, FactorCard, Inventory as InventoryAnswer } from '@dafeng/contract';
import type { UnitOfWork } from '@dafeng/database';
import { checkTrace, type Trace, traceDigest } from '@dafeng/quantity';
import { getFactorSet, getIndicator, getSource } from '@dafeng/reference';
import { toMethodIdentity } from '../answers/books.ts';
import { factorIdsOf, nodeAt, type TraceContext, toText, toTraceNode } from '../answers/explanation.ts';
import { type Confirmations, toFactorCard } from '../answers/factor-card.ts';
import { toFigure } from '../answers/figures.ts';
import { toEnergy, toInventory } from '../answers/inventory.ts';
import type { BookAccountant, BookAccounts, MethodChoice } from '../books/book-accounts.ts';
import { type CityIndicators, cityIndicators, indicatorRef } from '../books/indicators.ts';
import { nameOfPart } from '../books/names.ts';
import { findReferred, type Referred } from '../books/refs.ts';
import type { SomeHandlers } from '../http/call.ts';
import { notFound, ProblemError } from '../http/problem-error.ts';
import { answerBook } from './books.handlers.ts';
import { readConfirmations } from './factors.handlers.ts';
import type { Services } from './services.ts';

const noBalance = (): ProblemError =>
  new ProblemError({
    code: 'balance-missing',
    status: 404,
    message: { zh: '这一年的账册还没有能源平衡表。', en: 'The books of this year have no energy balance yet.' },
    remedy: {
      zh: '下载模板填报，或用简易平衡表推补。',
      en: 'Download the template and fill it in, or let the simplified balance fill it.',
    },
  });
const absentNumber = (label: { zh: string; en: string }): ProblemError =>
  new ProblemError({
    code: 'number-absent',
    status: 404,
    message: { zh: `这个数没有：${label.zh}。`, en: `There is no such number: ${label.en}.` },
    remedy: { zh: '补上缺的数据后再打开。', en: 'Enter what is missing and open it again.' },
  });

/** Where a leaf leads: the cell it is an entry of, or its factor. */
const linkOf =
  (bookId: string) =>
  (node: Trace): ReturnType<TraceContext['linkOf']> => {
    if (node.kind === 'factor') {
      const [set = ''] = node.factor.split('/');
      const found = getFactorSet(set);
      return found ? { kind: 'factor', id: node.factor, set, edition: found.edition.id } : null;
    }
    if (node.kind !== 'observation') return null;
    if (node.cell !== undefined) {
      const [sheet, row, column] = node.cell.split(':');
      if ((sheet === 'energy' || sheet === 'activities') && row !== undefined && column !== undefined)
        return { kind: 'cell', bookId, sheet, row, column };
    }
    return getSource(node.source) ? { kind: 'source', id: node.source } : null;
  };
const factorCardOf =
  (confirmations: Confirmations) =>
  (id: string): FactorCard | null => {
    const set = getFactorSet(id.split('/')[0] ?? '');
    const factor = set?.factors.find((one) => one.id === id);
    return set && factor ? toFactorCard(factor, set, confirmations) : null;
  };

/** The year before by the same method: never another edition's numbers beside these. */
const yearBefore = async (
  accountant: BookAccountant,
  unit: UnitOfWork,
  accounts: BookAccounts,
): Promise<Parameters<typeof toInventory>[2]> => {
  const before = await unit.books.getByYear(accounts.book.cityId, accounts.book.year - 1);
  if (before === null) return null;
  const other = await accountant.of(unit, before.id, {
    method: accounts.method.id,
    gwp: accounts.method.gwpSet,
  });
  const answer: InventoryAnswer['previous'] = {
    bookId: before.id,
    year: before.year,
    comparable: true,
    why: other.restated
      ? {
          zh: `${before.year} 年按“${accounts.method.zh}”（${accounts.method.gwpSet}）重算后比较；其账册用的是另一方法。`,
          en: `${before.year} is restated by "${accounts.method.en}" (${accounts.method.gwpSet}); its books are kept by another method.`,
        }
      : null,
  };
  return { inventory: other.inventory, answer };
};

/** The declared variants of the energy total of a year, in both bases. */
const energyVariants = ({ values }: CityIndicators, year: number): EnergyAccount['variants'] =>
  values
    .filter((value) => value.indicator === 'total-energy-consumption' && value.year === year && value.since === null)
    .map((value) => ({
      id: value.variant,
      name: value.label,
      clause: value.notices[0]?.message ?? value.label,
      figure: toFigure(value.value, { unit: '10k-tce', ref: indicatorRef(value) }),
    }));

/** An indicator is a number of all the books of the city. */
const findIndicator = async (
  unit: UnitOfWork,
  accountant: BookAccountant,
  cityId: string,
  ref: string,
): Promise<Referred | null> => {
  const { values } = await cityIndicators(unit, accountant, cityId);
  const found = values.find((value) => indicatorRef(value) === ref);
  const indicator = found === undefined ? null : getIndicator(found.indicator);
  if (found === undefined || indicator === null) return null;
  return {
    title: { zh: `${indicator.zh}（${found.label.zh}）`, en: `${indicator.en} (${found.label.en})` },
    item: found.value as Referred['item'],
  };
};

export const inventoryHandlers = ({
  accountant,
}: Services): SomeHandlers<'listMethods' | 'getEnergy' | 'getInventory' | 'explain'> => ({
  listMethods: async () => ({
    items: listInventoryMethods().map((method) => {
      const { id, name, gwpSet, notes } = toMethodIdentity(method);
      return { id, name, gwpSet, notes };
    }),
  }),
  getEnergy: async ({ params, unit }) =>
    unit(async (work) => {
      const accounts = await accountant.of(work, params.bookId);
      const variants = energyVariants(await cityIndicators(work, accountant, accounts.city.id), accounts.book.year);
      const answer = toEnergy(accounts, await answerBook(work, accounts.book, accounts.cells), variants);
      if (answer === null) throw noBalance();
      return answer;
    }),
  getInventory: async ({ params, query, unit }) =>
    unit(async (work) => {
      const accounts = await accountant.of(work, params.bookId, query as MethodChoice);
      const book = await answerBook(work, accounts.book, accounts.cells);
      return toInventory(accounts, book, await yearBefore(accountant, work, accounts));
    }),
  explain: async ({ params, query, unit }) =>
    unit(async (work) => {
      const accounts = await accountant.of(work, params.bookId, query as MethodChoice);
      const referred = query.ref.startsWith('indicator:')
        ? await findIndicator(work, accountant, accounts.city.id, query.ref)
        : findReferred(accounts, query.ref);
      if (referred === null) throw notFound();
      if (!referred.item.ok)
        throw absentNumber(toFigure(referred.item, { unit: '1', ref: null }).absent?.label ?? { zh: '', en: '' });
      const { trace, value } = referred.item.value;
      const confirmations = await readConfirmations(work);
      const cardOf = factorCardOf(confirmations);
      const context: TraceContext = {
        factorCard: cardOf,
        linkOf: linkOf(accounts.book.id),
        partName: nameOfPart,
      };
      const at = nodeAt(trace, query.place ?? '');
      if (at === null) throw notFound();
      const { value: replayed, mismatches } = checkTrace(trace);
      const root = toTraceNode(at, context, query.depth, query.place ?? '');
      const figure = toFigure(referred.item, { unit: value.unit as never, ref: query.ref });
      const digest = traceDigest(trace);
      return {
        ref: query.ref,
        title: referred.title,
        figure,
        digest,
        replays: mismatches.length === 0 && replayed.ok && replayed.value.value === value.value,
        root,
        factors: factorIdsOf(at).flatMap((id) => cardOf(id) ?? []),
        text: toText(root),
        citation: `${accounts.city.name.zh} ${accounts.book.year} 年 ${referred.title.zh}：${figure.value} ${figure.unit.zh}（${accounts.method.zh}，${accounts.method.gwpSet}；达峰，修订 ${accounts.book.revision}，来历 ${digest.slice(0, 12)}）`,
      };
    }),
});
