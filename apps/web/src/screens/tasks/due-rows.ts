/** @module What is due as one list: filings to answer and milestones to reach, each with its day, its body and where it opens. */
import type { Bilingual, Filing, Milestone, WorkTask } from '@dafeng/contract';

export interface DueRow {
  readonly key: string;
  readonly kind: Filing['kind'] | 'milestone';
  readonly title: string;
  /** The task of a milestone, the round of a report. */
  readonly under: string | null;
  readonly body: string | null;
  readonly due: string | null;
  readonly daysLeft: number | null;
  readonly state: Pick<Filing, 'state' | 'stateName' | 'timing' | 'timingName'> | null;
  readonly opens: { readonly filing: string } | { readonly task: string } | { readonly round: string };
  /** How many filings stand behind one row. */
  readonly gathered?: number;
}

export const rowOfFiling = (filing: Filing, pick: (text: Bilingual) => string): DueRow => ({
  key: `filing:${filing.id}`,
  kind: filing.kind,
  title: filing.title,
  under: filing.subjectTitle ?? (filing.round === null ? null : pick(filing.round.name)),
  body: filing.organisation.name,
  due: filing.due,
  daysLeft: filing.daysLeft,
  state: filing,
  opens: { filing: filing.id },
});

/** Reports of one round owed by more bodies than this stand as one row. */
const few = 3;
/** Reports owed in one round gathered into a row that opens the round, so that what else is due stays in sight. */
export function rowsOfFilings(
  filings: readonly Filing[],
  pick: (text: Bilingual) => string,
  /** What the body column says of so many bodies. */
  many: (count: number) => string,
): readonly DueRow[] {
  const rows: DueRow[] = [];
  const groups = new Map<string, Filing[]>();
  for (const filing of filings) {
    const key = filing.round === null ? filing.id : `${filing.round.id} ${filing.due}`;
    groups.set(key, [...(groups.get(key) ?? []), filing]);
  }
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined) continue;
    if (first.round === null || group.length <= few) rows.push(...group.map((filing) => rowOfFiling(filing, pick)));
    else
      rows.push({
        ...rowOfFiling(first, pick),
        key: `round:${first.round.id}:${first.due}`,
        under: null,
        body: many(group.length),
        state: null,
        opens: { round: first.round.id },
        gathered: group.length,
      });
  }
  return rows;
}

export const rowOfMilestone = (milestone: Milestone & { readonly taskTitle: string }): DueRow => ({
  key: `milestone:${milestone.id}`,
  kind: 'milestone',
  title: milestone.title,
  under: milestone.taskTitle,
  body: milestone.organisation?.name ?? null,
  due: milestone.due,
  daysLeft: milestone.daysLeft,
  state: null,
  opens: { task: milestone.task },
});

/** The next milestone of a task that is being worked on; a task without one has no day. */
export const rowOfTask = (task: WorkTask): DueRow | null =>
  task.next === null || task.status !== 'active'
    ? null
    : {
        key: `task:${task.key}`,
        kind: 'milestone',
        title: task.next.title,
        under: task.title,
        body: task.lead?.name ?? null,
        due: task.next.due,
        daysLeft: task.next.daysLeft,
        state: null,
        opens: { task: task.key },
      };

/** Rows that a filter leaves: by words in any of their texts. */
export const matching = (rows: readonly DueRow[], q: string | undefined): readonly DueRow[] =>
  q === undefined ? rows : rows.filter((row) => [row.title, row.under, row.body].some((text) => text?.includes(q)));
