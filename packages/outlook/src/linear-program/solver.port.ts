/**
 * @module What the outlook asks of a solver of linear programs. A number comes only with the status optimal: every other status has none,
 * so that nobody takes a stopped solver's figure for an answer. Solvers themselves are adapters.
 */
import type { LinearProgram } from './linear-program.ts';

export interface OptimalSolution {
  readonly status: 'optimal';
  /** With the constant of the program. */
  readonly objective: number;
  readonly primal: Float64Array;
  /** Change of the least cost per unit of a row's bound. */
  readonly duals: Float64Array;
  readonly reducedCosts: Float64Array;
}
/** `failed`: the solver broke off, `reason` says how. */
export interface NoSolution {
  readonly status: 'infeasible' | 'unbounded' | 'time-limit' | 'failed';
  readonly reason?: string;
}
export type SolverStatus = OptimalSolution['status'] | NoSolution['status'];
export type ProgramSolution = OptimalSolution | NoSolution;

export interface SolverOptions {
  readonly timeLimitSeconds?: number;
}

export interface LinearSolver {
  readonly solve: (program: LinearProgram, options?: SolverOptions) => Promise<ProgramSolution>;
}
