/**
 * @module All targets of a plan: every sentence dated and read, drafts anchored to the original text, repeats left out, doubts told.
 * The grammar of a clause is left to the files beside this one.
 */
import { type CleanText, toAnchor } from '../clean-text.ts';
import type { OutlineEntry, QualitativeTarget, ReadingWarning, Target } from '../reading.ts';
import { readImplied } from './implied.ts';
import { readMagnitudes } from './magnitudes.ts';
import { type QualitativeDraft, readQualitative } from './qualitative.ts';
import { type Draft, type DraftWarning, readAmounts } from './read-amounts.ts';
import { splitSentences } from './sentences.ts';
import { findAims, strengthAt } from './strength.ts';
import { toSurface } from './surface.ts';
import { type DatedSentence, dateSentences, findDocumentYear } from './time-scopes.ts';

export interface TargetReading {
  readonly targets: Target[];
  readonly qualitativeTargets: QualitativeTarget[];
  readonly warnings: ReadingWarning[];
}

/** Sections that report what was, unless a sentence names a year to come. */
const REPORTS = /(?:发展基础|现状|成效|面临的?形势|基础条件|形势与挑战|工作进展|取得的成绩|发展环境|主要成绩|编制背景)/;

/**
 * Reads the targets of a plan.
 *
 * Offsets of the result are those of `clean.original`: `original.slice(start, end) === quote`, and the span of a target covers its
 * numeral, or the words that imply it. Deterministic, linear in the length of the text, never throws. A number the reader is not sure
 * of is told in `warnings`; a target as assigned by the level above is qualitative and never gets a number.
 */
export function readTargets(clean: CleanText, outline: readonly OutlineEntry[]): TargetReading {
  const surface = toSurface(clean.text);
  const sentences = dateSentences(surface, splitSentences(surface, clean, outline), findDocumentYear(surface));
  const targets: Target[] = [];
  const qualitativeTargets: QualitativeTarget[] = [];
  const warnings: ReadingWarning[] = [];
  const known = new Set<string>();
  const anchor = (start: number, end: number): { start: number; end: number; quote: string } => {
    const place = toAnchor(clean, start, end);
    return { ...place, quote: clean.original.slice(place.start, place.end) };
  };
  const ids = new Map<string, number>();
  const idOf = (prefix: string, at: number): string => {
    const base = `${prefix}${at}`;
    const count = ids.get(base) ?? 0;
    ids.set(base, count + 1);
    return count === 0 ? base : `${base}-${count + 1}`;
  };
  const period = titlePeriod(surface);
  const warn = (warning: DraftWarning | Draft['doubts'][number], place: { start: number; end: number }): void => {
    warnings.push({ code: warning.code, message: warning.message, start: place.start, end: place.end });
  };

  for (const sentence of sentences) {
    if (
      sentence.entry !== null &&
      REPORTS.test(sentence.entry.title) &&
      !sentence.phrases.some((phrase) => phrase.role === 'target')
    )
      continue;
    const aims = findAims(surface, sentence);
    const read = readAmounts(surface, sentence);
    const drafts = [...read.drafts, ...readImplied(surface, sentence), ...readMagnitudes(surface, sentence)].sort(
      (a, b) => a.valueAt - b.valueAt || a.start - b.start,
    );
    for (const warning of read.warnings) warn(warning, anchor(warning.start, warning.end));
    for (const draft of drafts) {
      const { strength, word } = strengthAt(aims, draft.valueAt);
      const baselineYear = baselineOf(surface, sentence, draft);
      // A “十四五” plan that compares with 2020 and names no year means the end of its period.
      const implied = draft.year === null && period !== null && baselineYear === period - 1;
      const year = implied ? period + 4 : draft.year;
      const key = [draft.indicator, draft.value, draft.unit, year, draft.scope].join('|');
      if (known.has(key)) continue;
      known.add(key);
      const place = anchor(Math.min(draft.start, draft.valueAt), draft.end);
      targets.push({
        id: idOf('t', clean.origin[draft.valueAt] as number),
        section: sentence.entry?.id ?? '',
        indicator: draft.indicator,
        canonical: null,
        value: draft.value,
        unit: draft.unit,
        year,
        periodStart: draft.periodStart,
        baselineYear,
        comparator: draft.comparator,
        kindOfValue: draft.kindOfValue,
        qualifier: word === null || draft.qualifier.includes(word) ? draft.qualifier : [word, ...draft.qualifier],
        strength,
        scope: draft.scope ?? '全市',
        implied: draft.implied,
        ambiguous: draft.ambiguous,
        ...place,
      });
      for (const doubt of draft.doubts) warn(doubt, place);
      if (implied) warn({ code: 'year-carried', message: `本句无年份，按文件标题的规划期读作${year}年。` }, place);
      else if (draft.year === null && !draft.ambiguous)
        warn({ code: 'year-missing', message: `“${draft.indicator}”没有写明年份。` }, place);
    }
    for (const draft of readQualitative(surface, sentence)) {
      if (drafts.some((target) => overlaps(target, draft))) continue;
      const place = anchor(draft.start, draft.end);
      qualitativeTargets.push({
        id: idOf('q', place.start),
        section: sentence.entry?.id ?? '',
        indicator: draft.indicator,
        canonical: null,
        year: draft.year,
        strength: strengthAt(aims, draft.valueAt).strength,
        pendingAssignment: draft.pendingAssignment,
        ...place,
      });
      if (draft.pendingAssignment)
        warn(
          { code: 'target-as-assigned', message: `“${draft.indicator}”按上级下达的目标完成，文中没有数值。` },
          place,
        );
    }
  }
  const numbered = new Set(targets.map((target) => `${target.indicator}|${target.year}`));
  return {
    targets,
    qualitativeTargets: qualitativeTargets.filter(
      (target) => target.pendingAssignment || !numbered.has(`${target.indicator}|${target.year}`),
    ),
    warnings,
  };
}

const PERIODS: Readonly<Record<string, number>> = { 三: 2016, 四: 2021, 五: 2026, 六: 2031 };

/** First year of the five-year period that the document's own title names, or null. */
function titlePeriod(surface: string): number | null {
  const title = /“?十([三四五六])五“?(?:时期|期间)?[^，。；\n“]{0,30}(?:规划|方案|计划)\n/.exec(surface.slice(0, 600));
  return title === null ? null : (PERIODS[title[1] as string] ?? null);
}

const overlaps = (target: Draft, draft: QualitativeDraft): boolean =>
  target.valueAt >= draft.start && target.valueAt < draft.end;

/** The year compared with: printed in the clause of the value, or opening the sentence as 与2020年相比，. */
function baselineOf(surface: string, sentence: DatedSentence, draft: Draft): number | null {
  let found: number | null = null;
  for (const phrase of sentence.phrases) {
    if (phrase.role !== 'baseline' || phrase.start > draft.end) continue;
    const within = phrase.start >= draft.start;
    const justBefore = phrase.end <= draft.start && !/[，；。\d]/.test(surface.slice(phrase.end, draft.start));
    const opening =
      phrase.end <= draft.start &&
      /^(?:相比|相较|的?基础上|水平)?，/.test(surface.slice(phrase.end, phrase.end + 6)) &&
      /^(?:与|和|同|在|比|较|以|相)/.test(surface.slice(phrase.start, phrase.start + 1));
    if (within || justBefore || opening) found = phrase.years.at(-1) ?? null;
  }
  return found;
}
