import type { Filing } from '@dafeng/contract';
import { describe, expect, it } from 'vitest';
import { isOwed, isSettled, openFirst, owedFirst, reportBefore } from './filing-order.ts';

const filing = (id: string, over: Partial<Filing>): Filing =>
  ({ id, state: 'draft', timing: 'open', due: null, sentAt: '2026-03-01', round: null, ...over }) as Filing;
const of = (period: string) => ({ id: period, name: { zh: period, en: period }, period, closed: false });
const ids = (filings: readonly Filing[]) => filings.map(({ id }) => id);

describe('filings in the order they are looked at', () => {
  it.each([
    ['draft', 'open', true],
    ['draft', 'overdue', true],
    ['returned', 'due-soon', true],
    ['draft', 'closed', false],
    ['submitted', 'filed', false],
    ['withdrawn', 'withdrawn', false],
  ] as const)('%s and %s is owed: %s', (state, timing, owed) => expect(isOwed({ state, timing })).toBe(owed));
  it('counts what was filed, late or closed as settled', () =>
    expect(
      (['filed', 'filed-late', 'closed', 'withdrawn', 'open', 'overdue'] as const).filter((timing) =>
        isSettled({ timing }),
      ),
    ).toEqual(['filed', 'filed-late', 'closed', 'withdrawn']));
  it('puts who is late at the head of a round and the approved at its end', () =>
    expect(
      ids(
        owedFirst([
          filing('approved', { timing: 'filed', state: 'approved' }),
          filing('sent', { timing: 'filed', state: 'submitted' }),
          filing('open', {}),
          filing('late', { timing: 'overdue' }),
        ]),
      ),
    ).toEqual(['late', 'open', 'sent', 'approved']));
  it('puts unanswered notices first, soonest due first', () =>
    expect(
      ids(
        openFirst([
          filing('done', { state: 'approved', due: '2026-01-01' }),
          filing('sent', { state: 'submitted', due: '2026-01-02' }),
          filing('later', { due: '2026-05-01' }),
          filing('sooner', { state: 'returned', due: '2026-04-01' }),
          filing('never', {}),
        ]),
      ),
    ).toEqual(['sooner', 'later', 'never', 'sent', 'done']));
});

describe('the report of the round before', () => {
  const now = filing('now', { round: of('2026Q2'), state: 'submitted' });
  it('is the newest earlier quarter that was sent in', () =>
    expect(
      reportBefore(
        [
          filing('q3', { round: of('2026Q3'), state: 'approved' }),
          filing('q1', { round: of('2026Q1'), state: 'draft' }),
          filing('q4', { round: of('2025Q4'), state: 'approved' }),
          filing('q3-before', { round: of('2025Q3'), state: 'approved' }),
        ],
        now,
      )?.id,
    ).toBe('q4'));
  it('does not lay a year beside a quarter, nor anything beside a notice', () => {
    expect(reportBefore([filing('year', { round: of('2025'), state: 'approved' })], now)).toBeUndefined();
    expect(reportBefore([filing('q1', { round: of('2026Q1'), state: 'approved' })], filing('n', {}))).toBeUndefined();
  });
});
