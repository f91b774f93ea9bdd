import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareInventories } from './compare-inventories.ts';
import { assessLevel, assessTrend } from './key-categories.ts';
import { recordRecalculation } from './recalculation.ts';
import { mayShareSeries } from './share-series.ts';
import type { ChangeParts } from './split-change.ts';
import { methodOf, type SmallLine, smallInventory } from './testing/small-inventory.ts';

const sumOf = ({ activity, factor, gwp, coverage, unsplit }: ChangeParts) =>
  activity + factor + gwp + coverage + unsplit;

describe('key categories', () => {
  it('by level are the largest up to 95 %, removals by their size (equation 4.1)', () => {
    const inventory = smallInventory([
      { id: 'a', activity: 60 },
      { id: 'b', activity: 25 },
      { id: 'sink', activity: -11, kind: 'removal' },
      { id: 'c', activity: 3 },
      { id: 'd', activity: 1 },
      { id: 'net', activity: 500, kind: 'net-import' },
    ]);
    const { ranked, approach } = assessLevel(inventory);
    expect(approach).toBe(1);
    expect(ranked.map(({ category, isKey }) => [category, isKey])).toEqual([
      ['a', true],
      ['b', true],
      ['sink', true],
      ['c', false],
      ['d', false],
    ]);
    expect(ranked[0]?.contribution).toBeCloseTo(0.6, 12);
    expect(ranked.at(-1)?.cumulative).toBeCloseTo(1, 12);
  });
  it('by level with uncertainty put the uncertain first (equation 4.4)', () => {
    const inventory = smallInventory([
      { id: 'a', activity: 90 },
      { id: 'b', activity: 10 },
    ]);
    const uncertainties = new Map([
      ['a/co2', 0.05],
      ['b/co2', 1],
    ]);
    const { ranked, threshold } = assessLevel(inventory, uncertainties);
    expect(threshold).toBe(0.9);
    expect(ranked.map(({ category }) => category)).toEqual(['b', 'a']);
    expect(ranked[0]?.contribution).toBeCloseTo(10 / 14.5, 12);
  });
  it('by trend are those that moved otherwise than the total (equations 4.2 and 4.3, by hand)', () => {
    const base = smallInventory([
      { id: 'a', activity: 80 },
      { id: 'b', activity: 20 },
    ]);
    const now = smallInventory([
      { id: 'a', activity: 80 },
      { id: 'b', activity: 30 },
      { id: 'new', activity: 10 },
    ]);
    // Total +20 %: a 0.8 · |0 - 0.2| = 0.16, b 0.2 · |0.5 - 0.2| = 0.06, new 10 / 100 = 0.10.
    const { ranked } = assessTrend(now, base);
    expect(ranked.map(({ category, contribution }) => [category, Number(contribution.toFixed(12))])).toEqual([
      ['a', 0.5],
      ['new', 0.3125],
      ['b', 0.1875],
    ]);
  });
});

