/**
 * @module The books of a city as chains to decompose and series to judge: totals of every year by one definition, with the reference each
 * opens under. The factors and the effects are the outlook package's.
 */
import { getCategory, type IndicatorValue, listCategories } from '@dafeng/accounting';
import type { CityDecomposition } from '@dafeng/contract';
import type { UnitOfWork } from '@dafeng/database';
import {
  decompose,
  type FactorRole,
  type KayaTotals,
  kayaFossilPeriod,
  kayaFossilRoles,
  kayaPeriod,
  kayaRoles,
  partsPeriod,
  partsRoles,
  readDecompositionInput,
  tapioElasticity,
} from '@dafeng/outlook';
import type { Bilingual, Trace } from '@dafeng/quantity';
import { getUnit, type UnitId } from '@dafeng/quantity';
import { getIndicator } from '@dafeng/reference';
import { toDecomposition } from '../answers/decomposition.ts';
import type { BookAccountant, BookAccounts } from '../books/book-accounts.ts';
import { cityIndicators, indicatorRef } from '../books/indicators.ts';
import { acceptOutlook } from '../http/outlook-problem.ts';

type Value = IndicatorValue<Trace>;
type Ref = CityDecomposition['periods'][number]['refs'][number];
export interface ChainChoice {
  readonly chain: CityDecomposition['chain'];
  readonly method: string;
  readonly chained: boolean;
}
type Chained =
  | { readonly ok: true; readonly answer: CityDecomposition }
  | { readonly ok: false; readonly years: number[] };

const unitOf = (id: string): Bilingual => {
  const { zh, en } = getUnit(id as UnitId);
  return { zh, en };
};
/** What each total is, in order of preference. The same definition is used in every year. */
const wanted = {
  co2: { indicator: 'total-co2-emissions', variants: ['assessment', 'direct-energy'] },
  energy: { indicator: 'total-energy-consumption', variants: ['coal-equivalent/full', 'calorific/full'] },
  gdp: { indicator: 'gross-domestic-product', variants: ['constant-prices'] },
  nonFossil: { indicator: 'non-fossil-share', variants: ['coal-equivalent', 'calorific'] },
} as const;
type Total = keyof typeof wanted;

const numberOf = ({ value }: Value): number | null => (value.ok ? value.value.value.value : null);

interface Found {
  readonly value: number;
  readonly unit: string;
  readonly label: Bilingual;
  readonly ref: string;
}
/** The variant that most years have; a year without it is left out rather than mixed. */
const choose = (values: readonly Value[], total: Total): ReadonlyMap<number, Found> => {
  const { indicator, variants } = wanted[total];
  const candidates = variants.map((variant) => {
    const found = new Map<number, Found>();
    for (const one of values) {
      const value = numberOf(one);
      if (one.indicator !== indicator || one.variant !== variant || one.since !== null || value === null) continue;
      const { unit } = (one.value as Extract<Value['value'], { ok: true }>).value.value;
      found.set(one.year, { value, unit, label: one.label, ref: indicatorRef(one) });
    }
    return found;
  });
  return candidates.reduce((best, one) => (one.size > best.size ? one : best));
};

const populationOf = ({ input, book }: BookAccounts): { readonly value: number; readonly unit: string } | null => {
  for (const id of ['population.average', 'population.resident']) {
    const entry = input.activities.find((one) => one.activity === id && one.year === book.year);
    if (entry?.value != null) return { value: entry.value, unit: entry.unit };
  }
  return null;
};

interface YearTotals {
  readonly totals: KayaTotals;
  readonly accounts: BookAccounts;
  readonly refs: readonly Ref[];
}
interface Collected {
  readonly years: readonly YearTotals[];
  readonly leftOut: CityDecomposition['leftOut'];
  readonly co2Label: Bilingual;
  readonly units: Readonly<Record<'co2' | 'energy' | 'gdp' | 'population', string>>;
}

const lacking = (names: readonly Bilingual[]): Bilingual => ({
  zh: `缺${names.map(({ zh }) => zh).join('、')}`,
  en: `without ${names.map(({ en }) => en).join(', ')}`,
});
const nameOf = (total: Total): Bilingual => {
  const indicator = getIndicator(wanted[total].indicator);
  return indicator === null ? { zh: total, en: total } : { zh: indicator.zh, en: indicator.en };
};
const populationName: Bilingual = { zh: '人口', en: 'population' };

