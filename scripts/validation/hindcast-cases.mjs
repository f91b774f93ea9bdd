/** Real series cut at a year: what was seen until then, and what followed. Cities are parted in two halves by a hash of their name. */
import { existsSync, readFileSync } from 'node:fs';

const rowsIn = (path) => {
  const [head, ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index], cell])));
};

/** FNV-1a with a final mix; which half a name falls in never depends on the order of the file. */
export const halfOf = (name) => {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(name)) hash = Math.imul(hash ^ byte, 16777619) >>> 0;
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d) >>> 0;
  hash ^= hash >>> 12;
  return (hash & 1) === 0 ? 'fit' : 'test';
};

export const readSeries = (folder) => {
  const cities = new Map();
  for (const { city, year, MtCO2 } of rowsIn(`${folder}/ceads/cities_dev.csv`)) {
    const value = Number(MtCO2);
    if (!(value > 0)) continue;
    cities.set(city, (cities.get(city) ?? new Map()).set(Number(year), value));
  }
  const series = [...cities].map(([name, years]) => ({ name, years, group: halfOf(name) }));
  const sichuan = `${folder}/ceads/sichuan_total_by_fuel_1997_2019.csv`;
  if (existsSync(sichuan))
    series.push({
      name: '四川 Sichuan',
      group: 'large',
      years: new Map(rowsIn(sichuan).map((row) => [Number(row.year), Number(row.Scope_1_Total)])),
    });
  const china = `${folder}/owid/china_co2_selected_years.csv`;
  if (existsSync(china))
    series.push({
      name: '中国 China',
      group: 'large',
      years: new Map(rowsIn(china).map((row) => [Number(row.year), Number(row.co2)])),
    });
  return series;
};

/**
 * One case a series and year of cut. The year of cut itself must have a figure; gaps before it stay gaps (null). `minimum` figures are wanted
 * before and `later` after; how many cases fall away is returned too.
 */
export const casesOf = (series, cuts, { minimum, later: wanted }) => {
  const cases = [];
  const left = { noFigure: 0, tooFew: 0, littleAfter: 0 };
  for (const { name, years, group } of series)
    for (const cut of cuts) {
      const known = [...years.keys()].filter((year) => year <= cut);
      const after = [...years.keys()].filter((year) => year > cut).sort((a, b) => a - b);
      if (!years.has(cut)) left.noFigure += 1;
      else if (known.length < minimum) left.tooFew += 1;
      else if (after.length < wanted) left.littleAfter += 1;
      else {
        const first = Math.min(...known);
        const seen = Array.from({ length: cut - first + 1 }, (_, index) => years.get(first + index) ?? null);
        const highest = Math.max(...known.map((year) => years.get(year)));
        cases.push({
          name,
          group,
          cut,
          n: known.length,
          gaps: seen.length - known.length,
          seen,
          ahead: after.at(-1) - cut,
          followed: after.map((year) => ({ ahead: year - cut, value: years.get(year) })),
          peaked: after.every((year) => years.get(year) <= highest) ? 1 : 0,
        });
      }
    }
  return { cases, left };
};
