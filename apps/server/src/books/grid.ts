/**
 * @module A sheet of a book as a grid: heads in official order, cells that have something, identities, and what was noticed, each at its
 * cells. Which cells exist is the book's; drawing is the screen's.
 */
import {
  type ActivityTab,
  bookCellKey,
  checkBalance,
  checkBookCells,
  getActivity,
  getCategory,
  type IdentityResult,
  isActivityId,
  listActivities,
  listActivityTabs,
  listFlows,
  listIdentities,
  listProducts,
  partsOfFlow,
  totalOfIdentity,
} from '@dafeng/accounting';
import type { Book as BookAnswer, BookCell, Grid, GridHead } from '@dafeng/contract';
import type { BookComment, StoredCell } from '@dafeng/database';
import { toCell } from '../answers/books.ts';
import { toUnit } from '../answers/figures.ts';
import type { BookAccounts } from './book-accounts.ts';

const parts: Readonly<Record<string, GridHead['partName']>> = {
  supply: { zh: '可供量', en: 'Supply' },
  transform: { zh: '加工转换', en: 'Transformation' },
  loss: { zh: '损失', en: 'Losses' },
  final: { zh: '终端消费', en: 'Final consumption' },
  difference: { zh: '平衡差额', en: 'Statistical difference' },
  consumption: { zh: '消费量合计', en: 'Consumption' },
};
const depthOf = (of: string | null): number => {
  const parent = listFlows().find(({ id }) => id === of);
  return parent === undefined ? 0 : 1 + depthOf(parent.of);
};
const energyRows: readonly GridHead[] = listFlows().map((flow) => ({
  id: flow.id,
  name: { zh: flow.zh, en: flow.en },
  unit: null,
  level: depthOf(flow.of),
  part: flow.part,
  partName: parts[flow.part] ?? null,
  negative: flow.isNegative,
  total: partsOfFlow(flow.id).length > 0 || flow.part === 'consumption',
  note: null,
}));
const energyColumns: readonly (GridHead & { readonly since: number | null })[] = listProducts()
  .filter(({ kind }) => kind !== 'total')
  .map((product) => ({
    id: product.id,
    name: { zh: product.zh, en: product.en },
    unit: toUnit(product.unit),
    level: 0,
    part: product.kind,
    partName: null,
    negative: false,
    total: product.kind === 'aggregate',
    note: null,
    since: product.since,
  }));

const activityRows = (tab: ActivityTab): readonly GridHead[] =>
  listActivities(tab).map((activity) => {
    const category = activity.category === null ? null : getCategory(activity.category);
    return {
      id: activity.id,
      name: { zh: activity.zh, en: activity.en },
      unit: toUnit(activity.unit),
      level: 0,
      part: category?.code ?? tab,
      partName: category === null ? null : { zh: category.zh, en: category.en },
      negative: activity.isSigned,
      total: false,
      note: activity.note,
    };
  });
const yearHead = (year: string): GridHead => ({
  id: year,
  name: { zh: `${year} 年`, en: year },
  unit: null,
  level: 0,
  part: 'year',
  partName: null,
  negative: false,
  total: false,
  note: null,
});

export const isActivityTab = (tab: string): tab is ActivityTab => listActivityTabs().some(({ id }) => id === tab);

const identityAnswer = (result: IdentityResult): Grid['identities'][number] => {
  const { zh, en } = listIdentities().find(({ id }) => id === result.id) ?? { zh: result.id, en: result.id };
  return {
    id: result.id,
    name: { zh, en },
    product: result.product,
    left: result.left,
    right: result.right,
    difference: result.difference,
    holds: result.holds,
    known: result.known,
    cells: [bookCellKey({ sheet: 'energy', row: totalOfIdentity(result.id), column: result.product })],
  };
};

export interface GridRequest {
  readonly sheet: 'energy' | 'activities';
  readonly tab: ActivityTab | null;
}
const inTab = (cell: Pick<StoredCell, 'sheet' | 'row'>, tab: ActivityTab): boolean =>
  cell.sheet === 'activities' && isActivityId(cell.row) && getActivity(cell.row).tab === tab;

const cellsShown = ({ cells }: BookAccounts, { sheet, tab }: GridRequest): readonly StoredCell[] =>
  cells.filter((cell) => (sheet === 'energy' ? cell.sheet === 'energy' : tab !== null && inTab(cell, tab)));

/** Rows and columns in the order of the screen: what pastes and exports go by. */
export const gridHeads = (
  accounts: BookAccounts,
  { sheet, tab }: GridRequest,
): { readonly rows: GridHead[]; readonly columns: GridHead[] } => {
  const { year } = accounts.book;
  const used = new Set(cellsShown(accounts, { sheet, tab }).map(({ column }) => column));
  return sheet === 'energy'
    ? {
        rows: [...energyRows],
        columns: energyColumns
          .filter(({ id, since }) => used.has(id) || since === null || since <= year)
          .map(({ since: _since, ...head }) => head),
      }
    : {
        rows: tab === null ? [] : [...activityRows(tab)],
        columns: [...new Set([...used, String(year)])].sort().map(yearHead),
      };
};

export const makeGrid = (
  accounts: BookAccounts,
  book: BookAnswer,
  { sheet, tab }: GridRequest,
  beside: { readonly comments: readonly BookComment[]; readonly previous: readonly StoredCell[] },
): Grid => {
  const shown = cellsShown(accounts, { sheet, tab });
  const balance = accounts.input.balance;
  const doubts = checkBookCells({
    year: book.year,
    cells: shown,
    previous: beside.previous,
    balance: sheet === 'energy' ? balance : null,
  });
  const flags = new Map<string, string[]>();
  for (const { cell, code } of doubts) if (cell !== null) flags.set(cell, [...(flags.get(cell) ?? []), code]);
  const lastYear = new Map(beside.previous.map((cell) => [bookCellKey(cell), cell.value]));
  const remarks = (cell: StoredCell): number =>
    beside.comments.filter(
      (one) =>
        one.resolvedAt === null && one.sheet === cell.sheet && one.row === cell.row && one.column === cell.column,
    ).length;
  const before = (cell: Pick<StoredCell, 'sheet' | 'row' | 'column'>): number | null =>
    lastYear.get(
      bookCellKey(
        sheet === 'activities' && cell.column === String(book.year) ? { ...cell, column: String(book.year - 1) } : cell,
      ),
    ) ?? null;
  const cells = shown.map(
    (cell): BookCell =>
      toCell(cell, { previous: before(cell), comments: remarks(cell), flags: flags.get(bookCellKey(cell)) ?? [] }),
  );
  return {
    book,
    sheet,
    tab: sheet === 'energy' ? null : tab,
    ...gridHeads(accounts, { sheet, tab }),
    cells,
    identities: sheet === 'energy' && balance !== null ? checkBalance(balance).map(identityAnswer) : [],
    notices: doubts.map(({ code, message, remedy, cell }) => ({
      code,
      message: { zh: `${message.zh}${remedy.zh}`, en: `${message.en} ${remedy.en}` },
      cells: cell === null ? [] : [cell],
    })),
  };
};
