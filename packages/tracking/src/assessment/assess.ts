/**
 * @module An assessment by the scheme of its date: every item met, missed or open, every lost point explained, the grade that follows, and
 * its consequences. Where verdicts come from (targets, reviewers) is left to those who call.
 */
import type { Bilingual } from '@dafeng/quantity';
import { TRACKING_SETTINGS } from '../generated/tracking.ts';
import { evaluate, type FactValues } from '../rules/evaluate.ts';
import { accept, fault, refuse, type TrackingResult } from '../tracking-fault.ts';
import type { AssessmentItem, AssessmentScheme, Consequence, Grade } from './assessment-scheme.ts';
import { type CalendarYear, type Deadline, deadlineAfter, listCalendarYears } from './working-days.ts';

/** What is known of an item; nothing given leaves it open. */
export interface ItemVerdict {
  readonly met?: boolean | null;
  /** Reached over required: 0.94. */
  readonly completion?: number | null;
  /** Points that reviewers gave. */
  readonly points?: number | null;
  /** Of a two-axis item. */
  readonly yearMet?: boolean | null;
  readonly cumulativeMet?: boolean | null;
  /** Ids of evidence. */
  readonly evidence?: readonly string[];
}
export interface AssessmentInput {
  readonly items: Readonly<Record<string, ItemVerdict>>;
  readonly falsified?: boolean;
  /** ISO date on which the result is notified: deadlines count from it. */
  readonly notified?: string;
}
export interface JudgedItem {
  readonly item: AssessmentItem;
  readonly state: 'met' | 'missed' | 'open';
  /** Points got and attainable; null where the scheme gives none or the item is open. */
  readonly points: number | null;
  readonly outOf: number | null;
  /** Why points were lost or gained, with the arithmetic. */
  readonly because: Bilingual;
  readonly evidence: readonly string[];
}
export interface Assessment {
  readonly scheme: string;
  readonly items: readonly JudgedItem[];
  readonly score: number | null;
  /** The grade; null while open items could still change it. */
  readonly grade: Grade | null;
  /** Grades that are still possible, worst item first resolved either way; one where `grade` is set. */
  readonly possible: readonly Grade[];
  /** Items without data, which are neither met nor missed. */
  readonly open: readonly string[];
  readonly facts: FactValues;
  readonly consequences: readonly (Consequence & { readonly deadline: TrackingResult<Deadline> | null })[];
}

const percent = (share: number): string => `${Number((share * 100).toFixed(2))}%`;
type Score = Pick<JudgedItem, 'state' | 'points' | 'outOf' | 'because'>;
const openScore = (outOf: number | null): Score => ({
  state: 'open',
  points: null,
  outOf,
  because: { zh: '没有数据，既不算达标也不算不达标', en: 'no data: neither met nor missed' },
});

