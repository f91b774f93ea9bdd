/** `npm start`: installs if needed, builds if needed, then serves; everything after that is the server's. */
import './tune.mjs';
import { install } from './install.mjs';

install();
const { build } = await import('./build.mjs');
build();
await import('../apps/server/dist/main.js');
