/** @module The law of traces on random derivations: `replay(trace) === value`, for every kind of node, before and after JSON. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absenceReasons, absent, type Reported, reported } from './absence.ts';
import { createExplain, type Explain, type Explained, fullTracer, noTracer } from './explain.ts';
import { yearOf } from './period.ts';
import { type Quantity, quantity } from './quantity.ts';
import { checkTrace, replay, replaysTo } from './replay.ts';
import { childrenOf, type Trace, traceKinds } from './trace.ts';
import { arithmeticOf } from './trace-arithmetic.ts';
import { traceDigest } from './trace-digest.ts';

type Energy<T extends Trace | null> = Explained<Quantity<'energy', 'calorific'>, T>;
/** A derivation that runs under any tracer, so that runs with and without traces can be compared. */
type Derivation = <T extends Trace | null>(explain: Explain<T>) => Energy<T>;

const cell = { source: 'yearbook', locator: 'table 1, B2' };
const number = fc.double({ min: 1e-6, max: 1e9, noNaN: true });
const energyUnit = fc.constantFrom('tce', '10k-tce', 'kgce', 'GJ', 'TJ', 'kJ');

const { energy } = fc.letrec<{ energy: Derivation }>((tie) => {
  const inner = tie('energy');
  const leaf = fc.tuple(number, energyUnit, fc.boolean()).map(
    ([value, unit, found]): Derivation =>
      (explain) =>
        found
          ? explain.observation('finalUse', quantity(value, unit, 'calorific'), { ...cell, period: '2020' })
          : explain.assume('finalUse', quantity(value, unit, 'calorific'), 'flat-demand'),
  );
  const sum = fc
    .tuple(inner, fc.array(fc.option(inner, { nil: null }), { maxLength: 4 }), fc.constantFrom(...absenceReasons))
    .map(
      ([first, others, why]): Derivation =>
        (explain) => {
          type Item = Reported<ReturnType<typeof first<ReturnType<typeof explain.assume>['trace']>>>;
          const items = [first, ...others].map((part, index) => ({
            id: `part-${(index * 7) % 5}`,
            item: (part ? reported(part(explain)) : absent(why)) as Item,
          }));
          const { total } = explain.sum('totalUse', items);
          return total.ok ? total.value : first(explain);
        },
    );
  const fromMass = fc.tuple(number, number).map(
    ([mass, ncv]): Derivation =>
      (explain) =>
        explain.product(
          'coalUse',
          explain.observation('coalMass', quantity(mass, '10k-t'), cell),
          explain.lookup(
            'coalNcv',
            explain.factor('coalNcv', quantity(ncv, 'GJ/t', 'calorific/plain'), {
              factor: 'raw-coal',
              ...cell,
              status: 'national',
            }),
            { table: 'fuels', query: { fuel: 'raw-coal' }, found: { scope: 'national', time: 'earlier' } },
          ),
        ),
  );
  const fromPower = fc.tuple(number, number).map(
    ([power, coefficient]): Derivation =>
      (explain) =>
        explain.toCalorificBasis(
          'powerUse',
          explain.observation('powerUse', quantity(power, '100m-kWh'), cell),
          explain.factor('powerCoefficient', quantity(coefficient, 'kgce/kWh', 'calorific/plain'), {
            factor: 'power',
            ...cell,
          }),
        ),
  );
  const share = fc.tuple(inner, inner, inner).map(
    ([whole, over, under]): Derivation =>
      (explain) => {
        const ratio = explain.ratio('share', over(explain), under(explain), '%');
        return ratio.ok ? explain.product('part', whole(explain), ratio.value) : whole(explain);
      },
  );
  const difference = fc.tuple(inner, inner).map(
    ([a, b]): Derivation =>
      (explain) =>
        explain.difference('netUse', a(explain), b(explain)),
  );
  const convert = fc.tuple(inner, energyUnit).map(
    ([a, unit]): Derivation =>
      (explain) =>
        explain.convert('use', a(explain), unit),
  );
  const fill = fc.tuple(inner, inner, fc.integer({ min: 0, max: 10 }), fc.boolean()).map(
    ([a, b, step, two]): Derivation =>
      (explain) =>
        explain.fill(
          'use',
          yearOf(2010 + step),
          { period: yearOf(2010), explained: a(explain) },
          two ? { period: yearOf(2020), explained: b(explain) } : null,
        ),
  );
  const choose = fc.tuple(inner, inner, fc.constantFrom(...absenceReasons)).map(
    ([a, b, why]): Derivation =>
      (explain) =>
        explain.choose('use', 'first-reported', a(explain), [
          { because: 'older edition', explained: b(explain) },
          { because: 'not there', why },
        ]),
  );
  const round = fc.tuple(inner, fc.integer({ min: 1, max: 6 }), fc.boolean()).map(
    ([a, digits, significant]): Derivation =>
      (explain) =>
        explain.round(
          'use',
          a(explain),
          significant ? { kind: 'significant', digits } : { kind: 'interval', interval: `1e-${digits}` },
        ),
  );
  const applied = fc
    .tuple(inner, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 3 }), fc.nat({ max: 40 }))
    .map(
      ([a, part, form, parameter]): Derivation =>
        (explain) => {
          const share = explain.assume('share', quantity(part, '1'), 'some-share');
          const made = [
            explain.power('share', share, parameter / 10),
            explain.decay('share', share, parameter),
            explain.complement('share', share),
            explain.increment('share', share),
          ];
          return explain.product('part', a(explain), made[form] ?? share);
        },
    );
  const stated = number.map(
    (value): Derivation =>
      (explain) =>
        explain.assumeBasis(
          'use',
          explain.observation('use', quantity(value, '10k-tce', 'unstated'), cell),
          'calorific',
          'plan-is-calorific',
        ),
  );
  return {
    energy: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      leaf,
      sum,
      fromMass,
      fromPower,
      share,
      difference,
      convert,
      fill,
      choose,
      round,
      applied,
      stated,
    ),
  };
});

