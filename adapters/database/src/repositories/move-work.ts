/** @module The work of a body that was merged into another: its filings, milestones and tasks go along, with a row in each log. */
import type { Context } from '../context.ts';
import { changeFiling } from './filing-rows.ts';

/** Gotcha: where both bodies stand in one round, the merged one's filing stays as it is. */
export const moveWork = async (context: Context, fromId: string, toId: string): Promise<void> => {
  const { db } = context;
  const rounds = db
    .selectFrom('filing')
    .select('round_id')
    .where('organisation_id', '=', toId)
    .where('round_id', 'is not', null);
  const taken = new Set((await rounds.execute()).map((row) => row.round_id));
  const filings = await db.selectFrom('filing').selectAll().where('organisation_id', '=', fromId).forUpdate().execute();
  for (const row of filings)
    if (!taken.has(row.round_id))
      await changeFiling(context, row, { action: 'hand-over', columns: { organisation_id: toId } });
  await db.updateTable('milestone').set({ organisation_id: toId }).where('organisation_id', '=', fromId).execute();
  await db.updateTable('task_work').set({ lead_id: toId }).where('lead_id', '=', fromId).execute();
};
