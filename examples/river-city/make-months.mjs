/**
 * Writes the months of River City (临江市, fictional) in the long form of an upload: 2024 and 2025 whole and January and February 2026, which the server
 * loads, March and April to June 2026, which lie ready to be uploaded.
 *   node examples/river-city/make-months.mjs
 * Every sum holds in the last printed digit: enterprises within sectors, sectors and counties to the city, months to the year. Run again, it writes the
 * same bytes. The numbers are in `months-account.mjs`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as city from './months-account.mjs';
import { splitExactly, tableWithSums } from './months-arithmetic.mjs';

const method = '示例一本账';
const total = (list) => list.reduce((sum, one) => sum + one, 0);
const whole = (value, digits) => Math.round(value * 10 ** digits);
const printed = (value, digits) => String(Number((value / 10 ** digits).toFixed(digits)));
const two = (number) => String(number).padStart(2, '0');
const quarterOf = (months, quarter) => months.slice(quarter * 3, quarter * 3 + 3);
const quarters = [0, 1, 2, 3];
const quarterSums = (months) => quarters.slice(0, Math.ceil(months.length / 3)).map((q) => total(quarterOf(months, q)));
const grown = (months, growth, from = 0) =>
  months.map((value, index) => Math.round(value * (1 + growth[Math.floor((index + from) / 3)] / 100)));

/** Months of a quarter in the proportions of the year's. */
const monthsOf = (byQuarter, weights) => byQuarter.flatMap((sum, q) => splitExactly(sum, quarterOf(weights, q)));

// Energy by sector and month, in hundredths of 1e4 tce.
const energy = { 2024: {}, 2025: {}, 2026: {} };
for (const { id, energy: of, months } of city.sectors) energy[2024][id] = splitExactly(whole(of[2024], 2), months);
const cityQuarters = (year) =>
  quarters.map((q) => total(city.sectors.map(({ id }) => quarterSums(energy[year][id])[q])));
/** Sums of quarters out of falls to date: what is left of the year is the last quarter. */
const quartersFromFalls = (before, yearTotal, ratioToDate) => {
  const sums = [];
  for (const [q, last] of [3, 6, 9].entries())
    sums.push(Math.round(total(before.slice(0, q + 1)) * ratioToDate(last)) - total(sums));
  return [...sums, yearTotal - total(sums)];
};
const change = (year, last) => 1 + city.toDate[year].gdp[last] / 100;
{
  const sums = quartersFromFalls(
    cityQuarters(2024),
    whole(city.years[2025].energy, 2),
    (last) => change(2025, last) * (1 - city.toDate[2025].energy[last] / 100),
  );
  const table = tableWithSums(
    city.sectors.map(({ id }) => quarterSums(energy[2024][id])),
    city.sectors.map(({ energy: of }) => whole(of[2025], 2)),
    sums,
  );
  for (const [index, { id, months }] of city.sectors.entries()) energy[2025][id] = monthsOf(table[index], months);
}
// Enterprises: in the year as their own months lie; in 2026 as they say.
const plants = city.enterprises.map((plant) => {
  const { energy: of, output, months, growth, outputGrowth } = plant;
  const digits = 3;
  const used = { 2024: splitExactly(whole(of[2024], 2), months), 2025: splitExactly(whole(of[2025], 2), months) };
  const made = {
    2024: splitExactly(whole(output[2024], digits), months),
    2025: splitExactly(whole(output[2025], digits), months),
  };
  return {
    ...plant,
    used: { ...used, 2026: grown(used[2025].slice(0, 6), growth) },
    made: { ...made, 2026: grown(made[2025].slice(0, 6), outputGrowth) },
  };
});
const ofSteel = plants.filter(({ sector }) => sector === 'steel');
for (const { id, growth } of city.sectors) {
  const before = energy[2025][id].slice(0, 6);
  if (growth !== null) energy[2026][id] = grown(before, growth);
  else {
    const plantsOf = (year, month) => total(ofSteel.map(({ used }) => used[year][month]));
    const rest = grown(
      before.map((value, month) => value - plantsOf(2025, month)),
      city.restOfSteelGrowth,
    );
    energy[2026][id] = rest.map((value, month) => value + plantsOf(2026, month));
  }
}
for (const { name, sector, used } of plants)
  for (const year of [2024, 2025, 2026])
    for (const [month, value] of used[year].entries())
      if (value > energy[year][sector][month]) throw new Error(`${name} ${year}-${month + 1}: more than its sector`);
