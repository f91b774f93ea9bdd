/** @module Sectors and sinks of a model from plain data. */
import type { Driver, Fuel, Sector, Sink } from './city-model.ts';
import {
  checkFields,
  fault,
  isPlain,
  type ModelReading,
  mustKnow,
  readList,
  readName,
  readText,
} from './model-fault.ts';
import type { Parameter } from './parameter.ts';
import { anySign, notNegative, readOptional, readParameter } from './read-parameter.ts';
import { readRates, type Span } from './read-rates.ts';
import { readShares } from './read-shares.ts';
import { readStock } from './read-stock.ts';

const sectorFields = [
  'id',
  'name',
  'driver',
  'elasticity',
  'activity',
  'intensity',
  'energy',
  'improvement',
  'shares',
  'efficiency',
  'process',
  'stock',
];
const rate = { unit: '1', ...anySign } as const;

export const readSectors = (
  reading: ModelReading,
  raw: unknown,
  { fuels, drivers, span }: { fuels: readonly Fuel[]; drivers: readonly Driver[]; span: Span },
): readonly Sector[] => {
  const fuelIds = new Set(fuels.map(({ id }) => id));
  const driverIds = new Set(drivers.map(({ id }) => id));
  return readList(reading, raw, 'sectors').map((one): Sector => {
    const place = `sectors.${one.id}`;
    checkFields(reading, one, place, sectorFields);
    const driver = readText(reading, one.driver, `${place}.driver`);
    mustKnow(reading, driver, driverIds, `${place}.driver`, 'unknown-driver', { zh: '驱动因素', en: 'driver' });
    const activity = readOptional(reading, one.activity, `${place}.activity`, {
      unit: null,
      group: 'base-data',
      ...notNegative,
    });
    const unit = activity?.unit ?? 'index';
    const stock = readStock(reading, one.stock, `${place}.stock`, {
      fuels: fuelIds,
      activityUnit: unit,
      baseYear: span.baseYear,
    });
    const intensity = readOptional(reading, one.intensity, `${place}.intensity`, {
      unit: `tce/${unit}`,
      group: 'base-data',
      ...notNegative,
    });
    const energy = readOptional(reading, one.energy, `${place}.energy`, {
      unit: 'tce',
      group: 'base-data',
      ...notNegative,
    });
    const ways = [intensity, energy, stock].filter((way) => way !== null).length;
    if (ways !== 1 || ((intensity || stock) && !activity))
      fault(
        reading,
        'field-missing',
        place,
        '能耗要由 activity 与 intensity、energy、或 activity 与 stock 之一给出。',
        'its energy comes from activity and intensity, from energy, or from activity and stock: one of them.',
        {
          zh: '留下一种。',
          en: 'Keep one of them.',
        },
      );
    const shares = stock
      ? new Map<string, Parameter>()
      : readShares(reading, one.shares, `${place}.shares`, fuelIds, 'unknown-fuel');
    const efficiency = new Map<string, Parameter>();
    for (const [fuel, value] of Object.entries(isPlain(one.efficiency) ? one.efficiency : {})) {
      mustKnow(reading, fuel, fuelIds, `${place}.efficiency`, 'unknown-fuel', { zh: '能源品种', en: 'fuel' });
      const at = `${place}.efficiency.${fuel}`;
      // Heat pumps give more heat than they take: no upper bound.
      const read = readParameter(reading, value, at, { unit: '1', group: 'intensity', ...notNegative });
      if (read.value === 0)
        fault(reading, 'value-out-of-range', at, '效率不能是 0。', 'an efficiency cannot be 0.', {
          zh: '请核对。',
          en: 'Check it.',
        });
      efficiency.set(fuel, read);
    }
    const { process: made } = one;
    const perActivity = isPlain(made) && typeof made.unit === 'string' && made.unit.includes('/');
    const amount = readOptional(reading, made, `${place}.process`, {
      unit: perActivity ? `tCO2/${unit}` : 'tCO2',
      group: 'process',
      ...notNegative,
    });
    return {
      id: one.id,
      name: readName(reading, one.name, `${place}.name`),
      driver,
      elasticity: readOptional(reading, one.elasticity, `${place}.elasticity`, { ...rate, group: 'growth' }),
      activity,
      intensity,
      energy,
      improvement: readRates(reading, one.improvement, `${place}.improvement`, { ...rate, group: 'intensity' }, span),
      shares,
      efficiency,
      processCo2: amount && { amount, perActivity },
      stock,
    };
  });
};

export const readSinks = (reading: ModelReading, raw: unknown, span: Span): readonly Sink[] =>
  readList(reading, raw, 'sinks').map((one) => {
    const place = `sinks.${one.id}`;
    checkFields(reading, one, place, ['id', 'name', 'uptake', 'growth']);
    return {
      id: one.id,
      name: readName(reading, one.name, `${place}.name`),
      uptake: readParameter(reading, one.uptake, `${place}.uptake`, {
        unit: 'tCO2',
        group: 'base-data',
        ...notNegative,
      }),
      growth: readRates(reading, one.growth, `${place}.growth`, { ...rate, group: 'growth' }, span),
    };
  });
