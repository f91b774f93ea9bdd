/**
 * @module Long work in threads of its own: one mechanism with queue, progress, cancel and results kept in memory until the server stops.
 * What is done stands in `job-kinds.ts`; who may see a job is the handlers' to say.
 */
import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { type JobKind, type JobResults, type JobTasks, jobKinds } from './job-kinds.ts';

export type JobMessage =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'result'; readonly result: unknown };

export interface Job<Kind extends JobKind = JobKind> {
  readonly id: string;
  readonly kind: Kind;
  /** Null for work that belongs to no city; then only who started it sees it. */
  readonly cityId: string | null;
  readonly userId: string | null;
  readonly total: number;
  status: 'waiting' | 'running' | 'done' | 'cancelled' | 'failed';
  done: number;
  milliseconds: number | null;
  result: JobResults[Kind] | null;
}
export interface JobRunner {
  start<Kind extends JobKind>(
    kind: Kind,
    of: { readonly cityId: string | null; readonly userId: string | null; readonly total: number },
    task: JobTasks[Kind],
  ): Job<Kind>;
  get(id: string): Job | null;
  cancel(id: string): Job | null;
  /** So many wait that no other is taken. */
  readonly full: () => boolean;
  stop(): Promise<void>;
}

/** Beside the compiled module; from TypeScript sources there is none to start, and the work is done here. */
const entry = import.meta.url.endsWith('.js') ? new URL('./job-entry.js', import.meta.url) : null;
const keptAtMost = 100;
const waitingAtMost = 30;
const atOnce = 2;
const memory = { maxOldGenerationSizeMb: 1024 };

export const makeJobRunner = (now: () => number, onBug: (error: unknown) => void): JobRunner => {
  const jobs = new Map<string, Job>();
  const workers = new Map<string, Worker>();
  const waiting: { readonly job: Job; readonly task: unknown }[] = [];

  const next = (): void => {
    while (workers.size < atOnce) {
      const turn = waiting.shift();
      if (turn === undefined) return;
      run(turn.job, turn.task);
    }
  };
  const end = (id: string): void => {
    const worker = workers.get(id);
    if (worker === undefined) return;
    workers.delete(id);
    void worker.terminate().finally(next);
  };
  const run = (job: Job, task: unknown): void => {
    const started = now();
    job.status = 'running';
    const finish = (status: Job['status'], result: unknown = null): void => {
      if (job.status !== 'running') return;
      job.status = status;
      job.result = result as Job['result'];
      if (status === 'done') job.done = job.total;
      job.milliseconds = now() - started;
      end(job.id);
    };
    const progress = (done: number): void => {
      if (job.status === 'running') job.done = Math.min(done, job.total);
    };
    if (entry === null) {
      void (async () =>
        (jobKinds[job.kind] as (task: unknown, say: typeof progress) => unknown)(task, progress))().then(
        (result) => finish('done', result),
        (error: unknown) => {
          onBug(error);
          finish('failed');
        },
      );
      return;
    }
    const worker = new Worker(entry, { workerData: { kind: job.kind, task }, resourceLimits: memory });
    workers.set(job.id, worker);
    worker.on('message', (message: JobMessage) =>
      message.kind === 'progress' ? progress(message.done) : finish('done', message.result),
    );
    worker.on('error', (error) => {
      onBug(error);
      finish('failed');
    });
    worker.on('exit', () => {
      finish('failed');
      workers.delete(job.id);
    });
  };
  const forget = (): void => {
    for (const [id, { status }] of jobs) {
      if (jobs.size <= keptAtMost) return;
      if (status !== 'running' && status !== 'waiting') jobs.delete(id);
    }
  };

  return {
    full: () => waiting.length >= waitingAtMost,
    start: (kind, { cityId, userId, total }, task) => {
      const job: Job<typeof kind> = {
        id: randomUUID(),
        kind,
        cityId,
        userId,
        total,
        status: 'waiting',
        done: 0,
        milliseconds: null,
        result: null,
      };
      jobs.set(job.id, job as Job);
      forget();
      waiting.push({ job: job as Job, task });
      next();
      return job;
    },
    get: (id) => jobs.get(id) ?? null,
    cancel: (id) => {
      const job = jobs.get(id);
      if (job === undefined) return null;
      if (job.status === 'running' || job.status === 'waiting') {
        job.status = 'cancelled';
        const at = waiting.findIndex((one) => one.job === job);
        if (at >= 0) waiting.splice(at, 1);
        end(id);
      }
      return job;
    },
    stop: async () => {
      waiting.length = 0;
      await Promise.all([...workers.values()].map((worker) => worker.terminate()));
    },
  };
};
