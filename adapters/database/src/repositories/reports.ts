/**
 * @module Reports as rows: a draft changed by revision, frozen once, and kept.
 */
import type { Selectable } from 'kysely';
import { type Context, notFound, toIso, toIsoOrNull } from '../context.ts';
import { toJson, toText } from '../json.ts';
import type { ReportHead, StoredReport } from '../model/reports.ts';
import { RegistryError } from '../registry-error.ts';
import type { Reports } from '../registry-reports.ts';
import type { Schema } from '../schema.ts';
import { keptAgain, keptAnew, keptOf, lockKept } from './kept-row.ts';

type Row = Selectable<Schema['report']>;
const headColumns = [
  'id',
  'city_id',
  'kind',
  'period',
  'name',
  'name_en',
  'status',
  'version',
  'as_of',
  'digest',
  'docx_sha256',
  'xlsx_sha256',
  'example',
  'revision',
  'created_at',
  'created_by',
  'created_by_name',
  'changed_at',
  'changed_by',
  'changed_by_name',
  'frozen_at',
  'frozen_by',
  'frozen_by_name',
] as const;

const toHead = (row: Pick<Row, (typeof headColumns)[number]>): ReportHead => ({
  id: row.id,
  cityId: row.city_id,
  kind: row.kind,
  period: row.period,
  name: row.name,
  nameEn: row.name_en,
  status: row.status,
  version: row.version,
  asOf: row.as_of,
  digest: row.digest,
  files: row.docx_sha256 === null || row.xlsx_sha256 === null ? null : { docx: row.docx_sha256, xlsx: row.xlsx_sha256 },
  example: row.example,
  ...keptOf(row),
  frozenAt: toIsoOrNull(row.frozen_at),
  frozenBy: row.frozen_by_name === null ? null : { userId: row.frozen_by, name: row.frozen_by_name },
});
const toReport = (row: Row): StoredReport => ({ ...toHead(row), tree: row.tree });

const frozen = ({ name, frozen_at: at, frozen_by_name: by }: Row): RegistryError =>
  new RegistryError(
    'report-frozen',
    {
      zh: `“${name}”已由 ${by ?? ''} 于 ${at === null ? '' : toIso(at)} 定稿，不再改动。`,
      en: `${name} was frozen by ${by ?? ''} at ${at === null ? '' : toIso(at)} and stays as it is.`,
    },
    {
      zh: '需要新内容时另建一份草稿，定稿后为下一版。',
      en: 'Compose a new draft; frozen, it becomes the next version.',
    },
    { name },
  );

export const reportsOf = (context: Context): Reports => {
  const { db, at, actor, audit } = context;
  const seen = (id: string) => db.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirst();
  const lockDraft = async (id: string, expectedRevision: number): Promise<Row> => {
    const there = await seen(id);
    if (there?.status === 'frozen') throw frozen(there);
    return lockKept(
      'report',
      id,
      expectedRevision,
      {
        locked: db.selectFrom('report').selectAll().where('id', '=', id).forUpdate().executeTakeFirst(),
        seen: () => seen(id),
      },
      async (row) => row.name,
    );
  };
  return {
    list: async (cityId) =>
      (
        await db
          .selectFrom('report')
          .select([...headColumns])
          .where('city_id', '=', cityId)
          .orderBy('period', 'desc')
          .orderBy('created_at', 'desc')
          .orderBy('id')
          .execute()
      ).map(toHead),
    get: async (id) => {
      const row = await seen(id);
      return row === undefined ? null : toReport(row);
    },
    create: async ({ cityId, kind, period, name, nameEn, asOf, tree, digest, example }) => {
      const city = await db.selectFrom('city').select('id').where('id', '=', cityId).executeTakeFirst();
      if (city === undefined) throw notFound('city', cityId);
      const row = await db
        .insertInto('report')
        .values({
          id: context.newId(),
          city_id: cityId,
          kind,
          period,
          name: toText(name),
          name_en: toText(nameEn),
          as_of: asOf,
          tree: toJson(tree),
          digest,
          example,
          ...keptAnew(context),
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      audit({
        action: 'report.create',
        subject: row.name,
        subjectId: row.id,
        cityId,
        detail: { kind, period, digest },
      });
      return toReport(row);
    },
    change: async (id, expectedRevision, { tree, digest, asOf, how, detail }) => {
      await lockDraft(id, expectedRevision);
      const row = await db
        .updateTable('report')
        .set({ tree: toJson(tree), digest, as_of: asOf, ...keptAgain(context, expectedRevision) })
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirstOrThrow();
      audit({
        action: how === 'text' ? 'report.write' : 'report.refresh',
        subject: row.name,
        subjectId: id,
        cityId: row.city_id,
        detail: { digest, ...(typeof detail === 'object' ? detail : { detail }) },
      });
      return toReport(row);
    },
    freeze: async (id, expectedRevision, { version, files }) => {
      await lockDraft(id, expectedRevision);
      const row = await db
        .updateTable('report')
        .set({
          status: 'frozen',
          version,
          docx_sha256: files.docx,
          xlsx_sha256: files.xlsx,
          frozen_at: at,
          frozen_by: actor.userId,
          frozen_by_name: actor.name,
          ...keptAgain(context, expectedRevision),
        })
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirstOrThrow();
      audit({
        action: 'report.freeze',
        subject: row.name,
        subjectId: id,
        cityId: row.city_id,
        detail: { version, digest: row.digest, files },
      });
      return toReport(row);
    },
    nextVersion: async (cityId, kind, period) => {
      const row = await db
        .selectFrom('report')
        .select(({ fn }) => fn.max('version').as('last'))
        .where('city_id', '=', cityId)
        .where('kind', '=', kind)
        .where('period', '=', period)
        .executeTakeFirst();
      return (row?.last ?? 0) + 1;
    },
    remove: async (id, expectedRevision) => {
      const row = await lockDraft(id, expectedRevision);
      await db.deleteFrom('report').where('id', '=', id).execute();
      audit({
        action: 'report.remove',
        subject: row.name,
        subjectId: id,
        cityId: row.city_id,
        detail: { kind: row.kind, period: row.period, digest: row.digest },
      });
    },
  };
};
