/**
 * @module A total divided among counties, departments or entities by a rule, so that the printed shares sum to the printed total exactly.
 * Which rule is fair is left to people: several are set side by side.
 */
import { roundNumber, toPlaces } from '@dafeng/quantity';
import { accept, fault, refuse, type TrackingFault, type TrackingResult } from '../tracking-fault.ts';
import { type AllocationRule, listAllocationFields, listAllocationRules } from './allocation-rule.ts';

export interface Receiver {
  readonly id: string;
  readonly name: string;
  /** Numbers by field of the rules (`base`, `output`, `potential`), each in one unit for all receivers. */
  readonly fields: Readonly<Record<string, number | null>>;
  /** A share that is agreed and stays; what is left of the total is broken down among the others. */
  readonly locked?: number | null;
}
export interface Share {
  readonly id: string;
  readonly name: string;
  /** What the rule weighs; of a locked share it is not asked for and null. */
  readonly weight: number | null;
  readonly locked: boolean;
  /** Before rounding; the locked share itself. */
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

/** Product of the fields of a rule for a receiver, or what is wrong with them. */
const weightOf = (rule: AllocationRule, receiver: Receiver, faults: TrackingFault[]): number => {
  let weight = 1;
  for (const factor of rule.weight) {
    const field = factor.replace(/^1\//, '');
    const name = listAllocationFields().find(({ id }) => id === field) ?? { zh: field, en: field };
    const value = receiver.fields[field] ?? null;
    const under = field !== factor;
    if (value === null || value < 0 || (under && value === 0)) {
      faults.push(
        fault(
          value === null ? 'missing-input' : 'negative-input',
          receiver.name,
          [
            value === null
              ? `“${receiver.name}”没有“${name.zh}”。`
              : `“${receiver.name}”的“${name.zh}”为 ${value}，不能用来分配。`,
            value === null
              ? `${receiver.name} has no number for "${name.en}".`
              : `"${name.en}" of ${receiver.name} is ${value} and cannot be used.`,
          ],
          ['补上该数，或改用别的规则。', 'Enter it, or use another rule.'],
        ),
      );
      return 0;
    }
    weight = under ? weight / value : weight * value;
  }
  return weight;
};

/** What a rule weighs a receiver; null where it lacks a number that the rule asks for. */
export const receiverWeight = (rule: AllocationRule, receiver: Receiver): number | null => {
  const faults: TrackingFault[] = [];
  const weight = weightOf(rule, receiver, faults);
  return faults.length === 0 ? weight : null;
};

/** Whether printed shares come to the printed total, at its places. */
export const sharesAgree = (values: readonly number[], total: number, places: number): boolean =>
  roundNumber(
    values.reduce((sum, value) => sum + value, 0),
    toPlaces(places),
  ) === roundNumber(total, toPlaces(places));

/** Locked shares in whole units of the last place, or what is wrong with them. */
const lockedUnits = (
  receivers: readonly Receiver[],
  units: number,
  places: number,
  total: number,
  faults: TrackingFault[],
): ReadonlyMap<string, number> => {
  const locked = new Map<string, number>();
  for (const { id, name, locked: value } of receivers) {
    if (value === null || value === undefined) continue;
    const own = inUnits(value, places);
    if (own === null || own < 0)
      faults.push(
        fault(
          'total-finer-than-places',
          name,
          [
            `“${name}”锁定的 ${value} 应不小于0，且不多于 ${places} 位小数。`,
            `the locked share ${value} of ${name} must be 0 or more with at most ${places} places.`,
          ],
          ['按印出的位数填写。', 'Give it at the printed places.'],
        ),
      );
    else locked.set(id, own);
  }
  const sum = [...locked.values()].reduce((all, one) => all + one, 0);
  if (sum > units || (locked.size === receivers.length && sum !== units))
    faults.push(
      fault(
        'sum-differs',
        'allocation',
        [
          `锁定的份额合计 ${fromUnits(sum, places)}，总量是 ${total}，相差 ${fromUnits(sum - units, places)}。`,
          `the locked shares come to ${fromUnits(sum, places)}, the total is ${total}: ${fromUnits(sum - units, places)} apart.`,
        ],
        ['放开一部分锁定，或调整总量。', 'Unlock some of them, or change the total.'],
      ),
    );
  return locked;
};

/**
 * The shares of every receiver by one rule: **Formula** `share = (total - locked) x weight / sum of weights`, brought to the printed places by
 * the largest remainder. Locked receivers keep theirs.
 * @param total of zero or more, with no more places than are printed
 * Errors, all at once: `missing-input` with the receiver and the field, `negative-input`, `nothing-to-share-by`, `total-finer-than-places`,
 * `sum-differs` where the locked shares go beyond the total, or all are locked and do not come to it.
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
    return refuse(
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
  const locked = lockedUnits(receivers, units, places, total, faults);
  const isFree = ({ locked: value }: Receiver): boolean => value === null || value === undefined;
  const weights = receivers
    .filter(isFree)
    .map((receiver) => ({ id: receiver.id, weight: weightOf(rule, receiver, faults) }));
  // In one order, so that the last bit of the exact share does not depend on the order of the receivers.
  const all = [...weights].sort((a, b) => (a.id < b.id ? -1 : 1)).reduce((sum, { weight }) => sum + weight, 0);
  if (faults.length === 0 && locked.size < receivers.length && !(all > 0))
    faults.push(
      fault(
        'nothing-to-share-by',
        rule.id,
        [`按“${rule.zh}”没有可分的依据：各单位的权重都是0。`, `every weight is 0 by the rule "${rule.en}".`],
        ['核对输入，或改用别的规则。', 'Check the input, or use another rule.'],
      ),
    );
  if (faults.length > 0) return refuse(...faults);
  const free = units - [...locked.values()].reduce((sum, one) => sum + one, 0);
  const given = weights.length === 0 ? new Map<string, number>() : largestRemainder(free, weights);
  const weightBy = new Map(weights.map(({ id, weight }) => [id, weight]));
  return accept({
    rule: rule.id,
    total,
    places,
    shares: receivers.map((receiver): Share => {
      const { id, name, fields } = receiver;
      const weight = weightBy.get(id) ?? null;
      const value = fromUnits(locked.get(id) ?? given.get(id) ?? 0, places);
      const base = fields.base ?? null;
      return {
        id,
        name,
        weight,
        locked: !isFree(receiver),
        exact: weight === null ? value : (fromUnits(free, places) * weight) / all,
        value,
        ofBase: base === null || base === 0 ? null : value / base,
      };
    }),
  });
};

const weighsOwn = ({ weight }: AllocationRule): boolean => weight.includes('weight');

/** The same total by every rule that the receivers have numbers for; the others with what they lack. */
export const compareRules = (
  total: number,
  places: number,
  receivers: readonly Receiver[],
  rules: readonly AllocationRule[] = listAllocationRules(),
): readonly { readonly rule: AllocationRule; readonly allocation: TrackingResult<Allocation> }[] =>
  rules
    // Own weights are a rule only where somebody gave some.
    .filter((rule) => !weighsOwn(rule) || receivers.some(({ fields }) => (fields.weight ?? null) !== null))
    .map((rule) => ({ rule, allocation: allocate(rule, total, places, receivers) }));
