/** @module What is refused before anything is judged: a scheme that is not for the subject or the year, a verdict that does not fit its item, a day. */
import type { AssessedKind } from '@dafeng/contract';
import {
  type AssessmentItem,
  type AssessmentRules,
  dayNumber,
  getAssessmentRules,
  type ItemVerdict,
  listAssessmentRules,
} from '@dafeng/tracking';
import { ProblemError } from '../http/problem-error.ts';

const refused = (
  code: string,
  [zh, en]: readonly [string, string],
  [remedyZh, remedyEn]: readonly [string, string],
  where?: string,
): ProblemError =>
  new ProblemError({
    code,
    status: 422,
    message: { zh, en },
    remedy: { zh: remedyZh, en: remedyEn },
    where,
  });

const kindNames: Readonly<Record<AssessedKind, readonly [string, string]>> = {
  city: ['城市', 'a city'],
  county: ['县区', 'a county'],
  department: ['部门', 'a department'],
  enterprise: ['企业', 'an enterprise'],
};

/**
 * The scheme by which a subject may be assessed for a year: one in force at some day from the begin of the year to the end of the next, in
 * which the assessment of a year is made.
 * @throws ProblemError `unknown-scheme`, `scheme-not-for-subject`, `scheme-not-in-force`, `year-not-begun`
 */
export const findScheme = (id: string, kind: AssessedKind, year: number, today: string): AssessmentRules => {
  const scheme = getAssessmentRules(id);
  const usable = listAssessmentRules().filter((one) => one.subjects.includes(kind));
  const names = usable.map(({ zh }) => `“${zh}”`).join('、');
  if (scheme === null)
    throw refused(
      'unknown-scheme',
      [`没有考核办法“${id}”。`, `There is no scheme ${id}.`],
      [`可用：${names}。`, `Use ${usable.map((one) => one.id).join(', ')}.`],
      'schemeId',
    );
  if (!scheme.subjects.includes(kind))
    throw refused(
      'scheme-not-for-subject',
      [`“${scheme.zh}”不用于考核${kindNames[kind][0]}。`, `${scheme.en} does not assess ${kindNames[kind][1]}.`],
      [`可用：${names}。`, `Use ${usable.map((one) => one.id).join(', ')}.`],
      'schemeId',
    );
  if (`${year}-01-01` > today)
    throw refused(
      'year-not-begun',
      [`${year} 年还没有开始。`, `The year ${year} has not begun.`],
      ['选择已开始的年份。', 'Choose a year that has begun.'],
      'year',
    );
  if (scheme.from > `${year + 1}-12-31` || (scheme.to !== null && scheme.to < `${year}-01-01`))
    throw refused(
      'scheme-not-in-force',
      [
        `“${scheme.zh}”自 ${scheme.from} 至 ${scheme.to ?? '今'} 适用，不用于 ${year} 年。`,
        `${scheme.en} is in force from ${scheme.from} to ${scheme.to ?? 'now'} and does not assess ${year}.`,
      ],
      ['换一个年份或办法。', 'Choose another year or scheme.'],
      'schemeId',
    );
  return scheme;
};

/** @throws ProblemError `unknown-item` */
export const findItem = (scheme: Pick<AssessmentRules, 'zh' | 'en' | 'items'>, id: string): AssessmentItem => {
  const item = scheme.items.find((one) => one.id === id);
  if (item) return item;
  throw refused(
    'unknown-item',
    [`“${scheme.zh}”没有考核项“${id}”。`, `${scheme.en} has no item ${id}.`],
    ['从列出的考核项中选择。', 'Choose one of its items.'],
    'itemId',
  );
};

export type VerdictFields = { readonly [K in keyof Omit<ItemVerdict, 'evidence'>]?: ItemVerdict[K] | undefined };

const wanted: Readonly<Record<AssessmentItem['scoring']['kind'], readonly [string, string]>> = {
  pass: ['填达标或不达标', 'say met or missed'],
  given: ['填分数', 'give points'],
  proportion: ['填完成率，或完成、未完成', 'give the completion, or met or missed'],
  steps: ['填完成率，或完成、未完成', 'give the completion, or met or missed'],
  'two-axis': ['填年度和累计是否完成', 'say whether the year and the period were met'],
};
const isSaid = (value: unknown): boolean => value !== undefined && value !== null;

/**
 * A verdict as the item takes it: only the fields that its scoring reads.
 * @throws ProblemError `verdict-unfit`, `points-over`
 */
export const readVerdict = (item: AssessmentItem, fields: VerdictFields): ItemVerdict => {
  const { scoring } = item;
  const unfit = (): ProblemError =>
    refused(
      'verdict-unfit',
      [`“${item.zh}”的认定不完整。`, `The verdict on ${item.en} is not complete.`],
      [`${wanted[scoring.kind][0]}。`, `Please ${wanted[scoring.kind][1]}.`],
      'verdict',
    );
  switch (scoring.kind) {
    case 'pass':
      if (!isSaid(fields.met)) throw unfit();
      return { met: fields.met ?? null };
    case 'given': {
      if (!isSaid(fields.points)) throw unfit();
      const points = fields.points ?? 0;
      if (points > scoring.points)
        throw refused(
          'points-over',
          [
            `“${item.zh}”满分 ${scoring.points}，不能给 ${points} 分。`,
            `${item.en} has ${scoring.points} points, not ${points}.`,
          ],
          [`填 0 至 ${scoring.points}。`, `Give 0 to ${scoring.points}.`],
          'verdict.points',
        );
      return { points };
    }
    case 'proportion':
    case 'steps':
      if (!isSaid(fields.met) && !isSaid(fields.completion)) throw unfit();
      return {
        ...(isSaid(fields.met) ? { met: fields.met ?? null } : {}),
        ...(isSaid(fields.completion) ? { completion: fields.completion ?? null } : {}),
      };
    case 'two-axis':
      if (!isSaid(fields.yearMet) || !isSaid(fields.cumulativeMet)) throw unfit();
      return { yearMet: fields.yearMet ?? null, cumulativeMet: fields.cumulativeMet ?? null };
  }
};

/**
 * A day on which something was done: a real one, not ahead, not before what it follows.
 * @throws ProblemError `not-a-date`, `day-ahead`, `day-too-early`
 */
export const checkDay = (on: string, today: string, notBefore: string, what: readonly [string, string]): void => {
  if (dayNumber(on) === null)
    throw refused(
      'not-a-date',
      [`“${on}”不是日期。`, `${on} is no date.`],
      ['写作 2026-07-01。', 'Write 2026-07-01.'],
      'on',
    );
  if (on > today)
    throw refused(
      'day-ahead',
      [`${on} 还没有到。`, `${on} is still ahead.`],
      [`填 ${today} 或以前的日期。`, `Give ${today} or a day before.`],
      'on',
    );
  if (on < notBefore)
    throw refused(
      'day-too-early',
      [`${on} 早于${what[0]}（${notBefore}）。`, `${on} is before ${what[1]} (${notBefore}).`],
      ['核对日期。', 'Check the day.'],
      'on',
    );
};

/** @throws ProblemError `reason-missing` */
export const needReason = (reason: string | undefined): string => {
  if (reason !== undefined && reason.length >= 2) return reason;
  throw refused(
    'reason-missing',
    ['须写明原因。', 'A reason is needed.'],
    ['补充原因后再试。', 'Add the reason and try again.'],
    'reason',
  );
};
export const refusal = refused;
