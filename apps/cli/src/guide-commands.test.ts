import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const bin = join(root, 'apps/cli/bin/dafeng.mjs');
const folder = mkdtempSync(join(tmpdir(), 'dafeng-guide-'));
symlinkSync(join(root, 'examples'), join(folder, 'examples'), 'junction');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('docs/guide/keep-the-books.md', () => {
  const commands = readFileSync(join(root, 'docs/guide/keep-the-books.md'), 'utf8').match(/^npx dafeng .*$/gm) ?? [];
  it('prints commands', () => expect(commands.length).toBeGreaterThan(5));
  // In the order of the guide: reading needs the template that was written.
  it.each(commands)('%s', (command) => {
    const [, , ...words] = command.split(' ');
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...words], { cwd: folder, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    expect(stdout.length).toBeGreaterThan(10);
  });
});
