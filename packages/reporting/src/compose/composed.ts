/** @module The frame every report shares: numbered sections, title with city and period, what it was made of. */
import { type Bilingual, periodCode, periodLabel } from '@dafeng/quantity';
import type { ReportFacts } from '../facts.ts';
import type { Block, FreeParagraph, Report, ReportKind, Section } from '../report.ts';
import { both } from '../words.ts';

export interface Chapter {
  readonly id: string;
  readonly title: Bilingual;
  readonly blocks: readonly Block[];
}
export const chapter = (id: string, chinese: string, english: string, blocks: readonly Block[]): Chapter => ({
  id,
  title: { zh: chinese, en: english },
  blocks,
});
export const free = (id: string, chinese: string, english: string): FreeParagraph => ({
  kind: 'free',
  id,
  prompt: { zh: chinese, en: english },
  text: '',
});

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const numbered = (chapters: readonly Chapter[]): readonly Section[] =>
  chapters.map(({ id, title, blocks }, index) => ({
    id,
    level: 1,
    number: both(`${numerals[index] ?? index + 1}、`, `${index + 1}. `),
    title,
    blocks,
  }));

/** The report of a kind from its chapters. A chapter without a block is left out, so that numbers have no gap. */
export const composed = (
  facts: ReportFacts,
  kind: ReportKind,
  name: Bilingual,
  chapters: readonly Chapter[],
): Report => {
  const label = periodLabel(facts.period);
  return {
    kind,
    title: { zh: `${facts.city.name.zh}碳达峰${name.zh}`, en: `${facts.city.name.en}: ${name.en}` },
    subtitle: { zh: label.zh, en: label.en },
    city: facts.city,
    example: facts.example,
    period: periodCode(facts.period),
    periodLabel: label,
    asOf: facts.asOf,
    dataUntil: facts.dataUntil,
    sections: numbered(chapters.filter(({ blocks }) => blocks.length > 0)),
    inputs: facts.inputs,
  };
};
