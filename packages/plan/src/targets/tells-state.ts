/**
 * @module Whether an accepted amount after all only tells how things are, what they cost or what is assumed.
 * The words of reports are listed in `reports.ts`; years gone by are left to the time phrases.
 */
import { RANKED, STATIVE } from './reports.ts';
import type { Accepted, ClauseContext } from './verdict-shape.ts';

const OBLIGED = /(?:力争|争取|确保|应|须|要|不得|不低于|不少于|不超过|不高于|达到|提[高升]|降|控制|稳定|保持)/;
const ROUGHLY = /^(?:约|约为|大约|大约为|接近|近|约占|约达|将近)$/;

/** 煤炭占全市能源消费的六成以上, 煤炭消费占比高达62%: how things are, as nobody says until when they are to be so. */
export function tellsState(verdict: Accepted, context: ClauseContext): boolean {
  const { amount, construction, comparatorWords, deed } = verdict;
  const words = context.surface.slice(verdict.clauseFrom, amount.start);
  if (STATIVE.test(words)) return true;
  // 电价上浮70%: a price is a means, no target. 年均增长6%的情景下: an assumption.
  if (/(?:电价|气价|水价|利率|税率|价格|费率|费用)$/.test(verdict.subject.name)) return true;
  if (/^的?(?:情景|情形|条件|背景|前提|假设)/.test(context.surface.slice(verdict.end, verdict.end + 4))) return true;
  // 考核权重不低于5%, 惠及居民6万户, 提前完成10万辆的目标: terms, effects and praise.
  if (/^(?:考核)?(?:权重|分值)$|^(?:惠及|涉及|受益|服务人口)|^(?:提前|率先|如期|顺利)$/.test(verdict.subject.name))
    return true;
  if (/目标任务$|任务$/.test(verdict.subject.name)) return amount.kind === 'share';
  if (
    /(?:^|[^占])比[^，]{0,6}平均水平/.test(words) ||
    (context.scope === null && /位居|位列|居全[省国]/.test(context.surface.slice(context.sentence.start, amount.start)))
  )
    return true;
  const own = context.scope !== null && !context.scope.carried;
  // Undated, 累计推广货车2万辆 sums up what was done; 五年累计 is a promise.
  if (context.scope === null && /(?<!年|每)累计/.test(words) && !OBLIGED.test(words)) return true;
  if (own || deed !== null) return false;
  if (RANKED.test(context.surface.slice(verdict.end, verdict.end + 14))) return true;
  if (context.scope !== null) return false;
  if (OBLIGED.test(words) || context.previous !== null) return false;
  if (/占(?:到|了)?(?!比)[^，]{2,20}$/.test(words) && !/比[重例]/.test(words)) return true;
  if (comparatorWords.some((word) => ROUGHLY.test(word))) return true;
  const changes = verdict.kindOfValue === 'reduction' || verdict.kindOfValue === 'addition';
  return construction === 'noun' && comparatorWords.length === 0 && !changes;
}
