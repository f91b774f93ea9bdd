/**
 * @module All targets of a plan: every sentence and table dated and read, drafts anchored to the original text, repeats left out,
 * doubts told. The grammar of a clause is left to the files beside this one, the name of an indicator to the catalogue.
 */
import { matchIndicator } from '@dafeng/reference';
import { type CleanText, toAnchor } from '../clean-text.ts';
import type { KindOfValue, OutlineEntry, QualitativeTarget, ReadingWarning, Target } from '../reading.ts';
import { baselineOf, mainArea, titlePeriod } from './document-frame.ts';
import { readImplied } from './implied.ts';
import { readMagnitudes } from './magnitudes.ts';
import { type QualitativeDraft, readQualitative } from './qualitative.ts';
import { type Draft, type DraftWarning, readAmounts } from './read-amounts.ts';
import { REPORTING_SECTIONS } from './reports.ts';
import { sectorOfTitle } from './scope-of-subject.ts';
import { splitSentences } from './sentences.ts';
import { type AimSpan, findAims, strengthAt } from './strength.ts';
import { toSurface } from './surface.ts';
import { readTables } from './tables.ts';
import type { TimePhrase } from './time-phrases.ts';
import { type DatedSentence, dateSentences, findDocumentYear } from './time-scopes.ts';

export interface TargetReading {
  readonly targets: Target[];
  readonly qualitativeTargets: QualitativeTarget[];
  readonly warnings: ReadingWarning[];
}

const reports = (surface: string, sentence: DatedSentence): boolean =>
  sentence.entry !== null &&
  REPORTING_SECTIONS.test(sentence.entry.title) &&
  !/目标|任务|措施/.test(sentence.entry.title) &&
  !sentence.phrases.some((phrase) => phrase.role === 'target' && looksAhead(phrase, surface));

/** Among reports a bare year is one of the years reported, unless plans end with it: 2025, 2030. */
const looksAhead = (phrase: TimePhrase, surface: string): boolean =>
  (phrase.years.at(-1) ?? 1) % 5 === 0 ||
  !/^\d{4}年(?:\d{1,2}月)?(?:份|底|末)?$/.test(surface.slice(phrase.start, phrase.end));

/** Last sentence that begins at or before `at`. */
function sentenceAt(sentences: readonly DatedSentence[], at: number): DatedSentence | null {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as DatedSentence).start <= at) low = middle + 1;
    else high = middle;
  }
  return sentences[low - 1] ?? null;
}

/** Collects what is read, in order: ids, anchors and warnings are given here. */
class Collector {
  readonly targets: Target[] = [];
  readonly qualitativeTargets: QualitativeTarget[] = [];
  readonly warnings: ReadingWarning[] = [];
  readonly #clean: CleanText;
  readonly #surface: string;
  readonly #period: number | null;
  readonly #area: string;
  readonly #known = new Set<string>();
  readonly #ids = new Map<string, number>();

  constructor(clean: CleanText, surface: string, area: string) {
    this.#clean = clean;
    this.#surface = surface;
    this.#period = titlePeriod(surface);
    this.#area = area;
  }

  #anchor(start: number, end: number): { start: number; end: number; quote: string } {
    const place = toAnchor(this.#clean, start, end);
    return { ...place, quote: this.#clean.original.slice(place.start, place.end) };
  }

  /** Ids tell the place in the document, so that they are stable for the same document. */
  #id(prefix: string, at: number): string {
    const base = `${prefix}${at}`;
    const count = (this.#ids.get(base) ?? 0) + 1;
    this.#ids.set(base, count);
    return count === 1 ? base : `${base}-${count}`;
  }

  #canonical(name: string, unit: string | null, kindOfValue: KindOfValue | null, scope: string | null): string | null {
    return matchIndicator(name, { unit, kindOfValue, ...(scope === null ? {} : { scope }) })?.id ?? null;
  }

  warn(warning: Pick<DraftWarning, 'code' | 'message'>, start: number, end: number): void {
    const place = this.#anchor(start, end);
    this.warnings.push({ code: warning.code, message: warning.message, start: place.start, end: place.end });
  }

