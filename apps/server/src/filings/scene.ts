/**
 * @module Around a filing: its city, its day, who looks, and the names of bodies and rounds. Read once a call.
 */
import type { BodyName } from '@dafeng/contract';
import type { City, Organisation, Principal, StoredRound, UnitOfWork } from '@dafeng/database';
import { notFound } from '../http/problem-error.ts';
import { localDay } from '../tracking/local-day.ts';

export interface Scene {
  readonly city: City;
  /** Local day. */
  readonly today: string;
  readonly who: Principal;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly rounds: ReadonlyMap<string, StoredRound>;
}

/** Errors: `not-found` for a city that is not to be seen. */
export const sceneOf = async (unit: UnitOfWork, cityId: string, who: Principal, now: Date): Promise<Scene> => {
  const city = await unit.cities.get(cityId);
  if (city === null) throw notFound();
  const organisations = await unit.organisations.list(cityId);
  const rounds = await unit.rounds.list(cityId);
  return {
    city,
    today: localDay(now),
    who,
    organisations: new Map(organisations.map((one) => [one.id, one])),
    rounds: new Map(rounds.map((one) => [one.id, one])),
  };
};

export const isOffice = ({ role }: Principal): boolean => role === 'administrator' || role === 'city-office';
/** Answers for the body: its own officer, or the office for any. */
export const answersFor = (who: Principal, organisationId: string | null): boolean =>
  isOffice(who) || (who.role === 'officer' && organisationId !== null && who.organisationId === organisationId);

/** A body that was merged away is no longer listed: it is still called something. */
export const bodyNameOf = ({ organisations }: Pick<Scene, 'organisations'>, id: string): BodyName => {
  const body = organisations.get(id);
  return { id, name: body?.name ?? '已合并的单位', kind: body?.kind ?? 'other' };
};
export const bodyNameOrNull = (scene: Pick<Scene, 'organisations'>, id: string | null): BodyName | null =>
  id === null ? null : bodyNameOf(scene, id);

/** A body of this city, by id. @throws ProblemError 404 */
export const needBody = ({ organisations }: Scene, id: string): Organisation => {
  const body = organisations.get(id);
  if (body === undefined) throw notFound();
  return body;
};
