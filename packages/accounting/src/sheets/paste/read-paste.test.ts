import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PasteGrid, readPaste, splitPaste, writePaste } from './read-paste.ts';

const grid = (more: Partial<PasteGrid> = {}): PasteGrid => ({
  sheet: 'energy',
  rows: ['final.industry', 'final.construction', 'final.transport'],
  columns: ['raw_coal', 'coke', 'electricity'],
  startRow: 0,
  startColumn: 0,
  unitOf: (_, column) => (column === 'electricity' ? '100m-kWh' : '10k-t'),
  ...more,
});
const pasted = (text: string, more: Partial<PasteGrid> = {}) => {
  const { writes, faults } = readPaste(text, grid(more));
  return {
    writes: writes.map(({ row, column, value, absence }) => [row, column, value ?? absence]),
    faults: faults.map(({ code, row, column }) => `${code} ${column}${row}`),
  };
};

describe('what Excel and WPS put on the clipboard', () => {
  it.each([
    [
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      '1\t2\n3\t4',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['"两行\n文字"\t5', [['两行\n文字', '5']]],
    ['"他说""好"""\t5', [['他说"好"', '5']]],
    ['5" 管\t6', [['5" 管', '6']]],
    ['"开了没关\t6', [['"开了没关', '6']]],
    [
      '\t\r\n\t7',
      [
        ['', ''],
        ['', '7'],
      ],
    ],
    ['', []],
  ])('%j', (text, rows) => expect(splitPaste(text)).toEqual(rows));
});

describe('numbers as they are pasted', () => {
  it.each([
    ['1,234.5', 1234.5],
    ['１２', 12],
    ['－5', -5],
    ['—5', -5],
    ['−5', -5],
    ['- 5', -5],
    ['', 'not-reported'],
    ['—', 'not-reported'],
    ['…', 'not-reported'],
    ['NO', 'NO'],
  ])('%j', (text, value) => {
    expect(pasted(`${text}\t1`)).toEqual({
      writes: [
        ['final.industry', 'raw_coal', value],
        ['final.industry', 'coke', 1],
      ],
      faults: [],
    });
  });
});

describe('where it goes', () => {
  it('from the chosen cell on, in the order of the screen', () =>
    expect(pasted('1\t2\n3\t4', { startRow: 1, startColumn: 1 }).writes).toEqual([
      ['final.construction', 'coke', 1],
      ['final.construction', 'electricity', 2],
      ['final.transport', 'coke', 3],
      ['final.transport', 'electricity', 4],
    ]));
  it('what hangs over is said once, at the first cell outside', () =>
    expect(pasted('1\t2\n3\t4', { startRow: 2, startColumn: 2 }).faults).toEqual(['outside-grid B2']));
  it('cells that take no number take none', () => {
    const unitOf = (_: string, column: string) => (column === 'coke' ? null : ('10k-t' as const));
    expect(pasted('1\t2\t3', { unitOf }).faults).toEqual(['outside-grid B1']);
    expect(pasted('1\t\t3', { unitOf })).toEqual({
      writes: [
        ['final.industry', 'raw_coal', 1],
        ['final.industry', 'electricity', 3],
      ],
      faults: [],
    });
  });
  it('faults stand at the pasted cell', () =>
    expect(pasted('1\t约三\n=A1\t5%').faults).toEqual(['not-a-number B1', 'formula A2', 'percent B2']));
});

describe('a copy pasted back', () => {
  const number = fc.oneof(
    fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => n / 1000 + 0),
    fc.constantFrom('NO', 'NE', 'IE', null),
  );
  it('is the same cells', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number, number), { minLength: 1, maxLength: 3 }), (rows) => {
        const { writes, faults } = readPaste(`${writePaste(rows)}\r\n`, grid());
        expect(faults).toEqual([]);
        expect(writes.map(({ value, absence }) => value ?? (absence === 'not-reported' ? null : absence))).toEqual(
          rows.flat().map((one) => (Object.is(one, -0) ? 0 : one)),
        );
      }),
    ));
  it('keeps any text in its cell', () =>
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          fc.pre(!rows[0]?.[0]?.startsWith('\uFEFF'));
          expect(splitPaste(`${writePaste(rows)}\r\n`)).toEqual(rows);
        },
      ),
    ));
});