const scoreItem = (item: AssessmentItem, verdict: ItemVerdict): Score => {
  const { scoring } = item;
  const met =
    verdict.met ??
    (verdict.completion === null || verdict.completion === undefined
      ? null
      : verdict.completion >= 1 - TRACKING_SETTINGS.equalWithin);
  const state = met === null ? 'open' : met ? 'met' : 'missed';
  switch (scoring.kind) {
    case 'pass':
      if (met === null) return openScore(null);
      return {
        state,
        points: null,
        outOf: null,
        because: met ? { zh: '达标', en: 'met' } : { zh: '不达标', en: 'not met' },
      };
    case 'given': {
      const points = verdict.points ?? null;
      if (points === null) return openScore(scoring.points);
      const lost = scoring.points - points;
      return {
        state: lost > 0 ? 'missed' : 'met',
        points,
        outOf: scoring.points,
        because:
          lost > 0 ? { zh: `评审扣 ${lost} 分`, en: `reviewers took off ${lost}` } : { zh: '满分', en: 'full points' },
      };
    }
    case 'two-axis': {
      const [year, cumulative] = [verdict.yearMet ?? null, verdict.cumulativeMet ?? null];
      if (year === null || cumulative === null) return openScore(scoring.points);
      const points = year
        ? cumulative
          ? scoring.both
          : scoring.yearOnly
        : cumulative
          ? scoring.cumulativeOnly
          : scoring.neither;
      const words = (yes: boolean): readonly [string, string] => (yes ? ['完成', 'met'] : ['未完成', 'missed']);
      return {
        state: year && cumulative ? 'met' : 'missed',
        points,
        outOf: scoring.points,
        because: {
          zh: `年度目标${words(year)[0]}、累计目标${words(cumulative)[0]}，得 ${points} 分`,
          en: `year ${words(year)[1]}, cumulative ${words(cumulative)[1]}: ${points} points`,
        },
      };
    }
    case 'proportion':
    case 'steps': {
      if (met === null) return openScore(scoring.points);
      const completion = verdict.completion ?? null;
      if (scoring.points === 0)
        return {
          state,
          points: 0,
          outOf: 0,
          because: met ? { zh: '完成', en: 'met' } : { zh: '未完成', en: 'missed' },
        };
      if (completion === null)
        return met
          ? {
              state,
              points: scoring.points,
              outOf: scoring.points,
              because: { zh: '完成目标，满分', en: 'met: full points' },
            }
          : openScore(scoring.points);
      return {
        state,
        outOf: scoring.points,
        ...(scoring.kind === 'steps' ? stepPoints(scoring, completion) : partPoints(scoring.points, completion)),
      };
    }
  }
};

const partPoints = (points: number, completion: number): Pick<Score, 'points' | 'because'> => {
  const got = points * Math.min(1, Math.max(0, completion));
  return {
    points: got,
    because: {
      zh: `${points} × 完成率 ${percent(Math.min(1, Math.max(0, completion)))}`,
      en: `${points} times completion ${percent(Math.min(1, Math.max(0, completion)))}`,
    },
  };
};

/** A float that is a whole number but for its last bits counts as that number: (1 - 0.9)/0.1 is one step. */
const wholeSteps = (amount: number, round: (value: number) => number): number => {
  const nearest = Math.round(amount);
  return Math.abs(amount - nearest) <= TRACKING_SETTINGS.equalWithin * Math.max(1, Math.abs(amount))
    ? nearest
    : round(amount);
};
const stepPoints = (
  { points, step, lose, zeroAt, gain, most }: Extract<AssessmentItem['scoring'], { kind: 'steps' }>,
  completion: number,
): Pick<Score, 'points' | 'because'> => {
  if (completion <= zeroAt * (1 + TRACKING_SETTINGS.equalWithin))
    return {
      points: 0,
      because: {
        zh: `完成率 ${percent(completion)}，不高于 ${percent(zeroAt)} 不得分`,
        en: `completion ${percent(completion)}, no points at ${percent(zeroAt)} or less`,
      },
    };
  if (completion < 1) {
    const steps = wholeSteps((1 - completion) / step, Math.ceil);
    return {
      points: Math.max(0, points - steps * lose),
      because: {
        zh: `完成率 ${percent(completion)}，差 ${steps} 档，每档扣 ${lose} 分`,
        en: `completion ${percent(completion)}: ${steps} steps short, ${lose} points each`,
      },
    };
  }
  const extra = Math.min(most, wholeSteps((completion - 1) / step, Math.floor) * gain);
  return {
    points: points + extra,
    because:
      extra > 0
        ? { zh: `超额完成，加 ${extra} 分`, en: `exceeded: ${extra} points more` }
        : { zh: '完成目标，满分', en: 'met: full points' },
  };
};

const factsOfItems = (items: readonly JudgedItem[], falsified: boolean): FactValues => {
  const missed = (role: string): number =>
    items.filter(({ item, state }) => item.role === role && state === 'missed').length;
  const scored = items.filter(({ outOf }) => outOf !== null);
  return {
    controlMissed: missed('control'),
    supportingMissed: missed('supporting'),
    falsified,
    score:
      scored.length === 0 || scored.some(({ points }) => points === null)
        ? null
        : scored.reduce((sum, { points }) => sum + (points ?? 0), 0),
    vetoed: items.some(({ item, state }) => item.veto && state === 'missed') || falsified,
  };
};
const gradeOf = (scheme: AssessmentScheme, facts: FactValues): Grade | null =>
  scheme.grades.find(({ expression }) => evaluate(expression, facts, TRACKING_SETTINGS.equalWithin) === true) ?? null;

