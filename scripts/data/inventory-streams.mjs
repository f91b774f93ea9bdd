/**
 * Compiles `data/inventory/streams.yaml` into `packages/accounting/src/generated/inventory-streams.ts`: streams that are an amount times
 * factors, and the tables of those that are formulas. Refuses unknown activities, categories, methods and sources, with their place.
 */
import { z } from 'zod';

const text = z.string().min(1);
const both = z.strictObject({ zh: text, en: text });
const gas = z.enum(['co2', 'ch4', 'n2o', 'cf4', 'c2f6', 'sf6', 'hfc134a', 'nf3']);
const list = z.array(text).min(1);
const methods = list.optional();
const item = z.strictObject({ activity: text, products: list, methods });
const bound = z.number().positive().nullable();
const cited = { source: text, locator: text, status: text };
const file = z.strictObject({
  tables: z.array(
    z.strictObject({
      category: text,
      gas,
      role: text,
      kind: z.enum(['memo']).optional(),
      methods,
      group: text.optional(),
      caution: text.optional(),
      constants: z.array(text).default([]),
      factors: z.array(z.strictObject({ term: text, gas: text.optional(), products: list.optional() })).optional(),
      rows: z.array(
        z.strictObject({
          activity: text,
          products: list,
          per: text.optional(),
          less: text.optional(),
          shares: z.array(text).default([]),
        }),
      ),
    }),
  ),
  cautions: z.record(text, both),
  cement: z.strictObject({ methods: list, kinds: list, materials: list }),
  glass: z.array(z.strictObject({ kind: text, products: list })),
  steel: z.strictObject({ inputs: z.array(item), kept: z.array(item) }),
  sf6: z.strictObject({ methods: list }),
  enteric: z.strictObject({ systems: list, animals: list }),
  rice: z.strictObject({ regimes: list, preSeason: list, amendments: list }),
  landfill: z.strictObject({
    years: z.strictObject({ value: z.number().int().positive(), mark: text, ...cited }),
    types: z.array(z.strictObject({ type: text, halfLife: text })),
    sites: list,
    climates: z.strictObject({ default: text, 'tropical-wet': list, 'temperate-dry': list, ...cited }),
  }),
  incineration: z.strictObject({
    components: list,
    kinds: z.array(z.strictObject({ activity: text, product: text, weight: z.enum(['wet', 'dry']) })),
  }),
  forest: z.strictObject({
    stockClasses: z.array(z.strictObject({ below: bound, group: text })),
    rootClasses: z.record(text, z.array(z.strictObject({ below: bound, product: text }))),
    classes: z.array(z.strictObject({ class: text, temperate: text })),
    subtropical: list,
    ...cited,
  }),
});

const path = 'data/inventory/streams.yaml';
const tabs = ['processes', 'agriculture', 'waste', 'land'].map((tab) => `data/inventory/activities/${tab}.yaml`);

const compile = (sources) => {
  const problems = [];
  const of = (name) => sources.find((source) => source.path === name);
  const own = of(path);
  const parsed = file.safeParse(own.value);
  if (!parsed.success) {
    for (const issue of parsed.error.issues)
      problems.push(`${own.place(issue.path)}: ${issue.path.join('.')}: ${issue.message}`);
    return { problems, text: '' };
  }
  const { data } = parsed;
  const activities = new Set(tabs.flatMap((tab) => (of(tab).value?.activities ?? []).map(({ id }) => id)));
  const codes = new Set((of('data/inventory/categories.yaml').value?.categories ?? []).map(({ code }) => String(code)));
  const methodIds = new Set((of('data/inventory/methods.yaml').value?.methods ?? []).map(({ id }) => id));
  const sourceIds = new Set((of('data/sources.yaml').value?.sources ?? []).map(({ id }) => id));
  const say = (keys, message) => problems.push(`${own.place(keys)}: ${message}`);
  const needActivity = (id, keys) => activities.has(id) || say(keys, `unknown activity ${id}`);
  const needMethods = (ids, keys) => {
    for (const id of ids ?? []) if (!methodIds.has(id)) say(keys, `unknown method ${id}`);
  };
  for (const [index, table] of data.tables.entries()) {
    const keys = ['tables', index];
    if (!codes.has(table.category)) say(keys, `unknown category ${table.category}`);
    if (table.caution !== undefined && !data.cautions[table.caution]) say(keys, `unknown caution ${table.caution}`);
    needMethods(table.methods, keys);
    for (const [at, row] of table.rows.entries())
      for (const id of [row.activity, row.per, row.less, ...row.shares])
        if (id !== undefined) needActivity(id, [...keys, 'rows', at]);
  }
  needMethods(data.cement.methods, ['cement', 'methods']);
  needMethods(data.sf6.methods, ['sf6', 'methods']);
  for (const kind of data.cement.kinds) needActivity(`cement.clinker.${kind}`, ['cement', 'kinds']);
  for (const one of data.cement.materials) needActivity(`cement.material.${one}`, ['cement', 'materials']);
  for (const { kind } of data.glass) needActivity(`glass.${kind}`, ['glass']);
  for (const part of ['inputs', 'kept'])
    for (const { activity, methods: ids } of data.steel[part]) {
      needActivity(activity, ['steel', part]);
      needMethods(ids, ['steel', part]);
    }
  for (const animal of data.enteric.animals) needActivity(`livestock.${animal}`, ['enteric', 'animals']);
  for (const regime of data.rice.regimes) needActivity(`rice.area.${regime}`, ['rice', 'regimes']);
  for (const one of data.rice.preSeason) needActivity(`rice.pre_season.${one}`, ['rice', 'preSeason']);
  for (const one of data.rice.amendments) needActivity(`rice.amendment.${one}`, ['rice', 'amendments']);
  for (const { type } of data.landfill.types) needActivity(`landfill.share.${type}`, ['landfill', 'types']);
  for (const site of data.landfill.sites) needActivity(`landfill.site.${site}`, ['landfill', 'sites']);
  for (const one of data.incineration.components) needActivity(`incineration.share.${one}`, ['incineration']);
  for (const { activity } of data.incineration.kinds) needActivity(activity, ['incineration', 'kinds']);
  for (const { class: name } of data.forest.classes) needActivity(`forest.volume.${name}`, ['forest', 'classes']);
  for (const { source } of [data.landfill.years, data.landfill.climates, data.forest])
    if (!sourceIds.has(source)) say(['landfill'], `unknown source ${source}`);
  const { tables, ...formulas } = data;
  const rows = `[\n${tables.map((table) => `  ${JSON.stringify(table)},`).join('\n')}\n]`;
  const output = `/** @module Streams that are an amount times factors, and the tables of those that are formulas, as data; knows no arithmetic. */
export const STREAM_TABLES = ${rows} as const;
export const FORMULA_TABLES = ${JSON.stringify(formulas, null, 2)} as const;
`;
  return { problems, text: problems.length > 0 ? '' : output };
};

/** @type {import('../compile-data.mjs').Compilation} */
export const inventoryStreams = {
  name: 'streams',
  sources: [path, ...tabs, 'data/inventory/categories.yaml', 'data/inventory/methods.yaml', 'data/sources.yaml'],
  module: import.meta.url,
  output: 'packages/accounting/src/generated/inventory-streams.ts',
  compile,
};
