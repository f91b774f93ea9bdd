/**
 * @module Runs a TypeScript file from the sources in a process of its own: `node run-typescript.mjs FILE [arguments]`.
 */
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const conditions = ['source', 'node', 'import', 'module', 'default'];
const [file] = process.argv.slice(2);
await runnerImport(resolve(file), {
  configFile: false,
  logLevel: 'error',
  resolve: { conditions, externalConditions: ['node', 'import', 'default'], noExternal: [/^@dafeng\//] },
  ssr: { resolve: { conditions, externalConditions: ['node', 'import', 'default'] }, noExternal: [/^@dafeng\//] },
});
