/**
 * Compiles `data/factors/*.yaml` into `packages/reference/src/generated/factors.ts`: factor sets, regions, fallback policies.
 * Defaults of a set and of a table are merged into their rows, ids are formed, units, bases, terms and sources are looked up, windows
 * of one key may not overlap, and a closed edition must still have the contents it was closed with.
 */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { z } from 'zod';

const root = new URL('../../', import.meta.url);
const yamlOf = (folder) =>
  readdirSync(new URL(`${folder}/`, root))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `${folder}/${name}`);

const text = z.string().min(1);
const both = z.strictObject({ zh: text, en: text });
const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const product = z.string().regex(/^[A-Za-z0-9]+(_[A-Za-z0-9]+)*$/);
const region = z.string().regex(/^(\d{6}|CN|CN-[a-z]+|world)$/);
const number = z.union([z.number(), z.string().regex(/^\d+(\.\d+)?\/\d+(\.\d+)?$/)]);
const month = z.union([z.number().int().min(1900).max(2200), z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)]);
const purpose = z.enum(['inventory', 'consumption', 'market-based', 'enterprise-report', 'offset-baseline']);

/** What a set or a table may say for all its rows; a row may say it again. */
const common = {
  product: product.optional(),
  term: text.optional(),
  gas: product.nullable().optional(),
  group: kebab.optional(),
  region: region.optional(),
  unit: text.optional(),
  basis: text.optional(),
  /** One activity year the value belongs to: window and data year at once. */
  year: z.number().int().optional(),
  from: month.nullable().optional(),
  to: month.nullable().optional(),
  dataYear: z.number().int().nullable().optional(),
  published: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable()
    .optional(),
  source: kebab.optional(),
  locator: text.optional(),
  status: z.enum(['first-hand', 'second-hand', 'memory', 'own', 'example']).optional(),
  mark: z.enum(['S', 'M', 'C']).optional(),
  kind: z.enum(['measured', 'city', 'province', 'grid-region', 'national', 'international']).optional(),
  purposes: z.array(purpose).optional(),
  note: both.nullable().optional(),
  since: text.optional(),
  until: text.nullable().optional(),
};
const row = z.strictObject({
  ...common,
  value: number,
  range: z.tuple([z.number(), z.number()]).nullable().optional(),
  at: text.optional(),
  supersedes: text.nullable().optional(),
});
/** One line of a fuel table: heat, carbon and oxidation become three factors. */
const fuel = z.strictObject({
  product,
  ncv: z.number().optional(),
  ncvUnit: text.optional(),
  carbon: z.number().optional(),
  oxidation: z.number().optional(),
  at: text.optional(),
  status: common.status,
  mark: common.mark,
  note: common.note,
  since: common.since,
  until: common.until,
});
const set = z.strictObject({
  id: kebab,
  zh: text,
  en: text,
  family: z.enum([
    'standard-coal',
    'fuel',
    'electricity',
    'gwp',
    'process',
    'agriculture',
    'waste',
    'land',
    'constant',
  ]),
  policy: kebab,
  note: both.nullable().default(null),
  editions: z
    .array(
      z.strictObject({
        id: text,
        note: both,
        digest: z
          .string()
          .regex(/^[0-9a-f]{16}$/)
          .nullable()
          .default(null),
      }),
    )
    .min(1),
  bases: z.record(text, text).default({}),
  defaults: z.strictObject(common),
  /** `set@edition`: pinned, because a closed edition must not move with another set. */
  completedBy: z.array(z.string().regex(/^[a-z0-9-]+@[a-z0-9-]+$/)).default([]),
  groupFallback: z.record(kebab, z.array(kebab)).default({}),
  substitutes: z.array(z.strictObject({ product, by: product, because: both })).default([]),
  tables: z.array(z.strictObject({ ...common, rows: z.array(row).default([]), fuels: z.array(fuel).default([]) })),
});
const setsFile = z.strictObject({ sets: z.array(set) });
const regionsFile = z.strictObject({
  regions: z.array(
    z.strictObject({
      id: region,
      zh: text,
      en: text,
      scope: z.enum(['province', 'grid-region', 'national', 'international']),
      within: region.nullable(),
      also: z.array(text).default([]),
    }),
  ),
  source: kebab,
  locator: text,
});
const policiesFile = z.strictObject({
  policies: z.array(
    z.strictObject({
      id: kebab,
      zh: text,
      en: text,
      order: z.array(z.enum(['product', 'scope', 'group', 'time'])).length(4),
      scopes: z.array(z.enum(['entity', 'city', 'province', 'grid-region', 'national', 'international'])),
      earlierYears: z.number().int().nonnegative().nullable(),
      laterYears: z.number().int().nonnegative().nullable(),
      prefer: z.enum(['earlier', 'later']),
    }),
  ),
  groups: z.array(z.strictObject({ id: kebab, zh: text, en: text })),
});

