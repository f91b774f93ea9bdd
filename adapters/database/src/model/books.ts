/**
 * @module The city's books as the registry holds them: a year's book with the method it is pinned to, its cells, the steps on it, talk
 * about cells, results once published, files waiting for confirmation. What a cell means is in `@dafeng/accounting`.
 */
import type { BookCell, BookSheet } from '@dafeng/accounting';
import type { Bilingual } from '../registry-error.ts';
import type { Actor } from './access.ts';

/**
 * What a year is accounted by, pinned: closed years never move when a factor gets a new edition.
 * The shape of `InventoryMethod` without its names; sets are `id@edition`.
 */
export interface BookMethod {
  readonly id: string;
  readonly gwpSet: string;
  /** Role (`fuel`, `electricity`, …) to the pinned set. */
  readonly factorSets: Readonly<Record<string, string>>;
  readonly co2Rule: string;
}

export interface Book {
  readonly id: string;
  readonly cityId: string;
  readonly year: number;
  readonly status: 'open' | 'closed';
  readonly method: BookMethod;
  /** Counts the steps; 1 after the creation. */
  readonly revision: number;
  readonly note: string | null;
  readonly example: boolean;
  /** Cells with a number or a reason. */
  readonly cells: Readonly<Record<BookSheet, number>>;
  readonly createdAt: string;
  readonly createdBy: Actor;
  /** Time and person of the last step. */
  readonly changedAt: string;
  readonly changedBy: Actor;
  readonly closedAt: string | null;
  readonly closedBy: Actor | null;
  /** False while the book is closed. */
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}
export interface NewBook {
  readonly cityId: string;
  readonly year: number;
  /** Needed without `copyMethodFrom`. */
  readonly method?: BookMethod;
  /** Id of a book of the same city whose pins are taken over. */
  readonly copyMethodFrom?: string;
  readonly note?: string | null;
  readonly example?: boolean;
}

export type CellKey = Pick<BookCell, 'sheet' | 'row' | 'column'>;
export interface StoredCell extends BookCell {
  readonly updatedAt: string;
  readonly updatedBy: Actor;
}

/** What a person does to cells. `fill`: a step of the missing-data ladder · `restore`: earlier values brought back from the history. */
export type BookWriteKind = 'edit' | 'paste' | 'upload' | 'fill' | 'clear' | 'restore';
export type BookChangeKind = BookWriteKind | 'create' | 'method' | 'close' | 'reopen' | 'undo' | 'redo';

export interface BookWrite {
  readonly kind: BookWriteKind;
  /** One line for the history: 粘贴 12 格. */
  readonly summary: Bilingual;
  /** Put in, or over what stands there; those that stand there already just so are not recorded. */
  readonly cells?: readonly BookCell[];
  /** Taken out; those that are not there are no fault. */
  readonly removed?: readonly CellKey[];
  readonly note?: string | null;
  readonly file?: { readonly sha256: string; readonly name: string };
  /** The upload that this confirms: committed in the same transaction. */
  readonly uploadId?: string;
}

/** One step on a book. */
export interface BookChange {
  readonly id: string;
  readonly bookId: string;
  readonly revision: number;
  readonly kind: BookChangeKind;
  /** For `undo` and `redo`: the step meant. */
  readonly of: string | null;
  readonly summary: Bilingual;
  /** The written reason of a reopening, the note of any other step. */
  readonly note: string | null;
  /** For `method`, and for its undoing. */
  readonly method: { readonly before: BookMethod; readonly after: BookMethod } | null;
  /** How many cells it changed. */
  readonly cells: number;
  readonly file: { readonly sha256: string; readonly name: string } | null;
  readonly at: string;
  readonly by: Actor;
  /** No longer stands, whether or not it could be redone. */
  readonly undone: boolean;
}
/** A cell without its key, as it stood. */
export type CellContent = Omit<BookCell, keyof CellKey>;
export interface CellHistoryEntry {
  readonly change: BookChange;
  /** Null where the cell was not there. */
  readonly before: CellContent | null;
  readonly after: CellContent | null;
}

/** A line of the recalculation log: what came out, of which revision, by which pins and which code. Never changed. */
export interface BookResult {
  readonly id: string;
  readonly bookId: string;
  readonly revision: number;
  readonly at: string;
  readonly by: Actor;
  /** Code of the occasion: `closed`, `reopened`, `edited`, `upgraded`. */
  readonly reason: string;
  readonly method: BookMethod;
  readonly totals: Readonly<Record<string, unknown>>;
  readonly traceDigest: string;
  readonly codeVersion: string;
}
/** `method` is the book's where it is left out. */
export type NewBookResult = Pick<BookResult, 'revision' | 'reason' | 'totals' | 'traceDigest' | 'codeVersion'> & {
  readonly method?: BookMethod;
};

export interface BookComment extends CellKey {
  readonly id: string;
  readonly bookId: string;
  readonly text: string;
  readonly at: string;
  readonly by: Actor;
  readonly resolvedAt: string | null;
  readonly resolvedBy: Actor | null;
}

/** A workbook that was read and waits until somebody confirms what it would write. */
export interface Upload {
  readonly id: string;
  readonly cityId: string;
  readonly bookId: string;
  readonly fileSha256: string;
  readonly fileName: string;
  readonly size: number;
  readonly status: 'read' | 'committed' | 'discarded';
  /** Opaque here: cells, faults, notices as the reader of sheets made them. */
  readonly preview: Readonly<Record<string, unknown>>;
  /** The step that wrote it; null where it is not committed or held nothing new. */
  readonly changeId: string | null;
  readonly at: string;
  readonly by: Actor;
  readonly endedAt: string | null;
  readonly endedBy: Actor | null;
}
export type NewUpload = Pick<Upload, 'bookId' | 'fileSha256' | 'fileName' | 'size' | 'preview'>;
