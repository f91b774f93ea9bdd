/** First load of the cockpit: the script the page asks for before it shows anything, gzipped. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { report } from './measure.mjs';

export const benchBundle = (root) => {
  const dist = join(root, 'apps/web/dist');
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const scripts = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map((match) => match[1]);
  const size = [...new Set(scripts)].reduce(
    (sum, script) => sum + gzipSync(readFileSync(join(dist, script)), { level: 9 }).length,
    0,
  );
  report('first load of the cockpit, gzipped script', size / 1024, 'kB', {
    budget: 400,
    note: `${scripts.length} files`,
  });
};
