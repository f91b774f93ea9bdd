/**
 * @module What runs inside the worker thread that writes a report as a file or looks at a template. Time and memory are enforced from outside.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerMessage } from '@dafeng/documents';
import { type Rendered, type RenderFailure, type RenderTask, renderHere } from './render-report.ts';

const result = await renderHere(workerData as RenderTask);
const message: WorkerMessage<Rendered, RenderFailure> = { kind: 'result', result };
parentPort?.postMessage(message);
