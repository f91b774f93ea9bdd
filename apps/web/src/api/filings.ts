/** @module Questions of dispatch: what is due, tasks as work, rounds, filings, notices, county plans, reminders; and sending evidence. */
import type { Evidence, FilingDetail, FilingKind, FilingState, WorkStanding } from '@dafeng/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from './client.ts';
import { queryClient } from './queries.ts';
import { type Sending, sendFile } from './send-file.ts';

/** What is asked of a person moves by the hour, not by the second. */
const bellPulse = 5 * 60_000;

export const myWorkQuery = (cityId: string) =>
  queryOptions({
    queryKey: ['dispatch', 'mine', cityId],
    queryFn: ({ signal }) => call('GET', '/cities/:cityId/my-work', { params: { cityId }, signal }),
    staleTime: bellPulse,
  });

export interface WorkFilter {
  readonly body?: string | undefined;
  readonly standing?: WorkStanding | undefined;
  readonly mine?: 'yes' | undefined;
}
export const workListQuery = (cityId: string, filter: WorkFilter) =>
  queryOptions({
    queryKey: ['dispatch', 'work', cityId, filter],
    queryFn: ({ signal }) => call('GET', '/cities/:cityId/work', { params: { cityId }, query: { ...filter }, signal }),
  });
export const workQuery = (cityId: string, task: string) =>
  queryOptions({
    queryKey: ['dispatch', 'task', cityId, task],
    queryFn: ({ signal }) => call('GET', '/cities/:cityId/work/:task', { params: { cityId, task }, signal }),
  });

export const roundsQuery = (cityId: string) =>
  queryOptions({
    queryKey: ['dispatch', 'rounds', cityId],
    queryFn: ({ signal }) => call('GET', '/cities/:cityId/rounds', { params: { cityId }, signal }),
  });
export const scheduleQuery = (cityId: string, year: number) =>
  queryOptions({
    queryKey: ['dispatch', 'schedule', cityId, year],
    queryFn: ({ signal }) =>
      call('GET', '/cities/:cityId/rounds/schedule', { params: { cityId }, query: { year }, signal }),
  });
export const roundQuery = (id: string) =>
  queryOptions({
    queryKey: ['dispatch', 'round', id],
    queryFn: ({ signal }) => call('GET', '/rounds/:id', { params: { id }, signal }),
  });
export const formsQuery = queryOptions({
  queryKey: ['dispatch', 'forms'],
  queryFn: ({ signal }) => call('GET', '/filing-forms', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

export interface FilingFilter {
  readonly kind?: FilingKind | undefined;
  readonly state?: FilingState | undefined;
  readonly body?: string | undefined;
  readonly subject?: string | undefined;
  /** Of the person's own body. */
  readonly mine?: 'yes' | undefined;
}
export const filingsQuery = (cityId: string, filter: FilingFilter) =>
  queryOptions({
    queryKey: ['dispatch', 'filings', cityId, filter],
    queryFn: ({ signal }) =>
      call('GET', '/cities/:cityId/filings', { params: { cityId }, query: { ...filter }, signal }),
  });
export const filingQuery = (id: string) =>
  queryOptions({
    queryKey: ['dispatch', 'filing', id],
    queryFn: ({ signal }) => call('GET', '/filings/:id', { params: { id }, signal }),
    // What is typed is laid over this answer: it is not asked again behind the writer's back.
    refetchOnReconnect: false,
  });
/** The proofs of one thing: `task:KEY`, `milestone:ID`, `filing:ID`, `assessment:ID:ITEM`. */
export const evidenceQuery = (cityId: string, of: string) =>
  queryOptions({
    queryKey: ['dispatch', 'evidence', cityId, of],
    queryFn: ({ signal }) => call('GET', '/cities/:cityId/evidence', { params: { cityId }, query: { of }, signal }),
  });
export const noticeDraftQuery = (cityId: string, subject: string) =>
  queryOptions({
    queryKey: ['dispatch', 'notice-draft', cityId, subject],
    queryFn: ({ signal }) =>
      call('GET', '/cities/:cityId/notices/draft', { params: { cityId }, query: { subject }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
export const countyBalanceQuery = (cityId: string) =>
  queryOptions({
    queryKey: ['dispatch', 'balance', cityId],
    queryFn: ({ signal }) => call('GET', '/cities/:cityId/county-plans/balance', { params: { cityId }, signal }),
  });
export const handOversQuery = (cityId: string) =>
  queryOptions({
    queryKey: ['dispatch', 'hand-overs', cityId],
    queryFn: ({ signal }) => call('GET', '/cities/:cityId/hand-overs', { params: { cityId }, signal }),
  });
export const remindersQuery = (cityId: string) =>
  queryOptions({
    queryKey: ['dispatch', 'reminders', cityId],
    queryFn: ({ signal }) => call('GET', '/cities/:cityId/reminders', { params: { cityId }, signal }),
  });

/**
 * After anything that moves work: every list of it, and the warnings it answers to, is asked again. One filing that is being filled is taken
 * from the answer itself; a mere saving leaves the lists to be asked when they are next looked at.
 */
export async function refreshDispatch(filing?: FilingDetail, saved = false): Promise<void> {
  if (filing !== undefined) queryClient.setQueryData(filingQuery(filing.id).queryKey, filing);
  const refetchType = saved ? 'none' : 'active';
  await Promise.all([
    queryClient.invalidateQueries({
      queryKey: ['dispatch'],
      refetchType,
      predicate: ({ queryKey }) =>
        queryKey[1] !== 'notice-draft' && !(queryKey[1] === 'filing' && queryKey[2] === filing?.id),
    }),
    ...(saved ? [] : ['tracking', 'cockpit'].map((key) => queryClient.invalidateQueries({ queryKey: [key] }))),
  ]);
}

export const sendEvidence = (
  cityId: string,
  of: string,
  file: File,
  onProgress: (part: number) => void,
): Sending<Evidence> => sendFile<Evidence>('/cities/:cityId/evidence', { cityId }, { of }, file, onProgress);
