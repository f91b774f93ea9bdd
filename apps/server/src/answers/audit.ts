/**
 * @module The audit of a plan as the API shows it: findings with the clauses they stand on, ways to make them agree, bases side by side, and
 * the data that would settle what is open. The judgement is the outlook package's.
 */
import type { PlanAudit as AuditAnswer, AuditClause, KnownDatum, Verdict } from '@dafeng/contract';
import type { Item, TargetItem, VersionDetail } from '@dafeng/database';
import {
  type AuditPlanFacts,
  type Basis,
  type FindingCode,
  type KnownData,
  type KnownDatumId,
  knownData,
  type PlanAudit,
} from '@dafeng/outlook';
import { getIndicator } from '@dafeng/reference';
import { nameOf } from './indicators.ts';

const isTarget = (item: Item): item is TargetItem => item.kind === 'target';
const stands = ({ review }: Item): boolean => review !== 'rejected';

/** A version's facts; targets are named by their items, so that findings lead to them. */
export const toFacts = (cityId: string, { date, items }: VersionDetail): AuditPlanFacts => ({
  division: cityId,
  date,
  targets: items
    .filter(isTarget)
    .filter(stands)
    .map(({ id, section, content }) => ({ ...content, id, section })),
  qualitativeTargets: items
    .filter((item) => item.kind === 'qualitative')
    .filter(stands)
    .map(({ id, section, content: { canonical, year, pendingAssignment } }) => ({
      id,
      section,
      canonical,
      year,
      pendingAssignment,
    })),
});

const signs = { '=': '', '>=': '≥', '<=': '≤', '~=': '≈' } as const;
const toClause = ({ id, section, sectionTitle, content, quote }: TargetItem): AuditClause => {
  const indicator = content.canonical === null ? null : getIndicator(content.canonical);
  return {
    itemId: id,
    section,
    sectionTitle: sectionTitle.split(' › ').at(-1) ?? null,
    name: indicator === null ? { zh: content.indicator, en: content.indicator } : nameOf(indicator),
    year: content.year,
    printed: `${signs[content.comparator]}${content.value}${content.unit ?? ''}`,
    quote,
  };
};

export const countVerdicts = ({ findings }: PlanAudit): Record<Verdict, number> => {
  const counts = { incoherent: 0, strained: 0, redundant: 0, untestable: 0, coherent: 0 };
  for (const { verdict } of findings) counts[verdict] += 1;
  return counts;
};

const bases: readonly {
  readonly basis: Basis;
  readonly code: FindingCode;
  readonly name: { readonly zh: string; readonly en: string };
  readonly clause: { readonly zh: string; readonly en: string };
}[] = [
  {
    basis: 'B0',
    code: 'identity-b0',
    name: { zh: '全部能源', en: 'all energy' },
    clause: { zh: '2024 年以前的方案一般按此口径', en: 'as plans printed before 2024 usually count' },
  },
  {
    basis: 'B1',
    code: 'identity-b1',
    name: { zh: '扣除原料用能', en: 'without feedstock' },
    clause: { zh: '发改环资〔2022〕803 号', en: 'NDRC notice 803 of 2022' },
  },
  {
    basis: 'B2',
    code: 'identity-b2',
    name: { zh: '再扣除新增可再生能源', en: 'without feedstock and new renewables' },
    clause: { zh: '2022 年 1258 号文', en: 'notice 1258 of 2022' },
  },
  {
    basis: 'B3',
    code: 'identity-b3',
    name: { zh: '只计化石能源', en: 'fossil energy only' },
    clause: { zh: '发改环资〔2024〕113 号，现行考核口径', en: 'NDRC notice 113 of 2024, the basis of assessment now' },
  },
];

const isDatum = (id: string): id is KnownDatumId => Object.hasOwn(knownData, id);

const toKnown = (audit: PlanAudit, known: KnownData): KnownDatum[] =>
  (Object.keys(knownData) as KnownDatumId[]).map((id) => {
    const { zh, en, max } = knownData[id];
    const growth = audit.assumptions.find((one) => one.id === 'gdp-growth')?.value ?? null;
    return {
      id,
      name: { zh, en },
      kind: max === 1 ? 'fraction' : 'number',
      max,
      value: known[id] ?? null,
      start:
        id === 'non-fossil-share-2020' ? audit.identity.impliedBaseShare.value : id === 'gdp-growth' ? growth : null,
      settles: audit.findings
        .filter(({ missing }) => missing?.id.split('+').filter(isDatum).includes(id))
        .map(({ code }) => code),
    };
  });

const open = new Set<Verdict>(['incoherent', 'strained', 'redundant', 'untestable']);

export const toAudit = (version: VersionDetail, audit: PlanAudit, known: KnownData): AuditAnswer => {
  const named = new Set([
    ...audit.findings.flatMap(({ targets }) => targets),
    ...audit.generalForm.flatMap(({ conflict }) => conflict),
  ]);
  const { identity, growth } = audit;
  return {
    cityId: version.cityId,
    versionId: version.id,
    document: { title: version.title, date: version.date },
    counts: countVerdicts(audit),
    ...toIdentityAndGrowth({ identity, growth }),
    findings: audit.findings.map(({ code, verdict, targets, sections, arithmetic, missing, message, assumptions }) => ({
      code,
      verdict,
      message,
      arithmetic,
      clauses: [...targets],
      sections: [...sections],
      missing,
      ways: open.has(verdict) ? (audit.ways[code] ?? []).map((way) => ({ ...way })) : [],
      assumptions: [...assumptions],
    })),
    bases: bases.map(({ basis, code, name, clause }) => {
      const finding = audit.findings.find((one) => one.code === code);
      const form = audit.generalForm.find((one) => one.basis === basis);
      return {
        basis,
        name,
        clause,
        verdict: finding?.verdict ?? null,
        arithmetic: finding?.arithmetic ?? null,
        generalForm: form
          ? { verdict: form.verdict, conflict: [...form.conflict], baseShare: form.baseShare, rho: form.rho }
          : null,
        assessment: identity.assessmentBasis === basis,
      };
    }),
    clauses: Object.fromEntries(
      version.items.filter(isTarget).flatMap((item) => (named.has(item.id) ? [[item.id, toClause(item)]] : [])),
    ),
    assumptions: audit.assumptions.map(({ id, value, unit, status, source, locator, zh, en }) => ({
      id,
      value,
      unit,
      status,
      source,
      locator,
      name: { zh, en },
    })),
    known: toKnown(audit, known),
  };
};

export const toIdentityAndGrowth = ({
  identity,
  growth,
}: Pick<PlanAudit, 'identity' | 'growth'>): Pick<AuditAnswer, 'identity' | 'growth'> => {
  const { basis: _, ...shown } = identity;
  return {
    identity: { ...shown, missing: [...identity.missing] },
    growth: {
      ...growth,
      co2Ratio2025: [...growth.co2Ratio2025],
      neededEnergyDrop2030: [...growth.neededEnergyDrop2030],
      missing: [...growth.missing],
    },
  };
};
