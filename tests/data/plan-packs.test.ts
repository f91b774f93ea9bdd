/** @module The plan packs: facts without sentences, counted as the readings by hand count them, comparable across cities. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getIndicator } from '@dafeng/reference';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'data/plans');
const shared = join(process.env.DAFENG_SHARED ?? join(root, '..', 'shared'), 'plans');

interface PackItem {
  readonly id: string;
  readonly section: string;
  readonly start: number;
  readonly end: number;
  readonly canonical?: string | null;
  readonly ambiguous?: boolean;
}
interface Pack {
  readonly city: { readonly id: string; readonly slug: string };
  readonly document: { readonly sha256: string; readonly characters: number };
  readonly outline: readonly PackItem[];
  readonly targets: readonly PackItem[];
  readonly qualitativeTargets: readonly PackItem[];
  readonly tasks: readonly PackItem[];
  readonly projects: readonly PackItem[];
  readonly corrections: readonly { readonly itemKey: string; readonly why: string }[];
}
const packs = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Pack);
const pack = (slug: string): Pack => {
  const found = packs.find(({ city }) => city.slug === slug);
  if (found === undefined) throw new Error(`no pack ${slug}`);
  return found;
};
const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(strings)
      : [];

describe('plan packs', () => {
  it('are five, each city once', () => {
    expect(packs.map(({ city }) => city.id).sort()).toEqual(['510400', '510800', '511300', '511400', '512000']);
  });
  it.each([
    ['panzhihua', 37, 3],
    ['nanchong', 60, 3],
    ['guangyuan', 40, 5],
  ])('%s holds the %i targets of the reading by hand, %i of them ambiguous', (slug, targets, ambiguous) => {
    expect(pack(slug).targets).toHaveLength(targets);
    expect(pack(slug).targets.filter((target) => target.ambiguous)).toHaveLength(ambiguous);
  });
  it('hold no sentences: no quotes, no long running text', () => {
    for (const { city, ...facts } of packs) {
      const long = strings({ ...facts, corrections: [] }).filter((text) => text.length > 64);
      expect([city.slug, long]).toEqual([city.slug, []]);
      expect(JSON.stringify(facts)).not.toContain('"quote"');
    }
  });
  it('anchor every item inside the document, in a printed section', () => {
    for (const { document, outline, targets, qualitativeTargets, tasks, projects } of packs) {
      const sections = new Set(outline.map(({ id }) => id));
      for (const item of [...targets, ...qualitativeTargets, ...tasks, ...projects]) {
        expect(item.start).toBeLessThan(item.end);
        expect(item.end).toBeLessThanOrEqual(document.characters);
        if (item.section !== '') expect(sections).toContain(item.section);
      }
    }
  });
  it('name catalogue indicators only, and share at least 27 between cities', () => {
    const cities = new Map<string, Set<string>>();
    for (const { city, targets } of packs)
      for (const { canonical } of targets)
        if (canonical !== null && canonical !== undefined) {
          expect(getIndicator(canonical)).not.toBeNull();
          cities.set(canonical, (cities.get(canonical) ?? new Set()).add(city.id));
        }
    expect([...cities.values()].filter((set) => set.size >= 2).length).toBeGreaterThanOrEqual(27);
    expect(cities.size).toBeGreaterThanOrEqual(80);
  });
  it('say why of every correction', () => {
    for (const { corrections, targets } of packs)
      for (const { itemKey, why } of corrections) {
        expect(why.length).toBeGreaterThan(4);
        expect(targets.map(({ id }) => id)).toContain(itemKey);
      }
  });
  it.skipIf(!existsSync(shared))(
    'belong to the published texts by hash (skipped without ../shared: the texts are not part of the project)',
    () => {
      for (const { city, document } of packs) {
        const text = readFileSync(join(shared, `${city.slug}.txt`));
        expect([city.slug, createHash('sha256').update(text).digest('hex')]).toEqual([city.slug, document.sha256]);
      }
    },
  );
});
