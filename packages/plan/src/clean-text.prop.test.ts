import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, quoteOf, toAnchor } from './clean-text.ts';
import { toForm } from './text/characters.ts';

const fragments = [
  '到 2025 年',
  '，',
  '。',
  '\n',
  '\n\n',
  ' ',
  '　',
  '一、',
  '（一）',
  '(二) ',
  '1. ',
  '2.',
  '——',
  '临江市发展改革委',
  '、',
  '〔',
  '）',
  '33',
  ' % ',
  '％',
  '1,200',
  ' and ',
  '1 200',
  '万千瓦',
  '《',
  '》',
  '“',
  '”',
  '一',
  '\t',
  '\f',
  '12\n',
  '— 3 —',
  'GB',
  '\u200b',
  '；',
  '：',
  '责任单位：',
  '号',
];
const planLike = fc.array(fc.constantFrom(...fragments), { maxLength: 60 }).map((parts) => parts.join(''));
const anything = fc.string({ unit: 'binary', maxLength: 300 });
const text = fc.oneof(
  planLike,
  anything,
  fc.tuple(planLike, anything).map(([a, b]) => a + b),
);

const squash = (s: string): string =>
  Array.from(s.replaceAll('and', '和'), (c) => (c.length === 1 ? String.fromCharCode(toForm(c.charCodeAt(0))) : c))
    .join('')
    .replace(/(?:\s|\p{Cc}|\p{Cf}|\ufffd|\p{Mn})/gu, '')
    .replace(/[，,]/g, '')
    .replace(/[；;]/g, '')
    .replace(/[：:]/g, '')
    .replace(/[！!？?]/g, '')
    .replace(/[.。]/g, '')
    .replace(/[一—]/g, '');

describe('cleanText of any string', () => {
  it('maps every position forward and inside the original', () => {
    fc.assert(
      fc.property(text, (original) => {
        const clean = cleanText(original);
        expect(clean.origin.length).toBe(clean.text.length + 1);
        expect(clean.origin[clean.text.length]).toBe(original.length);
        for (let i = 0; i < clean.text.length; i += 1) {
          expect(clean.origin[i] as number).toBeLessThan(clean.origin[i + 1] as number);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('quotes the characters it read', () => {
    fc.assert(
      fc.property(planLike, fc.nat(), fc.nat(), (original, a, b) => {
        const clean = cleanText(original);
        const start = a % (clean.text.length + 1);
        const end = start + (b % (clean.text.length - start + 1));
        const quote = quoteOf(clean, toAnchor(clean, start, end));
        const numbers = /— ?\d+ ?—|\n\d+(?=\n)/;
        fc.pre(!numbers.test(original));
        expect(squash(quote)).toBe(squash(clean.text.slice(start, end)));
      }),
      { numRuns: 400 },
    );
  });

  it('changes nothing when it reads its own result', () => {
    fc.assert(
      fc.property(text, (original) => {
        const once = cleanText(original).text;
        expect(cleanText(once).text).toBe(once);
      }),
      { numRuns: 600 },
    );
  });
});
