/**
 * Compiles `data/inventory/uncertainty.yaml` and `quality-checks.yaml` into `packages/accounting/src/generated/inventory-quality.ts`. Sources
 * must exist; of every kind of leaf the last row fits all, so that no leaf is without an answer.
 */
import { z } from 'zod';

const text = z.string().min(1);
const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const mark = z.enum(['S', 'M', 'C']);
const cited = { source: kebab, locator: text, mark };
const share = z.number().positive().max(1);
const shape = z.enum(['exact', 'normal', 'lognormal', 'triangular']);
const list = z.array(text).min(1).optional();
const width = { halfWidth: z.number().min(0), shape, ...cited, zh: text, en: text };

const uncertaintyFile = z.strictObject({
  coverage: z.strictObject({ probability: share, ...cited }),
  ranges: z.strictObject({ skewAbove: share, ...cited }),
  stated: z.strictObject({ lognormalAbove: z.number().positive(), ...cited }),
  keyCategories: z.strictObject({
    level: z.strictObject({ value: share, ...cited }),
    withUncertainty: z.strictObject({ value: share, ...cited }),
  }),
  statuses: z.array(
    z.strictObject({ status: z.enum(['measured', 'reported', 'estimated', 'default', 'filled']), ...width }),
  ),
  rows: z.array(
    z.strictObject({
      kind: z.enum(['factor', 'observation', 'assume']),
      family: list,
      term: list,
      gas: list,
      product: list,
      assumption: list,
      ...width,
    }),
  ),
});
const checksFile = z.strictObject({
  thresholds: z.array(z.strictObject({ id: kebab, value: z.number().positive(), ...cited, zh: text, en: text })),
  checks: z.array(
    z.strictObject({
      id: kebab,
      by: z.enum(['computed', 'person']),
      zh: text,
      en: text,
      source: kebab,
      locator: text,
      mark,
    }),
  ),
});

const parse = (schema, source, problems) => {
  const parsed = schema.safeParse(source?.value);
  if (parsed.success) return parsed.data;
  problems.push(...parsed.error.issues.map((issue) => `${source?.place(issue.path)}: ${issue.message}`));
  return null;
};
const once = (path, ids, problems) => {
  for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) !== index)))
    problems.push(`${path}: ${id} is there twice`);
};

const compile = (sources) => {
  const problems = [];
  const find = (path) => sources.find((source) => source.path === path);
  const uncertainty = parse(uncertaintyFile, find('data/inventory/uncertainty.yaml'), problems);
  const quality = parse(checksFile, find('data/inventory/quality-checks.yaml'), problems);
  if (!uncertainty || !quality) return { problems, text: '' };

  const known = new Set(find('data/sources.yaml').value.sources.map(({ id }) => id));
  const { coverage, ranges, stated, keyCategories, statuses, rows } = uncertainty;
  for (const { source } of [
    coverage,
    ranges,
    stated,
    keyCategories.level,
    keyCategories.withUncertainty,
    ...statuses,
    ...rows,
    ...quality.thresholds,
    ...quality.checks,
  ])
    if (!known.has(source)) problems.push(`data/inventory: unknown source ${source}`);
  for (const kind of ['factor', 'observation', 'assume']) {
    const last = rows.filter((row) => row.kind === kind).at(-1);
    if (!last || last.family || last.term || last.gas || last.product || last.assumption)
      problems.push(`data/inventory/uncertainty.yaml: the last row of ${kind} has to fit all`);
  }
  once(
    'data/inventory/uncertainty.yaml',
    statuses.map(({ status }) => status),
    problems,
  );
  once(
    'data/inventory/quality-checks.yaml',
    quality.checks.map(({ id }) => id),
    problems,
  );
  once(
    'data/inventory/quality-checks.yaml',
    quality.thresholds.map(({ id }) => id),
    problems,
  );

  const lines = (items) => `[\n${items.map((item) => `  ${JSON.stringify(item)},`).join('\n')}\n]`;
  const output = `/** @module Default uncertainties of inputs, and the checklist of an inventory, as data; knows no rule of its own. */
export const COVERAGE = ${JSON.stringify(coverage)} as const;
export const RANGES = ${JSON.stringify(ranges)} as const;
export const STATED = ${JSON.stringify(stated)} as const;
export const KEY_CATEGORIES = ${JSON.stringify(keyCategories)} as const;
export const STATUS_UNCERTAINTIES = ${lines(statuses)} as const;
export const UNCERTAINTY_ROWS = ${lines(rows)} as const;
export const THRESHOLDS = ${lines(quality.thresholds)} as const;
export const CHECKS = ${lines(quality.checks)} as const;
`;
  return { problems, text: output };
};

/** @type {import('../compile-data.mjs').Compilation} */
export const inventoryQuality = {
  name: 'inventory quality',
  sources: () => ['data/inventory/uncertainty.yaml', 'data/inventory/quality-checks.yaml', 'data/sources.yaml'],
  module: import.meta.url,
  output: 'packages/accounting/src/generated/inventory-quality.ts',
  compile,
};
