/**
 * @module The least-cost answer to a cost model: cost, capacities, marginal cost of carbon, which targets bind, and where there is no answer
 * the reason in words with the targets that clash. The solver is given; curves and alternatives stand in `explore-model.ts`.
 */
import type { Bilingual } from '@dafeng/quantity';
import { type Conflict, findConflict } from '../linear-program/conflict-set.ts';
import { valueAt } from '../linear-program/linear-program.ts';
import type { LinearSolver, NoSolution, OptimalSolution, SolverOptions } from '../linear-program/solver.port.ts';
import { type OutlookError, refuse } from '../outlook-error.ts';
import { type AssembledModel, assembleProgram } from './assemble-program.ts';
import type { CostModel } from './cost-model.ts';
import { runningWeight } from './present-value.ts';
import { capRow } from './target-rows.ts';

export interface TechnologyCapacity {
  readonly technology: string;
  readonly period: string;
  readonly total: number;
  readonly added: number;
}
/** A target at its bound, and what the next unit of it would cost in present value; 0 where it binds without cost. */
export interface BindingTarget {
  readonly id: string;
  readonly shadowPrice: number;
}
export interface OptimalModel {
  readonly status: 'optimal';
  /** Present value of all cost, in the currency of the model. */
  readonly objective: number;
  /** The part of it that no decision moves. */
  readonly objectiveConstant: number;
  readonly capacities: readonly TechnologyCapacity[];
  readonly activities: readonly { readonly technology: string; readonly period: string; readonly value: number }[];
  readonly emissions: readonly { readonly gas: string; readonly period: string; readonly value: number }[];
  /**
   * Marginal cost of the CO2 cap by period, in money of that period per unit of emission; null where no cap stands. `total` for a cap
   * over all periods, in present value.
   */
  readonly duals: { readonly co2: Readonly<Record<string, number>> | null };
  readonly binding: readonly BindingTarget[];
  /** Demand left unmet, by row; empty where all is met. */
  readonly unmet: readonly { readonly name: string; readonly value: number }[];
  readonly conflicts: readonly [];
}
export interface UnsolvedModel {
  readonly status: NoSolution['status'];
  readonly objective: null;
  readonly conflicts: readonly string[];
  readonly conflictKind: Conflict['kind'] | null;
  readonly error: OutlookError;
}
export type OptimisedModel = OptimalModel | UnsolvedModel;

/** Figures this small against their bound are rounding of the solver. */
const slackWithin = 1e-6;

const isCarbon = (gas: string): boolean => /^co2e?$/i.test(gas);
export const carbonOf = (model: CostModel) => model.gases.find(({ id }) => isCarbon(id)) ?? null;

const carbonDuals = (model: CostModel, { program }: AssembledModel, { duals }: OptimalSolution) => {
  const gas = carbonOf(model);
  if (!gas) return null;
  const found: Record<string, number> = {};
  for (const [row, name] of program.rowNames.entries()) {
    const dual = -(duals[row] ?? 0) || 0;
    if (name === capRow(gas.id, 'total')) found.total = dual;
    const period = model.periods.findIndex(({ id }) => name === capRow(gas.id, id));
    if (period >= 0) found[model.periods[period]?.id ?? ''] = dual / runningWeight(model, period);
  }
  return Object.keys(found).length > 0 ? found : null;
};

const rowValue = ({ program }: AssembledModel, primal: Float64Array, row: number): number => {
  let sum = 0;
  for (let k = program.starts[row] ?? 0; k < (program.starts[row + 1] ?? 0); k += 1)
    sum += (program.values[k] ?? 0) * (primal[program.indices[k] ?? 0] ?? 0);
  return sum;
};

const bindingTargets = (assembled: AssembledModel, { primal, duals }: OptimalSolution): readonly BindingTarget[] =>
  assembled.program.reasons.flatMap((reason, row) => {
    if (reason?.kind !== 'target') return [];
    const value = rowValue(assembled, primal, row);
    const [low, high] = [assembled.program.rowLow[row] ?? 0, assembled.program.rowHigh[row] ?? 0];
    const room = Math.min(Math.abs(value - low), Math.abs(high - value));
    const dual = duals[row] ?? 0;
    return room <= slackWithin * Math.max(1, Math.abs(value)) ? [{ id: reason.id, shadowPrice: Math.abs(dual) }] : [];
  });

