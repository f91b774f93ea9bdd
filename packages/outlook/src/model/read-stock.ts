/** @module A stock of vehicles, buildings or kilns from plain data: survival, technologies, sales at milestones. */
import type { Stock } from './city-model.ts';
import {
  checkFields,
  fault,
  isPlain,
  type ModelReading,
  mustKnow,
  readChoice,
  readList,
  readObject,
  readText,
  readWhole,
} from './model-fault.ts';
import { anySign, fraction, notNegative, readOptional, readParameter } from './read-parameter.ts';
import { checkShares, readShares } from './read-shares.ts';

export const readStock = (
  reading: ModelReading,
  raw: unknown,
  place: string,
  { fuels, activityUnit, baseYear }: { fuels: ReadonlySet<string>; activityUnit: string; baseYear: number },
): Stock | null => {
  if (!isPlain(raw)) return null;
  checkFields(reading, raw, place, ['survival', 'technologies', 'sales']);
  const survival = readObject(reading, raw.survival, `${place}.survival`);
  checkFields(reading, survival, `${place}.survival`, ['kind', 'life', 'shape']);
  const curve = { group: 'intensity', low: 0, high: null } as const;
  const list = readList(reading, raw.technologies, `${place}.technologies`);
  const ids = new Set(list.map(({ id }) => id));
  const technologies = list.map((one) => {
    const at = `${place}.technologies.${one.id}`;
    checkFields(reading, one, at, ['id', 'fuel', 'share', 'use', 'improvement']);
    const fuel = readText(reading, one.fuel, `${at}.fuel`);
    mustKnow(reading, fuel, fuels, `${at}.fuel`, 'unknown-fuel', { zh: '能源品种', en: 'fuel' });
    return {
      id: one.id,
      fuel,
      share: readParameter(reading, one.share, `${at}.share`, { unit: '1', group: 'fuel-mix', ...fraction }),
      use: readParameter(reading, one.use, `${at}.use`, {
        unit: `tce/${activityUnit}`,
        group: 'intensity',
        ...notNegative,
      }),
      improvement: readOptional(reading, one.improvement, `${at}.improvement`, {
        unit: '1',
        group: 'intensity',
        ...anySign,
      }),
    };
  });
  checkShares(
    reading,
    `${place}.technologies`,
    technologies.map(({ share }) => share),
  );
  const milestones = Array.isArray(raw.sales) ? raw.sales : [];
  const sales = milestones.map((entry, index) => {
    const at = `${place}.sales.${index + 1}`;
    const one = readObject(reading, entry, at);
    checkFields(reading, one, at, ['year', 'shares']);
    const year = readWhole(reading, one.year, `${at}.year`);
    return { year, shares: readShares(reading, one.shares, `${place}.sales.${year}`, ids, 'unknown-technology') };
  });
  for (const [index, { year }] of sales.entries())
    if (year <= (sales[index - 1]?.year ?? baseYear))
      fault(reading, 'periods-out-of-order', `${place}.sales`, `${year} 年的次序不对。`, `${year} is out of order.`, {
        zh: '从早到晚，都在基年之后。',
        en: 'From early to late, all after the base year.',
      });
  const life = readParameter(reading, survival.life, `${place}.survival.life`, { unit: 'year', ...curve });
  const shape = readParameter(reading, survival.shape, `${place}.survival.shape`, { unit: '1', ...curve });
  for (const one of [life, shape])
    if (one.distribution)
      fault(reading, 'distribution-impossible', one.id, '存活曲线不抽样。', 'the survival curve is not drawn.', {
        zh: '去掉分布；用情景比较不同寿命。',
        en: 'Leave the distribution out; compare lives by scenarios.',
      });
  return {
    survival: {
      kind: readChoice(reading, survival.kind, `${place}.survival.kind`, ['weibull', 'logistic']),
      life,
      shape,
    },
    technologies,
    sales,
  };
};
