/**
 * @module What a parameter of the model is called on screen: the name of its owner and a word for its field, read off its path. Units in the
 * language of the page.
 */
import type { CityModel, Parameter } from '@dafeng/outlook';
import { isUnitId, unitLabel } from '@dafeng/quantity';
import type { MessageKey, Words } from '../../../i18n/index.ts';
import { formatShare, formatValue, unitSuffix } from '../../../view/number.ts';

const fieldWords = {
  base: 'levers.field.base',
  growth: 'levers.field.growth',
  elasticity: 'levers.field.elasticity',
  sd: 'levers.field.sd',
  persistence: 'levers.field.persistence',
  activity: 'levers.field.activity',
  intensity: 'levers.field.intensity',
  energy: 'levers.field.energy',
  improvement: 'levers.field.improvement',
  shares: 'levers.field.shares',
  efficiency: 'levers.field.efficiency',
  process: 'levers.field.process',
  share: 'levers.field.share',
  use: 'levers.field.use',
  sales: 'levers.field.sales',
  life: 'levers.field.life',
  shape: 'levers.field.shape',
  generation: 'levers.field.generation',
  rate: 'levers.field.rate',
  calorific: 'levers.field.calorific',
  equivalent: 'levers.field.equivalent',
  equivalentFall: 'levers.field.equivalentFall',
  loss: 'levers.field.loss',
  factor: 'levers.field.factor',
  fall: 'levers.field.fall',
  nonFossil: 'levers.field.nonFossil',
  nonFossilGain: 'levers.field.nonFossilGain',
  uptake: 'levers.field.uptake',
  size: 'levers.field.size',
  reach: 'levers.field.reach',
  cost: 'levers.field.cost',
  delay: 'levers.field.delay',
  delivery: 'levers.field.delivery',
  yearNoise: 'levers.field.yearNoise',
  value: 'levers.field.value',
  power: 'levers.field.power',
  grid: 'levers.field.grid',
} as const satisfies Record<string, MessageKey>;
const isField = (word: string): word is keyof typeof fieldWords => Object.hasOwn(fieldWords, word);

const fuelWords = {
  coal: 'levers.fuel.coal',
  oil: 'levers.fuel.oil',
  gas: 'levers.fuel.gas',
  electricity: 'levers.fuel.electricity',
  biomass: 'levers.fuel.biomass',
  heat: 'levers.fuel.heat',
  petrol: 'levers.fuel.petrol',
  electric: 'levers.fuel.electric',
} as const satisfies Record<string, MessageKey>;
const isFuel = (word: string): word is keyof typeof fuelWords => Object.hasOwn(fuelWords, word);

export const fuelWord = (fuel: string, { t }: Words): string => (isFuel(fuel) ? t(fuelWords[fuel]) : fuel);

/** `sectors.steel.shares.coal` as `钢铁 · 用能比重 · 煤`. A word nobody knows stays as it is in the file. */
export const parameterName = (model: CityModel, id: string, words: Words): string => {
  const { t, pick } = words;
  const [group = '', ...rest] = id.split('.');
  const named: readonly { id: string; name: { zh: string; en: string } }[] =
    {
      drivers: model.drivers,
      sectors: model.sectors,
      sinks: model.sinks,
      levers: model.levers,
      targets: model.targets,
    }[group] ?? [];
  const owner = named.find((one) => one.id === rest[0]);
  const parts: string[] = owner ? [pick(owner.name)] : [];
  const left = owner ? rest.slice(1) : group === 'fuels' ? rest : [group, ...rest];
  for (const word of left) {
    const plant = group === 'power' ? model.power?.plants.find((one) => one.id === word) : undefined;
    if (plant) parts.push(pick(plant.name));
    else if (['stock', 'technologies', 'survival', 'plants', 'shock'].includes(word)) continue;
    else if (isField(word)) parts.push(t(fieldWords[word]));
    else parts.push(fuelWord(word, words));
  }
  return parts.join(' · ');
};

/** A fraction is written as a percentage; its unit in the file is `1`. Ratios that are no shares stay plain. */
const ratioFields = /\.(elasticity|shape|persistence)$/;
export const isShare = ({ unit, id }: Parameter): boolean => unit === '1' && !ratioFields.test(id);

const parts = new Map<string, { zh: string; en: string }>();
export const unitWord = (unit: string, { pick, locale }: Pick<Words, 'pick' | 'locale'>): string => {
  if (unit === '1') return '';
  if (isUnitId(unit)) return pick(unitLabel(unit));
  const held = parts.get(unit) ?? {
    zh: unit
      .split('/')
      .map((one) => (isUnitId(one) ? unitLabel(one).zh : one))
      .join('/'),
    en: unit
      .split('/')
      .map((one) => (isUnitId(one) ? unitLabel(one).en : one))
      .join('/'),
  };
  parts.set(unit, held);
  return locale === 'en' ? held.en : held.zh;
};
/** Value with unit, as printed beside a slider and in the table. */
export const valueText = (parameter: Parameter, value: number, words: Pick<Words, 'pick' | 'locale'>): string =>
  isShare(parameter)
    ? formatShare(value, false, Math.abs(value) < 0.1 ? 2 : 1)
    : `${parameter.unit === 'year' && value > 1900 ? String(value) : formatValue(value)}${unitSuffix(unitWord(parameter.unit, words))}`;
