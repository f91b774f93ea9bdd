import { describe, expect, it } from 'vitest';
import { numberTyped } from './number-typed.ts';

describe('numbers typed into a form', () => {
  it.each([
    ['12.5', 12.5],
    ['１２．５', 12.5],
    ['1,234', 1234],
    ['35%', 35],
    ['35 ％', 35],
    ['770万吨', 770],
    ['-0.4', -0.4],
  ])('%s is %d', (text, value) => expect(numberTyped(text)).toBe(value));
  it.each(['', '约12', '1,23', 'abc'])('%j is no number', (text) => expect(numberTyped(text)).toBeNaN());
});
