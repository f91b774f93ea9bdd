/** @module Reminders that were sent inside dafeng: one for a thing, its due day and an occasion, never a second. */
import type { Selectable } from 'kysely';
import { type Context, toIso } from '../context.ts';
import { toText } from '../json.ts';
import type { StoredReminder } from '../model/filings.ts';
import type { Reminders } from '../registry-filings.ts';
import type { Schema } from '../schema.ts';
import { signedNow } from './kept-row.ts';

const toReminder = (row: Selectable<Schema['reminder']>): StoredReminder => ({
  id: row.id,
  cityId: row.city_id,
  about: row.about,
  organisationId: row.organisation_id,
  assigneeId: row.assignee_id,
  title: row.title,
  due: row.due,
  occasion: row.occasion,
  message: { zh: row.message_zh, en: row.message_en },
  at: toIso(row.at),
});
const usual = 200;

export const remindersOf = (context: Context): Reminders => {
  const { db, audit } = context;
  return {
    list: async (cityId, { dueFrom } = {}) =>
      (
        await db
          .selectFrom('reminder')
          .selectAll()
          .where('city_id', '=', cityId)
          .orderBy('at', 'desc')
          .orderBy('id', 'desc')
          .$if(dueFrom !== undefined, (q) => q.where('due', '>=', dueFrom ?? ''))
          .$if(dueFrom === undefined, (q) => q.limit(usual))
          .execute()
      ).map(toReminder),
    send: async (reminders) => {
      const sent: StoredReminder[] = [];
      for (const one of reminders) {
        const row = await db
          .insertInto('reminder')
          .values({
            id: context.newId(),
            city_id: one.cityId,
            about: one.about,
            filing_id: one.filingId,
            organisation_id: one.organisationId,
            assignee_id: one.assigneeId,
            title: toText(one.title),
            due: one.due,
            occasion: one.occasion,
            message_zh: toText(one.message.zh),
            message_en: toText(one.message.en),
            ...signedNow(context),
          })
          .onConflict((conflict) => conflict.columns(['city_id', 'about', 'due', 'occasion']).doNothing())
          .returningAll()
          .executeTakeFirst();
        if (row !== undefined) sent.push(toReminder(row));
      }
      const [first] = sent;
      if (first !== undefined)
        audit({
          action: 'reminder.send',
          subject: `${sent.length}`,
          cityId: first.cityId,
          detail: sent.map(({ about, due, occasion }) => ({ about, due, occasion })),
        });
      return sent;
    },
  };
};
