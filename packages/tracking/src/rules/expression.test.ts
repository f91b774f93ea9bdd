/** @module The language of rules: units are checked before anything runs, an unknown fact neither fires nor silences. */
import { describe, expect, it } from 'vitest';
import { evaluate, factsOf } from './evaluate.ts';
import { type FactTypes, parseExpression } from './expression.ts';

const types: FactTypes = { met: 'boolean', gap: 'value', required: 'value', shortfall: 'ratio', late: 'days' };
const answer = (text: string, facts: Record<string, number | boolean | null>) => {
  const parsed = parseExpression(text, types);
  if (!parsed.ok) throw new Error(parsed.fault.en);
  return evaluate(parsed.expression, facts, 1e-9);
};

describe('what the language means', () => {
  it.each([
    ['shortfall <= 10%', { shortfall: (3.0 - 2.7) / 3.0 }, true],
    ['shortfall > 10%', { shortfall: (3.0 - 2.7) / 3.0 }, false],
    ['gap / required > 10%', { gap: 0.4, required: 3 }, true],
    ['not met and shortfall <= 10%', { met: false, shortfall: 0.05 }, true],
    ['met or late > 15d', { met: false, late: 16 }, true],
    ['(met or late > 15d) and shortfall > 0', { met: true, shortfall: 0.1 }, true],
    ['1 - shortfall * 2 = 0.8', { shortfall: 0.1 }, true],
    ['known(shortfall)', { shortfall: 0 }, true],
    ['not known(shortfall)', {}, true],
  ] as const)('%s', (text, facts, expected) => expect(answer(text, facts)).toBe(expected));
  it.each([
    ['shortfall > 10%', {}, null],
    ['not met', {}, null],
    ['met and shortfall > 10%', { met: false }, false],
    ['met or shortfall > 10%', { met: true }, true],
    ['gap / required > 10%', { gap: 1, required: 0 }, null],
  ] as const)('an unknown fact: %s', (text, facts, expected) => expect(answer(text, facts)).toBe(expected));
  it('names what it reads', () => {
    const parsed = parseExpression('not met and gap / required > 10% or met', types);
    expect(parsed.ok && factsOf(parsed.expression)).toEqual(['met', 'gap', 'required']);
  });
});

describe('what is refused, with its place', () => {
  it.each([
    ['a gap held against a share', 'gap > 10%', 5],
    ['days held against a share', 'late > 10%', 6],
    ['a typo', 'shortfal > 10%', 1],
    ['a number where yes or no is wanted', 'shortfall', 1],
    ['adding days to a share', 'late + shortfall > 1', 6],
    ['a product of two amounts', 'gap * required > 1', 5],
    ['a bracket that is not closed', '(met', 5],
    ['a word too many', 'met met', 5],
    ['an unknown mark', 'met & met', 5],
    ['nothing', '', 1],
  ])('%s: %s', (_, text, at) => {
    const parsed = parseExpression(text, types);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.fault.at).toBe(at);
  });
});
