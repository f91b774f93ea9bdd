/**
 * @module Targets of bodies as an append-only log, and which of them is in force on a day.
 */
import type { Selectable } from 'kysely';
import type { Context } from '../context.ts';
import type { StoredBodyTarget } from '../model/budgets.ts';
import type { BodyTargets } from '../registry-budgets.ts';
import type { Schema } from '../schema.ts';
import { signatureOf } from './kept-row.ts';

const toBodyTarget = (row: Selectable<Schema['body_target']>): StoredBodyTarget => ({
  id: row.id,
  cityId: row.city_id,
  organisationId: row.organisation_id,
  action: row.action,
  of: row.of_id,
  indicatorId: row.indicator_id,
  kind: row.kind,
  value: row.value,
  unit: row.unit,
  basis: row.basis,
  year: row.year,
  baseYear: row.base_year,
  on: row.on_day,
  document: row.document,
  reason: row.reason,
  versionId: row.version_id,
  ...signatureOf(row),
});

export const bodyTargetsOf = ({ db }: Context): BodyTargets => {
  const log = async (cityId: string, organisationId?: string): Promise<readonly StoredBodyTarget[]> => {
    let query = db.selectFrom('body_target').selectAll().where('city_id', '=', cityId);
    if (organisationId !== undefined) query = query.where('organisation_id', '=', organisationId);
    return (await query.orderBy('at').orderBy('id').execute()).map(toBodyTarget);
  };
  return {
    log,
    inForce: async (cityId, on) => {
      const rows = (await log(cityId)).filter((row) => on === undefined || row.on <= on);
      const withdrawn = new Set(rows.flatMap((row) => (row.of === null ? [] : [row.of])));
      const standing = new Map<string, StoredBodyTarget>();
      for (const row of rows) {
        if (row.action === 'withdraw' || withdrawn.has(row.id)) continue;
        const key = `${row.organisationId} ${row.indicatorId} ${row.kind} ${row.year}`;
        const before = standing.get(key);
        // Of two in force the later day counts, of one day the later row.
        if (before === undefined || before.on <= row.on) standing.set(key, row);
      }
      return [...standing.values()];
    },
  };
};
