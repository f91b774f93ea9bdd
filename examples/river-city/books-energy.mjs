/**
 * What River City (临江市, fictional) made, burnt and used of each fuel from 2020 to 2024: every cell of a year's energy balance but its totals.
 * All numbers are made up. Adding up and writing is in `make-books.mjs`.
 */
import { years } from './books-activities.mjs';

const byYear = (numbers) => (year) => numbers[years.indexOf(year)];

// What the city made and used, by year: 2020, 2021, 2022 (a dry year), 2023, 2024.
const made = {
  hydro: byYear([66.2, 68.1, 60.4, 69.5, 73.6]), // 1e8 kWh
  wind: byYear([2.6, 4.3, 5.6, 6.7, 7.6]),
  solar: byYear([1.65, 3.2, 4.9, 6.6, 8.3]),
  powerIn: byYear([14.0, 15.0, 19.5, 17.2, 16.8]),
  powerOut: byYear([14.0, 13.0, 12.7, 13.8, 14.6]),
  powerUsed: byYear([130.0, 137.8, 144.9, 152.6, 161.0]), // with losses of the grid
  coalRate: byYear([3.05, 3.04, 3.035, 3.02, 3.01]), // tce per 1e4 kWh of thermal power, what the fuel below is laid out for
  rawCoal: byYear([770, 780, 795, 784, 778]), // 1e4 t, all uses
  coalMined: byYear([180, 182, 185, 184, 180]),
  washed: byYear([285, 288, 282, 284, 282]),
  coked: byYear([190, 192, 187, 189, 187]), // cleaned coal into coke ovens
  furnaceGas: byYear([4.0, 4.1, 4.2, 4.2, 4.3]), // 1e8 m3, mixed gas sent out of the steel works' furnaces
  heatingCoal: byYear([40, 41, 42, 41, 40]),
  heatingGas: byYear([0.3, 0.35, 0.42, 0.5, 0.6]),
  biomassHeat: byYear([8, 9, 10, 11.5, 13]), // 1e4 tce
  wastePower: byYear([2, 2.6, 3.4, 4.2, 5]),
  gasUsed: byYear([6.8, 7.6, 8.0, 8.5, 9.0]), // 1e8 m3, all uses
};

