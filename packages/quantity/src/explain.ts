/**
 * @module Numbers that carry their explanation: every combinator makes the value and its trace node in one step, so that the two
 * cannot disagree. Which factor, which candidate, which fill: that is decided by the callers.
 */
import { type AbsenceReason, absent, mapReported, type Reported, reported } from './absence.ts';
import { applyFunction, type FunctionForm } from './apply-function.ts';
import { type Divisible, divide, type Multipliable, multiply, type RatioBasis, subtract } from './combine.ts';
import type {
  BasisOf,
  DifferenceOf,
  Dimension,
  OneBasis,
  ProductBasis,
  ProductOf,
  QuotientOf,
  UnitOf,
} from './dimension.ts';
import { fillValue } from './fill-gap.ts';
import { firstMonth, type Period } from './period.ts';
import { periodCode } from './period-text.ts';
import { convert, type Quantity } from './quantity.ts';
import {
  type Co2eBasisOf,
  type GwpSet,
  type RebaseMethod,
  stateBasis,
  toCalorificBasis,
  toCo2e,
  toConstantPrices,
  toEquivalentBasis,
  toReferenceConditions,
} from './rebase.ts';
import { type RoundingRule, roundQuantity } from './rounding.ts';
import { type Coverage, coverageOf, orderById, type Part, reasonOfNothing, sumInUnit } from './sum.ts';
import type { FactorNode, LookupNode, ObservationNode, RejectedCandidate, Trace } from './trace.ts';

/** A quantity and how it came to be. `T` is null where nothing is recorded. */
export interface Explained<Q extends Quantity<Dimension, string> = Quantity, T extends Trace | null = Trace> {
  readonly value: Q;
  readonly trace: T;
}
type Known<D extends Dimension, B extends string, T extends Trace | null> = Explained<Quantity<D, B>, T>;
/** Keeps a list of mixed bases from compiling, as in `sumQuantities`. */
type Unmixed<B extends string> = [OneBasis<B>] extends [never] ? never : unknown;
type Without<N> = Omit<N, 'kind' | 'term' | 'result' | 'child'>;

/** Records nodes, or does not: then no node, no list of parts and no text is made. */
export interface Tracer<T extends Trace | null> {
  readonly isRecording: boolean;
  /** What stands in `Explained` for the node that was made, null where none was. */
  readonly keep: (node: Trace | null) => T;
}
export const fullTracer: Tracer<Trace> = { isRecording: true, keep: (node) => node as Trace };
export const noTracer: Tracer<null> = { isRecording: false, keep: () => null };

/** A node whose result is a quantity of any kind. */
type Made<N = Trace> = N extends Trace ? Omit<N, 'result'> & { readonly result: unknown } : never;

const unread = { source: '', locator: '' };

