/**
 * @module Short names for the contract's types that the review screen uses.
 */
import type { PlanItem as Item, PlanVersionDetail, TargetItem as Target, TaskItem as Task } from '@dafeng/contract';

export type PlanItem = Item;
export type TargetItem = Target;
export type TaskItem = Task;
export type OutlineEntry = PlanVersionDetail['outline'][number];

/** What an item is called in a list. */
export const titleOf = (item: PlanItem): string =>
  item.kind === 'task' ? item.title : item.kind === 'project' ? item.name : item.indicator;
