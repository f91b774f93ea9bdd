/**
 * Compiles `data/balance/*.yaml` into `packages/accounting/src/generated/balance.ts`: rows and columns of the energy balance with every
 * name they are printed under, identities with tolerance and known discrepancies, rules of CO2, coefficients by use.
 */
import { z } from 'zod';

const text = z.string().min(1);
const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const both = z.strictObject({ zh: text, en: text });
const identity = z.enum(['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7']);

const flowsFile = z.strictObject({
  source: kebab,
  flows: z.array(
    z.strictObject({
      id: text,
      part: z.enum(['supply', 'transform', 'loss', 'final', 'difference', 'consumption']),
      of: text.optional(),
      sign: z.literal('minus').optional(),
      zh: text,
      en: text,
      names: z.array(text).default([]),
    }),
  ),
});
const productsFile = z.strictObject({
  source: kebab,
  products: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z]+(_[a-z]+)*$/),
      kind: z.enum(['fuel', 'electricity', 'heat', 'other', 'aggregate', 'total']),
      parts: z.array(text).default([]),
      unit: text,
      since: z.number().int().optional(),
      zh: text,
      en: text,
      names: z.array(text).default([]),
    }),
  ),
});
const identitiesFile = z.strictObject({
  tolerance: z.strictObject({ absolute: z.number().positive(), relative: z.number().positive() }),
  identities: z.array(z.strictObject({ id: identity, zh: text, en: text })),
  discrepancies: z.array(
    z.strictObject({
      table: z.enum(['physical', 'standard-coal']),
      year: z.number().int(),
      identity,
      region: text.optional(),
      regions: z.array(text).optional(),
      product: text.optional(),
      difference: z.number().optional(),
      because: both,
    }),
  ),
});
const coefficientsFile = z.strictObject({
  source: kebab,
  locator: text,
  national: kebab,
  default: kebab,
  useSpecific: z.strictObject({
    region: text,
    year: z.number().int(),
    rows: z.array(
      z.strictObject({ product: text, flows: z.array(text).min(1), value: z.number().positive(), unit: text }),
    ),
  }),
});
const rulesFile = z.strictObject({
  rules: z.array(
    z.strictObject({
      id: kebab,
      zh: text,
      en: text,
      source: kebab,
      locator: text,
      sectors: z.array(z.strictObject({ flow: text, group: kebab })),
      instead: z.array(z.strictObject({ flow: text, of: z.array(text) })),
      power: z.array(z.strictObject({ flow: text, group: kebab })).default([]),
      industry: z.strictObject({
        flow: text,
        group: kebab,
        inputs: z.array(text),
        deduct: text,
        withoutDeduction: z.array(text),
        withoutInputs: z.array(text),
        unproven: z.array(text),
      }),
      exceptions: z.array(
        z.strictObject({
          region: text,
          year: z.number().int(),
          product: text,
          publishedMtCo2: z.number(),
          because: both,
        }),
      ),
    }),
  ),
});
const files = {
  'data/balance/flows.yaml': flowsFile,
  'data/balance/products.yaml': productsFile,
  'data/balance/identities.yaml': identitiesFile,
  'data/balance/coefficients.yaml': coefficientsFile,
  'data/balance/co2-rules.yaml': rulesFile,
};

