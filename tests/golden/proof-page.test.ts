/** The page of proof is what its command writes today: a case that no longer runs, or a figure that moved, is found here. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { groundTruth } from './ground-truth.ts';

const script = fileURLToPath(new URL('../../scripts/prove.mjs', import.meta.url));

describe.skipIf(!existsSync(groundTruth('cesy2007')))('docs/reference/proof.md (skipped without ../shared)', () => {
  it('is what scripts/prove.mjs writes, and every case holds', async () => {
    const ran = await promisify(execFile)(process.execPath, [script, '--check', '--built']).then(
      () => 'as written',
      (fault: { stderr: string }) => fault.stderr,
    );
    expect(ran).toBe('as written');
  }, 120_000);
});
