/** @module One derivation with every kind of node, and what happens when somebody changes a number in it. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { absent, reported } from './absence.ts';
import { createExplain, fullTracer } from './explain.ts';
import { yearOf } from './period.ts';
import { quantity } from './quantity.ts';
import { checkTrace, replay } from './replay.ts';
import { sha256 } from './sha-256.ts';
import { childrenOf, type Trace, traceKinds } from './trace.ts';
import { traceDigest } from './trace-digest.ts';

const explain = createExplain(fullTracer);
const cell = (locator: string) => ({ source: 'river-city-yearbook', locator });

/** Energy intensity of River City, 2020: coal, power and an assumed rest over output at constant prices. */
const opulent = () => {
  const coal = explain.product(
    'coalUse',
    explain.observation('coalMass', quantity(120, '10k-t'), { ...cell('B2'), period: '2020', digest: sha256('120') }),
    explain.lookup(
      'coalCoefficient',
      explain.factor('coalCoefficient', quantity(0.7143, 'kgce/kg', 'calorific/plain'), {
        factor: 'raw-coal',
        ...cell('A4'),
        status: 'national',
      }),
      { table: 'coefficients', query: { fuel: 'raw-coal' }, found: { scope: 'national', time: 'timeless' } },
    ),
  );
  const power = explain.toCalorificBasis(
    'powerUse',
    explain.difference(
      'powerUse',
      explain.observation('powerIn', quantity(52, '100m-kWh'), cell('B3')),
      explain.observation('powerOut', quantity(7.5, '100m-kWh'), cell('B4')),
    ),
    explain.factor('powerCoefficient', quantity(0.1229, 'kgce/kWh', 'calorific/plain'), {
      factor: 'power',
      ...cell('A5'),
    }),
  );
  const heat = explain.fill(
    'heatUse',
    yearOf(2020),
    {
      period: yearOf(2018),
      explained: explain.observation('heatUse', quantity(8, '10k-tce', 'calorific'), cell('B5')),
    },
    {
      period: yearOf(2021),
      explained: explain.observation('heatUse', quantity(9.5, '10k-tce', 'calorific'), cell('B6')),
    },
  );
  const oil = explain.choose(
    'oilUse',
    'newest-edition',
    explain.assumeBasis(
      'oilUse',
      explain.observation('oilUse', quantity(21, '10k-tce', 'unstated'), cell('B7')),
      'calorific',
      'yearbook-is-calorific',
    ),
    [
      {
        because: 'older edition',
        explained: explain.convert(
          'oilUse',
          explain.observation('oilUse', quantity(198000, 'tce', 'calorific'), cell('C7')),
          '10k-tce',
        ),
      },
      { because: 'no answer', why: 'not-reported' },
    ],
  );
  const stock = explain.product(
    'stockLeft',
    explain.observation('stock', quantity(8, '10k-tce', 'calorific'), cell('B8')),
    explain.decay('stockShareLeft', explain.observation('yearlyLoss', quantity(12.5, '%'), cell('B9')), 2),
  );
  const { total, coverage } = explain.sum(
    'energyUse',
    [
      { id: 'power', item: reported(power) },
      { id: 'coal', item: reported(coal) },
      { id: 'oil', item: reported(oil) },
      { id: 'heat', item: reported(heat) },
      { id: 'rest', item: reported(explain.assume('restUse', quantity(1.25, '10k-tce', 'calorific'), 'rest-as-2019')) },
      { id: 'stock', item: reported(stock) },
      { id: 'nuclear', item: absent('NO') },
      { id: 'biogas', item: absent('NE') },
    ],
    '10k-tce',
  );
  if (!total.ok) throw new Error('no total');
  const output = explain.toConstantPrices(
    'gdp',
    explain.observation('gdp', quantity(310, '100m-yuan', 'current'), cell('D2')),
    explain.observation('deflator', quantity(103.5, '%'), cell('D3')),
    2020,
  );
  const intensity = explain.ratio('energyIntensityOfGdp', total.value, output, 'tce/10k-yuan');
  if (!intensity.ok) throw new Error('no intensity');
  return {
    coverage,
    published: explain.round('energyIntensityOfGdp', intensity.value, { kind: 'significant', digits: 4 }),
  };
};

const walk = (trace: Trace, place = ''): readonly { readonly place: string; readonly node: Trace }[] => [
  { place, node: trace },
  ...childrenOf(trace).flatMap((child) => walk(child.trace, `${place}/${child.place}`)),
];
/** Every place in the JSON where a number stands. */
const numberPlaces = (
  thing: unknown,
  path: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] => {
  if (typeof thing === 'number') return [path];
  if (typeof thing !== 'object' || thing === null) return [];
  return Object.entries(thing).flatMap(([key, value]) => numberPlaces(value, [...path, key]));
};
const changed = (trace: Trace, path: readonly (string | number)[], change: (old: number) => number): Trace => {
  const copy = JSON.parse(JSON.stringify(trace)) as Trace;
  let at: Record<string, unknown> = copy as unknown as Record<string, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  const last = path.at(-1) as string;
  at[last] = change(at[last] as number);
  return copy;
};

