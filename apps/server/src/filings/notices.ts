/**
 * @module Notices: a text proposed from the arithmetic of a warning, from an overdue task or a target; sent as one filing for each body. A
 * person reads and sends it, nothing goes out by itself.
 */
import type { BodyName, NoticeDraft } from '@dafeng/contract';
import type { NewFiling, UnitOfWork } from '@dafeng/database';
import type { Bilingual } from '@dafeng/quantity';
import { formOfKind, leastCauseShare, noticeDue, taskStanding } from '@dafeng/tracking';
import { notFound, ProblemError } from '../http/problem-error.ts';
import { monthCode } from '../tracking/months.ts';
import type { CityTracker, CityTracking } from '../tracking/track-city.ts';
import { findTask, planTasks } from './plan-tasks.ts';
import { duePassed } from './postpone.ts';
import { bodyNameOf, type Scene } from './scene.ts';
import { standingInput } from './work-answers.ts';

interface Matter {
  readonly subject: string;
  readonly subjectTitle: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly bodies: readonly BodyName[];
  readonly note: Bilingual | null;
}
const noSubject = (subject: string): ProblemError =>
  new ProblemError({
    code: 'subject-unknown',
    status: 422,
    message: { zh: `督办单不能针对“${subject}”。`, en: `A notice cannot be about "${subject}".` },
    remedy: { zh: '请从预警、任务或指标页发起。', en: 'Begin from a warning, a task or a target.' },
    where: 'subject',
  });

const bodiesOf = (scene: Scene, ids: readonly (string | null)[]): BodyName[] =>
  [...new Set(ids)].flatMap((id) => (id === null || !scene.organisations.has(id) ? [] : [bodyNameOf(scene, id)]));

type Behind = CityTracking['warnings'][number]['causes'];
/** Sectors with their enterprises, and counties: two splits of one excess, each in its own line, or shares would seem to add up to twice the whole. */
const causeLines = (behind: Behind): string[] => {
  const percent = (share: number | null): string => (share === null ? '' : `占 ${Math.round(share * 100)}%`);
  const say = (label: Bilingual, ...inside: readonly string[]): string => {
    const said = inside.filter((words) => words !== '').join('，');
    return said === '' ? label.zh : `${label.zh}（${said}）`;
  };
  const inSector = behind.filter(({ of }) => of.startsWith('sector:'));
  const sectors = behind.filter(({ of }) => of !== 'county' && !of.startsWith('sector:'));
  const named = sectors.map(({ label, share, sector }) => {
    // What the enterprises of a sector leave is no one to write to.
    const firms = inSector.filter((firm) => firm.organisationId !== null && firm.sector === sector);
    const of = firms.map((firm) => `${firm.label.zh}${percent(firm.share)}`).join('、');
    return say(label, percent(share), of === '' ? '' : `其中${of}`);
  });
  const alone = inSector.filter(
    (firm) => firm.organisationId !== null && sectors.every(({ sector }) => sector !== firm.sector),
  );
  const parts = [...named, ...alone.map(({ label, share }) => say(label, percent(share)))];
  const counties = behind.filter(({ of }) => of === 'county').map(({ label, share }) => say(label, percent(share)));
  return [
    ...(parts.length === 0 ? [] : [`主要原因，分行业：${parts.join('；')}。`]),
    ...(counties.length === 0 ? [] : [`${parts.length === 0 ? '主要原因，' : ''}分县区：${counties.join('；')}。`]),
  ];
};

const ofWarning = (scene: Scene, tracking: CityTracking, key: string): Matter => {
  const warning = tracking.warnings.find((one) => one.key === key);
  if (warning === undefined) throw notFound();
  // Only what added to it: a notice to those who saved would be none.
  const behind = warning.causes
    .filter(({ share }) => share === null || share >= leastCauseShare)
    .toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0));
  const level = warning.level?.zh ?? '';
  const said = (warning.arithmetic ?? warning.message)?.zh;
  return {
    subject: `warning:${warning.key}`,
    subjectTitle: `${warning.name}${level === '' ? '' : ` ${level}预警`}`,
    title: `关于“${warning.name}”${level}预警的督办单`,
    lines: [
      // The arithmetic says the message again, with its numbers.
      `${warning.at}，“${warning.name}”触发${level}预警${said === undefined ? '。' : `：${sentence(said)}`}`,
      ...causeLines(behind),
    ],
    bodies: bodiesOf(scene, [
      ...behind.map(({ organisationId }) => organisationId),
      ...warning.bodies.filter(({ part }) => part === 'lead').map(({ organisationId }) => organisationId),
    ]),
    note: warning.causesWhy,
  };
};
/** Ends with a full stop, once. */
const sentence = (text: string): string => (/[。；！？.]$/.test(text) ? text : `${text}。`);