const walk = (trace: Trace): readonly Trace[] => [trace, ...childrenOf(trace).flatMap((child) => walk(child.trace))];
const explain = createExplain(fullTracer);
const runs = { numRuns: 400, seed: 2030 };

describe('replay is law', () => {
  it('replay(trace) === value, before and after JSON, and every kind of node was there', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(energy, (derive) => {
        const { value, trace } = derive(explain);
        for (const node of walk(trace)) seen.add(node.kind);
        expect(Number.isFinite(value.value)).toBe(true);
        expect(replay(trace)).toBe(value.value);
        const again = JSON.parse(JSON.stringify(trace)) as Trace;
        expect(replay(again)).toBe(value.value);
        expect(replaysTo(again, value as unknown as Quantity)).toBe(true);
        expect(traceDigest(again)).toBe(traceDigest(trace));
      }),
      runs,
    );
    expect([...seen].sort()).toEqual([...traceKinds].sort());
  });
  it('the coefficients of every node give its number from those of its children', () => {
    fc.assert(
      fc.property(energy, (derive) => {
        for (const node of walk(derive(explain).trace)) {
          const arithmetic = arithmeticOf(node);
          const parts = ((): readonly number[] => {
            switch (arithmetic.kind) {
              case 'leaf':
                return [node.result.value];
              case 'linear':
                return [...arithmetic.terms.map(({ scale, of }) => scale * of.result.value), arithmetic.constant];
              case 'product':
                return [arithmetic.scale * arithmetic.left.result.value * arithmetic.right.result.value];
              case 'quotient':
                return [(arithmetic.scale * arithmetic.over.result.value) / arithmetic.under.result.value];
              case 'power':
                return [(arithmetic.scale * arithmetic.of.result.value) ** arithmetic.exponent];
              case 'decay':
                return [Math.exp(-arithmetic.scale * arithmetic.of.result.value)];
            }
          })();
          const size = parts.reduce((most, part) => Math.max(most, Math.abs(part)), Number.MIN_VALUE);
          const sum = parts.reduce((total, part) => total + part, 0);
          expect(Math.abs(sum - node.result.value)).toBeLessThanOrEqual(1e-12 * size);
        }
      }),
      runs,
    );
  });
  it('the number is the same without a trace', () => {
    const cheap = createExplain(noTracer);
    fc.assert(
      fc.property(energy, (derive) => {
        const untraced = derive(cheap);
        expect(untraced.trace).toBeNull();
        expect(untraced.value).toEqual(derive(explain).value);
      }),
      runs,
    );
  });
  it('a changed number in any inner node is found, at its place', () => {
    fc.assert(
      fc.property(energy, fc.nat(), (derive, pick) => {
        const trace = JSON.parse(JSON.stringify(derive(explain).trace)) as Trace;
        const nodes = walk(trace).filter((node) => childrenOf(node).length > 0);
        const node = nodes[pick % Math.max(nodes.length, 1)];
        if (!node) return;
        (node.result as { value: number }).value = node.result.value * 1.5 + 1;
        expect(checkTrace(trace).mismatches.map((mismatch) => mismatch.stated)).toContain(node.result);
        expect(() => replay(trace)).toThrow(/replay-mismatch/);
      }),
      runs,
    );
  });
});
