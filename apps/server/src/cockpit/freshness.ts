/** @module Until when the main series of a city go, and which are late: those that headline targets are followed by, and the basic amounts. */
import type { Cockpit } from '@dafeng/contract';
import { periodCode } from '@dafeng/quantity';
import { getIndicator } from '@dafeng/reference';
import type { CityTracking } from '../tracking/track-city.ts';

type Line = Cockpit['freshness'][number];
const shown = 8;

/** The latest first of those that are in time, after those that are late. */
export const freshnessOf = ({ targets }: CityTracking): Line[] => {
  const lines = new Map<string, Line>();
  for (const { binding, progress, headline, target } of targets) {
    const series = binding.own ?? binding.level;
    const indicator = series === null ? null : getIndicator(series.indicator);
    if (series === null || indicator === null || !(headline || progress.daysLate > 0)) continue;
    const known = lines.get(indicator.id);
    const last = series.latest.findLast(({ value }) => value.ok) ?? null;
    const daysLate = Math.max(known?.daysLate ?? 0, progress.daysLate);
    lines.set(indicator.id, {
      name: { zh: indicator.zh ?? target.name, en: indicator.en },
      until: last === null ? null : periodCode(last.period),
      due: null,
      daysLate,
    });
  }
  return [...lines.values()]
    .sort((a, b) => b.daysLate - a.daysLate || (a.name.zh < b.name.zh ? -1 : 1))
    .slice(0, shown);
};
