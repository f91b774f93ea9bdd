/**
 * @module A server for API tests on either engine: River City loaded, every answer checked against the contract.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newUuid, openRegistry, type Registry } from '@dafeng/database';
import { hashToken, makeToken } from '@dafeng/identity';
import {
  buildServer,
  loadExampleBooks,
  loadPlanPacks,
  makeBookAccountant,
  makeCityTracker,
  makeImportRunner,
  makeJobRunner,
  makeUncertaintyRunner,
  makeWarningKeeper,
  openFileStore,
  openOutlookModels,
  readPlanPacks,
  warningsOf,
} from '@dafeng/server';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe } from 'vitest';
import { createTestDatabase, type TestDatabase, whyNoPostgresql } from '../conformance/temporary-postgresql.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const riverCity = '999901';
export const examplePlan = (name: 'plan.txt' | 'plan-v2.txt'): Buffer =>
  readFileSync(join(root, 'examples/river-city', name));

export interface Reply<T = Record<string, unknown>> {
  readonly status: number;
  readonly body: T;
  readonly raw: Buffer;
  readonly headers: Record<string, unknown>;
}
export interface Caller {
  readonly get: <T>(path: string) => Promise<Reply<T>>;
  readonly send: <T>(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: object,
    headers?: Record<string, string>,
  ) => Promise<Reply<T>>;
  readonly upload: <T>(path: string, fileName: string, bytes: Buffer) => Promise<Reply<T>>;
}
export interface Served {
  readonly app: FastifyInstance;
  readonly registry: Registry;
  readonly stranger: Caller;
  readonly signedIn: (
    loginName: string,
    user?: {
      role: 'administrator' | 'city-office' | 'officer' | 'viewer';
      cityIds?: string[];
      organisationId?: string;
    },
  ) => Promise<Caller>;
  readonly close: () => Promise<void>;
}

const caller = (app: FastifyInstance, cookie?: string, csrf?: string): Caller => {
  const ask = async <T>(options: InjectOptions): Promise<Reply<T>> => {
    const reply = await app.inject({
      ...options,
      headers: { ...(cookie ? { cookie } : {}), ...(csrf ? { 'x-csrf-token': csrf } : {}), ...options.headers },
    });
    const json = /json/.test(String(reply.headers['content-type'] ?? ''));
    return {
      status: reply.statusCode,
      body: (json ? reply.json() : {}) as T,
      raw: reply.rawPayload,
      headers: reply.headers,
    };
  };
  return {
    get: (path) => ask({ method: 'GET', url: `/api/v1${path}` }),
    send: (method, path, body, headers) =>
      ask({ method, url: `/api/v1${path}`, ...(body ? { payload: body } : {}), ...(headers ? { headers } : {}) }),
    upload: (path, fileName, bytes) => {
      const edge = 'dafeng-test-edge';
      const head = Buffer.from(
        `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
      );
      return ask({
        method: 'POST',
        url: `/api/v1${path}`,
        payload: Buffer.concat([head, bytes, Buffer.from(`\r\n--${edge}--\r\n`)]),
        headers: { 'content-type': `multipart/form-data; boundary=${edge}` },
      });
    },
  };
};

/**
 * @param databaseUrl a PostgreSQL database of the test's own; null for the embedded store, in memory.
 * `books`: the example's books too, which few tests need.
 */
const serve = async (databaseUrl: string | null, { books = false } = {}): Promise<Served> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dafeng-api-'));
  const clock = () => new Date();
  const store = databaseUrl === null ? { dataDir: 'memory' } : { databaseUrl };
  const registry = await openRegistry({ ...store, clock, newId: newUuid });
  const files = openFileStore(join(dataDir, 'files'));
  const imports = makeImportRunner({ registry, files, onBug: (error) => console.error(error) });
  const jobs = makeJobRunner(
    () => Date.now(),
    (error) => console.error(error),
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
      version: 'test',
      secureCookies: false,
    },
    logLevel: process.env.DAFENG_TEST_LOG ?? 'silent',
    checkAnswers: true,
  });
  await loadPlanPacks(
    registry,
    (await readPlanPacks(root, files)).filter((pack) => pack.city.example),
  );
  if (books) await loadExampleBooks(registry, root);

  return {
    app,
    registry,
    stranger: caller(app),
    signedIn: async (loginName, user) => {
      const token = makeToken();
      await registry.asSystem(async ({ users, sessions }) => {
        const known = await users.findByLoginName(loginName);
        const { id } =
          known ??
          (await users.create({
            loginName,
            displayName: loginName,
            role: user?.role ?? 'administrator',
            cityIds: user?.cityIds ?? [],
            organisationId: user?.organisationId ?? null,
          }));
        await sessions.createSignInToken({
          tokenHash: hashToken(token),
          userId: id,
          expiresAt: new Date(Date.now() + 60_000).toISOString(),
        });
      });
      const reply = await app.inject({ method: 'POST', url: '/api/v1/session/one-time', payload: { token } });
      const cookie = String(reply.headers['set-cookie']).split(';')[0];
      return caller(app, cookie, reply.json<{ csrfToken: string }>().csrfToken);
    },
    close: async () => {
      await app.close();
      await imports.stop();
      await registry.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

/** Runs the tests on both engines; where there is no PostgreSQL that half is skipped by name with the reason. */
export const onEachEngine = (tests: (start: (load?: { books?: boolean }) => Promise<Served>) => void): void => {
  describe('on the embedded store', () => tests((load) => serve(null, load)));
  const missing = whyNoPostgresql();
  describe.skipIf(missing !== null)(`on PostgreSQL${missing === null ? '' : ` (${missing})`}`, () => {
    let database: TestDatabase | undefined;
    beforeAll(async () => {
      database = await createTestDatabase(`dafeng_api_${process.pid}_${Date.now()}`);
    });
    afterAll(() => database?.drop());
    tests((load) => serve(database?.url ?? '', load));
  });
};

/** Waits until an import has ended, as a screen would, and gives its job. */
export const ended = async <T extends { stage: string }>(who: Caller, id: string): Promise<T> => {
  for (let i = 0; i < 600; i += 1) {
    const { body } = await who.get<T>(`/imports/${id}`);
    if (['done', 'failed', 'cancelled', 'interrupted'].includes(body.stage)) return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`import ${id} did not end`);
};
