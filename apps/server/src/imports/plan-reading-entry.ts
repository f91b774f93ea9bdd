/**
 * @module What runs inside the worker thread that reads a long text as a plan. Time, memory and cancelling are enforced from outside.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerMessage } from '@dafeng/documents';
import { type PlanError, type PlanReading, readPlan } from '@dafeng/plan';

const message: WorkerMessage<PlanReading, PlanError> = { kind: 'result', result: readPlan(String(workerData)) };
parentPort?.postMessage(message);
