/** @module What people say on a filing, a task or a milestone: it stays as it was said. */
import type { Selectable } from 'kysely';
import type { Context } from '../context.ts';
import { toText } from '../json.ts';
import type { StoredComment } from '../model/filings.ts';
import type { WorkComments } from '../registry-filings.ts';
import type { Schema } from '../schema.ts';
import { signatureOf, signedNow } from './kept-row.ts';

const toComment = (row: Selectable<Schema['work_comment']>): StoredComment => ({
  id: row.id,
  cityId: row.city_id,
  about: row.about,
  filingId: row.filing_id,
  text: row.text,
  ...signatureOf(row),
});

export const workCommentsOf = (context: Context): WorkComments => {
  const { db, audit } = context;
  return {
    list: async (cityId, about) =>
      (
        await db
          .selectFrom('work_comment')
          .selectAll()
          .where('city_id', '=', cityId)
          .where('about', '=', about)
          .orderBy('at')
          .orderBy('id')
          .execute()
      ).map(toComment),
    add: async ({ cityId, about, filingId, text }) => {
      const row = await db
        .insertInto('work_comment')
        .values({
          id: context.newId(),
          city_id: cityId,
          about,
          filing_id: filingId,
          text: toText(text),
          ...signedNow(context),
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      audit({ action: 'work.comment', subject: about, subjectId: row.id, cityId, detail: { text: row.text } });
      return toComment(row);
    },
  };
};
