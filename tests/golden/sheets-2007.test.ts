/** @module The ten printed balances of 2007 as uploads: what is official passes but for one known gap, and what is spoilt is named. */
import { existsSync, readFileSync } from 'node:fs';
import {
  type BookCell,
  bookCellKey,
  gridOfTable,
  parseCsv,
  readSheets,
  type SheetContext,
  type SheetGrid,
} from '@dafeng/accounting';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groundTruth } from './ground-truth.ts';

const path = groundTruth('cesy2007/energy_balance_physical_2007.csv');
const areas = [
  'Beijing',
  'Hebei',
  'Shanxi',
  'Jiangsu',
  'Guangdong',
  'Hainan',
  'Sichuan',
  'Yunnan',
  'Xinjiang',
  'China',
];

describe.skipIf(!existsSync(path))('printed balances as uploads (skipped without ../shared)', () => {
  const table = existsSync(path) ? parseCsv('balances.csv', readFileSync(path, 'utf8')) : null;
  const rows = table?.ok ? table.value.rows : [];
  const context = (name: string, known: SheetContext['known'] = {}): SheetContext => ({
    area: { name, code: null },
    year: 2007,
    file: 'balances.csv',
    fileSha256: null,
    known,
  });
  const grid: SheetGrid = gridOfTable('balances.csv', rows);
  const readings = new Map(areas.map((name) => [name, readSheets([grid], context(name))]));

  it.each(areas)('%s passes', (name) => {
    // The difference of raw coal is not printed for Sichuan, so the coal total stands alone (accounting notes, B2).
    const doubts = name === 'Sichuan' ? ['total-differs@energy:stat_difference:coal_total'] : [];
    expect(readings.get(name)?.faults.map(({ confirmation }) => confirmation)).toEqual(doubts);
  });

  it('any consumption given in another unit is named, against the same table as last year', () => {
    const previous = (readings.get('Hainan')?.cells ?? []).filter(({ value }) => value !== null && value !== 0);
    const final = previous.filter(({ row }) => row.startsWith('final.') && !row.endsWith('.total'));
    expect(final.length).toBeGreaterThan(20);
    fc.assert(
      fc.property(fc.constantFrom(...final), fc.constantFrom(1e4, 1e-4, 1e8), (cell: BookCell, times) => {
        const row = (cell.entries[0]?.place?.row ?? 0) - 1;
        const spoilt = grid.rows.map((cells, at) =>
          at === row ? cells.map((one, column) => (column === 4 ? { value: Number(one.value) * times } : one)) : cells,
        );
        const faults = readSheets([{ ...grid, rows: spoilt }], context('Hainan', { previous })).faults;
        expect(faults.filter(({ code }) => code === 'unit-slip').map((one) => one.cell)).toEqual([bookCellKey(cell)]);
        expect(faults[0]).toMatchObject({ sheet: 'balances.csv', row: row + 1, column: 'E' });
      }),
      { numRuns: 15 },
    );
  });
});
