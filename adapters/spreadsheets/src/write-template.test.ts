/** @module Templates as real files: what is filled in comes back cell by cell, and what is changed is named at its cell. */
import {
  type BookCell,
  bookCellKey,
  listActivities,
  listFlows,
  listProducts,
  productsOfLayout,
  readSheets,
  type SheetKnowledge,
} from '@dafeng/accounting';
import { getUnit } from '@dafeng/quantity';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from './workbook/read-workbook.ts';
import { writeTemplate, writeTemplateTables } from './write-template.ts';

const area = { name: '临江市', code: null };
const request = { area, year: 2024, method: 'guide-2011' } as const;
const read = async (bytes: Uint8Array, known: SheetKnowledge = {}, year = 2024, file = '临江.xlsx') => {
  const grids = await readWorkbook(bytes, { fileName: file });
  if (!grids.ok) throw new Error(grids.faults[0]?.message.en);
  return readSheets(grids.value, { area, year, file, fileSha256: null, known });
};
const base = { status: 'reported', method: null, spread: null, uncertainty: null, comment: null } as const;
const energy = (row: string, column: string, value: number | BookCell['absence']): BookCell => ({
  ...base,
  sheet: 'energy',
  row,
  column,
  value: typeof value === 'number' ? value : null,
  unit: listProducts().find(({ id }) => id === column)?.unit ?? '10k-t',
  absence: typeof value === 'number' ? null : value,
  entries: [],
});
const plain = (cells: readonly BookCell[]) =>
  Object.fromEntries(
    cells.map((cell) => [bookCellKey(cell), [cell.value, cell.absence, cell.unit, cell.uncertainty, cell.comment]]),
  );

// Rows that no identity ties to others, so that any numbers are in order.
const loose = listFlows()
  .filter(({ of, part }) => of === null && part === 'loss')
  .concat(listFlows().filter(({ id }) => id.startsWith('supply.indigenous.')));
const amount = fc.oneof(
  fc.integer({ min: 1, max: 1_000_000 }),
  fc.integer({ min: 1, max: 1_000_000 }).map((n) => n / 1000),
  fc.constantFrom('NO' as const, 'NE' as const, 'IE' as const),
);
const activityCell = fc.record({
  activity: fc.constantFrom(...listActivities().filter(({ isSigned, years }) => !isSigned && years === 'this')),
  value: fc.option(
    fc.integer({ min: 1, max: 100_000 }).map((n) => n / 8),
    { nil: null },
  ),
  uncertainty: fc.option(fc.integer({ min: 1, max: 90 }), { nil: null }),
  comment: fc.constantFrom(null, '见年鉴第 3 页', '=HYPERLINK("x")'),
});

