import { checkTrace, fullTracer, type Trace } from '@dafeng/quantity';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BookCell } from '../books/book-cell.ts';
import { checkBalance } from '../identities/check-balance.ts';
import { balanceOf, entryOf } from '../indicators/testing/books.ts';
import type { BalanceRequest, BuiltBalance } from './balance-request.ts';
import { buildBalance, explainFilled } from './build-balance.ts';
import { cellsToBalance } from './cells-to-balance.ts';
import { listLadderSteps } from './ladder.ts';

const year = 2020;
const province = {
  name: '示例省',
  balance: balanceOf(
    [
      'final.agriculture,raw_coal,10',
      'final.agriculture,diesel,20',
      'final.industry,raw_coal,1000',
      'final.industry.non_energy,raw_coal,100',
      'final.transport,diesel,300',
      'final.residential.urban,raw_coal,50',
      'final.residential.rural,raw_coal,80',
      'final.residential.urban,electricity,100',
      'final.residential.rural,electricity,60',
      'final.industry,electricity,700',
      'loss,electricity,40',
      'transform.thermal_power,raw_coal,-800',
      'transform.thermal_power,electricity,200',
      'final.trade_catering,natural_gas,5',
      'final.residential.urban,natural_gas,20',
    ],
    { region: '示例省', year },
  ),
  economy: [
    entryOf('gdp.primary.current', year, 500, '100m-yuan'),
    entryOf('gdp.industry.current', year, 2000, '100m-yuan'),
    entryOf('vehicles.stock', year, 1000, '10k-vehicle'),
    entryOf('population.urban', year, 4000, '10k-person'),
    entryOf('population.rural', year, 3000, '10k-person'),
    entryOf('electricity.generation.thermal', year, 200, '100m-kWh'),
    entryOf('electricity.consumption', year, 900, '100m-kWh'),
  ],
};
const economy = [
  entryOf('gdp.primary.current', year, 50, '100m-yuan'),
  entryOf('gdp.industry.current', year, 300, '100m-yuan'),
  entryOf('vehicles.stock', year, 40, '10k-vehicle'),
  entryOf('population.urban', year, 200, '10k-person'),
  entryOf('population.rural', year, 120, '10k-person'),
  entryOf('electricity.generation.thermal', year, 30, '100m-kWh'),
];
const knownCell = (row: string, column: string, value: number | null, more: Partial<BookCell> = {}): BookCell => ({
  sheet: 'energy',
  row,
  column,
  value,
  unit: ({ electricity: '100m-kWh', natural_gas: '100m-m3' }[column] as BookCell['unit']) ?? '10k-t',
  absence: value === null ? 'NO' : null,
  status: 'reported',
  method: null,
  spread: null,
  uncertainty: null,
  comment: null,
  entries: [],
  ...more,
});
const build = (more: Partial<BalanceRequest> = {}): BuiltBalance<Trace> =>
  buildBalance({ area: '临江市', year, cells: [], economy, province, ...more }, fullTracer);
const cellIn = (built: BuiltBalance<Trace>, row: string, column: string): BookCell | undefined =>
  built.cells.find((cell) => cell.row === row && cell.column === column);
const failing = (built: BuiltBalance<Trace>) =>
  checkBalance(cellsToBalance(built.cells, { area: '临江市', year })).filter(({ holds }) => holds === false);

describe('a row of the provincial balance scaled by its driver', () => {
  const built = build();
  it.each([
    ['final.agriculture', 'raw_coal', 1, 'provincial-row', 0.2],
    ['final.industry', 'raw_coal', 150, 'provincial-row', 0.2],
    ['final.transport', 'diesel', 12, 'provincial-row', 0.2],
    ['final.residential.rural', 'raw_coal', 3.2, 'provincial-row', 0.2],
    ['transform.thermal_power', 'raw_coal', -120, 'provincial-row', 0.2],
    ['transform.thermal_power', 'electricity', 30, 'provincial-row', 0.2],
    // 2.5 urban and 3.2 rural.
    ['final.residential', 'raw_coal', 5.7, 'sum-of-parts', Math.hypot(0.5, 0.64) / 5.7],
    // 1 + 150 + 5.7 final, 120 into power: all from outside.
    ['consumption.total', 'raw_coal', 276.7, 'sum-of-parts', null],
    ['supply.in_from_provinces', 'raw_coal', 276.7, 'closing-transfer', null],
  ] as const)('%s × %s is %d by %s', (row, column, value, method, spread) => {
    const cell = cellIn(built, row, column);
    expect(cell).toMatchObject({ value: expect.closeTo(value, 9), method, status: 'filled' });
    if (spread !== null) expect(cell?.spread).toBeCloseTo(spread, 12);
  });
  it('opens every filled cell to a trace that replays to it', () => {
    expect(built.filled.size).toBeGreaterThan(20);
    for (const cell of built.cells) {
      const explained = explainFilled(built, cell.row as 'loss', cell.column as 'coke');
      expect(explained?.value.value).toBe(cell.value);
      expect(explained && checkTrace(explained.trace).mismatches).toEqual([]);
    }
  });
  it('keeps the identities of the table', () => {
    expect(failing(built)).toEqual([]);
  });
  it('names what it could not fill, and does not make it zero', () => {
    expect(cellIn(built, 'final.trade_catering', 'natural_gas')).toBeUndefined();
    expect(built.notices.find(({ code }) => code === 'not-filled')?.cells).toContain(
      'final.trade_catering:natural_gas',
    );
  });
});

