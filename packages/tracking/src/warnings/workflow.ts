/**
 * @module A lifecycle as data: states, actions, who may do them and what must hold, closed unless a row opens it. Knows nothing of warnings
 * or of days; guards are named and their answers come in.
 */
import { accept, fault, refuse, type TrackingResult } from '../tracking-fault.ts';

export interface Transition<State extends string, Action extends string, Guard extends string> {
  readonly from: State;
  readonly action: Action;
  readonly to: State;
  /** All must have answered yes. */
  readonly guards: readonly Guard[];
}
export interface Workflow<State extends string, Action extends string, Guard extends string> {
  readonly states: readonly State[];
  readonly transitions: readonly Transition<State, Action, Guard>[];
}

/**
 * The state after an action.
 * Errors: `action-not-allowed` where no row has it, `guard-missing` where a guard did not answer, `guard-failed` where it said no.
 */
export const step = <State extends string, Action extends string, Guard extends string>(
  { transitions }: Workflow<State, Action, Guard>,
  state: State,
  action: Action,
  guards: Readonly<Partial<Record<Guard, boolean>>>,
): TrackingResult<State> => {
  const row = transitions.find((one) => one.from === state && one.action === action);
  if (!row) {
    const allowed = transitions.filter(({ from }) => from === state).map((one) => one.action);
    return refuse(
      fault(
        'action-not-allowed',
        state,
        [`状态“${state}”下不能“${action}”。`, `${action} is not possible in state ${state}.`],
        [`此时可以：${allowed.join('、') || '无'}。`, `Possible now: ${allowed.join(', ') || 'nothing'}.`],
      ),
    );
  }
  for (const guard of row.guards)
    if (guards[guard] !== true)
      return refuse(
        fault(
          guards[guard] === undefined ? 'guard-missing' : 'guard-failed',
          `${state} ${action}`,
          [
            `“${action}”的条件 ${guard} ${guards[guard] === undefined ? '没有判断' : '不满足'}。`,
            `the condition ${guard} of ${action} ${guards[guard] === undefined ? 'was not judged' : 'does not hold'}.`,
          ],
          ['满足条件后再试。', 'Try again once it holds.'],
        ),
      );
  return accept(row.to);
};
