/**
 * @module What the document as a whole says about its targets: the period in its title, the area it speaks for, the year compared with.
 * Reading a single value is left to the clause.
 */
import type { Draft } from './read-amounts.ts';
import type { DatedSentence } from './time-scopes.ts';

const PERIODS: Readonly<Record<string, number>> = { 三: 2016, 四: 2021, 五: 2026, 六: 2031 };

/** First year of the five-year period that the document's own title names, or null. */
export function titlePeriod(surface: string): number | null {
  const title =
    /“?十([三四五六])五“?(?:时期|期间)?[^，。；\n“]{0,30}(?:规划|方案|计划|行动|意见)(?:（[^（）\n]{0,10}）)?\n/.exec(
      surface.slice(0, 600),
    );
  return title === null ? null : (PERIODS[title[1] as string] ?? null);
}

const AREAS = ['全市', '全省', '全区', '全县', '全国', '全州'] as const;

/** The area the plan speaks for most often: 全市 for a city's plan, 全省 for a province's. */
export function mainArea(surface: string): string {
  let best: string = AREAS[0];
  let most = 0;
  for (const area of AREAS) {
    let count = 0;
    for (let at = surface.indexOf(area); at >= 0; at = surface.indexOf(area, at + 2)) count++;
    if (count > most) [best, most] = [area, count];
  }
  return best;
}

/** The year compared with: printed in the clause of the value, or opening the sentence as 与2020年相比，. */
export function baselineOf(surface: string, sentence: DatedSentence, draft: Draft): number | null {
  let found: number | null = null;
  for (const phrase of sentence.phrases) {
    if (phrase.role !== 'baseline' || phrase.start > draft.end) continue;
    const within = phrase.start >= draft.start;
    const between = within ? '' : surface.slice(phrase.end, draft.start);
    const justBefore = !within && between.length < 60 && !/[，；。\d]/.test(between);
    const opening = !within && surface[phrase.end] === '，' && !/[；。]/.test(between);
    if (within || justBefore || opening) found = phrase.years.at(-1) ?? null;
  }
  return found;
}
