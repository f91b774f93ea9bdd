/** @module Who hands what to whom: names for ids, all that is open where nothing is picked, refused in words where nothing or nobody is meant. */
import type { HandOver, handOverInput } from '@dafeng/contract';
import type { CityMember, Holder, NewHandOver, StoredHandOver, UnitOfWork } from '@dafeng/database';
import { isOpenFiling } from '@dafeng/tracking';
import type { z } from 'zod';
import { ProblemError } from '../http/problem-error.ts';
import { toPerson } from './filing-answers.ts';
import { planTasks } from './plan-tasks.ts';
import { needBody, type Scene } from './scene.ts';

type Wanted = z.output<typeof handOverInput>;
const refusal = (
  code: string,
  zh: string,
  en: string,
  remedyZh: string,
  remedyEn: string,
  where: string,
): ProblemError =>
  new ProblemError({ code, status: 422, message: { zh, en }, remedy: { zh: remedyZh, en: remedyEn }, where });

const holderOf = (
  scene: Scene,
  members: readonly CityMember[],
  { organisationId, userId }: Wanted['from'],
  side: 'from' | 'to',
): Holder => {
  const member = userId === null ? null : (members.find(({ id }) => id === userId) ?? null);
  // Whoever left is no member any more, and yet hands over.
  if (userId !== null && member === null && side === 'to')
    throw refusal(
      'member-unknown',
      '接收人不在本市的经办人中。',
      'Who takes over is no officer of this city.',
      '从名单中选择。',
      'Choose from the list.',
      'to.userId',
    );
  if (organisationId === null && userId === null)
    throw refusal(
      'holder-missing',
      '没有说明交接的单位或人员。',
      'Neither a body nor a person is named.',
      '请选择单位或人员。',
      'Choose a body or a person.',
      side,
    );
  // An officer only sees the rows of the own body: work given to a person goes to that body.
  const body = organisationId ?? (side === 'to' && member?.role === 'officer' ? member.organisationId : null);
  const bodyName = body === null ? null : needBody(scene, body).name;
  return {
    organisationId: body,
    userId,
    name: [bodyName, member?.name ?? (userId === null ? null : '原经办人')].filter((part) => part !== null).join(' '),
  };
};

export const handOverOf = async (unit: UnitOfWork, scene: Scene, wanted: Wanted): Promise<NewHandOver> => {
  const members = await unit.handOvers.members(scene.city.id);
  const [from, to] = [holderOf(scene, members, wanted.from, 'from'), holderOf(scene, members, wanted.to, 'to')];
  const held = (organisationId: string | null, userId: string | null | undefined): boolean =>
    from.userId === null ? organisationId === from.organisationId : userId === from.userId;
  const open = (await unit.filings.list({ cityId: scene.city.id })).filter(
    (one) => isOpenFiling(one.state) && held(one.organisationId, one.assignee?.userId),
  );
  const tasks = await planTasks(unit, scene.city.id);
  const filingIds = wanted.filingIds ?? open.map(({ id }) => id);
  const picked = tasks.filter((task) =>
    wanted.tasks === undefined
      ? task.item !== null && held(task.leadId, task.work?.assignee?.userId)
      : wanted.tasks.includes(task.key),
  );
  if (filingIds.length + picked.length === 0)
    throw refusal(
      'nothing-to-hand-over',
      `${from.name} 没有可交接的报送或任务。`,
      `${from.name} has no open filing or task.`,
      '核对单位或人员；或在报送、任务中逐项选择。',
      'Check the body or person, or pick filings and tasks.',
      'from',
    );
  return {
    cityId: scene.city.id,
    from,
    to,
    filingIds,
    tasks: picked.map(({ cityId, key, title, section }) => ({ cityId, key, title, section })),
    reason: wanted.reason,
  };
};

export const toHandOverAnswer = (handOver: StoredHandOver): HandOver => ({
  id: handOver.id,
  at: handOver.at,
  by: toPerson(handOver.by),
  from: handOver.from.name,
  to: handOver.to.name,
  filings: [...handOver.filings],
  tasks: [...handOver.tasks],
  reason: handOver.reason,
});
