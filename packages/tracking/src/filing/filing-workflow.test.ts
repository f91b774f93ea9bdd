/** @module The life of a filing is closed unless a row opens it, and every guard of a row must have said yes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FilingAction,
  type FilingGuard,
  type FilingGuards,
  type FilingState,
  filingActions,
  filingWorkflow,
  possibleActions,
  stepFiling,
} from './filing-workflow.ts';

const guards: readonly FilingGuard[] = [
  'ownBody',
  'ownMaking',
  'office',
  'complete',
  'notSelf',
  'roundOpen',
  'reasonGiven',
];
const all = Object.fromEntries(guards.map((guard) => [guard, true])) as FilingGuards;
const rowOf = (state: FilingState, action: FilingAction) =>
  filingWorkflow.transitions.find((row) => row.from === state && row.action === action);
const codeOf = (state: FilingState, action: FilingAction, answers: FilingGuards): string => {
  const moved = stepFiling(state, action, answers);
  return moved.ok ? moved.value : (moved.faults[0]?.code ?? '');
};

describe('the workflow of filings', () => {
  it('has one row at most for a state and an action', () => {
    const keys = filingWorkflow.transitions.map(({ from, action }) => `${from} ${action}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
  it.each(filingWorkflow.states.flatMap((state) => filingActions.map((action) => [state, action] as const)))(
    '%s × %s: refused without a row, whatever the guards say',
    (state, action) => {
      const row = rowOf(state, action);
      expect(codeOf(state, action, all)).toBe(row ? row.to : 'action-not-allowed');
    },
  );
  it.each(
    filingWorkflow.transitions.flatMap((row) => row.guards.map((guard) => [row.from, row.action, guard] as const)),
  )('%s %s refuses when %s did not answer, and when it said no', (state, action, guard) => {
    const { [guard]: _left, ...others } = all;
    expect(codeOf(state, action, others)).toBe('guard-missing');
    expect(codeOf(state, action, { ...all, [guard]: false })).toBe('guard-failed');
  });
  it('moves only where every guard of its row said yes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...filingWorkflow.states),
        fc.constantFrom(...filingActions),
        fc.record(
          Object.fromEntries(guards.map((guard) => [guard, fc.boolean()])) as Record<
            FilingGuard,
            fc.Arbitrary<boolean>
          >,
          {
            requiredKeys: [],
          },
        ),
        (state, action, answers) => {
          const row = rowOf(state, action);
          const open = row?.guards.every((guard) => answers[guard] === true) ?? false;
          expect(stepFiling(state, action, answers).ok).toBe(open);
        },
      ),
    );
  });
  it('says no in both languages, with a remedy', () => {
    for (const [state, action, answers] of [
      ['draft', 'approve', all],
      ['submitted', 'review', { office: true, notSelf: false }],
      ['draft', 'submit', {}],
    ] as const) {
      const moved = stepFiling(state, action, answers);
      const [fault] = moved.ok ? [] : moved.faults;
      for (const words of [fault?.message, fault?.remedy]) expect([words?.zh, words?.en].every(Boolean)).toBe(true);
    }
  });
  it('tells which actions are open, and why the others are not', () => {
    const open = possibleActions('submitted', { ...all, notSelf: false });
    expect(open.map(({ action, allowed, needsReason }) => [action, allowed, needsReason])).toEqual([
      ['withdraw', true, false],
      ['review', false, false],
      ['return', true, true],
    ]);
    expect(open[1]?.why?.zh).toContain('提交人');
  });
});
