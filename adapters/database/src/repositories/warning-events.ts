/**
 * @module The log of warnings: an event told twice is one row. What the log comes to is the core's.
 */
import type { Selectable } from 'kysely';
import { type Context, notFound } from '../context.ts';
import { toJson, toText } from '../json.ts';
import type { NewWarningEvent, WarningEventRow } from '../model/tracking.ts';
import type { WarningEvents } from '../registry-tracking.ts';
import type { Schema } from '../schema.ts';
import { signatureOf, signedNow } from './kept-row.ts';
import { wasFaster } from './tracking-choices.ts';

const toEvent = (row: Selectable<Schema['warning_event']>): WarningEventRow => ({
  cityId: row.city_id,
  key: row.key,
  id: row.id,
  kind: row.kind,
  target: row.target,
  name: row.name,
  about: row.about,
  on: row.on_day,
  month: row.month,
  order: row.light_order,
  light: row.light,
  note: row.note,
  ...signatureOf(row),
});

export const warningEventsOf = (context: Context): WarningEvents => {
  const { db, audit } = context;
  const toRow = (event: NewWarningEvent) => ({
    city_id: event.cityId,
    key: event.key,
    id: toText(event.id),
    kind: event.kind,
    target: toText(event.target),
    name: toText(event.name),
    about: event.about,
    on_day: event.on,
    month: event.month,
    light_order: event.order,
    light: event.light === null ? null : toJson(event.light),
    note: event.note === null ? null : toText(event.note),
    ...signedNow(context),
  });
  const list = async (cityId: string, key?: string): Promise<readonly WarningEventRow[]> =>
    (
      await db
        .selectFrom('warning_event')
        .selectAll()
        .where('city_id', '=', cityId)
        .$if(key !== undefined, (q) => q.where('key', '=', key ?? ''))
        .orderBy('sequence')
        .execute()
    ).map(toEvent);
  return {
    list,
    note: async (events) => {
      if (events.length === 0) return 0;
      const added = await db
        .insertInto('warning_event')
        .values(events.map(toRow))
        .onConflict((conflict) => conflict.columns(['city_id', 'key', 'id']).doNothing())
        .returningAll()
        .execute();
      for (const { city_id: cityId, key, name, month, light_order: order } of added)
        audit({ action: 'warning.light', subject: name, subjectId: key, cityId, detail: { month, order } });
      return added.length;
    },
    act: async (event, expectedRevision) => {
      const events = await list(event.cityId, event.key);
      const last = events.at(-1);
      if (last === undefined) throw notFound('warning', event.key);
      if (events.length !== expectedRevision)
        throw wasFaster({ zh: event.name, en: event.target }, events.length, last);
      const row = await db.insertInto('warning_event').values(toRow(event)).returningAll().executeTakeFirstOrThrow();
      audit({
        action: `warning.${event.kind}`,
        subject: event.name,
        subjectId: event.key,
        cityId: event.cityId,
        detail: { note: event.note },
      });
      return toEvent(row);
    },
  };
};
