/**
 * @module A factor as a card: value, validity, where it was read, how sure it is, and what a person has confirmed since.
 */
import type { FactorCard } from '@dafeng/contract';
import type { Bilingual } from '@dafeng/quantity';
import {
  type Factor,
  type FactorSet,
  findRegion,
  getDivision,
  getFactorProduct,
  getSource,
  getTerm,
  listFactorRegions,
  listSectorGroups,
} from '@dafeng/reference';
import { toUnit } from './figures.ts';

const regions = new Map<string, Bilingual>(listFactorRegions().map(({ id, zh, en }) => [id, { zh, en }]));
const groups = new Map(listSectorGroups().map(({ id, zh, en }) => [id, { zh, en }]));
const same = (text: string): Bilingual => ({ zh: text, en: text });

export const termName = (id: string): Bilingual => {
  const term = getTerm(id);
  return term ? { zh: term.zh, en: term.en } : same(id);
};
export const productName = (id: string): Bilingual => {
  const product = getFactorProduct(id);
  return product ? { zh: product.zh, en: product.en } : same(id);
};
const regionName = (id: string): Bilingual => {
  const division = getDivision(findRegion(id) ?? id);
  return regions.get(id) ?? (division ? { zh: division.zh, en: division.en } : same(id));
};

export type Confirmation = NonNullable<FactorCard['confirmation']>;
/** Confirmations by `set@edition factor`. */
export type Confirmations = ReadonlyMap<string, Confirmation>;
export const confirmationKey = (set: string, edition: string, factor: string): string => `${set}@${edition} ${factor}`;

export const toFactorCard = (factor: Factor, set: FactorSet, confirmations: Confirmations): FactorCard => {
  const source = getSource(factor.source);
  return {
    id: factor.id,
    set: set.id,
    edition: set.edition.id,
    setName: { zh: set.zh, en: set.en },
    product: productName(factor.product),
    term: termName(factor.term),
    gas: factor.gas,
    sectorGroup: factor.sectorGroup === 'all' ? null : (groups.get(factor.sectorGroup) ?? same(factor.sectorGroup)),
    value: factor.quantity.value,
    unit: toUnit(factor.quantity.unit),
    range: factor.range === null ? null : [factor.range[0], factor.range[1]],
    region: regionName(factor.region),
    validFrom: factor.validFrom,
    validTo: factor.validTo,
    source: {
      id: factor.source,
      title: source?.title ?? factor.source,
      citation: source?.citation ?? '',
      read: source?.read ?? 'not-read',
    },
    locator: factor.locator,
    mark: factor.mark,
    status: factor.status,
    confirmation: confirmations.get(confirmationKey(set.id, set.edition.id, factor.id)) ?? null,
    note: factor.note,
    purposes: [...factor.purposes],
    supersedes: factor.supersedes,
  };
};
