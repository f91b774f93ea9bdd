import { checkTrace, fullTracer, quantity, type Trace } from '@dafeng/quantity';
import { expectQuantity } from '@dafeng/quantity/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountIndicators } from './account-indicators.ts';
import type { IndicatorOptions, IndicatorValue, YearOfBooks } from './indicator-value.ts';
import { publishedValue } from './published-value.ts';
import { bookOf, entryOf, inventoryOf } from './testing/books.ts';

type Values = readonly IndicatorValue<Trace>[];
const options: IndicatorOptions<Trace> = { tracer: fullTracer };
const find = (
  values: Values,
  indicator: string,
  year: number,
  variant?: string,
  since?: number,
): IndicatorValue<Trace> => {
  const found = values.find(
    (one) =>
      one.indicator === indicator &&
      one.year === year &&
      (variant === undefined || one.variant === variant) &&
      (since === undefined || one.since === since),
  );
  if (!found) throw new Error(`no ${indicator} ${year} ${variant ?? ''}`);
  return found;
};
const numberOf = (one: IndicatorValue<Trace>): number => (one.value.ok ? one.value.value.value.value : Number.NaN);

// In standard coal: 30 of coal make 12 of electricity (2.5 a unit), 12 make 10 of heat (1.2). Total 66 calorific, 72 coal-equivalent (account-energy.test.ts).
const standard = (scale = 1): readonly string[] =>
  [
    ['transform.thermal_power,raw_coal', -30],
    ['transform.thermal_power,electricity', 12],
    ['transform.heating,raw_coal', -12],
    ['transform.heating,heat', 10],
    ['transform.total,raw_coal', -42],
    ['transform.total,electricity', 12],
    ['transform.total,heat', 10],
    ['supply.indigenous,electricity', 4],
    ['supply.indigenous.hydro,electricity', 3],
    ['supply.indigenous.solar,electricity', 1],
    ['final.total,raw_coal', 20],
    ['final.total,electricity', 15],
    ['final.total,heat', 10],
    ['final.industry.non_energy,raw_coal', 6],
    ['loss,electricity', 1],
  ].map(([cell, value]) => `${cell},${Number(value) * scale}`);
const growth = [
  entryOf('gdp.current', 2020, 100, '100m-yuan'),
  ...[2021, 2022, 2023, 2024].map((year) => entryOf('gdp.index', year, 105, '%')),
  entryOf('population.average', 2021, 50, '10k-person'),
  entryOf('population.resident', 2022, 51, '10k-person'),
];
const year = (of: number, scale = 1, more: Partial<YearOfBooks<Trace>> = {}): YearOfBooks<Trace> =>
  bookOf(of, standard(scale), { accounting: 'standard-coal', economy: growth, ...more });

describe('states of a year', () => {
  const values = accountIndicators([year(2020), year(2021, 1.02)], options);
  it.each([
    ['total-energy-consumption', 'calorific/full', 66],
    ['total-energy-consumption', 'coal-equivalent/full', 72],
    // Feedstock 6 of coal off.
    ['total-energy-consumption', 'calorific/less-feedstock', 60],
    ['total-energy-consumption', 'coal-equivalent/less-feedstock', 66],
    // Non-fossil: 4 of electricity, 10 of coal.
    ['total-energy-consumption', 'calorific/less-feedstock-non-fossil', 56],
    ['total-energy-consumption', 'coal-equivalent/less-feedstock-non-fossil', 56],
    // Nothing is new in the base year itself.
    ['total-energy-consumption', 'coal-equivalent/less-feedstock-new-renewables', 66],
    ['gross-domestic-product', 'constant-prices', 100],
    // 72e4 tce over 100e8 yuan.
    ['energy-intensity-of-gdp', 'coal-equivalent/full', 0.72],
    ['non-fossil-share', 'coal-equivalent', 1000 / 72],
    ['non-fossil-share', 'calorific', 400 / 66],
    // Coal: 20 final, 42 into transformation.
    ['coal-share', 'coal-equivalent', 6200 / 72],
    ['coal-share', 'calorific', 6200 / 66],
  ])('%s %s of 2020 is %d', (indicator, variant, expected) => {
    expect(numberOf(find(values, indicator, 2020, variant))).toBeCloseTo(expected, 10);
  });
  it('takes off only what renewable power grew by since 2020', () => {
    // 1.02 x 66 less 2.5 x (4.08 - 4).
    expect(
      numberOf(find(values, 'total-energy-consumption', 2021, 'coal-equivalent/less-feedstock-new-renewables')),
    ).toBeCloseTo(1.02 * 66 - 2.5 * 0.08, 10);
  });
  it('stores the coal rate of the year beside the coal-equivalent number, and none beside the other (pitfall 7)', () => {
    const { coalRate } = find(values, 'total-energy-consumption', 2020, 'coal-equivalent/full').method;
    expect(coalRate?.value).toBeCloseTo(2.5 * 1.229, 12);
    expect(find(values, 'total-energy-consumption', 2020, 'calorific/full').method.coalRate).toBeNull();
  });
  it('does not put physical fuels out of a table in standard coal', () => {
    expect(find(values, 'coal-consumption', 2020).value).toMatchObject({ ok: false, why: 'NA' });
  });
  it('replays every number', () => {
    let numbers = 0;
    for (const { value } of values)
      if (value.ok) {
        numbers += 1;
        expect(checkTrace(value.value.trace).mismatches).toEqual([]);
      }
    expect(numbers).toBeGreaterThan(40);
  });
});

