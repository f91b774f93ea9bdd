import { describe, expect, it } from 'vitest';
import {
  comparatorMark,
  formatAmount,
  formatBytes,
  formatDate,
  formatDateProse,
  formatNumber,
  formatYear,
} from './number.ts';

describe('numbers on screen', () => {
  it.each([
    [1234.5, '1,234.5'],
    [-11.8, '\u221211.8'],
    [0, '0'],
    [0.4, '0.4'],
    [45.08, '45.08'],
    [30000, '30,000'],
    [0.1 + 0.2, '0.3'],
  ])('%d is written %s', (value, expected) => expect(formatNumber(value)).toBe(expected));

  it.each([
    [33, '%', '~=', '≈\u202F33%'],
    [660, '万千瓦', '=', '660\u202F万千瓦'],
    [8, '%', '<=', '≤\u202F8%'],
    [0, null, '=', '0'],
    [1, '公里/万人', '>=', '≥\u202F1\u202F公里/万人'],
  ] as const)('%d %s with %s', (value, unit, comparator, expected) =>
    expect(formatAmount(value, unit, comparator)).toBe(expected),
  );

  it('gives each comparator its own mark', () =>
    expect(new Set((['=', '>=', '<=', '~='] as const).map(comparatorMark)).size).toBe(4));

  it('writes a missing year as an em dash, never as 0', () => {
    expect(formatYear(null, 'zh')).toBe('—');
    expect(formatYear(2030, 'zh')).toBe('2030 年');
    expect(formatYear(2030, 'en')).toBe('2030');
  });

  it('does not move a bare date across time zones', () => {
    expect(formatDate('2024-01-19')).toBe('2024-01-19');
    expect(formatDate(null)).toBe('—');
    expect(formatDateProse('2024-01-09', 'zh')).toBe('2024 年 1 月 9 日');
    expect(formatDateProse('2024-01-09', 'en')).toBe('9 January 2024');
  });

  it('names sizes', () =>
    expect([formatBytes(10), formatBytes(2048), formatBytes(5_242_880)]).toEqual(['10 B', '2.0 KB', '5.0 MB']));
});
