/** @module Filings out of their rows, and the one row of the log that every change of one leaves behind. */
import { type Selectable, sql } from 'kysely';
import { type Context, notAllowed, notFound, toIso, toIsoOrNull } from '../context.ts';
import { toJson, toText } from '../json.ts';
import type { Actor } from '../model/access.ts';
import type { FieldChange, FilingEvent, StoredFiling } from '../model/filings.ts';
import type { Schema } from '../schema.ts';
import { checkRevision } from './filing-conflict.ts';
import { signatureOf, signedNow } from './kept-row.ts';

export type FilingRow = Selectable<Schema['filing']>;
type Counted = FilingRow & { readonly evidence: number; readonly comments: number };

const actorOf = (id: string | null, name: string | null): Actor | null => (name === null ? null : { userId: id, name });
export const toFiling = (row: Counted): StoredFiling => ({
  id: row.id,
  cityId: row.city_id,
  kind: row.kind,
  organisationId: row.organisation_id,
  roundId: row.round_id,
  subject: row.subject,
  subjectTitle: row.subject_title,
  title: row.title,
  ask: row.ask,
  form: { id: row.form_id, edition: row.form_edition },
  content: row.content,
  state: row.state,
  revision: row.revision,
  due: row.due,
  assignee: actorOf(row.assignee_id, row.assignee_name),
  begunByBody: row.begun_by_body,
  sentAt: toIso(row.sent_at),
  sentBy: { userId: row.sent_by, name: row.sent_by_name },
  submittedAt: toIsoOrNull(row.submitted_at),
  submittedBy: actorOf(row.submitted_by, row.submitted_by_name),
  submittedOn: row.submitted_on,
  reviewedAt: toIsoOrNull(row.reviewed_at),
  reviewedBy: actorOf(row.reviewed_by, row.reviewed_by_name),
  approvedAt: toIsoOrNull(row.approved_at),
  approvedBy: actorOf(row.approved_by, row.approved_by_name),
  changedAt: toIso(row.changed_at),
  changedBy: { userId: row.changed_by, name: row.changed_by_name },
  evidence: row.evidence,
  comments: row.comments,
});

/** Filings with the counts of what hangs on them. */
export const selectFilings = ({ db }: Pick<Context, 'db'>) =>
  db
    .selectFrom('filing')
    .selectAll('filing')
    .select([
      sql<number>`(select count(*)::int from evidence e where e.filing_id = filing.id and e.withdrawn_at is null)`.as(
        'evidence',
      ),
      sql<number>`(select count(*)::int from work_comment c where c.filing_id = filing.id)`.as('comments'),
    ]);

const toEvent = (row: Selectable<Schema['filing_event']>): FilingEvent => ({
  id: row.id,
  filingId: row.filing_id,
  revision: row.revision,
  action: row.action,
  from: row.from_state,
  to: row.to_state,
  note: row.note,
  changes: row.changes,
  ...signatureOf(row),
});
export const eventsOf = async ({ db }: Pick<Context, 'db'>, id: string): Promise<readonly FilingEvent[]> =>
  (await db.selectFrom('filing_event').selectAll().where('filing_id', '=', id).orderBy('revision').execute()).map(
    toEvent,
  );

/** Errors: `not-found`, `not-allowed` where it is seen but not written, `revision-conflict` with both what and who. */
export const lockFiling = async (context: Context, id: string, expectedRevision: number | null): Promise<FilingRow> => {
  const { db } = context;
  // Under row-level security a lock asks for the right to write: what may only be read comes back empty.
  const row = await db.selectFrom('filing').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  const seen = row ?? (await db.selectFrom('filing').selectAll().where('id', '=', id).executeTakeFirst());
  if (seen === undefined) throw notFound('filing', id);
  if (expectedRevision !== null) {
    const last = seen.revision === expectedRevision ? undefined : (await eventsOf(context, id)).at(-1);
    checkRevision(seen, expectedRevision, seen.title, {
      change: last?.action ?? 'save',
      current: seen.content,
      more: { state: seen.state },
    });
  }
  if (row === undefined) throw notAllowed();
  return row;
};

export interface FilingChange {
  readonly action: string;
  readonly note?: string | null;
  readonly changes?: readonly FieldChange[];
  readonly columns?: Partial<Record<keyof Schema['filing'], unknown>>;
  readonly audited?: unknown;
}
/** One revision further, with its row in the log and in the audit. Errors: `not-allowed`. */
export const changeFiling = async (context: Context, row: FilingRow, change: FilingChange): Promise<void> => {
  const { db, at, actor } = context;
  const revision = row.revision + 1;
  const changed = await db
    .updateTable('filing')
    .set({
      ...change.columns,
      revision,
      changed_at: at,
      changed_by: actor.userId,
      changed_by_name: actor.name,
    } as never)
    .where('id', '=', row.id)
    .returning(['state'])
    .executeTakeFirst();
  if (changed === undefined) throw notAllowed();
  await insertEvent(context, { ...row, revision, state: changed.state }, row.state, change);
};
export const insertEvent = async (
  context: Context,
  row: Pick<FilingRow, 'id' | 'city_id' | 'revision' | 'state' | 'title'>,
  from: FilingRow['state'] | null,
  { action, note = null, changes = [], audited }: FilingChange,
): Promise<void> => {
  await context.db
    .insertInto('filing_event')
    .values({
      id: context.newId(),
      filing_id: row.id,
      city_id: row.city_id,
      revision: row.revision,
      action,
      from_state: from,
      to_state: row.state,
      note: note === null ? null : toText(note),
      changes: toJson(changes),
      ...signedNow(context),
    })
    .execute();
  context.audit({
    action: `filing.${action}`,
    subject: row.title,
    subjectId: row.id,
    cityId: row.city_id,
    detail: { from, to: row.state, note, fields: changes.map(({ field }) => field), ...(audited as object) },
  });
};