describe('falls', () => {
  const scales = [1, 1.02, 1.03, 1.05, 1.06];
  const books = scales.map((scale, index) => year(2020 + index, scale));
  const values = accountIndicators(books, options);
  const fall = (of: number, since: number) =>
    find(values, 'energy-intensity-of-gdp-reduction', of, 'coal-equivalent/full', since);
  it('is one less the ratio, and never growth less growth (pitfall 21)', () => {
    expectQuantity(fall(2021, 2020).value, quantity(100 * (1 - 1.02 / 1.05), '%'), { abs: 1e-10 });
    expect(numberOf(fall(2021, 2020))).not.toBeCloseTo(5 - 2, 1);
  });
  it('accumulates as a product of ratios, never as a sum of percentages', () => {
    expectQuantity(fall(2024, 2020).value, quantity(100 * (1 - 1.06 / 1.05 ** 4), '%'), { abs: 1e-10 });
    const sum = [2021, 2022, 2023, 2024].reduce((total, one) => total + numberOf(fall(one, one - 1)), 0);
    expect(sum).toBeGreaterThan(numberOf(fall(2024, 2020)) + 0.3);
  });
  it('names the year that the chain lacks, and gives no number', () => {
    const gap = accountIndicators(
      books.filter((book) => book.year !== 2022),
      options,
    );
    const broken = find(gap, 'energy-intensity-of-gdp-reduction', 2024, 'coal-equivalent/full', 2020);
    expect(broken.value).toMatchObject({ ok: false, note: expect.stringContaining('2022') });
    expect(broken.notices[0]?.message.zh).toContain('2022');
  });
  it('names the growth index that GDP lacks', () => {
    const [first] = books;
    const without = growth.filter((entry) => !(entry.activity === 'gdp.index' && entry.year === 2022));
    const values2 = accountIndicators(
      [
        { ...(first as YearOfBooks<Trace>), economy: without },
        { ...(books[3] as YearOfBooks<Trace>), economy: without },
      ],
      options,
    );
    expect(find(values2, 'energy-intensity-of-gdp', 2023, 'calorific/full').value).toMatchObject({
      ok: false,
      note: expect.stringContaining('2022'),
    });
  });
  it('gives elasticity as growth over growth', () => {
    expect(numberOf(find(values, 'energy-elasticity', 2021, 'coal-equivalent/full'))).toBeCloseTo(0.02 / 0.05, 10);
  });
  it('holds for any ratios: cumulative fall is one less their product', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.9, max: 1.1, noNaN: true }), { minLength: 1, maxLength: 4 }),
        (ratios) => {
          let scale = 1;
          const scaleTo = (ratio: number) => {
            scale *= ratio;
            return scale;
          };
          const chain = [year(2020), ...ratios.map((ratio, index) => year(2021 + index, scaleTo(ratio)))];
          const end = 2020 + ratios.length;
          const got = numberOf(
            find(accountIndicators(chain, options), 'energy-intensity-of-gdp-reduction', end, 'calorific/full', 2020),
          );
          const product = [...ratios].reduce((all, ratio) => all * (ratio / 1.05), 1);
          expect(got).toBeCloseTo(100 * (1 - product), 8);
        },
      ),
      { numRuns: 15 },
    );
  });
  it('leaves shares as they are when all energy is scaled', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1000, noNaN: true }), (scale) => {
        const scaled = accountIndicators([year(2020, scale)], options);
        for (const [indicator, variant] of [
          ['non-fossil-share', 'coal-equivalent'],
          ['coal-share', 'calorific'],
        ] as const)
          expect(
            numberOf(find(scaled, indicator, 2020, variant)) / numberOf(find(values, indicator, 2020, variant)),
          ).toBeCloseTo(1, 9);
      }),
      { numRuns: 20 },
    );
  });
});

