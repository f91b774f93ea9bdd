/**
 * @module Tasks across the versions in force: lists, the task by body matrix, the load of each body.
 */
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { TaskItem } from '../model/plan.ts';
import type { MatrixCell } from '../model/query.ts';
import { decodeCursor, encodeCursor, pageSize } from '../paging.ts';
import type { Tasks } from '../registry.ts';
import { type ItemRow, itemColumns, selectBodies, targetsInSection, toItem } from './item-rows.ts';
import { selectOrganisations } from './organisations.ts';
import { matching } from './targets.ts';

export const tasksOf = (context: Context): Tasks => {
  const { db } = context;
  return {
    list: async (query) => {
      const limit = pageSize(query.limit);
      const all = [sql`item.live`, sql`item.kind = 'task'`];
      if (query.cityIds !== undefined) all.push(sql`item.city_id = any(${[...query.cityIds]}::text[])`);
      if (query.organisationId !== undefined)
        all.push(sql`item.id in (select b.item_id from item_body b where b.organisation_id = ${query.organisationId})`);
      const words = matching(query.text);
      const filter = sql.join(words === null ? all : [...all, sql`${words}`], sql` and `);
      const after =
        query.cursor === undefined
          ? sql``
          : sql`and (item.city_id collate "C", item.position, item.id collate "C") > (${sql.join([...decodeCursor(query.cursor, 3)])})`;
      const { rows } = await sql<ItemRow & { readonly targets: number }>`
        select ${itemColumns}, ${targetsInSection} as targets
        from item where ${filter} ${after}
        order by item.city_id collate "C", item.position, item.id collate "C" limit ${limit + 1}`.execute(db);
      const { rows: counted } = await sql<{
        total: number;
      }>`select count(*)::int as total from item where ${filter}`.execute(db);
      const page = rows.slice(0, limit);
      const bodies = await selectBodies(
        context,
        page.map((row) => row.id),
      );
      const last = page.at(-1);
      return {
        items: page.map(
          (row) => toItem(row, { bodies: bodies.get(row.id) ?? [], targetCount: row.targets }) as TaskItem,
        ),
        total: counted[0]?.total ?? 0,
        next: rows.length > limit && last !== undefined ? encodeCursor([last.city_id, last.position, last.id]) : null,
      };
    },
    matrix: async (cityId) => {
      const { rows } = await sql<MatrixCell>`
        select b.item_id as "taskId", b.organisation_id as "organisationId", b.part
        from item_body b join item on item.id = b.item_id
        where item.live and item.kind = 'task' and item.city_id = ${cityId}
        order by item.position, b.position`.execute(db);
      return rows;
    },
    load: async (cityId) => {
      const { rows } = await sql<{ id: string; lead: number; participant: number; implied: number }>`
        select b.organisation_id as id,
          count(distinct b.item_id) filter (where b.part = 'lead')::int as lead,
          count(distinct b.item_id) filter (where b.part = 'participant')::int as participant,
          count(distinct b.item_id) filter (where b.part = 'implied')::int as implied
        from item_body b join item on item.id = b.item_id
        where item.live and item.kind = 'task' and item.city_id = ${cityId}
        group by b.organisation_id`.execute(db);
      const loads = new Map(rows.map((row) => [row.id, row]));
      return (await selectOrganisations(context, { cityId })).flatMap((organisation) => {
        const load = loads.get(organisation.id);
        return load === undefined
          ? []
          : [{ organisation, lead: load.lead, participant: load.participant, implied: load.implied }];
      });
    },
  };
};