const readSolution = (model: CostModel, assembled: AssembledModel, solution: OptimalSolution): OptimalModel => {
  const { program, columns } = assembled;
  const { primal } = solution;
  const at = (of: Parameters<typeof valueAt>[0]) => valueAt(of, primal);
  const over = <T>(make: (period: number, id: string) => readonly T[]) =>
    model.periods.flatMap(({ id }, period) => make(period, id));
  return {
    status: 'optimal',
    objective: solution.objective,
    objectiveConstant: program.constant,
    capacities: over((period, id) =>
      model.technologies.flatMap((technology) =>
        technology.capacity
          ? [
              {
                technology: technology.id,
                period: id,
                total: at(columns.capacity(technology, period)),
                added: at(columns.newCapacity(technology, period)),
              },
            ]
          : [],
      ),
    ),
    activities: over((period, id) =>
      model.technologies.map((technology) => ({
        technology: technology.id,
        period: id,
        value: at(columns.activityOfYear(technology, period)),
      })),
    ),
    emissions: over((period, id) =>
      model.gases.map((gas) => ({ gas: gas.id, period: id, value: at(columns.emissions(gas.id, period)) })),
    ),
    duals: { co2: carbonDuals(model, assembled, solution) },
    binding: bindingTargets(assembled, solution),
    unmet: program.columnNames.flatMap((name, column) =>
      name.startsWith('unmet|') && (primal[column] ?? 0) > slackWithin ? [{ name, value: primal[column] ?? 0 }] : [],
    ),
    conflicts: [],
  };
};

const listed = (ids: readonly string[]): string => ids.join('、');

const infeasible = ({ kind, ids }: Conflict): { message: Bilingual; remedy: Bilingual } => {
  if (kind === 'target')
    return {
      message:
        ids.length > 1
          ? {
              zh: `无解：目标 ${listed(ids)} 不能同时实现，少了其中任何一个，其余都能实现。`,
              en: `infeasible: the targets ${ids.join(', ')} cannot all hold; without any one of them the others can.`,
            }
          : {
              zh: `无解：目标 ${listed(ids)} 在模型的条件下单独就无法实现。`,
              en: `infeasible: the target ${ids.join(', ')} cannot be met by itself under the limits of the model.`,
            },
      remedy: {
        zh: '请放宽其中一个，或放宽技术的容量、增速上限。',
        en: 'Relax one of them, or the limits on capacity and growth.',
      },
    };
  if (kind === 'limit')
    return {
      message: {
        zh: `无解，与目标无关：${listed(ids)} 本身不能同时成立。`,
        en: `infeasible whatever the targets: ${ids.join(', ')} cannot all hold.`,
      },
      remedy: {
        zh: '请核对这些需求和上限，或给“unmet”一个代价。',
        en: 'Check these demands and limits, or give unmet demand a cost.',
      },
    };
  return {
    message: { zh: '无解：能源平衡本身不能成立。', en: 'infeasible: the balances themselves do not hold.' },
    remedy: { zh: '请核对技术的投入与产出。', en: 'Check inputs and outputs of the technologies.' },
  };
};

const explain = (status: NoSolution['status'], reason: string | undefined, conflict: Conflict): OutlookError => {
  if (status === 'infeasible') {
    const { message, remedy } = infeasible(conflict);
    return refuse('model-infeasible', message, remedy).error;
  }
  if (status === 'unbounded')
    return refuse(
      'model-unbounded',
      {
        zh: '没有最小值：某项技术的成本为负，又没有上限，费用可以无限减少。',
        en: 'unbounded: some technology earns money without a limit, so the cost falls for ever.',
      },
      { zh: '请核对负的成本和缺失的上限。', en: 'Check negative costs and missing limits.' },
    ).error;
  if (status === 'time-limit')
    return refuse(
      'solver-time-limit',
      { zh: '在规定时间内没有算完，因此不给数。', en: 'not solved within the time limit, so no number is given.' },
      { zh: '请放宽时限，或减少时段和时片。', en: 'Raise the limit, or take fewer periods or slices.' },
    ).error;
  return refuse(
    'solver-failed',
    { zh: `求解器中断：${reason ?? '原因不明'}。`, en: `the solver broke off: ${reason ?? 'no reason given'}.` },
    { zh: '请核对数量级相差过大的参数。', en: 'Check parameters whose sizes lie far apart.' },
  ).error;
};

/** Solves a model; a status other than optimal carries a sentence and never a number. */
export const optimiseModel = async (
  model: CostModel,
  solver: LinearSolver,
  options: SolverOptions = {},
): Promise<OptimisedModel> => {
  const assembled = assembleProgram(model);
  const solution = await solver.solve(assembled.program, options);
  if (solution.status === 'optimal') return readSolution(model, assembled, solution);
  const conflict: Conflict =
    solution.status === 'infeasible'
      ? await findConflict(assembled.program, (program) => solver.solve(program, options))
      : { kind: 'none', ids: [] };
  return {
    status: solution.status,
    objective: null,
    conflicts: conflict.ids,
    conflictKind: solution.status === 'infeasible' ? conflict.kind : null,
    error: explain(solution.status, solution.reason, conflict),
  };
};
