/**
 * @module The composition root: joins store, readers and HTTP, loads what a first start needs, prints one URL.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newUuid, openRegistry, type Registry } from '@dafeng/database';
import { hashToken, makeToken } from '@dafeng/identity';
import { makeBookAccountant } from './books/book-accounts.ts';
import { makeUncertaintyRunner } from './books/uncertainty-runner.ts';
import { type Configuration, readConfiguration } from './configuration.ts';
import { openFileStore } from './files.ts';
import { remindByItself } from './filings/remind-by-itself.ts';
import { signInPath } from './handlers/admin.handlers.ts';
import { makeImportRunner } from './imports/import-runner.ts';
import { makeJobRunner } from './jobs/job-runner.ts';
import { openOutlookModels } from './outlook/models.ts';
import { loadExampleBodies } from './seed/example-bodies.ts';
import { loadExampleBooks } from './seed/example-books.ts';
import { loadExampleBreakdown } from './seed/example-breakdown.ts';
import { loadExampleBudgets } from './seed/example-budgets.ts';
import { loadExampleDispatch } from './seed/example-dispatch.ts';
import { loadExampleMonths } from './seed/example-tracking.ts';
import { findUnclaimedAdministrator, loadPlanPacks } from './seed/first-start.ts';
import { readPlanPacks } from './seed/plan-packs.ts';
import { buildServer } from './server.ts';
import { makeCityTracker } from './tracking/track-city.ts';
import { makeWarningKeeper, warningsOf } from './tracking/warnings.ts';
import { version } from './version.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** The link on the console serves the person who started the server, now. */
const firstLinkMinutes = 60;

/** Milliseconds that requests under way have when the server is told to stop. */
const stopPatience = 3000;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const start = async (configuration: Configuration): Promise<void> => {
  const clock = () => new Date();
  const registry = await openRegistry({
    databaseUrl: configuration.databaseUrl,
    dataDir: configuration.dataDir,
    clock,
    newId: newUuid,
  });
  try {
    await serve(configuration, registry, clock);
  } catch (error) {
    await registry.close();
    throw error;
  }
};

const serve = async (configuration: Configuration, registry: Registry, clock: () => Date): Promise<void> => {
  const files = openFileStore(join(configuration.dataDir, 'files'));
  const known = new Set((await registry.asSystem(({ cities }) => cities.list())).map(({ id }) => id));
  const loaded = await loadPlanPacks(registry, await readPlanPacks(root, files, known));
  if (loaded.length > 0) say(`已载入 / loaded: ${loaded.join(', ')}`);
  await loadExampleBodies(registry, root);
  const years = await loadExampleBooks(registry, root);
  if (years.length > 0) say(`已载入示例账册 / loaded books of the example: ${years.join(', ')}`);
  const months = await loadExampleMonths(registry, root);
  await loadExampleDispatch(registry);
  await loadExampleBudgets(registry);
  await loadExampleBreakdown(registry);
  if (months.length > 0) say(`已载入示例月报 / loaded months of the example: ${months.join(', ')}`);

  const imports = makeImportRunner({ registry, files, onBug: (error) => app.log.error({ err: error }, 'import') });
  const jobs = makeJobRunner(
    () => clock().getTime(),
    (error) => app.log.error({ err: error }, 'job'),
  );
  const accountant = makeBookAccountant();
  const outlookModels = openOutlookModels(root);
  const tracker = makeCityTracker({ accountant, clock, outlookModels, warningsOf });
  const app = await buildServer({
    services: {
      registry,
      files,
      imports,
      accountant,
      uncertainty: makeUncertaintyRunner(jobs),
      jobs,
      outlookModels,
      tracker,
      warningKeeper: makeWarningKeeper(registry, tracker),
      clock,
      version,
      secureCookies: configuration.secureCookies,
    },
    logLevel: configuration.logLevel,
  });
  const address = await app.listen({ host: configuration.host, port: configuration.port });

  const reminding = remindByItself(registry, clock, (error) => app.log.error({ err: error }, 'reminders'));
  const administrator = await findUnclaimedAdministrator(registry);
  if (administrator === null) say(`达峰 dafeng: ${address}`);
  else {
    const token = makeToken();
    const expiresAt = new Date(clock().getTime() + firstLinkMinutes * 60_000).toISOString();
    await registry.asSystem(({ sessions }) =>
      sessions.createSignInToken({ tokenHash: hashToken(token), userId: administrator.id, expiresAt }),
    );
    say(
      `达峰 dafeng（首次登录，${firstLinkMinutes} 分钟内有效 / first sign-in, valid for ${firstLinkMinutes} minutes）:\n  ${address}${signInPath(token)}`,
    );
  }

  let closing = false;
  const stop = async (): Promise<void> => {
    if (closing) return;
    closing = true;
    // What is being answered may end; an upload that never does is cut off.
    setTimeout(() => app.server.closeAllConnections(), stopPatience).unref();
    await Promise.all([app.close(), imports.stop(), jobs.stop(), reminding.stop()]);
    await registry.close();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
};

try {
  await start(readConfiguration(process.env, root));
} catch (error) {
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  const words = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    code === 'EADDRINUSE'
      ? `端口 ${port} 已被占用，请另选一个，例如 PORT=${Number(port) + 1} npm start。 / Port ${port} is in use: choose another, e.g. PORT=${Number(port) + 1} npm start\n`
      : `无法启动 / cannot start: ${words}\n`,
  );
  process.exit(1);
}
