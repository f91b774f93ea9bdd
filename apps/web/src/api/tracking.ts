/** @module Questions about followed targets and the numbers behind them, with their cache keys. Writes live beside the screens that make them. */
import type { SeriesImportPreview } from '@dafeng/contract';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { sendFile } from './books.ts';
import { call } from './client.ts';
import { queryClient } from './queries.ts';

export const trackingQuery = (cityId: string, at: string | undefined) =>
  queryOptions({
    queryKey: ['tracking', cityId, 'summary', at ?? ''],
    queryFn: ({ signal }) => call('GET', '/cities/:cityId/tracking', { params: { cityId }, query: { at }, signal }),
    placeholderData: keepPreviousData,
  });
export const followedTargetQuery = (cityId: string, itemId: string, at: string | undefined) =>
  queryOptions({
    queryKey: ['tracking', cityId, 'target', itemId, at ?? ''],
    queryFn: ({ signal }) =>
      call('GET', '/cities/:cityId/tracking/targets/:itemId', { params: { cityId, itemId }, query: { at }, signal }),
  });
export interface MonthsAsked {
  readonly at?: string | undefined;
  readonly subject?: string | undefined;
  readonly indicator?: string | undefined;
  readonly months?: number | undefined;
}
export const monthsQuery = (cityId: string, asked: MonthsAsked) =>
  queryOptions({
    queryKey: ['tracking', cityId, 'months', asked],
    queryFn: ({ signal }) =>
      call('GET', '/cities/:cityId/tracking/months', { params: { cityId }, query: { ...asked }, signal }),
    placeholderData: keepPreviousData,
  });
export const trackingRulesQuery = (cityId: string) =>
  queryOptions({
    queryKey: ['tracking', cityId, 'rules'],
    queryFn: ({ signal }) => call('GET', '/cities/:cityId/tracking/rules', { params: { cityId }, signal }),
  });
export interface BackTestAsked {
  readonly ruleSet: string;
  readonly itemId: string;
  readonly from: string;
  readonly to: string;
  readonly every: number;
}
export const backTestQuery = (cityId: string, asked: BackTestAsked | null) =>
  queryOptions({
    queryKey: ['tracking', cityId, 'back-test', asked],
    queryFn: ({ signal }) =>
      call('GET', '/cities/:cityId/tracking/rules/back-test', { params: { cityId }, query: { ...asked }, signal }),
    enabled: asked !== null,
  });
export const warningsQuery = (cityId: string, state: 'standing' | 'all' = 'all') =>
  queryOptions({
    queryKey: ['tracking', cityId, 'warnings', state],
    queryFn: ({ signal }) =>
      call('GET', '/cities/:cityId/tracking/warnings', { params: { cityId }, query: { state }, signal }),
  });
export const seriesImportsQuery = (cityId: string) =>
  queryOptions({
    queryKey: ['tracking', cityId, 'imports'],
    queryFn: ({ signal }) => call('GET', '/cities/:cityId/series/imports', { params: { cityId }, signal }),
  });
export const seriesImportQuery = (cityId: string, id: string) =>
  queryOptions({
    queryKey: ['tracking', cityId, 'imports', id],
    queryFn: ({ signal }) => call('GET', '/cities/:cityId/series/imports/:id', { params: { cityId, id }, signal }),
  });
export const seriesPointsQuery = (cityId: string, asked: { readonly subject?: string; readonly indicator?: string }) =>
  queryOptions({
    queryKey: ['tracking', cityId, 'points', asked],
    queryFn: ({ signal }) =>
      call('GET', '/cities/:cityId/series/points', { params: { cityId }, query: { ...asked }, signal }),
  });

export const sendSeries = (cityId: string, file: File): Promise<SeriesImportPreview> =>
  sendFile<SeriesImportPreview>('/cities/:cityId/series/imports', { cityId }, file);

/** After anything that moves a number, a rule or a warning: everything read off the city is asked again. */
export async function refreshTracking(cityId: string): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['tracking', cityId] });
}
