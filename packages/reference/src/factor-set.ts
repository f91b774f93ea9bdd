/**
 * @module A factor set in one of its editions: what was valid when a number was computed stays obtainable. Picking a factor is left to
 * `resolve-factor.ts`, a user's own file to `parse-factor-file.ts`.
 */
import type { Bilingual } from '@dafeng/quantity';
import type { Factor, FactorProduct, FactorSetId } from './factor.ts';
import type { FactorFamily, FactorOfEditions, FactorSetEdition, FactorSubstitute } from './factor-record.ts';
import { FACTOR_PRODUCTS, FACTOR_SETS } from './generated/factors.ts';

/** The factors of one edition, with the rules by which they stand in for each other. Plain JSON. */
export interface FactorSet extends Bilingual {
  readonly id: FactorSetId;
  readonly edition: FactorSetEdition;
  readonly family: FactorFamily;
  readonly policy: string;
  readonly note: Bilingual | null;
  /** What is meant when a query names no term or gas. */
  readonly defaultTerm: string | null;
  readonly defaultGas: string | null;
  /** Sets asked in turn for what this one lacks, as `set@edition`; only a user's file may leave the edition open. */
  readonly completedBy: readonly string[];
  /** For a group without a factor of its own: the groups that stand in, before `all`. */
  readonly groupFallback: Readonly<Record<string, readonly string[]>>;
  readonly substitutes: readonly FactorSubstitute[];
  readonly factors: readonly Factor[];
}

const records = new Map<string, (typeof FACTOR_SETS)[number]>(FACTOR_SETS.map((record) => [record.id, record]));
const made = new Map<string, FactorSet>();

const editionOf = (record: (typeof FACTOR_SETS)[number], position: number): FactorSet | null => {
  const edition = record.editions[position];
  if (!edition) return null;
  const order = record.editions.map(({ id }) => id);
  const { editions: _editions, usual, factors: rows, ...head } = record;
  const holds = ({ since, until }: FactorOfEditions) =>
    order.indexOf(since) <= position && (until === null || order.indexOf(until) > position);
  const factors = rows
    .map((row): FactorOfEditions => ({ ...usual, ...row }))
    .filter(holds)
    .map(({ since: _since, until: _until, ...row }): Factor => ({ ...row, entity: null, set: record.id }));
  return { ...head, edition, factors };
};

/** The set in the edition named, else in its latest; null where there is none such. The same object each time. */
export const getFactorSet = (id: string, edition?: string): FactorSet | null => {
  const record = records.get(id);
  if (!record) return null;
  const position =
    edition === undefined ? record.editions.length - 1 : record.editions.findIndex((entry) => entry.id === edition);
  const key = `${id}@${position}`;
  const known = made.get(key);
  if (known) return known;
  const set = editionOf(record, position);
  if (set) made.set(key, set);
  return set;
};

/** All built-in sets in their latest editions, in the order of the data files. */
export const listFactorSets = (): readonly FactorSet[] =>
  FACTOR_SETS.flatMap(({ id }) => {
    const set = getFactorSet(id);
    return set ? [set] : [];
  });

/** Editions of a set, oldest first; empty where there is no such set. */
export const listFactorSetEditions = (id: string): readonly FactorSetEdition[] => records.get(id)?.editions ?? [];

const products = new Map<string, FactorProduct>(FACTOR_PRODUCTS.map((product) => [product.id, product]));

/** Name of a product of factors, or null where the register has none. */
export const getFactorProduct = (id: string): FactorProduct | null => products.get(id) ?? null;
export const listFactorProducts = (): readonly FactorProduct[] => FACTOR_PRODUCTS;
