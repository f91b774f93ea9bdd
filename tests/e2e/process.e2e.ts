/**
 * @module The server as a process: two on one data folder, and one killed in the middle of an import.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root, startServer } from './browser.ts';

const main = join(root, 'apps/server/dist/main.js');
let dataDir: string;
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'dafeng-process-'));
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const signIn = async (address: string, link: string) => {
  const token = new URL(link).searchParams.get('token');
  const reply = await fetch(`${address}/api/v1/session/one-time`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  const { csrfToken } = (await reply.json()) as { csrfToken: string };
  return { cookie: reply.headers.get('set-cookie')?.split(';')[0] ?? '', 'x-csrf-token': csrfToken };
};

describe('one data folder', () => {
  it('is held by one process: the second refuses and says which process holds it', async () => {
    const first = await startServer({ dataDir });
    const second = spawnSync(process.execPath, [main], {
      env: { ...process.env, PORT: '0', DAFENG_DATA_DIR: dataDir },
      encoding: 'utf8',
      timeout: 30_000,
    });
    expect(second.status).toBe(1);
    expect(second.stderr).toContain(String(first.process.pid));
    await first.stop();
  });

  it('after kill -9 during an import holds the whole draft or none of it, and starts again', async () => {
    const text = readFileSync(join(root, 'examples/river-city/plan-v2.txt'), 'utf8');
    for (const delay of [0, 40, 90, 160]) {
      const server = await startServer({ dataDir });
      const headers = await signIn(server.address, server.signInUrl);
      const form = new FormData();
      form.append('file', new Blob([`${text}\n${'。'.repeat(delay + 1)}`]), `edition-${delay}.txt`);
      const upload = fetch(`${server.address}/api/v1/cities/999901/imports`, {
        method: 'POST',
        headers,
        body: form,
      }).catch(() => null);
      await upload;
      await new Promise((resolve) => setTimeout(resolve, delay));
      const gone = new Promise((resolve) => server.process.once('exit', resolve));
      server.process.kill('SIGKILL');
      await gone;
    }
    const again = await startServer({ dataDir });
    const headers = await signIn(again.address, again.signInUrl);
    const get = async <T>(path: string): Promise<T> =>
      (await fetch(`${again.address}/api/v1${path}`, { headers })).json() as Promise<T>;
    const { items: jobs } = await get<{ items: { stage: string; versionId: string | null }[] }>(
      '/cities/999901/imports',
    );
    const { items: versions } = await get<{
      items: { id: string; status: string; counts: { targets: number; tasks: number } }[];
    }>('/cities/999901/versions');
    const drafts = versions.filter(({ status }) => status === 'draft');
    expect(jobs.length).toBeGreaterThan(0);
    for (const { stage } of jobs) expect(['done', 'interrupted']).toContain(stage);
    expect(drafts.map(({ id }) => id).sort()).toEqual(
      jobs.flatMap(({ versionId }) => (versionId === null ? [] : [versionId])).sort(),
    );
    // Every draft that is there is whole: all have the same items, since all editions say the same.
    expect(new Set(drafts.map(({ counts }) => `${counts.targets}/${counts.tasks}`)).size).toBeLessThanOrEqual(1);
    expect(await get('/audit/verification')).toMatchObject({ intact: true });
    await again.stop();
  });
});
