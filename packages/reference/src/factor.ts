/**
 * @module One factor: a coefficient with unit and basis, what it applies to, where and when it holds, and where it was read. Which
 * factor answers a question is left to `resolve-factor.ts`.
 */
import type { Bilingual, Quantity } from '@dafeng/quantity';
import type { Confidence } from './confidence.ts';
import type { RegionId } from './factor-region.ts';
import type { SourceId } from './source.ts';
import type { TermId } from './term.ts';

declare const factorId: unique symbol;
/** Formed from set, product, term, gas, group, region and first year: `ceads-2007/diesel/emission-factor/co2/2007`. */
export type FactorId = string & { readonly [factorId]: never };
declare const factorSetId: unique symbol;
export type FactorSetId = string & { readonly [factorSetId]: never };

/** How far from the thing itself a value was taken. */
export type FactorKind = 'measured' | 'city' | 'province' | 'grid-region' | 'national' | 'international';
/**
 * What a factor may be used for. `inventory`: territorial accounts; `consumption`: electricity bought; `market-based`: the residual mix
 * of contract-based accounts; `enterprise-report`: years of reports, not of inventories; `offset-baseline`: refused for all accounts.
 */
export type FactorPurpose = 'inventory' | 'consumption' | 'market-based' | 'enterprise-report' | 'offset-baseline';

export interface Factor {
  readonly id: FactorId;
  readonly set: FactorSetId;
  /** Fuel, carrier, material, animal, gas: an id of the product register (`getFactorProduct`). */
  readonly product: string;
  /** What the number is: `emissionFactor`, `netCalorificValue`, `oxidationFactor` ... */
  readonly term: TermId;
  /** Gas emitted, where the term leaves it open: `co2`, `ch4`, `n2o`, `cf4`, `c2f6`. */
  readonly gas: string | null;
  /** `all`, or the one group of sectors or use it holds for. */
  readonly sectorGroup: string;
  readonly region: RegionId;
  /** The entity it was measured at; only factors of a user's file have one. */
  readonly entity: string | null;
  readonly quantity: Quantity;
  /** First and last month it describes, `YYYY-MM`; both null: it does not depend on time. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Year of the data behind it, where it differs from the year of use. */
  readonly dataYear: number | null;
  /** When it became known, as precisely as is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly published: string | null;
  readonly source: SourceId;
  /** Table, page, row. */
  readonly locator: string;
  readonly status: Confidence;
  /** S: seen in a published file; M: from memory, to be checked before anything relies on it; C: computed from seen numbers. */
  readonly mark: 'S' | 'M' | 'C';
  readonly kind: FactorKind;
  readonly purposes: readonly FactorPurpose[];
  /** Lower and upper value as printed, in the unit of the quantity. */
  readonly range: readonly [number, number] | null;
  readonly note: Bilingual | null;
  /** The factor of an earlier edition that this one replaces; that one stays in its editions. */
  readonly supersedes: FactorId | null;
}

export interface FactorProduct extends Bilingual {
  readonly id: string;
}
