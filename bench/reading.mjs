/** Reading plans: one warm, one as a whole process, hundreds in one run. Side by side with merely finding the numbers by a pattern. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { readPlan } from '@dafeng/plan';
import { median, report, time } from './measure.mjs';

/** What a person would do instead in a minute: every number with a unit, no subject, no year, no sense. */
const numbersOnly = (text) =>
  [...text.matchAll(/\d+(?:\.\d+)?\s*(?:%|％|个|万千瓦|万吨|亿立方米|亿元|万亩|公里|平方米)/g)].length;

export const benchReading = async (root) => {
  const shared = process.env.DAFENG_SHARED ?? join(root, '..', 'shared');
  const folder = join(shared, 'plans');
  const real = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => join(folder, name))
    : [];
  const files = [join(root, 'examples/river-city/plan.txt'), ...real];
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  const largest = texts.reduce((a, b) => (a.length >= b.length ? a : b));
  const largestFile = files[texts.indexOf(largest)];

  const reading = median(await time(() => readPlan(largest), { times: 30, warm: 5 }));
  const pattern = median(await time(() => numbersOnly(largest), { times: 30, warm: 5 }));
  report('read one plan, warm', reading, 'ms', {
    budget: 60,
    note: `${largest.length} characters; ${Math.round(reading / pattern)} times a bare pattern for numbers`,
  });

  const cli = join(root, 'apps/cli/bin/dafeng.mjs');
  const whole = median(
    await time(
      () => {
        const { status } = spawnSync(process.execPath, [cli, 'plan', 'read', largestFile, '--json'], {
          maxBuffer: 1e9,
        });
        if (status !== 0) throw new Error(`the command line ended with ${status}`);
      },
      { times: 5, warm: 1 },
    ),
  );
  const bare = median(await time(() => spawnSync(process.execPath, ['-e', '0']), { times: 5, warm: 1 }));
  report('read one plan, whole process', whole, 'ms', {
    budget: 1000,
    note: `${(whole / bare).toFixed(1)} times an empty Node process`,
  });

  const run = (count) => {
    const from = performance.now();
    let targets = 0;
    for (let i = 0; i < count; i += 1) {
      // Every plan a different text, so that nothing can be remembered.
      const result = readPlan(`${texts[i % texts.length]}\n${i}`);
      if (result.ok) targets += result.value.targets.length;
    }
    return { ms: performance.now() - from, targets };
  };
  run(20);
  globalThis.gc?.();
  const small = run(100);
  globalThis.gc?.();
  const heapBefore = process.memoryUsage().heapUsed;
  const large = run(500);
  globalThis.gc?.();
  const heapAfter = process.memoryUsage().heapUsed;
  report('read 500 plans in one run', large.ms / 1000, 's', { note: `${large.targets} targets` });
  report('500 plans against five times 100 plans', large.ms / (5 * small.ms), 'times', {
    budget: 1.25,
    note: 'linear: 1',
  });
  report('heap kept after 500 plans', (heapAfter - heapBefore) / 1e6, 'MB', {
    budget: 20,
    note: globalThis.gc ? 'after garbage collection' : 'without forced collection',
  });
};
