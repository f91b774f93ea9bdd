/** @module The three published PDFs beside the project: every gold quote stands whole inside one paragraph. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from './read-document.ts';

const folder = join(process.env.DAFENG_SHARED ?? resolve(import.meta.dirname, '../../../../shared'), 'plans');
const absent = !existsSync(join(folder, 'more'));
const slugs = absent
  ? ['(absent)']
  : readdirSync(join(folder, 'more'))
      .filter((n) => n.endsWith('.pdf'))
      .map((n) => n.slice(0, -4));

/** As the scoring tool compares: width, blanks and the shape of quotes and commas do not count. */
const squash = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[“”"'‘’]/g, '')
    .replace(/,/g, '，')
    .replace(/;/g, '；')
    .replace(/:/g, '：');

describe.skipIf(absent)(`published PDFs${absent ? ' (skipped: ../shared/plans/more is absent)' : ''}`, () => {
  it.each(slugs)('%s: every gold quote is whole', async (slug) => {
    const result = await readDocument(readFileSync(join(folder, 'more', `${slug}.pdf`)), { fileName: `${slug}.pdf` });
    if (!result.ok) throw new Error(result.error.message.en);
    const gold = JSON.parse(readFileSync(join(folder, 'more', `${slug}.gold.json`), 'utf8')) as {
      gold: { quote?: string }[];
      negatives?: { quote?: string }[];
    };
    const quotes = [...gold.gold, ...(gold.negatives ?? [])].flatMap((g) => (g.quote ? [g.quote] : []));
    const paragraphs = result.value.text.split('\n').map(squash);
    expect(quotes.length).toBeGreaterThan(20);
    expect(quotes.filter((q) => !paragraphs.some((p) => p.includes(squash(q))))).toEqual([]);
    expect(result.value.pages?.every((p) => p.read)).toBe(true);
  });
});

describe.skipIf(absent)(`published texts${absent ? ' (skipped: ../shared/plans is absent)' : ''}`, () => {
  const texts = absent ? ['(absent)'] : readdirSync(folder).filter((n) => n.endsWith('.txt'));
  it.each(texts)('%s: read untouched', async (name) => {
    const bytes = readFileSync(join(folder, name));
    const result = await readDocument(bytes, { fileName: name });
    expect(result).toMatchObject({ ok: true, value: { text: bytes.toString('utf8'), encoding: 'utf-8', notes: [] } });
  });
});
