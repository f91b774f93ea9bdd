/**
 * @module Tasks of the plan in force with what was entered about them: the lead that the office named goes before the plan's; what the plan no
 * longer has is flagged, not dropped.
 */
import type { BodyLink, StoredWork, TaskIdentity, TaskItem, UnitOfWork } from '@dafeng/database';
import { readAll } from '../handlers/registry.handlers.ts';

export interface PlanTask extends TaskIdentity {
  /** Null where the plan in force no longer has it. */
  readonly item: TaskItem | null;
  readonly work: StoredWork | null;
  readonly leadId: string | null;
  readonly leadFrom: 'plan' | 'office' | 'none';
  readonly bodies: readonly BodyLink[];
}

const join = (cityId: string, item: TaskItem | null, work: StoredWork | null): PlanTask => {
  const bodies = item?.bodies ?? [];
  const printed = bodies.find(({ part }) => part === 'lead')?.organisationId ?? null;
  const leadId = work?.leadId ?? printed;
  return {
    cityId,
    key: item?.key ?? work?.key ?? '',
    title: item?.content.title ?? work?.title ?? '',
    section: item?.section ?? work?.section ?? '',
    item,
    work,
    leadId,
    leadFrom: leadId === null ? 'none' : work?.leadId != null ? 'office' : 'plan',
    bodies,
  };
};

/** In print order; those that the plan in force no longer has come last. */
export const planTasks = async (unit: UnitOfWork, cityId: string): Promise<readonly PlanTask[]> => {
  const items = await readAll((cursor) => unit.tasks.list({ cityIds: [cityId], cursor, limit: 1000 }));
  const entered = new Map((await unit.taskWork.list(cityId)).map((work) => [work.key, work]));
  const known = new Set(items.map(({ key }) => key));
  return [
    ...items.map((item) => join(cityId, item, entered.get(item.key) ?? null)),
    ...[...entered.values()].filter(({ key }) => !known.has(key)).map((work) => join(cityId, null, work)),
  ];
};
/** By its key, or by the id of its item in the plan in force. */
export const findTask = (tasks: readonly PlanTask[], task: string): PlanTask | null =>
  tasks.find(({ key }) => key === task) ?? tasks.find(({ item }) => item?.id === task) ?? null;

export const isLedBy = (task: PlanTask, organisationId: string): boolean => task.leadId === organisationId;
/** Tasks a body has a part in; a county has part in those that name the counties. */
export const concerns = (task: PlanTask, body: { readonly id: string; readonly kind: string }): boolean =>
  isLedBy(task, body.id) ||
  task.bodies.some(({ organisationId }) => organisationId === body.id) ||
  (body.kind === 'county' && (task.item?.content.responsible.countiesIncluded ?? false));
export const isActive = ({ work, item }: PlanTask): boolean => item !== null && (work?.status ?? 'active') === 'active';
