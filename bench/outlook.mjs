/** The outlook: one path, many draws, the identity layer side by side with numpy in the same run, and cost against draws and sectors. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  auditPlan,
  compileModel,
  makeBuffers,
  prepareOutlook,
  projectIdentity,
  readModel,
  resolveScenario,
  runDraws,
  runPath,
} from '@dafeng/outlook';
import { parse } from 'yaml';
import { median, report, time } from './measure.mjs';

const draws = 100_000;
const sectors = 12;
const years = 40;
/** The same rates as in `outlook-numpy.py`: fractional parts of multiples of the golden ratio. */
const spread = (count, scale, shift) =>
  Float64Array.from({ length: count }, (_, k) => {
    const x = (k + 1) * 0.6180339887498949;
    return shift + scale * (x - Math.floor(x));
  });

const benchIdentity = async (root) => {
  const input = {
    draws,
    sectors,
    years,
    base: Float64Array.from({ length: sectors }, (_, j) => 1 + j),
    growth: spread(draws * sectors, 0.06, 0.02),
    fall: spread(draws * sectors, 0.04, 0.0),
    slowdown: 0.0015,
  };
  const spans = await time(() => projectIdentity(input), { times: 9, warm: 2 });
  const ours = median(spans) / 1000;
  const { peak, last } = projectIdentity(input);
  const meanPeak = peak.reduce((sum, one) => sum + one, 0) / draws;
  const meanLast = last.reduce((sum, one) => sum + one, 0) / draws;
  const { status, stdout } = spawnSync(
    '/usr/bin/python3',
    [join(root, 'bench/outlook-numpy.py'), String(draws), String(sectors), String(years)],
    { encoding: 'utf8' },
  );
  let note = 'numpy is not installed here';
  if (status === 0) {
    const numpy = JSON.parse(stdout);
    const same = Math.abs(numpy.meanPeak - meanPeak) < 1e-9 && Math.abs(numpy.meanLast / meanLast - 1) < 1e-9;
    if (!same) throw new Error(`numpy disagrees: ${stdout} against ${meanPeak}, ${meanLast}`);
    note = `numpy ${numpy.version} in the same run: ${numpy.seconds.toFixed(2)} s, same mean peak and level to 1e-9`;
  }
  report('identity layer, 100 000 draws x 12 sectors x 40 years', ours, 's', { budget: 0.5, note });
};

/** The model with its sectors given again under other names. */
const doubled = (plain) => ({
  ...plain,
  sectors: [...plain.sectors, ...plain.sectors.map((sector) => ({ ...sector, id: `${sector.id}-2` }))],
  levers: [],
  scenarios: [],
  correlations: [],
});

/** The slowest of the five plans, with one known datum as a slider gives it. */
const benchAudit = async (root) => {
  const cities = ['guangyuan', 'meishan', 'nanchong', 'panzhihua', 'ziyang'];
  const slowest = { city: '', span: 0 };
  for (const city of cities) {
    const facts = JSON.parse(readFileSync(join(root, 'data/plans', `${city}.json`), 'utf8'));
    const plan = {
      division: facts.city.id,
      date: facts.document.date,
      targets: facts.targets,
      qualitativeTargets: facts.qualitativeTargets,
    };
    const span = median(await time(() => auditPlan(plan, { 'non-fossil-share-2020': 0.3 }), { times: 21, warm: 5 }));
    if (span > slowest.span) Object.assign(slowest, { city, span });
  }
  report('audit of a plan', slowest.span, 'ms', { budget: 20, note: `the slowest of five: ${slowest.city}` });
};

export const benchOutlook = async (root) => {
  await benchAudit(root);
  const plain = parse(readFileSync(join(root, 'examples/river-city/outlook.yaml'), 'utf8'));
  const open = (raw) => {
    const read = readModel(raw);
    if (!read.ok) throw new Error(read.error.message.en);
    return read.value;
  };
  const model = open(plain);
  const scenario = resolveScenario(model, null);
  const compiled = compileModel(model, scenario.value);
  const buffers = makeBuffers(compiled);
  const path = median(await time(() => runPath(compiled, compiled.nominal, null, buffers), { times: 400, warm: 200 }));
  report(
    `one path of ${model.sectors.length} sectors, ${compiled.years - 1} years, ${model.levers.length} levers`,
    path,
    'ms',
    { budget: 1 },
  );

  const prepared = prepareOutlook(model).value;
  runDraws(prepared.compiled, prepared.plan, 0, 2048);
  const all = median(await time(() => runDraws(prepared.compiled, prepared.plan), { times: 5, warm: 1 })) / 1000;
  report('8 192 draws of the same city, one worker', all, 's', {
    budget: 0.5,
    note: `${prepared.plan.inputs.length} inputs drawn`,
  });

  // Ratios by the least of interleaved runs: other programs slow one side or the other.
  const ratio = async (large, small, times) => {
    const spans = { large: [], small: [] };
    for (let round = 0; round < times; round += 1) {
      spans.large.push(...(await time(large, { times: 1, warm: 0 })));
      spans.small.push(...(await time(small, { times: 1, warm: 0 })));
    }
    return Math.min(...spans.large) / Math.min(...spans.small);
  };
  const { compiled: whole, plan } = prepared;
  const fourfold = await ratio(
    () => runDraws(whole, plan),
    () => runDraws(whole, plan, 0, 2048),
    5,
  );
  report('8 192 draws against four times 2 048', fourfold / 4, 'times', { budget: 1.25, note: 'linear: 1' });
  const plainCity = { ...plain, levers: [], scenarios: [], correlations: [] };
  const [one, two] = [plainCity, doubled(plain)].map((raw) => prepareOutlook(open(raw), { draws: 2048 }).value);
  const twofold = await ratio(
    () => runDraws(two.compiled, two.plan),
    () => runDraws(one.compiled, one.plan),
    12,
  );
  report('twice the sectors against twice the cost', twofold / 2, 'times', { budget: 1.25, note: 'linear: 1 at most' });
  await benchIdentity(root);
};
