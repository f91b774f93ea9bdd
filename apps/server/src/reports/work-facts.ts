/** @module Tasks and filings as facts of a report: where each task stands by its milestones and approved reports, what bodies owed and sent. */
import type { StoredFiling, UnitOfWork } from '@dafeng/database';
import type { Period } from '@dafeng/quantity';
import type { FilingFact, TaskFact, TaskStage } from '@dafeng/reporting';
import {
  daysUntil,
  isWithBody,
  kindNames,
  monthSpan,
  stateNames,
  taskStanding,
  tasksRows,
  type WorkStanding,
} from '@dafeng/tracking';
import { planTasks } from '../filings/plan-tasks.ts';
import { standingInput } from '../filings/work-answers.ts';
import { localDay } from '../tracking/local-day.ts';
import { monthCode, monthOfNumber } from '../tracking/months.ts';

const stages: Readonly<Record<WorkStanding, TaskStage>> = {
  unplanned: 'not-reported',
  'not-started': 'not-started',
  'under-way': 'under-way',
  overdue: 'under-way',
  done: 'done',
  suspended: 'stopped',
  ended: 'stopped',
};
const daysOver = (due: string | null, today: string): number => Math.max(0, -(daysUntil(due, today) ?? 0));

/** What the report that counts for the task said was done. */
const saidIn = (filing: StoredFiling, key: string, nameOf: (id: string) => string): TaskFact['latest'] => {
  const text = Object.values(filing.content)
    .flatMap((value) => tasksRows(value))
    .find(({ task }) => task === key)
    ?.done.trim();
  if (text === undefined || text === '') return null;
  const on = filing.submittedOn ?? localDay(new Date(filing.changedAt));
  return { text, on, by: nameOf(filing.organisationId) };
};

/** Tasks of the plan in force, each standing where the board says it does. */
export const taskFacts = async (unit: UnitOfWork, cityId: string, today: string): Promise<readonly TaskFact[]> => {
  const tasks = await planTasks(unit, cityId);
  const names = new Map((await unit.organisations.list(cityId)).map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const milestones = await unit.milestones.list(cityId);
  const filings = new Map((await unit.filings.list({ cityId, kind: 'round' })).map((one) => [one.id, one]));
  return tasks.flatMap((task): TaskFact[] => {
    const { item, work, key } = task;
    if (item === null) return [];
    const own = milestones.filter((one) => one.task === key);
    const { standing, next } = taskStanding(standingInput(task, own), today);
    const lead = work?.leadId
      ? [nameOf(work.leadId)]
      : item.bodies.flatMap(({ part, name }) => (part === 'lead' ? [name] : []));
    const report = filings.get(work?.report?.filingId ?? '');
    return [
      {
        id: key,
        name: item.content.title,
        section: item.section,
        lead,
        stage: stages[standing],
        due: next?.due ?? null,
        overdueDays: standing === 'overdue' ? daysOver(next?.due ?? null, today) : 0,
        latest: report === undefined ? null : saidIn(report, key, nameOf),
      },
    ];
  });
};

/** Of the rounds of the period, and every other filing that was sent out or due within it. */
export const filingFacts = async (
  unit: UnitOfWork,
  cityId: string,
  period: Period,
  today: string,
): Promise<readonly FilingFact[]> => {
  const span = monthSpan(period);
  const [from, to] = [monthCode(monthOfNumber(span.first)), monthCode(monthOfNumber(span.last))];
  const rounds = new Map((await unit.rounds.list(cityId)).map((round) => [round.id, round]));
  const names = new Map((await unit.organisations.list(cityId)).map(({ id, name }) => [id, name]));
  const within = (day: string | null): boolean => day !== null && day.slice(0, 7) >= from && day.slice(0, 7) <= to;
  return (await unit.filings.list({ cityId }))
    .filter(({ roundId, due, sentAt, state }) => {
      const round = roundId === null ? undefined : rounds.get(roundId);
      return (
        state !== 'withdrawn' &&
        (within(due) || (round === undefined ? within(localDay(new Date(sentAt))) : within(round.opens)))
      );
    })
    .map(({ id, kind, title, organisationId, state, due, submittedOn }): FilingFact => {
      const late = isWithBody(state) ? daysOver(due, today) : submittedOn === null ? 0 : daysOver(due, submittedOn);
      return {
        id,
        kind: kindNames[kind],
        title,
        body: names.get(organisationId) ?? organisationId,
        state: { id: state, label: stateNames[state] },
        due,
        submittedOn,
        overdueDays: late,
      };
    });
};
