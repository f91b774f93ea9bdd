/**
 * Compiles vocabulary, sources, divisions, assessment slots and the indicator catalogue into one typed module of `packages/reference`.
 * One compilation, because the rows refer to each other: every id named in a row must exist.
 */
import { readdirSync } from 'node:fs';
import { z } from 'zod';

const root = new URL('../../', import.meta.url);
const yamlOf = (folder) =>
  readdirSync(new URL(`${folder}/`, root))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `${folder}/${name}`);

const text = z.string().min(1);
const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const both = z.strictObject({ zh: text, en: text });
const sense = z.enum(['state', 'cut', 'growth', 'addition']);
const kindOfValue = z.enum(['level', 'reduction', 'increase', 'addition', 'share', 'coverage']);
const status = z.enum(['first-hand', 'second-hand', 'memory', 'own', 'example']);
const kind = z.enum(['level', 'share', 'coverage', 'count', 'reduction', 'growth', 'addition']);
const aggregation = z.union([z.enum(['sum', 'last', 'none']), z.strictObject({ weightedBy: kebab })]);
const theme = z.enum([
  'headline',
  'energy',
  'industry',
  'buildings',
  'transport',
  'circular',
  'forest-sink',
  'agriculture',
  'society',
  'technology',
]);

const kindsFile = z.strictObject({
  kinds: z.array(z.strictObject({ kind, sense, overTime: aggregation, overAreas: aggregation, zh: text, en: text })),
});
const indicatorsFile = z.strictObject({
  theme,
  indicators: z.array(
    z.strictObject({
      id: kebab,
      zh: text,
      en: text,
      theme: theme.optional(),
      term: text.optional(),
      of: kebab.optional(),
      usual: z.literal(true).optional(),
      kind,
      unit: text,
      basis: text.optional(),
      good: z.enum(['up', 'down', 'none']),
      overTime: aggregation.optional(),
      overAreas: aggregation.optional(),
      precision: z.number().int().min(0).max(6),
      definition: both,
      definedBy: z.strictObject({ source: kebab, locator: text, status }).optional(),
      caution: both.optional(),
      synonyms: z.array(text).default([]),
      patterns: z.array(text).default([]),
      printedAs: z.array(kindOfValue).default([]),
      feeds: z.array(z.strictObject({ slot: kebab, fit: z.enum(['same', 'related']) })).default([]),
    }),
  ),
});
const wordingsFile = z.strictObject({
  dropped: z.array(text),
  rewrites: z.array(z.strictObject({ from: text, to: text })),
  leading: z.array(z.strictObject({ word: text, unless: text.optional() })),
  trailing: z.array(text),
  senses: z.array(z.strictObject({ word: text, at: z.enum(['start', 'end']), sense })),
  narrowing: z.array(text),
});
const termsFile = z.strictObject({
  section: z.strictObject({ number: z.number().int().positive(), zh: text, en: text }),
  terms: z.array(
    z.strictObject({
      id: z.string().regex(/^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z0-9]+)?$/),
      zh: text,
      en: text,
      mark: z.enum(['L', 'N', 'G', 'H', 'S', 'I', 'W', 'O']).nullable(),
      synonyms: z.array(text).default([]),
      note: text.optional(),
      definition: both.optional(),
      status: z.enum(['checked', 'to-check', 'own']),
    }),
  ),
});
const marksFile = z.strictObject({
  marks: z.array(z.strictObject({ mark: text, zh: text, en: text, source: kebab.nullable() })),
  forbidden: z.array(z.strictObject({ form: text, why: both })),
});
const sourcesFile = z.strictObject({
  sources: z.array(
    z.strictObject({
      id: kebab,
      producer: text,
      title: text,
      edition: text,
      published: text,
      accessed: text,
      licence: text,
      citation: text,
      read: z.enum(['first-hand', 'second-hand', 'not-read']),
    }),
  ),
});
const divisionsFile = z.strictObject({
  source: kebab,
  divisions: z.array(
    z.strictObject({
      code: z.string().regex(/^\d{6}$/),
      zh: text,
      en: text,
      short: text,
      level: z.enum(['province', 'prefecture', 'county']),
      parent: z.string().nullable(),
      status,
    }),
  ),
});
const day = z
  .union([z.string(), z.date()])
  .transform((value) => (typeof value === 'string' ? value : value.toISOString().slice(0, 10)));
