/** @module Positions, folding, keys, copied text and typed text of the grid. */
import type { Grid, GridHead } from '@dafeng/contract';
import { describe, expect, it } from 'vitest';
import { cellWord, moved, only, readCellWord, readTyped, tsvOf, viewOf } from './grid-model.ts';

const head = (id: string, part: string, over: Partial<GridHead> = {}): GridHead => ({
  id,
  name: { zh: id, en: id },
  unit: null,
  level: 1,
  part,
  partName: null,
  negative: false,
  total: false,
  note: null,
  ...over,
});
const cell = (row: string, column: string, value: number | null, absence: string | null = null) =>
  ({ row, column, value, absence }) as Grid['cells'][number];
const grid = {
  rows: [
    head('total', 'final', { level: 0, total: true }),
    head('farm', 'final'),
    head('mill', 'final'),
    head('loss', 'loss', { level: 0, total: true }),
  ],
  columns: [head('coal', 'fuel'), head('oil', 'fuel'), head('gas', 'fuel')],
  cells: [cell('total', 'coal', 12.5), cell('farm', 'oil', null, 'NO'), cell('farm', 'coal', -1e-3)],
};
const none = { folded: new Set<string>(), hideEmpty: false, keep: null };

describe('viewOf', () => {
  it('keeps the sums of a folded block and of an emptied view', () => {
    expect(viewOf(grid, { ...none, folded: new Set(['final']) }).rows.map(({ id }) => id)).toEqual(['total', 'loss']);
    const tight = viewOf(grid, { ...none, hideEmpty: true });
    expect(tight.rows.map(({ id }) => id)).toEqual(['total', 'farm', 'loss']);
    expect(tight.columns.map(({ id }) => id)).toEqual(['coal', 'oil']);
    expect([tight.rowsHidden, tight.columnsHidden]).toEqual([1, 1]);
  });
  it('does not hide the cell somebody stands on, nor everything of an empty sheet', () => {
    const kept = viewOf(grid, { ...none, hideEmpty: true, keep: { row: 'mill', column: 'gas' } });
    expect(kept.rows.some(({ id }) => id === 'mill') && kept.columns.some(({ id }) => id === 'gas')).toBe(true);
    expect(viewOf({ ...grid, cells: [] }, { ...none, hideEmpty: true }).columns).toHaveLength(3);
  });
});

describe('moved', () => {
  const size = { rows: 4, columns: 3 };
  const plain = { shift: false, ctrl: false };
  it.each([
    ['ArrowDown', plain, { r: 2, c: 1 }],
    ['ArrowUp', { shift: false, ctrl: true }, { r: 0, c: 1 }],
    ['ArrowRight', { shift: false, ctrl: true }, { r: 1, c: 2 }],
    ['Tab', plain, { r: 1, c: 2 }],
    ['Tab', { shift: true, ctrl: false }, { r: 1, c: 0 }],
    ['Enter', plain, { r: 2, c: 1 }],
    ['End', { shift: false, ctrl: true }, { r: 3, c: 2 }],
    ['PageDown', plain, { r: 3, c: 1 }],
  ])('%s', (key, held, to) => {
    expect(moved(only({ r: 1, c: 1 }), key, held, size)).toEqual(only(to));
  });
  it('shift keeps the first corner, the edge holds, other keys do not move', () => {
    expect(moved(only({ r: 3, c: 1 }), 'ArrowDown', { shift: true, ctrl: false }, size)).toEqual(only({ r: 3, c: 1 }));
    expect(moved(only({ r: 1, c: 1 }), 'ArrowLeft', { shift: true, ctrl: false }, size)).toEqual({
      at: { r: 1, c: 1 },
      to: { r: 1, c: 0 },
    });
    expect(moved(only({ r: 1, c: 1 }), 'a', plain, size)).toBeNull();
  });
});

it('copies numbers as they are, reasons as keys, nothing as nothing', () => {
  expect(tsvOf(viewOf(grid, none), { at: { r: 1, c: 1 }, to: { r: 0, c: 0 } })).toBe('12.5\t\n-0.001\tNO');
});

it.each([
  ['1,234.5', { kind: 'number', value: 1234.5 }],
  ['－12.3', { kind: 'number', value: -12.3 }],
  ['\u221212', { kind: 'number', value: -12 }],
  ['1.2e3', { kind: 'number', value: 1200 }],
  ['ne', { kind: 'key', key: 'NE' }],
  ['  ', { kind: 'empty' }],
  ['1,23', { kind: 'unreadable' }],
  ['12万', { kind: 'unreadable' }],
  ['1.2.3', { kind: 'unreadable' }],
])('reads %s', (text, typed) => {
  expect(readTyped(text)).toEqual(typed);
});

it('a cell in an address goes there and back, and nothing else is taken for one', () => {
  const place = { sheet: 'energy', row: 'supply.export(-)', column: 'raw_coal' } as const;
  expect(readCellWord(cellWord(place))).toEqual(place);
  for (const word of [undefined, '', 'energy:a', 'heat:a:b', 'energy::b', 'energy:a:b:c'])
    expect(readCellWord(word)).toBeNull();
});
