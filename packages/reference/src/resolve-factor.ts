/**
 * @module The one function that picks a factor, and says how near to the question the answer is. How far it may go is data
 * (`data/factors/policies.yaml`); multiplying by the factor and drawing its trace are left to the accounts.
 */
import type { Bilingual } from '@dafeng/quantity';
import type { Factor } from './factor.ts';
import type { FactorErrorCode, FactorResult } from './factor-error.ts';
import { indexOf, keyOf } from './factor-index.ts';
import { type Candidate, nameOf, noticesOf } from './factor-notices.ts';
import type { FactorQuery, FactorVariant, ResolvedFactor } from './factor-query.ts';
import { findRegion, type RegionId, regionChain } from './factor-region.ts';
import { type FactorSet, getFactorSet } from './factor-set.ts';
import { firstMonthOf, lastMonthOf, yearsBetween } from './factor-window.ts';
import { type FactorScope, type FallbackPolicy, getFallbackPolicy } from './fallback-policy.ts';
import { getTerm } from './term.ts';

const timeOf = (
  factor: Factor,
  first: string,
  last: string,
): { readonly time: FactorVariant['time']; readonly years: number } | 'spans' => {
  const { validFrom, validTo } = factor;
  if (validFrom === null && validTo === null) return { time: 'timeless', years: 0 };
  if ((validFrom === null || validFrom <= first) && (validTo === null || last <= validTo))
    return { time: 'exact', years: 0 };
  if (validTo !== null && validTo < first) return { time: 'earlier', years: yearsBetween(validTo, first) };
  if (validFrom !== null && last < validFrom) return { time: 'later', years: yearsBetween(last, validFrom) };
  return 'spans';
};

const timeRank = (time: FactorVariant['time'], years: number, policy: FallbackPolicy): number => {
  if (time === 'exact') return 0;
  if (time === 'timeless') return 1;
  // Whole years apart, and on a tie the side the policy prefers.
  return 2 * (years + 1) + (time === policy.prefer ? 0 : 1);
};

const allowed = (time: FactorVariant['time'], years: number, policy: FallbackPolicy): boolean => {
  const limit = time === 'earlier' ? policy.earlierYears : time === 'later' ? policy.laterYears : null;
  // A limit of 0 forbids standing in altogether, within the same year too.
  return limit === null || (limit > 0 && years <= limit);
};

const refuse = (
  code: FactorErrorCode,
  set: FactorSet,
  query: FactorQuery,
  message: Bilingual,
  remedy: Bilingual,
): FactorResult<never> => ({
  ok: false,
  error: {
    code,
    where: `${set.id}@${set.edition.id} ${query.product}${query.term ? ` ${query.term}` : ''}`,
    message,
    remedy,
  },
});

