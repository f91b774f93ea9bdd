/** @module `dafeng report` as a person calls it: the file that comes out, and what is refused. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { RefusedError } from './refusal.ts';
import { addReportCommand } from './report-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'dafeng-report-'));
const series = join(folder, 'series.csv');
writeFileSync(
  series,
  [
    'indicator,period,value,unit,since,source',
    'energy-intensity-of-gdp-reduction,2024,9.1,%,2020,年鉴（虚构，示例）',
    'total-electricity-consumption,2024-01,14.2,亿千瓦时,,电力（虚构，示例）',
  ].join('\n'),
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

const run = async (...args: string[]): Promise<string | null> => {
  vi.spyOn(process.stdout, 'write').mockImplementation((_, done) => {
    (done as (() => void) | undefined)?.();
    return true;
  });
  const program = new Command().exitOverride();
  addReportCommand(program);
  return program.parseAsync(['node', 'dafeng', 'report', '--plan', 'river-city', '--series', series, ...args]).then(
    () => null,
    (error: unknown) => {
      if (error instanceof RefusedError) return error.refusal.code;
      throw error;
    },
  );
};

describe('dafeng report', () => {
  it('writes the same Word file twice, with the numbers and what only the system holds', async () => {
    const out = join(folder, 'brief.docx');
    expect(await run('--kind', 'monthly-brief', '--at', '2024-12', '--out', out)).toBeNull();
    const first = readFileSync(out);
    const text = strFromU8(unzipSync(first)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]*>/g, '');
    expect(text).toContain('9.1');
    expect(text).toContain('命令行没有台账，请在系统中编制');
    expect(await run('--kind', 'monthly-brief', '--at', '2024-12', '--out', out)).toBeNull();
    expect(readFileSync(out).equals(first)).toBe(true);
  });
  it('writes a workbook and the tree', async () => {
    for (const name of ['a.xlsx', 'a.json'])
      expect(await run('--kind', 'annual-progress', '--at', '2024', '--out', join(folder, name))).toBeNull();
    expect(JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8'))).toMatchObject({
      kind: 'annual-progress',
      example: true,
    });
  });
  it.each([
    [['--kind', 'diary', '--at', '2024-12', '--out', 'x.docx'], 'unknown-kind'],
    [['--kind', 'monthly-brief', '--at', '2024', '--out', 'x.docx'], 'not-a-period'],
    [['--kind', 'monthly-brief', '--at', '2024-12', '--out', 'x.pdf'], 'unknown-format'],
    [['--kind', 'monthly-brief', '--at', '2024-12', '--out', 'x.docx', '--template', series], 'template-unreadable'],
    [['--kind', 'monthly-brief', '--at', '2024-12', '--out', join(folder, 'no', 'x.docx')], 'cannot-write'],
  ])('refuses %j: %s', async (args, code) => {
    expect(await run(...args)).toBe(code);
  });
});