/**
 * All grades that could still come out. Grades depend on counts and points only, so open items are tried from all met to all missed, one
 * after another, and points from none to all.
 */
const possibleGrades = (
  scheme: AssessmentScheme,
  items: readonly JudgedItem[],
  falsified: boolean,
): readonly Grade[] => {
  const open = items.filter(({ state }) => state === 'open');
  const found = new Set<Grade>();
  const ordered = [...open].sort((a, b) => (a.item.role < b.item.role ? -1 : a.item.role > b.item.role ? 1 : 0));
  for (const list of [ordered, [...ordered].reverse()])
    for (let missed = 0; missed <= list.length; missed += 1) {
      const fails = new Set(list.slice(0, missed));
      const tried = items.map((one) =>
        one.state !== 'open'
          ? one
          : {
              ...one,
              state: fails.has(one) ? ('missed' as const) : ('met' as const),
              points: fails.has(one) ? 0 : one.outOf,
            },
      );
      const grade = gradeOf(scheme, factsOfItems(tried, falsified));
      if (grade) found.add(grade);
    }
  // Points of open items may also come out anywhere between none and all.
  for (const vetoMet of [true, false])
    for (let share = 0; share <= 100; share += 1) {
      const tried = items.map((one) =>
        one.state !== 'open'
          ? one
          : {
              ...one,
              state: !one.item.veto || vetoMet ? ('met' as const) : ('missed' as const),
              points: one.outOf === null ? null : (one.outOf * share) / 100,
            },
      );
      const grade = items.some(({ outOf }) => outOf !== null) ? gradeOf(scheme, factsOfItems(tried, falsified)) : null;
      if (grade) found.add(grade);
    }
  return scheme.grades.filter((grade) => found.has(grade));
};

/**
 * The assessment of one body by one scheme.
 * Gotchas: an item without data is neither met nor missed; the grade is open until no open item can change it.
 * @param calendars of working days that deadlines count by
 * Errors: `unknown-item` for a verdict on an item that the scheme does not have.
 */
export const assess = (
  scheme: AssessmentScheme,
  input: AssessmentInput,
  calendars: readonly CalendarYear[] = listCalendarYears(),
): TrackingResult<Assessment> => {
  const unknown = Object.keys(input.items).filter((id) => !scheme.items.some((item) => item.id === id));
  if (unknown.length > 0)
    return refuse(
      ...unknown.map((id) =>
        fault(
          'unknown-item',
          id,
          [`“${scheme.zh}”没有考核项“${id}”。`, `the scheme ${scheme.id} has no item ${id}.`],
          [
            `可用：${scheme.items.map((item) => item.id).join('、')}。`,
            `Use ${scheme.items.map((item) => item.id).join(', ')}.`,
          ],
        ),
      ),
    );
  const falsified = input.falsified ?? false;
  const items = scheme.items.map((item): JudgedItem => {
    const verdict = input.items[item.id] ?? {};
    return { item, ...scoreItem(item, verdict), evidence: verdict.evidence ?? [] };
  });
  const facts = factsOfItems(items, falsified);
  const open = items.flatMap(({ item, state }) => (state === 'open' ? [item.id] : []));
  const settled = open.length === 0 ? gradeOf(scheme, facts) : null;
  const possible = open.length === 0 ? (settled ? [settled] : []) : possibleGrades(scheme, items, falsified);
  const grade = settled ?? (possible.length === 1 ? (possible[0] ?? null) : null);
  return accept({
    scheme: scheme.id,
    items,
    score: typeof facts.score === 'number' ? facts.score : null,
    grade,
    possible,
    open,
    facts,
    consequences: scheme.consequences
      .filter((one) => one.grade === grade?.id)
      .map((one) => ({
        ...one,
        deadline:
          one.workingDays === null || input.notified === undefined
            ? null
            : deadlineAfter(input.notified, one.workingDays, calendars),
      })),
  });
};
