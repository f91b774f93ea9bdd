/**
 * @module A row that is changed by revision: locked, compared with the revision that was seen, signed. Says who was faster.
 */
import { type Context, notAllowed, notFound, toIso } from '../context.ts';
import type { Actor } from '../model/access.ts';
import { type Bilingual, RegistryError } from '../registry-error.ts';

interface KeptColumns {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  readonly created_at: Date;
  readonly created_by: string | null;
  readonly created_by_name: string;
  readonly changed_at: Date;
  readonly changed_by: string | null;
  readonly changed_by_name: string;
}
export interface KeptFields {
  readonly revision: number;
  readonly createdAt: string;
  readonly createdBy: Actor;
  readonly changedAt: string;
  readonly changedBy: Actor;
}
export const keptOf = (row: KeptColumns): KeptFields => ({
  revision: row.revision,
  createdAt: toIso(row.created_at),
  createdBy: { userId: row.created_by, name: row.created_by_name },
  changedAt: toIso(row.changed_at),
  changedBy: { userId: row.changed_by, name: row.changed_by_name },
});
/** Columns of a new row. */
export const keptAnew = ({ at, actor }: Context) => ({
  revision: 1,
  created_at: at,
  created_by: actor.userId,
  created_by_name: actor.name,
  changed_at: at,
  changed_by: actor.userId,
  changed_by_name: actor.name,
});
/** Columns of a row changed once more. */
export const keptAgain = ({ at, actor }: Context, revision: number) => ({
  revision: revision + 1,
  changed_at: at,
  changed_by: actor.userId,
  changed_by_name: actor.name,
});
/** Columns of a row of a log. */
export const signedNow = ({ at, actor }: Context) => ({ at, by_id: actor.userId, by_name: actor.name });
export const signatureOf = (row: { at: Date; by_id: string | null; by_name: string }) => ({
  at: toIso(row.at),
  by: { userId: row.by_id, name: row.by_name },
});

type Kept = 'budget' | 'breakdown' | 'assessment' | 'report';
const words: Readonly<Record<Kept, Bilingual>> = {
  budget: { zh: '预算', en: 'budget' },
  breakdown: { zh: '分解', en: 'breakdown' },
  assessment: { zh: '考核', en: 'assessment of' },
  report: { zh: '报告', en: 'report' },
};

/**
 * The row locked for the rest of the transaction, at the revision that was seen.
 *
 * Errors: `not-found`; `not-allowed` where it is seen but not kept; `revision-conflict` with who, when and what stands there now.
 */
export const lockKept = async <Row extends KeptColumns>(
  thing: Kept,
  id: string,
  expectedRevision: number,
  rows: { readonly locked: Promise<Row | undefined>; readonly seen: () => Promise<unknown> },
  last: (row: Row) => Promise<string>,
): Promise<Row> => {
  const row = await rows.locked;
  if (row === undefined) throw (await rows.seen()) === undefined ? notFound(thing, id) : notAllowed();
  if (row.revision === expectedRevision) return row;
  const said = await last(row);
  const { zh, en } = words[thing];
  throw new RegistryError(
    'revision-conflict',
    {
      zh: `${row.changed_by_name} 已于 ${toIso(row.changed_at)} 改动${zh}“${row.name}”（${said}）。`,
      en: `${row.changed_by_name} changed the ${en} ${row.name} at ${toIso(row.changed_at)} (${said}).`,
    },
    { zh: '看过现在的内容后，再决定是否仍要改动。', en: 'Look at what stands there now, then decide again.' },
    {
      currentRevision: row.revision,
      changedBy: row.changed_by_name,
      changedAt: toIso(row.changed_at),
      change: said,
      current: { name: row.name, revision: row.revision },
    },
  );
};

export const invalid = (field: string, message: Bilingual, remedy: Bilingual): RegistryError =>
  new RegistryError('field-invalid', message, remedy, { field });
