/**
 * @module Where the trace panel stands in the address: which number of which book by which method, or of what a city follows, and the
 * place of its tree. Every screen keeps these, so that an open number can be sent to somebody.
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
  /** The city whose followed targets the number belongs to; it stands in no book. */
  readonly traceCity?: string | undefined;
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
  traceCity: textOf(raw, 'traceCity'),
  traceMethod: textOf(raw, 'traceMethod'),
  traceGwp: textOf(raw, 'traceGwp'),
});

export type MethodId = MethodIdentity['id'];
export type GwpSet = MethodIdentity['gwpSet'];
/** A number of a book, which may be restated by another method, or one of the targets a city follows. */
export type TraceTarget =
  | {
      readonly ref: string;
      readonly bookId: string;
      readonly method?: MethodId | undefined;
      readonly gwp?: GwpSet | undefined;
    }
  | { readonly ref: string; readonly bookId: null; readonly cityId: string };

/** The target an address asks for; null where it asks for none or does not say whose number it is. */
export function targetOf(search: TraceSearch, bookInPath: string | undefined): TraceTarget | null {
  const { trace: ref, traceCity: cityId } = search;
  if (ref === undefined) return null;
  if (cityId !== undefined) return { ref, bookId: null, cityId };
  const bookId = search.traceBook ?? bookInPath;
  if (bookId === undefined) return null;
  return {
    ref,
    bookId,
    method: search.traceMethod as MethodId | undefined,
    gwp: search.traceGwp as GwpSet | undefined,
  };
}
/** What the address says of a target; every member named, so that nothing of the one before stays. */
export const searchOf = (target: TraceTarget, bookInPath: string | undefined): Required<TraceSearch> => ({
  trace: target.ref,
  traceAt: undefined,
  traceBook: target.bookId === null || target.bookId === bookInPath ? undefined : target.bookId,
  traceCity: target.bookId === null ? target.cityId : undefined,
  traceMethod: target.bookId === null ? undefined : target.method,
  traceGwp: target.bookId === null ? undefined : target.gwp,
});
const closed: Required<TraceSearch> = {
  trace: undefined,
  traceAt: undefined,
  traceBook: undefined,
  traceCity: undefined,
  traceMethod: undefined,
  traceGwp: undefined,
};

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
  return {
    asked: targetOf(search, bookId),
    at: search.traceAt ?? '',
    open: (target) => go(searchOf(target, bookId), search.trace !== undefined),
    goTo: (place) => go({ traceAt: place === '' ? undefined : place }, true),
    close: () => go(closed, true),
  };
}