const productsFile = z.strictObject({ products: z.array(z.strictObject({ id: product, zh: text, en: text })) });

const schemaOf = (path) => {
  if (path === 'data/factors/products.yaml') return productsFile;
  if (path === 'data/factors/regions.yaml') return regionsFile;
  if (path === 'data/factors/policies.yaml') return policiesFile;
  if (path.startsWith('data/factors/')) return setsFile;
  return null;
};

const toNumber = (value) => {
  if (typeof value === 'number') return value;
  const [a, b] = value.split('/').map(Number);
  return a / b;
};
const toKebab = (term) => term.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/[.]/g, '-');
const firstMonthOf = (value) =>
  value === null || value === undefined ? null : typeof value === 'number' ? `${value}-01` : value;
const lastMonthOf = (value) =>
  value === null || value === undefined ? null : typeof value === 'number' ? `${value}-12` : value;
const overlap = (a, b) =>
  (a.validFrom === null || b.validTo === null || a.validFrom <= b.validTo) &&
  (b.validFrom === null || a.validTo === null || b.validFrom <= a.validTo);

/** Dimensions of a unit id, one or two; null where the table of units has no such unit. */
const dimensionsOf = (units, id) => {
  if (units.units[id]) return [units.units[id].dimension];
  const parts = units.compounds.find(([over, under]) => `${over}/${under}` === id);
  return parts ? parts.map((part) => units.units[part].dimension) : null;
};
const isBasis = (units, dimension, basis) =>
  units.dimensions[dimension].bases.some((form) =>
    new RegExp(`^${form.replace(/[.+]/g, '\\$&').replace(/\{\w+\}/g, '[A-Za-z0-9][A-Za-z0-9._-]*')}$`).test(basis),
  );

