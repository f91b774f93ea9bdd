/** @module How far a factor may be from the question, as data. Applying it is left to `resolve-factor.ts`. */
import type { Bilingual } from '@dafeng/quantity';
import { FALLBACK_POLICIES, SECTOR_GROUPS } from './generated/factors.ts';

/** Where the factor holds, seen from where it was asked for. */
export type FactorScope = 'entity' | 'city' | 'province' | 'grid-region' | 'national' | 'international';

export interface FallbackPolicy extends Bilingual {
  readonly id: string;
  /** Which nearness counts first. */
  readonly order: readonly ('product' | 'scope' | 'group' | 'time')[];
  readonly scopes: readonly FactorScope[];
  /** How many years an earlier factor may lie back; null: any. */
  readonly earlierYears: number | null;
  readonly laterYears: number | null;
  readonly prefer: 'earlier' | 'later';
}
/** A group of sectors, or a use, that factors distinguish. */
export interface SectorGroup extends Bilingual {
  readonly id: string;
}

const byId = new Map(FALLBACK_POLICIES.map((policy) => [policy.id, policy]));

export const getFallbackPolicy = (id: string): FallbackPolicy | null => byId.get(id) ?? null;
export const listFallbackPolicies = (): readonly FallbackPolicy[] => FALLBACK_POLICIES;
export const listSectorGroups = (): readonly SectorGroup[] => SECTOR_GROUPS;
