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
import { readAll } from '../handlers/registry.handlers.ts';
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

interface Latest {
  readonly progress: number | null;
  readonly period: string;
  readonly said: { readonly text: string; readonly on: string; readonly by: string } | null;
}
/** The last approved report on each task. */
const latestByTask = (
  filings: readonly StoredFiling[],
  nameOf: (id: string) => string,
): ReadonlyMap<string, Latest> => {
  const found = new Map<string, Latest>();
  const approved = filings
    .filter(({ kind, state }) => kind === 'round' && state === 'approved')
    .sort((a, b) => ((a.submittedOn ?? '') < (b.submittedOn ?? '') ? -1 : 1));
  for (const filing of approved)
    for (const value of Object.values(filing.content))
      for (const { task, progress, done } of tasksRows(value)) {
        const said =
          done.trim() === ''
            ? null
            : {
                text: done.trim(),
                on: filing.submittedOn ?? filing.changedAt.slice(0, 10),
                by: nameOf(filing.organisationId),
              };
        found.set(task, { progress, period: filing.title, said });
      }
  return found;
};

export const taskFacts = async (unit: UnitOfWork, cityId: string, today: string): Promise<readonly TaskFact[]> => {
  const items = await readAll((cursor) => unit.tasks.list({ cityIds: [cityId], cursor, limit: 1000 }));
  const work = new Map((await unit.taskWork.list(cityId)).map((entry) => [entry.key, entry]));
  const names = new Map((await unit.organisations.list(cityId)).map(({ id, name }) => [id, name]));
  const milestones = await unit.milestones.list(cityId);
  const latest = latestByTask(await unit.filings.list({ cityId, kind: 'round' }), (id) => names.get(id) ?? id);
  return items.map((item): TaskFact => {
    const entry = work.get(item.key);
    const own = milestones.filter(({ task }) => task === item.key);
    const report = latest.get(item.key) ?? null;
    const { standing, next } = taskStanding(
      {
        status: entry?.status ?? 'active',
        milestones: own.map(({ title, due, doneOn }) => ({ title, due, doneAt: doneOn })),
        report: report === null ? null : { period: report.period, progress: report.progress },
      },
      today,
    );
    const lead = entry?.leadId
      ? [names.get(entry.leadId) ?? entry.leadId]
      : item.bodies.flatMap(({ part, name }) => (part === 'lead' ? [name] : []));
    return {
      id: item.key,
      name: item.content.title,
      section: item.section,
      lead,
      stage: stages[standing],
      due: next?.due ?? null,
      overdueDays: standing === 'overdue' ? daysOver(next?.due ?? null, today) : 0,
      latest: report?.said ?? null,
    };
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
      return state !== 'withdrawn' && (within(due) || (round === undefined ? within(sentAt) : within(round.opens)));
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