/** Final use by row; `industry` is what remains of the total. */
const finalUse = {
  raw_coal: {
    agriculture: [2, 2, 1.8, 1.6, 1.5],
    construction: [1, 1, 0.8, 0.8, 0.6],
    transport: [0.5, 0.5, 0.4, 0.3, 0.3],
    trade_catering: [5, 4.6, 4.2, 3.9, 3.5],
    other: [4, 3.8, 3.5, 3.1, 2.8],
    'residential.urban': [2, 1.7, 1.4, 1.2, 1],
    'residential.rural': [16, 14.8, 13.6, 12.5, 11.4],
    'industry.non_energy': [12, 12, 12.4, 12.2, 12.1],
  },
  gasoline: {
    agriculture: [0.9, 0.9, 0.9, 0.9, 0.9],
    industry: [1.4, 1.4, 1.3, 1.3, 1.2],
    construction: [1.3, 1.3, 1.2, 1.2, 1.2],
    transport: [15.6, 16.6, 15.2, 17.1, 17.5],
    trade_catering: [2.1, 2.2, 2.0, 2.1, 2.1],
    other: [3.6, 3.7, 3.5, 3.7, 3.7],
    'residential.urban': [10.2, 11.2, 11.4, 12.5, 12.9],
    'residential.rural': [2.9, 3.1, 3.2, 3.5, 3.7],
  },
  kerosene: { transport: [1.4, 1.7, 1.2, 1.9, 2.1], industry: [0.2, 0.2, 0.2, 0.2, 0.2] },
  diesel: {
    agriculture: [4.2, 4.2, 4.3, 4.3, 4.4],
    industry: [4.6, 4.7, 4.5, 4.4, 4.3],
    construction: [5.5, 5.6, 5.2, 5.1, 4.9],
    transport: [25.2, 26.4, 25.4, 27.0, 27.6],
    trade_catering: [1.2, 1.2, 1.1, 1.1, 1.1],
    other: [2.2, 2.2, 2.1, 2.1, 2.1],
    'residential.urban': [0.6, 0.6, 0.5, 0.5, 0.5],
    'residential.rural': [0.6, 0.6, 0.6, 0.6, 0.6],
  },
  fuel_oil: { industry: [1.9, 1.8, 1.6, 1.5, 1.4], transport: [1.3, 1.3, 1.2, 1.2, 1.2] },
  lpg: {
    industry: [3.6, 4.3, 5.0, 5.6, 6.3],
    trade_catering: [0.9, 0.9, 0.9, 0.9, 0.9],
    'residential.urban': [1.1, 1.0, 1.0, 0.9, 0.9],
    'residential.rural': [1.6, 1.7, 1.8, 1.9, 2.0],
    'industry.non_energy': [2.8, 3.4, 4.1, 4.8, 5.5],
  },
  natural_gas: {
    transport: [0.5, 0.55, 0.52, 0.58, 0.6],
    trade_catering: [0.78, 0.86, 0.84, 0.95, 1.0],
    other: [0.28, 0.3, 0.3, 0.33, 0.35],
    'residential.urban': [2.1, 2.28, 2.45, 2.58, 2.7],
    'residential.rural': [0.08, 0.12, 0.16, 0.2, 0.25],
    'industry.non_energy': [1.42, 1.46, 1.44, 1.47, 1.5],
  },
  electricity: {
    agriculture: [1.5, 1.6, 1.7, 1.8, 1.9],
    construction: [1.3, 1.3, 1.2, 1.2, 1.2],
    transport: [2.3, 2.6, 2.8, 3.4, 4.1],
    trade_catering: [6.4, 7.2, 7.5, 8.6, 9.5],
    other: [8.7, 9.5, 10.2, 11.3, 12.3],
    'residential.urban': [10.9, 11.8, 13.6, 14.1, 15.6],
    'residential.rural': [7.2, 7.7, 8.6, 8.9, 9.6],
  },
  heat: {
    trade_catering: [42, 44, 43, 47, 49],
    other: [38, 40, 41, 43, 44],
    'residential.urban': [45, 48, 50, 53, 56],
  },
};
/** 1e4 tce per unit: what is burnt for power and heat is laid out in standard coal. */
const coal = {
  raw: 0.7143,
  washed: 0.5252,
  furnaceGas: 2.8758,
  ovenGas: 6.143,
  gas: 13.3,
  diesel: 1.4571,
  heat: 0.03412,
};

