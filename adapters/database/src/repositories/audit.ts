/**
 * @module The audit log: appended to by every write, listed for administrators, verified from its first row (ADR 0010).
 */
import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { type Act, type Context, toIso } from '../context.ts';
import { toCanonicalJson } from '../json.ts';
import type { Actor } from '../model/access.ts';
import type { AuditVerification } from '../model/query.ts';
import { decodeCursor, encodeCursor, pageSize } from '../paging.ts';
import type { Audit } from '../registry.ts';
import type { Schema } from '../schema.ts';

/** The very bytes of an act that are hashed; the database takes its columns from them. */
const payloadOf = (act: Act, actor: Actor, at: string): string =>
  toCanonicalJson({
    at,
    actorId: actor.userId,
    actorName: actor.name,
    action: act.action,
    subject: act.subject,
    subjectId: act.subjectId ?? null,
    cityId: act.cityId ?? null,
    detail: act.detail ?? null,
  });

/** Appends the acts of a transaction; the last statement before its commit. */
export const appendActs = async (db: Kysely<Schema>, acts: readonly Act[], actor: Actor, at: string): Promise<void> => {
  for (const act of acts) await sql`select audit_append(${payloadOf(act, actor, at)})`.execute(db);
};

interface ChainRow {
  readonly sequence: number;
  readonly payload: string;
  readonly previous_hash: string;
  readonly hash: string;
  readonly at: string;
  readonly shown: unknown;
}
const genesis = '0'.repeat(64);
/** Rows read at a time, so that a long log does not fill the memory. */
const stride = 5000;

const shownOf = (payload: string): unknown => {
  const { detail: _detail, at, ...shown } = JSON.parse(payload) as Record<string, unknown>;
  return { ...shown, at: toIso(String(at)) };
};

/**
 * Recomputes the chain with our own sha-256, not the database's.
 *
 * Gotchas: a row altered in place breaks `hash`; a row taken out breaks the `link` of the next; rows cut from the end leave the
 * head pointing past the last; shown columns altered without the payload differ from it.
 */
const verify = async (db: Kysely<Schema>): Promise<AuditVerification> => {
  let previous = genesis;
  let sequence = 0;
  for (;;) {
    const { rows } = await sql<ChainRow>`
      select sequence::int as sequence, payload, previous_hash, hash, at,
        jsonb_build_object('actorId', actor_id, 'actorName', actor_name, 'action', action, 'subject', subject,
          'subjectId', subject_id, 'cityId', city_id) as shown
      from audit_log where sequence > ${sequence} order by sequence limit ${stride}`.execute(db);
    for (const row of rows) {
      const broken = (reason: AuditVerification['reason']): AuditVerification => ({
        intact: false,
        rows: sequence,
        firstBrokenSequence: row.sequence,
        reason,
      });
      if (row.sequence !== sequence + 1 || row.previous_hash !== previous) return broken('link');
      const hash = createHash('sha256').update(previous).update(row.payload).digest('hex');
      if (hash !== row.hash) return broken('hash');
      const shown = { ...(row.shown as Record<string, unknown>), at: toIso(row.at) };
      if (toCanonicalJson(shown) !== toCanonicalJson(shownOf(row.payload))) return broken('columns');
      previous = hash;
      sequence = row.sequence;
    }
    if (rows.length < stride) break;
  }
  const head = await db.selectFrom('audit_head').select(['sequence', 'hash']).executeTakeFirst();
  const whole = head !== undefined && Number(head.sequence) === sequence && head.hash === previous;
  return {
    intact: whole,
    rows: sequence,
    firstBrokenSequence: whole ? null : sequence + 1,
    reason: whole ? null : 'head',
  };
};

export const auditOf = ({ db, audit }: Context, verifyAsOwner: () => Promise<AuditVerification>): Audit => ({
  list: async (query) => {
    const limit = pageSize(query.limit);
    const filtered = db
      .selectFrom('audit_log')
      .$if(query.action !== undefined, (q) =>
        q.where((eb) =>
          eb.or([
            eb('action', '=', query.action ?? ''),
            eb(sql`starts_with(action, ${`${query.action}.`})`, '=', sql.lit(true)),
          ]),
        ),
      )
      .$if(query.cityId !== undefined, (q) => q.where('city_id', '=', query.cityId ?? ''))
      .$if(query.actorId !== undefined, (q) => q.where('actor_id', '=', query.actorId ?? ''));
    const [before] = query.cursor === undefined ? [] : decodeCursor(query.cursor, 1);
    const rows = await filtered
      .selectAll()
      .$if(before !== undefined, (q) => q.where('sequence', '<', Number(before)))
      .orderBy('sequence', 'desc')
      .limit(limit + 1)
      .execute();
    const { total } = await filtered.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow();
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map((row) => ({
        sequence: Number(row.sequence),
        at: toIso(row.at),
        actorId: row.actor_id,
        actorName: row.actor_name,
        action: row.action,
        subject: row.subject,
        subjectId: row.subject_id,
        cityId: row.city_id,
        detail: (JSON.parse(row.payload) as { detail: unknown }).detail,
        hash: row.hash,
      })),
      total,
      next: rows.length > limit && last !== undefined ? encodeCursor([Number(last.sequence)]) : null,
    };
  },
  note: async (act) => audit(act),
  verify: verifyAsOwner,
});

export { verify as verifyChain };
