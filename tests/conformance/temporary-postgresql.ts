/**
 * @module A PostgreSQL for the tests: the one of `DAFENG_TEST_DATABASE_URL`, else a temporary cluster from Debian's binaries, else none, with the reason.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

export interface TestServer {
  readonly url: string;
  stop(): Promise<void>;
}

const debianBinaries = '/usr/lib/postgresql';
const oldest = 15;

const newestBinaries = (): string | null => {
  if (!existsSync(debianBinaries)) return null;
  const versions = readdirSync(debianBinaries)
    .map(Number)
    .filter((version) => version >= oldest && existsSync(join(debianBinaries, String(version), 'bin', 'initdb')))
    .sort((a, b) => b - a);
  return versions[0] === undefined ? null : join(debianBinaries, String(versions[0]), 'bin');
};

/** Why there is no server to test on, or null where there is one. */
export const whyNoPostgresql = (): string | null =>
  process.env.DAFENG_TEST_DATABASE_URL !== undefined || newestBinaries() !== null
    ? null
    : `no PostgreSQL ≥ ${oldest}: set DAFENG_TEST_DATABASE_URL or install Debian's postgresql`;

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

/** The server refuses to run as root: there it runs as Debian's user `postgres`. */
const postgresIds = (): { readonly uid: number; readonly gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }).trim());
  return { uid: id('-u'), gid: id('-g') };
};

const waitUntilReady = async (binaries: string, folder: string, port: number, server: ChildProcess): Promise<void> => {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with exit code ${server.exitCode}.`);
    try {
      execFileSync(join(binaries, 'pg_isready'), ['-h', folder, '-p', String(port)], { stdio: 'ignore' });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('PostgreSQL did not become ready.');
};

export const startPostgresql = async (): Promise<TestServer> => {
  const given = process.env.DAFENG_TEST_DATABASE_URL;
  if (given !== undefined) return { url: given, stop: async () => {} };
  const binaries = newestBinaries();
  if (binaries === null) throw new Error(whyNoPostgresql() ?? 'no PostgreSQL');
  const folder = mkdtempSync(join(tmpdir(), 'dafeng-postgresql-'));
  const ids = postgresIds();
  if (ids !== undefined) chownSync(folder, ids.uid, ids.gid);
  const data = join(folder, 'data');
  const port = await freePort();
  execFileSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'dafeng', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    {
      stdio: 'pipe',
      cwd: folder,
      ...ids,
    },
  );
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, '-k', folder, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off'],
    { stdio: 'ignore', cwd: folder, ...ids },
  );
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    // SIGINT is PostgreSQL's fast shutdown.
    server.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await waitUntilReady(binaries, folder, port, server);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `postgres://dafeng@127.0.0.1:${port}/postgres`, stop };
};

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

const onServer = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

/** A database of its own on the server of the tests; dropping it also stops a temporary server. */
export const createTestDatabase = async (name: string): Promise<TestDatabase> => {
  const server = await startPostgresql();
  const own = new URL(server.url);
  own.pathname = `/${name}`;
  await onServer(server.url, `create database ${name}`);
  return {
    url: own.href,
    drop: async () => {
      await onServer(server.url, `drop database ${name} with (force)`);
      await server.stop();
    },
  };
};
