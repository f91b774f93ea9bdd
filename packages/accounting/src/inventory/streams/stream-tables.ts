/** @module The rows of `data/inventory/streams.yaml` as streams use them: typed, with the labels of the activity catalogue. Knows no arithmetic. */
import type { Bilingual } from '@dafeng/quantity';
import { FORMULA_TABLES, STREAM_TABLES } from '../../generated/inventory-streams.ts';
import type { ActivityId, CategoryId, GasId, InventoryMethod } from '../inventory.ts';

/** One factor of a chain; its products are those of the row where it names none, the first that has a factor. */
export interface ChainFactor {
  readonly term: string;
  readonly gas?: string;
  readonly products?: readonly string[];
}
export interface StreamRow {
  readonly activity: ActivityId;
  readonly products: readonly string[];
  /** A second activity that the first is multiplied by: protein per person. */
  readonly per?: ActivityId;
  /** Mass of gas that was caught and does not escape. */
  readonly less?: ActivityId;
  /** Shares of the amount that count: purity, calcined share. Left blank they are a whole. */
  readonly shares: readonly ActivityId[];
}
export interface StreamTable {
  readonly category: CategoryId;
  readonly gas: GasId;
  readonly role: string;
  readonly kind?: 'memo';
  readonly methods?: readonly string[];
  readonly group?: string;
  readonly caution?: string;
  readonly constants: readonly string[];
  readonly factors?: readonly ChainFactor[];
  readonly rows: readonly StreamRow[];
}
/** An amount of something that holds carbon, and where its factor is looked for. */
export interface CarbonItem {
  readonly activity: ActivityId;
  readonly products: readonly string[];
  readonly methods?: readonly string[];
}

export const streamTables: readonly StreamTable[] = STREAM_TABLES;
export const cautions: Readonly<Record<string, Bilingual>> = FORMULA_TABLES.cautions;
export const cement: {
  readonly methods: readonly string[];
  readonly kinds: readonly string[];
  readonly materials: readonly string[];
} = FORMULA_TABLES.cement;
export const glassKinds: readonly { readonly kind: string; readonly products: readonly string[] }[] =
  FORMULA_TABLES.glass;
export const steel: { readonly inputs: readonly CarbonItem[]; readonly kept: readonly CarbonItem[] } =
  FORMULA_TABLES.steel;
export const sf6: { readonly methods: readonly string[] } = FORMULA_TABLES.sf6;
export const enteric: { readonly systems: readonly string[]; readonly animals: readonly string[] } =
  FORMULA_TABLES.enteric;
export const rice: {
  readonly regimes: readonly string[];
  readonly preSeason: readonly string[];
  readonly amendments: readonly string[];
} = FORMULA_TABLES.rice;
export const landfill: {
  readonly years: { readonly value: number };
  readonly types: readonly { readonly type: string; readonly halfLife: string }[];
  readonly sites: readonly string[];
  readonly climates: {
    readonly default: string;
    readonly 'tropical-wet': readonly string[];
    readonly 'temperate-dry': readonly string[];
  };
} = FORMULA_TABLES.landfill;
export const incineration: {
  readonly components: readonly string[];
  readonly kinds: readonly {
    readonly activity: ActivityId;
    readonly product: string;
    readonly weight: 'wet' | 'dry';
  }[];
} = FORMULA_TABLES.incineration;
/** A class of a table of defaults: what lies below the bound, the last without one. */
export type Bounded<K extends string> = { readonly below: number | null } & Readonly<Record<K, string>>;
export const forest: {
  readonly stockClasses: readonly Bounded<'group'>[];
  readonly rootClasses: Readonly<Record<string, readonly Bounded<'product'>[]>>;
  readonly classes: readonly { readonly class: string; readonly temperate: string }[];
  readonly subtropical: readonly string[];
} = FORMULA_TABLES.forest;

/** Whether a row is part of a method; one that names none is part of all. */
export const isOfMethod = ({ methods }: { readonly methods?: readonly string[] }, { id }: InventoryMethod): boolean =>
  methods?.includes(id) ?? true;
