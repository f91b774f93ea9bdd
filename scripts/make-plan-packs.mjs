/**
 * Makes the plan packs: reads a published plan, drops its sentences, applies the corrections made by hand, writes the facts.
 *   node scripts/make-plan-packs.mjs [FOLDER WITH THE TEXTS]      (default ../shared/plans, or DAFENG_SHARED)
 * Corrections stand in data/plans/corrections/<slug>.yaml, each with its reason; an unused one is an error.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { build } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
build({ web: false });
const { readPlan, readerVersion } = await import('@dafeng/plan');

const cities = [
  { id: '510400', slug: 'panzhihua', name: { zh: '攀枝花市', en: 'Panzhihua' } },
  { id: '512000', slug: 'ziyang', name: { zh: '资阳市', en: 'Ziyang' } },
  { id: '511300', slug: 'nanchong', name: { zh: '南充市', en: 'Nanchong' } },
  { id: '511400', slug: 'meishan', name: { zh: '眉山市', en: 'Meishan' } },
  { id: '510800', slug: 'guangyuan', name: { zh: '广元市', en: 'Guangyuan' } },
];
const province = { zh: '四川省', en: 'Sichuan' };
const texts = process.argv[2] ?? join(process.env.DAFENG_SHARED ?? join(root, '..', 'shared'), 'plans');
const out = join(root, 'data', 'plans');

const withoutQuote = ({ quote: _, ...facts }) => facts;
const kinds = ['targets', 'qualitativeTargets', 'tasks', 'projects', 'outline'];

/** A correction names its item by place, not by id: `at` is the start of the item in the text, so that it survives a new reader. */
const applyCorrections = (reading, corrections, slug) => {
  const log = [];
  for (const correction of corrections) {
    const { kind, at, why, remove, add, indicator, ...fields } = correction;
    if (!kinds.includes(kind) || !why)
      throw new Error(
        `${slug}: a correction needs a kind of ${kinds.join(', ')} and a why: ${JSON.stringify(correction)}`,
      );
    if (add) {
      const item = { id: `${kind}-added-${add.start}-${log.length}`, ...add };
      reading[kind].push(item);
      log.push({ itemKey: item.id, field: 'item', from: null, to: 'added', why });
      continue;
    }
    const matches = reading[kind].filter(
      (item) => item.start === at && (indicator === undefined || item.indicator === indicator),
    );
    if (matches.length !== 1)
      throw new Error(
        `${slug}: ${matches.length} ${kind} start at ${at}${indicator ? ` (${indicator})` : ''}; a correction must meet exactly one. Is it still needed?`,
      );
    const [item] = matches;
    if (remove) {
      reading[kind].splice(reading[kind].indexOf(item), 1);
      log.push({
        itemKey: item.id,
        field: 'item',
        from: item.indicator ?? item.title ?? item.name,
        to: 'removed',
        why,
      });
      continue;
    }
    for (const [field, to] of Object.entries(fields)) {
      if (JSON.stringify(item[field]) === JSON.stringify(to))
        throw new Error(`${slug}: ${kind} at ${at}: ${field} already is ${JSON.stringify(to)}; drop the correction`);
      log.push({ itemKey: item.id, field, from: item[field] ?? null, to, why });
      item[field] = to;
    }
  }
  for (const kind of kinds) reading[kind].sort((a, b) => a.start - b.start || a.end - b.end);
  return log;
};

/** One item a line: small files, and a change of one item is a change of one line. */
const print = (pack) =>
  `{\n${Object.entries(pack)
    .map(([key, value]) => {
      const body = Array.isArray(value)
        ? value.length === 0
          ? '[]'
          : `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`
        : JSON.stringify(value);
      return `  ${JSON.stringify(key)}: ${body}`;
    })
    .join(',\n')}\n}\n`;

mkdirSync(out, { recursive: true });
for (const city of cities) {
  const file = join(texts, `${city.slug}.txt`);
  if (!existsSync(file)) {
    console.log(`${city.slug}: ${file} is not there, pack left as it is`);
    continue;
  }
  const text = readFileSync(file, 'utf8');
  const result = readPlan(text);
  if (!result.ok) throw new Error(`${city.slug}: ${result.error.message.en}`);
  const { document, outline, targets, qualitativeTargets, tasks, projects, warnings } = structuredClone(result.value);
  const reading = {
    outline,
    targets: targets.map(withoutQuote),
    qualitativeTargets: qualitativeTargets.map(withoutQuote),
    tasks: tasks.map(withoutQuote),
    projects: projects.map(withoutQuote),
  };
  const corrected = join(out, 'corrections', `${city.slug}.yaml`);
  const corrections = applyCorrections(
    reading,
    existsSync(corrected) ? (parse(readFileSync(corrected, 'utf8')) ?? []) : [],
    city.slug,
  );
  const pack = {
    schema: 'dafeng-plan-pack/1',
    reader: readerVersion,
    city: { ...city, province, example: false },
    document: { ...document, sha256: createHash('sha256').update(text, 'utf8').digest('hex'), characters: text.length },
    ...reading,
    warnings,
    corrections,
  };
  writeFileSync(join(out, `${city.slug}.json`), print(pack));
  const ambiguous = reading.targets.filter((target) => target.ambiguous).length;
  console.log(
    `${city.slug}: ${reading.targets.length} targets (${ambiguous} ambiguous), ${reading.qualitativeTargets.length} qualitative, ${reading.tasks.length} tasks, ${reading.projects.length} projects, ${corrections.length} corrections`,
  );
}
