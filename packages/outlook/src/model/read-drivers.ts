/** @module Drivers and fuels of a model from plain data; who drives whom must end somewhere. */

import type { Driver, Fuel, FuelKind } from './city-model.ts';
import { findCycle } from './find-cycle.ts';
import {
  checkFields,
  fault,
  isPlain,
  type ModelReading,
  mustKnow,
  readChoice,
  readList,
  readName,
  readText,
} from './model-fault.ts';
import { anySign, fraction, notNegative, readOptional, readParameter } from './read-parameter.ts';
import { readHistory, readRates, type Span } from './read-rates.ts';

const fuelKinds: readonly FuelKind[] = ['fossil', 'renewable', 'electricity', 'heat'];

export const readFuels = (reading: ModelReading, raw: unknown): readonly Fuel[] =>
  readList(reading, raw, 'fuels').map((one) => {
    const place = `fuels.${one.id}`;
    checkFields(reading, one, place, ['id', 'kind', 'factor', 'coal']);
    const kind = readChoice(reading, one.kind, `${place}.kind`, fuelKinds);
    const burnt = kind === 'fossil' || kind === 'heat';
    return {
      id: one.id,
      kind,
      factor: burnt
        ? readParameter(reading, one.factor, `${place}.factor`, { unit: 'tCO2/tce', group: 'factors', ...notNegative })
        : null,
      isCoal: one.coal === true,
    };
  });

const driverFields = ['id', 'name', 'parent', 'elasticity', 'base', 'growth', 'history', 'shock'];

export const readDrivers = (reading: ModelReading, raw: unknown, span: Span): readonly Driver[] => {
  const list = readList(reading, raw, 'drivers');
  const ids = new Set(list.map(({ id }) => id));
  const drivers = list.map((one): Driver => {
    const place = `drivers.${one.id}`;
    checkFields(reading, one, place, driverFields);
    const parent = one.parent === undefined ? null : readText(reading, one.parent, `${place}.parent`);
    if (parent !== null)
      mustKnow(reading, parent, ids, `${place}.parent`, 'unknown-driver', { zh: '驱动因素', en: 'driver' });
    const rule = { unit: '1', group: 'growth', ...anySign } as const;
    const growth = readRates(reading, one.growth, `${place}.growth`, rule, span);
    const shock = isPlain(one.shock) ? one.shock : null;
    if (shock) checkFields(reading, shock, `${place}.shock`, ['sd', 'persistence']);
    return {
      id: one.id,
      name: readName(reading, one.name, `${place}.name`),
      parent,
      elasticity: readOptional(reading, one.elasticity, `${place}.elasticity`, rule),
      base: readOptional(reading, one.base, `${place}.base`, { unit: null, group: 'base-data', ...notNegative }),
      growth:
        growth.length === 0 && one.history !== undefined
          ? readHistory(reading, one.history, `${place}.history`, span)
          : growth,
      shock: shock && {
        sd: readParameter(reading, shock.sd, `${place}.shock.sd`, { unit: '1', group: 'growth', ...notNegative }),
        persistence: readParameter(reading, shock.persistence, `${place}.shock.persistence`, {
          unit: '1',
          group: 'growth',
          ...fraction,
        }),
      },
    };
  });
  const cycle = findCycle(new Map(drivers.map(({ id, parent }) => [id, parent])));
  if (cycle)
    fault(
      reading,
      'cycle',
      'drivers',
      `${cycle.join(' → ')} 循环依赖。`,
      `${cycle.join(' -> ')} drive each other in a circle.`,
      {
        zh: '去掉其中一个 parent。',
        en: 'Take one parent away.',
      },
    );
  return drivers;
};
