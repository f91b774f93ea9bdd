/**
 * @module The composition root: joins store, readers and HTTP, loads what a first start needs, prints one URL.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openRegistry, RegistryError } from '@dafeng/database';
import { hashToken, makeToken } from '@dafeng/identity';
import { type Configuration, readConfiguration } from './configuration.ts';
import { openFileStore } from './files.ts';
import { signInPath } from './handlers/admin.handlers.ts';
import { makeImportRunner } from './imports/import-runner.ts';
import { findUnclaimedAdministrator, loadPlanPacks } from './seed/first-start.ts';
import { readPlanPacks } from './seed/plan-packs.ts';
import { buildServer } from './server.ts';
import { version } from './version.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** The link on the console serves the person who started the server, now. */
const firstLinkMinutes = 60;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const start = async (configuration: Configuration): Promise<void> => {
  const clock = () => new Date();
  const registry = await openRegistry({
    databaseUrl: configuration.databaseUrl,
    dataDir: configuration.dataDir,
    clock,
    newId: randomUUID,
  });
  const files = openFileStore(join(configuration.dataDir, 'files'));
  const loaded = await loadPlanPacks(registry, await readPlanPacks(root, files));
  if (loaded.length > 0) say(`已载入 / loaded: ${loaded.join(', ')}`);

  const imports = makeImportRunner({ registry, files, onBug: (error) => app.log.error({ err: error }, 'import') });
  const app = await buildServer({
    services: { registry, files, imports, clock, version, secureCookies: configuration.secureCookies },
    logLevel: configuration.logLevel,
  });
  const address = await app.listen({ host: configuration.host, port: configuration.port });

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
    await app.close();
    await imports.stop();
    await registry.close();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
};

try {
  await start(readConfiguration(process.env, root));
} catch (error) {
  const words = error instanceof RegistryError || error instanceof Error ? error.message : String(error);
  const code = (error as NodeJS.ErrnoException).code;
  process.stderr.write(
    code === 'EADDRINUSE'
      ? '端口已被占用，请用 PORT=… 另选一个。 / The port is in use: choose another with PORT=…\n'
      : `无法启动 / cannot start: ${words}\n`,
  );
  process.exit(1);
}
