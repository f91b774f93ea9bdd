/**
 * @module One indicator of one city with its years side by side.
 */
import type { TargetRow } from '@dafeng/contract';
import type { TargetGroup } from '@dafeng/database';
import { getIndicator } from '@dafeng/reference';
import { nameOf } from './indicators.ts';
import { toTarget } from './items.ts';

export const toTargetRow = (group: TargetGroup): TargetRow => {
  const indicator = group.indicatorId === null ? null : getIndicator(group.indicatorId);
  const cells: TargetRow['cells'] = {};
  for (const target of group.targets.map(toTarget)) {
    const year = target.year === null ? 'none' : String(target.year);
    cells[year] = [...(cells[year] ?? []), target];
  }
  return {
    cityId: group.cityId,
    indicatorId: group.indicatorId,
    indicator: group.indicator,
    indicatorName: indicator === null ? null : nameOf(indicator),
    theme: indicator?.theme ?? null,
    unit: group.unit,
    scope: group.scope,
    section: group.section,
    sectionTitle: group.sectionTitle,
    cells,
  };
};
