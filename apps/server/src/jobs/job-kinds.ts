/**
 * @module The kinds of long work: what goes in, what comes out, who does it. A new kind is one line in each of the three.
 */
import type { SimulatedUncertainty } from '@dafeng/accounting';
import type { OutlookRun } from '@dafeng/contract';
import { simulateBook } from '../books/simulate-book.ts';
import type { SimulationTask } from '../books/uncertainty-runner.ts';
import { type Optimised, type OptimiseTask, optimise } from '../outlook/optimise-job.ts';
import { type RunTask, runCity } from '../outlook/run-job.ts';

export interface JobTasks {
  readonly 'book-uncertainty': SimulationTask;
  readonly 'outlook-run': RunTask;
  readonly 'outlook-optimise': OptimiseTask;
}
export interface JobResults {
  readonly 'book-uncertainty': readonly SimulatedUncertainty[];
  readonly 'outlook-run': OutlookRun;
  readonly 'outlook-optimise': Optimised;
}
export type JobKind = keyof JobTasks;

/** Each tells how far it has come, in the unit of the job's total. */
export const jobKinds: {
  readonly [Kind in JobKind]: (
    task: JobTasks[Kind],
    progress: (done: number) => void,
  ) => JobResults[Kind] | Promise<JobResults[Kind]>;
} = {
  'book-uncertainty': simulateBook,
  'outlook-run': runCity,
  'outlook-optimise': optimise,
};
