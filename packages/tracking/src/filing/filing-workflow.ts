/**
 * @module The life of a filing as data: draft, submitted, reviewed, returned, approved, withdrawn; who may move it and what must hold. Knows
 * no person, day or store: guards are named and their answers come in, and one that did not answer refuses.
 */
import type { Bilingual } from '@dafeng/quantity';
import { accept, fault, refuse, type TrackingResult } from '../tracking-fault.ts';
import { step, type Workflow } from '../warnings/workflow.ts';
import { actionNames, guardWords, stateNames } from './filing-words.ts';

export type FilingState = 'draft' | 'submitted' | 'reviewed' | 'returned' | 'approved' | 'withdrawn';
export type FilingAction = 'save' | 'submit' | 'review' | 'return' | 'approve' | 'withdraw' | 'reopen';
/**
 * `ownBody`: answers for the body, which the office may do for any. `ownMaking`: the office, or the body where it began the filing itself.
 * `complete`: every required field and evidence. `notSelf`: is not who submitted. `roundOpen`: its round still takes reports.
 */
export type FilingGuard = 'ownBody' | 'ownMaking' | 'office' | 'complete' | 'notSelf' | 'roundOpen' | 'reasonGiven';
export type FilingGuards = Readonly<Partial<Record<FilingGuard, boolean>>>;
export type FilingKind = 'round' | 'notice' | 'county-plan' | 'appeal';

export const filingActions: readonly FilingAction[] = [
  'save',
  'submit',
  'review',
  'return',
  'approve',
  'withdraw',
  'reopen',
];

export const filingWorkflow: Workflow<FilingState, FilingAction, FilingGuard> = {
  states: ['draft', 'submitted', 'reviewed', 'returned', 'approved', 'withdrawn'],
  transitions: [
    { from: 'draft', action: 'save', to: 'draft', guards: ['ownBody', 'roundOpen'] },
    { from: 'draft', action: 'submit', to: 'submitted', guards: ['ownBody', 'roundOpen', 'complete'] },
    { from: 'draft', action: 'withdraw', to: 'withdrawn', guards: ['ownMaking', 'reasonGiven'] },
    { from: 'returned', action: 'save', to: 'returned', guards: ['ownBody', 'roundOpen'] },
    { from: 'returned', action: 'submit', to: 'submitted', guards: ['ownBody', 'roundOpen', 'complete'] },
    { from: 'returned', action: 'withdraw', to: 'withdrawn', guards: ['ownMaking', 'reasonGiven'] },
    // Taken back before anybody has reviewed it: it is a draft again.
    { from: 'submitted', action: 'withdraw', to: 'draft', guards: ['ownBody', 'roundOpen'] },
    { from: 'submitted', action: 'review', to: 'reviewed', guards: ['office', 'notSelf'] },
    { from: 'submitted', action: 'return', to: 'returned', guards: ['office', 'reasonGiven'] },
    { from: 'reviewed', action: 'approve', to: 'approved', guards: ['office', 'notSelf'] },
    { from: 'reviewed', action: 'return', to: 'returned', guards: ['office', 'reasonGiven'] },
    { from: 'approved', action: 'reopen', to: 'returned', guards: ['office', 'reasonGiven'] },
    { from: 'withdrawn', action: 'reopen', to: 'draft', guards: ['ownMaking'] },
  ],
};

/** States in which somebody still has to do something: what a hand-over moves. */
export const isOpenFiling = (state: FilingState): boolean => state !== 'approved' && state !== 'withdrawn';
/** States in which the body that answers has the floor. */
export const isWithBody = (state: FilingState): boolean => state === 'draft' || state === 'returned';

/**
 * The state after an action, refused in words that a person can act on.
 * Errors: `action-not-allowed`, `guard-missing`, `guard-failed`; the place is the state and the guard.
 */
export const stepFiling = (
  state: FilingState,
  action: FilingAction,
  guards: FilingGuards,
): TrackingResult<FilingState> => {
  const moved = step(filingWorkflow, state, action, guards);
  if (moved.ok) return accept(moved.value);
  const code = moved.faults[0]?.code ?? 'action-not-allowed';
  const row = filingWorkflow.transitions.find((one) => one.from === state && one.action === action);
  const failed = row?.guards.find((guard) => guards[guard] !== true);
  if (failed !== undefined) {
    const { why, remedy } = guardWords[failed];
    return refuse(fault(code, `${state} ${action} ${failed}`, [why.zh, why.en], [remedy.zh, remedy.en]));
  }
  const open = filingWorkflow.transitions.filter(({ from }) => from === state).map((one) => actionNames[one.action]);
  return refuse(
    fault(
      code,
      `${state} ${action}`,
      [
        `这件报送处于“${stateNames[state].zh}”状态，不能“${actionNames[action].zh}”。`,
        `The filing is ${stateNames[state].en}: ${actionNames[action].en} is not possible.`,
      ],
      [
        `刷新后再看；此时可以：${open.map(({ zh }) => zh).join('、') || '无'}。`,
        `Reload and look again; possible now: ${open.map(({ en }) => en).join(', ') || 'nothing'}.`,
      ],
    ),
  );
};

export interface PossibleAction {
  readonly action: FilingAction;
  readonly allowed: boolean;
  /** Why it is closed to the one who asks. */
  readonly why: Bilingual | null;
  readonly needsReason: boolean;
}
/** Every action that has a row in this state. A reason is taken as given: it is asked for when the action is taken. */
export const possibleActions = (state: FilingState, guards: FilingGuards): readonly PossibleAction[] =>
  filingWorkflow.transitions
    .filter(({ from }) => from === state)
    .map(({ action, guards: needed }) => {
      const moved = stepFiling(state, action, { ...guards, reasonGiven: true });
      return {
        action,
        allowed: moved.ok,
        why: moved.ok ? null : (moved.faults[0]?.message ?? null),
        needsReason: needed.includes('reasonGiven'),
      };
    });
