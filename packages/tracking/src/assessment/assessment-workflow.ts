/**
 * @module The life of an assessment: drafted, scored, notified, closed. What is not written here is refused; who may act is left to the apps.
 */

import type { TrackingResult } from '../tracking-fault.ts';
import { step, type Workflow } from '../warnings/workflow.ts';

export type AssessmentState = 'draft' | 'scored' | 'notified' | 'closed';
/**
 * `refresh`: numbers taken anew. `verdict`: a reviewer decides an item. `falsify`: also taken back. `appeal` and `decide`: of a result that was
 * notified. `rectify`: the written rectification is in.
 */
export type AssessmentAction =
  | 'refresh'
  | 'verdict'
  | 'score'
  | 'reopen'
  | 'falsify'
  | 'notify'
  | 'appeal'
  | 'decide'
  | 'rectify'
  | 'close';
/** `settled`: no open item can change the grade. `answered`: no appeal waits. `rectified`: none is owed, or it is in. `owed`: one is. */
export type AssessmentGuard = 'settled' | 'answered' | 'rectified' | 'owed';

const stays = (from: AssessmentState, ...actions: readonly AssessmentAction[]) =>
  actions.map((action) => ({ from, action, to: from, guards: [] }));

export const assessmentWorkflow: Workflow<AssessmentState, AssessmentAction, AssessmentGuard> = {
  states: ['draft', 'scored', 'notified', 'closed'],
  transitions: [
    ...stays('draft', 'refresh', 'verdict', 'falsify'),
    { from: 'draft', action: 'score', to: 'scored', guards: [] },
    ...stays('scored', 'verdict', 'falsify'),
    { from: 'scored', action: 'reopen', to: 'draft', guards: [] },
    { from: 'scored', action: 'notify', to: 'notified', guards: ['settled'] },
    // Falsified data are found when they are found.
    ...stays('notified', 'falsify', 'appeal', 'decide'),
    { from: 'notified', action: 'rectify', to: 'notified', guards: ['owed'] },
    { from: 'notified', action: 'close', to: 'closed', guards: ['answered', 'rectified'] },
  ],
};

/** The state after an action. Errors: `action-not-allowed`, `guard-failed`, `guard-missing`. */
export const moveAssessment = (
  state: AssessmentState,
  action: AssessmentAction,
  guards: Readonly<Partial<Record<AssessmentGuard, boolean>>> = {},
): TrackingResult<AssessmentState> => step(assessmentWorkflow, state, action, guards);
