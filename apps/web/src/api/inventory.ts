/**
 * @module Questions about what the books come to: inventory, energy, traces, factors, with their cache keys. Those about the books
 * themselves are in `books.ts`.
 */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { GwpSet, MethodId, TraceTarget } from '../parts/trace/trace-address.ts';
import { call } from './client.ts';

export interface MethodAsked {
  readonly method?: MethodId | undefined;
  readonly gwp?: GwpSet | undefined;
}
const keyOf = ({ method, gwp }: MethodAsked): string => `${method ?? ''},${gwp ?? ''}`;

export const bookOfNumberQuery = (bookId: string) =>
  queryOptions({
    queryKey: ['books', bookId],
    queryFn: ({ signal }) => call('GET', '/books/:bookId', { params: { bookId }, signal }),
  });
export const explanationQuery = ({ bookId, ref, method, gwp }: TraceTarget, place: string, depth: number) =>
  queryOptions({
    queryKey: ['books', bookId, 'trace', ref, keyOf({ method, gwp }), place, depth],
    queryFn: ({ signal }) =>
      call('GET', '/books/:bookId/trace', {
        params: { bookId },
        query: { ref, method, gwp, depth, place: place === '' ? undefined : place },
        signal,
      }),
  });
export const inventoryQuery = (bookId: string, by: MethodAsked) =>
  queryOptions({
    queryKey: ['books', bookId, 'inventory', keyOf(by)],
    queryFn: ({ signal }) => call('GET', '/books/:bookId/inventory', { params: { bookId }, query: { ...by }, signal }),
    placeholderData: keepPreviousData,
  });
export const energyQuery = (bookId: string) =>
  queryOptions({
    queryKey: ['books', bookId, 'energy'],
    queryFn: ({ signal }) => call('GET', '/books/:bookId/energy', { params: { bookId }, signal }),
  });
export const inventoryMethodsQuery = queryOptions({
  queryKey: ['inventory-methods'],
  queryFn: ({ signal }) => call('GET', '/inventory-methods', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

export interface FactorFilter {
  readonly set?: string | undefined;
  readonly edition?: string | undefined;
  readonly family?: string | undefined;
  readonly product?: string | undefined;
  readonly term?: string | undefined;
  readonly gas?: string | undefined;
  readonly region?: string | undefined;
  readonly mark?: 'S' | 'M' | 'C' | undefined;
  readonly q?: string | undefined;
}
export const factorSetsQuery = queryOptions({
  queryKey: ['factors', 'sets'],
  queryFn: ({ signal }) => call('GET', '/factor-sets', { signal }),
});
export const factorsQuery = (filter: FactorFilter) =>
  infiniteQueryOptions({
    queryKey: ['factors', 'list', filter],
    queryFn: ({ signal, pageParam }) =>
      call('GET', '/factors', { query: { ...filter, limit: 200, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
export const factorQuery = (id: string, set: string, edition: string | undefined) =>
  queryOptions({
    queryKey: ['factors', 'one', set, edition ?? '', id],
    queryFn: ({ signal }) => call('GET', '/factor', { query: { id, set, edition }, signal }),
  });
export const inventoryViewQuery = (bookId: string, view: 'ipcc' | 'crf' | 'gpc', by: MethodAsked) =>
  queryOptions({
    queryKey: ['books', bookId, 'view', view, keyOf(by)],
    queryFn: ({ signal }) =>
      call('GET', '/books/:bookId/inventory/view', { params: { bookId }, query: { ...by, view }, signal }),
  });
