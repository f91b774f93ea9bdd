/**
 * @module Grouping target rows by theme, section or responsible body. Grouping only: rows, their order and their numbers stay the server's.
 */
import type { TargetRow, TaskItem } from '@dafeng/contract';

export type Grouping = 'theme' | 'section' | 'body' | 'none';
export interface RowGroup {
  readonly key: string;
  readonly label: string;
  readonly rows: readonly TargetRow[];
}

/** Chapter and action; the task below them would make a group per row. */
export const actionOf = (sectionTitle: string): string => sectionTitle.split(' › ').slice(0, 2).join(' › ');

/**
 * The body a row is laid to: who leads its task, else who is listed first (marked so), keyed by city and section. Sections without a
 * task of their own look upwards.
 */
export interface BodyOf {
  readonly name: string;
  readonly lead: boolean;
}
export function bodiesBySection(tasks: readonly TaskItem[]): ReadonlyMap<string, readonly BodyOf[]> {
  return new Map(
    tasks.map((task) => [
      `${task.cityId}|${task.section}`,
      task.lead.length > 0
        ? task.lead.map((body) => ({ name: body.name, lead: true }))
        : task.participants.slice(0, 1).map((body) => ({ name: body.name, lead: false })),
    ]),
  );
}

export interface GroupWords {
  readonly theme: (id: string | null) => string;
  readonly city: (id: string) => string;
  readonly body: (body: BodyOf | null) => string;
}

/** Groups in the order their first row comes; a row led by two bodies stands in both groups. */
export function groupRows(
  rows: readonly TargetRow[],
  by: Grouping,
  words: GroupWords,
  bodies: ReadonlyMap<string, readonly BodyOf[]> = new Map(),
): RowGroup[] {
  if (by === 'none') return [{ key: 'all', label: '', rows }];
  const groups = new Map<string, TargetRow[]>();
  const put = (label: string, row: TargetRow) => groups.set(label, [...(groups.get(label) ?? []), row]);
  for (const row of rows) {
    if (by === 'theme') put(words.theme(row.theme), row);
    else if (by === 'section') put(`${words.city(row.cityId)} · ${actionOf(row.sectionTitle)}`, row);
    else {
      const found = bodies.get(`${row.cityId}|${row.section}`) ?? [];
      if (found.length === 0) put(words.body(null), row);
      for (const body of found) put(`${words.city(row.cityId)} · ${words.body(body)}`, row);
    }
  }
  return [...groups].map(([label, grouped]) => ({ key: label, label, rows: grouped }));
}

/** True where the numbers of a row are held against different base years: they may not be read as one path. */
export function basesDiffer(rows: readonly TargetRow[]): boolean {
  const bases = new Set(rows.flatMap((row) => Object.values(row.cells).flat()).map((target) => target.baselineYear));
  return bases.size > 1;
}

/** Columns of years: the two every plan speaks of, then the others that occur, `none` last. */
export function yearsOf(rows: readonly TargetRow[]): string[] {
  const years = new Set(['2025', '2030']);
  for (const row of rows) for (const year of Object.keys(row.cells)) years.add(year);
  return [...years].toSorted((a, b) => (a === 'none' ? 1 : b === 'none' ? -1 : Number(a) - Number(b)));
}
