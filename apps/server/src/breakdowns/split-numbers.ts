/**
 * @module The numbers of a version of a breakdown, each with its arithmetic, made anew from what is stored. The rules and the arithmetic are
 * the core's.
 */
import type { BreakdownDetail, Organisation, StoredShare, StoredVersion } from '@dafeng/database';
import { fullTracer, type Quantity, reported, type Trace, type UnitId } from '@dafeng/quantity';
import {
  type Allocation,
  type AllocationRule,
  type AnyExplained,
  type AnyReported,
  explainShare,
  type KnownField,
  listAllocationRules,
  type Receiver,
  receiverWeight,
  shareChange,
  shareFacts,
  sharesAgree,
} from '@dafeng/tracking';

/** Keys are the last part of a reference. */
export interface SplitNumbers {
  readonly share: AnyReported<Trace>;
  /** Null in the first version, or for a receiver that was not in the one before. */
  readonly change: AnyReported<Trace> | null;
  readonly part: AnyReported<Trace>;
  readonly 'of-base': AnyReported<Trace>;
  readonly level: AnyReported<Trace>;
}
export interface VersionNumbers {
  readonly version: StoredVersion;
  readonly total: AnyExplained<Trace>;
  readonly shares: ReadonlyMap<string, SplitNumbers>;
  readonly nameOf: (organisationId: string) => string;
}

/** Every share given by hand: no rule of the data. */
export const byHand = 'by-hand';
export const ruleOf = (id: string): AllocationRule | null =>
  listAllocationRules().find((rule) => rule.id === id) ?? null;

const unknown: KnownField = { value: null, period: null, source: '' };
export const fieldOf = ({ fields }: Pick<StoredShare, 'fields'>, id: string): KnownField => fields[id] ?? unknown;
export const receiverOf = (share: StoredShare, name: string): Receiver => ({
  id: share.organisationId,
  name,
  fields: {
    base: fieldOf(share, 'base').value,
    output: fieldOf(share, 'output').value,
    potential: fieldOf(share, 'potential').value,
    weight: share.weight,
  },
  locked: share.locked ? share.value : null,
});

const told = (term: string, amount: Quantity, source: string, locator: string): AnyExplained<Trace> => ({
  value: amount,
  trace: { kind: 'observation', term, result: amount, source, locator },
});

/** Null where there is no such version. */
export const splitNumbers = (
  breakdown: BreakdownDetail,
  number: number,
  bodies: ReadonlyMap<string, Organisation>,
): VersionNumbers | null => {
  const version = breakdown.versions.find((one) => one.number === number);
  if (version === undefined) return null;
  const nameOf = (id: string): string => bodies.get(id)?.name ?? id;
  const unit = { unit: breakdown.unit as UnitId, basis: breakdown.basis };
  const amount = (value: number): Quantity => ({ value, ...unit }) as unknown as Quantity;
  const rule = ruleOf(version.rule);
  const receivers = version.shares.map((share) => receiverOf(share, nameOf(share.organisationId)));
  const allocation: Allocation = {
    rule: version.rule,
    total: version.total,
    places: version.places,
    shares: version.shares.map((share, index) => ({
      id: share.organisationId,
      name: nameOf(share.organisationId),
      weight: share.locked || rule === null ? null : receiverWeight(rule, receivers[index] as Receiver),
      locked: share.locked,
      exact: share.exact,
      value: share.value,
      ofBase: null,
    })),
  };
  const total = told('split.total', amount(version.total), breakdown.origin, '总量 / total');
  const before = breakdown.versions.filter((one) => one.number < number).at(-1);
  // An officer sees its own share only: the sum of all weights is not there, so the share stands as it was told.
  const complete = sharesAgree(
    version.shares.map(({ value }) => value),
    version.total,
    version.places,
  );
  return {
    version,
    total,
    nameOf,
    shares: new Map(
      version.shares.map((share): [string, SplitNumbers] => {
        const explained =
          (rule !== null && complete
            ? explainShare(fullTracer, rule, allocation, receivers, share.organisationId, unit, breakdown.origin)
            : null) ??
          told('split.share', amount(share.value), breakdown.origin, `第 ${number} 稿 / version ${number}`);
        const earlier = before?.shares.find((one) => one.organisationId === share.organisationId);
        const facts = shareFacts(
          fullTracer,
          explained,
          total,
          { base: fieldOf(share, 'base'), output: fieldOf(share, 'output') },
          unit,
        );
        return [
          share.organisationId,
          {
            share: reported(explained),
            change:
              earlier === undefined || before === undefined
                ? null
                : reported(
                    shareChange(fullTracer, earlier.value, share.value, version.places, unit, [
                      `第 ${before.number} 稿 / version ${before.number}`,
                      `第 ${number} 稿 / version ${number}`,
                    ]),
                  ),
            part: facts.ofTotal,
            'of-base': facts.ofBase,
            level: facts.level,
          },
        ];
      }),
    ),
  };
};
