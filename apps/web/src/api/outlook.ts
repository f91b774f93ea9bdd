/** @module Questions of the outlook, with their cache keys. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from './client.ts';

export const auditQuery = (cityId: string, known: string | undefined) =>
  queryOptions({
    queryKey: ['outlook', 'audit', cityId, known ?? ''],
    queryFn: ({ signal }) => call('GET', '/cities/:cityId/audit', { params: { cityId }, query: { known }, signal }),
    placeholderData: keepPreviousData,
  });
export const auditsQuery = queryOptions({
  queryKey: ['outlook', 'audits'],
  queryFn: ({ signal }) => call('GET', '/outlook/audits', { signal }),
});
export const decompositionQuery = (cityId: string, query: { chain: string; method: string; chained: string }) =>
  queryOptions({
    queryKey: ['outlook', 'decomposition', cityId, query],
    queryFn: ({ signal }) => call('GET', '/cities/:cityId/decomposition', { params: { cityId }, query, signal }),
    placeholderData: keepPreviousData,
  });
export const trendSeriesQuery = (cityId: string) =>
  queryOptions({
    queryKey: ['outlook', 'series', cityId],
    queryFn: ({ signal }) => call('GET', '/cities/:cityId/outlook/series', { params: { cityId }, signal }),
  });
export const trendQuery = (series: readonly (number | null)[], years: readonly number[]) =>
  queryOptions({
    queryKey: ['outlook', 'trend', series, years],
    queryFn: ({ signal }) =>
      call('POST', '/outlook/trend', { body: { series: [...series], years: [...years] }, signal }),
    enabled: series.length > 0,
  });
export const costModelsQuery = queryOptions({
  queryKey: ['outlook', 'cost-models'],
  queryFn: ({ signal }) => call('GET', '/outlook/cost-models', { signal }),
});
/** Asked again until the work has ended. */
export const outlookJobQuery = (id: string | undefined) =>
  queryOptions({
    queryKey: ['outlook', 'jobs', id ?? ''],
    queryFn: ({ signal }) => call('GET', '/outlook/jobs/:id', { params: { id: id ?? '' }, signal }),
    enabled: id !== undefined,
    refetchInterval: ({ state }) =>
      state.data === undefined || state.data.status === 'running' || state.data.status === 'waiting' ? 300 : false,
    retry: false,
  });
