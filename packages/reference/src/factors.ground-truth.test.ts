import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { yearOf } from '@dafeng/quantity';
import { describe, expect, it } from 'vitest';
import { readCsvRows } from './csv-rows.ts';
import { findRegion, listFactorRegions } from './factor-region.ts';
import { getFactorSet } from './factor-set.ts';
import { resolveFactor } from './resolve-factor.ts';

const shared = process.env.DAFENG_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url));
const truth = `${shared}/ground-truth`;
const here = existsSync(truth);
const why = here ? '' : ' (skipped: no ground-truth folder beside the project)';
const table = (path: string): readonly Readonly<Record<string, string>>[] => {
  const [head, ...rows] = readCsvRows(readFileSync(`${truth}/${path}`, 'utf8')).rows;
  return rows.map(({ cells }) => Object.fromEntries((head?.cells ?? []).map((name, at) => [name, cells[at] ?? ''])));
};
const power = (region: string, year: number, term?: string, purpose: 'inventory' | 'market-based' = 'inventory') => {
  const set = getFactorSet('electricity-cn');
  const result =
    set &&
    resolveFactor(set, {
      product: 'electricity',
      region,
      at: yearOf(year),
      purpose,
      gas: 'co2',
      ...(term ? { term } : {}),
    });
  if (!result?.ok) throw new Error(`${region} ${year} ${term}`);
  const { factor, variant } = result.value;
  return { value: factor.quantity.value, own: factor.region === findRegion(region) && variant.time === 'exact' };
};
const gwp = (report: string, gas: string): number | null => {
  const set = getFactorSet(`gwp-${report}`);
  const result = set && resolveFactor(set, { product: gas, at: yearOf(2020) });
  return result?.ok ? result.value.factor.quantity.value : null;
};

describe('GT-14 global warming potentials', () => {
  // Transcribed from accounting practice: IPCC SAR to AR6, 100 years.
  it.each([
    ['CH4', [21, 23, 25, 28, 34, 27.9]],
    ['N2O', [310, 296, 298, 265, 298, 273]],
    ['SF6', [23900, 22200, 22800, 23500, 26087, 25200]],
    ['CF4', [6500, 5700, 7390, 6630, 7349, 7380]],
    ['C2F6', [9200, 11900, 12200, 11100, 12340, 12400]],
    ['NF3', [null, 10800, 17200, 16100, 17885, 17400]],
  ])('%s', (gas, expected) => {
    expect(['sar', 'tar', 'ar4', 'ar5', 'ar5ccf', 'ar6'].map((report) => gwp(report, gas))).toEqual(expected);
  });

  it.skipIf(!here)(`every species of every report${why}`, () => {
    const columns = { SAR: 'sar', TAR: 'tar', AR4: 'ar4', AR5: 'ar5', AR5_ccf: 'ar5ccf', AR6: 'ar6' };
    const rows = table('gwp/gwp100_selected.csv');
    expect(rows).toHaveLength(19);
    for (const row of rows)
      for (const [column, report] of Object.entries(columns))
        expect([row.species, report, gwp(report, row.species ?? '')]).toEqual([
          row.species,
          report,
          row[column] === '' ? null : Number(row[column]),
        ]);
  });
});

