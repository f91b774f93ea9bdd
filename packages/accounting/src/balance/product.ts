/**
 * @module Columns of the energy balance: ids, official names, unit of the physical table, what a total is made of. Leaves factors and
 * heat values to the factor sets.
 */
import type { Bilingual, UnitId } from '@dafeng/quantity';
import { PRODUCTS } from '../generated/balance.ts';
import { plainName, splitBracket } from './printed-name.ts';

export type ProductId = (typeof PRODUCTS)[number]['id'];
export type ProductKind = (typeof PRODUCTS)[number]['kind'];

export interface Product extends Bilingual {
  readonly id: ProductId;
  readonly kind: ProductKind;
  /** Columns that a total is the sum of. */
  readonly parts: readonly ProductId[];
  /** Unit of the physical balance, as the yearbook prints it. */
  readonly unit: UnitId;
  /** First statistical year whose official table has the column. */
  readonly since: number | null;
}

const products: readonly Product[] = PRODUCTS.map((row) => ({
  id: row.id,
  kind: row.kind,
  parts: row.parts,
  unit: row.unit,
  since: 'since' in row ? row.since : null,
  zh: row.zh,
  en: row.en,
}));
const byId = new Map(products.map((product) => [product.id as string, product]));
const order = new Map(products.map((product, index) => [product.id, index]));
const byName = new Map<string, Product>();
for (const [index, row] of PRODUCTS.entries()) {
  const product = products[index] as Product;
  for (const name of [row.id, row.zh, row.en, ...row.names]) byName.set(plainName(name), product);
}

/** All columns in the order of the national table. */
export const listProducts = (): readonly Product[] => products;
export const getProduct = (id: ProductId): Product => byId.get(id) as Product;
export const isProductId = (id: string): id is ProductId => byId.has(id);
export const compareProducts = (a: ProductId, b: ProductId): number => (order.get(a) ?? 0) - (order.get(b) ?? 0);

/**
 * The column that an id, an official name or a synonym names; a unit in brackets behind it does not matter. Null where none does.
 * By text only: the national table prints natural gas after the other petroleum products, the provincial tables before them.
 */
export const matchProduct = (printed: string): Product | null =>
  byId.get(printed.trim()) ??
  byName.get(plainName(printed)) ??
  byName.get(plainName(splitBracket(printed).name)) ??
  null;
