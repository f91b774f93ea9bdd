/** @module Carbon stock change of forests by hand, and properties of all streams: scaling, partition, replay, order, nothing entered. */
import { isSettled } from '@dafeng/quantity';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listActivities } from '../activity-catalogue.ts';
import { type Book, inventoryOf, near, read } from './testing.ts';

const id = '3.B.1/forest.volume.hardwoods/co2';
const forest: Book = {
  'forest.volume.hardwoods@2016': 4000,
  'forest.volume.hardwoods@2021': 4400,
  'forest.area.hardwoods@2016': 50,
  'forest.area.hardwoods@2021': 50,
};

describe('forest', () => {
  it('(C1 − C2) / 5 × 44/12, 80 m3/ha: BCEF 1.4, R by 112 t/ha in the subtropics, CF 0.48; a removal', () => {
    const made = inventoryOf(forest);
    near(read(made, id), (-(400e4 * 1.4 * 1.2 * 0.48) / 5 / 12) * 44);
    expect(made.lines.find((line) => line.id === id)?.kind).toBe('removal');
    const removals = made.totals.removals.total;
    near(removals.ok ? removals.value.value.value : 'NE', (-(400e4 * 1.4 * 1.2 * 0.48) / 5 / 12) * 44);
    expect(made.totals.greenhouseGases.total.ok).toBe(false);
  });
  it('crossing a class of growing stock is no growth: both ends by the class of the first', () => {
    const grown = { ...forest, 'forest.volume.hardwoods@2021': 5200 };
    near(read(inventoryOf(grown), id), (-(1200e4 * 1.4 * 1.2 * 0.48) / 5 / 12) * 44);
  });
  it('one survey, or no area, gives no number and says why', () => {
    for (const lacking of ['forest.volume.hardwoods@2021', 'forest.area.hardwoods@2016']) {
      const made = inventoryOf(Object.fromEntries(Object.entries(forest).filter(([key]) => key !== lacking)));
      expect(read(made, id)).toBe('NE');
      expect(made.notices.map(({ code }) => code)).toContain('input-incomplete');
    }
  });
  it('a year outside the surveys takes their mean change and says so', () => {
    const made = inventoryOf(forest, 'guide-2025', { year: 2023 });
    near(read(made, id), (-(400e4 * 1.4 * 1.2 * 0.48) / 5 / 12) * 44);
    expect(made.notices.map(({ code }) => code)).toContain('assumed-setting');
  });
});

/** Amounts that every line is proportional to; shares, rates and settings stay. */
const amounts: Book = {
  'cement.clinker.portland': 200,
  'cement.material.vanadium_titanium_slag': 12,
  'lime.output': 30,
  'carbonate.calcite': 8,
  'aluminium.output': 10,
  'livestock.dairy_cattle': 3,
  'livestock.sheep': 20,
  'rice.area.single_aeration': 20_000,
  'soil.nitrogen.fertiliser': 3,
  'landfill.deposited@2017': 10,
  'landfill.deposited@2019': 12,
  'incineration.municipal': 20,
  'wastewater.domestic.septic_tank': 1000,
  'forest.volume.hardwoods@2016': 4000,
  'forest.volume.hardwoods@2021': 4400,
  'forest.area.hardwoods@2016': 50,
};
const settings: Book = { 'rice.days': 110, 'landfill.share.food_waste@2017': 55, 'incineration.share.plastics': 12 };
const scaled = (factor: number): Book => ({
  ...Object.fromEntries(Object.entries(amounts).map(([key, value]) => [key, Number(value) * factor])),
  ...settings,
});

describe('all streams', () => {
  it.each(['guide-2011', 'guide-2025', 'ipcc-2006'] as const)('amounts × k give emissions × k (%s)', (method) => {
    const once = inventoryOf(scaled(1), method);
    const present = once.lines.filter(({ amount }) => amount.ok);
    expect(present.length).toBeGreaterThan(12);
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), (factor) => {
        const more = inventoryOf(scaled(factor), method);
        for (const line of present) near(read(more, line.id), Number(read(once, line.id)) * factor, 1e-10);
      }),
      { numRuns: 10 },
    );
  });
  it('a herd parted by system is the herd (IPCC knows no systems), and waste parted by type is the waste', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 50, noNaN: true }), fc.double({ min: 0, max: 50, noNaN: true }), (a, b) => {
        const parted = inventoryOf({ 'livestock.goats.scale': a, 'livestock.goats.household': b }, 'ipcc-2006');
        const whole = inventoryOf({ 'livestock.goats': a + b }, 'ipcc-2006');
        const goats = '3.A.1/livestock.goats/ch4';
        near(read(parted, goats), Number(read(whole, goats)), 1e-10);
        const types = { 'landfill.deposited.food_waste@2018': a * 0.6, 'landfill.deposited.paper@2018': a * 0.4 };
        const bulk = {
          'landfill.deposited@2018': a,
          'landfill.share.food_waste@2018': 60,
          'landfill.share.paper@2018': 40,
        };
        near(read(inventoryOf(types), '4.A/landfill/ch4'), Number(read(inventoryOf(bulk), '4.A/landfill/ch4')), 1e-10);
      }),
      { numRuns: 20 },
    );
  });
  it('nothing entered: every line is NE, no number, no notice', () => {
    for (const method of ['guide-2011', 'guide-2025', 'ipcc-2006', 'ceads'] as const) {
      const made = inventoryOf({}, method);
      const own = made.lines.filter(({ category }) => /^[234]/.test(category));
      expect(own.length).toBeGreaterThan(60);
      for (const { amount } of own) expect(amount).toMatchObject({ ok: false, why: 'NE' });
      expect(made.notices).toEqual([]);
    }
  });
  it('a method without the factors gives outside-validity for all that is entered, never a number (CEADs: cement alone)', () => {
    const book = { ...scaled(1), 'sf6.repaired_content': 900, 'sf6.recovered': 855, 'cement.output': 100 };
    const made = inventoryOf(book, 'ceads').lines.filter(({ category }) => /^[234]/.test(category));
    expect(made.filter(({ amount }) => amount.ok).map((line) => line.id)).toEqual(['2.A.1/cement.output/co2']);
    const whys = new Set(made.flatMap(({ amount }) => (amount.ok ? [] : [amount.why])));
    expect([...whys].sort()).toEqual(['NE', 'outside-validity']);
  });
  it('NO everywhere: every line is settled', () => {
    const book = Object.fromEntries(
      ['processes', 'agriculture', 'waste', 'land'].flatMap((tab) =>
        listActivities(tab as 'waste').map(({ id: item }) => [item, 'NO' as const]),
      ),
    );
    for (const { category, amount, id: line } of inventoryOf(book).lines)
      if (/^[234]/.test(category)) expect([line, !amount.ok && isSettled(amount.why)]).toEqual([line, true]);
  });
  it('every item of the catalogue is read by some line, and lines have ids of their own', () => {
    const { lines } = inventoryOf({});
    const ceads = inventoryOf({}, 'ceads').lines;
    const ids = lines.map((line) => line.id);
    expect(new Set(ids).size).toBe(ids.length);
    const used = new Set([...lines, ...ceads].flatMap(({ from }) => ('activities' in from ? from.activities : [])));
    const unused = ['processes', 'agriculture', 'waste', 'land']
      .flatMap((tab) => listActivities(tab as 'waste').map(({ id: item }) => item))
      .filter((item) => !used.has(item));
    expect(unused).toEqual([]);
  });
});
