/**
 * @module What the numbers say of a subject for a year: the standings that light the lamps, at the end of the year and of the year before, and the
 * reports that were due. Which of them decide an item is the core's.
 */
import type { UnitOfWork } from '@dafeng/database';
import { fullTracer, monthOf } from '@dafeng/quantity';
import {
  type AssessedTarget,
  type AssessmentRules,
  type DerivedItem,
  deriveItems,
  followTarget,
} from '@dafeng/tracking';
import { bindBodyTargets } from '../tracking/body-targets.ts';
import type { CityTracker, CityTracking } from '../tracking/track-city.ts';
import { reportsOf } from './reports-owed.ts';
import type { Subject } from './subjects.ts';

const lastMonth = 12;

const ofCity = (end: CityTracking, before: CityTracking): readonly AssessedTarget[] => {
  const earlier = new Map(before.targets.map(({ target, progress }) => [target.id, progress]));
  return end.targets
    .filter(({ target }) => target.scope === '全市')
    .map(({ target, progress }) => ({ target, progress, before: earlier.get(target.id) ?? null }));
};

const ofBody = async (
  work: UnitOfWork,
  { city, body }: Subject,
  year: number,
  { series }: CityTracking,
): Promise<readonly AssessedTarget[]> => {
  const rows = (await work.bodyTargets.inForce(city.id, `${year}-12-31`)).filter(
    (row) => row.organisationId === body?.id,
  );
  return bindBodyTargets(rows, series).map(({ target, binding }) => {
    const follower = followTarget(target, binding, fullTracer);
    return {
      target,
      progress: follower.at(monthOf(year, lastMonth), {}),
      before: follower.at(monthOf(year - 1, lastMonth), {}),
    };
  });
};

export interface Gathered {
  readonly derived: readonly DerivedItem[];
  readonly tracking: CityTracking;
}
/** @throws ProblemError `not-found` for a city that is not to be seen */
export const gather = async (
  work: UnitOfWork,
  tracker: CityTracker,
  scheme: AssessmentRules,
  subject: Subject,
  year: number,
): Promise<Gathered> => {
  const end = await tracker.of(work, subject.city.id, { at: `${year}-12` });
  const targets =
    subject.body === null
      ? ofCity(end, await tracker.of(work, subject.city.id, { at: `${year - 1}-12` }))
      : await ofBody(work, subject, year, end);
  return {
    derived: deriveItems(scheme, { year, targets, reports: await reportsOf(work, subject, year) }),
    tracking: end,
  };
};
