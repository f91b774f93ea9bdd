/**
 * @module The words before and behind a value that compare.
 * What only looks like a comparator (规模以上, 35千伏以上) is left to the verdict.
 */
import type { Comparator } from '../reading.ts';

/** Words before the numeral that compare. */
export const COMPARATORS_BEFORE: readonly (readonly [string, Comparator])[] = (
  [
    ...(
      [
        '不低于',
        '不少于',
        '不小于',
        '大于等于',
        '大于或等于',
        '不得低于',
        '不得少于',
        '原则上不低于',
        '至少',
        '超过',
        '突破',
        '高于',
        '大于',
        '超',
        '多于',
        '优于',
        '≥',
        '≧',
        '>',
        '逾',
        '力争超过',
        '最低',
        '不得小于',
        '不应低于',
        '不应少于',
        '不能低于',
        '达到或超过',
      ] as const
    ).map((word) => [word, '>='] as const),
    ...(
      [
        '不超过',
        '不突破',
        '不得突破',
        '不得大于',
        '不得多于',
        '不应超过',
        '不应高于',
        '不能超过',
        '严控在',
        '压减在',
        '不高于',
        '不大于',
        '不多于',
        '小于等于',
        '小于或等于',
        '不得超过',
        '不得高于',
        '低于',
        '小于',
        '少于',
        '控制在',
        '严格控制在',
        '控制到',
        '控制为',
        '≤',
        '≦',
        '<',
        '最高',
        '最多',
        '至多',
        '限制在',
        '压控在',
      ] as const
    ).map((word) => [word, '<='] as const),
    ...(['约', '约为', '大约', '大约为', '接近', '近', '约占', '约达', '将近'] as const).map(
      (word) => [word, '~='] as const,
    ),
  ] as (readonly [string, Comparator])[]
).sort((a, b) => b[0].length - a[0].length);

/** Words behind the unit that compare. */
export const COMPARATORS_AFTER: readonly (readonly [string, Comparator])[] = (
  [
    ...(['以上', '及以上', '或以上', '（含）以上', '（含）及以上', '以上（含）', '及其以上', '或者以上'] as const).map(
      (word) => [word, '>='] as const,
    ),
    ...(
      ['以下', '以内', '之内', '及以下', '或以下', '（含）以下', '以下（含）', '（含）以内', '及以内', '内'] as const
    ).map((word) => [word, '<='] as const),
    ...(['左右', '上下'] as const).map((word) => [word, '~='] as const),
  ] as (readonly [string, Comparator])[]
).sort((a, b) => b[0].length - a[0].length);
