/**
 * @module Where a task of the plan stands: out of its milestones and the last approved report, never out of what is hoped. Milestones decide
 * where there are any; a report alone decides where there are none.
 */
import type { Bilingual } from '@dafeng/quantity';

export type WorkStanding = 'unplanned' | 'not-started' | 'under-way' | 'overdue' | 'done' | 'suspended' | 'ended';
export interface StandingInput {
  /** The office's word. */
  readonly status: 'active' | 'suspended' | 'ended';
  readonly milestones: readonly { readonly title: string; readonly due: string; readonly doneAt: string | null }[];
  /** The last approved one; progress in percent. */
  readonly report: { readonly period: string; readonly progress: number | null } | null;
}
export interface TaskStanding {
  readonly standing: WorkStanding;
  readonly why: Bilingual;
  /** Percent. */
  readonly progress: number | null;
  readonly progressFrom: 'milestones' | 'report' | 'none';
  readonly milestones: { readonly total: number; readonly done: number; readonly overdue: number };
  readonly next: { readonly title: string; readonly due: string } | null;
}

export const standingNames: Readonly<Record<WorkStanding, Bilingual>> = {
  unplanned: { zh: '未设节点', en: 'no milestones' },
  'not-started': { zh: '未开始', en: 'not started' },
  'under-way': { zh: '推进中', en: 'under way' },
  overdue: { zh: '有节点逾期', en: 'overdue' },
  done: { zh: '已完成', en: 'done' },
  suspended: { zh: '暂停', en: 'suspended' },
  ended: { zh: '终止', en: 'ended' },
};
const whole = 100;

/** @param today ISO date; a milestone is overdue from the day after its due day. */
export const taskStanding = ({ status, milestones, report }: StandingInput, today: string): TaskStanding => {
  const open = milestones
    .filter(({ doneAt }) => doneAt === null)
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  const late = open.filter(({ due }) => due < today);
  const [total, done] = [milestones.length, milestones.length - open.length];
  const reported = report?.progress ?? null;
  const counts = { total, done, overdue: late.length };
  const [first] = late;
  const next = open[0] === undefined ? null : { title: open[0].title, due: open[0].due };
  const share = total > 0 ? (done / total) * whole : reported;
  const base = {
    progress: share,
    progressFrom: total > 0 ? ('milestones' as const) : reported === null ? ('none' as const) : ('report' as const),
    milestones: counts,
    next,
  };
  const as = (standing: WorkStanding, zh: string, en: string): TaskStanding => ({ ...base, standing, why: { zh, en } });
  if (status === 'ended') return as('ended', '市双碳办已终止此项任务。', 'The office has ended the task.');
  if (status === 'suspended') return as('suspended', '市双碳办已暂停此项任务。', 'The office has suspended the task.');
  if (first !== undefined)
    return as(
      'overdue',
      `${late.length} 个节点逾期，最早的是“${first.title}”（${first.due}）。`,
      `${late.length} milestones are overdue, the first ${first.title} (${first.due}).`,
    );
  if (total > 0 && done === total)
    return as('done', `${total} 个节点全部完成。`, `All ${total} milestones are reached.`);
  if (total === 0 && report === null)
    return as('unplanned', '没有节点，也没有通过的报告。', 'There is neither a milestone nor an approved report.');
  if (total === 0 && reported !== null && reported >= whole)
    return as(
      'done',
      `${report?.period} 的报告已通过，进度 100%。`,
      `The approved report of ${report?.period} says 100%.`,
    );
  const said = report === null ? '' : `${report.period} 的报告进度 ${reported ?? '未填'}%。`;
  const saidEn = report === null ? '' : ` The report of ${report.period} says ${reported ?? 'no'}%.`;
  const begun = done > 0 || (reported ?? 0) > 0;
  return total === 0
    ? as(begun ? 'under-way' : 'not-started', said, saidEn.trim())
    : as(
        begun ? 'under-way' : 'not-started',
        `${total} 个节点完成 ${done} 个，没有逾期。${said}`,
        `${done} of ${total} milestones are reached, none is overdue.${saidEn}`,
      );
};
