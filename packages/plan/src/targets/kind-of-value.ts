/**
 * @module What kind a stated value is: a level, a share, a coverage, an addition or a cut, told by name, unit and deed.
 * Cuts and rises told by a verb are left to the verdict.
 */
import type { KindOfValue } from '../reading.ts';
import type { Amount } from './amounts.ts';
import { STANDING_DEEDS } from './verb-words.ts';

/** Deeds that take away: their count is a cut. */
export const REMOVALS: ReadonlySet<string> = new Set(
  '淘汰 退出 关停 关闭 拆除 减少 压减 节约 关停淘汰 淘汰关停 关停退出 关闭退出 淘汰退出 化解 腾退'.split(' '),
);

/** Shares named 覆盖率, 绿化率 and the like are coverages. */
const COVERAGE = /(?:覆盖率|覆盖面|覆盖比例|绿地率|绿化率|保护率|覆盖)$/;

/** Kind of a value that no verb of cutting or rising stands before. */
export function levelKind(name: string, amount: Amount, deed: string | null): KindOfValue {
  if (amount.kind === 'bare') return 'level';
  if (amount.kind === 'share' || amount.kind === 'points') {
    if (/(?:下降率|降低率|降幅|减排率|下降幅度|削减率)$/.test(name)) return 'reduction';
    if (/(?:增长率|增速|增幅|年均增长)$/.test(name)) return 'increase';
    return COVERAGE.test(name) ? 'coverage' : 'share';
  }
  if (/^(?:年|每年|累计)?新增/.test(name)) return 'addition';
  if (/(?:减排量|节能量|削减量|减少量|压减量)$/.test(name)) return 'reduction';
  if (/^(?:年|累计)?(?:节约(?!型)|减排|减少|压减|淘汰|关停|退出)/.test(name) || (deed !== null && REMOVALS.has(deed)))
    return 'reduction';
  if (deed !== null && !STANDING_DEEDS.has(deed)) return 'addition';
  return 'level';
}
