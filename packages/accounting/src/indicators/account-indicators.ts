/**
 * @module The numbers that a plan's targets are measured by, out of the books of several years: energy, intensities and their falls, shares,
 * fuels, electricity, CO2. Targets and rounding are left to others.
 *
 * Source: design section 2.3; every variant with its clause in `data/inventory/indicator-methods.yaml`.
 */
import {
  absent,
  type Bilingual,
  type Quantity,
  type Reported,
  reported,
  type Trace,
  thenReported,
  type UnitId,
} from '@dafeng/quantity';
import { type FactorSet, getFactorSet, getIndicator, type IndicatorId } from '@dafeng/reference';
import type { ProductId } from '../balance/product.ts';
import { defaultCoefficientSet, standardCoalAsPrinted, toStandardCoal } from '../energy/standard-coal.ts';
import type { Notice } from '../fault.ts';
import { INDICATOR_METHODS } from '../generated/book-methods.ts';
import { fallSince, growthOf, type Measure, stepTo, uniqueNotices } from './chain.ts';
import { co2Boundaries, measureCo2, measureGreenhouseGases } from './emissions.ts';
import { listEnergyTotals, measureEnergyTotal, rowBy } from './energy-total.ts';
import { type CellReader, electricityUse, netUse, physicalReader } from './fuel-use.ts';
import { chainGdp, constantPriceBase } from './gdp.ts';
import type {
  EnergyBasis,
  IndicatorMethod,
  IndicatorOptions,
  IndicatorValue,
  Measured,
  YearOfBooks,
} from './indicator-value.ts';
import { type AnyReported, anyReported, createLooseExplain, type LooseExplain } from './loose-explain.ts';
import { methodOfArea, methodOfBalance } from './method-identity.ts';
import { nonFossilPower, powerInCoal } from './non-fossil.ts';
import { activityReader } from './read-activity.ts';

const bases: readonly ({ readonly id: EnergyBasis } & Bilingual)[] = [
  { id: 'coal-equivalent', zh: '等价值', en: 'coal-equivalent' },
  { id: 'calorific', zh: '当量值', en: 'calorific' },
];
const { fuels } = INDICATOR_METHODS;

const idOf = (id: string): IndicatorId => {
  const indicator = getIndicator(id);
  if (!indicator) throw new RangeError(`no indicator ${id}`);
  return indicator.id;
};

/** Cells in standard coal, by the set the energy account was made with. */
const coalReader = <T extends Trace | null>(explain: LooseExplain<T>, book: YearOfBooks<T>): CellReader<T> => {
  const { balance } = book;
  if (!balance) return () => absent('not-reported');
  const tight = explain as unknown as Parameters<typeof toStandardCoal<T>>[0];
  const set = book.coefficients ?? getFactorSet(defaultCoefficientSet(balance));
  const coal =
    balance.accounting === 'standard-coal'
      ? standardCoalAsPrinted(tight, balance)
      : toStandardCoal(tight, balance, set as FactorSet);
  return (flow, product) =>
    anyReported(coal.cellOf(flow, product) as unknown as Reported<{ value: Quantity; trace: T }>);
};

/** A number of the state of a year, or what it changed by, before it carries its year. */
interface Row<T extends Trace | null> {
  readonly indicator: string;
  readonly variant: string;
  readonly label: Bilingual;
  readonly measure: Measure<T>;
  /** Indicator and how far back: the fall to the year before, and since the base year. */
  readonly falls?: { readonly indicator: string };
  readonly elasticity?: boolean;
}

/**
 * Every indicator of every year that can be made of the books.
 *
 * Formula: as named in the neighbours. Shape: values in the canonical units of the catalogue, unrounded; the state of a year has `since`
 * null, a fall has the year it is measured from: the year before, and the base year (the last year of the five-year plan before).
 * Gotchas: what cannot be made is there with its reason, never left out and never zero; years of different editions, GWP sets, boundaries,
 * bases or areas are not chained unless `restate` brings the earlier one to the method of the later, which `restated` then names.
 */
