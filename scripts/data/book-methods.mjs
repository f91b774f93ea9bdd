/**
 * Compiles the missing-data ladder, the changes of areas and the methods of the indicators (`data/inventory/`) into
 * `packages/accounting/src/generated/book-methods.ts`. Rows, columns and sources must exist.
 */
import { z } from 'zod';

const text = z.string().min(1);
const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const activity = z.string().regex(/^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/);
const year = z.number().int().min(1949).max(2100);
const status = z.enum(['first-hand', 'second-hand', 'memory', 'assumed']);
const named = { zh: text, en: text };
const cited = { source: kebab, locator: text, status };

const files = {
  'data/inventory/ladder.yaml': z.strictObject({
    source: kebab,
    steps: z.array(
      z.strictObject({
        id: kebab,
        order: z.number().int().positive(),
        spread: z.number().positive().max(1),
        status,
        locator: text,
        ...named,
      }),
    ),
    closings: z.array(z.strictObject({ id: kebab, ...named })),
    drivers: z.array(
      z.strictObject({ flow: text, products: z.array(text).default([]), by: z.array(activity).min(1), status }),
    ),
    oneLevel: z.array(text),
    netOnly: z.array(text),
  }),
  'data/inventory/area-changes.yaml': z.strictObject({
    changes: z.array(
      z.strictObject({
        area: z.string().regex(/^\d{6}$/),
        from: year,
        other: z.string().regex(/^\d{6}$/),
        ...cited,
        ...named,
      }),
    ),
  }),
  'data/inventory/indicator-methods.yaml': z.strictObject({
    activities: z.strictObject({ gdp: activity, gdpIndex: activity, population: z.array(activity).min(1) }),
    energyTotals: z.array(
      z.strictObject({
        id: kebab,
        leaves: z.array(z.enum(['feedstock', 'new-renewables', 'non-fossil'])),
        from: year.nullable(),
        renewablesSince: year.optional(),
        ...cited,
        ...named,
      }),
    ),
    feedstock: z.strictObject({ flow: text, ...cited }),
    renewables: z.array(text).min(1),
    nonFossilMethods: z.array(z.strictObject({ id: kebab, ...cited, ...named })),
    constantPrices: z.array(z.strictObject({ from: year, to: year, base: year })),
    constantPricesSource: z.strictObject(cited),
    fuels: z.record(
      z.string(),
      z.strictObject({ products: z.array(text).min(1), aggregate: text.nullable(), ...named }),
    ),
  }),
};

const compile = (sources) => {
  const problems = [];
  const parsed = {};
  for (const source of sources) {
    const schema = files[source.path];
    const result = schema ? schema.safeParse(source.value) : { success: true, data: source.value };
    if (result.success) parsed[source.path] = result.data;
    else
      for (const issue of result.error.issues)
        problems.push(`${source.place(issue.path)}: ${issue.path.join('.')}: ${issue.message}`);
  }
  if (problems.length > 0) return { problems, text: '' };

  const ladder = parsed['data/inventory/ladder.yaml'];
  const { changes } = parsed['data/inventory/area-changes.yaml'];
  const methods = parsed['data/inventory/indicator-methods.yaml'];
  const flows = new Set(parsed['data/balance/flows.yaml'].flows.map(({ id }) => id));
  const products = new Set(parsed['data/balance/products.yaml'].products.map(({ id }) => id));
  const sourceIds = new Set(parsed['data/sources.yaml'].sources.map(({ id }) => id));
  const divisions = new Set(parsed['data/divisions.yaml'].divisions.map(({ code }) => code));
  const knows = (set, id, where) => set.has(id) || problems.push(`data/inventory/${where}: unknown ${id}`);

  for (const { flow, products: of } of ladder.drivers) {
    knows(flows, flow, 'ladder.yaml');
    for (const product of of) knows(products, product, `ladder.yaml: ${flow}`);
  }
  for (const flow of [...ladder.oneLevel, ...ladder.netOnly]) knows(flows, flow, 'ladder.yaml');
  for (const flow of [methods.feedstock.flow, ...methods.renewables]) knows(flows, flow, 'indicator-methods.yaml');
  for (const [id, { products: of, aggregate }] of Object.entries(methods.fuels))
    for (const product of [...of, ...(aggregate === null ? [] : [aggregate])])
      knows(products, product, `indicator-methods.yaml: ${id}`);
  for (const { area, other } of changes) for (const code of [area, other]) knows(divisions, code, 'area-changes.yaml');
  const cites = [
    ladder,
    ...changes,
    ...methods.energyTotals,
    methods.feedstock,
    ...methods.nonFossilMethods,
    methods.constantPricesSource,
  ];
  for (const { source } of cites) knows(sourceIds, source, 'sources');
  if (problems.length > 0) return { problems, text: '' };

  const write = (value) => JSON.stringify(value, null, 1);
  return {
    problems,
    text: `/** @module The missing-data ladder, changes of areas and methods of the indicators, as data; knows no rule of its own. */
export const LADDER = ${write(ladder)} as const;
export const AREA_CHANGES = ${write(changes)} as const;
export const INDICATOR_METHODS = ${write(methods)} as const;
`,
  };
};

/** @type {import('../compile-data.mjs').Compilation} */
export const bookMethods = {
  name: 'book methods',
  sources: [
    ...Object.keys(files),
    'data/balance/flows.yaml',
    'data/balance/products.yaml',
    'data/sources.yaml',
    'data/divisions.yaml',
  ],
  module: import.meta.url,
  output: 'packages/accounting/src/generated/book-methods.ts',
  compile,
};
