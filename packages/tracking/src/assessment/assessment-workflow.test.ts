/** @module The life of an assessment: every action in every state, open or closed by a row. */
import { describe, expect, it } from 'vitest';
import {
  type AssessmentAction,
  type AssessmentState,
  assessmentWorkflow,
  moveAssessment,
} from './assessment-workflow.ts';

const yes = { settled: true, answered: true, rectified: true, owed: true };
const actions: readonly AssessmentAction[] = [
  'refresh',
  'verdict',
  'score',
  'reopen',
  'falsify',
  'notify',
  'appeal',
  'decide',
  'rectify',
  'close',
];
const open: Readonly<Record<AssessmentState, Partial<Record<AssessmentAction, AssessmentState>>>> = {
  draft: { refresh: 'draft', verdict: 'draft', falsify: 'draft', score: 'scored' },
  scored: { verdict: 'scored', falsify: 'scored', reopen: 'draft', notify: 'notified' },
  notified: { falsify: 'notified', appeal: 'notified', decide: 'notified', rectify: 'notified', close: 'closed' },
  closed: {},
};

describe.each(assessmentWorkflow.states)('%s', (state) => {
  it.each(actions)('%s', (action) => {
    const moved = moveAssessment(state, action, yes);
    const to = open[state][action];
    expect(moved.ok ? moved.value : moved.faults[0]?.code).toBe(to ?? 'action-not-allowed');
  });
});
it.each([
  ['scored', 'notify', { settled: false }],
  ['notified', 'close', { answered: false, rectified: true }],
  ['notified', 'close', { answered: true, rectified: false }],
  ['notified', 'rectify', { owed: false }],
] as const)('%s, %s is refused while a condition fails', (state, action, guards) => {
  expect(moveAssessment(state, action, guards)).toMatchObject({ ok: false, faults: [{ code: 'guard-failed' }] });
  expect(moveAssessment(state, action)).toMatchObject({ ok: false, faults: [{ code: 'guard-missing' }] });
});
