/**
 * Compiles `data/outlook/*.yaml` into `packages/outlook/src/generated/outlook.ts`: settings of the trend judgement, and what the coherence
 * audit works with beside the numbers of a plan. Indicators and sources must exist.
 */
import { readdirSync } from 'node:fs';
import { z } from 'zod';

const root = new URL('../../', import.meta.url);
const text = z.string().min(1);
const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const fraction = z.number().positive().max(1);
const whole = z.number().int().positive();

const trendFile = z.strictObject({
  source: kebab,
  minimum: z.strictObject({ statistics: whole, judgement: whole }),
  mannKendall: z.strictObject({ exactUpTo: whole, level: fraction }),
  peakRule: z.strictObject({ years: whole, plateauWithin: fraction, activeAbove: fraction }),
  localLinearTrend: z.strictObject({
    noise: z.array(fraction).min(1),
    slope: z.array(fraction).min(1),
    level: z.array(fraction).min(1),
    damping: fraction,
    slopePrior: fraction,
    horizonYears: whole,
    draws: whole,
    seed: whole,
  }),
});
const auditFile = z.strictObject({
  assumptions: z.array(
    z.strictObject({
      id: kebab,
      value: z.number(),
      unit: text,
      status: z.enum(['official', 'default', 'assumed']),
      source: kebab,
      locator: text,
      zh: text,
      en: text,
    }),
  ),
  fossilOnlySince: z.strictObject({ date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), source: kebab }),
  compositions: z.array(z.strictObject({ total: kebab, parts: z.array(kebab).min(1), cover: z.enum(['all', 'some']) })),
  exclusiveShares: z.array(z.strictObject({ of: kebab, shares: z.array(kebab).min(2) })),
  nestedShares: z.array(z.strictObject({ whole: kebab, part: kebab })),
  additions: z.array(z.strictObject({ addition: kebab, level: kebab, widerLevel: kebab })),
  provincialFigures: z.array(
    z.strictObject({
      division: z.string().regex(/^\d{6}$/),
      indicator: kebab,
      year: whole,
      value: z.number(),
      source: kebab,
      status: z.enum(['first-hand', 'second-hand', 'memory']),
    }),
  ),
});

/** Settings of the city model and of its draws. */
const modelFile = z.strictObject({
  source: kebab,
  delivery: z.strictObject({ mean: fraction, concentration: z.number().positive(), source: kebab, locator: text }),
  draws: z.strictObject({
    paths: whole,
    repeats: whole,
    pathsEach: whole,
    removal: whole,
    attribution: whole,
    seed: whole,
  }),
  plateauWithin: fraction,
  quantiles: z.array(fraction).length(5),
  ladder: z.array(z.strictObject({ step: kebab, relativeSd: fraction, zh: text, en: text })).min(1),
});
/** Degree, inner coefficients, initial numbers of one dimension. */
const sobolFile = z.strictObject({
  source: kebab,
  locator: text,
  dimensions: z.array(z.array(z.number().int().nonnegative()).min(3)).min(1),
});

const parse = (schema, source, problems) => {
  const parsed = schema.safeParse(source?.value);
  if (parsed.success) return parsed.data;
  problems.push(...parsed.error.issues.map((issue) => `${source?.place(issue.path)}: ${issue.message}`));
  return null;
};

