/**
 * @module Every question the screens ask, with its cache key. Writes live beside the screen that makes them.
 */
import { infiniteQueryOptions, QueryClient, queryOptions } from '@tanstack/react-query';
import { call } from './client.ts';
import { ApiError } from './problem.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      // An answer that says no will say no again; only silence is worth a second try.
      retry: (count, error) => count < 1 && !(error instanceof ApiError && error.problem.status >= 400),
    },
  },
});

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => call('GET', '/session', { signal }),
  staleTime: 60_000,
});
export const citiesQuery = queryOptions({
  queryKey: ['cities'],
  queryFn: ({ signal }) => call('GET', '/cities', { signal }),
});
export const cityQuery = (cityId: string) =>
  queryOptions({
    queryKey: ['cities', cityId],
    queryFn: ({ signal }) => call('GET', '/cities/:cityId', { params: { cityId }, signal }),
  });
export const organisationsQuery = (cityId: string) =>
  queryOptions({
    queryKey: ['organisations', cityId],
    queryFn: ({ signal }) => call('GET', '/cities/:cityId/organisations', { params: { cityId }, signal }),
  });
export const versionsQuery = (cityId: string) =>
  queryOptions({
    queryKey: ['versions', 'of', cityId],
    queryFn: ({ signal }) => call('GET', '/cities/:cityId/versions', { params: { cityId }, signal }),
  });
export const versionQuery = (versionId: string) =>
  queryOptions({
    queryKey: ['versions', versionId],
    queryFn: ({ signal }) => call('GET', '/versions/:versionId', { params: { versionId }, signal }),
  });
export const textQuery = (versionId: string) =>
  queryOptions({
    queryKey: ['versions', versionId, 'text'],
    queryFn: ({ signal }) => call('GET', '/versions/:versionId/text', { params: { versionId }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
export const diffQuery = (versionId: string, otherId: string) =>
  queryOptions({
    queryKey: ['diff', versionId, otherId],
    queryFn: ({ signal }) =>
      call('GET', '/versions/:versionId/diff/:otherId', { params: { versionId, otherId }, signal }),
  });
export const itemHistoryQuery = (versionId: string, itemId: string) =>
  queryOptions({
    queryKey: ['versions', versionId, 'history', itemId],
    queryFn: ({ signal }) =>
      call('GET', '/versions/:versionId/items/:itemId/history', { params: { versionId, itemId }, signal }),
    staleTime: 0,
  });
export const importsQuery = (cityId: string) =>
  queryOptions({
    queryKey: ['imports', 'of', cityId],
    queryFn: ({ signal }) => call('GET', '/cities/:cityId/imports', { params: { cityId }, signal }),
  });
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: ({ signal }) => call('GET', '/imports/:id', { params: { id }, signal }),
    staleTime: 0,
  });

export interface TargetFilter {
  readonly city?: readonly string[] | undefined;
  readonly theme?: readonly string[] | undefined;
  readonly year?: readonly string[] | undefined;
  readonly indicator?: readonly string[] | undefined;
  readonly section?: string | undefined;
  readonly body?: string | undefined;
  readonly strength?: 'binding' | 'aspirational' | undefined;
  readonly ambiguous?: 'only' | 'without' | undefined;
  readonly q?: string | undefined;
  readonly sort?: string | undefined;
  readonly order?: 'asc' | 'desc' | undefined;
}
export const targetRowsQuery = (filter: TargetFilter) =>
  infiniteQueryOptions({
    queryKey: ['target-rows', filter],
    queryFn: ({ signal, pageParam }) =>
      call('GET', '/target-rows', { query: { ...filter, limit: 200, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
export interface TaskFilter {
  readonly city?: readonly string[] | undefined;
  readonly body?: string | undefined;
  readonly q?: string | undefined;
}
export const tasksQuery = (filter: TaskFilter) =>
  infiniteQueryOptions({
    queryKey: ['tasks', filter],
    queryFn: ({ signal, pageParam }) =>
      call('GET', '/tasks', { query: { ...filter, limit: 500, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
export const taskMatrixQuery = (cityId: string) =>
  queryOptions({
    queryKey: ['task-matrix', cityId],
    queryFn: ({ signal }) => call('GET', '/cities/:cityId/task-matrix', { params: { cityId }, signal }),
  });
export interface CompareFilter {
  readonly city?: readonly string[] | undefined;
  readonly indicator?: readonly string[] | undefined;
  readonly theme?: readonly string[] | undefined;
  readonly year?: readonly string[] | undefined;
  readonly shared?: boolean | undefined;
}
export const comparisonQuery = (filter: CompareFilter) =>
  queryOptions({
    queryKey: ['compare', filter],
    queryFn: ({ signal }) => call('GET', '/compare', { query: { ...filter }, signal }),
  });
export const searchQueryOf = (q: string, city?: string) =>
  queryOptions({
    queryKey: ['search', q, city ?? ''],
    queryFn: ({ signal }) => call('GET', '/search', { query: { q, city, limit: 100 }, signal }),
    enabled: q.trim() !== '',
  });
export const indicatorsQuery = queryOptions({
  queryKey: ['indicators'],
  queryFn: ({ signal }) => call('GET', '/indicators', { signal }),
  staleTime: 10 * 60_000,
});
export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: ({ signal }) => call('GET', '/users', { signal }),
});
export interface AuditFilter {
  readonly action?: string | undefined;
  readonly city?: string | undefined;
  readonly actor?: string | undefined;
}
export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ signal, pageParam }) =>
      call('GET', '/audit', { query: { ...filter, limit: 100, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** After anything that changes a published plan: every screen that reads the registry asks again. */
export async function refreshRegistry(): Promise<void> {
  await Promise.all(
    ['cities', 'versions', 'target-rows', 'tasks', 'task-matrix', 'compare', 'organisations', 'imports'].map((key) =>
      queryClient.invalidateQueries({ queryKey: [key] }),
    ),
  );
}
