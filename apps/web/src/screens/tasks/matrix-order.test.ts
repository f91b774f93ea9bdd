import type { TaskMatrix } from '@dafeng/contract';
import { describe, expect, it } from 'vitest';
import { columnOrder, type MatrixBody, rowOrder } from './matrix-order.ts';

const body = (id: string, lead: number, participant: number, implied = 0): MatrixBody => ({
  id,
  name: id,
  kind: 'department',
  lead,
  participant,
  implied,
});
const bodies = [body('a', 0, 5), body('b', 2, 0), body('c', 0, 5, 3), body('d', 2, 4)];

describe('ordering the matrix', () => {
  it('keeps the order of the plan', () => expect(columnOrder(bodies, 'plan', undefined)).toEqual([0, 1, 2, 3]));
  it('puts leads first, then participants, then implied; equal loads keep the order of the plan', () =>
    expect(columnOrder(bodies, 'load', undefined)).toEqual([3, 1, 2, 0]));
  it('shows one body and only its tasks', () => {
    const matrix = {
      organisations: bodies,
      tasks: [{}, {}],
      cells: [
        ['', 'L', '', ''],
        ['P', '', '', ''],
      ],
      note: null,
    } as unknown as TaskMatrix;
    const columns = columnOrder(bodies, 'load', 'b');
    expect(columns).toEqual([1]);
    expect(rowOrder(matrix, columns, 'b')).toEqual([0]);
    expect(rowOrder(matrix, [0, 1, 2, 3], undefined)).toEqual([0, 1]);
  });
});
