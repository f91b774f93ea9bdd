/**
 * @module One line per target of a sentence, for tables of sentences in tests.
 * What a sentence should read as is left to the tables.
 */
import { cleanText } from '../../clean-text.ts';
import { readOutline } from '../../outline/read-outline.ts';
import type { Target } from '../../reading.ts';
import { readTargets } from '../index.ts';

const read = (text: string): readonly Target[] => {
  const clean = cleanText(text);
  return readTargets(clean, readOutline(clean)).targets;
};

const tell = (target: Target): string =>
  [
    target.indicator,
    `${target.comparator}${target.value}${target.unit ?? ''}`,
    target.year ?? '-',
    target.kindOfValue,
    ...(target.periodStart === null ? [] : [`from ${target.periodStart}`]),
    ...(target.baselineYear === null ? [] : [`against ${target.baselineYear}`]),
    ...(target.strength === 'aspirational' ? ['aimed'] : []),
  ].join(' ');

/** 指标 比较词数值单位 年份 种类, then period, baseline and strength where there are any. */
export const tellTargets = (text: string): string[] => read(text).map(tell);

/** 范围 指标 */
export const tellScopes = (text: string): string[] => read(text).map((target) => `${target.scope} ${target.indicator}`);

/** Rows of a table: the sentence, then what it reads as. */
export const cases = (rows: readonly (readonly [string, ...string[]])[]): { text: string; expected: string[] }[] =>
  rows.map(([text, ...expected]) => ({ text, expected }));
