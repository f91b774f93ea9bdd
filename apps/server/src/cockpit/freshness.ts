/** @module Until when the main series of a city go, and which are late: those that headline targets are followed by, and the basic amounts. */
import type { Cockpit } from '@dafeng/contract';
import { periodCode } from '@dafeng/quantity';
import type { CityTracking } from '../tracking/track-city.ts';

type Line = Cockpit['freshness'][number];
const shown = 8;

/** The latest first of those that are in time, after those that are late. */
export const freshnessOf = ({ targets }: CityTracking): Line[] => {
  const lines = new Map<string, Line>();
  for (const { binding, progress, headline, target } of targets) {
    const { indicator } = target;
    if (indicator === null || !(headline || progress.daysLate > 0)) continue;
    const known = lines.get(indicator.id);
    // A fall is followed by its own series or by the level it is of: whichever goes further.
    const last = [binding.own, binding.level]
      .map((series) => series?.latest.findLast(({ value }) => value.ok) ?? null)
      .reduce((a, b) => (a === null || (b !== null && b.last > a.last) ? b : a), null);
    if (binding.own === null && binding.level === null) continue;
    const daysLate = Math.max(known?.daysLate ?? 0, progress.daysLate);
    lines.set(indicator.id, {
      name: { zh: indicator.zh, en: indicator.en },
      until: last === null ? null : periodCode(last.period),
      daysLate,
    });
  }
  return [...lines.values()]
    .sort((a, b) => b.daysLate - a.daysLate || (a.name.zh < b.name.zh ? -1 : 1))
    .slice(0, shown);
};