const makeExplain = <T extends Trace | null>({ isRecording, keep }: Tracer<T>) => {
  const make = <Q extends Quantity<Dimension, string>>(value: Q, node: Made | false): Explained<Q, T> => ({
    value,
    trace: keep(node === false ? null : (node as Trace)),
  });
  // Nodes are made only by a tracer that records, and such a tracer recorded the children too.
  const traceOf = (explained: { readonly trace: T }) => explained.trace as Trace;
  const rebased = <Q extends Quantity<Dimension, string>>(
    term: string,
    value: Q,
    method: RebaseMethod,
    child: { readonly trace: T },
    factor: { readonly trace: T } | null,
  ) =>
    make(
      value,
      isRecording && {
        kind: 'rebase',
        term,
        result: value,
        method,
        child: traceOf(child),
        factor: factor && traceOf(factor),
      },
    );

  const applied = (
    term: string,
    form: FunctionForm,
    argument: Known<'ratio', string, T>,
    parameter: number,
  ): Known<'ratio', 'plain', T> => {
    const result = applyFunction(form, argument.value as unknown as Quantity, parameter) as Quantity<'ratio', 'plain'>;
    return make(
      result,
      isRecording && { kind: 'function', term, result, form, parameter, argument: traceOf(argument) },
    );
  };

  return {
    /** Whether nodes are made: for callers whose descriptions of a leaf cost something. */
    isRecording,

    /** A leaf: a number found in a source. `found` may be null where nothing is recorded. */
    observation: <D extends Dimension, B extends string>(
      term: string,
      value: Quantity<D, B>,
      found: Without<ObservationNode> | null,
    ): Known<D, B, T> => make(value, isRecording && { kind: 'observation', term, result: value, ...(found ?? unread) }),

    /** A leaf: a coefficient of a factor set. */
    factor: <D extends Dimension, B extends string>(
      term: string,
      value: Quantity<D, B>,
      entry: Without<FactorNode>,
    ): Known<D, B, T> => make(value, isRecording && { kind: 'factor', term, result: value, ...entry }),

    /** A leaf: a number that somebody decided. */
    assume: <D extends Dimension, B extends string>(
      term: string,
      value: Quantity<D, B>,
      assumption: string,
    ): Known<D, B, T> => make(value, isRecording && { kind: 'assume', term, result: value, assumption, child: null }),

    /** A basis decided for a number whose source named none. */
    assumeBasis: <D extends Dimension, const B extends Exclude<BasisOf<D>, 'unstated'>>(
      term: string,
      of: Known<D, 'unstated', T>,
      basis: B,
      assumption: string,
    ): Known<D, B, T> => {
      const result = stateBasis(of.value, basis);
      return make(result, isRecording && { kind: 'assume', term, result, assumption, child: traceOf(of) });
    },

    /**
     * The total of what is there, in the order of the ids, with its coverage; missing parts are kept by name and reason. Absent
     * when nothing is there. One dimension, one basis, in `unit` or that of the first part.
     */
    sum: <D extends Dimension, B extends string>(
      term: string,
      parts: readonly Part<Known<D, B, T>>[] & Unmixed<B>,
      unit?: UnitOf<NoInfer<D>>,
    ): { readonly total: Reported<Known<D, B, T>>; readonly coverage: Coverage } => {
      const given = parts as readonly Part<Known<D, B, T>>[];
      // The sum is exact, so that only a trace, or the unit of the first, shows the order.
      const ordered = isRecording || unit === undefined ? orderById(given) : given;
      const coverage = coverageOf(ordered);
      const values: Quantity<D, B>[] = [];
      const there: { readonly id: string; readonly trace: Trace }[] = [];
      for (const { id, item } of ordered) {
        if (!item.ok) continue;
        values.push(item.value.value);
        if (isRecording) there.push({ id, trace: traceOf(item.value) });
      }
      const [first] = values;
      if (!first) return { total: absent(reasonOfNothing(coverage)), coverage };
      const result = sumInUnit(values as [Quantity<D, B>, ...Quantity<D, B>[]], unit ?? first.unit);
      const { missing, settled } = coverage;
      const total = make(result, isRecording && { kind: 'sum', term, result, parts: there, missing, settled });
      return { total: reported(total), coverage };
    },

    /** Activity times factor; see `multiply`. */
    product: <D extends Dimension, F extends Dimension, B extends string, FB extends string>(
      term: string,
      amount: Known<D, B, T>,
      perUnit: Known<F, FB, T> & Multipliable<D, F, B, FB>,
      unit?: UnitOf<ProductOf<NoInfer<D>, NoInfer<F>>>,
    ): Known<ProductOf<D, F>, ProductBasis<D, F, B, FB>, T> => {
      const result = multiply(amount.value, perUnit.value as Quantity<F, FB> & Multipliable<D, F, B, FB>, unit);
      return make(
        result,
        isRecording && {
          kind: 'product',
          term,
          result,
          amount: traceOf(amount),
          perUnit: traceOf(perUnit as Known<F, FB, T>),
        },
      );
    },

    /** Quotient; absent with `division-by-zero` for a zero below. See `divide`. */
    ratio: <DO extends Dimension, DU extends Dimension, BO extends string, BU extends string>(
      term: string,
      over: Known<DO, BO, T>,
      under: Known<DU, BU, T> & Divisible<DO, DU, BO, BU>,
      unit?: UnitOf<QuotientOf<NoInfer<DO>, NoInfer<DU>>>,
    ): Reported<Known<QuotientOf<DO, DU>, RatioBasis<DO, DU, BO, BU>, T>> =>
      mapReported(divide(over.value, under.value as Quantity<DU, BU> & Divisible<DO, DU, BO, BU>, unit), (result) =>
        make(
          result,
          isRecording && {
            kind: 'ratio',
            term,
            result,
            over: traceOf(over),
            under: traceOf(under as Known<DU, BU, T>),
          },
        ),
      ),

    /** `from - less`, in the unit of `from`; two shares differ by percentage points. */
    difference: <D extends Dimension, B extends string>(
      term: string,
      from: Known<D, B, T>,
      less: Known<NoInfer<D>, NoInfer<OneBasis<B>>, T>,
    ): Known<DifferenceOf<D>, B, T> => {
      const result = subtract(from.value, less.value);
      return make(
        result,
        isRecording && { kind: 'difference', term, result, from: traceOf(from), less: traceOf(less) },
      );
    },

    /** The same amount in another unit. */
    convert: <D extends Dimension, B extends string>(
      term: string,
      of: Known<D, B, T>,
      unit: UnitOf<NoInfer<D>>,
    ): Known<D, B, T> => {
      const result = convert(of.value, unit);
      return make(result, isRecording && { kind: 'convert', term, result, child: traceOf(of) });
    },

    /** Electricity as coal at the rate of a year (等价值); see `toEquivalentBasis`. */
    toEquivalentBasis: <const R extends string>(
      term: string,
      electricity: Known<'electricity', 'plain', T>,
      rate: Known<'energy-per-electricity', `equivalent@${R}/plain`, T>,
    ): Known<'energy', `equivalent@${R}`, T> =>
      rebased(term, toEquivalentBasis(electricity.value, rate.value), 'electricity-to-coal', electricity, rate),

    /** Electricity as coal by its own heat (当量值); see `toCalorificBasis`. */
    toCalorificBasis: (
      term: string,
      electricity: Known<'electricity', 'plain', T>,
      coefficient: Known<'energy-per-electricity', 'calorific/plain', T>,
    ): Known<'energy', 'calorific', T> =>
      rebased(
        term,
        toCalorificBasis(electricity.value, coefficient.value),
        'electricity-to-coal',
        electricity,
        coefficient,
      ),

    /** Money at constant prices of a year; see `toConstantPrices`. */
    toConstantPrices: <const Y extends number>(
      term: string,
      money: Known<'money', 'current' | `constant@${number}`, T>,
      deflator: Known<'ratio', 'plain', T>,
      year: Y,
    ): Known<'money', `constant@${Y}`, T> =>
      rebased(term, toConstantPrices(money.value, deflator.value, year), 'prices-by-deflator', money, deflator),

    /** CO2 counted among CO2 equivalents; see `toCo2e`. */
    toCo2e: <const B extends 'territorial' | 'with-net-power-import', const G extends GwpSet>(
      term: string,
      co2: Known<'co2', B, T>,
      set: G,
    ): Known<'co2e', Co2eBasisOf<B, G>, T> => rebased(term, toCo2e(co2.value, set), 'co2-as-co2e', co2, null),

    /** Gas at other reference conditions; see `toReferenceConditions`. */
    toReferenceConditions: <const B extends 'gas-20C' | 'gas-0C'>(
      term: string,
      gas: Known<'volume', 'gas-20C' | 'gas-0C', T>,
      volumeRatio: Known<'ratio', 'plain', T>,
      basis: B,
    ): Known<'volume', B, T> =>
      rebased(
        term,
        toReferenceConditions(gas.value, volumeRatio.value, basis),
        'reference-conditions',
        gas,
        volumeRatio,
      ),

    /** A value found in a table by its key, and how near the find was to the question. */
    lookup: <D extends Dimension, B extends string>(
      term: string,
      entry: Known<D, B, T>,
      search: Without<LookupNode>,
    ): Known<D, B, T> =>
      make(entry.value, isRecording && { kind: 'lookup', term, result: entry.value, ...search, child: traceOf(entry) }),

    /**
     * A value for a period that has none: the one anchor carried, or the straight line between two, by their first months. The
     * periods changed are listed.
     */
    fill: <D extends Dimension, B extends string>(
      term: string,
      period: Period,
      before: { readonly period: Period; readonly explained: Known<D, B, T> },
      after: { readonly period: Period; readonly explained: Known<NoInfer<D>, NoInfer<OneBasis<B>>, T> } | null,
    ): Known<D, B, T> => {
      const [start, end] = [firstMonth(before.period), after ? firstMonth(after.period) : 0];
      const at = after && end !== start ? (firstMonth(period) - start) / (end - start) : 0;
      const method = after ? 'linear' : 'carry';
      const first = before.explained.value as unknown as Quantity;
      const filled = fillValue(method, at, after ? [first, after.explained.value as unknown as Quantity] : [first]);
      const value = filled as unknown as Quantity<D, B>;
      const anchor = (of: Period, trace: Trace) => ({ period: periodCode(of), trace });
      return make(
        value,
        isRecording && {
          kind: 'fill',
          term,
          result: value,
          method,
          at,
          anchors: after
            ? [anchor(before.period, traceOf(before.explained)), anchor(after.period, traceOf(after.explained))]
            : [anchor(before.period, traceOf(before.explained))],
          changed: [periodCode(period)],
        },
      );
    },

    /** One candidate by a named rule; what was not taken is kept with the reason against it. */
    choose: <D extends Dimension, B extends string>(
      term: string,
      rule: string,
      chosen: Known<D, B, T>,
      rejected: readonly (
        | { readonly because: string; readonly explained: Explained<Quantity<Dimension, string>, T> }
        | { readonly because: string; readonly why: AbsenceReason }
      )[],
    ): Known<D, B, T> =>
      make(
        chosen.value,
        isRecording && {
          kind: 'choose',
          term,
          result: chosen.value,
          rule,
          chosen: traceOf(chosen),
          rejected: rejected.map(
            (candidate): RejectedCandidate =>
              'why' in candidate ? candidate : { because: candidate.because, trace: traceOf(candidate.explained) },
          ),
        },
      ),

    /** `base^exponent`, both plain numbers. */
    power: (term: string, base: Known<'ratio', string, T>, exponent: number): Known<'ratio', 'plain', T> =>
      applied(term, 'power', base, exponent),

    /** What is left after `elapsed` units of time of a thing that decays at `rate` in each: e^(-rate elapsed). */
    decay: (term: string, rate: Known<'ratio', string, T>, elapsed: number): Known<'ratio', 'plain', T> =>
      applied(term, 'exponential-decay', rate, elapsed),

    /** What is left of the whole: `1 - part`, a share and not percentage points. */
    complement: (term: string, part: Known<'ratio', string, T>): Known<'ratio', 'plain', T> =>
      applied(term, 'complement', part, 1),

    /** The whole and what comes on top: `1 + part`. */
    increment: (term: string, part: Known<'ratio', string, T>): Known<'ratio', 'plain', T> =>
      applied(term, 'increment', part, 1),

    /** Rounded for publication, by GB/T 8170. */
    round: <D extends Dimension, B extends string>(
      term: string,
      of: Known<D, B, T>,
      rule: RoundingRule,
    ): Known<D, B, T> => {
      const result = roundQuantity(of.value, rule);
      return make(result, isRecording && { kind: 'round', term, result, rule, child: traceOf(of) });
    },
  };
};

/** The combinators of `createExplain`. */
export type Explain<T extends Trace | null> = ReturnType<typeof makeExplain<T>>;

const explainers = new WeakMap<object, unknown>();

/**
 * The combinators over one tracer. Every one takes the id of the term that the result is, then the things. One tracer has one set of
 * them, by which leaves that never change may be kept.
 * @example
 * const explain = createExplain(fullTracer);
 * const coal = explain.product('coalEnergy', coalMass, coalCoefficient);
 */
export const createExplain = <T extends Trace | null>(tracer: Tracer<T>): Explain<T> => {
  const known = explainers.get(tracer) as Explain<T> | undefined;
  if (known) return known;
  const made = makeExplain(tracer);
  explainers.set(tracer, made);
  return made;
};
