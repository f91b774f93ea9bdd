/** @module The small simplex on programs with known answers and against YALPS, and conflict sets that are as small as can be. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solve as solveWithYalps } from 'yalps';
import { findConflict } from './conflict-set.ts';
import {
  affine,
  draftProgram,
  type LinearProgram,
  plus,
  times,
  withCost,
  withRow,
  withRowsOpened,
} from './linear-program.ts';
import { solveSmall } from './small-simplex.ts';

const free = Number.POSITIVE_INFINITY;

/** The workshop of the textbook: 30 x + 50 y at most under x + 2y <= 40 and 2x + y <= 50 is 1100 at (20, 10). */
const workshop = (): LinearProgram => {
  const draft = draftProgram();
  const [chairs, tables] = [draft.column('chairs'), draft.column('tables')];
  draft.row('carpentry', plus(chairs, times(2, tables)), -free, 40);
  draft.row('finishing', plus(times(2, chairs), tables), -free, 50);
  draft.addCost(plus(affine(7), times(-30, chairs), times(-50, tables)));
  return draft.build();
};

describe('the small simplex', () => {
  it('finds point, cost with its constant, and prices', () => {
    const found = solveSmall(workshop());
    if (found.status !== 'optimal') throw new Error(found.status);
    expect(found.objective).toBeCloseTo(-1093, 10);
    expect([...found.primal].map((x) => Math.round(x * 1e9) / 1e9)).toEqual([20, 10]);
    // 30 = y1 + 2 y2 and 50 = 2 y1 + y2.
    expect(found.duals[0]).toBeCloseTo(-70 / 3, 10);
    expect(found.duals[1]).toBeCloseTo(-10 / 3, 10);
    expect(found.reducedCosts.every((cost) => Math.abs(cost) < 1e-9)).toBe(true);
  });
  it('takes equations, free columns and bounds from above', () => {
    const draft = draftProgram();
    const x = draft.column('x', -free, free);
    const y = draft.column('y', 1, 3);
    const z = draft.column('z', -free, 4);
    draft.row('sum', plus(x, y, z), 2, 2);
    draft.row('least', x, -5, free);
    draft.addCost(plus(x, times(-2, y), times(-1, z)));
    const found = solveSmall(draft.build());
    if (found.status !== 'optimal') throw new Error(found.status);
    expect([...found.primal]).toEqual([-5, 3, 4]);
    expect(found.objective).toBeCloseTo(-15, 10);
  });
  it.each([
    ['infeasible', (p: LinearProgram) => withRow(p, 'more', new Map([[0, 1]]), 100, free)],
    ['infeasible', (p: LinearProgram) => ({ ...p, columnHigh: p.columnHigh.map(() => -1) })],
    ['unbounded', (p: LinearProgram) => withRowsOpened(p, () => true)],
  ] as const)('says %s instead of a number', (status, change) => {
    const found = solveSmall(change(workshop()));
    expect(found.status).toBe(status);
    expect(found).not.toHaveProperty('objective');
  });
  it('agrees with YALPS on small programs', () => {
    const number = fc.integer({ min: -6, max: 9 });
    const shape = fc.record({
      costs: fc.array(number, { minLength: 3, maxLength: 3 }),
      rows: fc.array(
        fc.record({ a: fc.array(number, { minLength: 3, maxLength: 3 }), max: fc.integer({ min: 0, max: 20 }) }),
        { minLength: 1, maxLength: 5 },
      ),
    });
    fc.assert(
      fc.property(shape, ({ costs, rows }) => {
        const draft = draftProgram();
        const columns = costs.map((_, index) => draft.column(`x${index}`, 0, 10));
        for (const [index, { a, max }] of rows.entries())
          draft.row(`r${index}`, plus(...columns.map((column, at) => times(a[at] ?? 0, column))), -free, max);
        draft.addCost(plus(...columns.map((column, at) => times(costs[at] ?? 0, column))));
        const ours = solveSmall(draft.build());
        const theirs = solveWithYalps({
          direction: 'minimize',
          objective: 'cost',
          constraints: Object.fromEntries([
            ...rows.map(({ max }, index) => [`r${index}`, { max }]),
            ...costs.map((_, index) => [`b${index}`, { max: 10 }]),
          ]),
          variables: Object.fromEntries(
            costs.map((cost, at) => [
              `x${at}`,
              { cost, [`b${at}`]: 1, ...Object.fromEntries(rows.map(({ a }, index) => [`r${index}`, a[at] ?? 0])) },
            ]),
          ),
        });
        expect(theirs.status).toBe('optimal');
        if (ours.status !== 'optimal') throw new Error(ours.status);
        expect(ours.objective).toBeCloseTo(theirs.result, 6);
      }),
      { numRuns: 200 },
    );
  });
  it('scales its cost with the costs', () => {
    const program = workshop();
    const costs = plus(affine(7), ...[...program.cost].map((cost, column) => affine(0, [[column, cost]])));
    const [once, thrice] = [program, withCost(program, times(3, costs))].map(solveSmall);
    if (once?.status !== 'optimal' || thrice?.status !== 'optimal') throw new Error('no optimum');
    expect(thrice.objective).toBeCloseTo(3 * once.objective, 9);
  });
});

describe('a conflict set', () => {
  const wishes = (bounds: readonly (readonly [id: string, least: number, most: number])[]) => {
    const draft = draftProgram();
    const x = draft.column('x', 0, 100);
    for (const [id, least, most] of bounds) draft.row(id, x, least, most, { kind: 'target', id });
    return draft.build();
  };
  it('is irreducible, whatever else is wished', async () => {
    const bound = fc.record({ least: fc.integer({ min: 0, max: 50 }), room: fc.integer({ min: 0, max: 30 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(bound, { minLength: 2, maxLength: 7 }), async (bounds) => {
        const rows = bounds.map(({ least, room }, index) => [`w${index}`, least, least + room] as const);
        const program = wishes(rows);
        if (solveSmall(program).status !== 'infeasible') return;
        const { kind, ids } = await findConflict(program, solveSmall);
        expect(kind).toBe('target');
        const only = (kept: readonly string[]) => solveSmall(wishes(rows.filter(([id]) => kept.includes(id)))).status;
        expect(only(ids)).toBe('infeasible');
        for (const left of ids) expect(only(ids.filter((id) => id !== left))).toBe('optimal');
      }),
      { numRuns: 100 },
    );
  });
  it('names limits only where no target is to blame', async () => {
    const draft = draftProgram();
    const x = draft.column('x', 0, 5);
    draft.row('demand', x, 8, free, { kind: 'limit', id: 'demand' });
    draft.row('wish', x, -free, 1, { kind: 'target', id: 'wish' });
    expect(await findConflict(draft.build(), solveSmall)).toEqual({ kind: 'limit', ids: ['demand'] });
  });
});
