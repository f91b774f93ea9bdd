/**
 * @module Where the trace panel stands in the address: which number of which book by which method, and the place of its tree. Every
 * screen keeps these, so that an open number can be sent to somebody.
 */
import type { MethodIdentity } from '@dafeng/contract';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type RawSearch, textOf } from '../../view/search-params.ts';

export interface TraceSearch {
  /** Reference of the number. */
  readonly trace?: string | undefined;
  /** Place in its tree: `parts.raw_coal|amount`. */
  readonly traceAt?: string | undefined;
  /** Left out where the path names the book. */
  readonly traceBook?: string | undefined;
  /** Only where the number is a restatement. */
  readonly traceMethod?: string | undefined;
  readonly traceGwp?: string | undefined;
}
const longestRef = 400;
const longestPlace = 2000;

export const readTrace = (raw: RawSearch): TraceSearch => ({
  trace: textOf(raw, 'trace', longestRef),
  traceAt: textOf(raw, 'traceAt', longestPlace),
  traceBook: textOf(raw, 'traceBook'),
  traceMethod: textOf(raw, 'traceMethod'),
  traceGwp: textOf(raw, 'traceGwp'),
});

export type MethodId = MethodIdentity['id'];
export type GwpSet = MethodIdentity['gwpSet'];
export interface TraceTarget {
  readonly ref: string;
  readonly bookId: string;
  readonly method?: MethodId | undefined;
  readonly gwp?: GwpSet | undefined;
}

export interface TraceAddress {
  readonly asked: TraceTarget | null;
  readonly at: string;
  readonly open: (target: TraceTarget) => void;
  readonly goTo: (place: string) => void;
  readonly close: () => void;
}

/** Opening is a step back can undo; moving inside the tree is not. */
export function useTraceAddress(): TraceAddress {
  const search: TraceSearch = useSearch({ strict: false });
  const { bookId } = useParams({ strict: false }) as { bookId?: string };
  const navigate = useNavigate();
  const go = (next: TraceSearch, replace: boolean) =>
    void navigate({ to: '.', search: (before: object) => ({ ...before, ...next }), replace, resetScroll: false });
  const book = search.traceBook ?? bookId;
  return {
    asked:
      search.trace === undefined || book === undefined
        ? null
        : {
            ref: search.trace,
            bookId: book,
            method: search.traceMethod as MethodId | undefined,
            gwp: search.traceGwp as GwpSet | undefined,
          },
    at: search.traceAt ?? '',
    open: (target) =>
      go(
        {
          trace: target.ref,
          traceAt: undefined,
          traceBook: target.bookId === bookId ? undefined : target.bookId,
          traceMethod: target.method,
          traceGwp: target.gwp,
        },
        search.trace !== undefined,
      ),
    goTo: (place) => go({ traceAt: place === '' ? undefined : place }, true),
    close: () =>
      go(
        {
          trace: undefined,
          traceAt: undefined,
          traceBook: undefined,
          traceMethod: undefined,
          traceGwp: undefined,
        },
        true,
      ),
  };
}
