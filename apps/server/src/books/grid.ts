/**
 * @module A sheet of a book as a grid: heads in official order, cells that have something, identities, and what was noticed, each at its
 * cells. Which cells exist is the book's; drawing is the screen's.
 */
import {
  type ActivityTab,
  bookCellKey,
  checkBalance,
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
import { toNotice } from '../answers/inventory.ts';
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
  total: partsOfFlow(flow.id).length > 0,
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

export const makeGrid = (
  accounts: BookAccounts,
  book: BookAnswer,
  { sheet, tab }: GridRequest,
  beside: { readonly comments: readonly BookComment[]; readonly previous: readonly StoredCell[] },
): Grid => {
  const shown = accounts.cells.filter((cell) =>
    sheet === 'energy' ? cell.sheet === 'energy' : tab !== null && inTab(cell, tab),
  );
  const balance = accounts.input.balance;
  const notices = sheet === 'energy' ? [...(balance?.notices ?? [])] : [];
  // Notices name cells of the balance as flow:product.
  const flagsOf = (key: string): string[] => notices.filter(({ cells }) => cells.includes(key)).map(({ code }) => code);
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
      toCell(cell, { previous: before(cell), comments: remarks(cell), flags: flagsOf(`${cell.row}:${cell.column}`) }),
  );
  const used = new Set(shown.map(({ column }) => column));
  const columns =
    sheet === 'energy'
      ? energyColumns
          .filter(({ id, since }) => used.has(id) || since === null || since <= book.year)
          .map(({ since: _since, ...head }) => head)
      : [...new Set([...used, String(book.year)])].sort().map(yearHead);
  return {
    book,
    sheet,
    tab: sheet === 'energy' ? null : tab,
    rows: [...(sheet === 'energy' ? energyRows : tab === null ? [] : activityRows(tab))],
    columns,
    cells,
    identities: sheet === 'energy' && balance !== null ? checkBalance(balance).map(identityAnswer) : [],
    notices: notices.map(toNotice),
  };
};
