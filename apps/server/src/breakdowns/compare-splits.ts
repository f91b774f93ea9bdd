/**
 * @module A total broken down by every rule, side by side, and the next version of a breakdown out of what a person chose. Nothing is stored here.
 */
import type { SplitComparison, SplitReceiver } from '@dafeng/contract';
import type { NewVersion, Organisation } from '@dafeng/database';
import { fullTracer, type Quantity, reported, type Trace, type UnitId } from '@dafeng/quantity';
import {
  type Allocation,
  type AllocationRule,
  type AnyExplained,
  allocate,
  compareRules,
  explainShare,
  type Receiver,
  type ShareUnit,
  shareFacts,
} from '@dafeng/tracking';
import { toSplitRule, toSplitShare } from '../answers/breakdowns.ts';
import { toBudgetFault } from '../answers/budgets.ts';
import { toUnit } from '../answers/figures.ts';
import { acceptTracking } from '../http/tracking-problem.ts';
import { byHand, ruleOf } from './split-numbers.ts';

export const toReceivers = (
  receivers: readonly SplitReceiver[],
  bodies: ReadonlyMap<string, Organisation>,
): readonly Receiver[] =>
  receivers.map(({ organisationId, base, output, potential, weight, locked }) => ({
    id: organisationId,
    name: bodies.get(organisationId)?.name ?? organisationId,
    fields: { base: base.value, output: output.value, potential: potential.value, weight },
    locked,
  }));

export interface SplitAsked {
  readonly unit: string;
  readonly basis: string;
  readonly total: number;
  readonly places: number;
  readonly receivers: readonly SplitReceiver[];
}

export const compareSplits = (asked: SplitAsked, bodies: ReadonlyMap<string, Organisation>): SplitComparison => {
  const unit: ShareUnit = { unit: asked.unit as UnitId, basis: asked.basis };
  const receivers = toReceivers(asked.receivers, bodies);
  const amount = { value: asked.total, ...unit } as unknown as Quantity;
  const total: AnyExplained<Trace> = {
    value: amount,
    trace: { kind: 'observation', term: 'split.total', result: amount, source: '', locator: '' },
  };
  const sharesOf = (rule: AllocationRule, allocation: Allocation) =>
    allocation.shares.flatMap((share, index) => {
      const explained = explainShare(fullTracer, rule, allocation, receivers, share.id, unit, '');
      const given = asked.receivers[index];
      if (explained === null || given === undefined) return [];
      const facts = shareFacts(fullTracer, explained, total, given, unit);
      return [
        toSplitShare(
          share.id,
          share.name,
          share.locked,
          { share: reported(explained), part: facts.ofTotal, 'of-base': facts.ofBase, level: facts.level },
          unit.unit,
          null,
        ),
      ];
    });
  return {
    unit: toUnit(unit.unit),
    total: asked.total,
    places: asked.places,
    rules: compareRules(asked.total, asked.places, receivers).map(({ rule, allocation }) => ({
      rule: toSplitRule(rule),
      shares: allocation.ok ? sharesOf(rule, allocation.value) : null,
      // The core gives no shares that do not come to the total.
      sum: allocation.ok ? asked.total : null,
      faults: allocation.ok ? [] : allocation.faults.map(toBudgetFault),
    })),
  };
};

/** Where every share is given, no rule is asked: the core only checks that they come to the total. */
const anyRule: AllocationRule = {
  id: byHand,
  zh: '商定数',
  en: 'by hand',
  weight: ['weight'],
  from: '',
  to: null,
  source: '',
  status: 'own',
  note: { zh: '', en: '' },
};

/** Errors: those of `allocate`, all of them in the problem. Null for a rule there is not, or shares by hand that are not all given. */
export const makeVersion = (
  ruleId: string,
  asked: SplitAsked,
  reason: string,
  bodies: ReadonlyMap<string, Organisation>,
): NewVersion | null => {
  const rule = ruleId === byHand ? anyRule : ruleOf(ruleId);
  if (rule === null || (ruleId === byHand && asked.receivers.some(({ locked }) => locked === null))) return null;
  const { shares } = acceptTracking(allocate(rule, asked.total, asked.places, toReceivers(asked.receivers, bodies)));
  return {
    rule: ruleId,
    total: asked.total,
    places: asked.places,
    reason,
    shares: asked.receivers.map(({ organisationId, base, output, potential, weight }, index) => ({
      organisationId,
      fields: { base, output, potential },
      weight,
      locked: shares[index]?.locked ?? false,
      exact: shares[index]?.exact ?? 0,
      value: shares[index]?.value ?? 0,
    })),
  };
};
