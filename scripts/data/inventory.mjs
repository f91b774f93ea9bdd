/**
 * Compiles `data/inventory/**.yaml` into `packages/accounting/src/generated/inventory.ts`: the category tree, the catalogue of activity data,
 * method editions with their pinned factor sets, and what the accounts of combustion need. Refuses unknown units, categories, sources and
 * factor sets, and an id that is there twice, each with its place.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = 'data/inventory/activities';
const activityPaths = () =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `${folder}/${name}`);

const text = z.string().min(1);
const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const both = z.strictObject({ zh: text, en: text });
const pinned = z.string().regex(/^[a-z0-9-]+@[a-z0-9-]+$/);
const tabs = ['fugitive', 'exchange', 'economy', 'processes', 'agriculture', 'waste', 'land'];

const categoriesFile = z.strictObject({
  source: kebab,
  locator: text,
  sectors: z.array(z.strictObject({ id: kebab, zh: text, en: text })),
  gpc: z.strictObject({
    source: kebab,
    locator: text,
    mark: z.enum(['S', 'M', 'C']),
    references: z.array(z.strictObject({ ref: text, zh: text, en: text })),
  }),
  categories: z.array(
    z.strictObject({
      code: z.string().regex(/^(?:[1-5]|P)(?:\.[A-Za-z0-9]+)*$/),
      parent: text.optional(),
      sector: text,
      zh: text,
      en: text,
      crf: text.optional(),
      gpc: z.strictObject({ ref: text, scope: z.union([z.literal(1), z.literal(2), z.literal(3)]) }).optional(),
      flows: z.array(text).optional(),
      otherGases: z.array(kebab).optional(),
    }),
  ),
});
const activitiesFile = z.strictObject({
  tab: z.enum(tabs),
  zh: text,
  en: text,
  activities: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/),
      zh: text,
      en: text,
      unit: text,
      category: text.nullable(),
      years: z.enum(['this', 'series', 'both-ends']),
      names: z.array(text).default([]),
      note: both.optional(),
      signed: z.boolean().optional(),
    }),
  ),
});
const methodsFile = z.strictObject({
  methods: z.array(
    z.strictObject({
      id: kebab,
      zh: text,
      en: text,
      source: kebab,
      gwpSet: z.enum(['SAR-100', 'TAR-100', 'AR4-100', 'AR5-100', 'AR6-100', 'AR5ccf-100']),
      co2Rule: kebab,
      factorSets: z.record(kebab, pinned),
    }),
  ),
});
const combustionFile = z.strictObject({
  referenceGap: z.strictObject({
    value: z.number().positive(),
    source: kebab,
    locator: text,
    status: text,
    mark: text,
  }),
  standIns: z.array(z.strictObject({ product: text, by: text, because: both })),
});
const schemas = {
  'data/inventory/categories.yaml': categoriesFile,
  'data/inventory/methods.yaml': methodsFile,
  'data/inventory/combustion.yaml': combustionFile,
};
const factorFiles = () =>
  readdirSync(join(root, 'data/factors'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `data/factors/${name}`);

const plain = (name) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, '');

const compile = (sources) => {
  const problems = [];
  const at = (path) => sources.find((source) => source.path === path);
  const parsed = {};
  for (const source of sources) {
    const schema = schemas[source.path] ?? (source.path.startsWith(`${folder}/`) ? activitiesFile : null);
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

  const units = parsed['data/units.yaml'];
  const isUnit = (id) =>
    Object.hasOwn(units.units, id) || units.compounds.some(([over, under]) => `${over}/${under}` === id);
  const sourceIds = new Set(parsed['data/sources.yaml'].sources.map(({ id }) => id));
  const flowIds = new Set(parsed['data/balance/flows.yaml'].flows.map(({ id }) => id));
  const productIds = new Set(parsed['data/balance/products.yaml'].products.map(({ id }) => id));
  const ruleIds = new Set(parsed['data/balance/co2-rules.yaml'].rules.map(({ id }) => id));
  const groupIds = new Set(parsed['data/factors/policies.yaml'].groups.map(({ id }) => id));
  const factorProducts = new Set(parsed['data/factors/products.yaml'].products.map(({ id }) => id));
  const editions = new Set(
    Object.entries(parsed).flatMap(([path, value]) =>
      path.startsWith('data/factors/')
        ? (value.sets ?? []).flatMap((set) => set.editions.map((edition) => `${set.id}@${edition.id}`))
        : [],
    ),
  );

  const categoriesPath = 'data/inventory/categories.yaml';
  const { categories, sectors, gpc, ...citation } = parsed[categoriesPath];
  const say = (path, keys, message) => problems.push(`${at(path).place(keys)}: ${message}`);
  const codes = new Set();
  const flowsTaken = new Set();
  if (!sourceIds.has(citation.source)) say(categoriesPath, ['source'], `unknown source ${citation.source}`);
  if (!sourceIds.has(gpc.source)) say(categoriesPath, ['gpc', 'source'], `unknown source ${gpc.source}`);
  for (const [index, category] of categories.entries()) {
    const keys = ['categories', index];
    if (codes.has(category.code)) say(categoriesPath, keys, `category ${category.code} is there twice`);
    codes.add(category.code);
    // Parents come first, so that the order of the file is that of the tree.
    if (category.parent !== undefined && !codes.has(category.parent))
      say(categoriesPath, [...keys, 'parent'], `unknown parent ${category.parent}, or it comes later`);
    if (!sectors.some(({ id }) => id === category.sector))
      say(categoriesPath, [...keys, 'sector'], `unknown sector ${category.sector}`);
    if (category.gpc !== undefined && !gpc.references.some(({ ref }) => ref === category.gpc.ref))
      say(categoriesPath, [...keys, 'gpc'], `unknown GPC reference ${category.gpc.ref}`);
    for (const flow of category.flows ?? []) {
      if (!flowIds.has(flow)) say(categoriesPath, [...keys, 'flows'], `unknown flow ${flow}`);
      if (flowsTaken.has(flow)) say(categoriesPath, [...keys, 'flows'], `flow ${flow} is in two categories`);
      flowsTaken.add(flow);
    }
    for (const group of category.otherGases ?? [])
      if (!groupIds.has(group)) say(categoriesPath, [...keys, 'otherGases'], `unknown group ${group}`);
  }

  const tabList = [];
  const activities = [];
  const ids = new Set();
  const names = new Map();
  for (const path of Object.keys(parsed).filter((one) => one.startsWith(`${folder}/`))) {
    const { tab, zh, en, activities: rows } = parsed[path];
    if (tabList.some(({ id }) => id === tab)) say(path, ['tab'], `tab ${tab} is there twice`);
    tabList.push({ id: tab, zh, en });
    for (const [index, row] of rows.entries()) {
      const keys = ['activities', index];
      if (ids.has(row.id)) say(path, keys, `activity ${row.id} is there twice`);
      ids.add(row.id);
      if (!isUnit(row.unit)) say(path, [...keys, 'unit'], `unknown unit ${row.unit}`);
      if (row.category !== null && !codes.has(row.category))
        say(path, [...keys, 'category'], `unknown category ${row.category}`);
      for (const name of new Set([row.zh, row.en, ...row.names].map(plain))) {
        if (names.has(name)) say(path, keys, `the name “${name}” of ${row.id} already names ${names.get(name)}`);
        names.set(name, row.id);
      }
      activities.push({ ...row, tab });
    }
  }
  tabList.sort((a, b) => tabs.indexOf(a.id) - tabs.indexOf(b.id));
  activities.sort((a, b) => tabs.indexOf(a.tab) - tabs.indexOf(b.tab));

  const methodsPath = 'data/inventory/methods.yaml';
  const { methods } = parsed[methodsPath];
  for (const [index, method] of methods.entries()) {
    const keys = ['methods', index];
    if (methods.findIndex(({ id }) => id === method.id) !== index)
      say(methodsPath, keys, `method ${method.id} is there twice`);
    if (!sourceIds.has(method.source)) say(methodsPath, [...keys, 'source'], `unknown source ${method.source}`);
    if (!ruleIds.has(method.co2Rule)) say(methodsPath, [...keys, 'co2Rule'], `unknown CO2 rule ${method.co2Rule}`);
    for (const [role, set] of Object.entries(method.factorSets))
      if (!editions.has(set)) say(methodsPath, [...keys, 'factorSets', role], `unknown factor set ${set}`);
  }
  const combustionPath = 'data/inventory/combustion.yaml';
  const combustion = parsed[combustionPath];
  if (!sourceIds.has(combustion.referenceGap.source))
    say(combustionPath, ['referenceGap', 'source'], `unknown source ${combustion.referenceGap.source}`);
  for (const [index, { product, by }] of combustion.standIns.entries()) {
    if (!productIds.has(product)) say(combustionPath, ['standIns', index], `unknown product ${product}`);
    if (!factorProducts.has(by)) say(combustionPath, ['standIns', index], `unknown product of factors ${by}`);
  }
  if (problems.length > 0) return { problems, text: '' };

  const list = (rows) => `[\n${rows.map((row) => `  ${JSON.stringify(row)},`).join('\n')}\n]`;
  const output = `/** @module The category tree, the catalogue of activity data and the method editions of an inventory, as data; knows no rule of its own. */
export const SECTORS = ${list(sectors)} as const;
export const GPC = ${JSON.stringify(gpc)} as const;
export const CATEGORIES = ${list(categories)} as const;
export const ACTIVITY_TABS = ${list(tabList)} as const;
export const ACTIVITIES = ${list(activities)} as const;
export const METHODS = ${list(methods)} as const;
export const COMBUSTION = ${JSON.stringify(combustion)} as const;
`;
  return { problems, text: output };
};

/** @type {import('../compile-data.mjs').Compilation} */
export const inventory = {
  name: 'inventory',
  sources: () => [
    ...Object.keys(schemas),
    ...activityPaths(),
    ...factorFiles(),
    'data/balance/flows.yaml',
    'data/balance/products.yaml',
    'data/balance/co2-rules.yaml',
    'data/sources.yaml',
    'data/units.yaml',
  ],
  module: import.meta.url,
  output: 'packages/accounting/src/generated/inventory.ts',
  compile,
};
