/**
 * Compiles `data/tracking/**` into `packages/tracking/src/generated/tracking.ts`. Every `when` is parsed and its units checked, and every
 * case is run, by the very files the product uses: their types are stripped and they are imported.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const root = fileURLToPath(new URL('../..', import.meta.url));
const language = ['packages/tracking/src/rules/expression.ts', 'packages/tracking/src/rules/evaluate.ts'];
/** The functions of a TypeScript file that imports nothing but types. */
const importTyped = async (path) => {
  const { transformWithOxc } = await import('vite');
  const { code } = await transformWithOxc(readFileSync(`${root}${path}`, 'utf8'), path, { sourcemap: false });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
};

const text = z.string().min(1);
const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const status = z.enum(['first-hand', 'second-hand', 'memory', 'own', 'example']);
const bilingual = z.strictObject({ zh: text, en: text });
const setting = z.strictObject({ value: z.number(), source: kebab, status });
const type = z.enum(['boolean', 'value', 'ratio', 'days']);
const fact = z.strictObject({ id: z.string().regex(/^[a-z][A-Za-z0-9]*$/), type, zh: text, en: text });
const cases = z.array(
  z.strictObject({ name: text, fires: z.boolean(), facts: z.record(z.string(), z.union([z.number(), z.boolean()])) }),
);
const rule = z.strictObject({
  id: kebab,
  level: kebab,
  when: text,
  clause: text,
  message: bilingual,
  from: day.optional(),
  to: day.optional(),
  cases,
});
const lightsFile = z.strictObject({
  settings: z.record(z.string(), setting),
  facts: z.array(fact),
  levelSchemes: z.array(
    z.strictObject({
      id: kebab,
      zh: text,
      en: text,
      source: kebab,
      status,
      levels: z.array(
        z.strictObject({
          id: kebab,
          zh: text,
          en: text,
          colourName: text,
          colour: z.string().regex(/^#[0-9a-f]{6}$/),
          order: z.number().int().nonnegative(),
        }),
      ),
    }),
  ),
  ruleSets: z.array(
    z.strictObject({
      id: kebab,
      kind: z.enum(['light', 'data']),
      zh: text,
      en: text,
      levelScheme: kebab,
      default: z.boolean(),
      from: day,
      to: day.nullable(),
      indicators: z.array(kebab).nullable(),
      source: kebab,
      status,
      note: bilingual,
      rules: z.array(rule).min(1),
    }),
  ),
});
const points = z.number().nonnegative();
const scoring = z.discriminatedUnion('kind', [
  /** Met or missed. */
  z.strictObject({ kind: z.literal('pass') }),
  /** Full points when met; else `lose` for every `step` of completion short, nothing at `zeroAt` or less; `gain` for every full step over, up to `most`. */
  z.strictObject({
    kind: z.literal('steps'),
    points,
    step: points,
    lose: points,
    zeroAt: points,
    gain: points,
    most: points,
  }),
  /** Full points when met; else in proportion to completion. */
  z.strictObject({ kind: z.literal('proportion'), points }),
  /** Points given by those who review measures. */
  z.strictObject({ kind: z.literal('given'), points }),
  /** Points by whether this year's and the cumulative target were met. */
  z.strictObject({
    kind: z.literal('two-axis'),
    points,
    both: points,
    cumulativeOnly: points,
    yearOnly: points,
    neither: points,
  }),
]);
const reads = z.discriminatedUnion('from', [
  /** Targets of the indicators that feed the slot of the item's name. */
  z.strictObject({ from: z.literal('slot') }),
  z.strictObject({
    from: z.literal('indicators'),
    indicators: z.array(kebab).min(1),
    axis: z.enum(['year', 'cumulative', 'both', 'period']),
  }),
  /** Targets assigned to the body; its reports that were approved; a reviewer with evidence. */
  z.strictObject({ from: z.literal('assigned') }),
  z.strictObject({ from: z.literal('filings') }),
  z.strictObject({ from: z.literal('review') }),
]);
const assessmentFile = z.strictObject({
  id: kebab,
  slotScheme: kebab.nullable(),
  zh: text,
  en: text,
  from: day,
  to: day.nullable(),
  source: kebab,
  status,
  note: bilingual,
  subjects: z.array(z.enum(['city', 'county', 'department', 'enterprise'])).min(1),
  facts: z.array(fact),
  items: z.array(
    z.strictObject({
      id: kebab,
      role: z.enum(['control', 'supporting', 'target', 'measures']),
      zh: text,
      en: text,
      veto: z.boolean(),
      scoring,
      reads,
      status,
    }),
  ),
  grades: z.array(z.strictObject({ id: kebab, zh: text, en: text, when: text, clause: text, status, cases })),
  consequences: z.array(
    z.strictObject({ grade: kebab, zh: text, en: text, workingDays: z.number().int().positive().nullable(), status }),
  ),
});
const calendarFile = z.strictObject({
  years: z.array(
    z.strictObject({
      year: z.number().int(),
      source: kebab,
      status,
      /** First and last day off, both counted in. */
      off: z.array(z.strictObject({ from: day, to: day, zh: text, en: text })),
      /** Saturdays and Sundays worked in exchange. */
      worked: z.array(day),
    }),
  ),
});
const allocationFile = z.strictObject({
  fields: z.array(z.strictObject({ id: z.string().regex(/^[a-z][A-Za-z]*$/), zh: text, en: text })),
  rules: z.array(
    z.strictObject({
      id: kebab,
      zh: text,
      en: text,
      /** Fields whose product is the weight; `1/field` divides. */
      weight: z.array(text).min(1),
      from: day,
      to: day.nullable(),
      source: kebab,
      status,
      note: bilingual,
    }),
  ),
});
const sectorsFile = z.strictObject({
  from: day,
  source: kebab,
  status,
  sectors: z.array(
    z.strictObject({ id: kebab, zh: text, en: text, codes: z.array(z.string().regex(/^[A-Z]\d{0,2}$/)), flow: text }),
  ),
  amounts: z.array(z.strictObject({ indicator: kebab, amount: kebab })),
});
const nowcastFile = z.strictObject({ settings: z.record(z.string(), setting) });

const schemaOf = (path) => {
  if (path === 'data/tracking/lights.yaml') return lightsFile;
  if (path === 'data/tracking/working-days.yaml') return calendarFile;
  if (path === 'data/tracking/allocation.yaml') return allocationFile;
  if (path === 'data/tracking/nowcast.yaml') return nowcastFile;
  if (path === 'data/tracking/sectors.yaml') return sectorsFile;
  if (path.startsWith('data/tracking/assessment/')) return assessmentFile;
  return null;
};

const compile = async (sources) => {
  const problems = [];
  const parsed = new Map();
  for (const { path, value, place } of sources) {
    const schema = schemaOf(path);
    const read = schema?.safeParse(value);
    if (read === undefined) parsed.set(path, value);
    else if (read.success) parsed.set(path, read.data);
    else for (const issue of read.error.issues) problems.push(`${place(issue.path)}: ${issue.message}`);
  }
  if (problems.length > 0) return { problems, text: '' };
  const [{ parseExpression }, { evaluate }] = await Promise.all(language.map(importTyped));
  const lights = parsed.get('data/tracking/lights.yaml');
  const assessments = sources
    .filter(({ path }) => path.startsWith('data/tracking/assessment/'))
    .map(({ path, place }) => ({ ...parsed.get(path), place }));
  const sourceIds = new Set(parsed.get('data/sources.yaml').sources.map(({ id }) => id));
  const slots = parsed.get('data/assessment-slots.yaml');
  const indicatorIds = new Set(
    sources
      .filter(({ path }) => path.startsWith('data/indicators/'))
      .flatMap(({ value }) => (value.indicators ?? []).map(({ id }) => id)),
  );
  const unique = (rows, where) => {
    const seen = new Set();
    for (const { id } of rows) {
      if (seen.has(id)) problems.push(`${where}: ${id} stands twice`);
      seen.add(id);
    }
  };
  const cited = (where, id) => {
    if (!sourceIds.has(id)) problems.push(`${where}: ${id} is not in data/sources.yaml`);
  };

  const equalWithin = lights.settings.equalWithin.value;
  /** Parses, checks the units, demands and runs both kinds of case. */
  const checked = (row, facts, where) => {
    const types = Object.fromEntries(facts.map((one) => [one.id, one.type]));
    const result = parseExpression(row.when, types);
    if (!result.ok) {
      problems.push(`${where}: when, character ${result.fault.at}: ${result.fault.zh} / ${result.fault.en}`);
      return null;
    }
    for (const wanted of [true, false])
      if (!row.cases.some(({ fires }) => fires === wanted))
        problems.push(`${where}: no case in which it ${wanted ? 'fires' : 'stays silent'}`);
    for (const { name, fires, facts: values } of row.cases) {
      for (const id of Object.keys(values))
        if (!Object.hasOwn(types, id)) problems.push(`${where}: case "${name}": there is no fact ${id}`);
      if ((evaluate(result.expression, values, equalWithin) === true) !== fires)
        problems.push(`${where}: case "${name}" ${fires ? 'does not fire' : 'fires'}`);
    }
    return result.expression;
  };

  for (const name of ['ruleSets', 'levelSchemes', 'facts']) unique(lights[name], 'data/tracking/lights.yaml');
  for (const { source } of Object.values(lights.settings)) cited('data/tracking/lights.yaml settings', source);
  for (const { source, levels, id } of lights.levelSchemes) {
    cited(`level scheme ${id}`, source);
    unique(levels, `level scheme ${id}`);
    if (new Set(levels.map(({ order }) => order)).size < levels.length)
      problems.push(`level scheme ${id}: two levels have one order`);
  }
  const ruleSets = lights.ruleSets.map((set) => {
    const where = `data/tracking/lights.yaml ${set.id}`;
    cited(where, set.source);
    unique(set.rules, where);
    const scheme = lights.levelSchemes.find(({ id }) => id === set.levelScheme);
    if (!scheme) problems.push(`${where}: there is no level scheme ${set.levelScheme}`);
    for (const id of set.indicators ?? []) if (!indicatorIds.has(id)) problems.push(`${where}: no indicator ${id}`);
    const rules = set.rules.map((row) => {
      if (scheme && !scheme.levels.some(({ id }) => id === row.level))
        problems.push(`${where} ${row.id}: there is no level ${row.level}`);
      const expression = checked(row, lights.facts, `${where} ${row.id}`);
      return { from: null, to: null, ...row, expression };
    });
    return { ...set, rules };
  });

  const schemes = assessments.map(({ place, ...scheme }) => {
    const where = place([]);
    cited(where, scheme.source);
    unique(scheme.items, where);
    if (scheme.slotScheme !== null) {
      const known = slots.slots.filter((slot) => slot.scheme === scheme.slotScheme);
      for (const item of scheme.items)
        if (item.scoring.kind === 'pass' && !known.some(({ id, role }) => id === item.id && role === item.role))
          problems.push(`${where}: ${item.id} is no ${item.role} slot of ${scheme.slotScheme}`);
    }
    for (const { id, reads: from, scoring } of scheme.items) {
      for (const one of from.indicators ?? [])
        if (!indicatorIds.has(one)) problems.push(`${where} ${id}: there is no indicator ${one}`);
      if (from.from === 'slot' && scheme.slotScheme === null) problems.push(`${where} ${id}: the scheme has no slots`);
      if ((scoring.kind === 'two-axis') !== (from.axis === 'both'))
        problems.push(`${where} ${id}: points of two axes go with both axes, and nothing else does`);
      if (scoring.kind === 'given' && from.from !== 'review')
        problems.push(`${where} ${id}: points that are given come from a review`);
    }
    const grades = scheme.grades.map((row, index) => ({
      ...row,
      expression: checked(row, scheme.facts, place(['grades', index])),
    }));
    for (const { grade } of scheme.consequences)
      if (!scheme.grades.some(({ id }) => id === grade)) problems.push(`${where}: there is no grade ${grade}`);
    return { ...scheme, grades };
  });
  unique(schemes, 'data/tracking/assessment');

  const calendar = parsed.get('data/tracking/working-days.yaml');
  const allocation = parsed.get('data/tracking/allocation.yaml');
  const nowcast = parsed.get('data/tracking/nowcast.yaml');
  for (const { source, year } of calendar.years) cited(`working days ${year}`, source);
  for (const { source, id, weight } of allocation.rules) {
    cited(`allocation ${id}`, source);
    for (const field of weight)
      if (!allocation.fields.some((one) => one.id === field.replace(/^1\//, '')))
        problems.push(`allocation ${id}: no field ${field}`);
  }
  for (const { source } of Object.values(nowcast.settings)) cited('nowcast', source);
  const sectors = parsed.get('data/tracking/sectors.yaml');
  cited('sectors', sectors.source);
  unique(sectors.sectors, 'data/tracking/sectors.yaml');
  const flowIds = new Set(parsed.get('data/balance/flows.yaml').flows.map(({ id }) => id));
  for (const { id, flow } of sectors.sectors)
    if (!flowIds.has(flow)) problems.push(`sector ${id}: the balance has no row ${flow}`);
  for (const ids of sectors.amounts)
    for (const id of Object.values(ids)) if (!indicatorIds.has(id)) problems.push(`sectors: no indicator ${id}`);

  const values = (settings) => Object.fromEntries(Object.entries(settings).map(([id, { value }]) => [id, value]));
  const constant = (name, typeName, value) =>
    `export const ${name}: ${typeName} = ${JSON.stringify(value)} as unknown as ${typeName};\n`;
  const generated = [
    '/** @module Rules of lights, schemes of assessment, working days, rules of allocation. Generated; knows no arithmetic. */',
    "import type { AllocationField, AllocationRule } from '../allocation/allocation-rule.ts';",
    "import type { AssessmentScheme } from '../assessment/assessment-scheme.ts';",
    "import type { CalendarYear } from '../assessment/working-days.ts';",
    "import type { CauseAmount, TrackedSector } from '../causes/sectors.ts';",
    "import type { LevelScheme, LightFact, RuleSet } from '../rules/rule-set.ts';",
    '',
    `export const TRACKING_SETTINGS = ${JSON.stringify({ ...values(lights.settings), ...values(nowcast.settings) })} as const;\n`,
    constant('LIGHT_FACTS', 'readonly LightFact[]', lights.facts),
    constant('LEVEL_SCHEMES', 'readonly LevelScheme[]', lights.levelSchemes),
    constant('RULE_SETS', 'readonly RuleSet[]', ruleSets),
    constant('ASSESSMENT_SCHEMES', 'readonly AssessmentScheme[]', schemes),
    constant('TRACKED_SECTORS', 'readonly TrackedSector[]', sectors.sectors),
    constant('CAUSE_AMOUNTS', 'readonly CauseAmount[]', sectors.amounts),
    constant('CALENDAR_YEARS', 'readonly CalendarYear[]', calendar.years),
    constant('ALLOCATION_FIELDS', 'readonly AllocationField[]', allocation.fields),
    constant('ALLOCATION_RULES', 'readonly AllocationRule[]', allocation.rules),
  ].join('\n');
  return { problems, text: generated };
};

const yamlOf = (folder) =>
  readdirSync(`${root}${folder}`)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `${folder}/${name}`);

/** @type {import('../compile-data.mjs').Compilation} */
export const tracking = {
  name: 'tracking',
  sources: () => [
    ...yamlOf('data/tracking'),
    ...yamlOf('data/tracking/assessment'),
    'data/sources.yaml',
    'data/assessment-slots.yaml',
    'data/balance/flows.yaml',
    ...yamlOf('data/indicators'),
  ],
  compilers: language,
  module: import.meta.url,
  output: 'packages/tracking/src/generated/tracking.ts',
  compile,
};
