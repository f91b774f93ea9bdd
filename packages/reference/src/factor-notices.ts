/** @module What a person should know about how a factor was found, in words. Finding it is left to `resolve-factor.ts`. */
import type { Bilingual } from '@dafeng/quantity';
import type { Factor } from './factor.ts';
import { indexOf, keyOf } from './factor-index.ts';
import type { FactorNotice, FactorQuery, FactorVariant } from './factor-query.ts';
import type { FactorSubstitute } from './factor-record.ts';
import { type FactorSet, getFactorProduct } from './factor-set.ts';
import type { FactorScope } from './fallback-policy.ts';

/** A factor that may answer, and its distance from the question in each respect. */
export interface Candidate {
  readonly factor: Factor;
  readonly variant: FactorVariant;
  readonly rank: Readonly<Record<'product' | 'scope' | 'group' | 'time', number>>;
  readonly substitute: FactorSubstitute | null;
}

export const nameOf = (product: string): Bilingual => getFactorProduct(product) ?? { zh: product, en: product };

export const noticesOf = (
  best: Candidate,
  /** Scopes of the areas that the one asked for lies in, itself first. */
  asked: readonly FactorScope[],
  set: FactorSet,
  query: FactorQuery,
): readonly FactorNotice[] => {
  const { factor, variant } = best;
  const notices: FactorNotice[] = [];
  const wanted = nameOf(query.product);
  const used = nameOf(factor.product);
  if (best.substitute)
    notices.push({
      code: 'product-substitute',
      message: {
        zh: `${wanted.zh}没有因子，用${used.zh}代替：${best.substitute.because.zh}`,
        en: `${wanted.en} has no factor, ${used.en} stands in: ${best.substitute.because.en}`,
      },
    });
  // The nation's value is no fallback in a set that knows only the nation; in one that knows provinces it is.
  const scopes = indexOf(set).get(keyOf(factor.product, factor.term, factor.gas))?.scopes;
  if (scopes && scopes.size > 1 && asked.some((scope) => scopes.has(scope) && nearer(scope, variant.scope)))
    notices.push({
      code: 'scope-fallback',
      message: {
        zh: `${query.region ?? 'CN'} 没有${wanted.zh}因子，用上级地区 ${factor.region} 的值`,
        en: `no factor of ${wanted.en} for ${query.region ?? 'CN'}; that of the wider area ${factor.region} is used`,
      },
    });
  if (variant.time === 'earlier' || variant.time === 'later')
    notices.push({
      code: 'time-fallback',
      message: {
        zh: `没有当期的${wanted.zh}因子，用${variant.time === 'earlier' ? '较早' : '较晚'}的值（${factor.validFrom ?? ''}—${factor.validTo ?? ''}，相差 ${variant.years} 年）`,
        en: `no factor of ${wanted.en} for the period; ${variant.time === 'earlier' ? 'an earlier' : 'a later'} one is used (${factor.validFrom ?? ''} to ${factor.validTo ?? ''}, ${variant.years} years off)`,
      },
    });
  if (variant.group === 'substitute')
    notices.push({
      code: 'group-fallback',
      message: {
        zh: `${wanted.zh}没有部门组 ${query.sectorGroup ?? 'all'} 的因子，用 ${factor.sectorGroup} 的值`,
        en: `${wanted.en} has no factor for the group ${query.sectorGroup ?? 'all'}; that of ${factor.sectorGroup} is used`,
      },
    });
  if (factor.status === 'memory')
    notices.push({
      code: 'from-memory',
      message: {
        zh: `${used.zh}因子凭记忆录入，须与原文核对后使用`,
        en: `the factor of ${used.en} was entered from memory; check it against the text before relying on it`,
      },
    });
  return notices;
};

const scopeOrder: readonly FactorScope[] = ['entity', 'city', 'province', 'grid-region', 'national', 'international'];
const nearer = (a: FactorScope, b: FactorScope) => scopeOrder.indexOf(a) < scopeOrder.indexOf(b);
