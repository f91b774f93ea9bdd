/**
 * @module A breakdown that is issued becomes parts of a budget: each receiver's budget is found or made under the one above, and issued the share.
 * Withdrawn again with the breakdown.
 */
import type { BreakdownDetail, Organisation, StoredBudget, UnitOfWork } from '@dafeng/database';
import { monthOf, noTracer, roundNumber, toPlaces } from '@dafeng/quantity';
import { budgetStanding, standingRows } from '@dafeng/tracking';
import { endOfTime, toCoreBudget } from '../budgets/city-budgets.ts';

const isArea = ({ kind }: Organisation): boolean => kind === 'county' || kind === 'park';

const partOf = async (
  unit: UnitOfWork,
  above: StoredBudget,
  parts: readonly StoredBudget[],
  body: Organisation,
  year: number,
): Promise<StoredBudget> => {
  const own = isArea(body)
    ? { regionId: body.id, entityId: above.entityId }
    : { regionId: above.regionId, entityId: body.id };
  const known = parts.find(
    ({ regionId, entityId, from, to }) =>
      regionId === own.regionId && entityId === own.entityId && from <= year && year <= to,
  );
  return (
    known ??
    unit.budgets.create({
      cityId: above.cityId,
      name: `${body.name}${above.from === above.to ? '' : ` ${above.from}–${above.to}`}`,
      kind: above.kind,
      indicatorId: above.indicatorId,
      unit: above.unit,
      basis: above.basis,
      ...own,
      sectorId: above.sectorId,
      parentId: above.id,
      from: above.from,
      to: above.to,
      carry: above.carry,
      note: null,
    })
  );
};

/** The last version has just been issued. A budget that has an amount for the year is adjusted to the share. */
export const issueParts = async (
  unit: UnitOfWork,
  breakdown: BreakdownDetail,
  above: StoredBudget,
  bodies: ReadonlyMap<string, Organisation>,
  how: { readonly document: string; readonly on: string },
): Promise<void> => {
  const version = breakdown.versions.at(-1);
  if (version === undefined) return;
  const parts = (await unit.budgets.list(above.cityId, above.kind)).filter(({ parentId }) => parentId === above.id);
  for (const { organisationId, value } of version.shares) {
    const body = bodies.get(organisationId);
    if (body === undefined) continue;
    const part = await partOf(unit, above, parts, body, breakdown.year);
    const { issued } = budgetStanding(noTracer, toCoreBudget(part), null, monthOf(breakdown.year, 1), how.on);
    const already = issued.ok ? issued.value.value.value : null;
    const amount = already === null ? value : roundNumber(value - already, toPlaces(version.places));
    if (already !== null && amount === 0) continue;
    await unit.budgets.issue(part.id, part.revision, {
      action: already === null ? 'issue' : 'adjust',
      year: breakdown.year,
      amount,
      of: null,
      ...how,
      reason: `${breakdown.name} 第${version.number}稿`,
      versionId: version.id,
    });
  }
};

/** Every row that the version put into a budget and that still stands. */
export const withdrawParts = async (
  unit: UnitOfWork,
  breakdown: BreakdownDetail,
  above: StoredBudget,
  how: { readonly document: string; readonly on: string; readonly reason: string },
): Promise<void> => {
  const version = breakdown.versions.at(-1);
  for (const part of await unit.budgets.list(above.cityId, above.kind)) {
    let { revision } = part;
    const standing = new Set(standingRows(toCoreBudget(part), breakdown.year, endOfTime).map(({ id }) => id));
    for (const row of part.log) {
      if (row.versionId === null || row.versionId !== version?.id || !standing.has(row.id)) continue;
      const after = await unit.budgets.issue(part.id, revision, {
        action: 'withdraw',
        year: row.year,
        amount: null,
        of: row.id,
        ...how,
        versionId: null,
      });
      revision = after.revision;
    }
  }
};
