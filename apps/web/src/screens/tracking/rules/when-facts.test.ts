import { describe, expect, it } from 'vitest';
import { factsRead } from './when-facts.ts';

const facts = ['met', 'shortfall', 'progress', 'daysLate'].map((id) => ({ id }));

describe('the facts of a condition', () => {
  it.each([
    ['not met and shortfall <= 10%', ['met', 'shortfall']],
    ['not met and not known(progress)', ['met', 'progress']],
    ['daysLate > 30', ['daysLate']],
    ['', []],
  ])('%s', (when, expected) => expect(factsRead(when, facts).map(({ id }) => id)).toEqual(expected));
});
