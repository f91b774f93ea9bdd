/** The service: warm start to first answer, and the API over 500 plans with 30 000 targets, one request after another on loopback. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { newUuid, openRegistry } from '@dafeng/database';
import { hashToken, makeToken } from '@dafeng/identity';
import { readerVersion, readPlan } from '@dafeng/plan';
import { buildServer, makeBookAccountant, makeImportRunner, openFileStore } from '@dafeng/server';
import { median, percentile, report, time } from './measure.mjs';

const answering = async (url, patience) => {
  const until = performance.now() + patience;
  while (performance.now() < until) {
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  throw new Error(`${url} did not answer`);
};

const benchStart = async (root) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dafeng-bench-'));
  const port = 4390;
  const once = async () => {
    const from = performance.now();
    const child = spawn('npm', ['start', '--silent'], {
      cwd: root,
      detached: true,
      stdio: 'ignore',
      env: { ...process.env, PORT: String(port), DAFENG_DATA_DIR: dataDir },
    });
    const exited = new Promise((resolve) => child.once('exit', resolve));
    await answering(`http://127.0.0.1:${port}/api/v1/health`, 60_000);
    const span = performance.now() - from;
    process.kill(-child.pid, 'SIGTERM');
    await exited;
    await new Promise((resolve) => setTimeout(resolve, 300));
    return span;
  };
  const first = await once();
  const warm = [await once(), await once(), await once()];
  report('first npm start (built) to first answer', first / 1000, 's', {
    note: 'creates the store and loads six plans',
  });
  report('warm npm start to first answer', median(warm) / 1000, 's', { budget: 3 });
  rmSync(dataDir, { recursive: true, force: true });
};

/** 500 fictional cities, each with the example's plan under other names and numbers; every item twice over gives some 30 000 targets. */
const fill = async (registry, root, cities, targetsEach) => {
  const reading = readPlan(readFileSync(join(root, 'examples/river-city/plan.txt'), 'utf8'));
  if (!reading.ok) throw new Error('the example cannot be read');
  const base = reading.value;
  for (let n = 0; n < cities; n += 1) {
    const id = String(100_000 + n);
    const targets = Array.from({ length: targetsEach }, (_, i) => {
      const target = base.targets[i % base.targets.length];
      return {
        ...target,
        id: `${target.id}-${i}`,
        value: target.value + n / 100,
        ...(i >= base.targets.length ? { scope: `第${i}片` } : {}),
      };
    });
    await registry.asSystem(async ({ cities: list, versions }) => {
      await list.create({
        id,
        slug: `city-${n}`,
        name: { zh: `测试${n}市`, en: `Test city ${n}` },
        province: null,
        example: true,
      });
      const draft = await versions.saveDraft({
        cityId: id,
        reading: { ...base, targets },
        document: {
          textSha256: id.padStart(64, '0'),
          fileSha256: null,
          format: null,
          fileName: null,
          size: null,
          characters: 1,
          text: null,
          pages: [],
        },
        source: 'pack',
        readerVersion,
      });
      await versions.publish(draft.id, { acceptRest: true });
    });
  }
};

const benchApi = async (root) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'dafeng-bench-'));
  const clock = () => new Date();
  const registry = await openRegistry({ dataDir, clock, newId: newUuid });
  const from = performance.now();
  await fill(registry, root, 500, 60);
  report('store 500 plans with 60 targets each', (performance.now() - from) / 1000, 's');
  // The store tidies itself once nobody writes (statistics, old row versions); a city's store has long done so.
  await new Promise((resolve) => setTimeout(resolve, 10_000));
  const files = openFileStore(join(dataDir, 'files'));
  const imports = makeImportRunner({ registry, files, onBug: console.error });
  const app = await buildServer({
    services: {
      registry,
      files,
      imports,
      accountant: makeBookAccountant(),
      clock,
      version: 'bench',
      secureCookies: false,
    },
    logLevel: 'silent',
  });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });

  const token = makeToken();
  const admin = await registry.asSystem(async ({ users, sessions }) => {
    const user = await users.create({ loginName: 'bench', displayName: 'bench', role: 'administrator' });
    await sessions.createSignInToken({
      tokenHash: hashToken(token),
      userId: user.id,
      expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    });
    return user;
  });
  const signIn = await fetch(`${address}/api/v1/session/one-time`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  if (!signIn.ok) throw new Error(`sign-in of ${admin.loginName}: ${signIn.status} ${await signIn.text()}`);
  const cookie = signIn.headers.get('set-cookie').split(';')[0];
  const get = async (path) => {
    const answer = await fetch(`${address}/api/v1${path}`, { headers: { cookie } });
    const body = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${body}`);
    return JSON.parse(body);
  };
  const total = (await get('/targets?limit=1')).total;
  const cityOf = (i) => String(100_000 + ((i * 37) % 500));
  const versions = await registry.asSystem(({ versions: all }) => all.listAccepted());
  const asks = [
    ['GET /cities', () => '/cities'],
    ['GET /cities/:id', (i) => `/cities/${cityOf(i)}`],
    ['GET /versions/:id', (i) => `/versions/${versions[(i * 37) % versions.length].id}`],
    ['GET /target-rows of a city', (i) => `/target-rows?city=${cityOf(i)}`],
    [
      'GET /targets by year, all cities',
      (i) => `/targets?year=2030&limit=100&sort=value&order=${i % 2 ? 'asc' : 'desc'}`,
    ],
    ['GET /targets by words', () => `/targets?q=${encodeURIComponent('森林')}&limit=100`],
    ['GET /cities/:id/task-matrix', (i) => `/cities/${cityOf(i)}/task-matrix`],
    ['GET /compare of five cities', (i) => `/compare?city=${[0, 1, 2, 3, 4].map((k) => cityOf(i + k)).join(',')}`],
    ['GET /search', (i) => `/search?q=${encodeURIComponent(['森林', '装机', '发展改革', '能耗'][i % 4])}`],
  ];
  const all = [];
  for (const [name, path] of asks) {
    const spans = await time((i) => get(path(i)), { times: 60, warm: 5 });
    all.push(...spans);
    report(`${name}, p95`, percentile(spans, 0.95), 'ms', {
      budget: 50,
      note: `median ${median(spans).toFixed(0)} ms`,
    });
  }
  report('API over all requests, p95', percentile(all, 0.95), 'ms', {
    budget: 50,
    note: `${total} targets in the store`,
  });
  await app.close();
  await registry.close();
  rmSync(dataDir, { recursive: true, force: true });
};

export const benchService = async (root) => {
  await benchStart(root);
  await benchApi(root);
};
