/**
 * @module What the example city has of dispatch: the round of the last quarter of 2025, answered and approved, milestones of three tasks. Fictional
 * like all of it; nothing where the city has a round already.
 */
import type { City, Registry, UnitOfWork } from '@dafeng/database';
import type { FilingContent, FilingGuards } from '@dafeng/tracking';
import { noteReports } from '../filings/act-on-filing.ts';
import { openRound } from '../filings/open-round.ts';
import { concerns, type PlanTask, planTasks } from '../filings/plan-tasks.ts';

const loader = { userId: null, name: '数据包 data pack' };
const period = '2025Q4';
const answering = ['云渡区', '石矶区', '禾泽县', '青岚县', '松隐县', '市发展改革委', '市经济和信息化局'];
/** Day of the month after the quarter on which each answered; the last one is late. */
const answeredOn = ['05', '06', '07', '07', '08', '09', '14'];
const milestones = [
  { section: '2.1.2', title: '松隐风电二期并网 2.5 万千瓦', due: '2026-06-30', body: '市发展改革委' },
  { section: '2.2.1', title: '印发 2026 年用能预算', due: '2026-04-30', body: '市发展改革委' },
  { section: '2.3.2', title: '电炉短流程示范线检修后复产', due: '2026-05-15', body: '云渡钢铁公司' },
] as const;
// The pack stands for everybody who had a hand in it.
const guards: FilingGuards = {
  ownBody: true,
  ownMaking: true,
  office: true,
  complete: true,
  notSelf: true,
  roundOpen: true,
  reasonGiven: true,
};

const contentOf = (name: string, tasks: readonly PlanTask[]): FilingContent => ({
  tasks: tasks.map(({ key, title }) => ({
    task: key,
    progress: 100,
    done: `${title}：2025 年度任务已按计划完成（示例）。`,
    problem: '',
  })),
  summary: `${name} 2025 年第四季度各项任务按计划推进（虚构，示例）。`,
  problems: '',
  next: '落实 2026 年度任务分工（示例）。',
});

const answerRound = async (unit: UnitOfWork, city: City): Promise<void> => {
  const bodies = await unit.organisations.list(city.id);
  const tasks = await planTasks(unit, city.id);
  const asked = answering.flatMap((name) => bodies.find((body) => body.name === name) ?? []);
  const bodyIds = asked.map(({ id }) => id);
  const { round, filings } = await openRound(unit, { cityId: city.id, kind: 'quarterly', period, bodyIds });
  for (const filing of filings) {
    const index = bodyIds.indexOf(filing.organisationId);
    const body = asked[index];
    if (body === undefined) continue;
    const of = tasks.filter((task) => concerns(task, body)).slice(0, 4);
    let { revision } = await unit.filings.save(filing.id, filing.revision, contentOf(body.name, of), []);
    for (const action of ['submit', 'review', 'approve'] as const) {
      const today = `2026-01-${action === 'submit' ? answeredOn[index] : '16'}`;
      const moved = await unit.filings.step(filing.id, revision, { action, guards, note: null, today });
      ({ revision } = moved);
      if (moved.state === 'approved') await noteReports(unit, { rounds: new Map([[round.id, round]]) }, moved);
    }
  }
  await unit.rounds.close(round.id, round.revision);
  for (const { section, title, due, body } of milestones) {
    const task = tasks.find((one) => one.section === section);
    const organisationId = bodies.find(({ name }) => name === body)?.id ?? null;
    if (task) await unit.milestones.add(task, { title, due, organisationId, evidenceNeeded: true });
  }
};

/** @returns whether the round was made now */
export const loadExampleDispatch = async (registry: Registry): Promise<boolean> =>
  registry.asSystem(async (unit) => {
    const city = (await unit.cities.list()).find(({ example }) => example);
    if (city === undefined || (await unit.rounds.list(city.id)).length > 0) return false;
    await answerRound(unit, city);
    return true;
  }, loader);
