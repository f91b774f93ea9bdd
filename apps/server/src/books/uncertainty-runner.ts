/**
 * @module Monte Carlo runs of inventories in a thread of their own, with progress and cancel. Results are kept in memory until the server
 * stops: the same seed gives them again.
 */
import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { BookCell, InventoryMethod, SimulatedUncertainty } from '@dafeng/accounting';
import { simulateBook } from './simulate-book.ts';

export interface SimulationTask {
  readonly cells: readonly BookCell[];
  readonly area: string;
  readonly region: string | null;
  readonly year: number;
  readonly method: InventoryMethod;
  readonly draws: number;
  readonly seed: number;
}
export type SimulationMessage =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'result'; readonly results: readonly SimulatedUncertainty[] };

export interface SimulationJob {
  readonly id: string;
  readonly bookId: string;
  readonly cityId: string;
  readonly seed: number;
  readonly draws: number;
  status: 'running' | 'done' | 'cancelled' | 'failed';
  done: number;
  milliseconds: number | null;
  results: readonly SimulatedUncertainty[];
}
export interface UncertaintyRunner {
  start(of: { readonly bookId: string; readonly cityId: string }, task: SimulationTask): SimulationJob;
  get(id: string): SimulationJob | null;
  cancel(id: string): SimulationJob | null;
  stop(): Promise<void>;
}

/** Beside the compiled module; from TypeScript sources there is none to start, and the run is made here. */
const entry = import.meta.url.endsWith('.js') ? new URL('./uncertainty-entry.js', import.meta.url) : null;
const keptAtMost = 50;
const atOnce = 2;

export const makeUncertaintyRunner = (now: () => number, onBug: (error: unknown) => void): UncertaintyRunner => {
  const jobs = new Map<string, SimulationJob>();
  const workers = new Map<string, Worker>();
  const waiting: { readonly job: SimulationJob; readonly task: SimulationTask }[] = [];

  const next = (): void => {
    if (workers.size >= atOnce) return;
    const turn = waiting.shift();
    if (turn !== undefined) run(turn.job, turn.task);
  };
  const run = (job: SimulationJob, task: SimulationTask): void => {
    const started = now();
    const finish = (status: SimulationJob['status'], results: SimulationJob['results'] = []): void => {
      if (job.status !== 'running') return;
      job.status = status;
      job.results = results;
      job.milliseconds = now() - started;
      const worker = workers.get(job.id);
      workers.delete(job.id);
      void worker?.terminate().finally(next);
    };
    if (entry === null) {
      const results = simulateBook(task, (done) => {
        job.done = done;
      });
      finish('done', results);
      return;
    }
    const worker = new Worker(entry, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: 512 } });
    workers.set(job.id, worker);
    worker.on('message', (message: SimulationMessage) => {
      if (message.kind === 'progress') job.done = message.done;
      else {
        job.done = job.draws;
        finish('done', message.results);
      }
    });
    worker.on('error', (error) => {
      onBug(error);
      finish('failed');
    });
    worker.on('exit', () => finish('failed'));
  };

  return {
    start: ({ bookId, cityId }, task) => {
      const job: SimulationJob = {
        id: randomUUID(),
        bookId,
        cityId,
        seed: task.seed,
        draws: task.draws,
        status: 'running',
        done: 0,
        milliseconds: null,
        results: [],
      };
      jobs.set(job.id, job);
      const [oldest] = jobs.keys();
      if (jobs.size > keptAtMost && oldest !== undefined && jobs.get(oldest)?.status !== 'running') jobs.delete(oldest);
      waiting.push({ job, task });
      next();
      return job;
    },
    get: (id) => jobs.get(id) ?? null,
    cancel: (id) => {
      const job = jobs.get(id);
      if (job === undefined) return null;
      if (job.status === 'running') {
        job.status = 'cancelled';
        const at = waiting.findIndex((one) => one.job === job);
        if (at >= 0) waiting.splice(at, 1);
        const worker = workers.get(id);
        workers.delete(id);
        void worker?.terminate().finally(next);
      }
      return job;
    },
    stop: async () => {
      waiting.length = 0;
      await Promise.all([...workers.values()].map((worker) => worker.terminate()));
    },
  };
};
