/**
 * @module What runs inside the thread of a job. It is cancelled by ending the thread.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { type JobKind, jobKinds } from './job-kinds.ts';
import type { JobMessage } from './job-runner.ts';

const say = (message: JobMessage): void => parentPort?.postMessage(message);
const { kind, task } = workerData as { readonly kind: JobKind; readonly task: never };
const work = jobKinds[kind] as (task: never, progress: (done: number) => void) => unknown;
const result = await work(task, (done) => say({ kind: 'progress', done }));
say({ kind: 'result', result });