const ofTarget = (scene: Scene, tracking: CityTracking, itemId: string): Matter => {
  const found = tracking.targets.find((one) => one.itemId === itemId || one.target.id === itemId);
  if (found === undefined) throw notFound();
  const { target, light, bodies } = found;
  const said = light.fired?.message.zh ?? light.why?.note ?? '';
  return {
    subject: `target:${found.itemId}`,
    subjectTitle: target.name,
    title: `关于“${target.name}”的督办单`,
    lines: [
      `${monthCode(tracking.at)}，“${target.name}”${target.year === null ? '' : `（${target.year} 年目标）`}${said === '' ? '需要说明进展。' : `：${sentence(said)}`}`,
    ],
    bodies: bodiesOf(
      scene,
      bodies.filter(({ part }) => part === 'lead').map(({ organisationId }) => organisationId),
    ),
    note: null,
  };
};
const ofTask = async (unit: UnitOfWork, scene: Scene, key: string): Promise<Matter> => {
  const task = findTask(await planTasks(unit, scene.city.id), key);
  if (task === null) throw notFound();
  const milestones = await unit.milestones.list(scene.city.id, { task: task.key });
  const late = milestones.filter(({ doneOn, due }) => doneOn === null && due < scene.today);
  const { why } = taskStanding(standingInput(task, milestones), scene.today);
  return {
    subject: `task:${task.key}`,
    subjectTitle: task.title,
    title: `关于“${task.title}”的督办单`,
    lines: [
      `任务“${task.title}”（${task.section}）：${why.zh}`,
      ...late.map(({ title, due }) => `逾期节点：${title}，应于 ${due} 完成。`),
    ],
    bodies: bodiesOf(scene, [...late.map(({ organisationId }) => organisationId), task.leadId]),
    note: late.length === 0 ? { zh: '这项任务没有逾期节点。', en: 'The task has no overdue milestone.' } : null,
  };
};

const matterOf = async (unit: UnitOfWork, scene: Scene, tracker: CityTracker, subject: string): Promise<Matter> => {
  const [kind, ...rest] = subject.split(':');
  const key = rest.join(':');
  if (kind === 'task') return ofTask(unit, scene, key);
  if (kind !== 'warning' && kind !== 'target') throw noSubject(subject);
  const tracking = await tracker.of(unit, scene.city.id);
  return kind === 'warning' ? ofWarning(scene, tracking, key) : ofTarget(scene, tracking, key);
};

export const draftNotice = async (
  unit: UnitOfWork,
  scene: Scene,
  tracker: CityTracker,
  subject: string,
): Promise<NoticeDraft> => {
  const { lines, bodies, note, ...matter } = await matterOf(unit, scene, tracker, subject);
  const { due, note: dueNote } = noticeDue(scene.today);
  return {
    ...matter,
    text: [...lines, `请于 ${due} 前说明原因、已采取的措施和整改进度，并附佐证材料。`].join('\n'),
    due,
    bodies: [...bodies],
    note: note ?? dueNote,
  };
};

/** @throws ProblemError 404 for a subject or a body that is not of this city */
export const noticesToSend = async (
  unit: UnitOfWork,
  scene: Scene,
  tracker: CityTracker,
  notice: {
    readonly subject: string;
    readonly bodyIds: readonly string[];
    readonly title: string;
    readonly text: string;
    readonly due: string;
  },
): Promise<readonly NewFiling[]> => {
  if (notice.due < scene.today) throw duePassed(notice.due);
  const { subject, subjectTitle } = await matterOf(unit, scene, tracker, notice.subject);
  const form = formOfKind('notice');
  if (form === null) throw new Error('no form for notices is held');
  return [...new Set(notice.bodyIds)].map((organisationId) => ({
    cityId: scene.city.id,
    kind: 'notice',
    organisationId,
    subject,
    subjectTitle,
    title: notice.title,
    ask: notice.text,
    form: { id: form.id, edition: form.edition },
    due: notice.due,
  }));
};
