/**
 * @module What stands just before an amount, apart from its own words: an item of the list before it, a year, the adverb of a yardstick.
 * Verbs and comparators are left to `clause.ts`.
 */
import type { Amount } from './amounts.ts';
import { readFollowing } from './clause.ts';
import type { ClauseContext } from './verdict-shape.ts';

/** 储能时长不低于3小时、配置比例不低于11%: what was said before the mark has its own value, though it is no target. */
export function behindListed(surface: string, start: number, amount: Amount, passed: Amount | null): number {
  if (passed === null || passed.start < start) return start;
  const end = readFollowing(surface, passed.end).end;
  const stated = /(?:不低于|不少于|不小于|不超过|不高于|达到?|为|约|超过|至|到|在)$/.test(
    surface.slice(start, passed.start),
  );
  return stated && surface[end] === '、' && amount.start - end > 3 ? end + 1 : start;
}

/** 光伏装机：2025年12万千瓦，2030年40万千瓦: a year, then its value, of what was named before. */
export function dated(amount: Amount, context: ClauseContext, start: number): boolean {
  const { surface, sentence, previous } = context;
  const phrase = sentence.phrases.findLast((other) => other.end <= amount.start);
  if (phrase?.role !== 'target' || phrase.end < start - 1) return false;
  if (!/^[，：]?(?:约|再|达|将)?$/.test(surface.slice(phrase.end, amount.start))) return false;
  if (previous !== null) return previous.amount.unit === amount.unit;
  return surface[start - 1] === '：' && !/(?:目标|要求|任务|指标)：$/.test(surface.slice(0, start).slice(-4));
}

/** 分别比2020年下降: the adverb stands in front of the yardstick and went with it. */
export const adverbsOfYardstick = ({ surface, sentence }: ClauseContext, from: number, to: number): string[] =>
  sentence.phrases
    .filter((phrase) => phrase.role === 'baseline' && phrase.start >= from && phrase.end <= to)
    .flatMap((phrase) => /^(?:分别|均)/.exec(surface.slice(phrase.start, phrase.end)) ?? []);
