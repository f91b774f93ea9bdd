/**
 * @module Import jobs: who imports what, how far it is, how it ended. A job that ended stays ended.
 */
import { type Selectable, sql } from 'kysely';
import { type Context, notFound, toIso, toIsoOrNull } from '../context.ts';
import { toJson } from '../json.ts';
import type { ImportJob, ImportStage } from '../model/plan.ts';
import type { Imports } from '../registry.ts';
import { RegistryError } from '../registry-error.ts';
import type { Schema } from '../schema.ts';

const toJob = (row: Selectable<Schema['import_job']>): ImportJob => ({
  id: row.id,
  cityId: row.city_id,
  fileName: row.file_name,
  size: Number(row.size),
  stage: row.stage,
  progress: row.progress,
  versionId: row.version_id,
  matchedVersionId: row.matched_version_id,
  problem: row.problem,
  ownerId: row.owner_id,
  startedAt: toIso(row.started_at),
  finishedAt: toIsoOrNull(row.finished_at),
});

interface Ending {
  readonly stage: ImportStage;
  readonly version_id?: string | null;
  readonly matched_version_id?: string | null;
  readonly problem?: string;
}

export const importsOf = (context: Context): Imports => {
  const { db, audit, at, actor, instance } = context;
  const get = async (id: string): Promise<ImportJob | null> => {
    const row = await db.selectFrom('import_job').selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : toJob(row);
  };
  const change = async (
    id: string,
    set: Ending & { readonly finished_at?: string; readonly progress?: string | null },
  ): Promise<ImportJob> => {
    const row = await db
      .updateTable('import_job')
      .set(set)
      .where('id', '=', id)
      .where('finished_at', 'is', null)
      .returningAll()
      .executeTakeFirst();
    if (row !== undefined) return toJob(row);
    const job = await get(id);
    if (job === null) throw notFound('import', id);
    throw new RegistryError(
      'import-ended',
      { zh: `该导入任务已结束（${job.stage}）。`, en: `This import has ended (${job.stage}).` },
      { zh: '需要时重新导入文件。', en: 'Import the file again if needed.' },
      { stage: job.stage },
    );
  };
  const end = async (id: string, ending: Ending, action: string, detail: unknown): Promise<ImportJob> => {
    const job = await change(id, { ...ending, finished_at: at });
    audit({ action, subject: job.fileName, subjectId: id, cityId: job.cityId, detail });
    return job;
  };

  return {
    create: async ({ cityId, fileName, size }) => {
      const row = await db
        .insertInto('import_job')
        .values({
          id: context.newId(),
          city_id: cityId,
          file_name: toText(fileName),
          size,
          stage: 'queued',
          owner_id: actor.userId,
          instance,
          started_at: at,
          version_id: null,
          matched_version_id: null,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      audit({ action: 'import.start', subject: fileName, subjectId: row.id, cityId, detail: { size } });
      return toJob(row);
    },
    get,
    list: async (cityId) =>
      (
        await db
          .selectFrom('import_job')
          .selectAll()
          .where('city_id', '=', cityId)
          .orderBy('started_at', 'desc')
          .orderBy('id', 'desc')
          .limit(recent)
          .execute()
      ).map(toJob),
    progress: (id, stage, progress) => change(id, { stage, progress: progress === null ? null : toJson(progress) }),
    finish: (id, result) =>
      end(
        id,
        { stage: 'done', version_id: result.versionId ?? null, matched_version_id: result.matchedVersionId ?? null },
        'import.finish',
        result,
      ),
    fail: (id, problem) => end(id, { stage: 'failed', problem: toJson(problem) }, 'import.fail', problem),
    cancel: (id) => end(id, { stage: 'cancelled' }, 'import.cancel', null),
  };
};

const recent = 100;
const toText = (name: string): string => name.replaceAll('\0', '');

/**
 * Jobs of processes that are gone are marked `interrupted`; their drafts were never written, because a draft is one transaction.
 * A process on PostgreSQL holds an advisory lock named after its instance for as long as it lives; the embedded store has one process.
 */
export const endInterrupted = async (
  context: Context,
  isGone: (instance: string) => Promise<boolean>,
): Promise<number> => {
  const { rows } = await sql<{ instance: string }>`
    select distinct instance from import_job where finished_at is null`.execute(context.db);
  let ended = 0;
  for (const { instance } of rows) {
    if (!(await isGone(instance))) continue;
    const jobs = await context.db
      .updateTable('import_job')
      .set({ stage: 'interrupted', finished_at: context.at })
      .where('instance', '=', instance)
      .where('finished_at', 'is', null)
      .returning(['id', 'file_name', 'city_id'])
      .execute();
    for (const job of jobs)
      context.audit({ action: 'import.interrupt', subject: job.file_name, subjectId: job.id, cityId: job.city_id });
    ended += jobs.length;
  }
  return ended;
};