const cityEnergy = (year) =>
  energy[year].steel.map((_, month) => total(city.sectors.map(({ id }) => energy[year][id][month])));

// Value added by sector and quarter, in hundredths of 1e8 yuan.
const value = { 2024: {}, 2025: {}, 2026: {} };
const earning = city.sectors.filter(({ value: of }) => of !== null);
{
  const first = splitExactly(whole(city.years[2024].gdp, 2), city.gdpByQuarter);
  const seeds = earning.map(({ months, value: of }) => quarterSums(months.map((weight) => weight * of[2024])));
  const rows = (year) => earning.map(({ value: of }) => whole(of[year], 2));
  const before = tableWithSums(seeds, rows(2024), first);
  const sums = quartersFromFalls(first, whole(city.years[2025].gdp, 2), (last) => change(2025, last));
  const after = tableWithSums(before, rows(2025), sums);
  for (const [index, { id, growth, valueGrowth }] of earning.entries()) {
    const rates = valueGrowth ?? growth.map((rate) => rate + city.valueBeyondEnergy);
    value[2024][id] = before[index];
    value[2025][id] = after[index];
    value[2026][id] = after[index].slice(0, 2).map((one, q) => Math.round(one * (1 + rates[q] / 100)));
  }
  // The services close the city's total of 2026.
  for (const [q, last] of [3, 6].entries()) {
    const wanted = Math.round(total(sums.slice(0, q + 1)) * change(2026, last));
    const others = earning.filter(({ id }) => id !== 'other-services');
    const so = total(quarters.slice(0, q + 1).map((one) => total(others.map(({ id }) => value[2026][id][one] ?? 0))));
    const earlier = total(value[2026]['other-services'].slice(0, q));
    value[2026]['other-services'][q] = wanted - so - earlier;
  }
}
const cityGdp = (year) => value[year].steel.map((_, q) => total(earning.map(({ id }) => value[year][id][q])));

/** A county's part of every sector, closed to the city in the last printed digit by the largest remainder. */
const countyTable = (bySector) =>
  bySector[0][1].map((_, q) => {
    const shares = city.counties.map((_, c) => total(bySector.map(([id, sums]) => sums[q] * city.countyShares[id][c])));
    return splitExactly(total(bySector.map(([, sums]) => sums[q])), shares);
  });

// Rows of a file.
const columns = [
  'indicator',
  'subject',
  'period',
  'value',
  'unit',
  'since',
  'basis',
  'method',
  'quality',
  'due',
  'received',
  'source',
  'target',
  'sector',
];
const files = new Map();
/** Last month of a period: 2025Q1 and 2025-01..2025-03 end in 2025-03. */
const endOf = (period) => {
  const [, year, quarter] = /^(\d{4})Q(\d)$/.exec(period) ?? [];
  return quarter ? `${year}-${two(quarter * 3)}` : period.slice(-7).replace(/^.*\.\./, '');
};
const fileOf = (period) => {
  const last = endOf(period);
  if (last < '2025') return '2024';
  if (last < '2026') return '2025';
  return { '2026-01': '2026-01-02', '2026-02': '2026-01-02', '2026-03': '2026-03' }[last] ?? '2026-06';
};
const dayAfter = (period, day) => {
  const [year, month = 12] = endOf(period).split('-').map(Number);
  return month === 12 ? `${year + 1}-01-${day}` : `${year}-${two(month + 1)}-${day}`;
};
const row = (cells) => {
  const period = String(cells.period);
  const isYear = /^\d{4}$/.test(period);
  const filled = {
    subject: 'city',
    method,
    quality: isYear ? 'final' : 'preliminary',
    due: dayAfter(period, 20),
    received: dayAfter(period, 18),
    ...cells,
    source: `${cells.source}（虚构，示例）`,
  };
  const name = fileOf(period);
  files.set(name, [...(files.get(name) ?? []), filled]);
};
const monthName = (year, index) => `${year}-${two(index + 1)}`;
const toDateName = (year, q) => (q === 3 ? String(year) : `${year}-01..${monthName(year, q * 3 + 2)}`);
const statistics = '临江市统计局能源统计快报';
const grid = '临江供电公司用电量统计';

