/** @module Reporting rounds: opened once a period, extended, closed, taken up again. Their filings are in `filings.ts`. */
import type { Selectable } from 'kysely';
import { type Context, notAllowed, notFound, toIso, toIsoOrNull } from '../context.ts';
import type { StoredRound } from '../model/filings.ts';
import { RegistryError } from '../registry-error.ts';
import type { Rounds } from '../registry-filings.ts';
import type { Schema } from '../schema.ts';
import { checkRevision } from './filing-conflict.ts';
import { moveDueDays } from './filings.ts';
import { invalid, keptAgain, keptAnew } from './kept-row.ts';

type Row = Selectable<Schema['round']>;
const toRound = (row: Row): StoredRound => ({
  id: row.id,
  cityId: row.city_id,
  kind: row.kind,
  period: row.period,
  opens: row.opens,
  due: row.due,
  closes: row.closes,
  form: { id: row.form_id, edition: row.form_edition },
  status: row.status,
  revision: row.revision,
  createdAt: toIso(row.created_at),
  createdBy: { userId: row.created_by, name: row.created_by_name },
  closedAt: toIsoOrNull(row.closed_at),
  closedBy: row.closed_by_name === null ? null : { userId: row.closed_by, name: row.closed_by_name },
});

const checkDays = ({
  opens,
  due,
  closes,
}: {
  readonly opens: string;
  readonly due: string;
  readonly closes: string;
}) => {
  if (opens <= due && due <= closes) return;
  throw invalid(
    opens > due ? 'due' : 'closes',
    {
      zh: `开放 ${opens}、到期 ${due}、截止 ${closes} 的先后不对。`,
      en: `Opens ${opens}, due ${due}, closes ${closes}: not in this order.`,
    },
    { zh: '到期不早于开放，截止不早于到期。', en: 'Due not before it opens, closes not before it is due.' },
  );
};
const isClosed = (row: Row): RegistryError =>
  new RegistryError(
    'round-closed',
    {
      zh: `${row.period} 这一轮已由${row.closed_by_name ?? ''}关闭。`,
      en: `The round ${row.period} was closed by ${row.closed_by_name ?? ''}.`,
    },
    { zh: '需要时重新开放本轮。', en: 'Reopen it if needed.' },
  );

export const roundsOf = (context: Context): Rounds => {
  const { db, at, actor, audit } = context;
  const get = async (id: string): Promise<StoredRound | null> => {
    const row = await db.selectFrom('round').selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : toRound(row);
  };
  const lock = async (id: string, expectedRevision: number): Promise<Row> => {
    const row = await db.selectFrom('round').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
    if (row === undefined) throw (await get(id)) === null ? notFound('round', id) : notAllowed();
    checkRevision(row, expectedRevision, row.period, { change: 'change', current: toRound(row) });
    return row;
  };
  const write = async (
    row: Row,
    action: string,
    columns: Partial<Pick<Row, 'due' | 'closes' | 'status' | 'closed_by' | 'closed_by_name'>> & {
      closed_at?: string | null;
    },
  ): Promise<StoredRound> => {
    const changed = await db
      .updateTable('round')
      .set({ ...columns, ...keptAgain(context, row.revision) })
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirst();
    if (changed === undefined) throw notAllowed();
    audit({
      action: `round.${action}`,
      subject: row.period,
      subjectId: row.id,
      cityId: row.city_id,
      detail: { before: { due: row.due, closes: row.closes }, after: { due: changed.due, closes: changed.closes } },
    });
    return toRound(changed);
  };

  return {
    list: async (cityId) =>
      (
        await db
          .selectFrom('round')
          .selectAll()
          .where('city_id', '=', cityId)
          .orderBy('due', 'desc')
          .orderBy('id', 'desc')
          .execute()
      ).map(toRound),
    get,
    create: async ({ cityId, kind, period, opens, due, closes, form }) => {
      checkDays({ opens, due, closes });
      const city = await db.selectFrom('city').select('id').where('id', '=', cityId).executeTakeFirst();
      if (city === undefined) throw notFound('city', cityId);
      const row = await db
        .insertInto('round')
        .values({
          id: context.newId(),
          city_id: cityId,
          kind,
          period,
          opens,
          due,
          closes,
          form_id: form.id,
          form_edition: form.edition,
          ...keptAnew(context),
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      audit({
        action: 'round.create',
        subject: period,
        subjectId: row.id,
        cityId,
        detail: { kind, opens, due, closes, form },
      });
      return toRound(row);
    },
    extend: async (id, expectedRevision, days) => {
      const row = await lock(id, expectedRevision);
      if (row.status === 'closed') throw isClosed(row);
      const next = { opens: row.opens, due: days.due ?? row.due, closes: days.closes ?? row.closes };
      checkDays(next);
      const round = await write(row, 'extend', { due: next.due, closes: next.closes });
      if (next.due !== row.due) await moveDueDays(context, id, next.due);
      return round;
    },
    close: async (id, expectedRevision) => {
      const row = await lock(id, expectedRevision);
      if (row.status === 'closed') throw isClosed(row);
      return write(row, 'close', {
        status: 'closed',
        closed_at: at,
        closed_by: actor.userId,
        closed_by_name: actor.name,
      });
    },
    reopen: async (id, expectedRevision, closes) => {
      const row = await lock(id, expectedRevision);
      checkDays({ opens: row.opens, due: row.due, closes });
      return write(row, 'reopen', { status: 'open', closes, closed_at: null, closed_by: null, closed_by_name: null });
    },
  };
};
