/** @module Statements put together of words and numbers, in both languages at once. */
import type { Bilingual } from '@dafeng/quantity';
import type { Cell, LevelMark, MissingNumber, ReportNumber, Run, Statement, TextCell } from './report.ts';

type Part = string | number | ReportNumber | MissingNumber | LevelMark | readonly Run[];

const asRuns = (part: Part, unitOf: (number: ReportNumber) => string): readonly Run[] => {
  if (typeof part === 'string' || typeof part === 'number') return [{ kind: 'text', text: String(part) }];
  if ('kind' in part) return part.kind === 'number' ? [part, { kind: 'text', text: unitOf(part) }] : [part];
  return part;
};
const joined = (runs: readonly Run[]): readonly Run[] => {
  const list: Run[] = [];
  for (const run of runs) {
    const last = list.at(-1);
    if (run.kind !== 'text') list.push(run);
    else if (last?.kind === 'text') list[list.length - 1] = { kind: 'text', text: last.text + run.text };
    else if (run.text !== '') list.push(run);
  }
  return list;
};

/** The unit that follows a number: 13.2% and 660万千瓦, but 13.2 kg. */
export const unitAfter = (number: ReportNumber, language: 'zh' | 'en'): string => {
  const unit = number.unitLabel[language];
  if (language === 'zh' || unit === '' || /^[%‰]/.test(unit)) return unit;
  return unit.startsWith('10^') ? ` × ${unit}` : ` ${unit}`;
};
const tagged =
  (language: 'zh' | 'en') =>
  (texts: TemplateStringsArray, ...parts: readonly Part[]): readonly Run[] =>
    joined(
      texts.flatMap((text, index): readonly Run[] => {
        const part = parts[index];
        return [
          { kind: 'text', text },
          ...(part === undefined ? [] : asRuns(part, (number) => unitAfter(number, language))),
        ];
      }),
    );

/** `zh`全市${number}。`` : a sentence with its numbers in place; the unit of a number is written after it. */
export const zh = tagged('zh');
export const en = tagged('en');
export const say = (chinese: readonly Run[], english: readonly Run[]): Statement => ({ zh: chinese, en: english });
/** One statement after the other; English sentences are set off by a space. */
export const together = (...said: readonly Statement[]): Statement => ({
  zh: joined(said.flatMap((one) => one.zh)),
  en: joined(
    said.flatMap((one, index): readonly Run[] => (index === 0 ? one.en : [{ kind: 'text', text: ' ' }, ...one.en])),
  ),
});
/** Words without a number. */
export const words = (text: Bilingual): Statement => ({
  zh: [{ kind: 'text', text: text.zh }],
  en: [{ kind: 'text', text: text.en }],
});

export const both = (chinese: string, english: string): Bilingual => ({ zh: chinese, en: english });
export const textCell = (chinese: string, english: string = chinese): TextCell => ({
  kind: 'words',
  text: { zh: chinese, en: english },
});
export const emptyCell: Cell = textCell('');
/** Names in a row: 、 in Chinese, commas in English. */
export const listed = (names: readonly Bilingual[]): Bilingual => ({
  zh: names.map((name) => name.zh).join('、'),
  en: names.map((name) => name.en).join(', '),
});
