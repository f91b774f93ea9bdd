/**
 * @module Files of numbers: read and waiting, committed with their points, withdrawn. The bytes lie in the file store under their hash.
 */
import type { Selectable } from 'kysely';
import { type Context, notAllowed, notFound, toIsoOrNull } from '../context.ts';
import { toJson, toText } from '../json.ts';
import type { SeriesImportCounts, SeriesImportRow } from '../model/tracking.ts';
import { RegistryError } from '../registry-error.ts';
import type { SeriesImports } from '../registry-tracking.ts';
import type { Schema } from '../schema.ts';
import { signatureOf, signedNow } from './kept-row.ts';
import { insertPoints, mayReportFor } from './series-points.ts';

const toImport = (row: Selectable<Schema['series_import']>): SeriesImportRow => ({
  id: row.id,
  cityId: row.city_id,
  organisationId: row.organisation_id,
  fileSha256: row.file_sha256,
  fileName: row.file_name,
  size: Number(row.size),
  status: row.status,
  counts: row.counts,
  ...signatureOf(row),
  endedAt: toIsoOrNull(row.ended_at),
  endedBy: row.ended_by_name === null ? null : { userId: row.ended_by, name: row.ended_by_name },
});

const words = {
  read: { zh: '还没有写入', en: 'has not been taken in' },
  committed: { zh: '已经写入', en: 'has been taken in already' },
  withdrawn: { zh: '已被撤回', en: 'was withdrawn' },
  discarded: { zh: '已被放弃', en: 'was discarded' },
} as const;
const ended = ({ fileName, status, endedAt, endedBy }: SeriesImportRow): RegistryError =>
  new RegistryError(
    'upload-ended',
    {
      zh: `${fileName} ${words[status].zh}${endedBy === null ? '' : `（${endedBy.name}，${endedAt}）`}。`,
      en: `${fileName} ${words[status].en}${endedBy === null ? '' : ` (${endedBy.name}, ${endedAt})`}.`,
    },
    { zh: '需要时重新上传。', en: 'Upload it again if needed.' },
    { status, endedAt, endedBy: endedBy?.name ?? null },
  );

export const seriesImportsOf = (context: Context): SeriesImports => {
  const { db, actor, at, audit, principal } = context;
  const get = async (id: string): Promise<SeriesImportRow | null> => {
    const row = await db.selectFrom('series_import').selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : toImport(row);
  };
  const end = async (
    id: string,
    from: readonly SeriesImportRow['status'][],
    status: 'committed' | 'withdrawn' | 'discarded',
    counts?: SeriesImportCounts,
  ): Promise<SeriesImportRow> => {
    const row = await db
      .updateTable('series_import')
      .set({
        status,
        ended_at: at,
        ended_by: actor.userId,
        ended_by_name: actor.name,
        ...(counts === undefined ? {} : { counts: toJson(counts) }),
      })
      .where('id', '=', id)
      .where('status', 'in', [...from])
      .returningAll()
      .executeTakeFirst();
    if (row !== undefined) return toImport(row);
    const standing = await get(id);
    if (standing === null) throw notFound('upload', id);
    throw from.includes(standing.status) ? notAllowed() : ended(standing);
  };
  const say = (action: string, { fileName, id, cityId, fileSha256, counts }: SeriesImportRow): void =>
    audit({ action, subject: fileName, subjectId: id, cityId, detail: { fileSha256, counts } });
  return {
    list: async (cityId) =>
      (
        await db
          .selectFrom('series_import')
          .selectAll()
          .where('city_id', '=', cityId)
          .where('status', '<>', 'discarded')
          .orderBy('at', 'desc')
          .orderBy('id', 'desc')
          .execute()
      ).map(toImport),
    get,
    findBySha: async (cityId, fileSha256) => {
      const row = await db
        .selectFrom('series_import')
        .selectAll()
        .where('city_id', '=', cityId)
        .where('file_sha256', '=', fileSha256)
        .where('status', '=', 'committed')
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? null : toImport(row);
    },
    create: async ({ cityId, fileSha256, fileName, size, counts }) => {
      const city = await db.selectFrom('city').select('id').where('id', '=', cityId).executeTakeFirst();
      if (city === undefined) throw notFound('city', cityId);
      const organisationId = principal?.role === 'officer' ? principal.organisationId : null;
      if (!mayReportFor(context, cityId, organisationId)) throw notAllowed();
      const row = await db
        .insertInto('series_import')
        .values({
          id: context.newId(),
          city_id: cityId,
          organisation_id: organisationId,
          file_sha256: fileSha256,
          file_name: toText(fileName),
          size,
          status: 'read',
          counts: toJson(counts),
          ...signedNow(context),
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      const made = toImport(row);
      say('series-import.read', made);
      return made;
    },
    commit: async (id, points, counts) => {
      const made = await end(id, ['read'], 'committed', counts);
      await insertPoints(context, made.cityId, points, id);
      say('series-import.commit', made);
      return made;
    },
    withdraw: async (id) => {
      const standing = await get(id);
      if (standing === null) throw notFound('upload', id);
      const made =
        standing.status === 'read' ? await end(id, ['read'], 'discarded') : await end(id, ['committed'], 'withdrawn');
      say(standing.status === 'read' ? 'series-import.discard' : 'series-import.withdraw', made);
      return made;
    },
  };
};
