/**
 * @module Opens the registry on either engine: lock, connection, migrations, jobs cut short; then units of work.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { type Act, type Context, notAllowed } from './context.ts';
import { toRegistryError } from './database-errors.ts';
import { EmbeddedDialect } from './embedded/embedded-dialect.ts';
import { startEngine } from './embedded/embedded-engine.ts';
import { acquireLock } from './embedded/lock-file.ts';
import { keepUp } from './embedded/upkeep.ts';
import { migrate } from './migrations/index.ts';
import type { Actor, Principal } from './model/access.ts';
import { connectServer } from './postgresql-server.ts';
import type { Registry, RegistryOptions, UnitOfWork } from './registry.ts';
import { RegistryError } from './registry-error.ts';
import { assessmentsOf } from './repositories/assessments.ts';
import { appendActs, auditOf, verifyChain } from './repositories/audit.ts';
import { bodyTargetsOf } from './repositories/body-targets.ts';
import { booksOf } from './repositories/books.ts';
import { breakdownsOf } from './repositories/breakdowns.ts';
import { budgetsOf } from './repositories/budgets.ts';
import { citiesOf } from './repositories/cities.ts';
import { documentsOf } from './repositories/documents.ts';
import { evidenceOf } from './repositories/evidence.ts';
import { factorConfirmationsOf } from './repositories/factor-confirmations.ts';
import { filingsOf } from './repositories/filings.ts';
import { handOversOf } from './repositories/hand-overs.ts';
import { endInterrupted, importsOf } from './repositories/imports.ts';
import { indicatorValuesOf } from './repositories/indicator-values.ts';
import { itemsOf } from './repositories/items.ts';
import { milestonesOf } from './repositories/milestones.ts';
import { organisationsOf } from './repositories/organisations.ts';
import { outlookScenariosOf } from './repositories/outlook-scenarios.ts';
import { remindersOf } from './repositories/reminders.ts';
import { reportTemplatesOf } from './repositories/report-templates.ts';
import { reportsOf } from './repositories/reports.ts';
import { roundsOf } from './repositories/rounds.ts';
import { searchOf } from './repositories/search.ts';
import { sessionsOf } from './repositories/sessions.ts';
import { sheetMappingsOf } from './repositories/sheet-mappings.ts';
import { targetsOf } from './repositories/targets.ts';
import { taskWorkOf } from './repositories/task-work.ts';
import { tasksOf } from './repositories/tasks.ts';
import { trackingOf } from './repositories/tracking.ts';
import { uploadsOf } from './repositories/uploads.ts';
import { usersOf } from './repositories/users.ts';
import { versionsOf } from './repositories/versions.ts';
import { workCommentsOf } from './repositories/work-comments.ts';
import type { Schema } from './schema.ts';

interface Store {
  readonly engine: Registry['engine'];
  readonly db: Kysely<Schema>;
  /** Whether the process that had this instance is gone. */
  isGone(instance: string): Promise<boolean>;
  noteTransaction(wrote: number): void;
  close(): Promise<void>;
}

const openEmbedded = async (dataDir: string, now: Date): Promise<Store> => {
  const inMemory = dataDir === 'memory';
  const lock = inMemory ? null : acquireLock(dataDir, now);
  try {
    const folder = inMemory ? 'memory' : join(dataDir, 'pg');
    if (!inMemory) mkdirSync(folder, { recursive: true });
    const db = new Kysely<Schema>({ dialect: new EmbeddedDialect(await startEngine(folder)) });
    const upkeep = keepUp(db);
    const close = async (): Promise<void> => {
      await upkeep.stop();
      await db.destroy();
      lock?.release();
    };
    // One process at a time, by the lock: whoever else had a job is gone.
    return { engine: 'embedded', db, isGone: async () => true, noteTransaction: upkeep.noteTransaction, close };
  } catch (error) {
    lock?.release();
    const words = error instanceof Error ? error.message : String(error);
    throw new RegistryError(
      'store-unusable',
      { zh: `数据目录 ${dataDir} 中的数据库无法启动：${words}`, en: `The store in ${dataDir} did not start: ${words}` },
      {
        zh: '检查磁盘空间与目录权限；必要时恢复备份。',
        en: 'Check disk space and the rights on the folder; restore a backup if need be.',
      },
      {},
      error,
    );
  }
};

