/** @module The power sector of a model from plain data: plants of the city, and what is bought from the grid. */
import type { Fuel, Power } from './city-model.ts';
import { checkFields, fault, isPlain, type ModelReading, readList, readName, readObject } from './model-fault.ts';
import { anySign, fraction, notNegative, readOptional, readParameter } from './read-parameter.ts';
import { readRates, type Span } from './read-rates.ts';

export const readPower = (reading: ModelReading, raw: unknown, fuels: readonly Fuel[], span: Span): Power | null => {
  if (!isPlain(raw)) return null;
  checkFields(reading, raw, 'power', ['calorific', 'equivalent', 'equivalentFall', 'loss', 'plants', 'grid']);
  const grid = readObject(reading, raw.grid, 'power.grid');
  checkFields(reading, grid, 'power.grid', ['factor', 'fall', 'nonFossil', 'nonFossilGain']);
  const rate = { unit: '1', group: 'power', ...anySign } as const;
  const plants = readList(reading, raw.plants, 'power.plants').map((one) => {
    const place = `power.plants.${one.id}`;
    checkFields(reading, one, place, ['id', 'name', 'fuel', 'generation', 'growth', 'rate']);
    const fuel = typeof one.fuel === 'string' ? one.fuel : null;
    if (fuel !== null && fuels.find(({ id }) => id === fuel)?.kind !== 'fossil')
      fault(reading, 'unknown-fuel', `${place}.fuel`, `“${fuel}”不是化石燃料。`, `${fuel} is no fossil fuel.`, {
        zh: '水风光核不写 fuel。',
        en: 'Leave fuel out for hydro, wind, solar and nuclear.',
      });
    return {
      id: one.id,
      name: readName(reading, one.name, `${place}.name`),
      fuel,
      generation: readParameter(reading, one.generation, `${place}.generation`, {
        unit: 'MWh',
        group: 'power',
        ...notNegative,
      }),
      growth: readRates(reading, one.growth, `${place}.growth`, rate, span),
      rate:
        fuel === null
          ? null
          : readParameter(reading, one.rate, `${place}.rate`, { unit: 'tce/MWh', group: 'power', ...notNegative }),
    };
  });
  return {
    calorific: readParameter(reading, raw.calorific, 'power.calorific', {
      unit: 'tce/MWh',
      group: 'factors',
      ...notNegative,
    }),
    equivalent: readParameter(reading, raw.equivalent, 'power.equivalent', {
      unit: 'tce/MWh',
      group: 'factors',
      ...notNegative,
    }),
    equivalentFall: readOptional(reading, raw.equivalentFall, 'power.equivalentFall', { ...rate, group: 'factors' }),
    loss: readOptional(reading, raw.loss, 'power.loss', { unit: '1', group: 'power', ...fraction }),
    plants,
    grid: {
      factor: readParameter(reading, grid.factor, 'power.grid.factor', {
        unit: 'tCO2/MWh',
        group: 'factors',
        ...notNegative,
      }),
      fall: readOptional(reading, grid.fall, 'power.grid.fall', rate),
      nonFossil: readParameter(reading, grid.nonFossil, 'power.grid.nonFossil', {
        unit: '1',
        group: 'power',
        ...fraction,
      }),
      nonFossilGain: readOptional(reading, grid.nonFossilGain, 'power.grid.nonFossilGain', rate),
    },
  };
};
