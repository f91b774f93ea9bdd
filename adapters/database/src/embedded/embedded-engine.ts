/**
 * @module The main thread's end of the embedded PostgreSQL: starts its thread, sends statements, hands back rows.
 * One connection, so callers take turns by transaction; that is the dialect's business.
 */
import { Worker } from 'node:worker_threads';

export interface EngineRows {
  readonly rows: readonly unknown[];
  readonly affected: number;
}
/** An error as PostgreSQL words it; `code` is the SQLSTATE. */
export class EngineError extends Error {
  readonly code: string | undefined;
  readonly constraint: string | undefined;
  readonly detail: string | undefined;
  constructor(raw: RawError) {
    super(raw.message);
    this.name = 'EngineError';
    this.code = raw.code;
    this.constraint = raw.constraint;
    this.detail = raw.detail;
  }
}
interface RawError {
  readonly message: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly detail?: string;
}
type Answer =
  | { readonly ready: boolean; readonly error?: RawError }
  | { readonly id: number; readonly rows: readonly unknown[]; readonly affected: number }
  | { readonly id: number; readonly error: RawError };

export interface EmbeddedEngine {
  query(sql: string, parameters: readonly unknown[]): Promise<EngineRows>;
  close(): Promise<void>;
}

/** Starts the engine on `folder` (`memory` keeps nothing). Rejects with what the engine said when it cannot start. */
export const startEngine = async (folder: string): Promise<EmbeddedEngine> => {
  // Same depth in src/ and dist/, so that tests and the build start the same file.
  const worker = new Worker(new URL('../../worker/pglite-worker.mjs', import.meta.url), {
    workerData: { folder },
    // The engine writes its notices there; what matters comes back as errors.
    stdout: true,
    stderr: true,
  });
  const waiting = new Map<number, { resolve: (rows: EngineRows) => void; reject: (error: Error) => void }>();
  let next = 0;
  let dead: Error | null = null;

  const die = (error: Error): void => {
    dead ??= error;
    for (const { reject } of waiting.values()) reject(dead);
    waiting.clear();
  };
  await new Promise<void>((resolve, reject) => {
    worker.on('error', (error) => {
      die(error instanceof Error ? error : new Error(String(error)));
      reject(error);
    });
    worker.on('exit', (code) => {
      const error = new Error(`The embedded database stopped (exit code ${code}).`);
      die(error);
      reject(error);
    });
    worker.on('message', (answer: Answer) => {
      if ('ready' in answer) {
        if (answer.ready) resolve();
        else reject(new EngineError(answer.error ?? { message: 'The embedded database did not start.' }));
        return;
      }
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (asked === undefined) return;
      if ('error' in answer) asked.reject(new EngineError(answer.error));
      else asked.resolve({ rows: answer.rows, affected: answer.affected });
    });
  }).catch(async (error: unknown) => {
    await worker.terminate();
    throw error;
  });
  // An idle store must not keep a finished command alive; `ref` while an answer is awaited.
  worker.unref();

  const send = (message: Readonly<Record<string, unknown>>): Promise<EngineRows> =>
    new Promise((resolve, reject) => {
      if (dead !== null) {
        reject(dead);
        return;
      }
      const id = next++;
      worker.ref();
      const settle = <A extends unknown[]>(done: (...value: A) => void) => {
        return (...value: A): void => {
          if (waiting.size === 0) worker.unref();
          done(...value);
        };
      };
      waiting.set(id, { resolve: settle(resolve), reject: settle(reject) });
      worker.postMessage({ ...message, id });
    });

  return {
    query: (sql, parameters) => send({ sql, parameters }),
    close: async () => {
      if (dead !== null) return;
      await send({ close: true });
      await worker.terminate();
    },
  };
};
