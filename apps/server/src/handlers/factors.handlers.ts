/**
 * @module The factor library over HTTP: sets, factors, who uses them, and what a person has confirmed with a source.
 */
import type { FactorCard } from '@dafeng/contract';
import type { Book, City, UnitOfWork } from '@dafeng/database';
import { type Factor, type FactorSet, getFactorSet, listFactorSetEditions, listFactorSets } from '@dafeng/reference';
import type { Sheet } from '@dafeng/spreadsheets';
import {
  type Confirmation,
  type Confirmations,
  confirmationKey,
  productName,
  termName,
  toFactorCard,
} from '../answers/factor-card.ts';
import type { SomeHandlers } from '../http/call.ts';
import { notFound, ProblemError } from '../http/problem-error.ts';
import { toFile } from './registry.handlers.ts';
import type { Services } from './services.ts';

const families: Readonly<Record<FactorSet['family'], { readonly zh: string; readonly en: string }>> = {
  'standard-coal': { zh: '折标准煤', en: 'Standard coal' },
  fuel: { zh: '燃料', en: 'Fuels' },
  electricity: { zh: '电力', en: 'Electricity' },
  gwp: { zh: '全球增温潜势', en: 'Global warming potentials' },
  process: { zh: '工业过程', en: 'Processes' },
  agriculture: { zh: '农业', en: 'Agriculture' },
  waste: { zh: '废弃物', en: 'Waste' },
  land: { zh: '土地与林业', en: 'Land and forest' },
  constant: { zh: '换算常数', en: 'Constants' },
  own: { zh: '自有因子', en: 'Own factors' },
};

/** Confirmations that stand, as the cards look them up. */
export const readConfirmations = async (unit: UnitOfWork): Promise<Confirmations> =>
  new Map(
    (await unit.factorConfirmations.list()).map((one): [string, Confirmation] => [
      confirmationKey(one.setId, one.edition, one.factorId),
      { id: one.id, source: one.source, locator: one.locator, by: one.confirmedBy.name, at: one.confirmedAt },
    ]),
  );

interface Use {
  readonly book: Book;
  readonly city: City;
  readonly edition: string;
}
/** Books that the caller may see and that pin a set, with the edition. */
const usesOf = async (unit: UnitOfWork): Promise<ReadonlyMap<string, readonly Use[]>> => {
  const uses = new Map<string, Use[]>();
  for (const city of await unit.cities.list())
    for (const book of await unit.books.list(city.id))
      for (const pin of new Set(Object.values(book.method.factorSets))) {
        const at = pin.lastIndexOf('@');
        const id = pin.slice(0, at);
        uses.set(id, [...(uses.get(id) ?? []), { book, city, edition: pin.slice(at + 1) }]);
      }
  return uses;
};

interface Filter {
  readonly set?: string | undefined;
  readonly edition?: string | undefined;
  readonly family?: string | undefined;
  readonly product?: string | undefined;
  readonly term?: string | undefined;
  readonly gas?: string | undefined;
  readonly region?: string | undefined;
  readonly mark?: 'S' | 'M' | 'C' | undefined;
  readonly q?: string | undefined;
}
const matches = (factor: Factor, filter: Filter): boolean => {
  const words = filter.q?.trim().toLowerCase();
  const text = (): string => {
    const [product, term] = [productName(factor.product), termName(factor.term)];
    return [factor.id, product.zh, product.en, term.zh, term.en, factor.locator, factor.region].join(' ').toLowerCase();
  };
  return (
    (filter.product === undefined || factor.product === filter.product) &&
    (filter.term === undefined || factor.term === filter.term) &&
    (filter.gas === undefined || factor.gas === filter.gas) &&
    (filter.region === undefined || factor.region === filter.region) &&
    (filter.mark === undefined || factor.mark === filter.mark) &&
    (words === undefined || words === '' || text().includes(words))
  );
};
const setsOf = (filter: Filter): readonly FactorSet[] => {
  const named = filter.set === undefined ? null : getFactorSet(filter.set, filter.edition);
  if (filter.set !== undefined) return named === null ? [] : [named];
  return listFactorSets().filter(({ family }) => filter.family === undefined || family === filter.family);
};
const select = (filter: Filter, confirmations: Confirmations): FactorCard[] =>
  setsOf(filter).flatMap((set) =>
    set.factors.filter((factor) => matches(factor, filter)).map((factor) => toFactorCard(factor, set, confirmations)),
  );

const find = (id: string, setId: string, edition?: string): { factor: Factor; set: FactorSet } => {
  const set = getFactorSet(setId, edition);
  const factor = set?.factors.find((one) => one.id === id);
  if (!set || !factor) throw notFound();
  return { factor, set };
};

