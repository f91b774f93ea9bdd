/**
 * @module Areas that factors speak of and how they lie in each other: city, province, grid region, nation, world. Divisions below the
 * province come from their codes (GB/T 2260), not from a list.
 */
import type { Bilingual } from '@dafeng/quantity';
import { getDivision, listDivisions } from './division.ts';
import type { FactorScope } from './fallback-policy.ts';
import { FACTOR_REGIONS } from './generated/factors.ts';

declare const regionId: unique symbol;
/** A division code, `CN`, `CN-southwest` and the like, or `world`. */
export type RegionId = string & { readonly [regionId]: never };

export interface FactorRegion extends Bilingual {
  readonly id: RegionId;
  readonly scope: Exclude<FactorScope, 'entity' | 'city'>;
  readonly within: RegionId | null;
  /** Further names: 四川, 华北区域, nation. */
  readonly also: readonly string[];
}

const byId = new Map<string, FactorRegion>(FACTOR_REGIONS.map((region) => [region.id, region]));
const byName = new Map<string, RegionId>();
for (const region of FACTOR_REGIONS)
  for (const name of [region.id, region.zh, region.en, ...region.also]) byName.set(name.toLowerCase(), region.id);
for (const division of listDivisions())
  for (const name of [division.code, division.zh, division.en, division.short])
    if (!byName.has(name.toLowerCase())) byName.set(name.toLowerCase(), division.code as string as RegionId);

export const listFactorRegions = (): readonly FactorRegion[] => FACTOR_REGIONS;

/** The region that a person means: an id or code, 四川, 四川省, Sichuan, China. Null where the name is not known. */
export const findRegion = (name: string): RegionId | null => {
  const text = name.trim();
  return byName.get(text.toLowerCase()) ?? (/^\d{6}$/.test(text) ? (text as RegionId) : null);
};

const parentOf = (id: string): string | null => {
  const region = byId.get(id);
  if (region) return region.within;
  const division = getDivision(id);
  if (division) return division.parent ?? 'CN';
  if (!/^\d{6}$/.test(id)) return null;
  // GB/T 2260: two digits of province, two of prefecture, two of county.
  if (!id.endsWith('00')) return `${id.slice(0, 4)}00`;
  return id.endsWith('0000') ? 'CN' : `${id.slice(0, 2)}0000`;
};

const scopeOf = (id: string): FactorScope =>
  byId.get(id)?.scope ?? (getDivision(id)?.level === 'province' || id.endsWith('0000') ? 'province' : 'city');

const chains = new Map<string, readonly { readonly region: RegionId; readonly scope: FactorScope }[]>();

/** The region itself and all it lies in, nearest first; a county and its city both have the scope `city`. */
export const regionChain = (id: string): readonly { readonly region: RegionId; readonly scope: FactorScope }[] => {
  const known = chains.get(id);
  if (known) return known;
  const chain: { region: RegionId; scope: FactorScope }[] = [];
  for (let at: string | null = id; at !== null; at = parentOf(at))
    chain.push({ region: at as RegionId, scope: scopeOf(at) });
  // Codes are few; anything else is one step and not worth keeping.
  if (chain.length > 1 && chains.size < 10_000) chains.set(id, chain);
  return chain;
};
