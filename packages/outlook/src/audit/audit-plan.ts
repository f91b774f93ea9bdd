/**
 * @module The coherence audit of a plan from its own numbers: the identity with its bases, the growth it allows, and findings with their
 * arithmetic. Where the plan lies and how the result is shown is left to the apps. Decisions: ADR 0016.
 */
import { type AssumptionRow, rules } from '../generated/outlook.ts';
import { assumed, assumptionRow } from './assumption.ts';
import { type AuditContext, gdpGrowth, missingNext, missingOfIdentity } from './audit-context.ts';
import type { AuditPlanFacts, KnownData } from './audit-plan-facts.ts';
import { type CoherentWay, coherentWays } from './coherent-ways.ts';
import type { Finding, FindingCode, MissingDatum } from './finding.ts';
import { type GeneralForm, generalForm } from './general-form.ts';
import * as limits from './growth-limits.ts';
import { type Headline, readHeadline } from './headline.ts';
import * as identity from './identity.ts';
import { overCorners, type PrintedInterval, printInterval } from './interval.ts';
import { baseYearRule } from './rules/base-year-rule.ts';
import { compositionRule } from './rules/composition-rule.ts';
import { growthRule, repeatedDrop } from './rules/growth-rule.ts';
import { identityRule } from './rules/identity-rule.ts';
import { neighbourRule } from './rules/neighbour-rule.ts';
import { statementRule } from './rules/statement-rule.ts';
import { supplyRule } from './rules/supply-rule.ts';
import { impossibility, stateValues } from './stated-value.ts';

export type Basis = 'B0' | 'B1' | 'B2' | 'B3';

/** Shares and drops are fractions; what the plan does not allow is null and named in `missing`. */
export interface AuditIdentity {
  readonly energyIntensityDrop: number | null;
  readonly carbonIntensityDrop: number | null;
  readonly nonFossilShare2025: number | null;
  /** CO2 per unit of energy, 2025 over 2020. */
  readonly kRatio: number | null;
  /** Share of 2020 at which the targets agree on basis B0; low and high from the printed digits alone. */
  readonly impliedBaseShare: {
    readonly value: number | null;
    readonly low: number | null;
    readonly high: number | null;
    /** With a coal-to-gas shift inside the assumed range on top. */
    readonly withFuelShift: PrintedInterval;
  };
  readonly shareGain: number | null;
  /** Basis of the implied share. */
  readonly basis: 'B0';
  /** Basis that assessment uses at the date of the plan or after. */
  readonly assessmentBasis: Basis;
  /** Change of CO2 per fossil energy that the targets need on the other bases. */
  readonly neededRho: {
    readonly B2: number | null;
    readonly B3: number | null;
    /** B3 as points of fossil energy going from coal to gas, a fraction. */
    readonly coalToGasShift: number | null;
  };
  readonly missing: readonly MissingDatum[];
}

export interface AuditGrowth {
  /** Yearly GDP growth that keeps CO2 of 2025 at that of 2020. */
  readonly flat2025: number | null;
  readonly co2Ratio2025: readonly { readonly growth: number; readonly value: number | null }[];
  /** Fossil share of 2030 over that of 2025. */
  readonly fossilShareRatio2030: number | null;
  readonly carbonDrop2030IfRepeated: number | null;
  readonly neededEnergyDrop2030: readonly { readonly growth: number; readonly value: number | null }[];
  /** Most that GDP growth may exceed the yearly fall of energy intensity for a peak at 2030. */
  readonly maxGapAt2030: number | null;
  readonly maxGrowth2030: { readonly atIntensityDrop: number; readonly value: number | null };
  readonly missing: readonly MissingDatum[];
}

export interface PlanAudit {
  readonly identity: AuditIdentity;
  readonly growth: AuditGrowth;
  readonly findings: readonly Finding[];
  /** The identity as a linear program over all mixes, on B0 and on B3. */
  readonly generalForm: readonly GeneralForm[];
  /** What would make the targets of a finding agree, by its code. */
  readonly ways: Readonly<Partial<Record<FindingCode, readonly CoherentWay[]>>>;
  /** Figures used that the plan does not print. */
  readonly assumptions: readonly AssumptionRow[];
}

const assessmentBasis = (date: string | null): Basis =>
  date !== null && date >= rules.fossilOnlySince.date ? 'B3' : 'B0';