const slotsFile = z.strictObject({
  schemes: z.array(
    z.strictObject({ id: kebab, zh: text, en: text, from: day, to: day.nullable(), source: kebab, status }),
  ),
  slots: z.array(
    z.strictObject({ id: kebab, scheme: kebab, role: z.enum(['control', 'supporting']), zh: text, en: text, status }),
  ),
});

const schemaOf = (path) => {
  if (path === 'data/indicators/kinds.yaml') return kindsFile;
  if (path.startsWith('data/indicators/')) return indicatorsFile;
  if (path === 'data/vocabulary/wordings.yaml') return wordingsFile;
  if (path === 'data/vocabulary/marks.yaml') return marksFile;
  if (path.startsWith('data/vocabulary/')) return termsFile;
  if (path === 'data/sources.yaml') return sourcesFile;
  if (path === 'data/divisions.yaml') return divisionsFile;
  if (path === 'data/assessment-slots.yaml') return slotsFile;
  return null;
};

/** Dimension of a unit id of `data/units.yaml`; a quotient is named after its parts. */
const dimensionOf = (units, id) => {
  if (units.units[id]) return units.units[id].dimension;
  const parts = units.compounds.find(([over, under]) => `${over}/${under}` === id);
  return parts ? parts.map((part) => units.units[part]?.dimension).join('-per-') : null;
};

/** Basis of a value printed without one: `plain` where the dimension allows it, `unstated` where it leaves a choice open. */
const printedBasisOf = (units, dimension) => {
  const parts = dimension
    .split('-per-')
    .map((part) => (units.dimensions[part]?.bases.includes('plain') ? 'plain' : 'unstated'));
  return parts.every((part) => part === 'plain') ? 'plain' : parts.join('/');
};

