/** @module What is due from the one who asks: filings, what waits for the office, tasks, milestones, numbers, reminders. */
import type { MyWork } from '@dafeng/contract';
import type { StoredFiling, UnitOfWork } from '@dafeng/database';
import { isWithBody } from '@dafeng/tracking';
import type { CityTracker } from '../tracking/track-city.ts';
import { isClosedFor, toFilingAnswer } from './filing-answers.ts';
import { toReminderAnswer } from './reminders.ts';
import { bodyNameOrNull, isOffice, type Scene } from './scene.ts';
import { isMine, toMilestoneAnswer, toWorkTask, workBoard } from './work-answers.ts';

/** Of the caller's body, or given to the caller by name. */
export const isMyFiling = (
  { who }: Pick<Scene, 'who'>,
  filing: Pick<StoredFiling, 'organisationId' | 'assignee'>,
): boolean => filing.organisationId === who.organisationId || filing.assignee?.userId === who.userId;

/** Numbers that are late, poor or missing, where the caller's body answers for the target: the data warnings of the tracker. */
const numbersDue = async (unit: UnitOfWork, scene: Scene, tracker: CityTracker): Promise<MyWork['numbers']> => {
  const { warnings } = await tracker.of(unit, scene.city.id);
  return warnings
    .filter(({ kind, state }) => kind === 'data' && state !== 'quiet' && state !== 'cleared')
    .filter(({ bodies }) => bodies.some(({ organisationId }) => organisationId === scene.who.organisationId))
    .flatMap(({ targetId, itemId, at, name, message }) =>
      itemId === null
        ? []
        : [{ target: targetId, itemId, period: at, due: null, message: message ?? { zh: name, en: name } }],
    );
};

export const myWork = async (unit: UnitOfWork, scene: Scene, tracker: CityTracker): Promise<MyWork> => {
  const { city, who, today } = scene;
  const filings = await unit.filings.list({ cityId: city.id });
  const board = await workBoard(unit, city.id);
  const tasks = board.tasks.map((task) => toWorkTask(scene, board, task));
  const mine = tasks.filter((task) => isMine(scene, task));
  const myKeys = new Set(mine.map(({ key }) => key));
  const titles = new Map(tasks.map(({ key, title }) => [key, title]));
  const milestones = [...board.milestones.values()]
    .flat()
    .filter(({ doneOn }) => doneOn === null)
    .filter((one) => (one.organisationId === null ? myKeys.has(one.task) : one.organisationId === who.organisationId))
    .sort((a, b) => (a.due < b.due ? -1 : 1));
  const reminders = await unit.reminders.list(city.id);
  return {
    today,
    organisation: bodyNameOrNull(scene, who.organisationId),
    filings: filings
      .filter((one) => isMyFiling(scene, one) && isWithBody(one.state) && !isClosedFor(scene, one))
      .map((one) => toFilingAnswer(scene, one)),
    waiting: isOffice(who)
      ? filings
          .filter(({ state }) => state === 'submitted' || state === 'reviewed')
          .map((one) => toFilingAnswer(scene, one))
      : [],
    tasks: mine.filter(({ standing }) => standing !== 'done' && standing !== 'ended' && standing !== 'suspended'),
    milestones: milestones.map((one) => ({ ...toMilestoneAnswer(scene, one), taskTitle: titles.get(one.task) ?? '' })),
    numbers: who.organisationId === null ? [] : await numbersDue(unit, scene, tracker),
    numbersNote:
      who.organisationId === null
        ? {
            zh: '您的账号没有所属单位，因此没有应报数据。',
            en: 'Your account is of no body, so no numbers are due from you.',
          }
        : null,
    notices: reminders
      .filter(
        (one) =>
          one.assigneeId === who.userId || (one.assigneeId === null && one.organisationId === who.organisationId),
      )
      .map((one) => toReminderAnswer(scene, one)),
    example: city.example,
  };
};
