/**
 * @module For tests only, behind `@dafeng/quantity/testing`: compares quantities with their unit, their basis and an absolute
 * tolerance. Knows no test runner; it throws an error that every runner shows.
 */
import type { Reported } from './absence.ts';
import type { Dimension } from './dimension.ts';
import type { Explained } from './explain.ts';
import { isQuantity, type Quantity } from './quantity.ts';
import { checkTrace } from './replay.ts';
import type { Trace } from './trace.ts';

type AnyQuantity = Quantity<Dimension, string>;
/** A quantity, an explained one, or either as reported. */
export type ActualQuantity =
  | AnyQuantity
  | Explained<AnyQuantity, Trace | null>
  | Reported<AnyQuantity | Explained<AnyQuantity, Trace | null>>;

const show = (q: Quantity) => `${q.value} ${q.unit} @ ${q.basis}`;
const fail = (message: string): never => {
  throw new Error(`expectQuantity: ${message}`);
};
const isExplained = (thing: object): thing is Explained<AnyQuantity, Trace | null> =>
  'trace' in thing && 'value' in thing;

/**
 * Asserts that `actual` is there, in the unit and on the basis of `expected`, and within `abs` of it (in that unit). An explained
 * value must also replay to itself. A tolerance of half the last printed digit is `{ abs: 0.5 * 10 ** -places }`.
 * @example expectQuantity(total, quantity(253488.458, '10k-tce', 'calorific'), { abs: 0.0005 })
 */
export const expectQuantity = (
  actual: ActualQuantity,
  expected: AnyQuantity,
  { abs }: { readonly abs: number },
): void => {
  if (!(abs >= 0 && Number.isFinite(abs))) fail(`the tolerance ${abs} is no number from 0 up`);
  const wanted = expected as unknown as Quantity;
  if (!isQuantity(wanted)) fail('the expected thing is no quantity');
  let thing: object = actual;
  if ('ok' in thing) {
    const item = thing as Reported<object>;
    thing = item.ok ? item.value : fail(`expected ${show(wanted)}, but it is absent: ${item.why}`);
  }
  if (isExplained(thing)) {
    const { value, trace } = thing;
    if (trace !== null) {
      const { value: replayed, mismatches } = checkTrace(trace);
      const [first] = mismatches;
      if (first) fail(`the trace does not replay at ${first.place || 'its root'} (${first.kind})`);
      if (!replayed.ok || replayed.value.value !== value.value) fail('the trace explains another number');
    }
    thing = value;
  }
  const q = isQuantity(thing) ? thing : fail(`expected ${show(wanted)}, got no quantity: ${JSON.stringify(thing)}`);
  if (q.unit !== wanted.unit || q.basis !== wanted.basis) fail(`expected ${show(wanted)}, got ${show(q)}`);
  const off = Math.abs(q.value - wanted.value);
  if (!(off <= abs)) fail(`expected ${show(wanted)} within ${abs}, got ${show(q)}, off by ${off}`);
};
