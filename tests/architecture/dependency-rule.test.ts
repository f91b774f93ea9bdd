/**
 * @module The dependency rule of the house, read off the sources: who may import whom, no way in but the index, a pure core.
 * An exception that is no longer used turns red too.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const walk = (dir: string): string[] =>
  readdirSync(dir).flatMap((name) => {
    if (['node_modules', 'dist', 'dist-types', 'generated', 'fixtures'].includes(name)) return [];
    const path = join(dir, name);
    return statSync(path).isDirectory() ? walk(path) : /\.(ts|tsx)$/.test(name) ? [path] : [];
  });

/** Workspaces that each workspace may import; nothing else, never sideways. */
const mayImport: Record<string, readonly string[]> = {
  'packages/quantity': [],
  'packages/reference': ['quantity'],
  'packages/plan': ['quantity', 'reference'],
  'packages/accounting': ['quantity', 'reference'],
  'packages/outlook': ['quantity', 'reference', 'plan', 'accounting'],
  'packages/tracking': ['quantity', 'reference', 'plan', 'accounting'],
  'packages/reporting': ['quantity', 'reference', 'plan', 'accounting', 'tracking'],
  'packages/contract': [],
  'adapters/documents': [],
  'adapters/spreadsheets': ['quantity', 'accounting'],
  'adapters/office': ['quantity', 'reporting'],
  'adapters/database': ['quantity', 'reference', 'plan', 'accounting', 'tracking'],
  'adapters/identity': [],
  'adapters/solver': ['outlook'],
  'apps/server': [
    'contract',
    'quantity',
    'reference',
    'plan',
    'accounting',
    'outlook',
    'tracking',
    'reporting',
    'solver',
    'documents',
    'spreadsheets',
    'office',
    'database',
    'identity',
  ],
  'apps/cli': [
    'quantity',
    'reference',
    'plan',
    'accounting',
    'outlook',
    'tracking',
    'reporting',
    'documents',
    'spreadsheets',
    'office',
    'solver',
  ],
  // ADR 0025: the levers page computes with the core itself.
  'apps/web': ['contract', 'outlook', 'quantity'],
};
/** `file -> import` pairs allowed against a rule, each with its ADR. Empty is best. */
const exceptions: readonly string[] = [];

interface Import {
  readonly file: string;
  readonly from: string;
  readonly typeOnly: boolean;
}
const imports = (file: string): Import[] =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /^\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\s+from\s+)?['"]([^'"]+)['"]/gm,
    ),
  ].map((match) => ({
    file: relative(root, file),
    from: match[2] ?? '',
    typeOnly: match[1] !== undefined,
  }));
const workspaces = Object.keys(mayImport);
const all = workspaces.flatMap((workspace) =>
  walk(join(root, workspace, 'src')).flatMap((file) => imports(file).map((i) => ({ ...i, workspace }))),
);
const isTest = (file: string) => /\.(test|bench)\.tsx?$/.test(file);
const judge = (violations: readonly string[]) => violations.filter((violation) => !exceptions.includes(violation));

