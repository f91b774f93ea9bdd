/**
 * @module The thread in which the embedded PostgreSQL runs: it takes one statement at a time and answers with rows or an error.
 * Plain JavaScript, because a thread loads it from here in tests and in the build alike; who may ask, and in which transaction, is the driver's business.
 */
import { fsyncSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/** PGlite's file layer drops fsync, so that a power cut could lose what was committed. This one passes it on (ADR 0014). */
class DurableNodeFS extends NodeFS {
  async init(pg, options) {
    const result = await super.init(pg, options);
    const preRun = result.emscriptenOpts.preRun ?? [];
    result.emscriptenOpts.preRun = [
      ...preRun,
      (module) => {
        module.NODEFS.stream_ops.fsync = (stream) => {
          if (stream.nfd !== undefined && stream.nfd !== null) fsyncSync(stream.nfd);
          return 0;
        };
      },
    ];
    return result;
  }
}

// `-F` switches fsync off; `fdatasync` is an empty call in the WebAssembly build, `fsync` reaches the file layer.
const startParams = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  '-c',
  'wal_sync_method=fsync',
];

const open = async () => {
  const { folder } = workerData;
  if (folder === 'memory') return PGlite.create({ dataDir: 'memory://' });
  return PGlite.create({ fs: new DurableNodeFS(folder), startParams });
};

const errorOf = (error) => ({
  message: error instanceof Error ? error.message : String(error),
  code: error?.code,
  detail: error?.detail,
  constraint: error?.constraint,
  table: error?.table,
  where: error?.where,
});

let database;
try {
  database = await open();
  parentPort.postMessage({ ready: true });
} catch (error) {
  parentPort.postMessage({ ready: false, error: errorOf(error) });
}

parentPort.on('message', async ({ id, sql, parameters, close }) => {
  try {
    if (close) {
      await database?.close();
      parentPort.postMessage({ id, rows: [], affected: 0 });
      parentPort.close();
      return;
    }
    const result = await database.query(sql, parameters);
    parentPort.postMessage({ id, rows: result.rows, affected: result.affectedRows ?? 0 });
  } catch (error) {
    parentPort.postMessage({ id, error: errorOf(error) });
  }
});
