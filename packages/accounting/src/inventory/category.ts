/**
 * @module The category tree of an inventory: codes of the 2006 IPCC Guidelines and P for power and heat from outside, with their sector, CRF
 * code and GPC reference. What was emitted in them is left to `account-inventory.ts`.
 */
import type { Bilingual } from '@dafeng/quantity';
import type { FlowId } from '../balance/flow.ts';
import { CATEGORIES, SECTORS } from '../generated/inventory.ts';
import type { CategoryId } from './inventory.ts';

export type SectorId = (typeof SECTORS)[number]['id'];
export interface Sector extends Bilingual {
  readonly id: SectorId;
}
export interface Category extends Bilingual {
  readonly code: CategoryId;
  readonly parent: CategoryId | null;
  readonly sector: SectorId;
  /** Code of the common reporting format; null where it has none (P). */
  readonly crf: string | null;
  /** Place in the Global Protocol for Community-Scale inventories. */
  readonly gpc: { readonly ref: string; readonly scope: 1 | 2 | 3 } | null;
  /** Rows of the energy balance whose fuels burn here. */
  readonly flows: readonly FlowId[];
  /** Groups of CH4 and N2O factors of that combustion, the first that has the fuel. */
  readonly otherGases: readonly string[];
}

const categories: readonly Category[] = CATEGORIES.map((row) => ({
  code: row.code,
  parent: 'parent' in row ? row.parent : null,
  sector: row.sector,
  crf: 'crf' in row ? row.crf : null,
  gpc: 'gpc' in row ? row.gpc : null,
  flows: 'flows' in row ? row.flows : [],
  otherGases: 'otherGases' in row ? row.otherGases : [],
  zh: row.zh,
  en: row.en,
}));
const byCode = new Map(categories.map((category) => [category.code, category]));
const byFlow = new Map(categories.flatMap((category) => category.flows.map((flow) => [flow, category] as const)));
const parents = new Set(categories.map(({ parent }) => parent));
const order = new Map(categories.map(({ code }, index) => [code, index]));
const ancestors = new Map<CategoryId, readonly CategoryId[]>();
for (const { code, parent } of categories)
  ancestors.set(code, [code, ...(parent === null ? [] : (ancestors.get(parent) ?? []))]);

/** All categories in the order of the tree: a parent before its children. */
export const listCategories = (): readonly Category[] => categories;
export const listSectors = (): readonly Sector[] => SECTORS;
/** @throws RangeError where there is no such category: codes come from the tree, not from users */
export const getCategory = (code: CategoryId): Category => {
  const category = byCode.get(code);
  if (!category) throw new RangeError(`no category ${code}`);
  return category;
};
export const isCategoryId = (code: string): boolean => byCode.has(code);
/** The category and all it lies in, itself first: `1.A.2`, `1.A`, `1`. */
export const categoryChain = (code: CategoryId): readonly CategoryId[] => ancestors.get(code) ?? [];
export const childrenOfCategory = (code: CategoryId): readonly Category[] =>
  categories.filter(({ parent }) => parent === code);
/** Whether lines are put into it: it has no children. */
export const isLeafCategory = (code: CategoryId): boolean => byCode.has(code) && !parents.has(code);
export const compareCategories = (a: CategoryId, b: CategoryId): number => (order.get(a) ?? 0) - (order.get(b) ?? 0);
/** The category in which the fuels of a row of the balance burn; null for rows that do not. */
export const categoryOfFlow = (flow: FlowId): Category | null => byFlow.get(flow) ?? null;