const openServer = async (databaseUrl: string, instance: string): Promise<Store> => {
  const { pool, isGone, close } = await connectServer(databaseUrl, instance);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return {
    engine: 'postgresql',
    db,
    isGone,
    noteTransaction: () => {},
    close: async () => {
      await db.destroy();
      await close();
    },
  };
};

const unitOf = (context: Context): UnitOfWork => ({
  cities: citiesOf(context),
  organisations: organisationsOf(context),
  users: usersOf(context),
  sessions: sessionsOf(context),
  documents: documentsOf(context),
  imports: importsOf(context),
  versions: versionsOf(context),
  items: itemsOf(context),
  targets: targetsOf(context),
  tasks: tasksOf(context),
  search: searchOf(context),
  books: booksOf(context),
  uploads: uploadsOf(context),
  sheetMappings: sheetMappingsOf(context),
  factorConfirmations: factorConfirmationsOf(context),
  indicatorValues: indicatorValuesOf(context),
  outlookScenarios: outlookScenariosOf(context),
  taskWork: taskWorkOf(context),
  milestones: milestonesOf(context),
  rounds: roundsOf(context),
  filings: filingsOf(context),
  evidence: evidenceOf(context),
  workComments: workCommentsOf(context),
  handOvers: handOversOf(context),
  reminders: remindersOf(context),
  tracking: trackingOf(context),
  budgets: budgetsOf(context),
  breakdowns: breakdownsOf(context),
  bodyTargets: bodyTargetsOf(context),
  assessments: assessmentsOf(context),
  reports: reportsOf(context),
  reportTemplates: reportTemplatesOf(context),
  audit: auditOf(context, async () => {
    const { db, principal } = context;
    if (principal === null) return verifyChain(db);
    if (principal.role !== 'administrator') throw notAllowed();
    // The end of the chain is hidden from everybody's role; step out of it for the reading.
    await sql`select set_config('role', 'none', true)`.execute(db);
    const verification = await verifyChain(db);
    await sql`select set_config('role', 'dafeng_app', true)`.execute(db);
    return verification;
  }),
});

const system: Actor = { userId: null, name: '系统' };

/**
 * Opens the store, brings it to the present schema and marks jobs of dead processes as interrupted.
 *
 * Errors: `store-locked` (embedded, another process has it), `store-newer`, `store-unusable`, `store-unreachable`.
 */
export const openRegistry = async (options: RegistryOptions): Promise<Registry> => {
  const instance = options.newId();
  const { databaseUrl, dataDir } = options;
  if (databaseUrl === undefined && dataDir === undefined) throw new Error('openRegistry needs databaseUrl or dataDir.');
  const store =
    databaseUrl === undefined
      ? await openEmbedded(dataDir ?? '', options.clock())
      : await openServer(databaseUrl, instance);

  const run = async <T>(
    principal: Principal | null,
    actor: Actor,
    work: (context: Context) => Promise<T>,
  ): Promise<T> => {
    try {
      let written = 0;
      const result = await store.db.transaction().execute(async (db) => {
        if (principal === null) await sql`select set_config('app.role', 'system', true)`.execute(db);
        else
          await sql`select set_config('role', 'dafeng_app', true), set_config('app.role', ${principal.role}, true),
            set_config('app.user_id', ${principal.userId}, true), set_config('app.organisation_id', ${principal.organisationId ?? ''}, true),
            set_config('app.city_ids', ${principal.cityIds.join(',')}, true)`.execute(db);
        const acts: Act[] = [];
        const at = options.clock().toISOString();
        const context: Context = {
          db,
          actor,
          principal,
          instance,
          at,
          newId: options.newId,
          audit: (act) => acts.push(act),
        };
        const result = await work(context);
        await appendActs(db, acts, actor, at);
        written = acts.length;
        return result;
      });
      store.noteTransaction(written);
      return result;
    } catch (error) {
      throw toRegistryError(error);
    }
  };

  try {
    await migrate(store.db as unknown as Kysely<never>);
    await run(null, system, (context) => endInterrupted(context, (other) => store.isGone(other)));
  } catch (error) {
    await store.close();
    throw error;
  }
  return {
    engine: store.engine,
    as: (principal, work) =>
      run(principal, { userId: principal.userId, name: principal.name }, (context) => work(unitOf(context))),
    asSystem: (work, onBehalfOf = system) => run(null, onBehalfOf, (context) => work(unitOf(context))),
    close: () => store.close(),
  };
};
