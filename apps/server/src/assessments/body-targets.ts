/** @module Targets assigned to a body as targets to follow, on the body's own series. Which of them is in force is the registry's answer. */
import type { StoredBodyTarget } from '@dafeng/database';
import { isUnitId, type Quantity, reported } from '@dafeng/quantity';
import { getIndicator, type Indicator, listIndicators } from '@dafeng/reference';
import { type TrackedTarget, trackTarget } from '@dafeng/tracking';

/** A cut of an indicator is followed as the catalogue's indicator of that cut. */
const indicatorOf = ({ indicatorId, kind }: StoredBodyTarget): Indicator | null => {
  const indicator = getIndicator(indicatorId);
  if (kind !== 'cut' || indicator === null || indicator.sense === 'cut') return indicator;
  return listIndicators().find(({ of, sense }) => of === indicatorId && sense === 'cut') ?? indicator;
};

export const bodyTarget = (row: StoredBodyTarget): TrackedTarget => {
  const indicator = indicatorOf(row);
  const cut = row.kind === 'cut';
  const tracked = trackTarget({
    id: `body-target:${row.id}`,
    section: row.document,
    indicator: indicator?.zh ?? row.indicatorId,
    canonical: indicator?.id ?? null,
    value: row.value,
    unit: row.unit,
    year: row.year,
    periodStart: row.baseYear === null ? null : row.baseYear + 1,
    baselineYear: row.baseYear,
    comparator: cut || indicator?.good === 'up' ? '>=' : '<=',
    kindOfValue: cut ? 'reduction' : 'level',
    qualifier: [],
    strength: 'binding',
    scope: `body:${row.organisationId}`,
    implied: false,
    ambiguous: false,
  });
  // The number was assigned in a unit of the table and on a stated basis: nothing is read out of print.
  return isUnitId(row.unit)
    ? { ...tracked, value: reported({ value: row.value, unit: row.unit, basis: row.basis } as Quantity) }
    : tracked;
};