const compile = (sources) => {
  const problems = [];
  const parsed = new Map();
  for (const source of sources) {
    const schema = schemaOf(source.path);
    if (schema === null) parsed.set(source.path, source.value);
    else {
      const result = schema.safeParse(source.value);
      if (result.success) parsed.set(source.path, result.data);
      else
        for (const issue of result.error.issues)
          problems.push(`${source.place(issue.path)}: ${issue.path.join('.')}: ${issue.message}`);
    }
  }
  if (problems.length > 0) return { problems, text: '' };

  const at = (path) => parsed.get(path);
  const listed = (prefix, key) =>
    sources
      .filter((source) => source.path.startsWith(prefix) && parsed.get(source.path)?.[key] !== undefined)
      .flatMap((source) => {
        const file = parsed.get(source.path);
        return file[key].map((row, index) => ({ row, file, place: source.place([key, index]) }));
      });
  const unique = (rows, what) => {
    const seen = new Map();
    for (const { row, place } of rows) {
      const id = row.id ?? row.code;
      if (seen.has(id)) problems.push(`${place}: ${what} ${id} is already at ${seen.get(id)}`);
      seen.set(id, place);
    }
    return new Set(seen.keys());
  };

  const units = at('data/units.yaml');
  const { kinds } = at('data/indicators/kinds.yaml');
  const wordings = at('data/vocabulary/wordings.yaml');
  const { marks, forbidden } = at('data/vocabulary/marks.yaml');
  const termRows = listed('data/vocabulary/', 'terms');
  const indicatorRows = listed('data/indicators/', 'indicators');
  const sourceRows = listed('data/sources.yaml', 'sources');
  const divisionRows = listed('data/divisions.yaml', 'divisions');
  const { schemes, slots } = at('data/assessment-slots.yaml');
  const ids = {
    terms: unique(termRows, 'term'),
    indicators: unique(indicatorRows, 'indicator'),
    sources: unique(sourceRows, 'source'),
    divisions: unique(divisionRows, 'division'),
    slots: unique(listed('data/assessment-slots.yaml', 'slots'), 'slot'),
    schemes: unique(listed('data/assessment-slots.yaml', 'schemes'), 'scheme'),
  };
  const known = (place, what, id) => {
    if (id !== null && id !== undefined && !ids[what].has(id))
      problems.push(`${place}: ${id} is not among the ${what}`);
  };

  const indicators = indicatorRows.map(({ row, file, place }) => {
    const ofKind = kinds.find((entry) => entry.kind === row.kind);
    if (!ofKind) problems.push(`${place}: kind ${row.kind} has no row in kinds.yaml`);
    const dimension = dimensionOf(units, row.unit);
    if (dimension === null) problems.push(`${place}: ${row.unit} is no unit of data/units.yaml`);
    const overTime = row.overTime ?? ofKind?.overTime;
    const overAreas = row.overAreas ?? ofKind?.overAreas;
    for (const how of [overTime, overAreas]) if (how?.weightedBy) known(place, 'indicators', how.weightedBy);
    known(place, 'terms', row.term);
    known(place, 'indicators', row.of);
    if (row.of === row.id) problems.push(`${place}: ${row.id} is linked to itself`);
    known(place, 'sources', row.definedBy?.source);
    for (const feed of row.feeds) known(place, 'slots', feed.slot);
    return {
      id: row.id,
      zh: row.zh,
      en: row.en,
      theme: row.theme ?? file.theme,
      kind: row.kind,
      sense: ofKind?.sense,
      unit: row.unit,
      dimension,
      basis: row.basis ?? (dimension === null ? null : printedBasisOf(units, dimension)),
      good: row.good,
      overTime,
      overAreas,
      precision: row.precision,
      definition: row.definition,
      definedBy: row.definedBy ?? { source: 'own-wording', locator: row.id, status: 'own' },
      caution: row.caution ?? null,
      term: row.term ?? null,
      of: row.of ?? null,
      usual: row.usual ?? false,
      synonyms: row.synonyms,
      patterns: row.patterns,
      printedAs: row.printedAs,
      feeds: row.feeds,
    };
  });
  const terms = termRows.map(({ row, file }) => ({
    id: row.id,
    zh: row.zh,
    en: row.en,
    mark: row.mark,
    section: file.section,
    synonyms: row.synonyms,
    note: row.note ?? null,
    definition: row.definition ?? null,
    status: row.status,
  }));
  for (const { row, place } of termRows)
    if (row.mark !== null && !marks.some((entry) => entry.mark === row.mark))
      problems.push(`${place}: mark ${row.mark} is not explained in marks.yaml`);
  for (const entry of marks) known('data/vocabulary/marks.yaml', 'sources', entry.source);
  for (const scheme of schemes) known('data/assessment-slots.yaml', 'sources', scheme.source);
  for (const slot of slots) known('data/assessment-slots.yaml', 'schemes', slot.scheme);
  known('data/divisions.yaml', 'sources', at('data/divisions.yaml').source);
  for (const { row, place } of divisionRows) known(place, 'divisions', row.parent);

  const list = (name, type, rows) =>
    `export const ${name}: readonly ${type}[] = [\n${rows.map((row) => `  ${JSON.stringify(row)},`).join('\n')}\n] as unknown as readonly ${type}[];\n`;
  const generated = [
    '/** @module Vocabulary, sources, divisions, assessment slots and indicators as data. Generated; knows no rule. */',
    "import type { AssessmentScheme, AssessmentSlot } from '../assessment-slot.ts';",
    "import type { Division } from '../division.ts';",
    "import type { Indicator } from '../indicator.ts';",
    "import type { Source } from '../source.ts';",
    "import type { EnglishMark, ForbiddenForm, Term } from '../term.ts';",
    "import type { Wordings } from '../wordings.ts';",
    '',
    list('INDICATORS', 'Indicator', indicators),
    `export const WORDINGS: Wordings = ${JSON.stringify(wordings)};\n`,
    list('TERMS', 'Term', terms),
    list('MARKS', 'EnglishMark', marks),
    list('FORBIDDEN_FORMS', 'ForbiddenForm', forbidden),
    list(
      'SOURCES',
      'Source',
      sourceRows.map(({ row }) => row),
    ),
    list(
      'DIVISIONS',
      'Division',
      divisionRows.map(({ row }) => row),
    ),
    list('SCHEMES', 'AssessmentScheme', schemes),
    list('SLOTS', 'AssessmentSlot', slots),
  ].join('\n');
  return { problems, text: generated };
};

/** @type {import('../compile-data.mjs').Compilation} */
export const reference = {
  name: 'reference',
  sources: () => [
    'data/sources.yaml',
    'data/divisions.yaml',
    'data/assessment-slots.yaml',
    'data/units.yaml',
    ...yamlOf('data/vocabulary'),
    ...yamlOf('data/indicators'),
  ],
  module: import.meta.url,
  output: 'packages/reference/src/generated/reference.ts',
  compile,
};
