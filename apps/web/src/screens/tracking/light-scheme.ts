/** @module Levels as the rule sets in force declare them: how bad the worst is, what a light is called, what a filter may choose. Knows no rule. */
import type { Bilingual, LightLevel, TrackedTarget } from '@dafeng/contract';

export interface SchemeHolder {
  readonly levels: readonly LightLevel[];
}
/** Highest order of the scheme that has this very level; of an unknown one, at least three steps are assumed. */
export function worstOrder(level: LightLevel | null, sets: readonly SchemeHolder[]): number {
  if (level === null) return 2;
  const own = sets.find(({ levels }) =>
    levels.some(({ id, order, label }) => id === level.id && order === level.order && label.zh === level.label.zh),
  );
  return own === undefined ? Math.max(2, level.order) : Math.max(...own.levels.map(({ order }) => order));
}

/** What the filter of lights knows besides levels: waiting for the province, and without a light. */
export const pendingLight = 'pending';
export const noLight = 'none';
export const lightIdOf = ({ pending, light }: Pick<TrackedTarget, 'pending' | 'light'>): string =>
  pending ? pendingLight : (light.fired?.level.id ?? noLight);

export interface LightCount {
  readonly id: string;
  readonly level: LightLevel | null;
  readonly worst: number;
  readonly count: number;
  readonly label: Bilingual | null;
}
/** How many targets show which light, the worst first, then what waits and what has none; levels of one id stand together. */
export function countLights(
  targets: readonly Pick<TrackedTarget, 'pending' | 'light'>[],
  sets: readonly SchemeHolder[],
): LightCount[] {
  const levels = new Map<string, LightLevel>();
  for (const { levels: all } of sets) for (const level of all) if (!levels.has(level.id)) levels.set(level.id, level);
  for (const { light } of targets)
    if (light.fired && !levels.has(light.fired.level.id)) levels.set(light.fired.level.id, light.fired.level);
  const count = (id: string) => targets.filter((target) => lightIdOf(target) === id).length;
  return [
    ...[...levels.values()]
      .toSorted((a, b) => b.order - a.order)
      .map((level) => ({
        id: level.id,
        level,
        worst: worstOrder(level, sets),
        count: count(level.id),
        label: level.label,
      })),
    { id: pendingLight, level: null, worst: 2, count: count(pendingLight), label: null },
    { id: noLight, level: null, worst: 2, count: count(noLight), label: null },
  ];
}
