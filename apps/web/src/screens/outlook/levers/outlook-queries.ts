/** @module The questions of the levers page to the server: the model of a city and its stored scenarios. */
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';

export const outlookModelQuery = (cityId: string) =>
  queryOptions({
    queryKey: ['outlook-model', cityId],
    queryFn: ({ signal }) => call('GET', '/cities/:cityId/outlook/model', { params: { cityId }, signal }),
    // The page goes on without a network: what it has is kept.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
  });
export const scenariosQuery = (cityId: string) =>
  queryOptions({
    queryKey: ['outlook-scenarios', cityId],
    queryFn: ({ signal }) => call('GET', '/cities/:cityId/outlook/scenarios', { params: { cityId }, signal }),
    refetchOnWindowFocus: false,
  });
