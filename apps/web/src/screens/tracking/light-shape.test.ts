import { describe, expect, it } from 'vitest';
import { glyphOf } from './light-shape.ts';

describe('the shape of a light', () => {
  it.each([
    ['three levels of the 2021 rule', 2, [0, 1, 2], '●▲■'],
    ['four levels of a city', 3, [0, 1, 2, 3], '●▲◆■'],
    ['the state of the data, two levels', 1, [0, 1], '●▲'],
  ])('%s', (_, worst, orders, expected) =>
    expect(orders.map((order) => glyphOf(order, worst)).join('')).toBe(expected),
  );
  it('is hollow where there is none', () => expect(glyphOf(null, 2)).toBe('○'));
});
