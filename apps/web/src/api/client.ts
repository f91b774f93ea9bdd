/**
 * @module The typed door to `/api/v1`: method and path are checked against the contract's route table, and the types of parameters,
 * query, body and answer are read off it. The table itself (and zod) stays out of the bundle: only its types are imported.
 */
import type { routes } from '@dafeng/contract';
import { ApiError, toProblem } from './problem.ts';

type Routes = typeof routes;
/** Routes under `METHOD /path`: one look-up, where searching a union of all of them is too much for the compiler. */
type ByAddress = { [N in keyof Routes as `${Routes[N]['method']} ${Routes[N]['path']}`]: Routes[N] };
type Address = keyof ByAddress;
export type Method = Routes[keyof Routes]['method'];
type RouteAt<M extends Method, P extends string> = `${M} ${P}` extends Address ? ByAddress[`${M} ${P}`] : never;
export type PathOf<M extends Method> = Address extends infer A ? (A extends `${M} ${infer P}` ? P : never) : never;

type Output<S> = S extends { readonly _zod: { readonly output: infer O } } ? O : never;
type Input<S> = S extends { readonly _zod: { readonly input: infer I } } ? I : never;
type Answer<R> = R extends { response: infer S } ? (S extends 'file' | 'empty' ? undefined : Output<S>) : never;
type QueryValue = string | number | boolean | readonly string[] | undefined;

type ParamsPart<R> = R extends { params: infer S } ? { params: Input<S> } : { params?: never };
type QueryPart<R> = R extends { query: infer S }
  ? { query?: { [K in keyof Input<S>]?: QueryValue } }
  : { query?: never };
type BodyPart<R> = R extends { body: infer S } ? (S extends 'multipart' ? { body: File } : { body: Input<S> }) : object;
/** Route by route: the parts of a union of routes would be crossed with each other, which outgrows the compiler. */
export type CallOptions<R> = R extends unknown
  ? ParamsPart<R> & QueryPart<R> & BodyPart<R> & { signal?: AbortSignal }
  : never;
/** Options may be left out altogether where the route needs none. */
type Arguments<R> =
  Record<never, never> extends CallOptions<R> ? [options?: CallOptions<R>] : [options: CallOptions<R>];

/** What a route answers with. */
export type AnswerOf<M extends Method, P extends PathOf<M>> = Answer<RouteAt<M, P>>;

const base = '/api/v1';
let csrfToken = '';
let onSignedOut: () => void = () => {};

/** Every write sends this token back; it comes with the session. */
export function rememberCsrfToken(token: string): void {
  csrfToken = token;
}
/** What to do when the server says the sign-in has run out. */
export function whenSignedOut(act: () => void): void {
  onSignedOut = act;
}

/** The address of a route with its parameters and query filled in; lists are comma-separated, empty values left out. */
export function addressOf(
  path: string,
  params: Readonly<Record<string, unknown>> = {},
  query: Readonly<Record<string, QueryValue>> = {},
): string {
  const filled = path.replace(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')));
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) continue;
    search.set(key, Array.isArray(value) ? value.join(',') : String(value));
  }
  const text = search.toString();
  return base + filled + (text === '' ? '' : `?${text}`);
}

/** Headers of a write: the token that proves the request came from this page. */
export const writeHeaders = (): Record<string, string> => (csrfToken === '' ? {} : { 'x-csrf-token': csrfToken });

/**
 * Calls one route of the contract.
 * @throws ApiError with the server's problem (code, message, remedy), or `network-unreachable` where no answer came.
 */
export async function call<M extends Method, P extends PathOf<M>>(
  method: M,
  path: P,
  ...rest: Arguments<RouteAt<M, P>>
): Promise<Answer<RouteAt<M, P>>> {
  const given = ((rest as readonly unknown[])[0] ?? {}) as {
    params?: Record<string, unknown>;
    query?: Record<string, QueryValue>;
    body?: unknown;
    signal?: AbortSignal;
  };
  const headers: Record<string, string> = { accept: 'application/json' };
  if (method !== 'GET') Object.assign(headers, writeHeaders());
  const init: RequestInit = { method, headers, credentials: 'same-origin' };
  if (given.signal) init.signal = given.signal;
  if (given.body !== undefined) {
    headers['content-type'] = 'application/json';
    init.body = JSON.stringify(given.body);
  }
  let response: Response;
  try {
    response = await fetch(addressOf(path, given.params, given.query), init);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiError(toProblem(0, undefined));
  }
  const text = await response.text();
  const parsed = text === '' ? undefined : parseJson(text);
  if (!response.ok) {
    const problem = toProblem(response.status, parsed);
    // A wrong password is an answer, not the end of a session.
    if (response.status === 401 && path !== '/session' && path !== '/session/one-time') onSignedOut();
    throw new ApiError(problem);
  }
  return parsed as Answer<RouteAt<M, P>>;
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