const compile = (sources) => {
  const problems = [];
  const find = (path) => sources.find((source) => source.path === path);
  const trend = parse(trendFile, find('data/outlook/trend.yaml'), problems);
  const audit = parse(auditFile, find('data/outlook/audit.yaml'), problems);
  const city = parse(modelFile, find('data/outlook/model.yaml'), problems);
  const sobol = parse(sobolFile, find('data/outlook/sobol.yaml'), problems);
  if (!trend || !audit || !city || !sobol) return { problems, text: '' };

  const sourceIds = new Set(find('data/sources.yaml').value.sources.map(({ id }) => id));
  const indicatorIds = new Set(
    sources
      .filter(({ path }) => path.startsWith('data/indicators/'))
      .flatMap(({ value }) => (value.indicators ?? []).map(({ id }) => id)),
  );
  const know = (known, what, ids) => {
    for (const id of ids) if (!known.has(id)) problems.push(`data/outlook: unknown ${what} ${id}`);
  };
  know(sourceIds, 'source', [
    trend.source,
    city.source,
    city.delivery.source,
    sobol.source,
    audit.fossilOnlySince.source,
    ...audit.assumptions.map(({ source }) => source),
    ...audit.provincialFigures.map(({ source }) => source),
  ]);
  know(indicatorIds, 'indicator', [
    ...audit.compositions.flatMap(({ total, parts }) => [total, ...parts]),
    ...audit.exclusiveShares.flatMap(({ of, shares }) => [of, ...shares]),
    ...audit.nestedShares.flatMap(({ whole: wider, part }) => [wider, part]),
    ...audit.additions.flatMap(({ addition, level, widerLevel }) => [addition, level, widerLevel]),
    ...audit.provincialFigures.map(({ indicator }) => indicator),
  ]);
  const ids = audit.assumptions.map(({ id }) => id);
  if (new Set(ids).size !== ids.length) problems.push('data/outlook/audit.yaml: an assumption is there twice');

  for (const [index, [degree, , ...initial]] of sobol.dimensions.entries())
    if (initial.length !== degree || initial.some((m, bit) => m % 2 === 0 || m >= 2 ** (bit + 1)))
      problems.push(`data/outlook/sobol.yaml: dimension ${index + 2} has impossible initial numbers`);

  const { assumptions, ...rules } = audit;
  const output = `/** @module Settings of the trend judgement, and figures and compositions of the coherence audit; what is made of them is left to the rules. */

export interface TrendSettings {
  readonly source: string;
  /** Points below which nothing is said at all, and below which neither class nor probability is given. */
  readonly minimum: { readonly statistics: number; readonly judgement: number };
  readonly mannKendall: { readonly exactUpTo: number; readonly level: number };
  readonly peakRule: { readonly years: number; readonly plateauWithin: number; readonly activeAbove: number };
  /** Standard deviations per year in the logarithm of emissions. */
  readonly localLinearTrend: {
    readonly noise: readonly number[];
    readonly slope: readonly number[];
    readonly level: readonly number[];
    /** What is left of a slope a year later. */
    readonly damping: number;
    readonly slopePrior: number;
    readonly horizonYears: number;
    readonly draws: number;
    readonly seed: number;
  };
}
/** Settings of the city model and of its draws. */
export interface CitySettings {
  readonly source: string;
  /** Part of a measure that arrives: a beta with this mean and concentration. */
  readonly delivery: {
    readonly mean: number;
    readonly concentration: number;
    readonly source: string;
    readonly locator: string;
  };
  readonly draws: {
    readonly paths: number;
    readonly repeats: number;
    readonly pathsEach: number;
    readonly removal: number;
    readonly attribution: number;
    readonly seed: number;
  };
  /** A plateau: years within this of the maximum. */
  readonly plateauWithin: number;
  readonly quantiles: readonly number[];
  /** Relative standard deviation by the step that a datum was taken from. */
  readonly ladder: readonly { readonly step: string; readonly relativeSd: number; readonly zh: string; readonly en: string }[];
}
export const city: CitySettings = ${JSON.stringify(city, null, 2)};

/** Dimensions 2 and up: degree, inner coefficients, initial numbers. ${sobol.source}, ${sobol.locator}. */
export const sobolDimensions: readonly (readonly number[])[] = ${JSON.stringify(sobol.dimensions)};
export const trend: TrendSettings = ${JSON.stringify(trend, null, 2)};

export type AssumptionId = ${ids.map((id) => JSON.stringify(id)).join(' | ')};

export interface AssumptionRow {
  readonly id: AssumptionId;
  readonly value: number;
  readonly unit: string;
  /** \`official\`: a rule or standard value; \`default\`: a published default; \`assumed\`: ours, to be moved. */
  readonly status: 'official' | 'default' | 'assumed';
  readonly source: string;
  readonly locator: string;
  readonly zh: string;
  readonly en: string;
}
export const assumptions: readonly AssumptionRow[] = ${JSON.stringify(assumptions, null, 2)};

export interface Composition {
  readonly total: string;
  readonly parts: readonly string[];
  /** \`all\`: the parts make up the total; \`some\`: there are others. */
  readonly cover: 'all' | 'some';
}
export interface AuditRules {
  readonly fossilOnlySince: { readonly date: string; readonly source: string };
  readonly compositions: readonly Composition[];
  readonly exclusiveShares: readonly { readonly of: string; readonly shares: readonly string[] }[];
  readonly nestedShares: readonly { readonly whole: string; readonly part: string }[];
  readonly additions: readonly { readonly addition: string; readonly level: string; readonly widerLevel: string }[];
  readonly provincialFigures: readonly {
    readonly division: string;
    readonly indicator: string;
    readonly year: number;
    readonly value: number;
    readonly source: string;
    readonly status: string;
  }[];
}
export const rules: AuditRules = ${JSON.stringify(rules, null, 2)};
`;
  return { problems, text: output };
};

export const outlook = {
  name: 'outlook',
  sources: () => [
    'data/outlook/audit.yaml',
    'data/outlook/model.yaml',
    'data/outlook/sobol.yaml',
    'data/outlook/trend.yaml',
    'data/sources.yaml',
    ...readdirSync(new URL('data/indicators/', root))
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => `data/indicators/${name}`),
  ],
  module: import.meta.url,
  output: 'packages/outlook/src/generated/outlook.ts',
  compile,
};