export const accountIndicators = <T extends Trace | null>(
  years: readonly YearOfBooks<T>[],
  options: IndicatorOptions<T>,
): readonly IndicatorValue<T>[] => {
  const ordered = [...years].sort((a, b) => a.year - b.year);
  const last = ordered.at(-1);
  if (!last) return [];
  const explain = createLooseExplain(options.tracer);
  const byYear = new Map(ordered.map((book) => [book.year, book]));
  const bookOf = (year: number) => byYear.get(year) ?? null;
  const read = activityReader(
    explain,
    ordered.flatMap(({ economy }) => economy),
  );
  const base = options.baseYear ?? constantPriceBase(last.year) ?? (ordered[0] as YearOfBooks<T>).year;
  const gdp = chainGdp(explain, read, base);
  const prices: Bilingual = { zh: `${base}年价`, en: `${base} prices` };
  const gdpLabel = (label: Bilingual): Bilingual => ({
    zh: `${label.zh}，${prices.zh}`,
    en: `${label.en}, ${prices.en}`,
  });

  const nonFossilOf = (book: YearOfBooks<T>) => nonFossilPower(explain, book, read, options.sendingGrid ?? []);

  /** Energy of any year over GDP: the coal rate of each year stays its own, which the basis then says. */
  const perGdp =
    (of: Measure<T>, term: string, unit: UnitId): Measure<T> =>
    (book) => {
      const upper = of(book);
      const value = thenReported(upper.value, (amount) =>
        thenReported(gdp.at(book.year), (money) => {
          const eachYear = amount.value.basis.startsWith('equivalent@')
            ? explain.assumeBasis(
                'basis.equivalentMethod',
                amount,
                'equivalent@each-year',
                'every-year-at-its-own-coal-rate',
              )
            : amount;
          return explain.ratio(term, eachYear, money, unit);
        }),
      );
      return {
        ...upper,
        value,
        method: { ...upper.method, pricesOf: base },
        from: [...upper.from, ...gdp.from(book.year)],
      };
    };
  const perPerson =
    (of: Measure<T>, term: string, unit: UnitId): Measure<T> =>
    (book) => {
      const upper = of(book);
      const ids = INDICATOR_METHODS.activities.population;
      const id = ids.find((one) => read(one, book.year).ok) ?? ids[0];
      const value = thenReported(upper.value, (amount) =>
        thenReported(read(id, book.year), (people) => explain.ratio(term, amount, people, unit)),
      );
      return { ...upper, value, from: [...upper.from, `activities:${id}:${book.year}`] };
    };

  const energyRows = bases.flatMap((basis) =>
    listEnergyTotals().flatMap((variant): Row<T>[] => {
      const measure: Measure<T> = (book) =>
        measureEnergyTotal(explain, book, variant, basis.id, { nonFossil: nonFossilOf(book), bookOf });
      const label = { zh: `${basis.zh}，${variant.zh}`, en: `${basis.en}, ${variant.en}` };
      const id = `${basis.id}/${variant.id}`;
      return [
        { indicator: 'total-energy-consumption', variant: id, label, measure, elasticity: variant.id === 'full' },
        {
          indicator: 'energy-intensity-of-gdp',
          variant: id,
          label: gdpLabel(label),
          measure: perGdp(measure, 'energyIntensityOfGdp', 'tce/10k-yuan'),
          falls: { indicator: 'energy-intensity-of-gdp-reduction' },
        },
      ];
    }),
  );

  const shareRows = bases.flatMap((basis): Row<T>[] => {
    const over = (book: YearOfBooks<T>, part: (basisText: string) => AnyReported<T>, term: string): AnyReported<T> =>
      thenReported(rowBy(book, 'consumption.total', basis.id), (whole) =>
        thenReported(part(whole.value.basis), (some) => explain.ratio(term, some, whole, '%')),
      );
    const method = (book: YearOfBooks<T>): IndicatorMethod => {
      const rate = book.energy?.rates.powerCoalRate;
      return {
        ...methodOfBalance(book),
        basis: basis.id,
        coalRate: basis.id === 'coal-equivalent' && rate?.ok ? (rate.value.value as unknown as Quantity) : null,
      };
    };
    const nonFossil: Measure<T> = (book) => {
      const power = nonFossilOf(book);
      return {
        value: over(
          book,
          (text) => thenReported(power.value, (some) => powerInCoal(explain, book, some, basis.id, text)),
          'nonFossilShare',
        ),
        method: { ...method(book), nonFossil: power.method },
        from: ['energy:consumption.total', ...power.from],
        notices: power.notices,
      };
    };
    const fuelShare =
      (products: readonly ProductId[], boundary: string, term: string): Measure<T> =>
      (book) => {
        const { balance } = book;
        const use = balance
          ? netUse(explain, balance, products, coalReader(explain, book), '10k-tce', term)
          : { value: absent('not-reported'), from: [] };
        return {
          value: over(
            book,
            (text) =>
              thenReported(use.value, (coal) =>
                reported(
                  explain.assumeBasis(
                    text === 'calorific' ? 'basis.calorificMethod' : 'basis.equivalentMethod',
                    coal,
                    text,
                    'a-fuel-is-worth-the-same-in-both-methods',
                  ),
                ),
              ),
            term,
          ),
          method: { ...method(book), boundary },
          from: ['energy:consumption.total', ...use.from],
          notices: [],
        };
      };
    const named = (words: Bilingual): Bilingual => ({ zh: `${basis.zh}，${words.zh}`, en: `${basis.en}, ${words.en}` });
    return [
      { indicator: 'non-fossil-share', variant: basis.id, label: basis, measure: nonFossil },
      {
        indicator: 'coal-share',
        variant: basis.id,
        label: named(fuels.coal),
        measure: fuelShare(fuels.coal.products, 'coal', 'coalShare'),
      },
      {
        indicator: 'natural-gas-share',
        variant: basis.id,
        label: named(fuels.gas),
        measure: fuelShare(fuels.gas.products, 'gas', 'natural-gas-share'),
      },
    ];
  });

  const fuelRow = (indicator: string, products: readonly ProductId[], label: Bilingual, unit: UnitId): Row<T> => ({
    indicator,
    variant: 'physical',
    label,
    measure: (book) => {
      const { balance } = book;
      const physical = balance?.accounting === 'physical';
      const use =
        balance && physical
          ? netUse(explain, balance, products, physicalReader(explain, balance), unit, indicator)
          : {
              value: absent(
                balance ? 'NA' : 'not-reported',
                `${book.year} 年实物量平衡表 / physical balance of ${book.year}`,
              ),
              from: [],
            };
      return { value: use.value, method: { ...methodOfArea(book), boundary: indicator }, from: use.from, notices: [] };
    },
  });
  const electricity: Measure<T> = (book) => {
    const { balance, year } = book;
    const use =
      balance?.accounting === 'physical'
        ? electricityUse(explain, balance, 'total-electricity-consumption')
        : { value: read('electricity.consumption', year), from: [`activities:electricity.consumption:${year}`] };
    return {
      value: thenReported(use.value, (power) =>
        reported(explain.convert('total-electricity-consumption', power, '100m-kWh')),
      ),
      method: methodOfArea(book),
      from: use.from,
      notices: [],
    };
  };
  const rawCoal = { zh: '原煤', en: 'raw coal' };
  const powerLabel = { zh: '终端消费和线损', en: 'final consumption and losses' };
  const physicalRows: Row<T>[] = [
    fuelRow('coal-consumption', fuels.coal.products, fuels.coal, '10k-t'),
    fuelRow('raw-coal-consumption', ['raw_coal'], rawCoal, '10k-t'),
    fuelRow('oil-consumption', fuels.oil.products, fuels.oil, '10k-t'),
    fuelRow('natural-gas-consumption', fuels.gas.products, fuels.gas, '100m-m3'),
    { indicator: 'total-electricity-consumption', variant: 'physical', label: powerLabel, measure: electricity },
    {
      indicator: 'electricity-per-person',
      variant: 'physical',
      label: powerLabel,
      measure: perPerson(electricity, 'electricity-per-person', 'kWh/person'),
    },
  ];

  const emissionRows = co2Boundaries.flatMap((boundary): Row<T>[] => {
    const measure: Measure<T> = (book) => measureCo2(explain, book, boundary.id);
    return [
      { indicator: 'total-co2-emissions', variant: boundary.id, label: boundary, measure },
      {
        indicator: 'carbon-intensity-of-gdp',
        variant: boundary.id,
        label: gdpLabel(boundary),
        measure: perGdp(measure, 'carbonIntensityOfGdp', 'tCO2/10k-yuan'),
        falls: { indicator: 'carbon-intensity-of-gdp-reduction' },
      },
      {
        indicator: 'co2-per-person',
        variant: boundary.id,
        label: boundary,
        measure: perPerson(measure, 'co2-per-person', 'tCO2/person'),
      },
    ];
  });
  const rows: readonly Row<T>[] = [
    {
      indicator: 'gross-domestic-product',
      variant: 'constant-prices',
      label: prices,
      measure: (book): Measured<T> => ({
        value: gdp.at(book.year),
        method: { ...methodOfArea(book), pricesOf: base },
        from: gdp.from(book.year),
        notices: [],
      }),
    },
    ...energyRows,
    ...shareRows,
    ...physicalRows,
    ...emissionRows,
    {
      indicator: 'greenhouse-gas-emissions',
      variant: 'direct',
      label: { zh: '全部气体直接排放，不含吸收汇', en: 'all gases, direct, without removals' },
      measure: (book) => measureGreenhouseGases(explain, book),
    },
  ];

  const valuesOf = (row: Row<T>, book: YearOfBooks<T>): IndicatorValue<T>[] => {
    const { year } = book;
    const make = (
      indicator: string,
      since: number | null,
      made: { value: AnyReported<T>; method: IndicatorMethod; from: readonly string[]; notices: readonly Notice[] },
      restated: readonly number[] = [],
    ): IndicatorValue<T> => ({
      indicator: idOf(indicator),
      variant: row.variant,
      label: row.label,
      year,
      since,
      value: made.value,
      method: made.method,
      from: [...new Set(made.from)],
      restated,
      notices: uniqueNotices(made.notices),
    });
    const links = { explain, options, bookOf, measure: row.measure, term: row.indicator };
    const values = [make(row.indicator, null, row.measure(book))];
    if (row.falls)
      for (const since of new Set([year - 1, base])) {
        // The first of all books has no year before it: nothing to measure from, unless the base year asks for it.
        const fall =
          since === base || bookOf(since) ? fallSince({ ...links, term: row.falls.indicator }, since, year) : null;
        if (fall) values.push(make(row.falls.indicator, since, fall, fall.restated));
      }
    if (row.elasticity && bookOf(year - 1)) {
      const growing: Measure<T> = (of) => {
        const made = row.measure(of);
        return {
          ...made,
          value: thenReported(made.value, (energy) =>
            reported(
              energy.value.basis.startsWith('equivalent@')
                ? explain.assumeBasis(
                    'basis.equivalentMethod',
                    energy,
                    'equivalent@each-year',
                    'every-year-at-its-own-coal-rate',
                  )
                : energy,
            ),
          ),
        };
      };
      const step = stepTo({ ...links, measure: growing, term: 'energyElasticity' }, year);
      if (!('missing' in step)) {
        const growth = growthOf(explain, 'energyElasticity', step);
        const value = thenReported(growth, (energy) =>
          thenReported(gdp.at(year), (money) =>
            thenReported(gdp.at(year - 1), (before) =>
              thenReported(
                explain.ratio(
                  'gross-domestic-product',
                  explain.difference('gross-domestic-product', money, before),
                  before,
                ),
                (growthOfGdp) => explain.ratio('energyElasticity', energy, growthOfGdp),
              ),
            ),
          ),
        );
        const from = [...step.from, ...gdp.from(year)];
        values.push(make('energy-elasticity', year - 1, { ...step, value, from }, step.restated));
      }
    }
    return values;
  };
  return ordered.flatMap((book) => rows.flatMap((row) => valuesOf(row, book)));
};
