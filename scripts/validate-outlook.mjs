/**
 * Writes `docs/reference/validation.md` and its diagram: how well the probability of having peaked and the forecasts held on real series.
 *   node scripts/validate-outlook.mjs [FOLDER]    FOLDER holds ceads/cities_dev.csv and, if there, the Sichuan and China series
 * The text says what the figures say, flattering or not; the same folder gives the same page.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { casesOf, readSeries } from './validation/hindcast-cases.mjs';
import { validationPage } from './validation/page.mjs';
import { reliabilityChart } from './validation/reliability-chart.mjs';
import { mean, reliability } from './validation/scores.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder =
  process.argv[2] ??
  (process.env.DAFENG_SHARED ? join(process.env.DAFENG_SHARED, 'ground-truth') : join(root, '../shared/ground-truth'));
if (!existsSync(join(folder, 'ceads/cities_dev.csv'))) {
  console.error(
    `没有 ${folder}/ceads/cities_dev.csv，无法检验。 / No series in ${folder}; give the folder as an argument.`,
  );
  process.exit(2);
}
spawnSync(process.execPath, ['scripts/compile-data.mjs'], { cwd: root, stdio: 'inherit' });
const built = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-b', 'packages/outlook'], {
  cwd: root,
  stdio: 'inherit',
});
if (built.status !== 0) process.exit(1);
const { probabilities, forecasts, levels } = await import('./validation/forecasters.mjs');
const { crps, covers } = await import('./validation/scores.mjs');

const cuts = [2006, 2008, 2010, 2012, 2014];
const series = readSeries(folder);
const cities = series.filter(({ group }) => group !== 'large');
const { cases, left } = casesOf(cities, cuts, { minimum: 5, later: 3 });
const large = casesOf(
  series.filter(({ group }) => group === 'large'),
  [...cuts, 2015],
  { minimum: 5, later: 3 },
).cases;

const baseRate = mean(cases.filter(({ group }) => group === 'fit').map(({ peaked }) => peaked));
const say = probabilities(baseRate);
const judged = (list) =>
  list.map((one) => {
    const said = Object.fromEntries(Object.entries(say).map(([name, of]) => [name, of(one)]));
    const points = Object.fromEntries(
      Object.entries(forecasts).map(([name, of]) => {
        const quantiles = of(one);
        const last = one.seen.at(-1);
        return [
          name,
          one.followed.map(({ ahead, value }) => {
            const [row, outcome] = [quantiles[ahead - 1], Math.log(value / last)];
            return {
              ahead,
              score: crps(row, levels, outcome),
              half: covers(row, levels, outcome, 0.5),
              ninety: covers(row, levels, outcome, 0.9),
            };
          }),
        ];
      }),
    );
    if (Object.values(said).some((p) => !(p >= 0 && p <= 1))) throw new Error(`${one.name} ${one.cut}: no probability`);
    return { ...one, said, points };
  });
const all = judged(cases);
const halves = { fit: all.filter(({ group }) => group === 'fit'), test: all.filter(({ group }) => group === 'test') };

/** A census revises levels: how far P moves when the last three years are 5 % higher or lower. */
const moved = halves.test.map((one) => {
  const revised = (factor) =>
    say.ours({
      ...one,
      seen: one.seen.map((value, year) => (value === null || year < one.seen.length - 3 ? value : value * factor)),
    });
  return { up: revised(1.05) - one.said.ours, down: revised(0.95) - one.said.ours };
});
const revision = Object.fromEntries(
  ['up', 'down'].map((way) => [
    way,
    { mean: mean(moved.map((one) => one[way])), size: mean(moved.map((one) => Math.abs(one[way]))) },
  ]),
);

const target = join(root, 'docs/reference');
mkdirSync(target, { recursive: true });
writeFileSync(
  join(target, 'validation-reliability.svg'),
  reliabilityChart([
    { label: '选参的一半 half used for choosing', colour: '#8a6d3b', bins: reliability(halves.fit, 'ours') },
    { label: '检验的一半 half kept for the test', colour: '#1f6f8b', bins: reliability(halves.test, 'ours') },
  ]),
);
writeFileSync(
  join(target, 'validation.md'),
  validationPage({ halves, left, cuts, baseRate, large: judged(large), cities: cities.length, revision }),
);
console.log(`docs/reference/validation.md: ${all.length} cases`);