describe('the dependency rule', () => {
  it('finds every workspace of the house', () => {
    const found = ['packages', 'adapters', 'apps'].flatMap((ring) =>
      readdirSync(join(root, ring)).map((name) => `${ring}/${name}`),
    );
    expect(found.sort()).toEqual([...workspaces].sort());
    expect(all.length).toBeGreaterThan(20);
  });
  it('lets a workspace import only those below it', () => {
    const violations = all
      .filter(({ from, file }) => from.startsWith('@dafeng/') && !isTest(file))
      .filter(({ workspace, from }) => !mayImport[workspace]?.includes(from.split('/')[1] ?? ''))
      .map(({ file, from }) => `${file} -> ${from}`);
    expect(judge(violations)).toEqual([]);
  });
  it('has no way into a workspace but its index (and its testing entry)', () => {
    const violations = all
      .filter(({ from, file }) => /^@dafeng\/[^/]+\/./.test(from) && !(from.endsWith('/testing') && isTest(file)))
      .map(({ file, from }) => `${file} -> ${from}`);
    const climbing = all
      .filter(
        ({ from, file, workspace }) =>
          from.startsWith('..') && !join(file, '..', from).startsWith(`${workspace}/src`) && !isTest(file),
      )
      .map(({ file, from }) => `${file} -> ${from}`);
    expect(judge([...violations, ...climbing])).toEqual([]);
  });
  it('keeps node and every outside library out of the core', () => {
    const allowed = new Set(['zod']);
    const violations = all
      .filter(({ workspace, file }) => workspace.startsWith('packages/') && !isTest(file))
      .filter(({ from }) => !from.startsWith('.') && !from.startsWith('@dafeng/') && !allowed.has(from))
      .map(({ file, from }) => `${file} -> ${from}`);
    expect(judge(violations)).toEqual([]);
  });
  it('lets the cockpit see the contract as types only', () => {
    const violations = all
      .filter(
        ({ workspace, from, typeOnly, file }) =>
          workspace === 'apps/web' && from === '@dafeng/contract' && !typeOnly && !isTest(file),
      )
      .map(({ file, from }) => `${file} -> ${from}`);
    expect(judge(violations)).toEqual([]);
  });
  it('lets only the levers page of the cockpit compute; all other screens draw', () => {
    const violations = all
      .filter(
        ({ workspace, from, file, typeOnly }) =>
          workspace === 'apps/web' &&
          (from === '@dafeng/outlook' || from === '@dafeng/quantity') &&
          !typeOnly &&
          !file.startsWith('apps/web/src/screens/outlook/levers/'),
      )
      .map(({ file, from }) => `${file} -> ${from}`);
    expect(judge(violations)).toEqual([]);
  });
  it('carries no stale exception', () => {
    const pairs = new Set(all.map(({ file, from }) => `${file} -> ${from}`));
    expect(exceptions.filter((exception) => !pairs.has(exception))).toEqual([]);
  });
});

describe('the core is pure', () => {
  const rules: readonly [string, RegExp][] = [
    ['reads no clock', /\bDate\.now\(|new Date\(\s*\)|\bperformance\./],
    ['draws no chance', /\bMath\.random\(|\bcrypto\./],
    ['knows no locale of the machine', /toLocale(String|DateString|TimeString|UpperCase|LowerCase)\(|\bIntl\./],
    ['has no console, process or network', /\b(console|process)\.|\bfetch\(/],
  ];
  it.each(rules)('%s', (_, pattern) => {
    const violations = workspaces
      .filter((workspace) => workspace.startsWith('packages/'))
      .flatMap((workspace) => walk(join(root, workspace, 'src')))
      .filter((file) => !isTest(file))
      .flatMap((file) =>
        readFileSync(file, 'utf8')
          .split('\n')
          .flatMap((line, index) =>
            pattern.test(line) && !/^\s*(\*|\/\/|\/\*)/.test(line) ? [`${relative(root, file)}:${index + 1}`] : [],
          ),
      );
    expect(violations).toEqual([]);
  });
  it('no rule of the reader names a city', () => {
    const names = /攀枝花|资阳|南充|眉山|广元|成都|临江|福建|四川/;
    const violations = walk(join(root, 'packages/plan/src'))
      .filter((file) => !isTest(file))
      .filter((file) => names.test(readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')))
      .map((file) => relative(root, file));
    expect(violations).toEqual([]);
  });
});

describe('the tree', () => {
  const tracked = [
    ...workspaces.flatMap((workspace) => walk(join(root, workspace, 'src'))),
    ...['tests', 'bench'].flatMap((dir) => walk(join(root, dir))),
  ];
  it('names no file utils, common, helpers, shared or misc', () => {
    expect(
      tracked.filter((file) => /\/(utils?|common|helpers?|shared|misc)(\/|\.|-)/.test(relative(root, file))),
    ).toEqual([]);
  });
  it('opens every source file with what it knows', () => {
    const silent = workspaces
      .flatMap((workspace) => walk(join(root, workspace, 'src')))
      .filter((file) => !isTest(file) && !readFileSync(file, 'utf8').includes('@module'))
      .map((file) => relative(root, file));
    expect(silent).toEqual([]);
  });
  it('keeps the ADRs numbered once each', () => {
    const numbers = readdirSync(join(root, 'docs/adr')).flatMap((name) => /^(\d{4})-/.exec(name)?.[1] ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
