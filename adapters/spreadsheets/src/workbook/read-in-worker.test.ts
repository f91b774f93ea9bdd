/**
 * @module Isolation, in the built product and in a process of its own (the test runner's threads resolve packages to sources): the same
 * grids from a thread, and a thread that hangs costs only itself.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../../..');
const built = resolve(root, 'adapters/spreadsheets/dist/workbook/worker-entry.js');

/** Where packages resolve, and nothing is kept. */
const file = resolve(root, `adapters/spreadsheets/node_modules/.worker-test-${process.pid}.mjs`);
afterAll(() => rmSync(file, { force: true }));

const script = `
  import { runInBoundedWorker } from '@dafeng/documents';
  import { readWorkbook, readWorkbookInWorker, toXlsx } from '@dafeng/spreadsheets';
  const bytes = await toXlsx([{ name: '表', columns: [{ title: '工业' }], rows: [[1.5]], notes: [] }]);
  let threads = 0;
  const run = (...args) => { threads += 1; return runInBoundedWorker(...args); };
  const options = { fileName: 'a.xlsx', run };
  const hanging = new URL('data:text/javascript,for(;;);');
  console.log(JSON.stringify({
    here: await readWorkbook(bytes, options),
    aside: await readWorkbookInWorker(bytes, options),
    damaged: await readWorkbookInWorker(new Uint8Array([0x50, 0x4b, 1]), options),
    hung: await readWorkbookInWorker(bytes, { ...options, workerEntry: hanging, limits: { milliseconds: 300 } }),
    threads,
  }));
`;

describe.skipIf(!existsSync(built))(
  'a workbook in a thread of its own (skipped where the packages are not built)',
  () => {
    it('gives the same, refuses the same, and is ended when its time is over', () => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, script);
      const { stdout, stderr } = spawnSync(process.execPath, [file], {
        cwd: root,
        encoding: 'utf8',
        env: { PATH: process.env.PATH },
      });
      expect(stderr).toBe('');
      const { here, aside, damaged, hung, threads } = JSON.parse(stdout);
      expect(here).toMatchObject({ ok: true, value: [{ name: '表' }] });
      expect(aside).toEqual(here);
      expect(damaged).toMatchObject({ ok: false, faults: [{ code: 'unreadable-file', file: 'a.xlsx' }] });
      expect(hung).toMatchObject({ ok: false, faults: [{ code: 'reading-ended', message: { zh: '读取超时。' } }] });
      expect(threads).toBe(3);
    });
  },
);
