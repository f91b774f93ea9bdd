/**
 * @module Which year governs a place in the text: the phrase before it in its sentence, else one carried over from the paragraph or heading.
 * Reading the phrases themselves is left to `time-phrases.ts`.
 */
import type { OutlineEntry } from '../reading.ts';
import { titlePeriod } from './document-frame.ts';
import type { Sentence } from './sentences.ts';
import { findTimePhrases, type TimePhrase } from './time-phrases.ts';

export interface TimeScope {
  readonly role: 'target' | 'past';
  readonly years: readonly number[];
  readonly periodStart: number | null;
  /** True where the phrase stands in an earlier sentence or in the heading. */
  readonly carried: boolean;
  /** Where the phrase stands, or null when it is carried. */
  readonly phrase: TimePhrase | null;
}

/** A sentence with its phrases and what it inherits. */
export interface DatedSentence extends Sentence {
  readonly phrases: readonly TimePhrase[];
  readonly inherited: TimeScope | null;
}

/**
 * Year of issue: the latest document number 〔2024〕 or full date that is no deadline. A plan can cite nothing later than itself.
 */
export function findDocumentYear(surface: string): number | null {
  let latest: number | null = null;
  for (const match of surface.matchAll(
    /（((?:19|20)\d\d)）(?:第)?\d{1,4}号|((?:19|20)\d\d)年\d{1,2}月\d{1,2}日(?!前|之前|以前|止|起)/g,
  )) {
    const year = Number(match[1] ?? match[2]);
    if (latest === null || year > latest) latest = year;
  }
  return latest ?? periodYear(surface) ?? reportedYear(surface);
}

/** An undated plan of a period cannot be older than the period; its first year is over where it stands bare. */
function periodYear(surface: string): number | null {
  const first = titlePeriod(surface);
  const span = /((?:19|20)\d\d)年?-((?:19|20)\d\d)年?/.exec(surface.slice(0, 200))?.[1];
  return first ?? (span === undefined ? null : Number(span));
}

/**
 * 截至2023年底，已建成…: what is told as done lies before the plan, as long as the plan looks beyond it. A text that looks no farther
 * than 2020 was written for the years up to it.
 */
function reportedYear(surface: string): number | null {
  let last = 0;
  for (const match of surface.matchAll(/20\d\d(?=年)/g)) last = Math.max(last, Number(match[0]));
  if (last > 2000 && last <= 2020 && surface.includes(`到${last}年`)) return last - PERIOD_YEARS;
  let latest: number | null = null;
  for (const match of surface.matchAll(/截[至止]到?((?:19|20)\d\d)年/g)) {
    const year = Number(match[1]);
    if (year < last && (latest === null || year > latest)) latest = year;
  }
  return latest === null ? null : latest + 1;
}

const PERIOD_YEARS = 5;

const isGoal = (entry: OutlineEntry | null): boolean =>
  entry !== null && (entry.kind === 'goal' || /目标/.test(entry.title));
const BULLET = /^(?:-{1,2}|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[①-⑳●·•○◆])/;

const scopeOf = (phrase: TimePhrase, carried: boolean): TimeScope => ({
  role: phrase.role === 'past' ? 'past' : 'target',
  years: phrase.years,
  periodStart: phrase.periodStart,
  carried,
  phrase: carried ? null : phrase,
});

const governs = (phrase: TimePhrase): boolean => phrase.role === 'target' || phrase.role === 'past';

/**
 * Dates every sentence. A sentence without a phrase of its own inherits one (1) from its goal section, (2) from its paragraph when
 * that opens with the phrase, (3) from the lead-in of the list it is an item of, (4) from the heading it stands under.
 */
