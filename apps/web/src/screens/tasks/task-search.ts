/** @module What the screen of tasks keeps in its address: which view, its filters, the open dialog and what it was opened from. */
import { oneOf, type RawSearch, textOf } from '../../view/search-params.ts';

export const taskViews = ['mine', 'due', 'board', 'list', 'matrix', 'rounds', 'notices', 'plans'] as const;
export type TaskView = (typeof taskViews)[number];

export interface TaskSearch {
  readonly view?: TaskView | undefined;
  readonly body?: string | undefined;
  readonly q?: string | undefined;
  readonly sort?: 'plan' | 'load' | undefined;
  readonly status?: string | undefined;
  /** The round that is open, or the round whose county plans are shown. */
  readonly round?: string | undefined;
  /** The dialog of a new round or notice. */
  readonly new?: '1' | undefined;
  readonly dialog?: 'hand-over' | undefined;
  /** What a new notice answers to: a warning's key, a task's key or item, a target's item. */
  readonly warning?: string | undefined;
  readonly item?: string | undefined;
  readonly target?: string | undefined;
  /** A filing named on the way: its own page opens. */
  readonly filing?: string | undefined;
}
export const readTaskSearch = (raw: RawSearch): TaskSearch => ({
  view: oneOf(raw, 'view', taskViews),
  body: textOf(raw, 'body'),
  q: textOf(raw, 'q'),
  sort: oneOf(raw, 'sort', ['plan', 'load']),
  status: textOf(raw, 'status', 40),
  round: textOf(raw, 'round'),
  new: oneOf(raw, 'new', ['1']),
  dialog: oneOf(raw, 'dialog', ['hand-over']),
  warning: textOf(raw, 'warning', 400),
  item: textOf(raw, 'item'),
  target: textOf(raw, 'target'),
  filing: textOf(raw, 'filing'),
});

/** What opens where the address names no view: an officer of a body begins with the own work, the office with what is due. */
export const viewAtFirst = (role: string | undefined, hasBody: boolean): TaskView =>
  role === 'officer' && hasBody ? 'mine' : role === 'administrator' || role === 'city-office' ? 'due' : 'list';

/** What a new notice answers to, as the server names it; null while none is chosen. */
export const noticeSubject = ({ warning, item, target }: TaskSearch): string | null =>
  warning !== undefined
    ? `warning:${warning}`
    : target !== undefined
      ? `target:${target}`
      : item !== undefined
        ? `task:${item}`
        : null;
