#!/usr/bin/env node
// `npx dafeng`: compiles the core first where a fresh clone has not been built yet (messages go to standard error), then runs it.
import { existsSync } from 'node:fs';

const main = new URL('../dist/main.js', import.meta.url);
if (!existsSync(main)) {
  const { build } = await import('../../../scripts/build.mjs');
  build({ web: false });
}
await import(main);
