/**
 * @module The tables of the city's books as Kysely sees them; the truth is in the migrations.
 */
import type { BookSheet, CellStatus } from '@dafeng/accounting';
import type { AbsenceReason, UnitId } from '@dafeng/quantity';
import type { ColumnType } from 'kysely';
import type { IndicatorSource } from './model/book-data.ts';
import type { Book, BookChangeKind, BookMethod, CellContent, StoredCell, Upload } from './model/books.ts';

type Json<T> = ColumnType<T, string, string>;
type JsonOrNull<T> = ColumnType<T | null, string | null | undefined, string | null>;
type Time = ColumnType<Date, string, string>;
type TimeOrNull = ColumnType<Date | null, string | null | undefined, string | null>;
type Default<T> = ColumnType<T, T | undefined, T>;
type Free = Readonly<Record<string, unknown>>;

interface BookTable {
  id: string;
  city_id: string;
  year: number;
  status: Default<Book['status']>;
  method: Json<BookMethod>;
  revision: number;
  note: string | null;
  example: Default<boolean>;
  undo_depth: Default<number>;
  redo_depth: Default<number>;
  created_at: Time;
  created_by: string | null;
  created_by_name: string;
  changed_at: Time;
  changed_by: string | null;
  changed_by_name: string;
  closed_at: TimeOrNull;
  closed_by: Default<string | null>;
  closed_by_name: Default<string | null>;
}
interface CellColumns {
  sheet: BookSheet;
  row_id: string;
  column_id: string;
}
interface BookCellTable extends CellColumns {
  book_id: string;
  city_id: string;
  value: number | null;
  unit: UnitId;
  absence: AbsenceReason | null;
  status: CellStatus;
  method: string | null;
  spread: number | null;
  uncertainty: number | null;
  comment: string | null;
  entries: Json<StoredCell['entries']>;
  updated_at: Time;
  updated_by: string | null;
  updated_by_name: string;
}
interface BookChangeTable {
  id: string;
  book_id: string;
  city_id: string;
  revision: number;
  kind: BookChangeKind;
  of_id: string | null;
  summary_zh: string;
  summary_en: string;
  note: string | null;
  method_before: JsonOrNull<BookMethod>;
  method_after: JsonOrNull<BookMethod>;
  cells: number;
  file_sha256: string | null;
  file_name: string | null;
  actor_id: string | null;
  actor_name: string;
  at: Time;
}
interface BookCellChangeTable extends CellColumns {
  change_id: string;
  book_id: string;
  city_id: string;
  before: JsonOrNull<CellContent>;
  after: JsonOrNull<CellContent>;
}
interface BookCommentTable extends CellColumns {
  id: string;
  book_id: string;
  city_id: string;
  text: string;
  at: Time;
  by_id: string | null;
  by_name: string;
  resolved_at: TimeOrNull;
  resolved_by: Default<string | null>;
  resolved_by_name: Default<string | null>;
}
interface BookResultTable {
  id: string;
  book_id: string;
  city_id: string;
  revision: number;
  at: Time;
  by_id: string | null;
  by_name: string;
  reason: string;
  method: Json<BookMethod>;
  totals: Json<Free>;
  trace_digest: string;
  code_version: string;
}
interface SheetMappingTable {
  city_id: string;
  signature: string;
  name: string;
  mapping: Json<Free>;
  created_at: Time;
  created_by: string | null;
  created_by_name: string;
  used_at: Time;
}
interface UploadTable {
  id: string;
  city_id: string;
  book_id: string;
  file_sha256: string;
  file_name: string;
  /** Comes out as text from one engine and as a number from the other: pass through `Number`. */
  size: ColumnType<string | number, number, number>;
  status: Upload['status'];
  preview: Json<Free>;
  change_id: Default<string | null>;
  at: Time;
  by_id: string | null;
  by_name: string;
  ended_at: TimeOrNull;
  ended_by: Default<string | null>;
  ended_by_name: Default<string | null>;
}
interface FactorConfirmationTable {
  id: string;
  factor_id: string;
  set_id: string;
  edition: string;
  source: string;
  locator: string;
  note: string | null;
  confirmed_at: Time;
  confirmed_by: string | null;
  confirmed_by_name: string;
  withdrawn_at: TimeOrNull;
  withdrawn_by: Default<string | null>;
  withdrawn_by_name: Default<string | null>;
}
interface IndicatorValueTable {
  city_id: string;
  indicator_id: string;
  year: number;
  source: IndicatorSource;
  basis: string | null;
  value: number | null;
  unit: UnitId;
  absence: AbsenceReason | null;
  book_id: string | null;
  quality: JsonOrNull<Free>;
  digest: string | null;
  computed_at: Time;
}

export interface BookTables {
  book: BookTable;
  book_cell: BookCellTable;
  book_change: BookChangeTable;
  book_cell_change: BookCellChangeTable;
  book_comment: BookCommentTable;
  book_result: BookResultTable;
  sheet_mapping: SheetMappingTable;
  upload: UploadTable;
  factor_confirmation: FactorConfirmationTable;
  indicator_value: IndicatorValueTable;
}
