import { zipSync } from 'fflate';
import { type Cell, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { defaultWorkbookLimits } from './limits.ts';
import { readWorkbookInWorker } from './read-in-worker.ts';
import { readWorkbook } from './read-workbook.ts';

const workbook = (rows: (string | number | null)[][], extra: Record<string, Partial<Cell>> = {}, more = {}) =>
  writeXlsx({ sheets: [{ name: '能源平衡', rows, cells: new Map(Object.entries(extra)), ...more }] });
const read = async (bytes: Uint8Array, limits = {}) => readWorkbook(bytes, { fileName: '临江.xlsx', limits });
const codes = async (bytes: Uint8Array, limits = {}) => {
  const result = await read(bytes, limits);
  return result.ok ? [] : result.faults.map(({ code }) => code);
};
/** A workbook whose one sheet is the given XML. */
const raw = (sheetXml: string, more: Record<string, Uint8Array> = {}) => {
  const text = (xml: string) => new TextEncoder().encode(xml);
  return zipSync({
    '[Content_Types].xml': text(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    ),
    '_rels/.rels': text(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ),
    'xl/workbook.xml': text(
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': text(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': text(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheetXml}</sheetData></worksheet>`,
    ),
    ...more,
  });
};

describe('a workbook', () => {
  it('gives values, formulas with what they came to, merged ranges and percent formats', async () => {
    const result = await read(
      await workbook(
        [
          ['项目', '原煤', null],
          ['工业', 2, null],
          ['合计', null, null],
          ['占比', 0.05, null],
        ],
        {
          '2,1': { value: 2, type: 'formula', formula: 'SUM(B2)', formulaResult: 2 },
          '2,2': { value: null, type: 'formula', formula: 'SUM(C2)' },
          '3,1': { value: 0.05, type: 'number', style: { numFmt: '0.0%' } },
        },
        { merges: [{ startRow: 0, startCol: 1, endRow: 0, endCol: 2 }] },
      ),
    );
    expect(result.ok && result.value[0]).toEqual({
      name: '能源平衡',
      rows: [
        [
          { value: '项目' },
          { value: '原煤', merged: true, span: { rows: 1, columns: 2 } },
          { value: null, merged: true },
        ],
        [{ value: '工业' }, { value: 2 }, { value: null }],
        [{ value: '合计' }, { value: 2, formula: 'SUM(B2)' }, { value: null, formula: 'SUM(C2)' }],
        [{ value: '占比' }, { value: 0.05, percent: true }, { value: null }],
      ],
    });
  });

  it('is read past formatted cells far below, which hold nothing', async () => {
    const result = await read(
      raw('<row r="1"><c r="A1"><v>7</v></c></row><row r="1048576"><c r="XFD1048576" s="0"/></row>'),
    );
    expect(result.ok && result.value[0]?.rows[0]?.[0]).toEqual({ value: 7 });
    expect(result.ok && result.value[0]?.rows.length).toBeLessThanOrEqual(defaultWorkbookLimits.rows);
  });

  it('may have a merged range over all of a sheet', async () => {
    const result = await read(
      raw(
        '<row r="1"><c r="A1" t="inlineStr"><is><t>表</t></is></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><sheetData>',
      ),
    );
    expect(result.ok && result.value[0]?.rows[0]?.[0]?.value).toBe('表');
  });

  it('may be text, in the encodings that Chinese Excel saves', async () => {
    const gb = new Uint8Array([0xb9, 0xa4, 0xd2, 0xb5, 0x2c, 0x31, 0x0a]);
    const result = await readWorkbook(gb, { fileName: 'a.csv' });
    expect(result.ok && result.value[0]?.rows).toEqual([[{ value: '工业' }, { value: '1' }]]);
  });
});

describe('a file that is refused', () => {
  it.each([
    ['nothing', () => new Uint8Array(), 'empty-file'],
    ['a picture', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'unreadable-file'],
    ['a zip that is no workbook', () => zipSync({ 'a.txt': new Uint8Array([65]) }), 'unreadable-file'],
    [
      'an old container with nothing in it',
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'unreadable-file',
    ],
    ['a cell at the far corner', () => raw('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), 'file-too-large'],
    ['a cell too far right', () => raw('<row r="1"><c r="XFD1"><v>1</v></c></row>'), 'file-too-large'],
    [
      'a sheet of blanks that inflates a thousandfold',
      () => raw(`<row r="1"><c r="A1"><v>1</v></c></row>${' '.repeat(6_000_000)}`),
      'file-too-large',
    ],
  ])('%s', async (_, make, code) => expect(await codes(make())).toEqual([code]));

  it('with more cells, sheets or bytes than allowed', async () => {
    const bytes = await workbook([
      [1, 2],
      [3, 4],
    ]);
    expect(await codes(bytes, { cells: 3 })).toEqual(['file-too-large']);
    expect(await codes(bytes, { sheets: 0 })).toEqual(['file-too-large']);
    expect(await codes(bytes, { bytes: 100 })).toEqual(['file-too-large']);
    expect(await codes(bytes, { parts: 2 })).toEqual(['file-too-large']);
    expect(await codes(bytes)).toEqual([]);
  });

  it('with a password says so', async () => {
    const locked = await writeXlsx({
      sheets: [{ name: 'a', rows: [[1]] }],
      encryption: { password: 'x', spinCount: 1 },
    });
    expect(await codes(locked)).toEqual(['protected-file']);
  });

  it('cut short or with bytes changed never throws', async () => {
    const bytes = await workbook(
      Array.from({ length: 30 }, (_, r) => Array.from({ length: 20 }, (_, c) => (c === 0 ? `行${r}` : r * c))),
    );
    // A small generator of its own, so that a failure comes back on every run.
    let state = 20_240_131;
    const next = (below: number) => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return state % below;
    };
    for (let round = 0; round < 120; round += 1) {
      const hurt = bytes.slice(0, round % 3 === 0 ? next(bytes.length) : bytes.length);
      for (let n = round % 3 === 0 ? 0 : 1 + next(20); n > 0 && hurt.length > 0; n -= 1)
        hurt[next(hurt.length)] = next(256);
      const result = await read(hurt);
      if (!result.ok) expect(result.faults[0]?.remedy.zh).toMatch(/[。]$/);
    }
    for (let round = 0; round < 50; round += 1) {
      const noise = Uint8Array.from({ length: next(400) }, () => next(256));
      if (round % 2 === 0) noise.set([0x50, 0x4b, 3, 4].slice(0, noise.length));
      await read(noise);
    }
  });
});

describe('reading in a thread', () => {
  const bytes = workbook([[1]]);
  it('says why the thread was ended', async () => {
    const result = await readWorkbookInWorker(await bytes, {
      fileName: 'a.xlsx',
      workerEntry: new URL('file:///entry.js'),
      run: async () => ({ ok: false, error: { code: 'time-limit' } }),
    });
    expect(result).toMatchObject({ ok: false, faults: [{ code: 'reading-ended', message: { zh: '读取超时。' } }] });
  });
  it('reads here where there is no thread to start, and sends no thread what is too large', async () => {
    const run = () => Promise.reject(new Error('started'));
    expect(await readWorkbookInWorker(await bytes, { fileName: 'a.xlsx', run })).toMatchObject({ ok: true });
    expect(
      await readWorkbookInWorker(await bytes, {
        fileName: 'a.xlsx',
        run,
        workerEntry: new URL('file:///entry.js'),
        limits: { bytes: 10 },
      }),
    ).toMatchObject({ ok: false, faults: [{ code: 'file-too-large' }] });
  });
});
