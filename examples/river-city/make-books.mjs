/**
 * Writes the books of River City (临江市, fictional): energy balance and activity data of 2020 to 2024, one directory a year.
 *   node examples/river-city/make-books.mjs
 * All numbers are made up. What the city "measured" stands in the tables by year in `books-energy.mjs` and `books-activities.mjs`; the rest follows: totals
 * add up, the row that closes each product's balance is what came in from outside. Run again, it writes the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { activityTables, years } from './books-activities.mjs';
import { rowsOf } from './books-energy.mjs';

/** Hundredths, so that sums of two-decimal numbers are exact. */
const cents = (value) => Math.round(value * 100);
const sectors = ['agriculture', 'industry', 'construction', 'transport', 'trade_catering', 'other', 'residential'].map(
  (id) => `final.${id}`,
);
const supplies = ['indigenous', 'recovery', 'in_from_provinces', 'out_to_provinces(-)', 'stock_change'].map(
  (id) => `supply.${id}`,
);
const conversions = ['thermal_power', 'heating', 'coal_washing', 'coking'].map((id) => `transform.${id}`);
const order = [
  'supply.total',
  'supply.indigenous',
  'supply.indigenous.hydro',
  'supply.indigenous.wind',
  'supply.indigenous.solar',
  ...supplies.slice(1),
  'transform.total',
  ...conversions,
  'loss',
  'final.total',
  'final.agriculture',
  'final.industry',
  'final.industry.non_energy',
  ...sectors.slice(2),
  'final.residential.urban',
  'final.residential.rural',
  'stat_difference',
  'consumption.total',
];

const inputsOf = (cell) => conversions.reduce((taken, row) => taken - Math.min(cell[row] ?? 0, 0), 0);
/** The cells of a product in hundredths, with its totals: B1 to B6 hold exactly. */
const balanced = ({ close, use, ...given }) => {
  const cell = Object.fromEntries(Object.entries(given).map(([row, value]) => [row, cents(value)]));
  const sum = (rows) => rows.reduce((total, row) => total + (cell[row] ?? 0), 0);
  const total = (row, parts) => {
    if (parts.some((part) => part in cell)) cell[row] = sum(parts);
  };
  total('supply.indigenous', [
    'supply.indigenous.hydro',
    'supply.indigenous.wind',
    'supply.indigenous.solar',
    ...('supply.indigenous' in cell ? ['supply.indigenous'] : []),
  ]);
  total('final.residential', ['final.residential.urban', 'final.residential.rural']);
  const inputs = () => inputsOf(cell);
  // What industry used is the use of all less what the others did.
  if (use !== undefined)
    cell['final.industry'] =
      cents(use) - inputs() - sum(['loss', ...sectors.filter((row) => row !== 'final.industry')]);
  const net = () => sum(supplies) + sum(conversions) - sum(['loss', 'stat_difference', ...sectors]);
  cell[close] = (cell[close] ?? 0) + (close.startsWith('final') ? net() : -net());
  total('supply.total', supplies);
  total('transform.total', conversions);
  total('final.total', sectors);
  cell['consumption.total'] = (cell['final.total'] ?? 0) + (cell.loss ?? 0) + inputs();
  return cell;
};
const addUp = (cells, parts) => {
  const sum = {};
  for (const part of parts) for (const [row, value] of Object.entries(cells[part])) sum[row] = (sum[row] ?? 0) + value;
  return { ...sum, 'consumption.total': (sum['final.total'] ?? 0) + (sum.loss ?? 0) + inputsOf(sum) };
};

const units = {
  raw_coal: '万吨',
  cleaned_coal: '万吨',
  other_washed_coal: '万吨',
  coal_total: '万吨',
  coke: '万吨',
  coke_oven_gas: '亿立方米',
  other_gas: '亿立方米',
  blast_furnace_gas: '亿立方米',
  gasoline: '万吨',
  kerosene: '万吨',
  diesel: '万吨',
  fuel_oil: '万吨',
  lpg: '万吨',
  oil_total: '万吨',
  natural_gas: '亿立方米',
  crude_oil: '万吨',
  heat: '百亿千焦',
  electricity: '亿千瓦时',
  other_energy: '万吨标准煤',
};
/** Who says so: bureaus of a city that does not exist. */
const sourceOf = (row, product) => {
  if (product === 'electricity')
    return row.startsWith('supply') ? '临江供电公司电力调度年报（虚构，示例）' : '临江供电公司用电量统计（虚构，示例）';
  if (product === 'natural_gas' || product === 'lpg') return '临江市住房城乡建设局燃气统计（虚构，示例）';
  if (product === 'other_gas' || product === 'coke' || product === 'coke_oven_gas')
    return '云渡钢铁公司能源统计报表（虚构，示例）';
  if (row === 'final.transport') return '临江市交通运输局能耗统计（虚构，示例）';
  return '临江市统计局能源统计年报（虚构，示例）';
};
const balanceOf = (year) => {
  const cells = Object.fromEntries(Object.entries(rowsOf(year)).map(([product, rows]) => [product, balanced(rows)]));
  cells.coal_total = addUp(cells, ['raw_coal', 'cleaned_coal', 'other_washed_coal']);
  cells.oil_total = addUp(cells, ['gasoline', 'kerosene', 'diesel', 'fuel_oil', 'lpg']);
  // Gas burnt in the hot stoves is not metered; its carbon is in the coke. The city has no refinery.
  cells.blast_furnace_gas = { 'final.industry': 'IE' };
  cells.crude_oil = { 'supply.indigenous': 'NO', 'final.industry': 'NO' };
  const lines = order.flatMap((row) =>
    Object.keys(units).flatMap((product) => {
      const value = cells[product][row];
      if (value === undefined || value === 0) return [];
      const printed = typeof value === 'string' ? value : String(value / 100);
      return [['临江市', year, row, product, printed, units[product], sourceOf(row, product)]];
    }),
  );
  return [['region', 'year', 'flow', 'product', 'value', 'unit', 'source'], ...lines];
};

const write = (year, name, rows) => {
  const folder = fileURLToPath(new URL(`./books/${year}/`, import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}${name}.csv`, `${rows.map((cells) => cells.join(',')).join('\n')}\n`);
};
for (const year of years) {
  write(year, 'profile', [
    ['地区', '临江市'],
    ['行政区划代码', '999901'],
    ['年份', year],
    ['方法', 'guide-2011'],
    ['说明', '临江市为虚构城市，本目录全部数字为示例（River City does not exist; all numbers are made up）'],
  ]);
  write(year, 'energy', balanceOf(year));
  for (const [tab, rows] of activityTables(year)) write(year, tab, rows);
}