describe('a derivation with every kind of node', () => {
  const { published, coverage } = opulent();
  const places = numberPlaces(published.trace);
  it('holds every kind', () => {
    expect([...new Set(walk(published.trace).map(({ node }) => node.kind))].sort()).toEqual([...traceKinds].sort());
  });
  it('comes to the number that hand arithmetic gives', () => {
    // coal 85.716 + power 44.5 * 1.229 = 54.6905 + heat 9 + oil 21 + rest 1.25 + stock 8 / e^0.25 = 6.2304 = 177.8869; over
    // 310 / 1.035 = 299.5169
    expect(published.value).toEqual({ value: 0.5939, unit: 'tce/10k-yuan', basis: 'calorific/constant@2020' });
    expect(replay(published.trace)).toBe(0.5939);
  });
  it('names what was missing and what does not occur', () => {
    expect(coverage).toEqual({
      expected: 8,
      present: 6,
      settled: [{ id: 'nuclear', why: 'NO' }],
      missing: [{ id: 'biogas', why: 'NE' }],
    });
  });
  it('has numbers to change in every node', () =>
    expect(places.length).toBeGreaterThanOrEqual(walk(published.trace).length));
  it.each(places.map((path) => ({ path, name: path.join('.') })))('a change at $name turns replay red', ({ path }) => {
    const mutant = changed(published.trace, path, (old) => old * 1.5 + 1);
    expect(traceDigest(mutant)).not.toBe(traceDigest(published.trace));
    const isRed = () => {
      try {
        return replay(mutant) !== published.value.value;
      } catch {
        return true;
      }
    };
    expect(isRed()).toBe(true);
  });
  it('a rejected leaf decides nothing, so that only the fingerprint guards it', () => {
    const leaf = (value: number) => explain.observation('use', quantity(value, 'tce', 'calorific'), cell('A1'));
    const choose = (value: number) =>
      explain.choose('use', 'newest', leaf(1), [{ because: 'older', explained: leaf(value) }]).trace;
    expect(replay(choose(2))).toBe(replay(choose(3)));
    expect(traceDigest(choose(2))).not.toBe(traceDigest(choose(3)));
  });
  it('says where it broke', () => {
    const path = places.find((place) => place.join('.').endsWith('perUnit.result.value')) ?? [];
    const [first] = checkTrace(changed(published.trace, path, (old) => old + 1)).mismatches;
    expect(first?.place.endsWith('parts.coal/perUnit')).toBe(true);
    expect(first?.recomputed).toEqual(reported(quantity(0.7143, 'kgce/kg', 'calorific/plain')));
  });
  it.each([
    ['a unit that does not exist', { unit: 'stone' }],
    ['another unit of the dimension', { unit: 'kgce/10k-yuan' }],
    ['another basis', { basis: 'equivalent@2020/constant@2020' }],
    ['a basis of another dimension', { basis: 'current' }],
    ['NaN', { value: Number.NaN }],
  ])('refuses %s in the result', (_, part) => {
    const mutant = { ...published.trace, result: { ...published.trace.result, ...part } } as Trace;
    expect(() => replay(mutant)).toThrow(/replay-mismatch/);
  });
});

describe('combinators and absence', () => {
  const one = explain.observation('use', quantity(1, 'tce', 'calorific'), cell('A1'));
  it('a ratio over zero is absent', () => {
    const zero = explain.observation('gdp', quantity(0, '10k-yuan', 'current'), cell('A2'));
    expect(explain.ratio('intensity', one, zero)).toEqual(absent('division-by-zero'));
  });
  it('a total of nothing is absent with the first reason', () => {
    const { total } = explain.sum('use', [
      { id: 'b', item: absent('C') },
      { id: 'a', item: absent('NO') },
    ]);
    expect(total).toEqual(absent('C'));
  });
  it('a part is counted once', () => {
    expect(() =>
      explain.sum('use', [
        { id: 'a', item: reported(one) },
        { id: 'a', item: reported(one) },
      ]),
    ).toThrow(/duplicate-id/);
  });
  it('fills between anchors only', () => {
    const ends = [
      { period: yearOf(2018), explained: one },
      { period: yearOf(2020), explained: one },
    ] as const;
    expect(() => explain.fill('use', yearOf(2021), ...ends)).toThrow(/not-a-period/);
  });
  it('mixed bases do not compile in a traced total either', () => {
    const other = explain.observation('use', quantity(1, 'tce', 'equivalent@2020'), cell('A3'));
    const parts = [
      { id: 'a', item: reported(one) },
      { id: 'b', item: reported(other) },
    ];
    // @ts-expect-error calorific and equivalent parts
    expect(() => explain.sum('use', parts)).toThrow(/basis-mismatch/);
    // @ts-expect-error nor their difference
    expect(() => explain.difference('use', one, other)).toThrow(/basis-mismatch/);
  });
});

describe('the fingerprint', () => {
  it.each(['', 'abc', '达峰', 'a'.repeat(55), 'a'.repeat(56), 'a'.repeat(64), 'a'.repeat(1000), '𠮷'])(
    'agrees with the platform on "%s"',
    (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    },
  );
});
