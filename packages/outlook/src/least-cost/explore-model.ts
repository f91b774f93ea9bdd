/**
 * @module Around the least cost: the marginal cost curve of carbon from the duals of a sweep of caps, so that measures that get in each
 * other's way are counted once, and how far one technology can move at little more cost. Single answers stand in `optimise-model.ts`.
 */
import { times, valueAt, withCost, withRow } from '../linear-program/linear-program.ts';
import type { LinearSolver, NoSolution, SolverOptions } from '../linear-program/solver.port.ts';
import { assembleProgram } from './assemble-program.ts';
import type { CostModel } from './cost-model.ts';
import { carbonOf, optimiseModel } from './optimise-model.ts';

export interface CurvePoint {
  readonly cap: number;
  readonly status: 'optimal' | NoSolution['status'];
  /** Null unless optimal; cost and emissions apart, so that nobody divides them blindly. */
  readonly cost: number | null;
  readonly emissions: number | null;
  readonly marginalCost: number | null;
}

/** The least cost under each cap on carbon in one period; caps tighter than can be are points without a number. */
export const sweepCarbonCap = async (
  model: CostModel,
  period: string,
  caps: readonly number[],
  solver: LinearSolver,
  options: SolverOptions = {},
): Promise<readonly CurvePoint[]> => {
  const gas = carbonOf(model);
  const index = model.periods.findIndex(({ id }) => id === period);
  if (!gas || index < 0) return [];
  const points: CurvePoint[] = [];
  for (const cap of caps) {
    const capped: CostModel = {
      ...model,
      gases: model.gases.map((one) =>
        one.id === gas.id ? { ...one, cap: one.cap.map((was, at) => (at === index ? cap : was)) } : one,
      ),
    };
    const found = await optimiseModel(capped, solver, options);
    points.push(
      found.status === 'optimal'
        ? {
            cap,
            status: 'optimal',
            cost: found.objective,
            emissions: found.emissions.find((one) => one.gas === gas.id && one.period === period)?.value ?? null,
            marginalCost: found.duals.co2?.[period] ?? null,
          }
        : { cap, status: found.status, cost: null, emissions: null, marginalCost: null },
    );
  }
  return points;
};

export interface NearOptimalRange {
  readonly technology: string;
  readonly period: string;
  readonly leastCost: number;
  /** Capacity at the least cost, and the least and greatest at the cost allowed; null where the solver gave none. */
  readonly atLeastCost: number;
  readonly least: number | null;
  readonly most: number | null;
}

/** How little and how much of a technology there can be if the cost may exceed the least by `excess` (0.05 = 5 %). */
export const nearOptimalRange = async (
  model: CostModel,
  technologyId: string,
  period: string,
  excess: number,
  solver: LinearSolver,
  options: SolverOptions = {},
): Promise<NearOptimalRange | null> => {
  const { program, columns, cost } = assembleProgram(model);
  const technology = model.technologies.find(({ id }) => id === technologyId);
  const index = model.periods.findIndex(({ id }) => id === period);
  if (!technology || index < 0) return null;
  const best = await solver.solve(program, options);
  if (best.status !== 'optimal') return null;
  const terms = new Map<number, number>();
  for (const [column, coefficient] of cost.terms) terms.set(column, (terms.get(column) ?? 0) + coefficient);
  const allowed = best.objective + Math.abs(best.objective) * excess - program.constant;
  const within = withRow(program, 'cost-allowed', terms, Number.NEGATIVE_INFINITY, allowed);
  const capacity = technology.capacity
    ? columns.capacity(technology, index)
    : columns.activityOfYear(technology, index);
  const extreme = async (sign: 1 | -1): Promise<number | null> => {
    const found = await solver.solve(withCost(within, times(sign, capacity)), options);
    return found.status === 'optimal' ? sign * found.objective : null;
  };
  return {
    technology: technologyId,
    period,
    leastCost: best.objective,
    atLeastCost: valueAt(capacity, best.primal),
    least: await extreme(1),
    most: await extreme(-1),
  };
};
