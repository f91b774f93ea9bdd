/** @module Which followed targets are shown and in which groups. Filtering and grouping only: order and numbers stay the server's. */
import type { TrackedTarget } from '@dafeng/contract';
import { lightIdOf } from '../light-scheme.ts';
import type { Grouping } from '../tracking-search.ts';

export interface FollowedFilter {
  readonly light?: string | undefined;
  readonly body?: string | undefined;
  readonly q?: string | undefined;
}
const says = (target: TrackedTarget, q: string): boolean =>
  [
    target.name,
    target.indicatorName?.zh,
    target.indicatorName?.en,
    target.section,
    ...target.bodies.map(({ name }) => name),
  ]
    .filter((text) => text !== undefined)
    .some((text) => text.toLowerCase().includes(q));

export function filterFollowed(targets: readonly TrackedTarget[], { light, body, q }: FollowedFilter): TrackedTarget[] {
  const wanted = q?.trim().toLowerCase() ?? '';
  return targets.filter(
    (target) =>
      (light === undefined || lightIdOf(target) === light) &&
      (body === undefined || target.bodies.some(({ organisationId }) => organisationId === body)) &&
      (wanted === '' || says(target, wanted)),
  );
}

export interface FollowedGroup {
  readonly key: string;
  readonly label: string;
  readonly targets: readonly TrackedTarget[];
}
export interface GroupWords {
  readonly headline: (headline: boolean) => string;
  readonly action: (section: string) => string;
  readonly noBody: string;
  readonly light: (id: string) => string;
}

/** The worst light first, then what waits and what nobody knows; each in print order. */
const rankOf = ({ light, pending, followed }: TrackedTarget): number =>
  light.fired ? -light.fired.level.order : pending ? 1 : followed ? 2 : 3;
const knownFirst = (targets: readonly TrackedTarget[]): TrackedTarget[] =>
  targets.toSorted((a, b) => rankOf(a) - rankOf(b));

/** Groups in the order their first target comes, lights from worst to best; a target of several bodies stands with each. */
export function groupFollowed(
  targets: readonly TrackedTarget[],
  by: Grouping,
  words: GroupWords,
  lightOrder: readonly string[],
): FollowedGroup[] {
  const groups = new Map<string, { label: string; targets: TrackedTarget[] }>();
  const put = (key: string, label: string, target: TrackedTarget) => {
    const group = groups.get(key) ?? { label, targets: [] };
    group.targets.push(target);
    groups.set(key, group);
  };
  for (const target of targets) {
    if (by === 'headline') put(String(target.headline), words.headline(target.headline), target);
    else if (by === 'light') put(lightIdOf(target), words.light(lightIdOf(target)), target);
    else if (by === 'action') put(words.action(target.section), words.action(target.section), target);
    else if (target.bodies.length === 0) put('', words.noBody, target);
    else for (const body of target.bodies) put(body.organisationId, body.name, target);
  }
  const made = [...groups].map(([key, { label, targets: own }]) => ({ key, label, targets: knownFirst(own) }));
  const place = (key: string) => {
    const at = lightOrder.indexOf(key);
    return at < 0 ? lightOrder.length : at;
  };
  return by === 'light' ? made.toSorted((a, b) => place(a.key) - place(b.key)) : made;
}
