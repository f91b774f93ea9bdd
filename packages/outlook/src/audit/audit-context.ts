/** @module What every rule of the audit may look at: the stated values, the headline under its symbols, and data from outside the plan. */
import type { AssumptionId } from '../generated/outlook.ts';
import { assumed } from './assumption.ts';
import { type AuditPlanFacts, type KnownData, type KnownDatumId, knownData } from './audit-plan-facts.ts';
import type { MissingDatum } from './finding.ts';
import type { Headline } from './headline.ts';
import type { StatedValue } from './stated-value.ts';

export interface AuditContext {
  readonly plan: AuditPlanFacts;
  /** Values that can be true; what cannot is named by one rule and kept from the others. */
  readonly stated: readonly StatedValue[];
  readonly impossible: readonly StatedValue[];
  readonly headline: Headline;
  readonly known: KnownData;
}

/** Growth of GDP as given, or as assumed. */
export const gdpGrowth = ({
  known,
}: AuditContext): { readonly value: number; readonly assumptions: readonly AssumptionId[] } =>
  known['gdp-growth'] === undefined
    ? { value: assumed('gdp-growth'), assumptions: ['gdp-growth'] }
    : { value: known['gdp-growth'], assumptions: [] };

export const missingDatum = (id: KnownDatumId): MissingDatum => ({ id, zh: knownData[id].zh, en: knownData[id].en });

/** A headline target that a plan does not print; says so where it leaves the number to the level above. */
export const missingTarget = (
  { plan }: AuditContext,
  canonical: string,
  year: number,
  name: { readonly zh: string; readonly en: string },
): MissingDatum => {
  const pending = plan.qualitativeTargets.some(
    (target) => target.canonical === canonical && target.year === year && target.pendingAssignment,
  );
  return {
    id: `${canonical}-${year}`,
    zh: `${year}年${name.zh}${pending ? '（由上级下达）' : ''}`,
    en: `${name.en}, ${year}${pending ? ' (assigned from above)' : ''}`,
  };
};

const dropOfEnergy = { zh: '单位地区生产总值能耗降幅', en: 'drop of energy per GDP' };
const dropOfCarbon = { zh: '单位地区生产总值二氧化碳排放降幅', en: 'drop of CO2 per GDP' };
const share = { zh: '非化石能源消费比重', en: 'non-fossil share' };

/** What of the first period's headline is not there. */
export const missingOfIdentity = (context: AuditContext): readonly MissingDatum[] => {
  const { e, c, s1 } = context.headline;
  return [
    ...(e ? [] : [missingTarget(context, 'energy-intensity-of-gdp-reduction', 2025, dropOfEnergy)]),
    ...(c ? [] : [missingTarget(context, 'carbon-intensity-of-gdp-reduction', 2025, dropOfCarbon)]),
    ...(s1 ? [] : [missingTarget(context, 'non-fossil-share', 2025, share)]),
  ];
};
export const missingNext = {
  energyDrop: (context: AuditContext): MissingDatum =>
    missingTarget(context, 'energy-intensity-of-gdp-reduction', 2030, dropOfEnergy),
  share: (context: AuditContext, year: 2025 | 2030): MissingDatum =>
    missingTarget(context, 'non-fossil-share', year, share),
};

/** Several data as one, for a finding that lacks more than one. */
export const oneOf = (missing: readonly MissingDatum[]): MissingDatum | null => {
  const [first] = missing;
  if (!first || missing.length === 1) return first ?? null;
  return {
    id: missing.map(({ id }) => id).join('+'),
    zh: missing.map(({ zh }) => zh).join('、'),
    en: missing.map(({ en }) => en).join('; '),
  };
};
