/** @module Waste by hand and against GT-12, GT-15 and GT-16; years missing from a series, what is blank, what is more than arises. */
import { createExplain, fullTracer, type Quantity, quantity, replaysTo, reported } from '@dafeng/quantity';
import { describe, expect, it } from 'vitest';
import { decayedIn, escapeOf, methaneOf, rateOf } from './first-order-decay.ts';
import { type Amount, timesAll } from './stream-arithmetic.ts';
import { type Book, inventoryOf, near, read } from './testing.ts';

const explain = createExplain(fullTracer);
const given = (value: number, unit: '1' | 't' | 'yr' = '1') =>
  explain.assume('activityData', quantity(value, unit) as Quantity<'mass', 'plain'>, 'given') as unknown as Amount<
    NonNullable<ReturnType<typeof explain.assume>['trace']>
  >;
const codes = (made: ReturnType<typeof inventoryOf>) => made.notices.map(({ code }) => code);

describe('first order decay', () => {
  const waste = 2_300_322;
  const methaneIn = (year: number, k: number) => {
    const deposits = Array.from({ length: 60 }, (_, index) => ({
      year: 1950 + index,
      item: reported(given(waste, 't')),
    }));
    const { decayed } = decayedIn(explain, year, deposits, given(k));
    if (!decayed.ok) throw new Error(decayed.why);
    const carbon = timesAll(
      explain,
      'landfillCarbon',
      decayed.value,
      [0.15, 0.5, 0.705].map((one) => reported(given(one))),
    );
    if (!carbon.ok) throw new Error(carbon.why);
    return methaneOf(explain, carbon.value, given(0.5), given(16 / 12));
  };
  /** The guidelines' own loop, year by year. */
  const byLoop = (year: number, k: number) => {
    let [stock, decayed] = [0, 0];
    for (let at = 1950; at <= year; at += 1) {
      decayed = stock * (1 - Math.exp(-k));
      stock = stock * Math.exp(-k) + waste * 0.15 * 0.5 * 0.705;
    }
    return (decayed * 0.5 * 16) / 12;
  };
  it('GT-15: food waste every year from 1950, k 0.185: 65.7456 Gg of methane in 1959', () => {
    const made = methaneIn(1959, 0.185);
    near(made.value.value, 65_745.6, 1e-6);
    near(made.value.value, waste * 0.15 * 0.5 * 0.705 * (1 - Math.exp(-9 * 0.185)) * 0.5 * (16 / 12));
    expect(replaysTo(made.trace, made.value)).toBe(true);
  });
  it.each([1951, 1959, 1975, 2009])('agrees with the loop in %i', (year) => {
    near(methaneIn(year, 0.185).value.value, byLoop(year, 0.185), 1e-11);
  });
  it('k is ln 2 over the half-life: half of a deposit is left after it', () => {
    const rate = rateOf(explain, given(Math.LN2, 'yr'), given(4, 'yr'));
    if (!rate.ok) throw new Error(rate.why);
    near(rate.value.value.value, Math.LN2 / 4);
    near(explain.decay('shareLeft', rate.value as never, 4).value.value, 0.5);
  });
  it('GT-16: the carbon of a landfill is all accounted for', () => {
    const [carbon, methaneShare] = [100, 0.5];
    const generated = methaneOf(explain, given(carbon, 't'), given(methaneShare), given(16 / 12));
    const recovered = given(generated.value.value * 0.1, 't');
    const parted = escapeOf(explain, generated, recovered, given(0.1));
    if (!parted) throw new Error('nothing escapes');
    const direct = carbon * (1 - methaneShare);
    const inMethane = (mass: number) => (mass * 12) / 16;
    const sum =
      direct +
      inMethane(parted.escaped.value.value) +
      inMethane(parted.oxidised.value.value) +
      inMethane(recovered.value.value);
    expect(Math.abs(sum - 100)).toBeLessThan(1e-12);
  });
});

