/** @module The reader against hand-made readings of real plans, scored by the tools that came with them; skipped where those are absent. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../clean-text.ts';
import { readOutline } from '../outline/read-outline.ts';
import { readTargets } from './index.ts';

const shared = process.env.DAFENG_SHARED ?? fileURLToPath(new URL('../../../../../shared', import.meta.url));
const absent = !existsSync(`${shared}/plans/gold`) || !existsSync(`${shared}/tools/score-plan.mjs`);
const reason = absent ? ' (skipped: ../shared/plans is not there)' : '';

interface Score {
  readonly targets: { readonly f1: number; readonly allFieldsRight: number };
}

function score(city: string): Score {
  const clean = cleanText(readFileSync(`${shared}/plans/${city}.txt`, 'utf8'));
  const outline = readOutline(clean);
  const folder = mkdtempSync(`${tmpdir()}/dafeng-targets-`);
  try {
    const predicted = `${folder}/${city}.json`;
    writeFileSync(predicted, JSON.stringify({ outline, tasks: [], ...readTargets(clean, outline) }));
    const printed = execFileSync(
      process.execPath,
      [`${shared}/tools/score-plan.mjs`, `${shared}/plans/gold/${city}.json`, predicted],
      { encoding: 'utf8' },
    );
    return JSON.parse(printed) as Score;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.skipIf(absent)(`targets of three real plans${reason}`, () => {
  it.each(['panzhihua', 'nanchong', 'guangyuan'])('%s', (city) => {
    const { targets } = score(city);
    expect(targets.f1).toBeGreaterThanOrEqual(0.98);
    expect(targets.allFieldsRight).toBeGreaterThanOrEqual(0.95);
  });

  it.each([
    ['panzhihua', 37],
    ['nanchong', 60],
    ['guangyuan', 40],
  ])('%s has about as many targets as a careful reader found', (city, count) => {
    const clean = cleanText(readFileSync(`${shared}/plans/${city}.txt`, 'utf8'));
    expect(Math.abs(readTargets(clean, readOutline(clean)).targets.length - count)).toBeLessThanOrEqual(2);
  });
});
