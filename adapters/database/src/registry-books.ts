/**
 * @module What can be asked of the city's books and done to them. See = who sees the city; write = its office and administrators.
 */
import type { BookSheet } from '@dafeng/accounting';
import type {
  FactorConfirmation,
  IndicatorSource,
  IndicatorValue,
  IndicatorValueQuery,
  NewFactorConfirmation,
  NewIndicatorValue,
  SheetMappingToSave,
  StoredSheetMapping,
} from './model/book-data.ts';
import type {
  Book,
  BookChange,
  BookComment,
  BookMethod,
  BookResult,
  BookWrite,
  CellHistoryEntry,
  CellKey,
  NewBook,
  NewBookResult,
  NewUpload,
  StoredCell,
  Upload,
} from './model/books.ts';
import type { PageOf, PageRequest } from './model/query.ts';

/** What a step on a book made: the book as it stands, and the step; null where nothing was different, which records nothing. */
export interface BookStep {
  readonly book: Book;
  readonly change: BookChange | null;
}

/**
 * Steps name the revision they saw and are refused (`revision-conflict`: who, what, when, which cells) where somebody was faster; a closed
 * book takes none but `reopen` (`book-closed`).
 */
export interface Books {
  /** Oldest year first. */
  list(cityId: string): Promise<readonly Book[]>;
  get(id: string): Promise<Book | null>;
  getByYear(cityId: string, year: number): Promise<Book | null>;
  /** Errors: `already-exists` where the city has a book of the year; `field-invalid` without a method. */
  create(book: NewBook): Promise<Book>;
  /** In the order of their keys; empty where the book is not to be seen. */
  cells(bookId: string, sheet?: BookSheet): Promise<readonly StoredCell[]>;
  /** All cells or none. Errors: `field-invalid` naming the cell that has both or neither of value and reason, or comes twice. */
  write(bookId: string, expectedRevision: number, write: BookWrite): Promise<BookStep>;
  /** Takes back the last standing step on cells or method; closings are passed over. `nothing-to-undo` where there is none. */
  undo(bookId: string, expectedRevision: number): Promise<BookStep>;
  redo(bookId: string, expectedRevision: number): Promise<BookStep>;
  setMethod(bookId: string, expectedRevision: number, method: BookMethod, note?: string): Promise<BookStep>;
  /** Freezes cells and method. */
  close(bookId: string, expectedRevision: number, note?: string): Promise<BookStep>;
  /** The reason is kept with the step. Errors: `field-invalid` without one, `book-not-closed`. */
  reopen(bookId: string, expectedRevision: number, reason: string): Promise<BookStep>;
  /** Newest first. */
  changes(bookId: string, page?: PageRequest): Promise<PageOf<BookChange>>;
  /** Newest first. */
  cellHistory(bookId: string, key: CellKey): Promise<readonly CellHistoryEntry[]>;
  readonly results: BookResults;
  readonly comments: BookComments;
}
export interface BookResults {
  /** Newest first. */
  list(bookId: string): Promise<readonly BookResult[]>;
  add(bookId: string, result: NewBookResult): Promise<BookResult>;
}
export interface BookComments {
  /** Oldest first; of one cell where a key is given. */
  list(bookId: string, key?: CellKey): Promise<readonly BookComment[]>;
  add(bookId: string, comment: CellKey & { readonly text: string }): Promise<BookComment>;
  /** The second resolving changes nothing. */
  resolve(id: string): Promise<BookComment>;
}

export interface Uploads {
  get(id: string): Promise<Upload | null>;
  /** Newest first, without those thrown away. */
  list(bookId: string): Promise<readonly Upload[]>;
  create(upload: NewUpload): Promise<Upload>;
  /** The newest upload of this very file in the city, waiting or committed; null where it is new. */
  findBySha(cityId: string, fileSha256: string): Promise<Upload | null>;
  /** What a person has said of it since: mappings, doubts confirmed. Errors: `upload-ended`. */
  revise(id: string, preview: NewUpload['preview']): Promise<Upload>;
  /** Errors: `upload-ended`. Committing is `books.write` with `uploadId`. */
  discard(id: string): Promise<Upload>;
}

export interface SheetMappings {
  /** Last used first. */
  list(cityId: string): Promise<readonly StoredSheetMapping[]>;
  find(cityId: string, signature: string): Promise<StoredSheetMapping | null>;
  /** Puts it in or over the one of the same signature. */
  save(mapping: SheetMappingToSave): Promise<StoredSheetMapping>;
  /** Not audited: a use changes nothing that a person said. */
  noteUse(cityId: string, signature: string): Promise<void>;
  remove(cityId: string, signature: string): Promise<void>;
}

export interface FactorConfirmations {
  /** Those that stand, or with `withdrawn` all of them; seen by everybody signed in. */
  list(options?: { readonly withdrawn?: boolean }): Promise<readonly FactorConfirmation[]>;
  /** Administrators only. Errors: `already-exists` where one stands, `field-invalid` without source or locator. */
  confirm(confirmation: NewFactorConfirmation): Promise<FactorConfirmation>;
  withdraw(id: string): Promise<FactorConfirmation>;
}

export interface IndicatorValues {
  /** By city, indicator, year. */
  list(query: IndicatorValueQuery): Promise<readonly IndicatorValue[]>;
  /** Puts these in or over those of the same indicator and basis; others stay. */
  put(of: IndicatorsOf, values: readonly NewIndicatorValue[]): Promise<void>;
  /** The same, and takes out every other value of that city, year and source: what is no longer computed is no longer said. */
  replace(of: IndicatorsOf, values: readonly NewIndicatorValue[]): Promise<void>;
}
export interface IndicatorsOf {
  readonly cityId: string;
  readonly year: number;
  readonly source: IndicatorSource;
}
