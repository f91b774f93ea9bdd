/**
 * @module What runs inside the worker thread of a Monte Carlo run. It is cancelled by ending the thread.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { simulateBook } from './simulate-book.ts';
import type { SimulationMessage, SimulationTask } from './uncertainty-runner.ts';

const say = (message: SimulationMessage): void => parentPort?.postMessage(message);
const results = simulateBook(workerData as SimulationTask, (done) => say({ kind: 'progress', done }));
say({ kind: 'result', results });
