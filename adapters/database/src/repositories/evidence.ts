/** @module Evidence as rows: whose, on what, which bytes. The bytes lie in the file store under their hash; withdrawn is not erased. */
import type { Selectable } from 'kysely';
import { type Context, notAllowed, notFound, toIso, toIsoOrNull } from '../context.ts';
import { toText } from '../json.ts';
import type { StoredEvidence } from '../model/filings.ts';
import { RegistryError } from '../registry-error.ts';
import type { EvidenceFiles } from '../registry-filings.ts';
import type { Schema } from '../schema.ts';
import { signatureOf, signedNow } from './kept-row.ts';

const toEvidence = (row: Selectable<Schema['evidence']>): StoredEvidence => ({
  id: row.id,
  cityId: row.city_id,
  about: row.about,
  filingId: row.filing_id,
  organisationId: row.organisation_id,
  sha256: row.sha256,
  name: row.name,
  size: Number(row.size),
  mediaType: row.media_type,
  ...signatureOf(row),
  withdrawnAt: toIsoOrNull(row.withdrawn_at),
  withdrawnBy: row.withdrawn_by_name === null ? null : { userId: row.withdrawn_by, name: row.withdrawn_by_name },
});
const twice = (standing: Selectable<Schema['evidence']>): RegistryError =>
  new RegistryError(
    'evidence-twice',
    {
      zh: `同一份文件已由${standing.by_name}于 ${toIso(standing.at)} 以“${standing.name}”上传。`,
      en: `The very same file was uploaded by ${standing.by_name} at ${toIso(standing.at)} as ${standing.name}.`,
    },
    {
      zh: '不必再传；内容有更新时请上传新文件。',
      en: 'No need to upload it again; upload the new one where it changed.',
    },
    { id: standing.id, name: standing.name, by: standing.by_name, at: toIso(standing.at) },
  );

export const evidenceOf = (context: Context): EvidenceFiles => {
  const { db, at, actor, audit } = context;
  const rowOf = (id: string) => db.selectFrom('evidence').selectAll().where('id', '=', id).executeTakeFirst();
  return {
    list: async (cityId, about) =>
      (
        await db
          .selectFrom('evidence')
          .selectAll()
          .where('city_id', '=', cityId)
          .where('about', '=', about)
          .orderBy('at')
          .orderBy('id')
          .execute()
      ).map(toEvidence),
    get: async (id) => {
      const row = await rowOf(id);
      return row === undefined ? null : toEvidence(row);
    },
    add: async ({ cityId, about, filingId, organisationId, sha256, name, size, mediaType }) => {
      const standing = await db
        .selectFrom('evidence')
        .selectAll()
        .where('city_id', '=', cityId)
        .where('about', '=', about)
        .where('sha256', '=', sha256)
        .where('withdrawn_at', 'is', null)
        .executeTakeFirst();
      if (standing !== undefined) throw twice(standing);
      const row = await db
        .insertInto('evidence')
        .values({
          id: context.newId(),
          city_id: cityId,
          about,
          filing_id: filingId,
          organisation_id: organisationId,
          sha256,
          name: toText(name),
          size,
          media_type: mediaType,
          ...signedNow(context),
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      audit({ action: 'evidence.add', subject: row.name, subjectId: row.id, cityId, detail: { about, sha256, size } });
      return toEvidence(row);
    },
    withdraw: async (id) => {
      const standing = await rowOf(id);
      if (standing === undefined) throw notFound('evidence', id);
      if (standing.withdrawn_at !== null) return toEvidence(standing);
      const row = await db
        .updateTable('evidence')
        .set({ withdrawn_at: at, withdrawn_by: actor.userId, withdrawn_by_name: actor.name })
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst();
      if (row === undefined) throw notAllowed();
      audit({
        action: 'evidence.withdraw',
        subject: row.name,
        subjectId: id,
        cityId: row.city_id,
        detail: { about: row.about, sha256: row.sha256 },
      });
      return toEvidence(row);
    },
  };
};