describe('comparison of two inventories', () => {
  const compareOne = (before: SmallLine, after: SmallLine) => {
    const { lines } = compareInventories(smallInventory([before], { year: 2022 }), smallInventory([after]));
    const [line] = lines;
    if (!line) throw new Error('no line');
    return line;
  };
  it.each<readonly [string, SmallLine, SmallLine, Partial<ChangeParts>]>([
    ['more is burnt', { id: 'a', activity: 10, factor: 2 }, { id: 'a', activity: 12, factor: 2 }, { activity: 4e4 }],
    ['another factor', { id: 'a', activity: 10, factor: 2 }, { id: 'a', activity: 10, factor: 2.5 }, { factor: 5e4 }],
    // (12 - 10) · (2 + 3) / 2 = 5, (3 - 2) · (10 + 12) / 2 = 11.
    [
      'both',
      { id: 'a', activity: 10, factor: 2 },
      { id: 'a', activity: 12, factor: 3 },
      { activity: 5e4, factor: 11e4 },
    ],
    [
      'another GWP',
      { id: 'a', gas: 'ch4', activity: 1, gwp: 21 },
      { id: 'a', gas: 'ch4', activity: 1, gwp: 28 },
      { gwp: 7e4 },
    ],
    ['it begins', { id: 'a', activity: 0, factor: 2 }, { id: 'a', activity: 1, factor: 2 }, { activity: 2e4 }],
    [
      'it is there for the first time',
      { id: 'a', activity: 'NE' },
      { id: 'a', activity: 1, factor: 2 },
      { coverage: 2e4 },
    ],
    ['it is absent in both', { id: 'a', activity: 'NE' }, { id: 'a', activity: 'NO' }, { coverage: 0 }],
  ])('%s', (_name, before, after, parts) => {
    const line = compareOne(before, after);
    for (const key of ['activity', 'factor', 'gwp', 'coverage', 'unsplit'] as const)
      expect(line.parts[key]).toBeCloseTo(parts[key] ?? 0, 6);
    expect(sumOf(line.parts)).toBeCloseTo(line.changeTco2e, 6);
  });
  it('says why a line has no number, and leaves kinds apart', () => {
    const comparison = compareInventories(
      smallInventory([{ id: 'a', activity: 'NE' }]),
      smallInventory([
        { id: 'a', activity: 1 },
        { id: 'net', activity: 5, kind: 'net-import' },
      ]),
    );
    expect(comparison.lines.find(({ category }) => category === 'a')?.before.why).toBe('NE');
    expect(comparison.byKind.emission.changeTco2e).toBe(1e4);
    expect(comparison.byKind['net-import'].changeTco2e).toBe(5e4);
  });

  const line = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    gas: fc.constantFrom('co2' as const, 'ch4' as const),
    activity: fc.oneof(fc.double({ min: 0, max: 1e4, noNaN: true }), fc.constantFrom('NE' as const, 'NO' as const)),
    factor: fc.double({ min: 0, max: 10, noNaN: true }),
    gwp: fc.double({ min: 1, max: 300, noNaN: true }),
  });
  const lines = fc.uniqueArray(line, { selector: ({ id, gas }) => `${id}/${gas}`, maxLength: 8 });
  it('the parts of every line sum to its change, and those of a kind to the change of its total', () =>
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const comparison = compareInventories(smallInventory(before), smallInventory(after));
        for (const one of comparison.lines) {
          const size = Math.max(1, Math.abs(one.before.tco2e ?? 0), Math.abs(one.after.tco2e ?? 0));
          expect(Math.abs(sumOf(one.parts) - one.changeTco2e)).toBeLessThanOrEqual(1e-12 * size);
        }
        const { changeTco2e, parts, beforeTco2e, afterTco2e } = comparison.byKind.emission;
        const size = Math.max(1, beforeTco2e, afterTco2e);
        expect(Math.abs(sumOf(parts) - changeTco2e)).toBeLessThanOrEqual(1e-11 * size);
        expect(Math.abs(afterTco2e - beforeTco2e - changeTco2e)).toBeLessThanOrEqual(1e-11 * size);
      }),
    ));
  it('turned round it is the same with the other sign, and the order of lines changes nothing', () =>
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const [a, b] = [smallInventory(before), smallInventory(after)];
        const there = compareInventories(a, b);
        const back = compareInventories(b, a);
        const turned = compareInventories(smallInventory([...before].reverse()), smallInventory([...after].reverse()));
        expect(turned.lines).toEqual(there.lines);
        const size = Math.max(1, there.byKind.emission.beforeTco2e, there.byKind.emission.afterTco2e);
        for (const key of ['activity', 'factor', 'gwp', 'coverage', 'unsplit'] as const)
          expect(Math.abs(there.byKind.emission.parts[key] + back.byKind.emission.parts[key])).toBeLessThanOrEqual(
            1e-9 * size,
          );
      }),
    ));
});

describe('one series', () => {
  it('takes years of one method', () => expect(mayShareSeries(methodOf(), methodOf()).ok).toBe(true));
  it.each([
    ['another GWP set', methodOf({ gwpSet: 'SAR-100' }), 'gwp-set'],
    ['another method', methodOf({ id: 'guide-2025' }), 'method'],
    [
      'another edition of a factor set',
      methodOf({ factorSets: { fuel: 'provincial-guide-2011@2027-01' } }),
      'factor-set',
    ],
    ['a factor set more', methodOf({ factorSets: { ...methodOf().factorSets, waste: 'x@1' } }), 'factor-set'],
    ['another rule of what burns', methodOf({ co2Rule: 'ceads' }), 'rule'],
  ] as const)('refuses %s, and offers both restatements', (_name, other, aspect) => {
    const verdict = mayShareSeries(methodOf(), other);
    if (verdict.ok) throw new Error('taken for one series');
    expect(verdict.differences.map((difference) => difference.aspect)).toEqual([aspect]);
    expect(verdict.restatements.map(({ restate, by }) => [restate, by])).toEqual([
      ['before', other],
      ['after', methodOf()],
    ]);
  });
  it('refuses two boundaries', () =>
    expect(mayShareSeries(methodOf(), methodOf(), ['directEnergyCo2', 'assessmentCo2']).ok).toBe(false));
});

describe('recalculation', () => {
  const before = smallInventory([
    { id: 'a', activity: 10, factor: 2 },
    { id: 'b', activity: 5 },
  ]);
  const after = smallInventory([
    { id: 'a', activity: 11, factor: 2 },
    { id: 'b', activity: 5 },
  ]);
  it('names the input that moved, the totals before and after, and why', () => {
    const entry = recordRecalculation(before, after, { cause: 'data', note: '企业更正报表' });
    if (!entry.ok) throw new Error('refused');
    expect(entry.value.inputs.map(({ before: old, after: now }) => [old[0]?.value, now[0]?.value])).toEqual([[10, 11]]);
    const total = entry.value.totals.find(({ name }) => name === 'greenhouseGases');
    expect(total).toMatchObject({ before: { value: 25e4 }, after: { value: 27e4 } });
    expect(total?.relative).toBeCloseTo(0.08, 12);
    expect(entry.value.comparison.byKind.emission.parts.activity).toBeCloseTo(2e4, 6);
  });
  it('of another year is refused with what to do instead', () => {
    const entry = recordRecalculation(before, smallInventory([], { year: 2024 }), { cause: 'data', note: '' });
    expect(entry.ok ? [] : entry.faults.map(({ code }) => code)).toEqual(['not-one-inventory']);
  });
});
