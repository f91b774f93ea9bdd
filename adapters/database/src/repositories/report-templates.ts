/**
 * @module Templates of reports as an append-only log: the last row of a kind is in place.
 */
import type { Selectable } from 'kysely';
import { type Context, notFound } from '../context.ts';
import { toText } from '../json.ts';
import type { ReportTemplateRow } from '../model/reports.ts';
import type { ReportTemplates } from '../registry-reports.ts';
import type { Schema } from '../schema.ts';
import { signatureOf, signedNow } from './kept-row.ts';

const toTemplate = (row: Selectable<Schema['report_template']>): ReportTemplateRow => ({
  id: row.id,
  cityId: row.city_id,
  kind: row.kind,
  sha256: row.sha256,
  name: row.name,
  size: row.size,
  ...signatureOf(row),
});

export const reportTemplatesOf = (context: Context): ReportTemplates => {
  const { db, audit } = context;
  return {
    log: async (cityId) =>
      (
        await db
          .selectFrom('report_template')
          .selectAll()
          .where('city_id', '=', cityId)
          .orderBy('at')
          .orderBy('id')
          .execute()
      ).map(toTemplate),
    current: async (cityId, kind) => {
      const row = await db
        .selectFrom('report_template')
        .selectAll()
        .where('city_id', '=', cityId)
        .where('kind', '=', kind)
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row === undefined || row.sha256 === null ? null : toTemplate(row);
    },
    put: async (cityId, kind, file) => {
      const city = await db.selectFrom('city').select('name_zh').where('id', '=', cityId).executeTakeFirst();
      if (city === undefined) throw notFound('city', cityId);
      const row = await db
        .insertInto('report_template')
        .values({
          id: context.newId(),
          city_id: cityId,
          kind,
          sha256: file?.sha256 ?? null,
          name: file === null ? null : toText(file.name),
          size: file?.size ?? null,
          ...signedNow(context),
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      audit({
        action: file === null ? 'report-template.reset' : 'report-template.put',
        subject: `${city.name_zh} ${kind}`,
        subjectId: row.id,
        cityId,
        detail: file,
      });
      return toTemplate(row);
    },
  };
};