const impliedShare = ({ e, c, s1 }: Headline): AuditIdentity['impliedBaseShare'] => {
  const open = { low: null, high: null };
  if (!e || !c || !s1) return { value: null, ...open, withFuelShift: open };
  const printed = [e.rounding, c.rounding, s1.rounding];
  const shift = { low: -assumed('fuel-shift-99'), high: assumed('fuel-shift-99') };
  return {
    value: identity.impliedBaseShare(e.value, c.value, s1.value),
    ...printInterval(overCorners(printed, ([x = 0, y = 0, z = 0]) => identity.impliedBaseShare(x, y, z))),
    withFuelShift: printInterval(
      overCorners([...printed, shift], ([x = 0, y = 0, z = 0, w = 0]) =>
        identity.impliedBaseShare(x, y, z, identity.rhoOfShift(w)),
      ),
    ),
  };
};

const auditIdentity = (context: AuditContext): AuditIdentity => {
  const { e, c, s1 } = context.headline;
  const implied = impliedShare(context.headline);
  const rho = e && c ? identity.neededRhoFossilOnly(e.value, c.value) : null;
  const s0 = context.known['non-fossil-share-2020'] ?? implied.value;
  const gamma = (1 + gdpGrowth(context).value) ** 5;
  return {
    energyIntensityDrop: e?.value ?? null,
    carbonIntensityDrop: c?.value ?? null,
    nonFossilShare2025: s1?.value ?? null,
    kRatio: e && c ? identity.carbonPerEnergyRatio(e.value, c.value) : null,
    impliedBaseShare: implied,
    shareGain: s1 && implied.value !== null ? s1.value - implied.value : null,
    basis: 'B0',
    assessmentBasis: assessmentBasis(context.plan.date),
    neededRho: {
      B2: e && c && s0 !== null ? identity.neededRhoWithoutNewRenewables(e.value, c.value, s0, gamma) : null,
      B3: rho,
      coalToGasShift: rho === null ? null : identity.coalToGasShift(rho),
    },
    missing: missingOfIdentity(context),
  };
};

const auditGrowth = (context: AuditContext): AuditGrowth => {
  const { c, s1, s2 } = context.headline;
  const drop = repeatedDrop(context).value;
  const [low, middle, high] = [assumed('gdp-growth-low'), assumed('gdp-growth-middle'), assumed('gdp-growth-high')];
  const shares = s1 && s2 ? ([s1.value, s2.value] as const) : null;
  return {
    flat2025: c ? limits.flatGrowth(c.value) : null,
    co2Ratio2025: [middle, high].map((growth) => ({ growth, value: c ? limits.co2Ratio(c.value, growth) : null })),
    fossilShareRatio2030: shares && limits.fossilShareRatio(...shares),
    carbonDrop2030IfRepeated: shares && context.headline.e ? limits.carbonDropOf(drop, ...shares) : null,
    neededEnergyDrop2030: [low, middle, high].map((growth) => ({
      growth,
      value: shares && limits.neededEnergyDrop(...shares, growth),
    })),
    maxGapAt2030: shares && limits.greatestGap(...shares),
    maxGrowth2030: { atIntensityDrop: drop, value: shares && limits.greatestGrowth(drop, ...shares) },
    missing: [
      ...missingOfIdentity(context).filter(({ id }) => id.startsWith('carbon') || id.startsWith('non-fossil')),
      ...(s2 ? [] : [missingNext.share(context, 2030)]),
    ],
  };
};

const severity: Readonly<Record<Finding['verdict'], number>> = {
  incoherent: 0,
  strained: 1,
  redundant: 2,
  untestable: 3,
  coherent: 4,
};

/** Audits the numbers of one plan; `known` data from outside turn untestable findings into tested ones. */
export const auditPlan = (plan: AuditPlanFacts, known: KnownData = {}): PlanAudit => {
  const all = stateValues(plan.targets);
  const stated = all.filter((one) => impossibility(one) === null);
  const impossible = all.filter((one) => impossibility(one) !== null);
  const context: AuditContext = { plan, stated, impossible, headline: readHeadline(stated), known };
  const findings = [
    ...identityRule(context),
    ...growthRule(context),
    ...baseYearRule(context),
    ...compositionRule(context),
    ...statementRule(context),
    ...neighbourRule(context),
    ...supplyRule(context),
  ].sort((a, b) => severity[a.verdict] - severity[b.verdict]);
  return {
    identity: auditIdentity(context),
    growth: auditGrowth(context),
    findings,
    generalForm: generalForm(context),
    ways: coherentWays(context),
    assumptions: [...new Set(findings.flatMap(({ assumptions }) => assumptions))].map(assumptionRow),
  };
};