const collect = async (unit: UnitOfWork, accountant: BookAccountant, cityId: string): Promise<Collected> => {
  const { values } = await cityIndicators(unit, accountant, cityId);
  const found = {
    co2: choose(values, 'co2'),
    energy: choose(values, 'energy'),
    gdp: choose(values, 'gdp'),
    nonFossil: choose(values, 'nonFossil'),
  };
  const years: YearTotals[] = [];
  const leftOut: CityDecomposition['leftOut'] = [];
  let units: Collected['units'] = { co2: '10k-tCO2', energy: '10k-tce', gdp: '100m-yuan', population: '10k-person' };
  let co2Label: Bilingual = { zh: '', en: '' };
  for (const { id } of await unit.books.list(cityId)) {
    const accounts = await accountant.of(unit, id);
    const { year } = accounts.book;
    const [co2, energy, gdp] = [found.co2.get(year), found.energy.get(year), found.gdp.get(year)];
    const people = populationOf(accounts);
    const missing = [
      ...(co2 ? [] : [nameOf('co2')]),
      ...(energy ? [] : [nameOf('energy')]),
      ...(gdp ? [] : [nameOf('gdp')]),
      ...(people ? [] : [populationName]),
    ];
    if (!co2 || !energy || !gdp || people === null) {
      leftOut.push({ year, why: lacking(missing) });
      continue;
    }
    const nonFossil = found.nonFossil.get(year);
    const named = (total: Total, { value, unit: id, label, ref }: Found): Ref => ({
      name: { zh: `${nameOf(total).zh}（${label.zh}）`, en: `${nameOf(total).en} (${label.en})` },
      ref,
      value,
      unit: unitOf(id),
    });
    units = { co2: co2.unit, energy: energy.unit, gdp: gdp.unit, population: people.unit };
    co2Label = co2.label;
    years.push({
      accounts,
      totals: {
        year,
        population: people.value,
        gdp: gdp.value,
        energy: energy.value,
        co2: co2.value,
        // Shares come in per cent.
        fossilShare: nonFossil ? 1 - nonFossil.value / (nonFossil.unit === '%' ? 100 : 1) : null,
      },
      refs: [
        { name: populationName, ref: null, value: people.value, unit: unitOf(people.unit) },
        named('gdp', gdp),
        named('energy', energy),
        ...(nonFossil ? [named('nonFossil', nonFossil)] : []),
        named('co2', co2),
      ],
    });
  }
  return { years, leftOut, co2Label, units };
};

type Factor = CityDecomposition['factors'][number];
const per = (upper: string, lower: string): Bilingual => {
  const [a, b] = [unitOf(upper), unitOf(lower)];
  return { zh: `${a.zh}/${b.zh}`, en: `${a.en}/${b.en}` };
};
const factor = (id: string, zh: string, en: string, unit: Bilingual, role: FactorRole): Factor => ({
  id,
  name: { zh, en },
  unit,
  role,
});
const kayaFactors = ({ units }: Collected, fossil: boolean): Factor[] => [
  factor('population', '人口', 'population', unitOf(units.population), 'population'),
  factor('gdp-per-person', '人均地区生产总值', 'GDP per head', per(units.gdp, units.population), 'activity'),
  factor('energy-per-gdp', '单位地区生产总值能耗', 'energy per GDP', per(units.energy, units.gdp), 'intensity'),
  ...(fossil
    ? [
        factor('fossil-share', '化石能源占比', 'fossil share', unitOf('1'), 'mix'),
        factor('co2-per-fossil', '单位化石能源排放', 'CO2 per fossil energy', per(units.co2, units.energy), 'mix'),
      ]
    : [factor('co2-per-energy', '单位能耗排放', 'CO2 per energy', per(units.co2, units.energy), 'mix')]),
];

/** Branches of energy use, and each other sector whole: together all CO2 emitted in the area. What is bought from outside is not emitted here. */
const bought = 'P';
const sectorCodes = (): readonly string[] =>
  listCategories()
    .filter(
      ({ code, parent }) =>
        parent === '1.A' || (parent === '1' && code !== '1.A') || (parent === null && code !== '1' && code !== bought),
    )
    .map(({ code }) => code);
const co2Of = ({ inventory }: BookAccounts, code: string): number | null => {
  const total = inventory.categories.find(({ category }) => category === code)?.byGas.get('co2')?.total;
  if (total === undefined) return null;
  if (total.ok) return total.value.value.value;
  // Nothing of it happens in the city: that is a number, and it is none.
  return total.why === 'NO' ? 0 : null;
};

