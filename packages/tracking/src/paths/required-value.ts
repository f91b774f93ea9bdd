/**
 * @module What a path requires by a year: equal rates, equal amounts, or as stated. Reads no series; the value of the base year comes in.
 */
import { absent, type Quantity, type Reported, reported, type Trace } from '@dafeng/quantity';
import { type AnyExplained, type AnyReported, type NumberExplain, pureNumber } from '../explained-number.ts';
import type { TrackedTarget } from './tracked-target.ts';

/**
 * The number of the target as a leaf of the trace.
 * @param basis that of the series, taken where the plan leaves its own open; the trace says so
 */
export const targetLeaf = <T extends Trace | null>(
  explain: NumberExplain<T>,
  target: TrackedTarget,
  basis?: string,
): AnyReported<T> => {
  if (!target.value.ok) return target.value;
  const term = target.indicator?.id ?? target.id;
  const found = explain.isRecording
    ? {
        source: 'plan',
        locator: `${target.section} ${target.id}`,
        ...(target.year === null ? {} : { period: String(target.year) }),
      }
    : null;
  const leaf = explain.observation(term, target.value.value, found) as unknown as AnyExplained<T>;
  return reported(
    basis !== undefined && leaf.value.basis !== basis && leaf.value.basis.includes('unstated')
      ? explain.assumeBasis(term, leaf, basis, 'basis of the series, left open by the plan')
      : leaf,
  );
};

/** A stated path between its years, by straight lines. */
const statedAt = (values: readonly { readonly year: number; readonly value: number }[], t: number): number | null => {
  const ordered = [...values].sort((a, b) => a.year - b.year);
  const before = ordered.findLast(({ year }) => year <= t);
  const after = ordered.find(({ year }) => year >= t);
  if (!before || !after) return null;
  return after.year === before.year
    ? before.value
    : before.value + ((after.value - before.value) * (t - before.year)) / (after.year - before.year);
};

/**
 * The value the path requires by `t`, in the terms of the target: a cumulative fall as a pure number, a state in its unit, an addition so far.
 *
 * **Formula.** geometric: `1 - (1 - R)^((t - T0)/(T - T0))`; linear fall and addition: `V (t - T0)/(T - T0)`; state: `B + (V - B)(t - T0)/(T - T0)`.
 * @param t years; the end of 2024 is 2024, the end of June 2025 is 2024.5
 * @param base value of the base year, for a state; in the unit and on the basis of the target
 * @param basis of the series, see `targetLeaf`
 * Gotchas: before the base year there is no path; after the target year the target stays. A state whose base year has no value is required
 * from its own year on only.
 */
export const requiredAt = <T extends Trace | null>(
  explain: NumberExplain<T>,
  target: TrackedTarget,
  t: number,
  base: AnyExplained<T> | null,
  basis?: string,
): AnyReported<T> => {
  const leaf = targetLeaf(explain, target, basis);
  if (!leaf.ok) return leaf;
  const { year, base: from, form, shape } = target;
  const term = `${target.indicator?.id ?? target.id}.required`;
  if (year === null) return absent('not-reported', '目标没有年份 / the target has no year');
  const asPlain = (value: AnyExplained<T>): AnyExplained<T> =>
    form === 'fall' && value.value.unit !== '1' ? explain.convert(term, value, '1') : value;
  if (t >= year) return reported(asPlain(leaf.value));
  if (form === 'growth') return absent('NA', '增速目标没有逐年路径 / a growth rate has no path');
  if (shape.kind === 'custom') {
    const stated = statedAt(shape.values, t);
    if (stated === null) return absent('outside-validity', '路径未给出该年 / the path does not state this year');
    const { unit, basis } = leaf.value.value;
    const value = { value: stated, unit, basis } as Quantity<'ratio', 'plain'>;
    return reported(asPlain(explain.assume(term, value, 'path stated by year') as unknown as AnyExplained<T>));
  }
  if (from === null)
    return absent(
      'not-reported',
      form === 'addition' ? '未注明起始年 / no first year is printed' : '未注明基期 / no base year is printed',
    );
  if (t < from || year <= from) return absent('outside-validity', `路径自 ${from} 年起 / the path begins with ${from}`);
  const share = (t - from) / (year - from);
  const part = (value: number): AnyExplained<T> =>
    pureNumber(explain, 'elapsed', value, () => `(${t} - ${from}) / (${year} - ${from})`);
  if (form === 'fall' && shape.kind === 'geometric') {
    const left = explain.complement(`${term}.left`, leaf.value);
    if (left.value.value < 0) return absent('outside-validity', '下降幅度超过100% / a fall of more than 100 %');
    return reported(explain.complement(term, explain.power(`${term}.left`, left, share)));
  }
  if (form === 'fall' || form === 'addition') return reported(explain.product(term, asPlain(leaf.value), part(share)));
  if (base === null) return absent('not-reported', `缺 ${from} 年的基期值 / no value of the base year ${from}`);
  const total: Reported<AnyExplained<T>> = explain.sum(term, [
    { id: 'base', item: reported(explain.product(`${term}.base`, base, part(1 - share))) },
    { id: 'target', item: reported(explain.product(`${term}.target`, leaf.value, part(share))) },
  ]).total;
  return total;
};
