/** @module Questions of assessment with their cache keys, and the acts that change one; its answer replaces what is held. */
import type { Assessment } from '@dafeng/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Turn } from '../screens/assessment/what-if.ts';
import { supposed } from '../screens/assessment/what-if.ts';
import { call } from './client.ts';
import { queryClient } from './queries.ts';

// Under `dispatch`: evidence that is sent or withdrawn asks all of it again.
const root = ['dispatch', 'assessment'] as const;

export const schemesQuery = queryOptions({
  queryKey: [...root, 'schemes'],
  queryFn: ({ signal }) => call('GET', '/assessment-schemes', { signal }),
  staleTime: 10 * 60_000,
});
export const assessmentsQuery = (cityId: string) =>
  queryOptions({
    queryKey: [...root, 'of', cityId],
    queryFn: ({ signal }) => call('GET', '/cities/:cityId/assessments', { params: { cityId }, signal }),
  });
export const assessmentQuery = (cityId: string, assessmentId: string) =>
  queryOptions({
    queryKey: [...root, 'one', cityId, assessmentId],
    queryFn: ({ signal }) =>
      call('GET', '/cities/:cityId/assessments/:assessmentId', { params: { cityId, assessmentId }, signal }),
  });
export const whatIfQuery = (cityId: string, one: Assessment, turns: readonly Turn[], falsified: boolean) =>
  queryOptions({
    queryKey: [...root, 'what-if', cityId, one.id, one.revision, turns, falsified],
    queryFn: ({ signal }) =>
      call('POST', '/cities/:cityId/assessments/:assessmentId/what-if', {
        params: { cityId, assessmentId: one.id },
        body: {
          changes: Object.fromEntries(
            turns.flatMap(({ item, met }) => {
              const found = one.items.find(({ id }) => id === item);
              return found === undefined ? [] : [[item, supposed(found, met)]];
            }),
          ),
          ...(falsified ? { falsified } : {}),
        },
        signal,
      }),
    enabled: turns.length > 0 || falsified,
    placeholderData: keepPreviousData,
  });
export const replayQuery = (cityId: string, assessmentId: string) =>
  queryOptions({
    queryKey: [...root, 'replay', cityId, assessmentId],
    queryFn: ({ signal }) =>
      call('GET', '/cities/:cityId/assessments/:assessmentId/replay', { params: { cityId, assessmentId }, signal }),
    staleTime: 0,
  });
export const rankingQuery = (cityId: string, year: number, scheme: string | undefined) =>
  queryOptions({
    queryKey: [...root, 'ranking', cityId, year, scheme ?? ''],
    queryFn: ({ signal }) =>
      call('GET', '/cities/:cityId/assessment-ranking', { params: { cityId }, query: { year, scheme }, signal }),
    placeholderData: keepPreviousData,
  });

/** What an act answered is what is shown; lists are asked again. */
export async function keepAssessment(cityId: string, one: Assessment): Promise<void> {
  queryClient.setQueryData(assessmentQuery(cityId, one.id).queryKey, one);
  await refreshAssessments(one.id);
}
export const refreshAssessments = (except?: string): Promise<void> =>
  queryClient.invalidateQueries({
    queryKey: [...root],
    predicate: ({ queryKey }) => queryKey[2] !== 'schemes' && !(queryKey[2] === 'one' && queryKey[4] === except),
  });
