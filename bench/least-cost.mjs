/** Least cost: a made-up city of about 1 900 rows and, where the ground truth is there, UTOPIA; warm, in the solver's own thread. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { median, report, time } from './measure.mjs';

/** Sixteen years, four slices, twenty technologies in four chains; every figure is made up by a rule. */
const syntheticCity = () => {
  const years = Array.from({ length: 16 }, (_, index) => 2020 + index);
  const carriers = ['coal', 'gas', 'electricity', 'heat', 'transport'];
  const chain = (carrier, output, count, efficiency) =>
    Array.from({ length: count }, (_, index) => ({
      id: `${output}-from-${carrier ?? 'nature'}-${index}`,
      inputs: carrier === null ? {} : { [carrier]: 1 / (efficiency + index * 0.02) },
      outputs: { [output]: 1 },
      life: 10 + 5 * (index % 4),
      residual: { 2020: 20 - index, 2035: 2 },
      investment: 1.5 + 0.3 * index,
      fixed: 0.05 + 0.01 * (index % 3),
      availability: 0.85 - 0.03 * (index % 5),
      growth: 0.3,
      growthSeed: 10,
    }));
  const rise = (from, to) => ({ 2020: from, 2035: to });
  return {
    name: 'synthetic city',
    discountRate: 0.05,
    periods: years,
    slices: { day: 0.3, evening: 0.2, night: 0.3, peak: 0.2 },
    carriers,
    demands: [
      { carrier: 'electricity', amount: rise(60, 110) },
      { carrier: 'heat', amount: rise(80, 90), profile: { day: 0.2, evening: 0.3, night: 0.3, peak: 0.2 } },
      { carrier: 'transport', amount: rise(30, 55) },
    ],
    imports: [
      { carrier: 'coal', price: 0.12, co2: 2.77 },
      { carrier: 'gas', price: 0.3, co2: 1.64, max: 150 },
      { carrier: 'electricity', price: 0.7, co2: 2, max: 20 },
    ],
    technologies: [
      ...chain('coal', 'electricity', 4, 0.38),
      ...chain('gas', 'electricity', 3, 0.5),
      ...chain(null, 'electricity', 3, 0.9),
      ...chain('coal', 'heat', 3, 0.75),
      ...chain('gas', 'heat', 2, 0.85),
      ...chain('electricity', 'heat', 2, 2.5),
      ...chain('gas', 'transport', 2, 0.3),
      ...chain('electricity', 'transport', 1, 0.8),
    ],
    co2: { cap: { 2035: 350 } },
    unmet: 100,
  };
};

const utopia = async (folder, { readOsemosys }) => {
  const rows = readFileSync(join(folder, 'osemosys_utopia_params.csv'), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','))
    .map(([param, index, value]) => ({ param, index, value: Number(value) }));
  return readOsemosys(rows, JSON.parse(readFileSync(join(folder, 'osemosys_utopia_sets_defaults.json'), 'utf8'))).value;
};

export const benchLeastCost = async (root) => {
  const outlook = await import('../packages/outlook/dist/index.js');
  const { startHighs } = await import('../adapters/solver/dist/index.js');
  const highs = startHighs({ warmUp: 5 });
  const from = performance.now();
  await highs.ready;
  report('solver started and warmed', (performance.now() - from) / 1000, 's');
  const solve = async (what, model, budget) => {
    const { program } = outlook.assembleProgram(model);
    const answers = [];
    const spans = await time(async () => answers.push(await highs.solve(program)), { times: 7, warm: 3 });
    const last = answers.at(-1);
    if (last.status !== 'optimal') throw new Error(`${what}: ${last.status}`);
    report(what, median(spans) / 1000, 's', {
      budget,
      note: `${program.rowNames.length} rows, cost ${last.objective.toPrecision(8)}`,
    });
  };
  try {
    const city = outlook.readCostModel(syntheticCity());
    if (!city.ok) throw new Error(city.error.message.en);
    await solve('least cost of a city, warm', city.value, 0.3);
    const folder = join(process.env.DAFENG_SHARED ?? join(root, '../shared'), 'ground-truth/modelling');
    if (existsSync(folder)) await solve('least cost of UTOPIA, warm', await utopia(folder, outlook), 1);
    else console.log('UTOPIA left out: no ground truth beside the repository');
  } finally {
    await highs.close();
  }
};
