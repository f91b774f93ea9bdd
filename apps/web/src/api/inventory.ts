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

/** `assessment:ID:…` opens as it was kept with its assessment; budgets and breakdowns where they are kept; every other number as it is followed now. */
const askFollowed = (
  { cityId, ref }: { readonly cityId: string; readonly ref: string },
  query: { readonly ref: string; readonly depth: number; readonly place: string | undefined },
  signal: AbortSignal,
) => {
  const [kind, assessmentId = ''] = ref.split(':');
  return kind === 'assessment'
    ? call('GET', '/cities/:cityId/assessments/:assessmentId/trace', {
        params: { cityId, assessmentId },
        query,
        signal,
      })
    : call(
        'GET',
        kind === 'budget' || kind === 'split' ? '/cities/:cityId/budgets/trace' : '/cities/:cityId/tracking/trace',
        { params: { cityId }, query, signal },
      );
};
/** A number of a book, or of what a city follows: one panel shows both. */
export const explanationQuery = (target: TraceTarget, place: string, depth: number) => {
  const asked = { ref: target.ref, depth, place: place === '' ? undefined : place };
  return queryOptions({
    queryKey:
      target.bookId === null
        ? (['tracking', target.cityId, 'trace', target.ref, place, depth] as const)
        : (['books', target.bookId, 'trace', target.ref, keyOf(target), place, depth] as const),
    queryFn: ({ signal }) =>
      target.bookId === null
        ? askFollowed(target, asked, signal)
        : call('GET', '/books/:bookId/trace', {
            params: { bookId: target.bookId },
            query: { ...asked, method: target.method, gwp: target.gwp },
            signal,
          }),
  });
};
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

export interface ComparisonAsked extends MethodAsked {
  readonly with: 'previous' | 'method' | 'book';
  readonly other?: string | undefined;
  readonly otherGwp?: GwpSet | undefined;
}
export const inventoryComparisonQuery = (bookId: string, asked: ComparisonAsked) =>
  queryOptions({
    queryKey: ['books', bookId, 'comparison', asked],
    queryFn: ({ signal }) =>
      call('GET', '/books/:bookId/inventory/comparison', { params: { bookId }, query: { ...asked }, signal }),
  });
export const qualityQuery = (bookId: string, by: MethodAsked) =>
  queryOptions({
    queryKey: ['books', bookId, 'quality', keyOf(by)],
    queryFn: ({ signal }) => call('GET', '/books/:bookId/quality', { params: { bookId }, query: { ...by }, signal }),
  });
export const recalculationsQuery = (bookId: string) =>
  queryOptions({
    queryKey: ['books', bookId, 'recalculations'],
    queryFn: ({ signal }) => call('GET', '/books/:bookId/recalculations', { params: { bookId }, signal }),
  });
/** Asked again while the work runs. */
const runPulse = 500;
export const uncertaintyRunQuery = (id: string) =>
  queryOptions({
    queryKey: ['uncertainty', id],
    queryFn: ({ signal }) => call('GET', '/uncertainty/:id', { params: { id }, signal }),
    staleTime: 0,
    refetchInterval: (query) => (query.state.data?.status === 'running' ? runPulse : false),
  });
export const indicatorSeriesQuery = (cityId: string) =>
  queryOptions({
    queryKey: ['books', 'indicators', cityId],
    queryFn: ({ signal }) => call('GET', '/cities/:cityId/indicator-series', { params: { cityId }, signal }),
  });
