/** Small measuring kit: medians, percentiles, and one table in the end. */
import { performance } from 'node:perf_hooks';

export const percentile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
};
export const median = (values) => percentile(values, 0.5);

/** Milliseconds of each of `times` runs, after `warm` runs that do not count. */
export const time = async (work, { times = 20, warm = 3 } = {}) => {
  for (let i = 0; i < warm; i += 1) await work(i);
  const spans = [];
  for (let i = 0; i < times; i += 1) {
    const from = performance.now();
    await work(i);
    spans.push(performance.now() - from);
  }
  return spans;
};

const rows = [];
/** One figure: what, reached, the budget it is held against, and the ratio side by side where there is one. */
export const report = (what, reached, unit, { budget = null, note = '' } = {}) => {
  const ok = budget === null ? '' : reached <= budget ? 'within' : 'OVER';
  rows.push({
    what,
    reached: `${Number(reached.toPrecision(3))} ${unit}`,
    budget: budget === null ? '' : `<= ${budget} ${unit}`,
    verdict: ok,
    note,
  });
  console.log(
    `${ok.padEnd(7)}${what}: ${Number(reached.toPrecision(3))} ${unit}${budget === null ? '' : ` (budget ${budget} ${unit})`}${note ? ` — ${note}` : ''}`,
  );
};
export const printTable = () => {
  console.log('\n| figure | reached | budget | | note |\n| --- | ---: | ---: | --- | --- |');
  for (const row of rows)
    console.log(`| ${row.what} | ${row.reached} | ${row.budget} | ${row.verdict} | ${row.note} |`);
};
export const anyOver = () => rows.some((row) => row.verdict === 'OVER');
