import type { Organisation } from '@dafeng/contract';
import { describe, expect, it } from 'vitest';
import { reportsByPlan, underReportFirst } from './report-bodies.ts';

describe('whom a round is sent to', () => {
  it.each([
    ['county', 0, true],
    ['department', 1, true],
    ['department', 0, false],
    ['enterprise', 0, false],
    ['city-office', 9, false],
  ] as const)('%s leading %d reports: %s', (kind, leadCount, reports) =>
    expect(reportsByPlan({ kind, leadCount, name: '某单位' })).toBe(reports),
  );
  it('does not send a form to a word for many', () =>
    expect(reportsByPlan({ kind: 'county', leadCount: 3, name: '各县（区）人民政府' })).toBe(false));
  it('lists those under report first, the busiest at the top', () => {
    const body = (id: string, kind: Organisation['kind'], leadCount: number) =>
      ({ id, name: id, kind, leadCount }) as Organisation;
    expect(
      underReportFirst([body('a', 'department', 0), body('b', 'county', 0), body('c', 'department', 7)]).map(
        ({ id }) => id,
      ),
    ).toEqual(['c', 'b', 'a']);
  });
});
