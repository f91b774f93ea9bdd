/**
 * @module Questions about the city's books, with their cache keys, and sending a workbook. Writes of cells live beside the grid.
 */
import type { FillProposal, Grid, Upload } from '@dafeng/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { addressOf, call, parseJson, writeHeaders } from './client.ts';
import { ApiError, toProblem } from './problem.ts';
import { queryClient } from './queries.ts';

export const booksQuery = (cityId: string) =>
  queryOptions({
    queryKey: ['books', 'of', cityId],
    queryFn: ({ signal }) => call('GET', '/cities/:cityId/books', { params: { cityId }, signal }),
  });
export const bookQuery = (bookId: string) =>
  queryOptions({
    queryKey: ['books', bookId],
    queryFn: ({ signal }) => call('GET', '/books/:bookId', { params: { bookId }, signal }),
  });
export interface GridAsked {
  readonly sheet: 'energy' | 'activities';
  readonly tab: NonNullable<Grid['tab']> | undefined;
}
export const gridQuery = (bookId: string, asked: GridAsked) =>
  queryOptions({
    queryKey: ['books', bookId, 'grid', asked.tab ?? asked.sheet],
    queryFn: async ({ signal }) => {
      const grid = await call('GET', '/books/:bookId/grid', { params: { bookId }, query: { ...asked }, signal });
      performance.mark('dafeng:grid-arrived');
      return grid;
    },
  });
export const bookChangesQuery = (bookId: string) =>
  infiniteQueryOptions({
    queryKey: ['books', bookId, 'changes'],
    queryFn: ({ signal, pageParam }) =>
      call('GET', '/books/:bookId/changes', { params: { bookId }, query: { limit: 100, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
export interface CellAddress {
  readonly sheet: 'energy' | 'activities';
  readonly row: string;
  readonly column: string;
}
export const cellHistoryQuery = (bookId: string, cell: CellAddress) =>
  queryOptions({
    queryKey: ['books', bookId, 'history', cell.sheet, cell.row, cell.column],
    queryFn: ({ signal }) =>
      call('GET', '/books/:bookId/cell-history', { params: { bookId }, query: { ...cell }, signal }),
    staleTime: 0,
  });
export const cellCommentsQuery = (bookId: string) =>
  queryOptions({
    queryKey: ['books', bookId, 'comments'],
    queryFn: ({ signal }) => call('GET', '/books/:bookId/comments', { params: { bookId }, signal }),
  });
export const methodsQuery = queryOptions({
  queryKey: ['inventory-methods'],
  queryFn: ({ signal }) => call('GET', '/inventory-methods', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

/** After anything that moves a book: everything read off it, and the years it stands among, is asked again. */
export async function refreshBooks(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['books'] });
}

/** Sends one file to an address of the API. @throws ApiError with the server's problem. */
export async function sendFile<T>(path: string, params: Readonly<Record<string, string>>, file: File): Promise<T> {
  const body = new FormData();
  body.append('file', file, file.name);
  let response: Response;
  try {
    response = await fetch(addressOf(path, params), {
      method: 'POST',
      headers: { accept: 'application/json', ...writeHeaders() },
      credentials: 'same-origin',
      body,
    });
  } catch {
    throw new ApiError(toProblem(0, undefined));
  }
  const answer = parseJson(await response.text());
  if (!response.ok) throw new ApiError(toProblem(response.status, answer));
  return answer as T;
}

export const uploadQuery = (id: string) =>
  queryOptions({
    queryKey: ['uploads', id],
    queryFn: ({ signal }) => call('GET', '/uploads/:id', { params: { id }, signal }),
  });
export const sendWorkbook = (bookId: string, file: File): Promise<Upload> =>
  sendFile<Upload>('/books/:bookId/uploads', { bookId }, file);
/** The province's balance with the city's drivers: what the missing-data ladder would fill. Nothing is written. */
export const sendProvince = (bookId: string, file: File): Promise<FillProposal> =>
  sendFile<FillProposal>('/books/:bookId/fill', { bookId }, file);
