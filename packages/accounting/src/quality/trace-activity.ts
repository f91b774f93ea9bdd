/**
 * @module The activity a number was made from, read off its trace: the amount that stands before any factor. Implied factors and their
 * comparison are left to `compare-lines.ts`.
 */
import { childrenOf, convert, dimensionOfQuantity, type Quantity, type Trace } from '@dafeng/quantity';

const childrenThatCount = (trace: Trace): readonly Trace[] =>
  trace.kind === 'choose' ? [trace.chosen] : childrenOf(trace).map((child) => child.trace);

/** Amounts in the unit of the first, added with their signs; null where they are not of one kind. */
const addSigned = (parts: readonly { readonly sign: 1 | -1; readonly of: Quantity | null }[]): Quantity | null => {
  const first = parts[0]?.of;
  if (!first) return null;
  let value = 0;
  for (const { sign, of } of parts) {
    if (of === null || of.basis !== first.basis || dimensionOfQuantity(of) !== dimensionOfQuantity(first)) return null;
    value += sign * convert(of as Quantity<'mass'>, first.unit as 't').value;
  }
  return { ...first, value };
};

/**
 * The activity behind a number: down the amounts of its products to the first node that no factor takes part in; sums and differences of
 * such add. Null where the trace names none (a decay of earlier years, a sum of unlike things).
 */
export const activityOf = (trace: Trace): Quantity | null => {
  const withFactor = new Map<Trace, boolean>();
  const hasFactor = (node: Trace): boolean => {
    const known = withFactor.get(node);
    if (known !== undefined) return known;
    const has = node.kind === 'factor' || childrenThatCount(node).some(hasFactor);
    withFactor.set(node, has);
    return has;
  };
  const walk = (node: Trace): Quantity | null => {
    if (!hasFactor(node)) return node.result;
    switch (node.kind) {
      case 'product':
        return walk(node.amount) ?? walk(node.perUnit);
      case 'ratio':
        return walk(node.over);
      case 'rebase':
      case 'convert':
      case 'lookup':
      case 'round':
        return walk(node.child);
      case 'choose':
        return walk(node.chosen);
      case 'assume':
        return node.child && walk(node.child);
      case 'sum':
        return addSigned(node.parts.map((part) => ({ sign: 1, of: walk(part.trace) })));
      case 'difference':
        return addSigned([
          { sign: 1, of: walk(node.from) },
          { sign: -1, of: walk(node.less) },
        ]);
      case 'observation':
      case 'factor':
      case 'fill':
      case 'function':
        return null;
    }
  };
  return walk(trace);
};
