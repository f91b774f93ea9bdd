import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface SourceFile {
  readonly path: string;
  readonly value: unknown;
  readonly place: () => string;
}
type Compile = (sources: readonly SourceFile[]) => { readonly problems: readonly string[]; readonly text: string };

const root = fileURLToPath(new URL('../../../', import.meta.url));
const compiler = new URL('../../../scripts/data/factors.mjs', import.meta.url).href;
const { factors } = (await import(compiler)) as { readonly factors: { readonly compile: Compile } };
const yamlOf = (folder: string) =>
  readdirSync(`${root}${folder}`)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`);
const paths = [...yamlOf('data/factors'), 'data/sources.yaml', 'data/units.yaml', ...yamlOf('data/vocabulary')];
const texts = new Map(paths.map((path) => [path, readFileSync(`${root}${path}`, 'utf8')]));

/** What the compiler says of the data with one text replaced in one file. */
const problemsOf = (path: string, from: string, to: string): readonly string[] => {
  expect(texts.get(path), `${path} has no "${from}"`).toContain(from);
  return factors.compile(
    paths.map((each) => ({
      path: each,
      value: parse((texts.get(each) ?? '').replace(each === path ? from : '\0', each === path ? to : '')),
      place: () => each,
    })),
  ).problems;
};
const ceads = 'data/factors/ceads.yaml';
const coke = '{ product: coke, value: 2.8765890413 }';

describe('the compiler of factors', () => {
  it('takes the data as they are', () => {
    expect(problemsOf(ceads, coke, coke)).toEqual([]);
  });
  it.each([
    ['a value edited in a closed edition', ceads, coke, '{ product: coke, value: 2.9 }', 'edition 2026-11 is closed'],
    [
      'a row added to a closed edition',
      ceads,
      coke,
      `${coke}\n          - { product: lignite, value: 1 }`,
      'edition 2026-11 is closed',
    ],
    ['a row removed from a closed edition', ceads, `          - ${coke}\n`, '', 'edition 2026-11 is closed'],
    [
      'windows that overlap',
      ceads,
      coke,
      `${coke}\n          - { product: coke, value: 3, from: 2006, to: 2008 }`,
      'overlap',
    ],
    [
      'an unknown source',
      ceads,
      coke,
      '{ product: coke, value: 2.8765890413, source: hearsay }',
      'hearsay is not among the sources',
    ],
    [
      'an unknown term',
      ceads,
      coke,
      '{ product: coke, value: 2.8765890413, term: magic }',
      'magic is not among the terms',
    ],
    [
      'an unknown unit',
      ceads,
      coke,
      '{ product: coke, value: 2.8765890413, unit: tCO2/barrel }',
      'tCO2/barrel is no unit',
    ],
    [
      'a basis of another unit',
      ceads,
      coke,
      '{ product: coke, value: 2.8765890413, basis: AR5-100/plain }',
      'AR5-100/plain is no basis',
    ],
    ['an unknown product', ceads, coke, '{ product: unobtainium, value: 1 }', 'unobtainium is not among the products'],
    [
      'an unknown area',
      ceads,
      coke,
      "{ product: coke, value: 2.8765890413, region: '120001' }",
      '120001 is not among the regions',
    ],
    ['an unknown field', ceads, coke, '{ product: coke, value: 2.8765890413, colour: black }', 'Unrecognized key'],
    [
      'a locator that is missing',
      ceads,
      ", locator: 'CO2 of 2007 / final consumption of CESY 2008 (tables 6-1 to 6-30)'",
      '',
      'locator is missing',
    ],
    [
      'a set completed by an edition that is not there',
      'data/factors/fuels.yaml',
      'completedBy: [cesy-2008@2026-11]',
      'completedBy: [cesy-2008@1999]',
      'cesy-2008@1999, which does not exist',
    ],
  ])('refuses %s', (_, path, from, to, message) => {
    expect(problemsOf(path, from, to).join('\n')).toContain(message);
  });
  it('takes a correction as a new edition: the old row stays, the new one supersedes it', () => {
    const [path, from] = [ceads, texts.get(ceads) ?? ''];
    const corrected = from
      .replace(/(editions: \[\{.*\})\]/, "$1, { id: '2027-01', note: { zh: 更正, en: correction } }]")
      .replace(
        coke,
        "{ product: coke, value: 2.8765890413, until: '2027-01' }\n          - { product: coke, value: 2.9, since: '2027-01', supersedes: ceads-2007/coke/emission-factor/co2/2007 }",
      );
    const { problems, text } = factors.compile(
      paths.map((each) => ({
        path: each,
        value: parse(each === path ? corrected : (texts.get(each) ?? '')),
        place: () => each,
      })),
    );
    expect(problems).toEqual([]);
    expect(text).toContain('ceads-2007/coke/emission-factor/co2/2007/2027-01');
  });
});
