import { describe, expect, it } from 'vitest';
import { comesTooLate, faultOfValue, isYear, quoteHolds, readNumber } from './target-check.ts';

describe('numbers as typed', () => {
  it('reads full-width digits and separators', () => {
    expect(readNumber('１９．５')).toBe(19.5);
    expect(readNumber('1,200')).toBe(1200);
    expect(readNumber('−3')).toBe(-3);
    expect(readNumber('')).toBeNull();
  });
  it('a word is no number, and never the number that stood there', () =>
    expect(faultOfValue('abc', '%', 'level')).toBe('notNumber'));
});

describe('values', () => {
  it('a percentage stays between −100 and 1000', () => {
    expect(faultOfValue(-500, '%', 'reduction')).toBe('percentOut');
    expect(faultOfValue(1950, '%', 'reduction')).toBe('percentOut');
    expect(faultOfValue(19.5, '%', 'reduction')).toBeNull();
    expect(faultOfValue(1950, '万千瓦', 'level')).toBeNull();
  });
  it('a share beyond its whole is worth a warning', () => {
    expect(faultOfValue(120, '%', 'share')).toBe('shareOut');
    expect(faultOfValue(120, '%', 'increase')).toBeNull();
  });
});

describe('years', () => {
  it('are whole and between 1990 and 2070', () => {
    expect(isYear('2025')).toBe(true);
    expect(isYear('')).toBe(true);
    for (const typed of ['1989', '2071', '2025.5', '明年']) expect(isYear(typed)).toBe(false);
  });
  it('a base year comes before the target year', () => {
    expect(comesTooLate(2040, '2025')).toBe(true);
    expect(comesTooLate(2025, 2025)).toBe(true);
    expect(comesTooLate(2020, 2025)).toBe(false);
    expect(comesTooLate(null, 2025)).toBe(false);
  });
});

describe('the quoted clause', () => {
  const quote = '到2025年，光伏装机达１,２００万千瓦，占比42.5%';
  it('holds its own numbers, however written', () => {
    expect(quoteHolds(quote, 1200)).toBe(true);
    expect(quoteHolds(quote, 42.5)).toBe(true);
  });
  it('does not hold others, not even parts of its own', () => {
    expect(quoteHolds(quote, 43.7)).toBe(false);
    expect(quoteHolds(quote, 42)).toBe(false);
  });
  it('shares said in words count', () => {
    expect(quoteHolds('占六成以上', 60)).toBe(true);
    expect(quoteHolds('一半左右', 50)).toBe(true);
    expect(quoteHolds('占六成以上', 70)).toBe(false);
  });
});