describe('landfill of a city', () => {
  const id = '4.A/landfill/ch4';
  const series = (from: number, to: number, but: readonly number[] = []): Book =>
    Object.fromEntries(
      Array.from({ length: to - from + 1 }, (_, index) => from + index)
        .filter((year) => !but.includes(year))
        .map((year) => [`landfill.deposited@${year}`, 10]),
    );
  const shares: Book = { 'landfill.share.food_waste@2015': 60, 'landfill.share.paper@2015': 10 };
  const site: Book = { 'landfill.site.managed': 100 };
  const expected = (years: readonly number[]) => {
    const of = (share: number, doc: number, life: number) => {
      const k = Math.LN2 / life;
      const left = years.reduce((sum, year) => sum + 1e5 * share * Math.exp(-k * (2019 - year)), 0);
      return left * (1 - Math.exp(-k)) * doc * 0.5 * 0.5 * (16 / 12);
    };
    return of(0.6, 0.15, 4) + of(0.1, 0.4, 12);
  };
  const years = [2016, 2017, 2018, 2019];
  it('by types, shares of one year carried to the others', () => {
    near(read(inventoryOf({ ...series(2016, 2019), ...shares, ...site }), id), expected(years), 1e-10);
  });
  it('what was deposited in the year itself does not decay in it', () => {
    const book = { ...series(2016, 2020), ...shares, ...site };
    near(read(inventoryOf(book), id), expected(years), 1e-10);
    expect(read(inventoryOf({ 'landfill.deposited': 10, ...site }), id)).toBe('NE');
    expect(read(inventoryOf({ 'landfill.deposited': 'NO' }), id)).toBe('NO');
  });
  it('names the years missing in between and before, and counts them as nothing known', () => {
    const made = inventoryOf({ ...series(2016, 2019, [2018]), ...shares, ...site });
    near(read(made, id), expected([2016, 2017, 2019]), 1e-10);
    const said = made.notices.filter(({ code }) => code === 'series-gap').map(({ message }) => message.en);
    expect(said.join(' ')).toContain('2018');
    expect(said.join(' ')).toContain('from 2016 only');
  });
  it('recovered and oxidised come off; more recovered than arises is refused', () => {
    const book = { ...series(2016, 2019), ...shares, ...site };
    const some = inventoryOf({ ...book, 'landfill.recovered': 200, 'landfill.covered': 50 });
    near(read(some, id), (expected(years) - 200) * (1 - 0.5 * 0.1), 1e-10);
    const much = inventoryOf({ ...book, 'landfill.recovered': 1e6 });
    expect(read(much, id)).toBe('rejected');
    expect(codes(much)).toContain('recovered-exceeds');
  });
  it('shares left blank give no number; kinds of site left blank are uncategorised, and said so', () => {
    expect(read(inventoryOf({ ...series(2016, 2019), ...site }), id)).toBe('NE');
    const made = inventoryOf({ ...series(2016, 2019), ...shares });
    near(read(made, id), expected(years) * 0.6, 1e-10);
    expect(codes(made)).toContain('assumed-setting');
  });
});

describe('incineration', () => {
  const [msw, hazardous] = ['4.C/incineration.municipal/co2', '4.C/incineration.hazardous/co2'];
  it('GT-12 and pitfall 16: with 44/12, per tonne', () => {
    const made = inventoryOf({ 'incineration.municipal': 1e-4, 'incineration.hazardous': 1e-4 });
    near(read(made, msw), 0.557333, 1e-6);
    near(read(made, hazardous), 1.64175, 1e-6);
    near(read(inventoryOf({ 'incineration.municipal': 1e-4 }, 'guide-2011'), msw), (0.2 * 0.39 * 0.95 * 44) / 12);
  });
  it('IPCC: by dry components', () => {
    const book: Book = {
      'incineration.municipal': 10,
      'incineration.share.plastics': 12,
      'incineration.share.paper': 8,
    };
    near(read(inventoryOf(book, 'ipcc-2006'), msw), (1e5 * (0.12 * 0.75 + 0.08 * 0.9 * 0.46 * 0.01) * 44) / 12);
    const blank = inventoryOf({ 'incineration.municipal': 10 }, 'ipcc-2006');
    expect(read(blank, msw)).toBe('NE');
    expect(codes(blank)).toContain('input-incomplete');
  });
  it('a carbon content of dry weight is not put on wet waste', () => {
    const made = inventoryOf({ 'incineration.clinical': 1 }, 'ipcc-2006');
    expect(read(made, '4.C/incineration.clinical/co2')).toBe('outside-validity');
  });
  it('methane and nitrous oxide have no factor yet', () => {
    expect(read(inventoryOf({ 'incineration.municipal': 1 }), '4.C/incineration.municipal/n2o')).toBe(
      'outside-validity',
    );
  });
});

describe('composting and wastewater', () => {
  it('by hand', () => {
    const made = inventoryOf({
      'composting.treated': 2,
      'wastewater.domestic.septic_tank': 1000,
      'wastewater.domestic.aerobic_plant': 9000,
      'wastewater.industrial.anaerobic_reactor': 5000,
      'wastewater.recovered.industrial': 300,
      'wastewater.population': 300,
      'wastewater.protein': 28,
    });
    near(read(made, '4.B/composting.treated/ch4'), 80);
    near(read(made, '4.B/composting.treated/n2o'), 4.8);
    near(read(made, '4.D/wastewater.domestic.septic_tank/ch4'), 1000 * 0.6 * 0.5);
    expect(read(made, '4.D/wastewater.domestic.aerobic_plant/ch4')).toBe(0);
    near(read(made, '4.D/wastewater.industrial.anaerobic_reactor/ch4'), 5000 * 0.25 * 0.8 - 300);
    near(read(made, '4.D/wastewater.population/n2o'), (3e6 * 28e-3 * 0.16 * 1.1 * 1.25 * 0.005 * 44) / 28, 1e-11);
    expect(read(inventoryOf({ 'wastewater.population': 300 }), '4.D/wastewater.population/n2o')).toBe('NE');
  });
});
