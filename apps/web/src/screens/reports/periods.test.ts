import { describe, expect, it } from 'vitest';
import { periodsOf } from './periods.ts';

describe('periods of a new report', () => {
  it.each([
    ['month', '2026-01', ['2026-01', '2025-12', '2025-11']],
    ['quarter', '2026-03', ['2026Q1', '2025Q4', '2025Q3']],
    ['quarter', '2026-04', ['2026Q2', '2026Q1', '2025Q4']],
    ['year', '2026-02', ['2026', '2025', '2024']],
  ] as const)('%s until %s', (kind, last, first) => {
    expect(periodsOf(kind, last).slice(0, 3)).toEqual(first);
  });
});
