/** @module Whom a city assesses: itself, and those of its bodies that a scheme may be about. */
import type { AssessedKind, AssessmentSubject } from '@dafeng/contract';
import type { City, Organisation, UnitOfWork } from '@dafeng/database';
import { notFound } from '../http/problem-error.ts';

export interface Subject {
  readonly city: City;
  readonly body: Organisation | null;
  readonly kind: AssessedKind;
  readonly name: string;
}

/** A park answers like a county; the office itself and what is neither are assessed as departments. */
const kinds: Readonly<Record<Organisation['kind'], AssessedKind>> = {
  county: 'county',
  park: 'county',
  enterprise: 'enterprise',
  department: 'department',
  'city-office': 'department',
  other: 'department',
};
export const kindOfBody = ({ kind }: Organisation): AssessedKind => kinds[kind];

export const subjectKey = (organisationId: string | null): string =>
  organisationId === null ? 'city' : `body:${organisationId}`;
/** Null is the city itself; undefined is no subject. */
export const readSubjectKey = (key: string): string | null | undefined => {
  if (key === 'city') return null;
  return key.startsWith('body:') && key.length > 'body:'.length ? key.slice('body:'.length) : undefined;
};

/** @throws ProblemError `not-found` for a city or body that is not there or not of that city */
export const findSubject = async (work: UnitOfWork, cityId: string, key: string): Promise<Subject> => {
  const city = await work.cities.get(cityId);
  const id = readSubjectKey(key);
  if (city === null || id === undefined) throw notFound();
  if (id === null) return { city, body: null, kind: 'city', name: city.name.zh };
  const body = await work.organisations.get(id);
  if (body === null || body.cityId !== cityId) throw notFound();
  return { city, body, kind: kindOfBody(body), name: body.name };
};

export const toSubject = (one: {
  readonly kind: AssessedKind;
  readonly name: string;
  readonly organisationId: string | null;
}): AssessmentSubject => ({
  key: subjectKey(one.organisationId),
  kind: one.kind,
  name: one.name,
  organisationId: one.organisationId,
});
/** The city first, then its bodies as they are listed. */
export const subjectsOf = (city: City, bodies: readonly Organisation[]): AssessmentSubject[] => [
  toSubject({ kind: 'city', name: city.name.zh, organisationId: null }),
  ...bodies.map((body) => toSubject({ kind: kindOfBody(body), name: body.name, organisationId: body.id })),
];