describe('GT-18 electricity 2021-2023', () => {
  const years = [2021, 2022, 2023];
  it('nation, Sichuan, southwest, residual and fossil', () => {
    expect(years.map((year) => power('CN', year).value)).toEqual([0.5568, 0.5366, 0.5306]);
    expect(years.map((year) => power('510000', year).value)).toEqual([0.1255, 0.1404, 0.1564]);
    expect(years.map((year) => power('CN-southwest', year).value)).toEqual([0.2113, 0.2268, 0.2472]);
    expect(years.map((year) => power('CN', year, 'residualMixFactor', 'market-based').value)).toEqual([
      0.5942, 0.5856, 0.6096,
    ]);
    expect(years.map((year) => power('CN', year, 'fossilPowerFactor').value)).toEqual([0.8426, 0.8325, 0.8273]);
  });

  it.each(years)('%i: 30 provinces and 7 regions, each region between its provinces', (year) => {
    const regions = listFactorRegions();
    const grids = regions.filter(({ scope }) => scope === 'grid-region');
    expect(grids).toHaveLength(7);
    let provinces = 0;
    for (const grid of grids) {
      const own = regions.filter(({ within }) => within === grid.id).map(({ id }) => power(id, year));
      provinces += own.length;
      expect(own.every((entry) => entry.own)).toBe(true);
      const values = own.map(({ value }) => value);
      const whole = power(grid.id, year);
      expect(whole.own).toBe(true);
      expect(whole.value).toBeGreaterThanOrEqual(Math.min(...values));
      expect(whole.value).toBeLessThanOrEqual(Math.max(...values));
    }
    expect(provinces).toBe(30);
  });

  it.skipIf(!here)(`every row of the table${why}`, () => {
    const terms: Readonly<Record<string, string>> = {
      average: 'gridAverageEmissionFactor',
      'excl. market-traded non-fossil': 'residualMixFactor',
      'fossil power': 'fossilPowerFactor',
    };
    const rows = table('factors_cn/electricity_co2_factors.csv').filter(
      ({ basis }) => basis !== undefined && terms[basis],
    );
    expect(rows).toHaveLength(3 * (1 + 7 + 30 + 2));
    for (const row of rows) {
      const term = terms[row.basis ?? ''] ?? '';
      const name = row.level === 'region' ? `${row.region}区域` : (row.region ?? '');
      const found = power(
        name,
        Number(row.data_year),
        term,
        term === 'residualMixFactor' ? 'market-based' : 'inventory',
      );
      expect([row.region, row.data_year, row.basis, found.value, found.own]).toEqual([
        row.region,
        row.data_year,
        row.basis,
        Number(row.kgCO2_per_kWh),
        true,
      ]);
    }
  });
});

describe('CEADs 2007', () => {
  it.skipIf(!here)(`every effective factor${why}`, () => {
    const set = getFactorSet('ceads-2007');
    const groups: Readonly<Record<string, string>> = {
      agri_constr: 'agriculture-construction',
      services_household: 'services-households',
    };
    const rows = table('ceads/ceads_effective_ef_2007.csv');
    expect(rows.length).toBeGreaterThan(25);
    for (const row of rows) {
      const result =
        set &&
        resolveFactor(set, {
          product: row.product ?? '',
          sectorGroup: groups[row.sector_group ?? ''] ?? '',
          at: yearOf(2007),
        });
      expect([row.product, result?.ok && result.value.factor.quantity.value]).toEqual([
        row.product,
        Number(row.ef_tCO2_per_unit),
      ]);
    }
  });
});

describe('Chinese fuel tables', () => {
  it.skipIf(!here)(`heat x carbon x oxidation x 44/12 gives the factor computed beside each row${why}`, () => {
    const ids: Readonly<Record<string, string>> = {
      '2011': 'provincial-guide-2011',
      '2025': 'provincial-guide-2025',
      '2024': 'sector-guidelines-2024',
    };
    const constants = getFactorSet('constants');
    const carbon = constants && resolveFactor(constants, { product: 'carbon', at: yearOf(2020) });
    if (!carbon?.ok) throw new Error('44/12');
    let checked = 0;
    for (const row of table('factors_cn/fuel_defaults_cn.csv')) {
      const year = /20(11|24|25)/.exec(row.set ?? '')?.[0] ?? '';
      const set = getFactorSet(ids[year] ?? '');
      const locator = (text: string) => text.endsWith(`: ${row.fuel}`);
      const own = set?.factors.filter((factor) => locator(factor.locator)) ?? [];
      const pick = (term: string) =>
        own.find(
          (factor) => factor.term === term && (factor.sectorGroup === 'all' || factor.sectorGroup === 'power-boiler'),
        )?.quantity.value ?? Number.NaN;
      const made =
        (pick('netCalorificValue') / 1000) *
        pick('carbonContentPerEnergy') *
        pick('oxidationFactor') *
        carbon.value.factor.quantity.value;
      expect([row.set, row.fuel, Math.abs(made - Number(row.EF_tCO2_per_unit_calc)) < 1e-5]).toEqual([
        row.set,
        row.fuel,
        true,
      ]);
      checked += 1;
    }
    expect(checked).toBe(55);
  });
});