describe('numbers of two methods are never in one chain', () => {
  const of = (at: number, method: 'guide-2011' | 'guide-2025') =>
    year(at, 1, {
      inventory: inventoryOf(
        at,
        { direct: 100, assessment: at === 2020 ? 120 : 114 },
        {
          id: method,
          gwpSet: method === 'guide-2011' ? 'SAR-100' : 'AR5-100',
        },
      ),
    });
  const reduction = (values: Values) => find(values, 'carbon-intensity-of-gdp-reduction', 2021, 'assessment', 2020);
  it('chains one edition on the assessment basis', () => {
    const values = accountIndicators([of(2020, 'guide-2011'), of(2021, 'guide-2011')], options);
    expect(numberOf(reduction(values))).toBeCloseTo(100 * (1 - 114 / 120 / 1.05), 10);
    expect(numberOf(find(values, 'total-co2-emissions', 2020, 'direct-energy'))).toBe(100);
    // 114e4 t over 50e4 people.
    expect(numberOf(find(values, 'co2-per-person', 2021, 'assessment'))).toBeCloseTo(2.28, 12);
  });
  it('refuses two editions, with the reason', () => {
    const broken = reduction(accountIndicators([of(2020, 'guide-2011'), of(2021, 'guide-2025')], options));
    expect(broken.value).toMatchObject({ ok: false, why: 'outside-validity' });
    expect(broken.notices.find(({ code }) => code === 'methods-differ')?.message.zh).toContain('核算方法版本');
  });
  it('takes the earlier year by the later method where somebody restates it, and says so', () => {
    const restated = reduction(
      accountIndicators([of(2020, 'guide-2011'), of(2021, 'guide-2025')], {
        ...options,
        restate: (earlier, later) => ({
          ...earlier,
          inventory: inventoryOf(
            earlier.year,
            { direct: 104, assessment: 125 },
            {
              id: later.inventory?.method.id ?? 'guide-2011',
              gwpSet: later.inventory?.method.gwpSet ?? 'SAR-100',
            },
          ),
        }),
      }),
    );
    expect(numberOf(restated)).toBeCloseTo(100 * (1 - 114 / 125 / 1.05), 10);
    expect(restated.restated).toEqual([2020]);
  });
  it('does not compare Ziyang with and without Jianyang (pitfall 13)', () => {
    const ziyang = [2015, 2016].map((at) => year(at, 1, { areaCode: '512000' }));
    const economy = [entryOf('gdp.current', 2015, 100, '100m-yuan'), entryOf('gdp.index', 2016, 107, '%')];
    const values = accountIndicators(
      ziyang.map((book) => ({ ...book, economy })),
      options,
    );
    const broken = find(values, 'energy-intensity-of-gdp-reduction', 2016, 'calorific/full', 2015);
    expect(broken.value.ok).toBe(false);
    expect(broken.notices.find(({ code }) => code === 'area-changed')?.message.zh).toContain('简阳');
  });
});

describe('power from outside', () => {
  const lines = [...standard(), 'supply.in_from_provinces,electricity,10'];
  const book = bookOf(2020, lines, { accounting: 'standard-coal', economy: growth });
  it('counts local primary electricity alone, with a notice, where no method is declared', () => {
    const share = find(accountIndicators([book], options), 'non-fossil-share', 2020, 'coal-equivalent');
    expect(share.method.nonFossil).toBe('local-primary');
    expect(share.notices.map(({ code }) => code)).toContain('imported-power-not-split');
  });
  it('counts by the share of the sending grid where that is declared', () => {
    const sendingGrid = [{ year: 2020, share: quantity(40, '%'), source: 'test', locator: 'declared' }];
    const share = find(
      accountIndicators([book], { ...options, sendingGrid }),
      'non-fossil-share',
      2020,
      'coal-equivalent',
    );
    // (4 + 10 x 0.4) x 2.5 of 72.
    expect(numberOf(share)).toBeCloseTo((100 * 20) / 72, 10);
    expect(share.method.nonFossil).toBe('net-import-by-sending-grid');
  });
});

describe('physical amounts', () => {
  const book = bookOf(
    2021,
    [
      'final.total,raw_coal,100',
      'final.total,cleaned_coal,10',
      'transform.coal_washing,raw_coal,-30',
      'transform.coal_washing,cleaned_coal,20',
      'transform.thermal_power,raw_coal,-50',
      'transform.thermal_power,electricity,15',
      'final.total,electricity,40',
      'loss,electricity,2',
      'final.total,diesel,8',
      'final.total,natural_gas,3',
      'loss,natural_gas,0.1',
    ],
    { economy: growth },
  );
  const values = accountIndicators([book], options);
  it.each([
    // Washing cancels: 100 + 30 + 50 raw, 10 - 20 cleaned.
    ['coal-consumption', 170, '10k-t'],
    ['raw-coal-consumption', 180, '10k-t'],
    ['oil-consumption', 8, '10k-t'],
    ['natural-gas-consumption', 3.1, '100m-m3'],
    ['total-electricity-consumption', 42, '100m-kWh'],
    ['electricity-per-person', 8400, 'kWh/person'],
  ] as const)('%s is %d %s', (indicator, expected, unit) => {
    expectQuantity(find(values, indicator, 2021).value, quantity(expected, unit as '10k-t'), { abs: 1e-9 });
  });
  it('is rounded once, when published', () => {
    const shown = publishedValue(find(values, 'natural-gas-consumption', 2021), fullTracer);
    expectQuantity(shown, quantity(3.1, '100m-m3'), { abs: 0 });
    expect(shown.ok && shown.value.trace.kind).toBe('round');
  });
});
