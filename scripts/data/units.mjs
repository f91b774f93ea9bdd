/** Compiles `data/units.yaml` into `packages/quantity/src/generated/units.ts`: dimensions with their bases, units with exact scales. */
import { z } from 'zod';

const label = z.string();
const number = z.union([z.number(), z.string().regex(/^[\d.e+-]+([*/][\d.e+-]+)?$/)]);
const schema = z.strictObject({
  definitions: z.record(z.string(), z.strictObject({ title: z.string().min(1), locator: z.string().min(1) })),
  dimensions: z.record(
    z.string().regex(/^[a-z][a-z0-9-]*$/),
    z.strictObject({ zh: label.min(1), en: label.min(1), coherent: z.string(), bases: z.array(z.string()).min(1) }),
  ),
  units: z.record(
    z.string(),
    z.strictObject({
      dimension: z.string(),
      scale: z.union([number, z.strictObject({ unit: z.string(), times: number })]),
      zh: label,
      en: label,
      spellings: z.array(z.string()),
      elliptic: z.array(z.string()).default([]),
      definition: z.string(),
    }),
  ),
  compounds: z.array(z.tuple([z.string(), z.string()])),
});

const gcd = (a, b) => (b === 0n ? a : gcd(b, a % b));

/** `numerator / denominator * 10^exponent` in lowest terms, no factor ten left in either. */
const normalise = (numerator, denominator, exponent = 0) => {
  let [n, d, e] = [numerator, denominator, exponent];
  const shared = gcd(n, d);
  n /= shared;
  d /= shared;
  for (; n % 10n === 0n && n !== 0n; n /= 10n) e += 1;
  for (; d % 10n === 0n; d /= 10n) e -= 1;
  return { n, d, e };
};
const times = (a, b) => normalise(a.n * b.n, a.d * b.d, a.e + b.e);
const over = (a, b) => normalise(a.n * b.d, a.d * b.n, a.e - b.e);
const fromDecimal = (text) => {
  const match = /^(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(text);
  if (!match) throw new Error(`not a decimal: ${text}`);
  const fraction = match[2] ?? '';
  return normalise(BigInt(match[1] + fraction), 1n, Number(match[3] ?? 0) - fraction.length);
};
const fromArithmetic = (value) => {
  const text = String(value);
  const operator = text.includes('*') ? '*' : text.includes('/') ? '/' : null;
  if (operator === null) return fromDecimal(text);
  const [a, b] = text.split(operator);
  return operator === '*' ? times(fromDecimal(a), fromDecimal(b)) : over(fromDecimal(a), fromDecimal(b));
};

const basisType = (basis) =>
  basis.includes('{')
    ? `\`${basis.replace(/\{(\w+)\}/g, (_, name) => (name === 'year' ? '$' + '{number}' : '$' + '{string}'))}\``
    : `'${basis}'`;
const basisPattern = (basis) =>
  basis
    .replace(/[.+]/g, '\\$&')
    .replace(/\{(\w+)\}/g, (_, name) => (name === 'year' ? '\\d{4}' : '[A-Za-z0-9][A-Za-z0-9._-]*'));

const compile = ([source]) => {
  const problems = [];
  const say = (path, message) => problems.push(`${source.place(path)}: ${message}`);
  const parsed = schema.safeParse(source.value);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) say(issue.path, `${issue.path.join('.')}: ${issue.message}`);
    return { problems, text: '' };
  }
  const { definitions, dimensions, units, compounds } = parsed.data;

  const scales = {};
  const resolve = (id, seen = []) => {
    if (scales[id]) return scales[id];
    if (seen.includes(id)) throw new Error(`circle of units: ${[...seen, id].join(' -> ')}`);
    const { scale, dimension } = units[id];
    if (typeof scale !== 'object') scales[id] = fromArithmetic(scale);
    else {
      if (units[scale.unit]?.dimension !== dimension) throw new Error(`${scale.unit} is no unit of ${dimension}`);
      scales[id] = times(resolve(scale.unit, [...seen, id]), fromArithmetic(scale.times));
    }
    return scales[id];
  };
  const entries = [];
  const spelled = new Map();
  for (const [id, unit] of Object.entries(units)) {
    if (!/^(%|[A-Za-z0-9-]+)$/.test(id)) say(['units', id], `the id ${id} may hold letters, digits and hyphens only`);
    if (!dimensions[unit.dimension]) say(['units', id, 'dimension'], `unknown dimension ${unit.dimension}`);
    if (!definitions[unit.definition]) say(['units', id, 'definition'], `unknown definition ${unit.definition}`);
    for (const spelling of unit.spellings) {
      if (spelled.has(spelling)) say(['units', id, 'spellings'], `${spelling} already names ${spelled.get(spelling)}`);
      spelled.set(spelling, id);
    }
    try {
      entries.push({ id, ...unit, scale: resolve(id), parts: null });
    } catch (error) {
      say(['units', id, 'scale'], error.message);
    }
  }
  for (const [id, dimension] of Object.entries(dimensions)) {
    const coherent = entries.find((entry) => entry.id === dimension.coherent);
    if (coherent?.dimension !== id) say(['dimensions', id, 'coherent'], `${dimension.coherent} is no unit of ${id}`);
    else if (coherent.scale.n !== 1n || coherent.scale.d !== 1n || coherent.scale.e !== 0)
      say(['dimensions', id, 'coherent'], `the scale of the coherent unit ${dimension.coherent} is not 1`);
  }
  for (const [index, [over_, under]] of compounds.entries()) {
    const [numerator, denominator] = [over_, under].map((part) => entries.find((entry) => entry.id === part));
    if (!numerator || !denominator) {
      say(['compounds', index], `unknown unit in ${over_}/${under}`);
      continue;
    }
    const id = `${over_}/${under}`;
    if (entries.some((entry) => entry.id === id)) say(['compounds', index], `${id} is there twice`);
    entries.push({
      id,
      dimension: `${numerator.dimension}-per-${denominator.dimension}`,
      scale: over(numerator.scale, denominator.scale),
      zh: `${numerator.zh}/${denominator.zh}`,
      en: `${numerator.en}/${denominator.en}`,
      spellings: [],
      elliptic: [],
      definition: numerator.definition,
      parts: [over_, under],
    });
  }
  for (const { id, scale } of entries)
    if (scale.n > BigInt(2 ** 40) || scale.d > BigInt(2 ** 40)) say(['units', id], 'the scale has too many digits');
  if (problems.length > 0) return { problems, text: '' };

  const quote = (value) => JSON.stringify(value);
  const groups = {};
  for (const entry of entries) {
    groups[entry.dimension] ??= { units: [], parts: null };
    groups[entry.dimension].units.push(entry.id);
    if (entry.parts) groups[entry.dimension].parts = entry.parts.map((part) => units[part].dimension);
  }
  const lines = [
    '/** @module The units of `data/units.yaml` as types and values. Generated; knows no arithmetic. */',
    '',
    '/** Units of each dimension. */',
    'export interface UnitsOfDimension {',
    ...Object.entries(groups).map(([id, group]) => `  ${quote(id)}: ${group.units.map(quote).join(' | ')};`),
    '}',
    '',
    '/** Bases of each simple dimension: what keeps two numbers of it apart. */',
    'export interface BasesOfDimension {',
    ...Object.entries(dimensions).map(([id, { bases }]) => `  ${quote(id)}: ${bases.map(basisType).join(' | ')};`),
    '}',
    '',
    'export const dimensionTable = {',
    ...Object.entries(groups).map(([id, group]) => {
      const simple = dimensions[id];
      const own = simple
        ? `zh: ${quote(simple.zh)}, en: ${quote(simple.en)}, coherent: ${quote(simple.coherent)}, bases: ${quote(`^(?:${simple.bases.map(basisPattern).join('|')})$`)}, parts: null`
        : `zh: ${quote(group.parts.map((part) => dimensions[part].zh).join('/'))}, en: ${quote(group.parts.map((part) => dimensions[part].en).join(' per '))}, coherent: null, bases: null, parts: [${group.parts.map(quote).join(', ')}]`;
      return `  ${quote(id)}: { ${own} },`;
    }),
    '} as const;',
    '',
    'export const unitTable = {',
    ...entries.map(
      (entry) =>
        `  ${quote(entry.id)}: { dimension: ${quote(entry.dimension)}, numerator: ${entry.scale.n}, denominator: ${entry.scale.d}, exponent: ${entry.scale.e}, zh: ${quote(entry.zh)}, en: ${quote(entry.en)}, spellings: ${quote(entry.spellings)}, elliptic: ${quote(entry.elliptic)}, definition: ${quote(entry.definition)}, parts: ${entry.parts ? quote(entry.parts) : 'null'} },`,
    ),
    '} as const;',
    '',
    'export const definitionTable = {',
    ...Object.entries(definitions).map(
      ([id, { title, locator }]) => `  ${quote(id)}: { title: ${quote(title)}, locator: ${quote(locator)} },`,
    ),
    '} as const;',
    '',
  ];
  return { problems, text: lines.join('\n') };
};

export const units = {
  name: 'units',
  sources: ['data/units.yaml'],
  module: import.meta.url,
  output: 'packages/quantity/src/generated/units.ts',
  compile,
};