/** Every cell of a year but the totals, by product and row. */
export const rowsOf = (year) => {
  const of = (key) => made[key](year);
  const used = (product) =>
    Object.fromEntries(
      Object.entries(finalUse[product]).map(([row, numbers]) => [`final.${row}`, byYear(numbers)(year)]),
    );
  const thermal = of('powerUsed') - of('hydro') - of('wind') - of('solar') - of('powerIn') + of('powerOut');
  const [washedToPower, ovenGasToPower, dieselToPower] = [35, 1.5, 0.1];
  const furnaceGasToPower = of('furnaceGas') - 1;
  const otherFuel =
    washedToPower * coal.washed +
    ovenGasToPower * coal.ovenGas +
    dieselToPower * coal.diesel +
    furnaceGasToPower * coal.furnaceGas +
    of('wastePower');
  const coalToPower = (thermal * of('coalRate') - otherFuel) / coal.raw;
  const heat = ((of('heatingCoal') * coal.raw + of('biomassHeat') + of('heatingGas') * coal.gas) * 0.86) / coal.heat;
  const lost = { electricity: of('powerUsed') * 0.042, natural_gas: of('gasUsed') * 0.017, heat: heat * 0.035 };
  return {
    raw_coal: {
      close: 'supply.in_from_provinces',
      use: of('rawCoal'),
      'supply.indigenous': of('coalMined'),
      'supply.stock_change': byYear([3.2, -6.4, 4.1, -2.5, 1.8])(year),
      stat_difference: byYear([1.1, -0.8, 0.9, 1.2, -0.6])(year),
      'transform.thermal_power': -coalToPower,
      'transform.heating': -of('heatingCoal'),
      'transform.coal_washing': -of('washed'),
      loss: 1.2,
      ...used('raw_coal'),
    },
    cleaned_coal: {
      close: 'supply.out_to_provinces(-)',
      'supply.stock_change': byYear([-0.4, 0.6, 0, -0.3, 0.5])(year),
      'transform.coal_washing': of('washed') * 0.7,
      'transform.coking': -of('coked'),
      'final.industry': 4,
    },
    other_washed_coal: {
      close: 'supply.out_to_provinces(-)',
      'transform.coal_washing': of('washed') * 0.2,
      'transform.thermal_power': -washedToPower,
      'final.industry': 14,
      'final.trade_catering': 0.8,
      'final.residential.rural': 1.2,
    },
    coke: {
      close: 'supply.in_from_provinces',
      'supply.out_to_provinces(-)': -3.2,
      'supply.stock_change': byYear([0.8, -1.1, 0.6, 0.4, -0.9])(year),
      'transform.coking': of('coked') * 0.755,
      'final.industry': byYear([149.5, 150.2, 146.8, 147.6, 145.9])(year),
    },
    coke_oven_gas: {
      close: 'final.industry',
      'transform.coking': of('coked') * 0.031,
      'transform.thermal_power': -ovenGasToPower,
      loss: 0.08,
      ...(year < 2023 ? { 'final.residential.urban': byYear([0.3, 0.22, 0.1, 0, 0])(year) } : {}),
    },
    other_gas: {
      close: 'final.industry',
      'supply.recovery': of('furnaceGas'),
      'transform.thermal_power': -furnaceGasToPower,
      loss: 0.06,
    },
    gasoline: {
      close: 'supply.in_from_provinces',
      'supply.stock_change': byYear([0.3, -0.2, 0.4, -0.3, 0.1])(year),
      ...used('gasoline'),
    },
    kerosene: { close: 'supply.in_from_provinces', ...used('kerosene') },
    diesel: {
      close: 'supply.in_from_provinces',
      'supply.stock_change': byYear([-0.5, 0.6, -0.2, 0.3, -0.4])(year),
      stat_difference: byYear([0.2, -0.1, 0.1, 0.2, -0.2])(year),
      'transform.thermal_power': -dieselToPower,
      ...used('diesel'),
    },
    fuel_oil: { close: 'supply.in_from_provinces', ...used('fuel_oil') },
    lpg: { close: 'supply.in_from_provinces', ...used('lpg') },
    natural_gas: {
      close: 'supply.in_from_provinces',
      use: of('gasUsed'),
      'transform.heating': -of('heatingGas'),
      loss: lost.natural_gas,
      ...used('natural_gas'),
    },
    heat: {
      close: 'final.industry',
      'supply.recovery': 60,
      'transform.heating': heat,
      loss: lost.heat,
      ...used('heat'),
    },
    electricity: {
      close: 'supply.in_from_provinces',
      use: of('powerUsed'),
      'supply.indigenous.hydro': of('hydro'),
      'supply.indigenous.wind': of('wind'),
      'supply.indigenous.solar': of('solar'),
      'supply.out_to_provinces(-)': -of('powerOut'),
      'transform.thermal_power': thermal,
      loss: lost.electricity,
      ...used('electricity'),
    },
    other_energy: {
      close: 'supply.indigenous',
      'transform.thermal_power': -of('wastePower'),
      'transform.heating': -of('biomassHeat'),
    },
  };
};
