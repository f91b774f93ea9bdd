/** @module The questions of the cockpit, with their cache keys. A large screen asks again by itself. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from './client.ts';

/** A wall shows what is a minute old at most. */
const everyMinute = 60_000;
const untilReady = 1500;

export const cockpitQuery = (cityId: string, at: string | undefined, live: boolean) =>
  queryOptions({
    queryKey: ['tracking', cityId, 'cockpit', at ?? ''],
    queryFn: ({ signal }) => call('GET', '/cities/:cityId/cockpit', { params: { cityId }, query: { at }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: live ? everyMinute : false,
  });
export const peakChanceQuery = (cityId: string) =>
  queryOptions({
    queryKey: ['peak-chance', cityId],
    queryFn: ({ signal }) => call('GET', '/cities/:cityId/peak-chance', { params: { cityId }, signal }),
    refetchInterval: ({ state }) => (state.data?.status === 'waiting' ? untilReady : false),
  });