const factorSheet = (cards: readonly FactorCard[], language: 'zh' | 'en'): Sheet => {
  const zh = language === 'zh';
  return {
    name: zh ? '因子库' : 'factors',
    columns: [
      { title: zh ? '因子集' : 'Set', width: 24 },
      { title: zh ? '版次' : 'Edition' },
      { title: zh ? '品种' : 'Product', width: 16 },
      { title: zh ? '参数' : 'Term', width: 18 },
      { title: zh ? '气体' : 'Gas' },
      { title: zh ? '数值' : 'Value', numeric: true },
      { title: zh ? '单位' : 'Unit', width: 16 },
      { title: zh ? '地区' : 'Region' },
      { title: zh ? '起' : 'From' },
      { title: zh ? '止' : 'To' },
      { title: zh ? '来源' : 'Source', width: 40 },
      { title: zh ? '位置' : 'Locator', width: 30 },
      { title: zh ? '把握' : 'Mark' },
      { title: zh ? '核对' : 'Confirmed', width: 24 },
      { title: zh ? '编号' : 'Id', width: 40 },
    ],
    rows: cards.map((card) => [
      card.setName[language],
      card.edition,
      card.product[language],
      card.term[language],
      card.gas,
      card.value,
      card.unit[language],
      card.region[language],
      card.validFrom,
      card.validTo,
      card.source.title,
      card.locator,
      card.mark,
      card.confirmation === null ? null : `${card.confirmation.source} ${card.confirmation.locator}`,
      card.id,
    ]),
    notes: [
      zh
        ? 'S 见于公布文件；M 凭记忆录入，核对前不得作为依据；C 由公布数推算。'
        : 'S seen in a published file; M from memory, no basis before it is checked; C computed from published numbers.',
    ],
  };
};

const notFromMemory = (): ProblemError =>
  new ProblemError({
    code: 'factor-not-from-memory',
    status: 409,
    message: { zh: '只有凭记忆录入的因子需要核对。', en: 'Only factors from memory need confirming.' },
    remedy: { zh: '其他因子已有出处。', en: 'Others have their source already.' },
  });

export const factorHandlers = ({
  clock,
}: Services): SomeHandlers<
  'listFactorSets' | 'listFactors' | 'exportFactors' | 'getFactor' | 'confirmFactor' | 'withdrawFactorConfirmation'
> => ({
  listFactorSets: async ({ unit }) =>
    unit(async (work) => {
      const [confirmations, uses] = [await readConfirmations(work), await usesOf(work)];
      return {
        items: listFactorSets().map((set) => ({
          id: set.id,
          name: { zh: set.zh, en: set.en },
          family: set.family,
          familyName: families[set.family],
          note: set.note,
          editions: listFactorSetEditions(set.id).map(({ id, note }) => ({ id, note })),
          factors: set.factors.length,
          fromMemory: set.factors.filter(({ mark }) => mark === 'M').length,
          secondHand: set.factors.filter(({ status }) => status === 'second-hand').length,
          confirmed: set.factors.filter(({ id }) => confirmations.has(confirmationKey(set.id, set.edition.id, id)))
            .length,
          sources: [...new Set(set.factors.map(({ source }): string => source))],
          usedBy: (uses.get(set.id) ?? []).map(({ book, city, edition }) => ({
            bookId: book.id,
            cityId: city.id,
            city: city.name,
            year: book.year,
            edition,
          })),
        })),
      };
    }),
  listFactors: async ({ query, unit }) => {
    const cards = select(query, await unit(readConfirmations));
    const from = Math.max(0, Number(query.cursor ?? 0) || 0);
    const to = from + query.limit;
    return {
      items: cards.slice(from, to),
      total: cards.length,
      next: to < cards.length ? String(to) : null,
    };
  },
  exportFactors: async ({ query, unit }) => {
    const cards = await unit(async (work) => {
      const all = select(query, await readConfirmations(work));
      await work.audit.note({ action: 'factors.export', subject: `${all.length} rows`, detail: { query } });
      return all;
    });
    return toFile(factorSheet(cards, query.language), query.format, clock());
  },
  getFactor: async ({ query, unit }) =>
    unit(async (work) => {
      const { factor, set } = find(query.id, query.set, query.edition);
      const [confirmations, uses] = [await readConfirmations(work), await usesOf(work)];
      const others = listFactorSets().flatMap((other) =>
        other.factors
          .filter(
            (one) =>
              one.id !== factor.id &&
              one.product === factor.product &&
              one.term === factor.term &&
              one.gas === factor.gas &&
              (one.region === factor.region || other.id !== set.id),
          )
          .map((one) => toFactorCard(one, other, confirmations)),
      );
      return {
        card: toFactorCard(factor, set, confirmations),
        others: others.slice(0, 40),
        usedBy: (uses.get(set.id) ?? []).map(({ book, city }) => ({
          bookId: book.id,
          cityId: city.id,
          city: city.name,
          year: book.year,
        })),
      };
    }),
  confirmFactor: async ({ body, unit }) =>
    unit(async (work) => {
      const { factor, set } = find(body.factorId, body.set, body.edition);
      if (factor.mark !== 'M') throw notFromMemory();
      await work.factorConfirmations.confirm({
        factorId: factor.id,
        setId: set.id,
        edition: set.edition.id,
        source: body.source,
        locator: body.locator,
        note: body.note === '' ? null : body.note,
      });
      return toFactorCard(factor, set, await readConfirmations(work));
    }),
  withdrawFactorConfirmation: async ({ params, unit }) =>
    unit(async (work) => {
      const gone = await work.factorConfirmations.withdraw(params.id);
      const { factor, set } = find(gone.factorId, gone.setId, gone.edition);
      return toFactorCard(factor, set, await readConfirmations(work));
    }),
});