const compile = (sources) => {
  const problems = [];
  const parsed = {};
  for (const source of sources) {
    const schema = files[source.path];
    if (!schema) {
      parsed[source.path] = source.value;
      continue;
    }
    const result = schema.safeParse(source.value);
    if (result.success) parsed[source.path] = result.data;
    else
      for (const issue of result.error.issues)
        problems.push(`${source.place(issue.path)}: ${issue.path.join('.')}: ${issue.message}`);
  }
  if (problems.length > 0) return { problems, text: '' };

  const { flows } = parsed['data/balance/flows.yaml'];
  const { products } = parsed['data/balance/products.yaml'];
  const { tolerance, identities, discrepancies } = parsed['data/balance/identities.yaml'];
  const coefficients = parsed['data/balance/coefficients.yaml'];
  const { rules } = parsed['data/balance/co2-rules.yaml'];
  const sourceIds = new Set(parsed['data/sources.yaml'].sources.map(({ id }) => id));
  const units = parsed['data/units.yaml'];
  const isUnit = (id) =>
    Object.hasOwn(units.units, id) || units.compounds.some(([over, under]) => `${over}/${under}` === id);
  const flowIds = new Set(flows.map(({ id }) => id));
  const productIds = new Set(products.map(({ id }) => id));
  const parts = new Set(flows.map(({ part }) => part));
  const knows = (set, id, where) => set.has(id) || problems.push(`${where}: unknown ${id}`);

  if (flowIds.size !== flows.length) problems.push('data/balance/flows.yaml: a flow is there twice');
  if (productIds.size !== products.length) problems.push('data/balance/products.yaml: a product is there twice');
  for (const { id, of } of flows) if (of !== undefined) knows(flowIds, of, `data/balance/flows.yaml: ${id}`);
  for (const { id, parts: of, unit } of products) {
    for (const part of of) knows(productIds, part, `data/balance/products.yaml: ${id}`);
    if (!isUnit(unit)) problems.push(`data/balance/products.yaml: ${id}: unknown unit ${unit}`);
  }
  for (const { product } of discrepancies)
    if (product !== undefined) knows(productIds, product, 'data/balance/identities.yaml');
  for (const { product, flows: used, unit } of coefficients.useSpecific.rows) {
    knows(productIds, product, 'data/balance/coefficients.yaml');
    if (!isUnit(unit)) problems.push(`data/balance/coefficients.yaml: ${product}: unknown unit ${unit}`);
    for (const flow of used) knows(new Set([...flowIds, ...parts]), flow, 'data/balance/coefficients.yaml');
  }
  for (const rule of rules) {
    const { industry } = rule;
    for (const flow of [
      ...[...rule.sectors, ...rule.power].map((sector) => sector.flow),
      ...rule.instead.flatMap((one) => [one.flow, ...one.of]),
      industry.flow,
      ...industry.inputs,
      industry.deduct,
    ])
      knows(flowIds, flow, `data/balance/co2-rules.yaml: ${rule.id}`);
    for (const product of [...industry.withoutDeduction, ...industry.withoutInputs, ...industry.unproven])
      knows(productIds, product, `data/balance/co2-rules.yaml: ${rule.id}`);
    knows(sourceIds, rule.source, `data/balance/co2-rules.yaml: ${rule.id}`);
  }
  for (const path of ['flows', 'products', 'coefficients'])
    knows(sourceIds, parsed[`data/balance/${path}.yaml`].source, `data/balance/${path}.yaml`);
  if (problems.length > 0) return { problems, text: '' };

  const list = (rows) => `[\n${rows.map((row) => `  ${JSON.stringify(row)},`).join('\n')}\n]`;
  const output = `/** @module Rows, columns, identities, coefficients by use and CO2 rules of the energy balance, as data; knows no rule of its own. */
export const FLOWS = ${list(flows)} as const;
export const PRODUCTS = ${list(products)} as const;
export const TOLERANCE = ${JSON.stringify(tolerance)} as const;
export const IDENTITIES = ${list(identities)} as const;
export const DISCREPANCIES = ${list(discrepancies)} as const;
export const COEFFICIENTS = ${JSON.stringify(coefficients, null, 1)} as const;
export const CO2_RULES = ${list(rules)} as const;
`;
  return { problems, text: output };
};

/** @type {import('../compile-data.mjs').Compilation} */
export const balance = {
  name: 'balance',
  sources: [...Object.keys(files), 'data/sources.yaml', 'data/units.yaml'],
  module: import.meta.url,
  output: 'packages/accounting/src/generated/balance.ts',
  compile,
};
