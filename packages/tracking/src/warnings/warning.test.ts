/** @module The life of a warning: closed unless a row opens it, the same whatever the order and however often an event is told. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type WarningEvent, warningOf, warningWorkflow } from './warning.ts';
import { step } from './workflow.ts';

const light = (on: string, order: number | null): WarningEvent => ({
  id: `light ${on}`,
  on,
  kind: 'light',
  order,
  message: { zh: '差', en: 'behind' },
});
const did = (kind: 'acknowledge' | 'escalate', on: string, by = '值班员'): WarningEvent => ({
  id: `${kind} ${on}`,
  on,
  kind,
  by,
  note: '',
});
const stateOf = (...events: readonly WarningEvent[]) => warningOf('t1', events).state;

describe('a warning', () => {
  it.each([
    ['green months open nothing', [light('2025-01-31', 0)], 'quiet'],
    ['a yellow month opens it', [light('2025-01-31', 1)], 'open'],
    ['a month without light changes nothing', [light('2025-01-31', 1), light('2025-02-28', null)], 'open'],
    ['a person takes note', [light('2025-01-31', 1), did('acknowledge', '2025-02-03')], 'acknowledged'],
    [
      'it gets worse after that',
      [light('2025-01-31', 1), did('acknowledge', '2025-02-03'), light('2025-02-28', 2)],
      'escalated',
    ],
    [
      'left alone for two weeks it may be escalated',
      [light('2025-01-31', 1), did('escalate', '2025-02-14')],
      'escalated',
    ],
    ['but not after one', [light('2025-01-31', 1), did('escalate', '2025-02-07')], 'open'],
    [
      'a good month clears it',
      [light('2025-01-31', 1), did('acknowledge', '2025-02-03'), light('2025-03-31', 0)],
      'cleared',
    ],
    ['a bad one opens it again', [light('2025-01-31', 1), light('2025-02-28', 0), light('2025-03-31', 1)], 'open'],
    ['nobody acknowledges what is not open', [did('acknowledge', '2025-02-03')], 'quiet'],
    ['nobody acknowledges without a name', [light('2025-01-31', 1), did('acknowledge', '2025-02-03', ' ')], 'open'],
  ])('%s', (_, events, state) => expect(stateOf(...events)).toBe(state));
  it('says why an act was refused', () => {
    const { refused } = warningOf('t1', [did('acknowledge', '2025-02-03')]);
    expect(refused[0]?.faults[0]?.code).toBe('action-not-allowed');
  });
  it('does not depend on order or repetition', () => {
    const events = [
      light('2025-01-31', 1),
      did('acknowledge', '2025-02-03'),
      light('2025-02-28', 2),
      did('acknowledge', '2025-03-05'),
      light('2025-04-30', 0),
    ];
    const expected = warningOf('t1', events);
    expect(expected.log.map(({ state }) => state)).toEqual([
      'open',
      'acknowledged',
      'escalated',
      'acknowledged',
      'cleared',
    ]);
    fc.assert(
      fc.property(fc.shuffledSubarray([...events, ...events], { minLength: 10 }), (order) => {
        expect(warningOf('t1', order)).toEqual(expected);
      }),
    );
  });
});

describe('the workflow is closed', () => {
  it('refuses every action that no row opens, and every row whose guard did not answer', () => {
    const actions = ['raise', 'acknowledge', 'escalate', 'clear'] as const;
    for (const state of warningWorkflow.states)
      for (const action of actions) {
        const row = warningWorkflow.transitions.find((one) => one.from === state && one.action === action);
        expect(step(warningWorkflow, state, action, {})).toMatchObject({
          ok: false,
          faults: [{ code: row ? 'guard-missing' : 'action-not-allowed' }],
        });
      }
  });
});
