import { describe, expect, it } from 'vitest';
import { csvCell, toCsv } from './table.ts';

describe('the file behind a chart', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['@now', "'@now"],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    [-3, '-3'],
    [null, ''],
  ])('%s is written %s', (value, expected) => expect(csvCell(value)).toBe(expected));
  it('starts with a byte order mark and ends its lines the way spreadsheets expect', () =>
    expect(toCsv({ heads: ['城市', '值'], rows: [['临江市', 1]] })).toBe('\uFEFF城市,值\r\n临江市,1\r\n'));
});
