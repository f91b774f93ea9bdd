/**
 * @module The content of a form as values to lay side by side: what differs, what was typed over what, how a value reads. Whether a field is
 * filled rightly is the server's to say.
 */
import type { FieldValue, FilingContent, FormField } from '@dafeng/contract';

/** Nothing entered, however it is written. */
export const isBlank = (value: FieldValue | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.every(isBlankRow));
const isBlankRow = (row: object): boolean =>
  Object.entries(row).every(([key, value]) => key === 'target' || key === 'task' || value === null || value === '');

const plain = (value: FieldValue | undefined): string =>
  isBlank(value) ? '' : JSON.stringify(Array.isArray(value) ? filledRows(value) : value);
type Rows = Extract<FieldValue, readonly unknown[]>;
/** Rows in one order and without the empty ones, so that two tables compare by what they say. */
const filledRows = (rows: Rows): readonly object[] =>
  (rows as readonly object[])
    .filter((row) => !isBlankRow(row))
    .map((row) => Object.fromEntries(Object.entries(row).toSorted(([a], [b]) => a.localeCompare(b))))
    .toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));

export const sameValue = (a: FieldValue | undefined, b: FieldValue | undefined): boolean => plain(a) === plain(b);

/** Ids of the declared fields in which two contents differ, in the order of the form. */
export const differing = (fields: readonly Pick<FormField, 'id'>[], a: FilingContent, b: FilingContent): string[] =>
  fields.filter(({ id }) => !sameValue(a[id], b[id])).map(({ id }) => id);

export type Side = 'mine' | 'theirs';
/** Whose text is proposed: mine where I wrote over what I saw, theirs where I left it alone. */
export const proposedSide = (field: string, seen: FilingContent, mine: FilingContent): Side =>
  sameValue(seen[field], mine[field]) ? 'theirs' : 'mine';

/** Theirs, with the fields I keep laid over it. */
export function settled(
  fields: readonly string[],
  sides: Readonly<Record<string, Side>>,
  mine: FilingContent,
  theirs: FilingContent,
): FilingContent {
  const next: FilingContent = { ...theirs };
  for (const field of fields) if (sides[field] === 'mine') next[field] = mine[field] ?? null;
  return next;
}

/** What was typed and not yet saved, as it is kept in the browser. */
export interface KeptTyping {
  readonly revision: number;
  /** The content as it stood when typing began. */
  readonly seen: FilingContent;
  readonly mine: FilingContent;
}
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
export const isKeptTyping = (value: unknown): value is KeptTyping =>
  isRecord(value) && typeof value.revision === 'number' && isRecord(value.seen) && isRecord(value.mine);

/**
 * What becomes of kept typing when the filing is opened again: nothing left to save, typing goes on, or somebody wrote in between and both
 * texts must be shown.
 */
export function resume(
  kept: KeptTyping | null,
  fields: readonly Pick<FormField, 'id'>[],
  now: { readonly revision: number; readonly content: FilingContent },
): 'nothing' | 'typing' | 'conflict' {
  if (kept === null || differing(fields, kept.mine, now.content).length === 0) return 'nothing';
  if (kept.revision === now.revision || differing(fields, kept.seen, now.content).length === 0) return 'typing';
  return 'conflict';
}
