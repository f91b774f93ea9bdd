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
  getIndicator,
  getSource,
  getTerm,
  listFactorRegions,
  listSectorGroups,
} from '@dafeng/reference';
import { toUnit } from './figures.ts';

const regions = new Map<string, Bilingual>(listFactorRegions().map(({ id, zh, en }) => [id, { zh, en }]));
const groups = new Map(listSectorGroups().map(({ id, zh, en }) => [id, { zh, en }]));
const same = (text: string): Bilingual => ({ zh: text, en: text });

/** Steps on the way to a followed number, as the core names them after the indicator: `carbon-intensity-of-gdp.left`. */
const steps: Readonly<Record<string, Bilingual>> = {
  left: { zh: '与基期之比', en: 'ratio to the base' },
  required: { zh: '应达', en: 'required' },
  completion: { zh: '完成率', en: 'completion' },
  shortfall: { zh: '差距', en: 'shortfall' },
  progress: { zh: '变化进度', en: 'change made' },
  'yearly-need': { zh: '此后每年须', en: 'each year from here' },
  'year-on-year': { zh: '同比', en: 'year on year' },
  'of-year': { zh: '当年', en: 'of the year' },
  base: { zh: '基期部分', en: 'share of the base' },
  target: { zh: '目标部分', en: 'share of the target' },
};
const indicatorStep = (id: string): Bilingual | null => {
  const [first = '', ...rest] = id.split('.');
  const indicator = getIndicator(first);
  if (indicator === null) return null;
  const named = rest.map((step) => steps[step] ?? same(step));
  return {
    zh: [indicator.zh, ...named.map(({ zh }) => zh)].join('·'),
    en: [indicator.en, ...named.map(({ en }) => en)].join(', '),
  };
};
export const termName = (id: string): Bilingual => {
  const term = getTerm(id);
  return term ? { zh: term.zh, en: term.en } : (indicatorStep(id) ?? same(id));
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
