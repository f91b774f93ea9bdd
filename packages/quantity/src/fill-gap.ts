/**
 * @module The arithmetic of a filled gap: one anchor carried, or the straight line between two. Which gaps may be filled, and by
 * what, the callers decide.
 */
import { finite, type Quantity, requireSameBasis } from './quantity.ts';
import { QuantityError } from './quantity-error.ts';
import { convertNumber } from './unit.ts';

/**
 * Value of a gap between anchors: the earlier one carried, or the line between two. The kernel of
 * `explain.fill` and replay. Outside the anchors there is nothing to fill: that would be a forecast.
 * @throws QuantityError `not-a-period` for a place outside 0 to 1
 */
export const fillValue = (
  method: 'linear' | 'carry',
  at: number,
  anchors: readonly [Quantity, ...Quantity[]],
): Quantity => {
  const [first, second] = anchors;
  if (method === 'carry' || second === undefined) return first;
  requireSameBasis(first, second);
  if (!(at >= 0 && at <= 1))
    throw new QuantityError(
      'not-a-period',
      String(at),
      { zh: '要补的时期不在两个锚点之间', en: 'the period to fill does not lie between the anchors' },
      { zh: '只补锚点之间的空缺；以外属于预测', en: 'fill gaps between anchors only; beyond them it is a forecast' },
    );
  // Symmetric in the two ends, and exactly either end at 0 and 1.
  const end = convertNumber(second.value, second.unit, first.unit);
  return { ...first, value: finite(first.value * (1 - at) + end * at, 'fill') };
};
