/**
 * @module HiGHS (WebAssembly) behind the port: one warmed worker thread, one program after another, ended from outside where it does not
 * keep its time. Arrays are handed over, no text; the constant is added here, and a number leaves only with the status optimal.
 */
import { Worker } from 'node:worker_threads';
import { type LinearProgram, type LinearSolver, type ProgramSolution, solveSmall } from '@dafeng/outlook';
import { warmUpProgram } from './warm-up-program.ts';

export interface HighsOptions {
  /** For every program that names none. */
  readonly timeLimitSeconds?: number;
  /** Solves that warm the engine at the start; 0 for a single short use. */
  readonly warmUp?: number;
}

export interface HighsSolver extends LinearSolver {
  /** Resolves once the engine is loaded and warmed. */
  readonly ready: Promise<void>;
  readonly close: () => Promise<void>;
}

type Answer =
  | {
      readonly status: 'optimal';
      readonly primal: Float64Array;
      readonly duals: Float64Array;
      readonly reducedCosts: Float64Array;
    }
  | Exclude<ProgramSolution, { readonly status: 'optimal' }>;
interface Message {
  readonly ready?: true;
  readonly id?: number;
  readonly answer?: Answer;
}

/** Seconds a program may take unless it is told otherwise, and what the engine gets beyond before its thread is ended. */
const defaultLimit = 60;
const grace = 5;

const start = (): Worker => {
  // Compiled and source lie equally deep, so that both find the thread's file.
  const worker = new Worker(new URL('../worker/highs-worker.mjs', import.meta.url));
  // A waiting engine keeps no process alive.
  worker.unref();
  return worker;
};

const withConstant = ({ cost, constant }: LinearProgram, answer: Answer): ProgramSolution => {
  if (answer.status !== 'optimal') return answer;
  const { primal, duals, reducedCosts } = answer;
  const objective = cost.reduce((sum, price, column) => sum + price * (primal[column] ?? 0), constant);
  if (Number.isFinite(objective)) return { status: 'optimal', objective, primal, duals, reducedCosts };
  return { status: 'failed', reason: 'the objective is not finite' };
};

/** Starts HiGHS in a thread of its own. A thread that died or was ended is started anew with the next program. */
export const startHighs = ({ timeLimitSeconds: usual = defaultLimit, warmUp = 0 }: HighsOptions = {}): HighsSolver => {
  let worker: Worker | null = null;
  let next = 0;
  let turn: Promise<unknown> = Promise.resolve();

  const ask = (program: LinearProgram, limit: number): Promise<Answer> =>
    new Promise((resolve) => {
      worker ??= start();
      const thread = worker;
      const id = next++;
      thread.ref();
      const finish = (answer: Answer, ended: boolean) => {
        clearTimeout(timer);
        thread.off('message', onMessage).off('error', onError).off('exit', onExit);
        thread.unref();
        if (ended) {
          worker = null;
          void thread.terminate();
        }
        resolve(answer);
      };
      const onMessage = (message: Message) => {
        if (message.id === id && message.answer) finish(message.answer, false);
      };
      const onError = (error: Error) => finish({ status: 'failed', reason: error.message }, true);
      const onExit = () => finish({ status: 'failed', reason: 'the thread ended' }, true);
      const timer = setTimeout(() => finish({ status: 'time-limit' }, true), (limit + grace) * 1000);
      thread.on('message', onMessage).on('error', onError).on('exit', onExit);
      const { cost, columnLow, columnHigh, rowLow, rowHigh, starts, indices, values } = program;
      const arrays = { cost, columnLow, columnHigh, rowLow, rowHigh, starts, indices, values };
      thread.postMessage({ id, program: arrays, timeLimitSeconds: limit });
    });

  const solve: LinearSolver['solve'] = (program, options = {}) => {
    // The engine calls a program without columns empty; whether its rows hold at nothing is plain to see.
    if (program.cost.length === 0) return Promise.resolve(solveSmall(program));
    const mine = turn.then(async () => withConstant(program, await ask(program, options.timeLimitSeconds ?? usual)));
    turn = mine.catch(() => undefined);
    return mine;
  };
  const ready = (async () => {
    for (let time = 0; time < warmUp; time += 1) await solve(warmUpProgram());
  })();
  return {
    solve,
    ready,
    close: async () => {
      await turn;
      await worker?.terminate();
      worker = null;
    },
  };
};
