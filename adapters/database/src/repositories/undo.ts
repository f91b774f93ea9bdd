/**
 * @module Taking steps back and doing them again. Nothing is erased: undoing is a step of its own that points at the step it undoes.
 */
import { sql } from 'kysely';
import { type Context, toIso } from '../context.ts';
import type { Change } from '../model/plan.ts';
import { RegistryError } from '../registry-error.ts';
import { itemSelection } from './item-rows.ts';
import { applySnapshot, beginStep, endStep, type ItemStep, type Snapshot, type VersionRow } from './steps.ts';
import { discardRow, publishRow, restoreRow, withdrawRow } from './version-status.ts';

type Step = Omit<Change, 'itemIds'>;

const stepsOf = async ({ db }: Pick<Context, 'db'>, versionId: string): Promise<readonly Step[]> =>
  (await db.selectFrom('change').selectAll().where('version_id', '=', versionId).orderBy('revision').execute()).map(
    (row) => ({
      id: row.id,
      kind: row.kind,
      at: toIso(row.at),
      by: { userId: row.actor_id, name: row.actor_name },
      of: row.of_id,
    }),
  );

/** Replays the steps into what stands and what was taken back, latest last; a new step ends what could be redone. */
const stacksOf = (steps: readonly Step[]): { readonly done: readonly Step[]; readonly undone: readonly Step[] } => {
  const done: Step[] = [];
  let undone: Step[] = [];
  for (const step of steps) {
    if (step.kind === 'create') continue;
    if (step.kind === 'undo') {
      const taken = done.pop();
      if (taken !== undefined) undone.push(taken);
    } else if (step.kind === 'redo') {
      const again = undone.pop();
      if (again !== undefined) done.push(again);
    } else {
      done.push(step);
      undone = [];
    }
  }
  return { done, undone };
};

/** Ids of steps that no longer stand, whether or not they could still be redone. */
export const undoneChanges = async (context: Pick<Context, 'db'>, versionId: string): Promise<ReadonlySet<string>> => {
  const steps = await stepsOf(context, versionId);
  const standing = new Set(stacksOf(steps).done.map((step) => step.id));
  return new Set(
    steps.filter(({ id, kind }) => !standing.has(id) && !['create', 'undo', 'redo'].includes(kind)).map(({ id }) => id),
  );
};

export const listChanges = async (context: Pick<Context, 'db'>, versionId: string): Promise<readonly Change[]> => {
  const steps = await stepsOf(context, versionId);
  const { rows } = await sql<{ change_id: string; items: readonly string[] }>`
    select change_id, array_agg(item_id order by item_id) as items from item_change where version_id = ${versionId} group by change_id`.execute(
    context.db,
  );
  const items = new Map(rows.map((row) => [row.change_id, row.items]));
  return steps.map((step) => ({ ...step, itemIds: items.get(step.id) ?? [] }));
};

const gone: Snapshot = { review: 'rejected', note: null, removed: true };

/** Puts every item of a step into its state before (or after) it, and says what that did. */
const moveItems = async (context: Context, stepId: string, to: 'before' | 'after'): Promise<readonly ItemStep[]> => {
  const changes = await context.db
    .selectFrom('item_change')
    .select(['item_id', 'before', 'after'])
    .where('change_id', '=', stepId)
    .execute();
  if (changes.length === 0) return [];
  const rows = await context.db
    .selectFrom('item')
    .select(itemSelection)
    .where('id', 'in', (eb) => eb.selectFrom('item_change').select('item_id').where('change_id', '=', stepId))
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const moved: ItemStep[] = [];
  for (const change of changes) {
    const row = byId.get(change.item_id);
    if (row === undefined) continue;
    const target = (change[to] as Snapshot | null) ?? { ...gone, note: row.note };
    await applySnapshot(context, row, target);
    const from = change[to === 'before' ? 'after' : 'before'] as Snapshot | null;
    moved.push({ itemId: change.item_id, before: from, after: change[to] as Snapshot | null });
  }
  return moved;
};

const nothing = (code: 'nothing-to-undo' | 'nothing-to-redo'): RegistryError =>
  code === 'nothing-to-undo'
    ? new RegistryError(
        code,
        { zh: '没有可撤销的操作。', en: 'There is nothing to undo.' },
        { zh: '继续审阅即可。', en: 'Carry on.' },
      )
    : new RegistryError(
        code,
        { zh: '没有可重做的操作。', en: 'There is nothing to redo.' },
        { zh: '继续审阅即可。', en: 'Carry on.' },
      );

/**
 * Undoes the last standing step, or redoes the last undone one.
 * A version in force gives only its publishing back, a discarded draft only its discarding.
 *
 * Errors: `nothing-to-undo`, `nothing-to-redo`, `version-not-draft` for a superseded version.
 */
export const moveStep = async (
  context: Context,
  versionId: string,
  direction: 'undo' | 'redo',
  only?: 'publish' | 'discard',
): Promise<Change> => {
  const needed =
    only === 'publish'
      ? (['accepted'] as const)
      : only === 'discard'
        ? (['discarded'] as const)
        : (['draft', 'accepted', 'discarded'] as const);
  const version: VersionRow = await beginStep(context, versionId, needed);
  const { done, undone } = stacksOf(await stepsOf(context, versionId));
  const step = direction === 'undo' ? done.at(-1) : undone.at(-1);
  if (step === undefined || (only !== undefined && step.kind !== only)) throw nothing(`nothing-to-${direction}`);
  if (step.kind === 'publish')
    await (direction === 'undo' ? withdrawRow(context, version) : publishRow(context, version));
  if (step.kind === 'discard')
    await (direction === 'undo' ? restoreRow(context, version) : discardRow(context, version));
  const items = await moveItems(context, step.id, direction === 'undo' ? 'before' : 'after');
  const id = await endStep(context, version, { kind: direction, of: step.id }, items);
  context.audit({
    action: `plan.${direction}`,
    subject: `${version.title}: ${step.kind}`,
    subjectId: versionId,
    cityId: version.city_id,
    detail: { step: step.id, kind: step.kind, by: step.by, items: items.length },
  });
  return {
    id,
    kind: direction,
    at: context.at,
    by: context.actor,
    of: step.id,
    itemIds: items.map((item) => item.itemId),
  };
};
