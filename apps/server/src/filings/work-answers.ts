/** @module Tasks as work and milestones as the API shows them: standing against today, whose they are, what the caller may do. */
import type { Milestone, WorkTask } from '@dafeng/contract';
import type { StoredFiling, StoredMilestone, UnitOfWork } from '@dafeng/database';
import { daysUntil, isOpenFiling, type StandingInput, standingNames, taskStanding } from '@dafeng/tracking';
import { notFound } from '../http/problem-error.ts';
import { toPerson } from './filing-answers.ts';
import { findTask, type PlanTask, planTasks } from './plan-tasks.ts';
import { answersFor, bodyNameOf, bodyNameOrNull, type Scene } from './scene.ts';

export const standingInput = (
  { work }: Pick<PlanTask, 'work'>,
  milestones: readonly StoredMilestone[],
): StandingInput => ({
  status: work?.status ?? 'active',
  milestones: milestones.map(({ title, due, doneOn }) => ({ title, due, doneAt: doneOn })),
  report: work?.report ?? null,
});

export const toMilestoneAnswer = (scene: Scene, milestone: StoredMilestone): Milestone => ({
  id: milestone.id,
  task: milestone.task,
  title: milestone.title,
  due: milestone.due,
  organisation: bodyNameOrNull(scene, milestone.organisationId),
  position: milestone.position,
  evidenceNeeded: milestone.evidenceNeeded,
  evidence: milestone.evidence,
  doneAt: milestone.doneOn,
  doneBy: milestone.doneBy === null ? null : toPerson(milestone.doneBy),
  doneNote: milestone.doneNote,
  overdue: milestone.doneOn === null && milestone.due < scene.today,
  daysLeft: milestone.doneOn === null ? daysUntil(milestone.due, scene.today) : null,
  comments: milestone.comments,
  revision: milestone.revision,
  mayComplete: milestone.removedAt === null && answersFor(scene.who, milestone.organisationId),
});

/** What a list of tasks is made of, read in a fixed number of statements however many there are. */
export interface WorkBoard {
  readonly tasks: readonly PlanTask[];
  readonly milestones: ReadonlyMap<string, readonly StoredMilestone[]>;
  /** Open ones that the caller may see, by key of the task. */
  readonly notices: ReadonlyMap<string, readonly StoredFiling[]>;
}
const grouped = <T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
};
export const workBoard = async (unit: UnitOfWork, cityId: string): Promise<WorkBoard> => {
  const notices = await unit.filings.list({ cityId, kind: 'notice' });
  return {
    tasks: await planTasks(unit, cityId),
    milestones: grouped(await unit.milestones.list(cityId), ({ task }) => task),
    notices: grouped(
      notices.filter(({ state, subject }) => isOpenFiling(state) && subject?.startsWith('task:')),
      ({ subject }) => (subject ?? '').slice('task:'.length),
    ),
  };
};

export const toWorkTask = (scene: Scene, board: WorkBoard, task: PlanTask): WorkTask => {
  const { work, item } = task;
  const standing = taskStanding(standingInput(task, board.milestones.get(task.key) ?? []), scene.today);
  return {
    key: task.key,
    itemId: item?.id ?? null,
    cityId: task.cityId,
    title: task.title,
    section: task.section,
    sectionTitle: item?.sectionTitle ?? '',
    lead: bodyNameOrNull(scene, task.leadId),
    leadFrom: task.leadFrom,
    bodies: task.bodies.map(({ organisationId, part }) => ({ ...bodyNameOf(scene, organisationId), part })),
    status: work?.status ?? 'active',
    standing: standing.standing,
    standingName: standingNames[standing.standing],
    standingWhy: standing.why,
    progress: standing.progress,
    progressFrom: standing.progressFrom,
    milestones: standing.milestones,
    next:
      standing.next === null ? null : { ...standing.next, daysLeft: daysUntil(standing.next.due, scene.today) ?? 0 },
    lastReport: work?.report ?? null,
    openNotices: board.notices.get(task.key)?.length ?? 0,
    assignee: work?.assignee == null ? null : toPerson(work.assignee),
    note: work?.note ?? null,
    unmatched: item === null,
    revision: work?.revision ?? 0,
  };
};

/** @throws ProblemError 404 */
export const needTask = async (unit: UnitOfWork, cityId: string, task: string): Promise<PlanTask> => {
  const found = findTask(await planTasks(unit, cityId), task);
  if (found === null) throw notFound();
  return found;
};

export interface WorkFilter {
  readonly body?: string | undefined;
  readonly standing?: WorkTask['standing'] | undefined;
  readonly due?: string | undefined;
  readonly mine: 'yes' | 'no';
}
/** Of the caller: led by its body, or given to the caller by name. */
export const isMine = ({ who }: Pick<Scene, 'who'>, task: Pick<WorkTask, 'lead' | 'assignee'>): boolean =>
  (task.lead !== null && task.lead.id === who.organisationId) || task.assignee?.id === who.userId;

/** Tasks that the filter on bodies leaves, and of these the ones that the whole filter leaves. */
export const filterWork = (
  scene: Scene,
  board: WorkBoard,
  { body, standing, due, mine }: WorkFilter,
): { readonly ofBodies: readonly WorkTask[]; readonly shown: readonly WorkTask[] } => {
  const ofBodies = board.tasks
    .map((task) => toWorkTask(scene, board, task))
    .filter((task) => body === undefined || task.lead?.id === body || task.bodies.some(({ id }) => id === body))
    .filter((task) => mine === 'no' || isMine(scene, task));
  return {
    ofBodies,
    shown: ofBodies.filter(
      (task) =>
        (standing === undefined || task.standing === standing) &&
        (due === undefined || (task.next !== null && task.next.due <= due)),
    ),
  };
};
