/**
 * @module Monte Carlo runs of inventories: a kind of the one mechanism of jobs, with the book each belongs to. Results are kept in memory
 * until the server stops: the same seed gives them again.
 */
import type { BookCell, InventoryMethod, SimulatedUncertainty } from '@dafeng/accounting';
import type { Job, JobRunner } from '../jobs/job-runner.ts';

export interface SimulationTask {
  readonly cells: readonly BookCell[];
  readonly area: string;
  readonly region: string | null;
  readonly year: number;
  readonly method: InventoryMethod;
  readonly draws: number;
  readonly seed: number;
}

export interface SimulationJob {
  readonly id: string;
  readonly bookId: string;
  readonly cityId: string;
  readonly seed: number;
  readonly draws: number;
  readonly status: 'running' | 'done' | 'cancelled' | 'failed';
  readonly done: number;
  readonly milliseconds: number | null;
  readonly results: readonly SimulatedUncertainty[];
}
export interface UncertaintyRunner {
  start(of: { readonly bookId: string; readonly cityId: string }, task: SimulationTask): SimulationJob;
  get(id: string): SimulationJob | null;
  cancel(id: string): SimulationJob | null;
}

export const makeUncertaintyRunner = (jobs: JobRunner): UncertaintyRunner => {
  const of = new WeakMap<object, Pick<SimulationJob, 'bookId' | 'cityId' | 'seed' | 'draws'>>();
  const toSimulation = (job: Job | null): SimulationJob | null => {
    const known = job === null ? undefined : of.get(job);
    if (job === null || known === undefined) return null;
    return {
      ...known,
      id: job.id,
      status: job.status === 'waiting' ? 'running' : job.status,
      done: job.done,
      milliseconds: job.milliseconds,
      results: (job.result ?? []) as readonly SimulatedUncertainty[],
    };
  };
  return {
    start: ({ bookId, cityId }, task) => {
      const job = jobs.start('book-uncertainty', { cityId, userId: null, total: task.draws }, task) as Job;
      const { seed, draws } = task;
      of.set(job, { bookId, cityId, seed, draws });
      return toSimulation(job) as SimulationJob;
    },
    get: (id) => toSimulation(jobs.get(id)),
    cancel: (id) => (toSimulation(jobs.get(id)) === null ? null : toSimulation(jobs.cancel(id))),
  };
};
