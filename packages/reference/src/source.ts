/** @module What is cited, once: the shape of a source and its lookup. Which statement cites it is left to the rows that do. */
import { SOURCES } from './generated/reference.ts';

declare const sourceId: unique symbol;
export type SourceId = string & { readonly [sourceId]: never };

/** Every field is required; what a source does not say is written "not stated". */
export interface Source {
  readonly id: SourceId;
  readonly producer: string;
  readonly title: string;
  /** Document number, standard number or edition. */
  readonly edition: string;
  /** ISO date or year, as far as known. */
  readonly published: string;
  readonly accessed: string;
  readonly licence: string;
  readonly citation: string;
  /** `not-read`: known by title only; nothing may rely on its wording yet. */
  readonly read: 'first-hand' | 'second-hand' | 'not-read';
}

const byId = new Map<string, Source>(SOURCES.map((source) => [source.id, source]));

/** All sources, in the order of the register. */
export const listSources = (): readonly Source[] => SOURCES;

/** The source with this id, or null where the register has none. */
export const getSource = (id: string): Source | null => byId.get(id) ?? null;
