import { describe, expect, it } from 'vitest';
import { signatureOf } from '../header-signature.ts';
import { readSheets } from '../read-sheets.ts';
import type { SheetContext } from '../reading-context.ts';
import type { SheetGrid } from '../sheet-grid.ts';
import { applyMapping } from './apply-mapping.ts';
import { proposeMapping } from './propose-mapping.ts';
import type { SheetMapping } from './sheet-mapping.ts';

const gridOf = (rows: (string | number | null)[][]): SheetGrid => ({
  name: '汇总',
  rows: rows.map((cells) => cells.map((value) => ({ value }))),
});
const context = (year = 2024): SheetContext => ({
  area: { name: '临江市', code: null },
  year,
  file: '汇总.xlsx',
  fileSha256: null,
  known: {},
});
const propose = (grid: SheetGrid): SheetMapping => {
  const mapping = proposeMapping(grid);
  if (!mapping) throw new Error('nothing proposed');
  return mapping;
};
const cellsOf = (grid: SheetGrid, mapping: SheetMapping, year = 2024) => {
  const { cells, faults } = applyMapping(grid, mapping, context(year));
  return {
    cells: cells.map(({ row, column, value }) => [row, column, value]),
    faults: faults.map(({ code, column, row }) => `${code} ${column ?? ''}${row ?? ''}`),
  };
};

/** Fuels down, sectors across: the official layout turned. */
const turned = (year = 2024, more: (string | number | null)[][] = []) =>
  gridOf([
    [`临江市${year}年分行业能源消费`, null, null, null, null],
    ['燃料种类', '计量单位', '工业', '建筑业', '说明'],
    ['原煤', '万吨', 120, 1.5, '含自备电厂'],
    ['汽油', '万吨', 2, 0.5, null],
    ['天然气', '亿立方米', 3.25, null, null],
    ...more,
  ]);
const yearly = (first: number) =>
  gridOf([
    ['指标名称', '计量', `${first}年`, `${first + 1}年`],
    ['年末常住人口', '万人', 300, 301.5],
    ['城镇常住人口', '万人', 150, 152],
  ]);

describe('what is proposed', () => {
  it('a turned table: rows are products, columns flows', () => {
    const mapping = propose(turned());
    expect(mapping).toMatchObject({ sheet: 'energy', layout: 'matrix', labels: 'product', labelColumn: 0, headRow: 1 });
    expect(mapping.columns.map(({ role, target }) => [role, target])).toEqual([
      ['product', null],
      ['unit', null],
      ['numbers', 'final.industry'],
      ['numbers', 'final.construction'],
      ['ignore', null],
    ]);
    expect(mapping.rows.map(({ label, target }) => [label, target])).toEqual([
      ['原煤', 'raw_coal'],
      ['汽油', 'gasoline'],
      ['天然气', 'natural_gas'],
    ]);
  });
  it('items down, years across', () => {
    const mapping = propose(yearly(2023));
    expect(mapping).toMatchObject({ sheet: 'activities', layout: 'matrix', labels: 'activity' });
    expect(mapping.columns.map(({ role, target }) => [role, target]).slice(2)).toEqual([
      ['numbers', 'year'],
      ['numbers', 'year'],
    ]);
  });
  it('a name that is near, with how near; one that is not, left to the person', () => {
    const mapping = propose(
      turned(2024, [
        ['洗精煤炭', '万吨', 1, 1, null],
        ['竹子', '万吨', 1, 1, null],
      ]),
    );
    const [near, far] = mapping.rows.slice(-2);
    expect(near).toMatchObject({ label: '洗精煤炭', target: 'cleaned_coal' });
    expect(near?.score).toBeLessThan(1);
    expect(far).toMatchObject({ label: '竹子', target: null });
  });
  it('nothing for a letter', () => expect(proposeMapping(gridOf([['请于月底前报送。'], ['谢谢。']]))).toBeNull());
});

describe('what is read by it', () => {
  it('a turned table', () =>
    expect(cellsOf(turned(), propose(turned()))).toEqual({
      cells: [
        ['final.industry', 'raw_coal', 120],
        ['final.construction', 'raw_coal', 1.5],
        ['final.industry', 'gasoline', 2],
        ['final.construction', 'gasoline', 0.5],
        ['final.industry', 'natural_gas', 3.25],
      ],
      faults: [],
    }));
  it('items of the year, and of years before only where they are asked for', () =>
    expect(cellsOf(yearly(2023), propose(yearly(2023))).cells).toEqual([
      ['population.resident', '2023', 300],
      ['population.resident', '2024', 301.5],
      ['population.urban', '2023', 150],
      ['population.urban', '2024', 152],
    ]));
  it('faults at their cells', () => {
    const grid = turned(2024, [
      ['焦炭', '车皮', 1, null, null],
      ['柴油', '万吨', '约二', null, null],
      ['竹子', '万吨', 1, null, null],
    ]);
    const mapping = propose(turned());
    expect(cellsOf(grid, mapping).faults).toEqual(['unknown-unit B6', 'not-a-number C7', 'unknown-product A8']);
    const without: SheetMapping = {
      ...mapping,
      rows: ['焦炭', '柴油', '竹子'].map((label) => ({ label, target: null, score: 1 })),
    };
    expect(cellsOf(grid, without).faults).toEqual([]);
  });
});

describe('a mapping remembered', () => {
  it('has a signature of the heads alone: not of numbers, rows or the year', () => {
    const signature = signatureOf(turned());
    expect(signature).not.toBe('');
    expect(signatureOf(turned(2025, [['焦炭', '万吨', 7, 8, null]]))).toBe(signature);
    expect(signatureOf(yearly(2023))).toBe(signatureOf(yearly(2024)));
    expect(
      signatureOf(
        gridOf([
          ['燃料种类', '计量单位', '工业', '运输'],
          ['原煤', '万吨', 1, 2],
        ]),
      ),
    ).not.toBe(signature);
  });
  it('serves next year, whose rows it does not know by heart', () => {
    const mapping = propose(turned());
    const next = turned(2025, [['焦炭', '万吨', 7, null, null]]);
    expect(cellsOf(next, mapping, 2025).cells.at(-1)).toEqual(['final.industry', 'coke', 7]);
    const years = propose(yearly(2023));
    expect(cellsOf(yearly(2024), years, 2025).cells.map(([, column]) => column)).toEqual([
      '2024',
      '2025',
      '2024',
      '2025',
    ]);
  });
  it('is found by the signature when the file is uploaded', () => {
    const unmapped = readSheets([turned()], context());
    expect(unmapped.sheets[0]?.kind).toBe('unknown');
    expect(unmapped.warnings.map(({ code }) => code)).toEqual(['unknown-sheet']);
    const mapping = propose(turned());
    const mappings = new Map([[mapping.signature, mapping]]);
    const mapped = readSheets([turned()], { ...context(), known: { mappings } });
    expect(mapped.sheets[0]?.kind).toBe('mapped');
    expect(mapped.cells).toHaveLength(5);
    expect(mapped.warnings.map(({ code }) => code)).toEqual(['mapping-remembered']);
  });
  it('does not fit other heads', () =>
    expect(cellsOf(yearly(2023), propose(turned())).faults).toEqual(['mapping-does-not-fit ']));
});
