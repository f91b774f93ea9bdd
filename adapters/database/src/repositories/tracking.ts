/**
 * @module The store of tracking as one thing, and the stamp by which others know whether anything moved.
 */
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { Tracking } from '../registry-tracking.ts';
import { seriesImportsOf } from './series-imports.ts';
import { seriesPointsOf } from './series-points.ts';
import { assignmentsOf, ruleChoicesOf } from './tracking-choices.ts';
import { warningEventsOf } from './warning-events.ts';

export const trackingOf = (context: Context): Tracking => ({
  // Rows are only ever added: their number tells whether there are more of them. One statement, since every screen asks.
  stamp: async (cityId) => {
    const { rows } = await sql<{ version: string | null; numbers: string; warnings: string }>`
      select
        (select id from plan_version where city_id = ${cityId} and status = 'accepted') as version,
        concat_ws('|',
          (select concat(id, ':', revision) from plan_version where city_id = ${cityId} and status = 'accepted'),
          (select string_agg(concat(id, ':', revision, ':', md5(method::text)), ',' order by id) from book where city_id = ${cityId}),
          (select md5(string_agg(concat(id, name), ',' order by id)) from organisation where city_id = ${cityId}),
          (select coalesce(max(sequence), 0) from series_point where city_id = ${cityId}),
          (select count(*) from series_import where city_id = ${cityId} and status = 'withdrawn'),
          (select count(*) from target_assignment where city_id = ${cityId}),
          (select count(*) from rule_choice where city_id = ${cityId})
        ) as numbers,
        (select concat(count(*), ':', coalesce(max(sequence), 0)) from warning_event where city_id = ${cityId}) as warnings
    `.execute(context.db);
    const [row] = rows;
    return { versionId: row?.version ?? null, numbers: row?.numbers ?? '', warnings: row?.warnings ?? '' };
  },
  points: seriesPointsOf(context),
  imports: seriesImportsOf(context),
  assignments: assignmentsOf(context),
  rules: ruleChoicesOf(context),
  warnings: warningEventsOf(context),
});
