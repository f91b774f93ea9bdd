/**
 * @module What a checked expression comes to over known and unknown facts, and the same written out in numbers. An unknown fact makes an
 * unknown answer unless the rest decides alone (Kleene), so that missing data neither fire nor silence a rule. Stands alone, as
 * `expression.ts` does.
 */
import type { Expression } from './expression.ts';

export type FactValue = number | boolean | null;
export type FactValues = Readonly<Record<string, FactValue>>;

/** Two numbers that differ by less than this share of the larger are equal: 3.0 - 2.7 is 10 % of 3.0. */
const isEqual = (a: number, b: number, within: number): boolean =>
  Math.abs(a - b) <= within * Math.max(Math.abs(a), Math.abs(b));

/**
 * The answer, or null where it cannot be known.
 * @param equalWithin relative difference up to which two numbers count as equal (`data/tracking/lights.yaml`)
 */
export const evaluate = (expression: Expression, facts: FactValues, equalWithin: number): FactValue => {
  switch (expression.op) {
    case 'literal':
      return expression.value;
    case 'fact':
      return facts[expression.name] ?? null;
    case 'known':
      return (facts[expression.name] ?? null) !== null;
    case 'not': {
      const of = evaluate(expression.of, facts, equalWithin);
      return of === null ? null : !of;
    }
    case 'and':
    case 'or': {
      const decides = expression.op === 'or';
      const left = evaluate(expression.left, facts, equalWithin);
      if (left === decides) return decides;
      const right = evaluate(expression.right, facts, equalWithin);
      if (right === decides) return decides;
      return left === null || right === null ? null : !decides;
    }
  }
  const left = evaluate(expression.left, facts, equalWithin);
  const right = evaluate(expression.right, facts, equalWithin);
  if (typeof left !== 'number' || typeof right !== 'number') return null;
  switch (expression.op) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0 ? null : left / right;
    case '=':
      return isEqual(left, right, equalWithin);
    case '!=':
      return !isEqual(left, right, equalWithin);
    case '<=':
      return left < right || isEqual(left, right, equalWithin);
    case '>=':
      return left > right || isEqual(left, right, equalWithin);
    case '<':
      return left < right && !isEqual(left, right, equalWithin);
    case '>':
      return left > right && !isEqual(left, right, equalWithin);
  }
};

/** Facts that an expression reads, each once, in order of the text. */
export const factsOf = (expression: Expression): readonly string[] => {
  const names = (one: Expression): readonly string[] => {
    switch (one.op) {
      case 'literal':
        return [];
      case 'fact':
      case 'known':
        return [one.name];
      case 'not':
        return names(one.of);
      default:
        return [...names(one.left), ...names(one.right)];
    }
  };
  return [...new Set(names(expression))];
};
