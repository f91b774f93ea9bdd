/** @module One task whole: its clause, milestones, what was reported of it, notices, targets and warnings of its section, evidence, comments. */
import type { WorkDetail } from '@dafeng/contract';
import type { TargetItem, UnitOfWork } from '@dafeng/database';
import { tasksRows } from '@dafeng/tracking';
import type { CityTracker } from '../tracking/track-city.ts';
import { toCommentAnswer, toEvidenceAnswer, toEvidenceRules, toFilingAnswer } from './filing-answers.ts';
import { concerns, type PlanTask } from './plan-tasks.ts';
import { isOffice, type Scene } from './scene.ts';
import { toMilestoneAnswer, toWorkTask, workBoard } from './work-answers.ts';

const isWithin = (section: string, above: string): boolean => section === above || section.startsWith(`${above}.`);

/** The clause as printed, where the document is held. */
const clauseOf = async (unit: UnitOfWork, { item }: PlanTask): Promise<WorkDetail['clause']> => {
  if (item === null) return null;
  const version = await unit.versions.get(item.versionId);
  const document = version === null ? null : await unit.documents.getText(version.document.id);
  const { start, end } = item.content;
  const placed = end > start;
  return {
    versionId: item.versionId,
    start: placed ? start : null,
    end: placed ? end : null,
    text: placed && document !== null ? document.text.slice(start, end) : null,
  };
};

const targetsOf = async (unit: UnitOfWork, task: PlanTask): Promise<readonly TargetItem[]> =>
  task.item === null
    ? []
    : (await unit.targets.list({ cityIds: [task.cityId], section: task.section, limit: 500 })).items;

/** Warnings of targets that stand in the task's section. */
const warningsOf = async (unit: UnitOfWork, tracker: CityTracker, task: PlanTask): Promise<WorkDetail['warnings']> => {
  if (task.item === null) return [];
  const { targets, warnings } = await tracker.of(unit, task.cityId);
  const here = new Set(
    targets.filter(({ target }) => isWithin(target.section, task.section)).map(({ target }) => target.id),
  );
  return warnings
    .filter(({ targetId, state }) => here.has(targetId) && state !== 'quiet' && state !== 'cleared')
    .map(({ key, name, level }) => ({
      key,
      title: level === null ? name : `${name}（${level.zh}）`,
      href: `/cities/${task.cityId}/warnings?warning=${encodeURIComponent(key)}`,
    }));
};

export const workDetail = async (
  unit: UnitOfWork,
  scene: Scene,
  tracker: CityTracker,
  task: PlanTask,
): Promise<WorkDetail> => {
  const { city, who } = scene;
  const board = await workBoard(unit, city.id);
  const about = `task:${task.key}`;
  const all = await unit.milestones.list(city.id, { task: task.key, removed: true });
  const rounds = await unit.filings.list({ cityId: city.id, kind: 'round' });
  const own = who.organisationId === null ? undefined : scene.organisations.get(who.organisationId);
  const reports = rounds.flatMap((filing) =>
    tasksRows(filing.content.tasks)
      .filter((row) => row.task === task.key)
      .map(({ progress, done, problem }) => ({ filing: toFilingAnswer(scene, filing), progress, done, problem })),
  );
  return {
    ...toWorkTask(scene, board, task),
    clause: await clauseOf(unit, task),
    milestoneList: all.filter(({ removedAt }) => removedAt === null).map((one) => toMilestoneAnswer(scene, one)),
    removedMilestones: all.flatMap(({ id, title, due, removedAt }) =>
      removedAt === null ? [] : [{ id, title, due, removedAt }],
    ),
    reports: reports.sort((a, b) => ((a.filing.round?.period ?? '') < (b.filing.round?.period ?? '') ? 1 : -1)),
    notices: (await unit.filings.list({ cityId: city.id, kind: 'notice', subject: about })).map((one) =>
      toFilingAnswer(scene, one),
    ),
    targets: (await targetsOf(unit, task)).map(({ id, content }) => ({
      itemId: id,
      name: content.indicator,
      year: content.year,
      value: content.value,
      unit: content.unit,
    })),
    warnings: await warningsOf(unit, tracker, task),
    evidenceFiles: (await unit.evidence.list(city.id, about)).map((file) => toEvidenceAnswer(scene, file, true)),
    evidenceRules: toEvidenceRules(),
    commentList: (await unit.workComments.list(city.id, about)).map(toCommentAnswer),
    mayPlan: isOffice(who),
    mayAnswer: isOffice(who) || (who.role === 'officer' && own !== undefined && concerns(task, own)),
    example: city.example,
  };
};
