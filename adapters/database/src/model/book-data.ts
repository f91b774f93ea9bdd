/**
 * @module What lies beside the books: mappings of foreign sheets, factors confirmed by a person, indicator values for other screens.
 */
import type { AbsenceReason, UnitId } from '@dafeng/quantity';
import type { Actor } from './access.ts';

/** How a free-form sheet was mapped once, remembered by the signature of its heads. */
export interface StoredSheetMapping {
  readonly cityId: string;
  readonly signature: string;
  readonly name: string;
  /** Opaque here: as the mapper of sheets made it. */
  readonly mapping: Readonly<Record<string, unknown>>;
  readonly createdAt: string;
  readonly createdBy: Actor;
  readonly usedAt: string;
}
export type SheetMappingToSave = Pick<StoredSheetMapping, 'cityId' | 'signature' | 'name' | 'mapping'>;

/** A factor transcribed from memory that a person has seen in its source. Of all cities; only administrators confirm. */
export interface FactorConfirmation {
  readonly id: string;
  readonly factorId: string;
  readonly setId: string;
  readonly edition: string;
  /** Title of what was seen. */
  readonly source: string;
  /** Table, page, row. */
  readonly locator: string;
  readonly note: string | null;
  readonly confirmedAt: string;
  readonly confirmedBy: Actor;
  readonly withdrawnAt: string | null;
  readonly withdrawnBy: Actor | null;
}
export type NewFactorConfirmation = Pick<
  FactorConfirmation,
  'factorId' | 'setId' | 'edition' | 'source' | 'locator'
> & { readonly note?: string | null };

/** `books`: computed from the books · `import`: taken over from elsewhere · `report`: as a body reports it. */
export type IndicatorSource = 'books' | 'import' | 'report';
/** One indicator of one city and year; one per source and basis. */
export interface IndicatorValue {
  readonly cityId: string;
  readonly indicatorId: string;
  readonly year: number;
  readonly source: IndicatorSource;
  /** Null where the quantity has one basis only. */
  readonly basis: string | null;
  /** In `unit`. Null exactly where `absence` is not. */
  readonly value: number | null;
  readonly unit: UnitId;
  readonly absence: AbsenceReason | null;
  readonly bookId: string | null;
  /** Coverage, spread and the like, opaque here. */
  readonly quality: Readonly<Record<string, unknown>> | null;
  /** Digest of the trace behind it. */
  readonly digest: string | null;
  readonly computedAt: string;
}
export type NewIndicatorValue = Omit<IndicatorValue, 'cityId' | 'year' | 'source' | 'computedAt'>;
export interface IndicatorValueQuery {
  readonly cityIds?: readonly string[] | undefined;
  readonly indicatorIds?: readonly string[] | undefined;
  readonly years?: readonly number[] | undefined;
  readonly source?: IndicatorSource | undefined;
}
