/**
 * @module The law of traces: a trace recomputed from its leaves gives the number it explains, bit for bit, at every node. Uses the
 * same arithmetic as `explain.ts` and nothing else.
 */
import { absent, type Reported, reported } from './absence.ts';
import { applyFunction, isSameFunctionValue } from './apply-function.ts';
import { divideAny, multiplyAny, subtractAny } from './combine.ts';
import { fillValue } from './fill-gap.ts';
import { dimensionOfQuantity, isQuantity, type Quantity } from './quantity.ts';
import { QuantityError } from './quantity-error.ts';
import { rebaseAny } from './rebase.ts';
import { roundNumber } from './rounding.ts';
import { orderById, sumInUnit } from './sum.ts';
import { childrenOf, type Trace } from './trace.ts';
import { convertNumber } from './unit.ts';

/** A node whose stated result does not follow from its children. */
export interface ReplayMismatch {
  /** From the root: `over/parts.raw-coal`; empty for the root itself. */
  readonly place: string;
  readonly kind: Trace['kind'];
  readonly stated: Quantity;
  /** What the children give; the reason where they give nothing. */
  readonly recomputed: Reported<Quantity>;
}

/** The result of a node from the results of its children, in the unit and basis the node states. */
const recompute = (trace: Trace, child: (trace: Trace) => Quantity): Reported<Quantity> => {
  const { unit } = trace.result;
  switch (trace.kind) {
    case 'observation':
    case 'factor':
      return reported(trace.result);
    case 'sum': {
      const [first, ...rest] = orderById(trace.parts).map((part) => child(part.trace));
      return first ? reported(sumInUnit([first, ...rest], unit)) : absent('not-reported');
    }
    case 'product':
      return reported(multiplyAny(child(trace.amount), child(trace.perUnit), unit));
    case 'ratio':
      return divideAny(child(trace.over), child(trace.under), unit);
    case 'difference':
      return reported(subtractAny(child(trace.from), child(trace.less)));
    case 'convert': {
      const from = child(trace.child);
      return reported({ ...from, value: convertNumber(from.value, from.unit, unit), unit });
    }
    case 'rebase':
      return reported(
        rebaseAny(trace.method, child(trace.child), trace.factor ? child(trace.factor) : null, trace.result.basis),
      );
    case 'lookup':
      return reported(child(trace.child));
    case 'fill': {
      const [first, ...rest] = trace.anchors.map((anchor) => child(anchor.trace));
      return first ? reported(fillValue(trace.method, trace.at, [first, ...rest])) : absent('NE');
    }
    case 'choose':
      return reported(child(trace.chosen));
    case 'round': {
      const exact = child(trace.child);
      return reported({ ...exact, value: roundNumber(exact.value, trace.rule) });
    }
    case 'function': {
      const again = applyFunction(trace.form, child(trace.argument), trace.parameter);
      return reported(
        isSameFunctionValue(trace.result.value, again.value) ? { ...again, value: trace.result.value } : again,
      );
    }
    case 'assume':
      return reported(trace.child ? { ...child(trace.child), basis: trace.result.basis } : trace.result);
  }
};

const isSame = (a: Quantity, b: Quantity) => a.value === b.value && a.unit === b.unit && a.basis === b.basis;

/**
 * Recomputes every node from its leaves and lists the nodes that state something else, innermost first. Evidence (rejected
 * candidates) is checked as well; only a leaf that is mere evidence has nothing to be checked against, for which there is
 * `traceDigest`. Arithmetic that fails (a unit that does not exist, bases that do not add) is a mismatch, not a crash.
 */
export const checkTrace = (
  trace: Trace,
): { readonly value: Reported<Quantity>; readonly mismatches: readonly ReplayMismatch[] } => {
  const mismatches: ReplayMismatch[] = [];
  const visit = (node: Trace, place: string): Reported<Quantity> => {
    const results = new Map<Trace, Reported<Quantity>>();
    for (const { place: at, trace: inner } of childrenOf(node))
      results.set(inner, visit(inner, place === '' ? at : `${place}/${at}`));
    const hole = { reason: absent('rejected') as Reported<Quantity> };
    const recomputed = ((): Reported<Quantity> => {
      try {
        return recompute(node, (inner) => {
          const result = results.get(inner);
          if (result?.ok) return result.value;
          if (result) hole.reason = result;
          throw new QuantityError(
            'replay-mismatch',
            place,
            { zh: '子节点没有数值', en: 'a child has no value' },
            { zh: '检查该子节点', en: 'look at that child' },
          );
        });
      } catch (error) {
        if (error instanceof QuantityError) return hole.reason;
        throw error;
      }
    })();
    if (!recomputed.ok || !isQuantity(recomputed.value) || !isSame(recomputed.value, node.result))
      mismatches.push({ place, kind: node.kind, stated: node.result, recomputed });
    return recomputed.ok && isQuantity(recomputed.value) ? recomputed : hole.reason;
  };
  return { value: visit(trace, ''), mismatches };
};

/**
 * The number of a trace, recomputed from its leaves.
 * @throws QuantityError `replay-mismatch` when any node states a result that its children do not give: the law is broken, and no
 * number of that trace may be shown
 */
export const replay = (trace: Trace): number => {
  const { value, mismatches } = checkTrace(trace);
  const [first] = mismatches;
  if (first || !value.ok)
    throw new QuantityError(
      'replay-mismatch',
      first ? `${first.place || 'root'} (${first.kind})` : 'root',
      { zh: '推导记录与数值不符', en: 'the trace does not give the number it states' },
      { zh: '从来源重新计算该数', en: 'compute the number again from its sources' },
    );
  return value.value.value;
};

/** Whether the recomputed number also has the dimension the caller shows it as. */
export const replaysTo = (trace: Trace, shown: Quantity): boolean => {
  const { value, mismatches } = checkTrace(trace);
  return (
    mismatches.length === 0 &&
    value.ok &&
    dimensionOfQuantity(value.value) === dimensionOfQuantity(shown) &&
    isSame(value.value, shown)
  );
};
