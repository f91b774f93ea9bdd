/**
 * `npm run bench`: every figure we claim, measured here and now. `npm run bench -- reading` runs one part.
 * Figures over budget end the run with exit code 1.
 */
import { spawnSync } from 'node:child_process';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { install } from '../scripts/install.mjs';
import '../scripts/tune.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
if (!process.execArgv.includes('--expose-gc')) {
  const { status } = spawnSync(
    process.execPath,
    ['--expose-gc', fileURLToPath(import.meta.url), ...process.argv.slice(2)],
    { stdio: 'inherit', cwd: root },
  );
  process.exit(status ?? 1);
}
install();
const { build } = await import('../scripts/build.mjs');
build();
const { anyOver, printTable } = await import('./measure.mjs');
const asked = process.argv.slice(2);
const wanted = (name) => asked.length === 0 || asked.includes(name);
console.log(
  `${os.cpus()[0]?.model ?? 'unknown processor'}, ${os.cpus().length} cores (load ${os.loadavg()[0]?.toFixed(1)}), Node ${process.version}`,
);
if (wanted('reading')) await (await import('./reading.mjs')).benchReading(root);
if (wanted('outlook')) await (await import('./outlook.mjs')).benchOutlook(root);
if (wanted('accounts')) await (await import('./accounts.mjs')).benchAccounts(root);
if (wanted('bundle')) (await import('./bundle.mjs')).benchBundle(root);
if (wanted('service')) await (await import('./service.mjs')).benchService(root);
if (wanted('least-cost')) await (await import('./least-cost.mjs')).benchLeastCost(root);
if (wanted('reports')) await (await import('./reports.mjs')).benchReports(root);
if (wanted('tracking')) (await import('./tracking.mjs')).benchTracking();
if (wanted('cockpit')) await (await import('./cockpit.mjs')).benchCockpit(root);
printTable();
process.exit(anyOver() ? 1 : 0);
