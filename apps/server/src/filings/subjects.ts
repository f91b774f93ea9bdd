/**
 * @module What a filing, a comment or a file is about: `filing:ID`, `task:KEY`, `milestone:ID`, `warning:KEY`, `target:ITEM`,
 * `assessment:ID:ITEM`. Says whether it is there and whose it is.
 */
import type { StoredFiling, StoredMilestone, UnitOfWork } from '@dafeng/database';
import { notFound, ProblemError } from '../http/problem-error.ts';
import { findTask, type PlanTask, planTasks } from './plan-tasks.ts';

export type About =
  | { readonly kind: 'filing'; readonly key: string; readonly filing: StoredFiling }
  | { readonly kind: 'task'; readonly key: string; readonly task: PlanTask }
  | {
      readonly kind: 'milestone';
      readonly key: string;
      readonly milestone: StoredMilestone;
      readonly task: PlanTask | null;
    }
  | {
      readonly kind: 'assessment';
      readonly key: string;
      readonly organisationId: string | null;
      readonly closed: boolean;
    };

const notUnderstood = (of: string): ProblemError =>
  new ProblemError({
    code: 'subject-unknown',
    status: 422,
    message: { zh: `看不懂所指的对象“${of}”。`, en: `What "${of}" points at is not understood.` },
    remedy: {
      zh: '写作 filing:编号、task:任务、milestone:编号 或 assessment:编号:条目。',
      en: 'Write filing:ID, task:KEY, milestone:ID or assessment:ID:ITEM.',
    },
    where: 'of',
  });

/** @throws ProblemError 404 where it is not there, of another city, or not the caller's to see; 422 where it is not understood */
export const readAbout = async (unit: UnitOfWork, cityId: string, of: string): Promise<About> => {
  const [kind, ...rest] = of.split(':');
  const id = rest.join(':');
  if (id === '') throw notUnderstood(of);
  switch (kind) {
    case 'filing': {
      const filing = await unit.filings.get(id);
      if (filing === null || filing.cityId !== cityId) throw notFound();
      return { kind, key: `filing:${filing.id}`, filing };
    }
    case 'task': {
      const task = findTask(await planTasks(unit, cityId), id);
      if (task === null) throw notFound();
      return { kind, key: `task:${task.key}`, task };
    }
    case 'milestone': {
      const milestone = await unit.milestones.get(id);
      if (milestone === null || milestone.cityId !== cityId) throw notFound();
      const task = findTask(await planTasks(unit, cityId), milestone.task);
      return { kind, key: `milestone:${milestone.id}`, milestone, task };
    }
    case 'assessment': {
      const [assessmentId = '', item = ''] = rest;
      if (item === '') throw notUnderstood(of);
      const assessment = await unit.assessments.get(assessmentId);
      if (assessment === null || assessment.cityId !== cityId) throw notFound();
      const { organisationId, status } = assessment;
      return { kind, key: of, organisationId, closed: status === 'closed' };
    }
    default:
      throw notUnderstood(of);
  }
};