const fuelRows = ({ product: id, ncv, ncvUnit, carbon, oxidation, at, ...rest }) =>
  [
    ncv !== undefined && { product: id, term: 'netCalorificValue', gas: null, value: ncv, unit: ncvUnit ?? 'GJ/t' },
    carbon !== undefined && { product: id, term: 'carbonContentPerEnergy', gas: null, value: carbon, unit: 'tC/TJ' },
    oxidation !== undefined && { product: id, term: 'oxidationFactor', gas: null, value: oxidation, unit: '1' },
  ]
    .filter(Boolean)
    .map((made) => ({ ...rest, ...(at === undefined ? {} : { at }), ...made }));

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

  const units = parsed.get('data/units.yaml');
  const sourceIds = new Set(parsed.get('data/sources.yaml').sources.map(({ id }) => id));
  const termIds = new Set(
    [...parsed]
      .filter(([path]) => path.startsWith('data/vocabulary/'))
      .flatMap(([, file]) => (file.terms ?? []).map(({ id }) => id)),
  );
  const { regions, source: regionSource } = parsed.get('data/factors/regions.yaml');
  const { policies, groups } = parsed.get('data/factors/policies.yaml');
  const { products } = parsed.get('data/factors/products.yaml');
  const productIds = new Set(products.map(({ id }) => id));
  if (productIds.size !== products.length) problems.push('data/factors/products.yaml: a product is there twice');
  const regionIds = new Set(regions.map(({ id }) => id));
  const groupIds = new Set(groups.map(({ id }) => id));
  const policyIds = new Set(policies.map(({ id }) => id));
  if (!sourceIds.has(regionSource)) problems.push(`data/factors/regions.yaml: unknown source ${regionSource}`);
  for (const { id, within } of regions)
    if (within !== null && !regionIds.has(within))
      problems.push(`data/factors/regions.yaml: ${id} lies within unknown ${within}`);

  const compiled = [];
  const setIds = new Set();
  for (const source of sources.filter(({ path }) => schemaOf(path) === setsFile)) {
    for (const [position, raw] of parsed.get(source.path).sets.entries()) {
      const place = (...path) => source.place(['sets', position, ...path]);
      const say = (path, message) => problems.push(`${place(...path)}: ${raw.id}: ${message}`);
      if (setIds.has(raw.id)) say([], 'there is another set of this id');
      setIds.add(raw.id);
      if (!policyIds.has(raw.policy)) say(['policy'], `unknown policy ${raw.policy}`);
      const editionIds = raw.editions.map(({ id }) => id);
      if (new Set(editionIds).size !== editionIds.length) say(['editions'], 'an edition is there twice');
      const factors = [];
      for (const [at, { rows, fuels, ...table }] of raw.tables.entries()) {
        const lines = [
          ...rows.map((line, index) => ({ line, where: ['tables', at, 'rows', index] })),
          ...fuels.flatMap((line, index) =>
            fuelRows(line).map((made) => ({ line: made, where: ['tables', at, 'fuels', index] })),
          ),
        ];
        for (const { line, where } of lines) {
          const own = line;
          const whole = { ...raw.defaults, ...table, ...own };
          const year = own.year ?? table.year ?? raw.defaults.year;
          const need = (field) => {
            if (whole[field] === undefined) say(where, `${field} is missing`);
            return whole[field];
          };
          const [id, term, unit, cited, locator] = ['product', 'term', 'unit', 'source', 'locator'].map(need);
          const [status, mark, kind] = ['status', 'mark', 'kind'].map(need);
          if (problems.length > 0) continue;
          const dimensions = dimensionsOf(units, unit);
          if (dimensions === null) {
            say(where, `${unit} is no unit of data/units.yaml`);
            continue;
          }
          const partBases = dimensions.map((dimension) =>
            units.dimensions[dimension].bases.includes('plain') ? 'plain' : (raw.bases[dimension] ?? 'unstated'),
          );
          const basis = whole.basis ?? (partBases.every((part) => part === 'plain') ? 'plain' : partBases.join('/'));
          const stated = basis === 'plain' ? dimensions.map(() => 'plain') : basis.split('/');
          if (
            stated.length !== dimensions.length ||
            !stated.every((part, index) => isBasis(units, dimensions[index], part))
          )
            say(where, `${basis} is no basis of ${unit}`);
          if (!sourceIds.has(cited)) say(where, `${cited} is not among the sources`);
          if (!productIds.has(id)) say(where, `${id} is not among the products of data/factors/products.yaml`);
          if (!termIds.has(term)) say(where, `${term} is not among the terms`);
          const group = whole.group ?? 'all';
          if (!groupIds.has(group)) say(where, `${group} is not among the groups of data/factors/policies.yaml`);
          const area = whole.region ?? 'CN';
          if (!regionIds.has(area)) say(where, `${area} is not among the regions`);
          const validFrom =
            own.from !== undefined ? firstMonthOf(own.from) : year ? `${year}-01` : firstMonthOf(whole.from);
          const validTo = own.to !== undefined ? lastMonthOf(own.to) : year ? `${year}-12` : lastMonthOf(whole.to);
          if (validFrom !== null && validTo !== null && validFrom > validTo)
            say(where, `the window ends before it begins`);
          const since = whole.since ?? editionIds[0];
          const until = whole.until ?? null;
          for (const edition of [since, until])
            if (edition !== null && !editionIds.includes(edition)) say(where, `there is no edition ${edition}`);
          const value = toNumber(whole.value);
          if (whole.range && !(whole.range[0] <= value && value <= whole.range[1]))
            say(where, `${value} lies outside its range`);
          const gas = whole.gas ?? null;
          const factor = {
            id: [
              raw.id,
              id,
              toKebab(term),
              ...(gas === null ? [] : [gas.toLowerCase()]),
              ...(group === 'all' ? [] : [group]),
              ...(area === (raw.defaults.region ?? 'CN') ? [] : [area]),
              ...(validFrom === null && validTo === null ? [] : [(validFrom ?? validTo).slice(0, 4)]),
              ...(since === editionIds[0] ? [] : [since]),
            ].join('/'),
            product: id,
            term,
            gas,
            sectorGroup: group,
            region: area,
            quantity: { value, unit, basis },
            validFrom,
            validTo,
            dataYear: whole.dataYear !== undefined ? whole.dataYear : (year ?? null),
            published: whole.published ?? null,
            source: cited,
            locator: whole.at === undefined ? locator : `${locator}: ${whole.at}`,
            status,
            mark,
            kind,
            purposes: whole.purposes ?? ['inventory'],
            range: whole.range ?? null,
            note: whole.note ?? null,
            supersedes: whole.supersedes ?? null,
            since,
            until,
          };
          factors.push({ factor, where });
        }
      }
      if (problems.length > 0) continue;
      const ids = new Map();
      for (const { factor, where } of factors) {
        if (ids.has(factor.id)) say(where, `${factor.id} is there twice`);
        ids.set(factor.id, factor);
      }
      for (const { factor, where } of factors) {
        if (factor.supersedes !== null && !ids.has(factor.supersedes))
          say(where, `${factor.supersedes} is no factor of this set`);
      }
      const inEdition = (index) =>
        factors.filter(
          ({ factor }) =>
            editionIds.indexOf(factor.since) <= index &&
            (factor.until === null || editionIds.indexOf(factor.until) > index),
        );
      for (const [index, edition] of raw.editions.entries()) {
        const held = inEdition(index);
        const byKey = new Map();
        for (const entry of held) {
          const { factor } = entry;
          const key = [factor.product, factor.term, factor.gas, factor.sectorGroup, factor.region].join('|');
          for (const other of byKey.get(key) ?? [])
            if (overlap(factor, other.factor) && factor.purposes.some((one) => other.factor.purposes.includes(one)))
              say(entry.where, `the windows of ${factor.id} and ${other.factor.id} overlap in edition ${edition.id}`);
          byKey.set(key, [...(byKey.get(key) ?? []), entry]);
        }
        // What a result may depend on; wording may be mended in a closed edition, numbers and their place may not.
        const digest = createHash('sha256')
          .update(
            JSON.stringify([
              ...held
                .map(({ factor }) => [
                  factor.id,
                  factor.quantity,
                  factor.validFrom,
                  factor.validTo,
                  factor.purposes,
                  factor.published,
                ])
                .sort(([a], [b]) => (a < b ? -1 : 1)),
              policies.find(({ id }) => id === raw.policy),
              raw.groupFallback,
              raw.completedBy,
              raw.substitutes.map(({ product: from, by }) => [from, by]),
            ]),
          )
          .digest('hex')
          .slice(0, 16);
        if (edition.digest !== null && edition.digest !== digest)
          say(
            ['editions', index],
            `edition ${edition.id} is closed with ${edition.digest}, but its contents are ${digest}: add an edition, give the old row \`until\` and the new row \`since\` and \`supersedes\``,
          );
        edition.computed = digest;
      }
      for (const [from, list] of Object.entries(raw.groupFallback))
        for (const group of [from, ...list]) if (!groupIds.has(group)) say(['groupFallback'], `unknown group ${group}`);
      for (const [index, { by }] of raw.substitutes.entries())
        if (!factors.some(({ factor }) => factor.product === by))
          say(['substitutes', index], `${by} has no factor here`);
      compiled.push({
        id: raw.id,
        zh: raw.zh,
        en: raw.en,
        family: raw.family,
        policy: raw.policy,
        note: raw.note,
        defaultTerm: raw.defaults.term ?? null,
        defaultGas: raw.defaults.gas ?? null,
        editions: raw.editions.map(({ id, note, digest, computed }) => ({
          id,
          note,
          closed: digest !== null,
          digest: computed,
        })),
        completedBy: raw.completedBy,
        groupFallback: raw.groupFallback,
        substitutes: raw.substitutes,
        factors: factors.map(({ factor }) => factor),
      });
    }
  }
  for (const { id, completedBy } of compiled)
    for (const pinned of completedBy) {
      const [other, edition] = pinned.split('@');
      if (!compiled.some((entry) => entry.id === other && entry.editions.some((held) => held.id === edition)))
        problems.push(`data/factors: ${id} is completed by ${pinned}, which does not exist`);
    }
  if (problems.length > 0) return { problems, text: '' };

  // Fields that are the same in most rows of a set stand once with the set, so that the module stays small.
  const usualOf = (rows) => {
    const usual = {};
    for (const field of Object.keys(rows[0] ?? {})) {
      if (['id', 'product', 'quantity'].includes(field)) continue;
      const counts = new Map();
      for (const entry of rows) {
        const key = JSON.stringify(entry[field]);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      const [most] = [...counts].sort(([, a], [, b]) => b - a);
      usual[field] = JSON.parse(most[0]);
    }
    return usual;
  };
  const slim = (factor, usual) =>
    Object.fromEntries(
      Object.entries(factor).filter(
        ([field, value]) => !(field in usual) || JSON.stringify(usual[field]) !== JSON.stringify(value),
      ),
    );
  const output = [
    '/** @module Factor sets, regions and fallback policies as data. Generated; knows no rule. */',
    "import type { FactorProduct, FactorSetRecord } from '../factor-record.ts';",
    "import type { FactorRegion } from '../factor-region.ts';",
    "import type { FallbackPolicy, SectorGroup } from '../fallback-policy.ts';",
    '',
    `export const FACTOR_SETS: readonly FactorSetRecord[] = [\n${compiled
      .map(({ factors: rows, ...head }) => {
        const usual = usualOf(rows);
        const lines = rows.map((factor) => `    ${JSON.stringify(slim(factor, usual))},`);
        return `  { ...${JSON.stringify({ ...head, usual })}, factors: [\n${lines.join('\n')}\n  ] },`;
      })
      .join('\n')}\n] as unknown as readonly FactorSetRecord[];`,
    `export const FACTOR_PRODUCTS: readonly FactorProduct[] = ${JSON.stringify(products)};`,
    `export const FACTOR_REGIONS: readonly FactorRegion[] = ${JSON.stringify(regions)} as unknown as readonly FactorRegion[];`,
    `export const FALLBACK_POLICIES: readonly FallbackPolicy[] = ${JSON.stringify(policies)} as unknown as readonly FallbackPolicy[];`,
    `export const SECTOR_GROUPS: readonly SectorGroup[] = ${JSON.stringify(groups)};`,
    '',
  ].join('\n');
  return { problems, text: output, sets: compiled, products, groups };
};

/** @type {import('../compile-data.mjs').Compilation} */
export const factors = {
  name: 'factors',
  sources: () => [...yamlOf('data/factors'), 'data/sources.yaml', 'data/units.yaml', ...yamlOf('data/vocabulary')],
  module: import.meta.url,
  output: 'packages/reference/src/generated/factors.ts',
  compile,
};