export function dateSentences(
  surface: string,
  sentences: readonly Sentence[],
  documentYear: number | null,
): DatedSentence[] {
  const dated: DatedSentence[] = [];
  let goalTop: OutlineEntry | null = null;
  let goalScope: TimeScope | null = null;
  let paragraph = -1;
  let paragraphScope: TimeScope | null = null;
  let paragraphStillOpens = false;
  const paragraphYears = new Set<number>();
  let leadIn: TimeScope | null = null;
  let leadInEntry: OutlineEntry | null = null;
  let lastOfParagraph: { text: string; scope: TimeScope | null; entry: OutlineEntry | null } = {
    text: '',
    scope: null,
    entry: null,
  };
  const headingScopes = new Map<string, TimeScope | null>();
  const headingScope = (entry: OutlineEntry | null): TimeScope | null => {
    if (entry === null) return null;
    const known = headingScopes.get(entry.id);
    if (known !== undefined) return known;
    const phrase = findTimePhrases(entry.title, 0, entry.title.length, documentYear).find((p) => p.role === 'target');
    const scope = phrase === undefined ? null : scopeOf(phrase, true);
    headingScopes.set(entry.id, scope);
    return scope;
  };

  for (const sentence of sentences) {
    const phrases = findTimePhrases(surface, sentence.start, sentence.end, documentYear);
    // 近年来 and 目前 tell of their own sentence only.
    const own = phrases.filter((phrase) => governs(phrase) && phrase.years.length > 0);
    if (sentence.paragraph !== paragraph) {
      const opening = surface.slice(sentence.start, sentence.start + 6).trimStart();
      const isBullet = BULLET.test(opening) || isGoal(sentence.entry);
      if (/[：:]\s*$/.test(lastOfParagraph.text))
        [leadIn, leadInEntry] = [lastOfParagraph.scope, lastOfParagraph.entry];
      else if (!isBullet) leadIn = null;
      // A list ends where the next heading stands.
      if (sentence.entry !== leadInEntry) leadIn = null;
      paragraph = sentence.paragraph;
      paragraphScope = null;
      paragraphStillOpens = true;
      paragraphYears.clear();
    }
    if (isGoal(sentence.entry)) {
      if (
        goalTop === null ||
        sentence.entry === null ||
        sentence.entry.start < goalTop.start ||
        sentence.entry.start >= goalTop.end
      ) {
        goalTop = sentence.entry;
        goalScope = null;
      }
    } else if (
      goalTop !== null &&
      !(sentence.entry !== null && sentence.entry.start >= goalTop.start && sentence.entry.end <= goalTop.end)
    ) {
      goalTop = null;
      goalScope = null;
    }
    const reported = leadIn?.role === 'past' ? leadIn : null;
    const inherited = reported ?? paragraphScope ?? goalScope ?? leadIn ?? headingScope(sentence.entry);
    dated.push({
      ...sentence,
      phrases,
      inherited: inherited === null ? null : { ...inherited, carried: true, phrase: null },
    });

    const lastOwn = own.at(-1);
    if (lastOwn !== undefined) {
      const scope = scopeOf(lastOwn, true);
      if (goalTop !== null) goalScope = scope;
      const first = own[0] as TimePhrase;
      const lead = surface.slice(sentence.start, first.start).replace(/^[\s\d.、（）()一二三四五六七八九十-]*/, '');
      if (paragraphScope !== null || (paragraphStillOpens && lead.length <= 2)) paragraphScope = scope;
      // Outside the goals a paragraph that has named two years leaves its undated sentences open.
      for (const phrase of own) for (const year of phrase.years) paragraphYears.add(year);
      if (goalTop === null && paragraphYears.size > 1) paragraphScope = null;
    }
    // A heading sentence does not close the opening of its paragraph; a first sentence of prose does.
    if (sentence.end - sentence.start > 40 || own.length > 0) paragraphStillOpens = false;
    // 完成情况： on a line of its own: what follows reports.
    const label = phrases.at(-1);
    const opensReport = label?.years.length === 0 && surface.slice(label.end, sentence.end).trim() === '';
    lastOfParagraph = {
      text: surface.slice(Math.max(sentence.start, sentence.end - 3), sentence.end),
      scope: opensReport ? scopeOf(label, true) : lastOwn === undefined ? (inherited ?? null) : scopeOf(lastOwn, true),
      entry: sentence.entry,
    };
  }
  return dated;
}

/** The scope that governs `at`: the last governing phrase that begins before it, else what the sentence inherits, else null. */
export function scopeAt(sentence: DatedSentence, at: number): TimeScope | null {
  let found: TimePhrase | null = null;
  for (const phrase of sentence.phrases) {
    if (phrase.start > at) break;
    if (governs(phrase)) found = phrase;
  }
  return found === null ? sentence.inherited : scopeOf(found, false);
}
