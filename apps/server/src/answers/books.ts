/**
 * @module Books as the API shows them: a year with its method and counts, a cell, a change, a remark.
 */
import type { InventoryMethod } from '@dafeng/accounting';
import { pinnedSet } from '@dafeng/accounting';
import type {
  Bilingual,
  Book as BookAnswer,
  BookCell as CellAnswer,
  CellComment,
  BookChange as ChangeAnswer,
  MethodIdentity,
} from '@dafeng/contract';
import type { Book, BookChange, BookComment, CellHistoryEntry, StoredCell } from '@dafeng/database';
import { getSource } from '@dafeng/reference';
import { methodOf } from '../books/book-accounts.ts';

/** What must be said of a method wherever it stands: which of its sets are second-hand or from memory. */
const notesOf = (method: InventoryMethod): Bilingual[] => {
  const notes: Bilingual[] = [];
  for (const pin of new Set(Object.values(method.factorSets))) {
    const set = pinnedSet(pin);
    if (set === null) continue;
    const fromMemory = set.factors.filter(({ mark }) => mark === 'M').length;
    const secondHand = set.factors.filter(({ status }) => status === 'second-hand').length;
    if (fromMemory > 0)
      notes.push({
        zh: `“${set.zh}”有 ${fromMemory} 个因子凭记忆录入，待核对原文。`,
        en: `${fromMemory} factors of "${set.en}" are from memory and await comparison with the text.`,
      });
    if (secondHand === set.factors.length && secondHand > 0)
      notes.push({
        zh: `“${set.zh}”为转引，须与原文核对。`,
        en: `"${set.en}" is second-hand and must be checked against the text.`,
      });
  }
  return notes;
};
const identities = new Map<string, MethodIdentity>();
export const toMethodIdentity = (method: InventoryMethod): MethodIdentity => {
  const key = JSON.stringify([method.id, method.gwpSet, method.factorSets]);
  const known = identities.get(key);
  if (known) return known;
  const made: MethodIdentity = {
    id: method.id,
    name: { zh: method.zh, en: method.en },
    gwpSet: method.gwpSet as MethodIdentity['gwpSet'],
    factorSets: { ...method.factorSets },
    notes: notesOf(method),
  };
  if (identities.size < 200) identities.set(key, made);
  return made;
};

export interface BookSurroundings {
  readonly cells: readonly StoredCell[];
  readonly comments: readonly BookComment[];
  readonly previousId: string | null;
  readonly nextId: string | null;
}
export const toBook = (book: Book, around: BookSurroundings): BookAnswer => ({
  id: book.id,
  cityId: book.cityId,
  year: book.year,
  status: book.status,
  method: toMethodIdentity(methodOf(book.method)),
  revision: book.revision,
  counts: {
    cells: around.cells.filter(({ value }) => value !== null).length,
    filled: around.cells.filter(({ status }) => status === 'filled').length,
    estimated: around.cells.filter(({ status }) => status === 'estimated' || status === 'default').length,
    absent: around.cells.filter(({ value }) => value === null).length,
    comments: around.comments.filter(({ resolvedAt }) => resolvedAt === null).length,
  },
  canUndo: book.canUndo,
  canRedo: book.canRedo,
  previousId: around.previousId,
  nextId: around.nextId,
  example: book.example,
  updatedAt: book.changedAt,
  updatedBy: book.changedBy.name,
  closedAt: book.closedAt,
});

export const toCell = (
  cell: StoredCell,
  beside: { readonly previous: number | null; readonly comments: number; readonly flags: readonly string[] },
): CellAnswer => ({
  row: cell.row,
  column: cell.column,
  value: cell.value,
  unit: cell.unit,
  absence: cell.absence,
  status: cell.status,
  method: cell.method,
  spread: cell.spread,
  uncertainty: cell.uncertainty,
  comment: cell.comment,
  comments: beside.comments,
  previous: beside.previous,
  entries: cell.entries.map(({ value, unit, source, place }) => ({
    value,
    unit,
    source: source === null ? null : (getSource(source)?.title ?? source),
    place: place === null ? null : { file: place.file, sheet: place.sheet, row: place.row, column: place.column },
  })),
  flags: [...beside.flags],
});

export const toBookChange = (change: BookChange): ChangeAnswer => ({
  id: change.id,
  kind: change.kind,
  summary: change.summary,
  at: change.at,
  by: change.by.name,
  cells: change.cells,
  file: change.file?.name ?? null,
  undone: change.undone,
});

const content = (cell: CellHistoryEntry['before']) =>
  cell === null ? null : { value: cell.value, unit: cell.unit, absence: cell.absence, status: cell.status };
export const toCellHistory = ({ change, before, after }: CellHistoryEntry) => ({
  at: change.at,
  by: change.by.name,
  kind: change.kind,
  before: content(before),
  after: content(after),
  undone: change.undone,
});

export const toComment = (comment: BookComment): CellComment => ({
  id: comment.id,
  sheet: comment.sheet,
  row: comment.row,
  column: comment.column,
  text: comment.text,
  at: comment.at,
  by: comment.by.name,
  resolvedAt: comment.resolvedAt,
});
