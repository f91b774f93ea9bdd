import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listIndicators } from './indicator.ts';
import { matchIndicator } from './match-indicator.ts';

const names = listIndicators().flatMap((indicator) => [indicator.zh, ...indicator.synonyms]);
const noise = fc.constantFrom(' ', '\n', '　', '“', '”', '、', '（', '）', '\u00a0');

describe('what print does to a name does not change its meaning', () => {
  it('blanks and marks anywhere in a name leave the match as it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.array(fc.tuple(fc.nat(60), noise), { maxLength: 6 }), (name, marks) => {
        // Brackets are only taken out in pairs; single ones must be harmless too.
        let printed = name;
        for (const [place, mark] of marks) {
          const at = place % (printed.length + 1);
          printed = printed.slice(0, at) + mark + printed.slice(at);
        }
        const plain = matchIndicator(name, { unit: null, kindOfValue: null });
        if (plain !== null) expect(matchIndicator(printed, { unit: null, kindOfValue: null })?.id).toBe(plain.id);
      }),
      { seed: 20261121, numRuns: 2000 },
    );
  });

  it('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ maxLength: 6 }), (name, unit) => {
        matchIndicator(name, { unit, kindOfValue: null, scope: unit });
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });
});
