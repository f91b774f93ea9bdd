/**
 * @module Which city the person is looking at: from the address, else the last one visited, else the first of the list.
 */
import type { City, Session } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { citiesQuery, sessionQuery } from '../api/queries.ts';
import { isText, keep, recall } from '../view/storage.ts';

export interface CurrentCity {
  readonly cities: readonly City[];
  /** The city named by the address; undefined on screens over all cities. */
  readonly here: City | undefined;
  /** Where links to a city's screens lead when the address names none. */
  readonly usual: City | undefined;
}

export function useCurrentCity(): CurrentCity {
  const params = useParams({ strict: false });
  const search = useSearch({ strict: false }) as { city?: string[] | string };
  const cities = useQuery(citiesQuery).data?.items ?? [];
  const listed = typeof search.city === 'string' ? [search.city] : (search.city ?? []);
  const id = params.cityId ?? (listed.length === 1 ? listed[0] : undefined);
  useEffect(() => {
    if (id !== undefined) keep('local', 'city', id);
  }, [id]);
  const here = cities.find((city) => city.id === id);
  const last = recall('local', 'city', isText);
  return { cities, here, usual: here ?? cities.find((city) => city.id === last) ?? cities[0] };
}

export function useSession(): Session | null {
  return useQuery(sessionQuery).data?.session ?? null;
}
/** Who may decide on items and import documents; the server checks again, with the city. */
export const mayReview = (session: Session | null): boolean =>
  session?.user.role === 'administrator' || session?.user.role === 'city-office';
/** Who may write the city's books, close and reopen them. */
export const mayKeepBooks = mayReview;
/** Who follows targets, sends tasks, breaks down and assesses. */
export const mayDispatch = mayReview;
/** Who answers for a body: its officers for their own, the office for any. */
export const mayReport = (session: Session | null): boolean =>
  mayReview(session) || (session?.user.role === 'officer' && session.user.organisationId !== null);
export const mayAdminister = (session: Session | null): boolean => session?.user.role === 'administrator';
