/**
 * Compiles the data, the packages and the cockpit, and does nothing when none of their sources changed since the last time.
 *   node scripts/build.mjs [--no-web] [--force]
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

export const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = join(root, 'node_modules', '.cache', 'dafeng', 'build.json');
const left = new Set(['node_modules', 'dist', 'dist-types', 'generated', 'var', '.git', 'coverage']);

/** One hash over path, size and content of everything a part is built from. */
const fingerprint = (places) => {
  const hash = createHash('sha256');
  const visit = (place) => {
    if (!existsSync(place)) return;
    if (statSync(place).isDirectory()) {
      for (const name of readdirSync(place).sort()) if (!left.has(name)) visit(join(place, name));
    } else {
      hash.update(relative(root, place)).update('\0').update(readFileSync(place)).update('\0');
    }
  };
  for (const place of places) visit(join(root, place));
  return hash.digest('hex');
};

/** What a build says goes to standard error: a command that builds first prints only its answer on standard output. */
const run = (label, command, args, cwd = root) => {
  const started = Date.now();
  const { status, error } = spawnSync(command, args, { cwd, stdio: ['ignore', 2, 2] });
  if (error || status !== 0) {
    console.error(`${label} 失败 / failed${error ? `: ${error.message}` : ''}`);
    process.exit(status || 1);
  }
  console.error(`${label}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
};
const bin = (name) => join(root, 'node_modules', '.bin', name);

/** A gzipped twin beside every script and style: the server sends it to browsers that take it. */
const compress = (folder) => {
  for (const name of readdirSync(folder))
    if (/\.(js|css)$/.test(name))
      writeFileSync(join(folder, `${name}.gz`), gzipSync(readFileSync(join(folder, name)), { level: 9 }));
};

/** Builds what is out of date. `web` also builds the cockpit. */
export const build = ({ web = true, force = false } = {}) => {
  const stamps = existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : {};
  const sources = [
    'data',
    'scripts',
    'packages',
    'adapters',
    'apps/server',
    'apps/cli',
    'tsconfig.base.json',
    'tsconfig.json',
    'package-lock.json',
  ];
  const parts = [
    {
      id: 'core',
      now: fingerprint(sources),
      made: ['apps/server/dist/main.js', 'apps/cli/dist/main.js'],
      make: () => {
        run('数据 data', process.execPath, ['scripts/compile-data.mjs']);
        // Everything anew: an incremental build leaves out what was merely renamed.
        run('类型与编译 types', bin('tsc'), ['-b', '--force', 'apps/server', 'apps/cli']);
      },
    },
    ...(web
      ? [
          {
            id: 'web',
            now: fingerprint([
              'apps/web',
              'packages/contract',
              'packages/outlook',
              'packages/quantity',
              'data',
              'package-lock.json',
              'scripts/build.mjs',
            ]),
            made: ['apps/web/dist/index.html'],
            make: () => {
              run('驾驶舱 cockpit', bin('vite'), ['build', '--logLevel', 'warn'], join(root, 'apps/web'));
              compress(join(root, 'apps/web/dist/assets'));
            },
          },
        ]
      : []),
  ];
  for (const part of parts) {
    if (!force && stamps[part.id] === part.now && part.made.every((file) => existsSync(join(root, file)))) continue;
    part.make();
    stamps[part.id] = part.now;
    mkdirSync(join(stampFile, '..'), { recursive: true });
    writeFileSync(stampFile, JSON.stringify(stamps));
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  build({ web: !process.argv.includes('--no-web'), force: process.argv.includes('--force') });
}
