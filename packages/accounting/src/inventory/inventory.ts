/**
 * @module The shapes of a greenhouse-gas inventory: input, lines, totals, coverage. Making it is in `account-inventory.ts`, the streams in
 * `streams/`, its quality in `../quality` and `../uncertainty`.
 */
import type {
  AbsenceReason,
  Bilingual,
  Coverage,
  Explained,
  GwpSet,
  Quantity,
  Reported,
  Trace,
  UnitId,
} from '@dafeng/quantity';
import type { EnergyBalance } from '../balance/energy-balance.ts';
import type { FlowId } from '../balance/flow.ts';
import type { ProductId } from '../balance/product.ts';
import type { BookEntry, CellStatus } from '../books/book-cell.ts';
import type { Notice } from '../fault.ts';

/** Id of the activity catalogue (`data/inventory/activities/*.yaml`): `cement.clinker.portland`, `enteric.dairy_cattle`. */
export type ActivityId = string;
/** Code of the category tree (`data/inventory/categories.yaml`): IPCC 2006 codes (`1.A.2`, `2.A.1`, `3.A.1`, `4.A`), `P.1` and `P.2` for net imported electricity and heat. */
export type CategoryId = string;
export type GasId = 'co2' | 'ch4' | 'n2o' | 'cf4' | 'c2f6' | 'sf6' | 'hfc134a' | 'nf3';

/** Activity data of one item and year, in the unit it was given in. */
export interface ActivityEntry {
  readonly activity: ActivityId;
  readonly year: number;
  readonly unit: UnitId;
  readonly value: number | null;
  readonly absence: AbsenceReason | null;
  readonly entries: readonly BookEntry[];
  readonly status: CellStatus;
  readonly uncertainty: number | null;
}
export interface InventoryInput {
  /** As printed: 临江市. */
  readonly area: string;
  /** Division code or name known to the register of regions; null where the area is not in it. */
  readonly region: string | null;
  readonly year: number;
  /** Physical; null where the city has none. */
  readonly balance: EnergyBalance | null;
  readonly activities: readonly ActivityEntry[];
}

/**
 * Method edition with everything that is part of a number's identity. Numbers of two methods are never put in one series without the
 * restatement shown. From `data/inventory/methods.yaml`; sets are pinned as `id@edition`.
 */
export interface InventoryMethod extends Bilingual {
  readonly id: 'guide-2011' | 'guide-2025' | 'ipcc-2006' | 'ceads';
  readonly gwpSet: GwpSet;
  /** Role (`fuel`, `fuel-other-gases`, `fugitive`, `process`, `agriculture`, `waste`, `land`, `electricity`, `heat`, `standard-coal`) to the pinned set. */
  readonly factorSets: Readonly<Record<string, string>>;
  /** Rule of rows that burn (`data/balance/co2-rules.yaml`). */
  readonly co2Rule: string;
}

/** Mass of one gas: CO2 in `tCO2` (dimension co2), every other in `t` (dimension mass). */
export type GasAmount<T extends Trace | null> = Explained<Quantity, T>;
export type Co2eAmount<T extends Trace | null> = Explained<Quantity<'co2e', string>, T>;

export interface InventoryLine<T extends Trace | null = Trace> {
  /** Stable across years, methods and runs: `1.A.2/final.industry:raw_coal/co2`, `2.A.1/cement.clinker.portland/co2`. */
  readonly id: string;
  readonly category: CategoryId;
  readonly gas: GasId;
  readonly label: Bilingual;
  /** `memo`: shown, in no total (CO2 of biomass, international bunkers) · `net-import`: CO2 of electricity and heat from outside. */
  readonly kind: 'emission' | 'removal' | 'memo' | 'net-import';
  /** Removals are negative. Absent with its reason: a notation key or one of ours. */
  readonly amount: Reported<GasAmount<T>>;
  readonly co2e: Reported<Co2eAmount<T>>;
  /** What a screen links to: the row of the balance, or the items of the activity catalogue. */
  readonly from:
    | { readonly flow: FlowId; readonly product: ProductId }
    | { readonly activities: readonly ActivityId[] };
}

/** A total and what it holds. Missing lines are named, never zero. */
export interface InventoryTotal<T extends Trace | null = Trace> {
  readonly total: Reported<Explained<Quantity, T>>;
  readonly coverage: Coverage;
}
export interface CategoryTotal<T extends Trace | null = Trace> extends InventoryTotal<T> {
  readonly category: CategoryId;
  readonly byGas: ReadonlyMap<GasId, InventoryTotal<T>>;
}
/** The same number by another reading, shown beside the plain rule: the blast-furnace-gas carbon balance (pitfall 3). */
export interface InventoryAlternative<T extends Trace | null = Trace> extends Bilingual {
  readonly id: string;
  readonly category: CategoryId;
  readonly amount: GasAmount<T>;
}

export interface Inventory<T extends Trace | null = Trace> {
  readonly area: string;
  readonly region: string | null;
  readonly year: number;
  readonly method: InventoryMethod;
  readonly lines: readonly InventoryLine<T>[];
  /** Every category of the tree, parents after the list of their children's lines, in the order of the tree; in tCO2e. */
  readonly categories: readonly CategoryTotal<T>[];
  readonly totals: {
    /** CO2 of fuels burnt in the area. tCO2, territorial. */
    readonly directEnergyCo2: InventoryTotal<T>;
    /** The same with the CO2 of net imported electricity (assessment). tCO2, with-net-power-import. */
    readonly assessmentCo2: InventoryTotal<T>;
    /** All gases, removals and net import apart. tCO2e. */
    readonly greenhouseGases: InventoryTotal<T>;
    /** Negative. tCO2e. */
    readonly removals: InventoryTotal<T>;
    /** CO2 of net imported electricity and heat. tCO2. */
    readonly netImport: InventoryTotal<T>;
    /** By gas, in its own mass; removals apart. */
    readonly byGas: ReadonlyMap<GasId, InventoryTotal<T>>;
  };
  readonly alternatives: readonly InventoryAlternative<T>[];
  readonly notices: readonly Notice[];
}
