/**
 * @module Least cost in the background: the optimum, the sweep of a cap point by point, near-optimal ranges. The solver runs in a thread of
 * its own below this one.
 */
import type { Optimisation } from '@dafeng/contract';
import { type CostModel, nearOptimalRange, optimiseModel, sweepCarbonCap } from '@dafeng/outlook';
import { startHighs } from '@dafeng/solver';

export interface OptimiseTask {
  readonly model: CostModel;
  readonly curve: { readonly period: string; readonly caps: readonly number[] } | null;
  readonly ranges: readonly { readonly technology: string; readonly period: string }[];
  readonly excess: number;
  readonly timeLimitSeconds: number;
}
export type Optimised = Omit<Optimisation, 'units'>;

/** Solves in all: one, one a cap, three a range. */
export const solvesOf = ({ curve, ranges }: Pick<OptimiseTask, 'curve' | 'ranges'>): number =>
  1 + (curve?.caps.length ?? 0) + ranges.length;

export const optimise = async (task: OptimiseTask, progress: (done: number) => void): Promise<Optimised> => {
  const { model, curve, ranges, excess, timeLimitSeconds } = task;
  const highs = startHighs({ timeLimitSeconds });
  try {
    let done = 0;
    const step = (): void => progress(++done);
    const found = await optimiseModel(model, highs);
    step();
    const points: NonNullable<Optimised['curve']>['points'] = [];
    for (const cap of curve?.caps ?? []) {
      points.push(...(await sweepCarbonCap(model, curve?.period ?? '', [cap], highs)));
      step();
    }
    const near: Optimised['ranges'] = [];
    for (const { technology, period } of found.status === 'optimal' ? ranges : []) {
      const range = await nearOptimalRange(model, technology, period, excess, highs);
      if (range) near.push(range);
      step();
    }
    const shared = { model: model.name, curve: curve && { period: curve.period, points }, ranges: near, excess };
    if (found.status !== 'optimal')
      return {
        ...shared,
        status: found.status,
        objective: null,
        capacities: [],
        emissions: [],
        marginal: {},
        binding: [],
        unmet: [],
        conflicts: [...found.conflicts],
        conflictKind: found.conflictKind,
        refusal: found.error,
      };
    return {
      ...shared,
      status: 'optimal',
      objective: found.objective,
      capacities: [...found.capacities],
      emissions: [...found.emissions],
      marginal: { ...found.duals.co2 },
      binding: [...found.binding],
      unmet: [...found.unmet],
      conflicts: [],
      conflictKind: null,
      refusal: null,
    };
  } finally {
    await highs.close();
  }
};
