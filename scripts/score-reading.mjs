/**
 * Scores the plan reader against the hand-made readings and writes docs/reference/reading-scores.md.
 *   node scripts/score-reading.mjs [--misses] [--extra FOLDER]
 * Needs ../shared (or DAFENG_SHARED) for the documents, their readings and the scoring tools, which are not part of the project.
 * --extra adds readings kept elsewhere: FOLDER/<slug>.json in the same format for plans/<slug>.txt.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const shared = process.env.DAFENG_SHARED ?? join(root, '..', 'shared');
if (!existsSync(join(shared, 'tools'))) {
  console.error(
    `没有 ${shared}：评分需要方案、人工判读与评分工具。 / the documents and scoring tools are not there; set DAFENG_SHARED.`,
  );
  process.exit(2);
}
build({ web: false });
const misses = process.argv.includes('--misses');
const extra = process.argv.includes('--extra') ? process.argv[process.argv.indexOf('--extra') + 1] : null;
const work = mkdtempSync(join(tmpdir(), 'dafeng-score-'));

const score = (tool, gold, document, name) => {
  const read = spawnSync(
    process.execPath,
    [join(root, 'apps/cli/bin/dafeng.mjs'), 'plan', 'read', document, '--json'],
    { maxBuffer: 1e9 },
  );
  if (read.status !== 0) throw new Error(`${name}: ${read.stderr}`);
  const predicted = join(work, `${name}.json`);
  writeFileSync(predicted, read.stdout);
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(shared, 'tools', tool), gold, predicted, ...(misses ? ['--misses'] : [])],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  const [line, ...rest] = stdout.split('\n');
  if (misses && rest.some((text) => text !== '')) console.log(`\n${name}\n${rest.join('\n')}`);
  return JSON.parse(line);
};

const plans = [
  ...['panzhihua', 'nanchong', 'guangyuan'].map((slug) => ({
    slug,
    gold: join(shared, 'plans/gold', `${slug}.json`),
    document: join(shared, 'plans', `${slug}.txt`),
  })),
  {
    slug: 'river-city',
    gold: join(root, 'examples/river-city/gold.json'),
    document: join(root, 'examples/river-city/plan.txt'),
  },
  ...(extra
    ? ['ziyang', 'meishan']
        .filter((slug) => existsSync(join(extra, `${slug}.json`)))
        .map((slug) => ({ slug, gold: join(extra, `${slug}.json`), document: join(shared, 'plans', `${slug}.txt`) }))
    : []),
];
const pdfs = ['chengdu-energy-structure', 'fujian-jieneng', 'gongye-sector'];

const planRows = plans.map(({ slug, gold, document }) => {
  const s = score('score-plan.mjs', gold, document, slug);
  const lead = s.bodies.leadRecall ?? '—';
  return `| ${slug} | ${s.targets.gold} | ${s.targets.f1} | ${s.targets.precision} | ${s.targets.recall} | ${s.targets.allFieldsRight} | ${s.outlineF1} | ${s.bodies.gold === 0 ? '—' : s.bodies.f1} | ${lead} |`;
});
const pdfRows = pdfs.map((slug) => {
  const s = score(
    'score-quotes.mjs',
    join(shared, 'plans/more', `${slug}.gold.json`),
    join(shared, 'plans/more', `${slug}.pdf`),
    slug,
  );
  return `| ${slug} | ${s.owed} | ${s.recall} | ${s.allRight} | ${s.predicted} | ${s.invented} | ${s.fooled} |`;
});
rmSync(work, { recursive: true, force: true });

const page = `# How well the reader reads

Printed by \`node scripts/score-reading.mjs\` (with \`--misses\` it names every miss). Each row holds a reading by the product, without
corrections, against a reading by hand. The three city plans and the three PDFs were at hand while the grammar was written, so these rows
flatter it; River City is the fictional example. Documents kept back by others are the fair test and are not in this table.

## City plans (text)

| plan | targets by hand | target F1 | precision | recall | all fields right | outline F1 | bodies F1 | leads found |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${planRows.join('\n')}

Bounds set for the three real plans: target F1 ≥ 0.95, all fields right ≥ 0.88, outline F1 ≥ 0.98, bodies F1 ≥ 0.98 where bodies are printed.

## Plans of other issuers (PDF)

| document | owed | recall | all right | targets read | invented | fooled |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
${pdfRows.join('\n')}

Bounds: recall ≥ 0.92, all right ≥ 0.80, nothing invented, nothing fooled. The hand lists hold the main and dated targets only, so
"targets read" is larger than what is owed.
`;
if (!extra) writeFileSync(join(root, 'docs/reference/reading-scores.md'), page);
console.log(page);
