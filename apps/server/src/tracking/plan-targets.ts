/**
 * @module The targets of the plan in force as they are followed, each under a name that outlives a revision of the plan, with who answers for
 * it. Which numbers they are followed by is left to the series.
 */
import type { BodyPart, Item, QualitativeItem, TargetItem, TaskItem, VersionDetail } from '@dafeng/database';
import { type Assignment, type PendingFacts, type TargetFacts, type TrackedTarget, trackPlan } from '@dafeng/tracking';

export interface TargetBody {
  readonly organisationId: string;
  readonly name: string;
  readonly part: BodyPart;
}
export interface PlanTargetInForce {
  readonly itemId: string;
  readonly target: TrackedTarget;
  /** Stands in the goals chapter. */
  readonly headline: boolean;
  readonly bodies: readonly TargetBody[];
}

const isLive = ({ review }: Item): boolean => review !== 'rejected';
const isTarget = (item: Item): item is TargetItem => item.kind === 'target' && isLive(item);
const isPending = (item: Item): item is QualitativeItem =>
  item.kind === 'qualitative' && isLive(item) && item.content.pendingAssignment;
const isTask = (item: Item): item is TaskItem => item.kind === 'task' && isLive(item);

const isWithin = (section: string, above: string): boolean => section === above || section.startsWith(`${above}.`);

/**
 * What a target is called across revisions of the plan: indicator (or printed name), year, scope, base. The reading's own ids are places in
 * the text and move with it. Two targets of one name in one plan are told apart by their order.
 */
const nameTargets = (items: readonly (TargetItem | QualitativeItem)[]): ReadonlyMap<string, string> => {
  const seen = new Map<string, number>();
  return new Map(
    items.map((item) => {
      const { canonical, indicator, year } = item.content;
      const scope = item.kind === 'target' && item.content.scope !== '全市' ? `/${item.content.scope}` : '';
      const base = item.kind === 'target' && item.content.baselineYear !== null ? `~${item.content.baselineYear}` : '';
      const name = `${canonical ?? indicator}${scope}@${year ?? '-'}${base}`;
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      return [item.id, times === 1 ? name : `${name}#${times}`];
    }),
  );
};

/** Bodies of the tasks in whose section the target stands, leading ones first. */
const bodiesOf = (section: string, tasks: readonly TaskItem[]): readonly TargetBody[] => {
  const order: readonly BodyPart[] = ['lead', 'participant', 'implied'];
  const found = new Map<string, TargetBody>();
  for (const part of order)
    for (const task of tasks)
      for (const body of isWithin(section, task.section) ? task.bodies : [])
        if (body.part === part && !found.has(body.organisationId))
          found.set(body.organisationId, { organisationId: body.organisationId, name: body.name, part });
  return [...found.values()];
};

/**
 * @param detail of the plan in force, with its targets, qualitative targets and tasks
 * @param assigned numbers that the province assigned, by name of the target; those of no waiting target are passed over
 */
export const planTargets = (
  detail: Pick<VersionDetail, 'items' | 'outline'>,
  assigned: ReadonlyMap<string, Assignment>,
): readonly PlanTargetInForce[] => {
  const tasks = detail.items.filter(isTask);
  const stated = detail.items.filter(isTarget);
  const pending = detail.items.filter(isPending);
  const items = [...stated, ...pending];
  const names = nameTargets(items);
  const nameOf = (id: string): string => names.get(id) ?? id;
  const goals = detail.outline.filter(({ kind }) => kind === 'goal');
  const waiting = new Set(pending.map(({ id }) => nameOf(id)));
  const tracked = trackPlan(
    stated.map(({ id, content }): TargetFacts => ({ ...content, id: nameOf(id) })),
    pending.map(({ id, content }): PendingFacts => ({ ...content, id: nameOf(id) })),
    Object.fromEntries([...assigned].filter(([name]) => waiting.has(name))),
  );
  if (!tracked.ok) throw new Error(tracked.faults.map(({ message }) => message.en).join('; '));
  return tracked.value.map((target, index) => {
    const item = items[index] as TargetItem | QualitativeItem;
    return {
      itemId: item.id,
      target,
      headline: goals.some(({ id }) => isWithin(item.section, id)),
      bodies: bodiesOf(item.section, tasks),
    };
  });
};
