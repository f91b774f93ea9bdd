/**
 * @module Figures that the audit uses beside the plan's own, by id, each with source and status. The values are data
 * (`data/outlook/audit.yaml`); whether to believe them is left to the reader of the result.
 */
import { type AssumptionId, type AssumptionRow, assumptions } from '../generated/outlook.ts';

const byId = new Map(assumptions.map((row) => [row.id, row]));

export const assumptionRow = (id: AssumptionId): AssumptionRow => {
  const row = byId.get(id);
  if (!row) throw new Error(`no assumption ${id}`);
  return row;
};

/** The value of an assumption, in the unit of its row. */
export const assumed = (id: AssumptionId): number => assumptionRow(id).value;
