/**
 * The cockpit of the example city as it starts, with its books, months, tasks and budgets: one request after another on loopback against a server of its
 * own process, the first one after start apart, since it makes what the others read.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, percentile, report, time } from './measure.mjs';

const start = async (root, dataDir) => {
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DAFENG_DATA_DIR: dataDir },
  });
  let said = '';
  const url = await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += chunk.toString('utf8');
      const found = /http:\/\/127\.0\.0\.1:\d+\S*token=\S+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
  return { child, url: new URL(url) };
};

export const benchCockpit = async (root) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dafeng-bench-'));
  const { child, url } = await start(root, dataDir);
  const signIn = await fetch(`${url.origin}/api/v1/session/one-time`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: url.searchParams.get('token') }),
  });
  const cookie = signIn.headers.get('set-cookie').split(';')[0];
  const get = async (path) => {
    const answer = await fetch(`${url.origin}/api/v1${path}`, { headers: { cookie } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const { items } = await get('/cities');
  const example = items.find((city) => city.example).id;
  const others = items.filter((city) => !city.example).map(({ id }) => id);
  const [first] = await time(() => get(`/cities/${example}/cockpit`), { times: 1, warm: 0 });
  report('cockpit of the example city, first after start', first, 'ms');
  const asks = [
    ['GET /cities/:id/cockpit', () => `/cities/${example}/cockpit`],
    [
      'GET /cities/:id/cockpit, six months in turn',
      (i) => `/cities/${example}/cockpit?at=2025-${String((i % 6) + 7).padStart(2, '0')}`,
    ],
    ['GET /cities/:id/cockpit of the five cities', (i) => `/cities/${others[i % others.length]}/cockpit`],
    ['GET /cities/:id/tracking', () => `/cities/${example}/tracking`],
    ['GET /cities/:id/tracking/warnings', () => `/cities/${example}/tracking/warnings`],
  ];
  for (const [name, path] of asks) {
    const spans = await time((i) => get(path(i)), { times: 100, warm: 12 });
    report(`${name}, p95`, percentile(spans, 0.95), 'ms', {
      budget: name.includes('cockpit') ? 50 : null,
      note: `median ${median(spans).toFixed(0)} ms`,
    });
  }
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
  rmSync(dataDir, { recursive: true, force: true });
};
