/**
 * @module The server as a process: long readings, stopping, a port in use, two on one data folder, one killed in the middle of an import.
 */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
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

/** Waits until an import has come so far. */
const until = async (address: string, headers: Record<string, string>, id: string, stages: readonly string[]) => {
  for (let i = 0; i < 1200; i += 1) {
    const job = (await (await fetch(`${address}/api/v1/imports/${id}`, { headers })).json()) as { stage: string };
    if (stages.includes(job.stage)) return job.stage;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`import ${id} did not come to ${stages.join(', ')}`);
};
const importText = async (address: string, headers: Record<string, string>, text: string): Promise<string> => {
  const form = new FormData();
  form.append('file', new Blob([text]), 'long.txt');
  const reply = await fetch(`${address}/api/v1/cities/999901/imports`, { method: 'POST', headers, body: form });
  expect(reply.status).toBe(202);
  return ((await reply.json()) as { id: string }).id;
};
/** Over a minute of reading: the text is a plan, and each line of it costs more than the last. */
const endlessPlan = `一、总体要求\n到2030年，单位地区生产总值能耗下降13%以上；${'（一）目标。某市森林覆盖率达到41%。（责任单位：市林业局、市发展改革委）\n'.repeat(60_000)}`;

describe('a text that takes long to read', () => {
  it('holds up nobody, can be cancelled, and a stop does not wait for it', async () => {
    const server = await startServer();
    const headers = await signIn(server.address, server.signInUrl);
    const id = await importText(server.address, headers, endlessPlan);
    await until(server.address, headers, id, ['reading']);
    // Still answering while it reads: were it read in the serving thread, it would be done before these came back.
    for (let i = 0; i < 5; i += 1)
      expect(await until(server.address, headers, id, ['reading', 'done'])).toBe('reading');
    const cancel = await fetch(`${server.address}/api/v1/imports/${id}`, { method: 'DELETE', headers });
    expect(((await cancel.json()) as { stage: string }).stage).toBe('cancelled');

    const next = await importText(server.address, headers, endlessPlan);
    await until(server.address, headers, next, ['reading']);
    await server.stop();
    expect(server.process.exitCode).toBe(0);
  });
});

describe('a stop', () => {
  it('does not wait for an upload that never ends', async () => {
    const server = await startServer();
    const { cookie, 'x-csrf-token': token } = await signIn(server.address, server.signInUrl);
    const { port } = new URL(server.address);
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => {});
    await once(socket, 'connect');
    socket.write(
      [
        'POST /api/v1/cities/999901/imports HTTP/1.1',
        `host: 127.0.0.1:${port}`,
        `cookie: ${cookie}`,
        `x-csrf-token: ${token}`,
        'content-type: multipart/form-data; boundary=edge',
        'content-length: 1000000',
        '',
        '--edge\r\ncontent-disposition: form-data; name="file"; filename="slow.txt"\r\n\r\nbegun',
      ].join('\r\n'),
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    await server.stop();
    expect(server.process.exitCode).toBe(0);
    socket.destroy();
  });
});

describe('a port in use', () => {
  it('is named with its remedy, and the data folder is free again', async () => {
    const first = await startServer();
    const own = mkdtempSync(join(tmpdir(), 'dafeng-port-'));
    const second = spawnSync(process.execPath, [main], {
      env: { ...process.env, PORT: new URL(first.address).port, DAFENG_DATA_DIR: own },
      encoding: 'utf8',
      timeout: 60_000,
    });
    expect([second.status, second.stderr]).toEqual([1, expect.stringContaining('PORT=')]);
    expect(second.stderr).toContain(new URL(first.address).port);
    expect(existsSync(join(own, 'lock'))).toBe(false);
    await first.stop();
    rmSync(own, { recursive: true, force: true });
  });
});

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
