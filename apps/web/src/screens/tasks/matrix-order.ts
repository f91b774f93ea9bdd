/**
 * @module The order of bodies in the task × body matrix. Counts come from the server; here they are only compared.
 */
import type { TaskMatrix } from '@dafeng/contract';

export type MatrixBody = TaskMatrix['organisations'][number];

/**
 * Column indices in the order to draw them: as the plan names them, or by load (lead first, then participant, then implied). A chosen
 * body keeps only its column.
 */
export function columnOrder(
  bodies: readonly MatrixBody[],
  sort: 'plan' | 'load',
  only: string | undefined,
): readonly number[] {
  const all = bodies.map((_, i) => i).filter((i) => only === undefined || bodies[i]?.id === only);
  if (sort === 'plan') return all;
  return all.toSorted((a, b) => {
    const [x, y] = [bodies[a], bodies[b]];
    if (x === undefined || y === undefined) return 0;
    return y.lead - x.lead || y.participant - x.participant || y.implied - x.implied || a - b;
  });
}

/** Rows in which one of the shown columns has a mark; all rows while every column is shown. */
export function rowOrder(matrix: TaskMatrix, columns: readonly number[], only: string | undefined): readonly number[] {
  const all = matrix.tasks.map((_, i) => i);
  return only === undefined
    ? all
    : all.filter((row) => columns.some((column) => (matrix.cells[row]?.[column] ?? '') !== ''));
}