const intensity = (indicator, unit, digits, of) => {
  for (const [year, totals] of Object.entries(city.years))
    if (year < 2025)
      row({
        indicator,
        period: year,
        value: String(Number((totals[of] / totals.gdp).toFixed(digits))),
        unit,
        source: '临江市统计局统计年鉴',
      });
};
intensity('energy-intensity-of-gdp', '吨标准煤/万元', 5, 'energy');
intensity('carbon-intensity-of-gdp', '吨二氧化碳/万元', 5, 'co2');
for (const [year, { energy: used, gdp, co2 }] of Object.entries(city.years)) {
  if (year === '2005' || year > 2023) continue;
  row({
    indicator: 'total-energy-consumption',
    period: year,
    value: used,
    unit: '万吨标准煤',
    source: '临江市统计局统计年鉴',
  });
  row({
    indicator: 'total-co2-emissions',
    period: year,
    value: co2,
    unit: '万吨二氧化碳',
    source: '临江市统计局统计年鉴',
  });
  row({
    indicator: 'gross-domestic-product',
    period: year,
    value: gdp,
    unit: '亿元',
    basis: 'constant@2020',
    source: '临江市统计局统计年鉴',
  });
}

// CO2 by month, in hundredths of 1e4 t.
const co2 = { 2024: splitExactly(whole(city.years[2024].co2, 2), city.co2ByMonth) };
{
  const ratio = (year) => (last) => change(year, last) * (1 - city.toDate[year].co2[last] / 100);
  co2[2025] = monthsOf(
    quartersFromFalls(quarterSums(co2[2024]), whole(city.years[2025].co2, 2), ratio(2025)),
    city.co2ByMonth,
  );
  const before = quarterSums(co2[2025]);
  const first = Math.round(before[0] * ratio(2026)(3));
  co2[2026] = monthsOf([first, Math.round((before[0] + before[1]) * ratio(2026)(6)) - first], city.co2ByMonth);
}
// Electricity by sector and month, in thousandths of 1e8 kWh.
const power = { 2024: {}, 2025: {}, 2026: {} };
for (const { id, electricity, months } of city.sectors) {
  const weights = months.map((weight, month) => weight + city.electricityByMonth[month]);
  for (const year of [2024, 2025]) power[year][id] = splitExactly(whole(electricity[year], 3), weights);
  power[2026][id] = power[2025][id].slice(0, 6).map((one) => Math.round(one * (1 + city.electricityGrowth / 100)));
}

