/**
 * @module A total divided among counties, departments or entities by a rule, so that the printed shares sum to the printed total exactly.
 * Which rule is fair is left to people: several are set side by side.
 */
import { roundNumber, toPlaces } from '@dafeng/quantity';
import { accept, fault, refuse, type TrackingFault, type TrackingResult } from '../tracking-fault.ts';
import { type AllocationRule, listAllocationRules } from './allocation-rule.ts';

export interface Receiver {
  readonly id: string;
  readonly name: string;
  /** Numbers by field of the rules (`base`, `output`, `potential`), each in one unit for all receivers. */
  readonly fields: Readonly<Record<string, number | null>>;
}
export interface Share {
  readonly id: string;
  readonly name: string;
  /** What the rule weighs. */
  readonly weight: number;
  /** Before rounding. */
  readonly exact: number;
  /** At the printed places; all together the total. */
  readonly value: number;
  /** `value / base` where the base is known: what the share asks of the receiver. */
  readonly ofBase: number | null;
}
export interface Allocation {
  readonly rule: string;
  readonly total: number;
  readonly places: number;
  readonly shares: readonly Share[];
}

/** Whole units of the last printed place; null where the number is finer than that. */
const inUnits = (value: number, places: number): number | null => {
  const units = roundNumber(value * 10 ** places, toPlaces(0));
  return roundNumber(value, toPlaces(places)) === value && Number.isSafeInteger(units) ? units : null;
};
const fromUnits = (units: number, places: number): number => Number(`${units}e${-places}`);

/**
 * Whole units by the largest remainder: everybody gets the whole part of the exact share, what is left goes one by one to the largest
 * remainders; of equal ones to the smaller id.
 */
export const largestRemainder = (
  units: number,
  weights: readonly { readonly id: string; readonly weight: number }[],
): ReadonlyMap<string, number> => {
  const ordered = [...weights].sort((a, b) => (a.id < b.id ? -1 : 1));
  const all = ordered.reduce((sum, { weight }) => sum + weight, 0);
  const parts = ordered.map(({ id, weight }) => {
    const exact = (units * weight) / all;
    const whole = Math.floor(exact);
    return { id, whole, rest: exact - whole };
  });
  const left = units - parts.reduce((sum, { whole }) => sum + whole, 0);
  const byRest = [...parts].sort((a, b) => b.rest - a.rest || (a.id < b.id ? -1 : 1));
  const more = new Map<string, number>();
  // A float may leave one unit too many or too few: they are given or taken from the top of the same order.
  for (let given = 0; given < Math.abs(left); given += 1) {
    const id = byRest[given % byRest.length]?.id as string;
    more.set(id, (more.get(id) ?? 0) + Math.sign(left));
  }
  return new Map(parts.map(({ id, whole }) => [id, whole + (more.get(id) ?? 0)]));
};

/**
 * The shares of every receiver by one rule.
 * @param total of zero or more, with no more places than are printed
 * Errors, all at once: `missing-input` with the receiver and the field, `negative-input`, `nothing-to-share-by`, `total-finer-than-places`.
 */
export const allocate = (
  rule: AllocationRule,
  total: number,
  places: number,
  receivers: readonly Receiver[],
): TrackingResult<Allocation> => {
  const faults: TrackingFault[] = [];
  const units = inUnits(total, places);
  if (units === null || units < 0)
    faults.push(
      fault(
        'total-finer-than-places',
        rule.id,
        [
          `总量 ${total} 应不小于0，且不多于 ${places} 位小数。`,
          `the total ${total} must be 0 or more with at most ${places} places.`,
        ],
        ['增加小数位数，或先修约总量。', 'Print more places, or round the total first.'],
      ),
    );
  const weights = receivers.map((receiver) => {
    let weight = 1;
    for (const factor of rule.weight) {
      const field = factor.replace(/^1\//, '');
      const value = receiver.fields[field] ?? null;
      const under = field !== factor;
      if (value === null || value < 0 || (under && value === 0)) {
        faults.push(
          fault(
            value === null ? 'missing-input' : 'negative-input',
            receiver.name,
            [
              value === null
                ? `“${receiver.name}”没有 ${field}。`
                : `“${receiver.name}”的 ${field} 为 ${value}，不能用来分配。`,
              value === null
                ? `${receiver.name} has no ${field}.`
                : `${field} of ${receiver.name} is ${value} and cannot be used.`,
            ],
            ['补上该数，或改用别的规则。', 'Enter it, or use another rule.'],
          ),
        );
        return { id: receiver.id, weight: 0 };
      }
      weight = under ? weight / value : weight * value;
    }
    return { id: receiver.id, weight };
  });
  const all = weights.reduce((sum, { weight }) => sum + weight, 0);
  if (faults.length === 0 && !(all > 0))
    faults.push(
      fault(
        'nothing-to-share-by',
        rule.id,
        [`按“${rule.zh}”没有可分的依据：各单位的权重都是0。`, `every weight is 0 by the rule "${rule.en}".`],
        ['核对输入，或改用别的规则。', 'Check the input, or use another rule.'],
      ),
    );
  if (faults.length > 0 || units === null) return refuse(...faults);
  const given = largestRemainder(units, weights);
  return accept({
    rule: rule.id,
    total,
    places,
    shares: receivers.map(({ id, name, fields }, index) => {
      const weight = weights[index]?.weight ?? 0;
      const value = fromUnits(given.get(id) ?? 0, places);
      const base = fields.base ?? null;
      return {
        id,
        name,
        weight,
        exact: (total * weight) / all,
        value,
        ofBase: base === null || base === 0 ? null : value / base,
      };
    }),
  });
};

/** The same total by every rule that the receivers have numbers for; the others with what they lack. */
export const compareRules = (
  total: number,
  places: number,
  receivers: readonly Receiver[],
  rules: readonly AllocationRule[] = listAllocationRules(),
): readonly { readonly rule: AllocationRule; readonly allocation: TrackingResult<Allocation> }[] =>
  rules.map((rule) => ({ rule, allocation: allocate(rule, total, places, receivers) }));
