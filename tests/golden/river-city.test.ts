/** @module River City read by the product against its reading by hand: our own text, so it is here on every machine. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { diffReadings, readPlan } from '@dafeng/plan';
import { describe, expect, it } from 'vitest';

const example = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../examples/river-city/${name}`, import.meta.url)), 'utf8');
const read = (name: string) => {
  const result = readPlan(example(name));
  if (!result.ok) throw new Error(result.error.message.en);
  return result.value;
};

interface GoldTarget {
  readonly id: string;
  readonly section: string;
  readonly value: number;
  readonly year: number | null;
  readonly comparator: string;
  readonly strength: string;
  readonly baselineYear: number | null;
  readonly ambiguous: boolean;
  readonly offset: number;
  readonly quote: string;
}
interface Gold {
  readonly document: {
    readonly title: string;
    readonly docNumber: string;
    readonly issuer: string;
    readonly date: string;
  };
  readonly sections: readonly { readonly id: string; readonly label: string; readonly title: string }[];
  readonly targets: readonly GoldTarget[];
  readonly tasks: readonly {
    readonly section: string;
    readonly responsible: { readonly lead: readonly string[]; readonly participants: readonly string[] };
  }[];
}
const gold = JSON.parse(example('gold.json')) as Gold;
const text = example('plan.txt');
const reading = read('plan.txt');
const found = (target: GoldTarget) =>
  reading.targets.find(
    ({ value, start, end, year }) =>
      value === target.value &&
      year === target.year &&
      start < target.offset + target.quote.length &&
      end > target.offset,
  );

describe('River City, read and read by hand', () => {
  it('the reading by hand quotes the text', () => {
    for (const { quote, offset } of gold.targets) expect(text.slice(offset, offset + quote.length)).toBe(quote);
  });
  it('says in its first line that it is fictional', () => {
    for (const name of ['plan.txt', 'plan-v2.txt']) expect(example(name).split('\n')[0]).toContain('虚构');
  });
  it('names the document', () => {
    const { title, docNumber, issuer, date } = gold.document;
    expect(reading.document).toMatchObject({ title, docNumber, issuer, date });
  });
  it('prints the same headings', () => {
    const headings = (sections: readonly { id: string; label: string; title: string }[]) =>
      sections.filter(({ label }) => label !== '——' && label !== '').map(({ id, title }) => `${id} ${title}`);
    expect(headings(reading.outline)).toEqual(headings(gold.sections));
  });
  it('finds nearly every target with its year, and invents next to none', () => {
    const firm = gold.targets.filter(({ ambiguous }) => !ambiguous);
    const hits = firm.filter((target) => found(target) !== undefined);
    expect(hits.length / firm.length).toBeGreaterThanOrEqual(0.95);
    const spurious = reading.targets.filter(
      ({ value, start, end }) =>
        !gold.targets.some(
          (target) => target.value === value && start < target.offset + target.quote.length && end > target.offset,
        ),
    );
    expect(spurious.length).toBeLessThanOrEqual(3);
  });
  it('reads strength and base year of what it finds', () => {
    for (const target of gold.targets) {
      const mine = found(target);
      if (mine !== undefined)
        expect([target.id, mine.strength, mine.baselineYear]).toEqual([
          target.id,
          target.strength,
          target.baselineYear,
        ]);
    }
  });
  it('reads the leading bodies of every task', () => {
    for (const { section, responsible } of gold.tasks) {
      const mine = reading.tasks.find((task) => task.section === section);
      expect([section, [...(mine?.responsible.lead ?? [])].sort()]).toEqual([section, [...responsible.lead].sort()]);
    }
  });
  it('the revised edition differs in what its README lists, and not in what stayed', () => {
    const diff = diffReadings(reading, read('plan-v2.txt'));
    const values = diff.items.filter(
      (item) => item.kind === 'target' && item.change === 'changed' && item.fields.includes('value'),
    );
    expect(values.length).toBeGreaterThanOrEqual(5);
    expect(diff.unchanged).toBeGreaterThan(80);
    // An action was reworded and two changed places: nothing under them has moved.
    expect(diff.items.filter((item) => item.change === 'moved')).toEqual([]);
  });
});