for (const year of [2024, 2025, 2026]) {
  const tce = { unit: '万吨标准煤', indicator: 'total-energy-consumption' };
  const kWh = { unit: '亿千瓦时', indicator: 'total-electricity-consumption' };
  for (const [month, sum] of cityEnergy(year).entries()) {
    const period = monthName(year, month);
    row({ ...tce, period, value: printed(sum, 2), source: statistics });
    row({
      ...kWh,
      period,
      value: printed(total(city.sectors.map(({ id }) => power[year][id][month])), 3),
      source: grid,
    });
    row({
      indicator: 'total-co2-emissions',
      period,
      value: printed(co2[year][month], 2),
      unit: '万吨二氧化碳',
      source: '临江市生态环境局月度测算',
    });
    for (const { id } of city.sectors) {
      row({ ...tce, subject: `sector:${id}`, period, value: printed(energy[year][id][month], 2), source: statistics });
      row({ ...kWh, subject: `sector:${id}`, period, value: printed(power[year][id][month], 3), source: grid });
    }
    for (const { name, sector, used, made, indicator, product, unit } of plants) {
      const report = { subject: `body:${name}`, sector, period, source: `${name}月报` };
      row({ ...tce, ...report, value: printed(used[year][month], 2) });
      row({ ...report, indicator, value: printed(made[year][month], 3), unit, source: `${name}月报：${product}` });
    }
  }
  const gdp = cityGdp(year);
  const used = quarterSums(cityEnergy(year));
  const emitted = quarterSums(co2[year]);
  const yuan = { unit: '亿元', basis: 'constant@2020', source: '临江市统计局季度核算' };
  const byCounty = countyTable(city.sectors.map(({ id }) => [id, quarterSums(energy[year][id])]));
  const valueByCounty = countyTable(earning.map(({ id }) => [id, value[year][id]]));
  for (const q of quarters.slice(0, gdp.length)) {
    const period = toDateName(year, q);
    const soFar = (list) => total(list.slice(0, q + 1));
    row({ ...yuan, indicator: 'gross-domestic-product', period, value: printed(soFar(gdp), 2) });
    for (const { id } of earning)
      row({
        ...yuan,
        indicator: 'value-added',
        subject: `sector:${id}`,
        period,
        value: printed(soFar(value[year][id]), 2),
      });
    const ratio = (sums, digits) => String(Number((soFar(sums) / soFar(gdp)).toFixed(digits)));
    if (year > 2024 || q < 3) {
      row({
        indicator: 'energy-intensity-of-gdp',
        period,
        value: ratio(used, 5),
        unit: '吨标准煤/万元',
        source: '临江市统计局季度核算',
      });
      row({
        indicator: 'carbon-intensity-of-gdp',
        period,
        value: ratio(emitted, 5),
        unit: '吨二氧化碳/万元',
        source: '临江市生态环境局季度核算',
      });
    }
    for (const [c, name] of city.counties.entries()) {
      const report = { subject: `body:${name}`, period, source: `${name}季报` };
      row({
        ...report,
        indicator: 'total-energy-consumption',
        value: printed(soFar(byCounty.map((list) => list[c])), 2),
        unit: '万吨标准煤',
      });
      row({
        ...report,
        ...yuan,
        indicator: 'gross-domestic-product',
        value: printed(soFar(valueByCounty.map((list) => list[c])), 2),
        source: `${name}季报`,
      });
    }
  }
}
for (const { indicator, unit, digits, totals, months, growth, source, history } of city.amounts) {
  for (const [year, amount] of Object.entries(history))
    row({ indicator, period: year, value: amount, unit, source: '临江市统计局统计年鉴' });
  const of = { 2024: splitExactly(whole(totals[2024], digits), months) };
  const falls = indicator === 'raw-coal-consumption' ? city.toDate[2025].rawCoal : null;
  of[2025] = falls
    ? monthsOf(
        quartersFromFalls(quarterSums(of[2024]), whole(totals[2025], digits), (last) => 1 + falls[last] / 100),
        months,
      )
    : splitExactly(whole(totals[2025], digits), months);
  of[2026] = of[2025].slice(0, 6).map((one) => Math.round(one * (1 + growth / 100)));
  for (const year of [2024, 2025, 2026])
    for (const [month, amount] of of[year].entries()) {
      const period = monthName(year, month);
      const { again, note = '', ...mishap } = city.mishaps[`${indicator} ${period}`] ?? {};
      const cells = { indicator, period, value: printed(amount, digits), unit };
      row({ ...cells, ...mishap, ...(again ? { value: again.value } : {}), source: `${source}${note}` });
      if (again) row({ ...cells, received: again.received, source });
    }
}
for (const { indicator, unit, values, source } of city.yearly)
  for (const [period, one] of Object.entries(values))
    row({
      indicator,
      period,
      value: one,
      unit,
      source,
      ...(period === '2025' ? { due: '2026-02-28', received: '2026-02-25' } : {}),
    });
for (const { indicator, unit, values, source } of city.states)
  for (const [period, one] of Object.entries(values)) row({ indicator, period, value: one, unit, source });
for (const { target, indicator, unit, values, source } of city.ofTargets)
  for (const [period, since, one] of values)
    row({ indicator, target, period, since: since ?? '', value: one, unit, source });

const folder = fileURLToPath(new URL('./months/', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const [name, rows] of files) {
  const lines = rows.map((cells) => columns.map((column) => cells[column] ?? '').join(','));
  writeFileSync(`${folder}${name}.csv`, `${[columns.join(','), ...lines].join('\n')}\n`);
}