describe('better steps come first', () => {
  it('takes what the large entities used, and keeps the coarser number beside it', () => {
    const built = build({
      largeEntities: [
        { name: '临江钢铁', product: 'raw_coal', amount: 90, unit: '10k-t', source: 'entities' },
        { name: '临江水泥', product: 'raw_coal', amount: 400000, unit: 't', source: 'entities' },
      ],
    });
    expect(cellIn(built, 'final.industry', 'raw_coal')).toMatchObject({
      value: 130,
      method: 'large-entities',
      spread: 0.1,
    });
    const explained = explainFilled(built, 'final.industry', 'raw_coal');
    expect(explained?.trace).toMatchObject({ kind: 'choose', rejected: [{ trace: { result: { value: 150 } } }] });
  });
  it('falls back on the nation where the province has no such cell', () => {
    const nation = {
      name: 'nation',
      balance: balanceOf(['final.industry,coke,5000'], { region: 'China', year }),
      economy: [entryOf('gdp.industry.current', year, 300000, '100m-yuan')],
    };
    expect(cellIn(build({ nation }), 'final.industry', 'coke')).toMatchObject({
      value: 5,
      method: 'national-intensity',
      spread: 0.3,
    });
  });
  it('knows four steps, each wider than the one before', () => {
    const spreads = listLadderSteps().map(({ spread }) => spread);
    expect(spreads).toEqual([...spreads].sort((a, b) => a - b));
    expect(spreads).toHaveLength(4);
  });
});

describe('what the city knows', () => {
  it('brings the filled parts of electricity to the known total, in proportion', () => {
    const built = build({ economy: [...economy, entryOf('electricity.consumption', year, 150, '100m-kWh')] });
    // Filled: 105 industry, 5 urban, 2.4 rural, and losses 40 x 150 / 900.
    const before = 105 + 5 + 2.4 + 40 / 6;
    expect(built.adjustments).toMatchObject([
      { total: 'consumption.total:electricity', known: 150, factor: expect.closeTo(150 / before, 12) },
    ]);
    expect(cellIn(built, 'final.industry', 'electricity')?.value).toBeCloseTo((105 * 150) / before, 9);
    expect(cellIn(built, 'consumption.total', 'electricity')?.value).toBeCloseTo(150, 9);
    // 30 made here.
    expect(cellIn(built, 'supply.in_from_provinces', 'electricity')?.value).toBeCloseTo(120, 9);
    expect(failing(built)).toEqual([]);
  });
  it('leaves a cell that does not occur empty', () => {
    const built = build({ cells: [knownCell('final.residential.rural', 'raw_coal', null)] });
    expect(cellIn(built, 'final.residential.rural', 'raw_coal')?.value).toBeNull();
    expect(cellIn(built, 'final.residential', 'raw_coal')?.value).toBeCloseTo(2.5, 12);
  });
  it('closes with the difference where transfers are known', () => {
    const built = build({ cells: [knownCell('supply.in_from_provinces', 'diesel', 20)] });
    // 2 agriculture and 12 transport.
    expect(cellIn(built, 'stat_difference', 'diesel')).toMatchObject({
      value: expect.closeTo(6, 9),
      method: 'closing-difference',
    });
    expect(failing(built)).toEqual([]);
  });
  it('names known parts above a known total and adjusts nothing', () => {
    const built = build({
      cells: [knownCell('final.total', 'diesel', 10), knownCell('final.transport', 'diesel', 15)],
    });
    expect(built.notices.map(({ code }) => code)).toContain('not-reconciled');
    expect(cellIn(built, 'final.agriculture', 'diesel')?.value).toBe(2);
  });
  it('sends out what is made beyond use', () => {
    const built = build({ cells: [knownCell('supply.indigenous', 'natural_gas', 30)] });
    expect(cellIn(built, 'supply.out_to_provinces(-)', 'natural_gas')?.value).toBeCloseTo(-29, 9);
  });
  it('never changes; filled and known parts come to the known total', () => {
    const amount = fc.double({ min: 0.01, max: 500, noNaN: true });
    fc.assert(
      fc.property(amount, amount, fc.boolean(), (industry, more, withRural) => {
        const cells = [
          knownCell('final.industry', 'raw_coal', industry),
          knownCell('final.total', 'raw_coal', industry + more),
          ...(withRural ? [knownCell('final.residential.rural', 'raw_coal', more / 2)] : []),
        ];
        const built = build({ cells });
        expect(built.cells.slice(0, cells.length)).toEqual(cells);
        expect(failing(built)).toEqual([]);
        const parts = ['final.agriculture', 'final.industry', 'final.residential'].map(
          (row) => cellIn(built, row, 'raw_coal')?.value ?? 0,
        );
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(industry + more, 6);
      }),
      { numRuns: 40 },
    );
  });
});