  target(draft: Draft, sentence: DatedSentence | null, aims: readonly AimSpan[]): void {
    const { strength, word } = strengthAt(aims, draft.valueAt);
    const baselineYear = sentence === null ? null : baselineOf(this.#surface, sentence, draft);
    // A “十四五” plan that compares with 2020 and names no year means the end of its period.
    const byTitle = draft.year === null && this.#period !== null && baselineYear === this.#period - 1;
    const year = byTitle && this.#period !== null ? this.#period + 4 : draft.year;
    // 年均 stands apart from the name it belongs to: a yearly rate is another indicator than the amount.
    const yearly = draft.kindOfValue === 'increase' && draft.unit === '%' && draft.qualifier.includes('年均');
    const named = yearly && !draft.indicator.includes('年均') ? `${draft.indicator}年均增长` : draft.indicator;
    const canonical = this.#canonical(named, draft.unit, draft.kindOfValue, draft.scope);
    const sector = sentence?.entry == null ? null : sectorOfTitle(sentence.entry.title);
    const scope = draft.scope ?? sector ?? this.#area;
    const what = [draft.value, draft.unit, year, scope].join('|');
    const names = [
      `n${draft.indicator}|${what}`,
      ...(canonical === null ? [] : [`c${canonical}|${draft.kindOfValue}|${what}`]),
    ];
    // A target said again is the same target.
    if (names.some((name) => this.#known.has(name))) return;
    for (const name of names) this.#known.add(name);
    const [start, end] = [Math.min(draft.start, draft.valueAt), draft.end];
    this.targets.push({
      id: this.#id('t', this.#clean.origin[draft.valueAt] as number),
      section: sentence?.entry?.id ?? '',
      indicator: draft.indicator,
      canonical,
      value: draft.value,
      unit: draft.unit,
      year,
      periodStart: draft.periodStart,
      baselineYear,
      comparator: draft.comparator,
      kindOfValue: draft.kindOfValue,
      qualifier: word === null || draft.qualifier.includes(word) ? draft.qualifier : [word, ...draft.qualifier],
      strength,
      scope,
      implied: draft.implied,
      ambiguous: draft.ambiguous,
      ...this.#anchor(start, end),
    });
    for (const doubt of draft.doubts) this.warn(doubt, start, end);
    if (byTitle)
      this.warn({ code: 'year-carried', message: `本句无年份，按文件标题的规划期读作${year}年。` }, start, end);
    else if (draft.year === null && !draft.ambiguous)
      this.warn({ code: 'year-missing', message: `“${draft.indicator}”没有写明年份。` }, start, end);
  }

  qualitative(draft: QualitativeDraft, sentence: DatedSentence | null, aims: readonly AimSpan[]): void {
    const place = this.#anchor(draft.start, draft.end);
    this.qualitativeTargets.push({
      id: this.#id('q', place.start),
      section: sentence?.entry?.id ?? '',
      indicator: draft.indicator,
      canonical: this.#canonical(draft.indicator, null, null, null),
      year: draft.year,
      strength: strengthAt(aims, draft.valueAt).strength,
      pendingAssignment: draft.pendingAssignment,
      ...place,
    });
    if (draft.pendingAssignment)
      this.warn(
        { code: 'target-as-assigned', message: `“${draft.indicator}”按上级下达的目标完成，文中没有数值。` },
        draft.start,
        draft.end,
      );
  }

  /** A direction is left out where the same indicator has a number for the same year. */
  finish(): TargetReading {
    const key = (target: { indicator: string; canonical: string | null; year: number | null }): string =>
      `${target.canonical ?? target.indicator}|${target.year}`;
    const numbered = new Set(this.targets.map(key));
    return {
      targets: this.targets,
      qualitativeTargets: this.qualitativeTargets.filter(
        (target) => target.pendingAssignment || !numbered.has(key(target)),
      ),
      warnings: this.warnings,
    };
  }
}

const covers = (target: Draft, draft: QualitativeDraft): boolean =>
  target.valueAt >= draft.start && target.valueAt < draft.end;

/**
 * Reads the targets of a plan.
 *
 * Offsets of the result are those of `clean.original`: `original.slice(start, end) === quote`, and the span of a target covers its
 * numeral, or the words that imply it. Deterministic, linear in the length of the text, never throws. A number the reader is not sure
 * of is told in `warnings`; a target as assigned by the level above is qualitative and never gets a number.
 */
export function readTargets(clean: CleanText, outline: readonly OutlineEntry[]): TargetReading {
  const surface = toSurface(clean.text);
  const documentYear = findDocumentYear(surface);
  const sentences = dateSentences(surface, splitSentences(surface, clean, outline), documentYear);
  const tables = readTables(surface, documentYear);
  const area = mainArea(surface);
  const collector = new Collector(clean, surface, area);
  let table = 0;
  for (const sentence of sentences) {
    while (table < tables.spans.length && (tables.spans[table]?.end ?? 0) <= sentence.start) table++;
    const span = tables.spans[table];
    if (span !== undefined && span.start <= sentence.start) continue;
    if (reports(surface, sentence)) continue;
    const aims = findAims(surface, sentence);
    const read = readAmounts(surface, sentence);
    const drafts = [...read.drafts, ...readImplied(surface, sentence), ...readMagnitudes(surface, sentence)].sort(
      (a, b) => a.valueAt - b.valueAt || a.start - b.start,
    );
    for (const warning of read.warnings) collector.warn(warning, warning.start, warning.end);
    for (const draft of drafts) collector.target(draft, sentence, aims);
    for (const draft of readQualitative(surface, sentence, area)) {
      if (!drafts.some((target) => covers(target, draft))) collector.qualitative(draft, sentence, aims);
    }
  }
  // Prose says more of a target than a cell; what it already said is not read again from the table.
  for (const warning of tables.warnings) collector.warn(warning, warning.start, warning.end);
  for (const draft of tables.drafts) collector.target(draft, sentenceAt(sentences, draft.start), []);
  for (const draft of tables.assigned) collector.qualitative(draft, sentenceAt(sentences, draft.start), []);
  return collector.finish();
}
