/**
 * @module An assessment as it is kept: the scheme of its date, the calendars, what the numbers said, what reviewers said. Judged again from
 * nothing else it gives the result it gave then, whatever became of the scheme. Where it is stored is left to the adapters.
 */
import { TRACKING_SETTINGS } from '../generated/tracking.ts';
import { type Expression, type FactTypes, parseExpression } from '../rules/expression.ts';
import { accept, fault, refuse, type TrackingResult } from '../tracking-fault.ts';
import { type Assessment, type AssessmentInput, assess, type ItemVerdict } from './assess.ts';
import type { AssessmentScheme, Grade } from './assessment-scheme.ts';
import type { DerivedItem } from './derive-items.ts';
import { type CalendarYear, type Deadline, listCalendarYears } from './working-days.ts';

/** A scheme as written: its conditions as text, to be read again. */
export interface WrittenScheme extends Omit<AssessmentScheme, 'grades'> {
  readonly grades: readonly Omit<Grade, 'expression'>[];
}
export interface AssessmentRecord {
  readonly format: 'dafeng-assessment/1';
  readonly scheme: WrittenScheme;
  readonly calendars: readonly CalendarYear[];
  readonly year: number;
  readonly derived: readonly DerivedItem[];
  /** What reviewers said, by item; it goes before what the numbers say. */
  readonly entered: Readonly<Record<string, ItemVerdict>>;
  readonly falsified: boolean;
  readonly notified: string | null;
}
/** A result as plain data, without the compiled conditions. */
export interface AssessmentResult {
  readonly items: readonly {
    readonly item: string;
    readonly state: 'met' | 'missed' | 'open';
    readonly points: number | null;
    readonly outOf: number | null;
    readonly because: { readonly zh: string; readonly en: string };
  }[];
  readonly score: number | null;
  readonly grade: string | null;
  readonly possible: readonly string[];
  readonly open: readonly string[];
  readonly facts: Assessment['facts'];
  readonly deadlines: readonly { readonly grade: string; readonly deadline: TrackingResult<Deadline> | null }[];
}

export const writeScheme = (scheme: AssessmentScheme): WrittenScheme => ({
  ...scheme,
  grades: scheme.grades.map(({ expression: _, ...written }) => written),
});

/** The scheme of a record, its conditions read anew. Errors: `rule-typo`. */
export const readScheme = (written: WrittenScheme): TrackingResult<AssessmentScheme> => {
  const types: FactTypes = Object.fromEntries(written.facts.map(({ id, type }) => [id, type]));
  const grades: Grade[] = [];
  for (const grade of written.grades) {
    const parsed = parseExpression(grade.when, types);
    if (!parsed.ok)
      return refuse(
        fault(
          'rule-typo',
          `${written.id} ${grade.id}`,
          [`“${grade.when}”读不懂：${parsed.fault.zh}`, `"${grade.when}" is not understood: ${parsed.fault.en}`],
          ['核对存档的办法。', 'Check the scheme as it was kept.'],
        ),
      );
    grades.push({ ...grade, expression: parsed.expression satisfies Expression });
  }
  return accept({ ...written, grades });
};

export const newRecord = (
  scheme: AssessmentScheme,
  year: number,
  derived: readonly DerivedItem[],
): AssessmentRecord => ({
  format: 'dafeng-assessment/1',
  scheme: writeScheme(scheme),
  calendars: listCalendarYears(),
  year,
  derived,
  entered: {},
  falsified: false,
  notified: null,
});

/** Verdicts of a record: the reviewer's where there is one, else what follows from the numbers. */
export const inputOf = ({ derived, entered, falsified, notified }: AssessmentRecord): AssessmentInput => ({
  items: { ...Object.fromEntries(derived.map(({ item, verdict }) => [item, verdict])), ...entered },
  falsified,
  ...(notified === null ? {} : { notified }),
});

/** Errors: `rule-typo`, `unknown-item`. */
export const assessRecord = (record: AssessmentRecord): TrackingResult<Assessment> => {
  const scheme = readScheme(record.scheme);
  return scheme.ok ? assess(scheme.value, inputOf(record), record.calendars) : scheme;
};

export const resultOf = (assessment: Assessment): AssessmentResult => ({
  items: assessment.items.map(({ item, state, points, outOf, because }) => ({
    item: item.id,
    state,
    points,
    outOf,
    because,
  })),
  score: assessment.score,
  grade: assessment.grade?.id ?? null,
  possible: assessment.possible.map(({ id }) => id),
  open: assessment.open,
  facts: assessment.facts,
  deadlines: assessment.consequences.map(({ grade, deadline }) => ({ grade, deadline })),
});

export interface Replay {
  readonly same: boolean;
  /** Items and parts of the result that came out otherwise. */
  readonly differs: readonly string[];
  /** The scheme of that id reads otherwise today; the record keeps its own. */
  readonly schemeChanged: boolean;
  /** What today's scheme would give; null where there is none of that id, or no one grade. */
  readonly today: { readonly grade: string | null; readonly score: number | null } | null;
}

const equal = (a: unknown, b: unknown): boolean => {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= TRACKING_SETTINGS.equalWithin * Math.max(1, Math.abs(a), Math.abs(b));
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = (one: object) => Object.keys(one).filter((key) => (one as Record<string, unknown>)[key] !== undefined);
  const [of, other] = [keys(a), keys(b)];
  return (
    of.length === other.length &&
    of.every((key) => equal((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
};

/**
 * Judges a record again and holds it against the result that was kept.
 * @param current the scheme of that id as it reads today, or null
 * Errors: those of `assessRecord`.
 */
export const replayRecord = (
  record: AssessmentRecord,
  kept: AssessmentResult,
  current: AssessmentScheme | null,
): TrackingResult<Replay> => {
  const again = assessRecord(record);
  if (!again.ok) return again;
  const now = resultOf(again.value);
  const differs = [
    ...now.items.filter((item, index) => !equal(item, kept.items[index])).map(({ item }) => item),
    ...(['score', 'grade', 'possible', 'open', 'facts', 'deadlines'] as const).filter(
      (part) => !equal(now[part], kept[part]),
    ),
  ];
  const schemeChanged = current !== null && !equal(writeScheme(current), record.scheme);
  const today = current === null ? null : assess(current, inputOf(record), record.calendars);
  return accept({
    same: differs.length === 0,
    differs,
    schemeChanged,
    today: today?.ok ? { grade: today.value.grade?.id ?? null, score: today.value.score } : null,
  });
};
