import { describe, expect, it } from 'vitest';
import { readPasted } from './paste-table.ts';

describe('a pasted table', () => {
  it('reads tabs with grouped thousands, gaps and years in Chinese', () => {
    expect(readPasted('年\t人口\tGDP\n2020年\t1,212\t—\n2021\t1213.5\t1 040.8\n')).toEqual({
      heads: ['人口', 'GDP'],
      rows: [
        { year: 2020, values: [1212, null] },
        { year: 2021, values: [1213.5, 1040.8] },
      ],
    });
  });
  it('reads commas', () => {
    expect(readPasted('year,co2\n2020,5')).toEqual({ heads: ['co2'], rows: [{ year: 2020, values: [5] }] });
  });
  it.each([
    ['year,a\nabc,1', { row: 2, kind: 'year', text: 'abc' }],
    ['year,a\n2020,1\n2021,x', { row: 3, kind: 'number', text: 'x' }],
    ['year,a\n2020,1,2', { row: 2, kind: 'width', text: '2' }],
    ['year,a', { row: 1, kind: 'empty', text: 'year,a' }],
    ['', { row: 1, kind: 'empty', text: '' }],
  ])('names the row of a fault in %j', (text, fault) => {
    expect(readPasted(text)).toEqual(fault);
  });
});
