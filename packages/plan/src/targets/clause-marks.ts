/**
 * @module The marks and words at the edges of an amount: what ends a value, what chains it to the one before, brackets and quotes.
 * What they make of the amount is left to the verdict.
 */
import type { Stretch } from './clause.ts';
import type { Accepted } from './verdict-shape.ts';

/** What may join a value to the one before it. */
export const CHAIN_MARK = /^(?:、|和|及|以及|与|或|并|\/)+$/;

/** What ends a value: nothing behind it belongs to it any more. */
export const BOUNDARY = /^(?:[，。；、！？\n）：“（]|\/\d|和|及|以及|并|且|与|或|后|，|力争|其中|$)/;

/** What the members of a counted set are to do. */
export const PREDICATE =
  /(?:具备|建成|达到|完成|实现|使用|采用|配备|执行|纳入|开展|通过|接入|更新|全部|全面|消除|改造|覆盖|应用|创建|达标|安装|成为|进行|实施|建立|设置|推广|替换|参与|得到|进入|落实|推行|启动)/;

/** Numbers in brackets count when they part a target just named (其中…) or are dated; else they describe. */
export function bracketHoldsTargets(
  surface: string,
  start: number,
  floor: number,
  previous: Accepted | null,
  before: Stretch,
): boolean {
  if (previous !== null && (previous.end === start - 1 || previous.end >= start)) return true;
  return start > floor && /^(?:其中|含|包括)/.test(surface.slice(start, start + 2)) && before.text.length > 4;
}

/** True inside a pair of quotation marks, within the last forty characters. */
export function inQuotes(surface: string, from: number, at: number): boolean {
  let marks = 0;
  for (let i = at - 1; i >= from && at - i < 40; i--) if (surface[i] === '“') marks++;
  return marks % 2 === 1;
}
