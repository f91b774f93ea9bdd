/**
 * @module The registry's cases on both engines.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newUuid, openRegistry, type Registry } from '@dafeng/database';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { afterAll, beforeAll, describe } from 'vitest';
import { runRegistryTests } from './registry-suite.ts';
import { createTestDatabase, type TestDatabase, whyNoPostgresql } from './temporary-postgresql.ts';

const clock = (): Date => new Date();
const opened = (registry: Registry | undefined): Registry => {
  if (registry === undefined) throw new Error('the store is not open');
  return registry;
};

describe('registry on the embedded store', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dafeng-registry-'));
  const open = () => openRegistry({ dataDir, clock, newId: newUuid });
  let registry: Registry | undefined;
  beforeAll(async () => {
    registry = await open();
  });
  afterAll(async () => {
    await registry?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  runRegistryTests({
    registry: () => opened(registry),
    // The embedded store has one owner at a time: hand it over and take it back.
    raw: async (statements) => {
      await registry?.close();
      const engine = await PGlite.create(join(dataDir, 'pg'));
      try {
        const results: Record<string, unknown>[][] = [];
        for (const statement of statements) results.push((await engine.query<Record<string, unknown>>(statement)).rows);
        return results;
      } finally {
        await engine.close();
        registry = await open();
      }
    },
  });
});

const missing = whyNoPostgresql();
describe.skipIf(missing !== null)(`registry on PostgreSQL${missing === null ? '' : ` (${missing})`}`, () => {
  let database: TestDatabase | undefined;
  let url = '';
  let registry: Registry | undefined;
  beforeAll(async () => {
    database = await createTestDatabase(`dafeng_registry_${process.pid}`);
    url = database.url;
    registry = await openRegistry({ databaseUrl: url, clock, newId: newUuid });
  });
  afterAll(async () => {
    await registry?.close();
    await database?.drop();
  });
  runRegistryTests({
    registry: () => opened(registry),
    raw: async (statements) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        const results: Record<string, unknown>[][] = [];
        for (const statement of statements) results.push((await client.query<Record<string, unknown>>(statement)).rows);
        return results;
      } finally {
        await client.end();
      }
    },
  });
});
