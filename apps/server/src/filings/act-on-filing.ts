/**
 * @module What a person does to a filing: saves a draft, takes a step. Whoever was slower gets both texts; what is incomplete gets every field
 * named; an approved report is noted at the tasks it speaks of.
 */
import type { FilingContent as ContentAnswer } from '@dafeng/contract';
import { RegistryError, type StoredFiling, type UnitOfWork } from '@dafeng/database';
import {
  checkContent,
  differencesOf,
  type FilingAction,
  type FilingContent,
  filingWorkflow,
  stepFiling,
  tasksRows,
} from '@dafeng/tracking';
import { ProblemError } from '../http/problem-error.ts';
import { formOf } from './filing-answers.ts';
import { guardsFor, needFiling } from './filing-detail.ts';
import { choicesFor } from './plan-choices.ts';
import { planTasks } from './plan-tasks.ts';
import { problemOf } from './refuse.ts';
import type { Scene } from './scene.ts';

/** Both texts of each field that differs, beside who put the other one there. */
const withBothTexts = (error: unknown, filing: StoredFiling, mine: FilingContent): unknown => {
  if (!(error instanceof RegistryError) || error.code !== 'revision-conflict') return error;
  const theirs = error.context.current as FilingContent;
  return new ProblemError({
    code: error.code,
    status: 409,
    message: error.said,
    remedy: error.remedy,
    current: {
      ...error.context,
      differences: differencesOf(formOf(filing), mine, theirs).map(({ field, name, before, after }) => ({
        field,
        name,
        mine: before,
        theirs: after,
      })),
    },
  });
};

export const saveFiling = async (
  unit: UnitOfWork,
  scene: Scene,
  filing: StoredFiling,
  expectedRevision: number,
  content: ContentAnswer,
): Promise<StoredFiling> => {
  const form = formOf(filing);
  if (filing.revision === expectedRevision) {
    const allowed = stepFiling(filing.state, 'save', guardsFor(scene, filing, [], null));
    if (!allowed.ok) throw refusalOf(allowed.faults[0]?.place ?? '', problemOf(allowed.faults));
    const { facts } = await choicesFor(unit, scene, filing, form);
    const faults = checkContent(form, content, facts, false);
    if (faults.length > 0) throw problemOf(faults);
  }
  const changes = differencesOf(form, filing.content, content);
  // A save that changes nothing leaves no row in the log.
  if (changes.length === 0 && filing.revision === expectedRevision) return filing;
  try {
    return await unit.filings.save(
      filing.id,
      expectedRevision,
      content,
      changes.map(({ field, before, after }) => ({ field, before, after })),
    );
  } catch (error) {
    throw withBothTexts(error, filing, content);
  }
};
/** A closed round and a foreign body have codes of their own. */
const refusalOf = (place: string, { said, remedy }: ProblemError): ProblemError => {
  const guard = place.split(' ').at(-1);
  const [code, status] =
    guard === 'roundOpen'
      ? (['round-closed', 409] as const)
      : guard === 'ownBody'
        ? (['not-allowed', 403] as const)
        : (['filing-not-open', 409] as const);
  return new ProblemError({ code, status, message: said, remedy });
};

type Step = Exclude<FilingAction, 'save'>;
export const actOnFiling = async (
  unit: UnitOfWork,
  scene: Scene,
  filing: StoredFiling,
  { action, expectedRevision, note }: { action: Step; expectedRevision: number; note: string | null },
): Promise<StoredFiling> => {
  const form = formOf(filing);
  const { facts } = await choicesFor(unit, scene, filing, form);
  const faults = checkContent(form, filing.content, facts, true);
  const guards = guardsFor(scene, filing, faults, note);
  const needsWhole = filingWorkflow.transitions.some(
    (row) => row.from === filing.state && row.action === action && row.guards.includes('complete'),
  );
  // Every field at once, where nothing else stands in the way.
  if (
    filing.revision === expectedRevision &&
    needsWhole &&
    faults.length > 0 &&
    stepFiling(filing.state, action, { ...guards, complete: true }).ok
  )
    throw problemOf(faults, 'filing-incomplete');
  const moved = await unit.filings.step(filing.id, expectedRevision, { action, guards, note, today: scene.today });
  if (filing.kind === 'round' && (moved.state === 'approved' || filing.state === 'approved'))
    await noteReports(unit, scene, moved);
  return moved;
};

/** The tasks that a report speaks of get what their last approved report says; one that was taken up again is left out. */
export const noteReports = async (
  unit: UnitOfWork,
  scene: Pick<Scene, 'rounds'>,
  filing: StoredFiling,
): Promise<void> => {
  const keys = new Set(tasksRows(filing.content.tasks).map(({ task }) => task));
  const tasks = (await planTasks(unit, filing.cityId)).filter(({ key }) => keys.has(key));
  if (tasks.length === 0) return;
  const approved = await unit.filings.list({ cityId: filing.cityId, kind: 'round', state: 'approved' });
  for (const task of tasks) {
    const reports = approved
      // Where a body leads, its word counts; where none does, the last one's.
      .filter(({ organisationId }) => task.leadId === null || task.leadId === organisationId)
      .flatMap((one) =>
        tasksRows(one.content.tasks)
          .filter((row) => row.task === task.key)
          .map(({ progress }) => ({
            filingId: one.id,
            period: scene.rounds.get(one.roundId ?? '')?.period ?? '',
            progress,
            approvedAt: one.approvedAt ?? '',
          })),
      )
      .sort((a, b) => (a.approvedAt < b.approvedAt ? 1 : a.approvedAt > b.approvedAt ? -1 : 0));
    const last = reports[0] ?? null;
    if (last?.filingId !== task.work?.report?.filingId || last?.progress !== task.work?.report?.progress)
      await unit.taskWork.noteReport(task, last);
  }
};

/** After a write the filing may no longer be the caller's: it is read again before it is shown. */
export const again = (unit: UnitOfWork, filing: StoredFiling): Promise<StoredFiling> => needFiling(unit, filing.id);
