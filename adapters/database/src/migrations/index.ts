/**
 * @module The migrations in order, and the run at start: forward only, refused where the store is newer than this program.
 */
import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import { RegistryError } from '../registry-error.ts';
import { tables } from './0001-tables.ts';
import { rights } from './0002-rights.ts';
import { guards } from './0003-guards.ts';
import { books } from './0004-books.ts';
import { outlook } from './0005-outlook.ts';
import { tracking } from './0006-tracking.ts';
import { filings } from './0007-filings.ts';
import { budgets } from './0008-budgets.ts';
import { assessments } from './0009-assessments.ts';
import { reports } from './0010-reports.ts';

const migrations: Readonly<Record<string, Migration>> = {
  '0001-tables': tables,
  '0002-rights': rights,
  '0003-guards': guards,
  '0004-books': books,
  '0005-outlook': outlook,
  '0006-tracking': tracking,
  '0007-filings': filings,
  '0008-budgets': budgets,
  '0009-assessments': assessments,
  '0010-reports': reports,
};

const refuseNewer = async (db: Kysely<never>): Promise<void> => {
  const { rows: found } = await sql<{
    present: boolean;
  }>`select to_regclass('kysely_migration') is not null as present`.execute(db);
  if (found[0]?.present !== true) return;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  const unknown = rows.map((row) => row.name).filter((name) => !(name in migrations));
  if (unknown.length === 0) return;
  throw new RegistryError(
    'store-newer',
    {
      zh: `数据库由更新版本的达峰写入（迁移 ${unknown.join('、')}），本版本不能打开。`,
      en: `The store was written by a newer dafeng (migrations ${unknown.join(', ')}); this one cannot open it.`,
    },
    { zh: '请升级达峰，或恢复升级前的备份。', en: 'Upgrade dafeng, or restore the backup made before the upgrade.' },
    { unknown },
  );
};

/**
 * Brings the store to the state this program knows, in one transaction.
 *
 * Errors: `store-newer`; `store-unusable` with the engine's words where a migration fails.
 */
export const migrate = async (db: Kysely<never>): Promise<void> => {
  await refuseNewer(db);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? '?';
  const words = error instanceof Error ? error.message : String(error);
  throw new RegistryError(
    'store-unusable',
    { zh: `数据库迁移 ${failed} 失败：${words}`, en: `Migration ${failed} failed: ${words}` },
    {
      zh: '需要 PostgreSQL 15 及以上，且连接用户须能建表和建角色（CREATEROLE）。修正后重新启动，已回滚，没有留下半套结构。',
      en: 'PostgreSQL 15 or later is needed, and a user who may create tables and roles (CREATEROLE). Mend that and start again; nothing was half-done.',
    },
    {},
    error,
  );
};