export const decomposeBooks = async (
  unit: UnitOfWork,
  accountant: BookAccountant,
  cityId: string,
  { chain, method, chained }: ChainChoice,
): Promise<Chained> => {
  const collected = await collect(unit, accountant, cityId);
  const { units, leftOut } = collected;
  const notes: Bilingual[] = [];
  const rows =
    chain === 'sector'
      ? sectorRows(collected)
      : {
          factors: kayaFactors(collected, chain === 'kaya-fossil'),
          roles: chain === 'kaya' ? kayaRoles : kayaFossilRoles,
          parts: [{ id: 'all', name: { zh: '全市', en: 'whole city' } }],
          unit: unitOf(units.co2),
          years: collected.years.flatMap((one) => {
            const period = chain === 'kaya' ? kayaPeriod(one.totals) : kayaFossilPeriod(one.totals);
            if (period === null) leftOut.push({ year: one.totals.year, why: lacking([nameOf('nonFossil')]) });
            return period === null ? [] : [{ ...one, period, total: one.totals.co2 }];
          }),
        };
  if (rows.years.length < 2) return { ok: false, years: rows.years.map(({ totals }) => totals.year) };
  const input = acceptOutlook(
    readDecompositionInput({
      method,
      chained,
      factors: rows.factors.map(({ id }) => id),
      periods: rows.years.map(({ period }) => period),
    }),
  );
  const result = toDecomposition(input, acceptOutlook(decompose(input)), rows.roles);
  const totalsOf = (year: number): KayaTotals | undefined =>
    rows.years.find(({ totals }) => totals.year === year)?.totals;
  return {
    ok: true,
    answer: {
      cityId,
      chain,
      quantity:
        chain === 'sector'
          ? { zh: '二氧化碳排放（本地直接排放）', en: 'CO2 emitted in the city' }
          : { zh: `二氧化碳排放（${collected.co2Label.zh}）`, en: `CO2 (${collected.co2Label.en})` },
      unit: rows.unit,
      factors: rows.factors,
      parts: rows.parts,
      periods: rows.years.map(({ totals, accounts, refs, period, total }) => ({
        year: totals.year,
        bookId: accounts.book.id,
        total,
        x: period.x.map((row) => [...row]),
        refs: [...refs],
      })),
      result,
      tapio: result.effects.map(({ from, to }) => {
        const [before, after] = [totalsOf(from), totalsOf(to)];
        const elasticity =
          before && after
            ? tapioElasticity({ before: before.co2, after: after.co2 }, { before: before.gdp, after: after.gdp })
            : null;
        return { from, to, elasticity };
      }),
      notes,
      leftOut,
    },
  };
};

/** A branch that no year has a figure for is not there; a year that lacks one of the others is left out, never filled with nothing. */
const sectorRows = (collected: Collected) => {
  const codes = sectorCodes().filter((code) =>
    collected.years.some(({ accounts }) => (co2Of(accounts, code) ?? 0) > 0),
  );
  const years = collected.years.flatMap((one) => {
    const co2 = codes.map((code) => co2Of(one.accounts, code));
    const absent = codes.filter((_, index) => co2[index] === null);
    if (absent.length > 0) {
      collected.leftOut.push({ year: one.totals.year, why: lacking(absent.map((code) => getCategory(code))) });
      return [];
    }
    const amounts = co2.flatMap((value) => value ?? []);
    return [
      { ...one, period: partsPeriod(one.totals, amounts), total: amounts.reduce((sum, value) => sum + value, 0) },
    ];
  });
  return {
    factors: [
      factor('gdp', '经济规模', 'size of the economy', unitOf(collected.units.gdp), 'activity'),
      ...codes.map((code) => {
        const { zh, en } = getCategory(code);
        return factor(code, zh, en, per('tCO2', collected.units.gdp), 'intensity');
      }),
    ],
    roles: partsRoles(codes.length),
    parts: codes.map((code) => {
      const { zh, en } = getCategory(code);
      return { id: code, name: { zh, en } };
    }),
    unit: unitOf('tCO2'),
    years,
  };
};

/** Yearly series that can be judged: CO2 by boundary, energy; years without a number are left out, gaps are for the judge to name. */
export const seriesOfBooks = async (unit: UnitOfWork, accountant: BookAccountant, cityId: string) => {
  const { values, bookOf } = await cityIndicators(unit, accountant, cityId);
  const keys: readonly (readonly [indicator: string, variant: string])[] = [
    ['total-co2-emissions', 'assessment'],
    ['total-co2-emissions', 'direct-energy'],
    ['total-co2-emissions', 'with-processes'],
    ['greenhouse-gas-emissions', 'direct'],
    ['total-energy-consumption', 'coal-equivalent/full'],
  ];
  return keys.flatMap(([id, variant]) => {
    const indicator = getIndicator(id);
    const of = values.filter((one) => one.indicator === id && one.variant === variant && one.since === null);
    const points = of
      .flatMap((one) => {
        const value = numberOf(one);
        return value === null
          ? []
          : [{ year: one.year, value, bookId: bookOf.get(one.year) ?? '', ref: indicatorRef(one) }];
      })
      .sort((a, b) => a.year - b.year);
    const [first] = of;
    if (indicator === null || first === undefined || points.length === 0) return [];
    const found = of.find(({ value }) => value.ok)?.value;
    return [
      {
        id: `${id}/${variant}`,
        name: { zh: `${indicator.zh}（${first.label.zh}）`, en: `${indicator.en} (${first.label.en})` },
        unit: unitOf(found?.ok ? found.value.value.unit : indicator.unit),
        points,
      },
    ];
  });
};
