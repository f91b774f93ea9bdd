/** @module A report as a workbook, read back by another library: cells show the text of the tree, formulas are live, text is disarmed. */
import { getReportKind, type Report, type ReportNumber } from '@dafeng/reporting';
import { fullFacts } from '@dafeng/reporting/testing';
import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { disarm, excelFormat, excelValue, sheetNames } from './excel-cells.ts';
import { writeXlsx } from './write-xlsx.ts';

const compose = (): Report => {
  const kind = getReportKind('quarterly-dispatch');
  if (kind === null) throw new Error('no such kind');
  return kind.compose(fullFacts('2025Q1'));
};
const number = (value: number, text: string, places: number): ReportNumber => ({
  kind: 'number',
  text,
  value,
  places,
  unit: '%',
  unitLabel: { zh: '%', en: '%' },
  basis: null,
  quality: 'final',
  ref: null,
  digest: null,
});

describe('cells', () => {
  it.each([
    [0.45, '0.4', 1, 0.4, 'a half that GB/T 8170 rounds down'],
    [0.46, '0.5', 1, 0.46, 'whole where both agree'],
    [-2.45, '\u22122.4', 1, -2.4, 'a half below zero'],
    [1234.5, '1,234', 0, 1234, 'a half with thousands'],
  ])('%d printed %s with %i places holds %d: %s', (value, text, places, held) => {
    expect(excelValue(number(value, text, places))).toBe(held);
  });
  it.each([
    ['=1+1', "'=1+1"],
    ['－5％', "'－5％"],
    ['-', '-'],
    ['东江县', '东江县'],
  ])('%s is written %s', (text, written) => expect(disarm(text)).toBe(written));
  it('are formatted at their places', () => {
    expect(excelFormat(number(1, '1.00', 2))).toBe('#,##0.00;"−"#,##0.00');
    expect(sheetNames(['a/b', 'a b', '一'.repeat(40)])).toEqual(['a b', 'a b 2', '一'.repeat(31)]);
  });
});

describe('the workbook of a report', () => {
  it('is the same file from the same tree', async () => {
    const [a, b] = [
      await writeXlsx(compose(), { version: '1', digest: 'd' }),
      await writeXlsx(compose(), { version: '1', digest: 'd' }),
    ];
    expect(Buffer.from(a).equals(Buffer.from(b))).toBe(true);
  });
  it('has live sums, shares and gaps with the values of the report', async () => {
    const bytes = await writeXlsx(compose(), { version: '1', digest: 'd' });
    const xml = Object.entries(unzipSync(bytes))
      .filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name))
      .map(([, part]) => strFromU8(part))
      .join('\n');
    const formulas = [...xml.matchAll(/<f>([^<]*)<\/f>/g)].map((match) => match[1]);
    expect(formulas).toContain('G3-H3');
    expect(formulas).toContain('SUM(B3:B7)');
    expect(formulas).toContain('B3/B8*100');
    expect(formulas).toContain('F3-H3');
    const stages = (await readSheet(Buffer.from(bytes), '任务按状态')) as readonly (readonly unknown[])[];
    expect(stages[2]?.slice(0, 3)).toEqual(['已完成', 1, expect.closeTo(100 / 3, 10)]);
  });
});