const search = (set: FactorSet, query: FactorQuery): FactorResult<ResolvedFactor> => {
  const policy = getFallbackPolicy(set.policy);
  const region: RegionId | null = findRegion(query.region ?? 'CN');
  const wanted = nameOf(query.product);
  const term = query.term ?? set.defaultTerm ?? 'emissionFactor';
  const gas = query.gas ?? (term === set.defaultTerm ? set.defaultGas : null);
  const missing = (): FactorResult<never> =>
    refuse(
      'factor-missing',
      set,
      query,
      {
        zh: `因子集“${set.zh}”没有${wanted.zh}的${getTerm(term)?.zh ?? term}`,
        en: `the set "${set.en}" has no ${getTerm(term)?.en ?? term} for ${wanted.en}`,
      },
      {
        zh: '换一个因子集，或用因子文件补充该品种并注明出处',
        en: 'choose another set, or bring the product in a factor file with its source',
      },
    );
  if (policy === null || region === null)
    return refuse(
      'factor-outside-validity',
      set,
      query,
      { zh: `不认识地区“${query.region}”`, en: `the area "${query.region}" is not known` },
      { zh: '写六位行政区划代码或省名', en: 'write a six-digit division code or the name of a province' },
    );

  const index = indexOf(set);
  const own = index.get(keyOf(query.product, term, gas))?.factors ?? [];
  const substitutes = set.substitutes.filter(({ product }) => product === query.product);
  const listed = [
    ...own.map((factor) => ({ factor, substitute: null, productRank: 0 })),
    ...substitutes.flatMap((substitute, position) =>
      (index.get(keyOf(substitute.by, term, gas))?.factors ?? []).map((factor) => ({
        factor,
        substitute,
        productRank: position + 1,
      })),
    ),
  ];
  if (listed.length === 0) return missing();

  const purpose = query.purpose ?? 'inventory';
  const fitting = listed.filter(({ factor }) => factor.purposes.includes(purpose));
  if (fitting.length === 0)
    return refuse(
      'factor-refused',
      set,
      query,
      {
        zh: `因子集“${set.zh}”的${wanted.zh}因子只用于 ${listed[0]?.factor.purposes.join('、')}，不能用于 ${purpose}`,
        en: `the factors of ${wanted.en} in "${set.en}" are for ${listed[0]?.factor.purposes.join(', ')} only, not for ${purpose}`,
      },
      {
        zh: '消费核算用 electricity-cn 的平均排放因子；基准线排放因子只用于减排项目',
        en: 'for accounts of consumption take the average factors of electricity-cn; baselines serve offset projects only',
      },
    );

  const chain = regionChain(region);
  const group = query.sectorGroup ?? 'all';
  const standIns = set.groupFallback[group] ?? [];
  const first = firstMonthOf(query.at);
  const last = lastMonthOf(query.at);
  const candidates: Candidate[] = [];
  let spanned = false;
  for (const { factor, substitute, productRank } of fitting) {
    if (query.knownOn !== undefined && factor.published !== null && factor.published > query.knownOn) continue;
    if (factor.entity !== null && factor.entity !== query.entity) continue;
    const at = chain.findIndex((step) => step.region === factor.region);
    const step = chain[at];
    if (!step) continue;
    const scope: FactorScope = factor.entity !== null ? 'entity' : step.scope;
    if (!policy.scopes.includes(scope)) continue;
    const standIn = standIns.indexOf(factor.sectorGroup);
    const groupRank =
      factor.sectorGroup === group
        ? 0
        : standIn >= 0
          ? standIn + 1
          : factor.sectorGroup === 'all'
            ? standIns.length + 1
            : null;
    if (groupRank === null) continue;
    const when = timeOf(factor, first, last);
    if (when === 'spans') {
      spanned = true;
      continue;
    }
    if (!allowed(when.time, when.years, policy)) continue;
    candidates.push({
      factor,
      substitute,
      variant: {
        scope,
        time: when.time,
        years: when.years,
        group: factor.sectorGroup === group ? 'own' : factor.sectorGroup === 'all' ? 'all' : 'substitute',
        product: substitute ? 'substitute' : 'own',
      },
      rank: {
        product: productRank,
        scope: factor.entity !== null ? -1 : at,
        group: groupRank,
        time: timeRank(when.time, when.years, policy),
      },
    });
  }
  const compare = (a: Candidate, b: Candidate): number => {
    for (const part of policy.order) if (a.rank[part] !== b.rank[part]) return a.rank[part] - b.rank[part];
    return 0;
  };
  let best: Candidate | null = null;
  let rival: Candidate | null = null;
  for (const candidate of candidates) {
    const order = best === null ? -1 : compare(candidate, best);
    if (order < 0) {
      best = candidate;
      rival = null;
    } else if (order === 0) rival = candidate;
  }
  if (best === null)
    return spanned
      ? refuse(
          'factor-changes-within-period',
          set,
          query,
          { zh: `${wanted.zh}的因子在所问时段内变化`, en: `the factor of ${wanted.en} changes within the period` },
          { zh: '按年分别核算后再汇总', en: 'account year by year and add up' },
        )
      : refuse(
          'factor-outside-validity',
          set,
          query,
          {
            zh: `因子集“${set.zh}”没有适用于 ${first}—${last}、地区 ${region}、部门组 ${group} 的${wanted.zh}因子`,
            en: `"${set.en}" has no factor of ${wanted.en} for ${first} to ${last}, area ${region}, group ${group}`,
          },
          {
            zh: '更早年份的因子由城市自行录入并注明出处；或换一个因子集',
            en: 'bring the factor of that year in a factor file with its source, or choose another set',
          },
        );
  if (rival)
    return refuse(
      'factor-ambiguous',
      set,
      query,
      {
        zh: `${best.factor.id} 与 ${rival.factor.id} 同样适用`,
        en: `${best.factor.id} and ${rival.factor.id} fit equally well`,
      },
      {
        zh: '在因子文件中去掉其中一个，或分开有效期',
        en: 'remove one of them from the factor file, or part their windows',
      },
    );
  return {
    ok: true,
    value: {
      factor: best.factor,
      variant: best.variant,
      set: set.id,
      edition: set.edition.id,
      notices: noticesOf(
        best,
        chain.map(({ scope }) => scope),
        set,
        query,
      ),
    },
  };
};

/**
 * The factor of a set for a product at a time and place, and how it was found.
 *
 * Nearness is weighed in the order of the set's policy; what the set lacks is looked for in the sets that complete it, and then says
 * so. Gotchas: a factor of a later year never answers where the policy forbids it; factors of another purpose are refused, not skipped
 * over. Without `knownOn` the answer is that of the whole edition.
 *
 * Errors: `factor-missing`, `factor-outside-validity`, `factor-refused`, `factor-changes-within-period`, `factor-ambiguous`.
 * @example resolveFactor(ceads, { product: 'raw_coal', sectorGroup: 'services-households', region: '510000', at: yearOf(2007) })
 */
export const resolveFactor = (set: FactorSet, query: FactorQuery): FactorResult<ResolvedFactor> => {
  const found = search(set, query);
  if (found.ok || (found.error.code !== 'factor-missing' && found.error.code !== 'factor-outside-validity'))
    return found;
  for (const pinned of set.completedBy) {
    const [id = '', edition] = pinned.split('@');
    const other = getFactorSet(id, edition);
    if (!other) continue;
    const completing = search(other, {
      ...query,
      ...(query.term || !set.defaultTerm ? {} : { term: set.defaultTerm }),
    });
    if (completing.ok)
      return {
        ok: true,
        value: {
          ...completing.value,
          notices: [
            {
              code: 'other-set',
              message: {
                zh: `“${set.zh}”没有此项，取自“${other.zh}”`,
                en: `"${set.en}" lacks it; taken from "${other.en}"`,
              },
            },
            ...completing.value.notices,
          ],
        },
      };
  }
  return found;
};
