/**
 * @module Whether two numbers may stand in one series: only where method edition, GWP set, factor sets, rule and boundary are the same. What a
 * restatement comes to is computed by accounting the other year again.
 */
import type { Bilingual } from '@dafeng/quantity';
import type { Inventory, InventoryMethod } from '../inventory/inventory.ts';
import { getInventoryMethod, isInventoryMethodId, pinnedSet } from '../inventory/inventory-method.ts';

/** What a total counts: part of its identity. */
export type TotalName = Exclude<keyof Inventory['totals'], 'byGas'>;

export interface SeriesDifference {
  readonly aspect: 'method' | 'gwp-set' | 'rule' | 'factor-set' | 'boundary';
  /** Role of a factor set; null for the other aspects. */
  readonly role: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly message: Bilingual;
}
export type SeriesVerdict =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly differences: readonly SeriesDifference[];
      readonly remedy: Bilingual;
      /** The two ways out: account the earlier year again by the later method, or the later by the earlier. */
      readonly restatements: readonly { readonly restate: 'before' | 'after'; readonly by: InventoryMethod }[];
    };

const names: Readonly<Record<SeriesDifference['aspect'], Bilingual>> = {
  method: { zh: '核算方法', en: 'method' },
  'gwp-set': { zh: '全球增温潜势', en: 'GWP set' },
  rule: { zh: '燃烧口径规则', en: 'rule of what burns' },
  'factor-set': { zh: '因子集', en: 'factor set' },
  boundary: { zh: '总量口径', en: 'boundary' },
};
/** A pin or an id as people know it: the name of the set with its edition, the name of the method. */
const named = (aspect: SeriesDifference['aspect'], id: string | null): Bilingual => {
  if (id === null) return { zh: '无', en: 'none' };
  if (aspect === 'factor-set') {
    const set = pinnedSet(id);
    return set === null
      ? { zh: id, en: id }
      : { zh: `“${set.zh}”（${set.edition.id}）`, en: `"${set.en}" (${set.edition.id})` };
  }
  const method = aspect === 'method' && isInventoryMethodId(id) ? getInventoryMethod(id) : null;
  return method === null ? { zh: id, en: id } : { zh: `“${method.zh}”`, en: `"${method.en}"` };
};
const differ = (
  aspect: SeriesDifference['aspect'],
  before: string | null,
  after: string | null,
  role: string | null = null,
): readonly SeriesDifference[] => {
  if (before === after) return [];
  const { zh, en } = names[aspect];
  const [from, to] = [named(aspect, before), named(aspect, after)];
  const message = { zh: `${zh}不同：${from.zh}，${to.zh}。`, en: `${en} differs: ${from.en}, ${to.en}.` };
  return [{ aspect, role, before, after, message }];
};

/**
 * Refuses one series for numbers that differ in anything but the year, and offers the restatement.
 *
 * Gotchas: the pins of a factor set are compared with their editions: a year closed on an older edition is another number. The yearly factor of
 * electricity lies within one edition and does not divide a series.
 */
export const mayShareSeries = (
  before: InventoryMethod,
  after: InventoryMethod,
  boundaries: readonly [TotalName, TotalName] = ['greenhouseGases', 'greenhouseGases'],
): SeriesVerdict => {
  const roles = [...new Set([...Object.keys(before.factorSets), ...Object.keys(after.factorSets)])].sort();
  const differences = [
    ...differ('method', before.id, after.id),
    ...differ('gwp-set', before.gwpSet, after.gwpSet),
    ...differ('rule', before.co2Rule, after.co2Rule),
    ...roles.flatMap((role) =>
      differ('factor-set', before.factorSets[role] ?? null, after.factorSets[role] ?? null, role),
    ),
    ...differ('boundary', boundaries[0], boundaries[1]),
  ];
  if (differences.length === 0) return { ok: true };
  return {
    ok: false,
    differences,
    remedy: {
      zh: '不放在同一序列：先把其中一年按另一年的方法、因子集和口径重算，或分开列出并注明。',
      en: 'Not one series: account one of the years again by the method, factor sets and boundary of the other, or show them apart with a note.',
    },
    restatements: [
      { restate: 'before', by: after },
      { restate: 'after', by: before },
    ],
  };
};