describe('a template', () => {
  it('gives back what was filled in, cell by cell', async () => {
    const fuels = listProducts().filter(({ kind }) => kind === 'fuel');
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.tuple(fc.constantFrom(...loose), fc.constantFrom(...fuels), amount), {
          maxLength: 12,
          selector: ([flow, product]) => `${flow.id}:${product.id}`,
        }),
        fc.uniqueArray(activityCell, { maxLength: 8, selector: ({ activity }) => activity.id }),
        fc.constantFrom('national' as const, 'provincial' as const),
        async (numbers, items, order) => {
          const cells: BookCell[] = [
            ...numbers.map(([flow, product, value]) => energy(flow.id, product.id, value)),
            ...items.map(
              ({ activity, value, uncertainty, comment }): BookCell => ({
                ...base,
                sheet: 'activities',
                row: activity.id,
                column: '2024',
                value,
                unit: activity.unit,
                absence: value === null ? 'NE' : null,
                uncertainty: uncertainty === null ? null : uncertainty / 100,
                // A formula typed as a comment comes back as the text it was made into.
                comment,
                entries: [],
              }),
            ),
          ];
          const reading = await read(await writeTemplate({ ...request, order, cells }));
          expect(reading.faults.filter(({ code }) => code !== 'no-cells')).toEqual([]);
          const expected = plain(
            cells.map((cell) => ({
              ...cell,
              comment: cell.comment?.startsWith('=') ? `'${cell.comment}` : cell.comment,
            })),
          );
          expect(plain(reading.sheets.flatMap((sheet) => sheet.cells))).toEqual(expected);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('left empty is no fault', async () => {
    const reading = await read(await writeTemplate(request));
    expect(reading.faults).toEqual([]);
    expect(reading.cells).toEqual([]);
  });

  it('opens in another reader, with heads in order of the table asked for', async () => {
    for (const order of ['national', 'provincial'] as const) {
      const sheets = await readXlsxFile(await writeTemplate({ ...request, order }));
      const balance = sheets.find(({ sheet }) => sheet === '能源平衡')?.data;
      expect(balance?.[3]?.slice(2)).toEqual(productsOfLayout(2024, order).map(({ zh, en }) => `${zh}\n${en}`));
      expect(balance?.[4]?.slice(2)).toEqual(productsOfLayout(2024, order).map(({ unit }) => getUnit(unit).zh));
      expect(balance?.slice(5).map((row) => row[1])).toEqual(listFlows().map(({ en }) => en));
    }
    const [national, provincial] = (['national', 'provincial'] as const).map((order) =>
      productsOfLayout(2024, order).map(({ id }) => id),
    );
    expect(national?.indexOf('natural_gas')).toBeGreaterThan(national?.indexOf('other_petroleum') ?? 99);
    expect(provincial?.indexOf('natural_gas')).toBeLessThan(provincial?.indexOf('other_petroleum') ?? 0);
    expect(productsOfLayout(2007, 'national').some(({ id }) => id === 'blast_furnace_gas')).toBe(false);
  });

  it('has frozen heads, lists of units and keys, last year beside it, and a hidden line that says what it is', async () => {
    const previous: BookCell[] = [
      energy('final.industry', 'raw_coal', 118.3),
      {
        ...base,
        sheet: 'activities',
        row: 'population.resident',
        column: '2023',
        value: 301.5,
        unit: '10k-person',
        absence: null,
        entries: [],
      },
    ];
    const { sheets } = await readXlsx(await writeTemplate({ ...request, previous }), { readStyles: true });
    const balance = sheets.find(({ name }) => name === '能源平衡');
    expect(balance?.freezePane).toMatchObject({ rows: 5, columns: 2 });
    expect(balance?.rowDefs?.get(0)?.hidden).toBe(true);
    expect([...(balance?.cells ?? [])].flatMap(([, cell]) => cell.comment?.text ?? [])).toEqual([
      '2023 年：118.3 万吨',
    ]);
    const people = sheets.find(({ name }) => name === '经济社会');
    expect(people?.dataValidations?.some(({ values }) => values?.join() === 'NO,NE,NA,IE,C')).toBe(true);
    expect(people?.dataValidations?.some(({ values }) => values?.includes('万人') && values.includes('人'))).toBe(true);
    expect(people?.rows.find((row) => row[0] === 'population.resident')?.[9]).toBe(301.5);
  });

  it('of another year or city is named before any number is looked at', async () => {
    const codes = async (bytes: Uint8Array, year: number) => [
      ...new Set((await read(bytes, {}, year)).faults.map(({ code }) => code)),
    ];
    expect(await codes(await writeTemplate(request), 2025)).toEqual(['other-year']);
    expect(await codes(await writeTemplate({ ...request, area: { name: '江陵市', code: '421024' } }), 2024)).toEqual([
      'other-area',
    ]);
  });

  it('as CSV is read back too', async () => {
    const cells = [energy('loss', 'raw_coal', 12.5)];
    const files = writeTemplateTables({ ...request, cells });
    expect(files.map(({ file }) => file)).toEqual(['energy.csv', 'activities.csv']);
    const reading = await read(files[0]?.bytes ?? Buffer.alloc(0), {}, 2024, 'energy.csv');
    expect(reading.faults).toEqual([]);
    expect(plain(reading.cells)).toEqual(plain(cells));
    const empty = await read(files[1]?.bytes ?? Buffer.alloc(0), {}, 2024, 'activities.csv');
    expect(empty.sheets[0]?.kind).toBe('activities');
    expect(empty.faults).toEqual([]);
  });
});
