import { describe, expect, it } from 'vitest';
import { isMonth, monthsUpTo, monthWord, periodWord, shiftMonth } from './month-text.ts';

describe('months as text', () => {
  it.each([
    ['2026-01', -1, '2025-12'],
    ['2025-12', 1, '2026-01'],
    ['2026-02', -14, '2024-12'],
    ['2024-02', 0, '2024-02'],
  ])('%s moved by %d is %s', (month, by, expected) => expect(shiftMonth(month, by)).toBe(expected));
  it.each(['2026-13', '2026-0', '26-01', '', undefined])('%s is no month', (text) => expect(isMonth(text)).toBe(false));
  it('lists them newest first', () => expect(monthsUpTo('2025-02', 3)).toEqual(['2025-02', '2025-01', '2024-12']));
  it('reads in both languages', () => {
    expect(monthWord('2026-02', 'zh')).toBe('2026 年 2 月');
    expect(monthWord('2026-02', 'en')).toBe('February 2026');
  });
});

describe('periods as they read', () => {
  it.each([
    ['2025', '2025 年', '2025'],
    ['2025Q3', '2025 年第 3 季度', 'Q3 2025'],
    ['2025-01..2025-09', '2025 年 1–9 月', 'Jan–Sept 2025'],
    ['2024-11..2025-02', '2024 年 11–2025 年 2 月', 'November 2024–Feb 2025'],
    ['2026-02', '2026 年 2 月', 'February 2026'],
    ['whatever', 'whatever', 'whatever'],
  ])('%s', (text, zh, en) => {
    expect(periodWord(text, 'zh')).toBe(zh);
    expect(periodWord(text, 'en')).toBe(en);
  });
});
