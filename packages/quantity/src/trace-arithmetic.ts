/**
 * @module What a node of a trace does to the numbers of its children, as coefficients in the units the node states: for those who compute
 * one trace many times with other leaves. The coefficients come from the same kernels as replay; which leaves move is left to callers.
 */
import { divideAny, multiplyAny } from './combine.ts';
import type { Quantity } from './quantity.ts';
import { rebaseAny } from './rebase.ts';
import type { FunctionNode, ProductNode, RatioNode, RebaseNode, Trace } from './trace.ts';
import { convertNumber } from './unit.ts';

/** `result` in terms of the results of the children. Units and bases are inside the constants. */
export type NodeArithmetic =
  | { readonly kind: 'leaf' }
  /** constant + sum of scale x child. */
  | {
      readonly kind: 'linear';
      readonly terms: readonly { readonly scale: number; readonly of: Trace }[];
      readonly constant: number;
    }
  /** scale x left x right. */
  | { readonly kind: 'product'; readonly scale: number; readonly left: Trace; readonly right: Trace }
  /** scale x over / under. */
  | { readonly kind: 'quotient'; readonly scale: number; readonly over: Trace; readonly under: Trace }
  /** (scale x of) to the exponent. */
  | { readonly kind: 'power'; readonly scale: number; readonly of: Trace; readonly exponent: number }
  /** e to the minus scale x of; the time elapsed is in the scale. */
  | { readonly kind: 'decay'; readonly scale: number; readonly of: Trace };

const one = (q: Quantity): Quantity => ({ ...q, value: 1 });
const linear = (...terms: readonly { readonly scale: number; readonly of: Trace }[]): NodeArithmetic => ({
  kind: 'linear',
  terms,
  constant: 0,
});

const arithmeticOfProduct = ({ amount, perUnit, result }: ProductNode): NodeArithmetic => ({
  kind: 'product',
  scale: multiplyAny(one(amount.result), one(perUnit.result), result.unit).value,
  left: amount,
  right: perUnit,
});
const arithmeticOfRatio = ({ over, under, result }: RatioNode): NodeArithmetic => {
  const ones = divideAny(one(over.result), one(under.result), result.unit);
  if (!ones.ok) throw new RangeError('one divided by one is there');
  return { kind: 'quotient', scale: ones.value.value, over, under };
};
const arithmeticOfRebase = ({ method, child, factor, result }: RebaseNode): NodeArithmetic => {
  const scale = rebaseAny(method, one(child.result), factor && one(factor.result), result.basis).value;
  if (factor === null) return linear({ scale, of: child });
  return method === 'electricity-to-coal'
    ? { kind: 'product', scale, left: child, right: factor }
    : { kind: 'quotient', scale, over: child, under: factor };
};
const arithmeticOfFunction = ({ form, parameter, argument }: FunctionNode): NodeArithmetic => {
  const scale = convertNumber(1, argument.result.unit, '1');
  switch (form) {
    case 'power':
      return { kind: 'power', scale, of: argument, exponent: parameter };
    case 'exponential-decay':
      return { kind: 'decay', scale: scale * parameter, of: argument };
    case 'complement':
      return { kind: 'linear', terms: [{ scale: -scale, of: argument }], constant: parameter };
    case 'increment':
      return { kind: 'linear', terms: [{ scale, of: argument }], constant: parameter };
  }
};

/**
 * The arithmetic of one node.
 *
 * Gotchas: evidence (rejected candidates) takes no part; a rounding is kept as the distance it moved the number, because a rounded number
 * that jumps says nothing about its uncertainty.
 * @throws QuantityError where the node does not follow from its children at all (another dimension): such a trace fails `checkTrace`
 */
export const arithmeticOf = (trace: Trace): NodeArithmetic => {
  const { unit } = trace.result;
  const scaleOf = (child: Trace) => convertNumber(1, child.result.unit, unit);
  switch (trace.kind) {
    case 'observation':
    case 'factor':
      return { kind: 'leaf' };
    case 'sum':
      return linear(...trace.parts.map(({ trace: part }) => ({ scale: scaleOf(part), of: part })));
    case 'product':
      return arithmeticOfProduct(trace);
    case 'ratio':
      return arithmeticOfRatio(trace);
    case 'difference': {
      // 9.5 % less 8.1 % is 1.4 percentage points: the scale of `from` is that of the step from its unit to the unit of the difference.
      const { from, less } = trace;
      const points = convertNumber(1, less.result.unit, from.result.unit);
      const step = unit === 'pp1' ? convertNumber(1, from.result.unit, '1') : 1;
      return linear({ scale: step, of: from }, { scale: -points * step, of: less });
    }
    case 'rebase':
      return arithmeticOfRebase(trace);
    case 'convert':
      return linear({ scale: scaleOf(trace.child), of: trace.child });
    case 'lookup':
      return linear({ scale: 1, of: trace.child });
    case 'fill': {
      const [first, second] = trace.anchors;
      if (trace.method === 'carry' || second === undefined) return linear({ scale: 1, of: first.trace });
      return linear(
        { scale: 1 - trace.at, of: first.trace },
        { scale: trace.at * scaleOf(second.trace), of: second.trace },
      );
    }
    case 'choose':
      return linear({ scale: 1, of: trace.chosen });
    case 'round':
      return {
        kind: 'linear',
        terms: [{ scale: 1, of: trace.child }],
        constant: trace.result.value - trace.child.result.value,
      };
    case 'function':
      return arithmeticOfFunction(trace);
    case 'assume':
      return trace.child ? linear({ scale: 1, of: trace.child }) : { kind: 'leaf' };
  }
};
