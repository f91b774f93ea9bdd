/**
 * @module The typed door to `/api/v1`: method and path are checked against the contract's route table, and the types of parameters,
 * query, body and answer are read off it. The table itself (and zod) stays out of the bundle: only its types are imported.
 */
import type { routes } from '@dafeng/contract';
type Routes = typeof routes;
type AnyRoute = Routes[keyof Routes];
export type Method = AnyRoute['method'];
type RouteAt<M extends Method, P> = Extract<AnyRoute, {
    method: M;
    path: P;
}>;
export type PathOf<M extends Method> = Extract<AnyRoute, {
    method: M;
}>['path'];
type Output<S> = S extends {
    readonly _zod: {
        readonly output: infer O;
    };
} ? O : never;
type Input<S> = S extends {
    readonly _zod: {
        readonly input: infer I;
    };
} ? I : never;
type Answer<R> = R extends {
    response: infer S;
} ? (S extends 'file' | 'empty' ? undefined : Output<S>) : never;
type QueryValue = string | number | boolean | readonly string[] | undefined;
type ParamsPart<R> = R extends {
    params: infer S;
} ? {
    params: Input<S>;
} : {
    params?: never;
};
type QueryPart<R> = R extends {
    query: infer S;
} ? {
    query?: {
        [K in keyof Input<S>]?: QueryValue;
    };
} : {
    query?: never;
};
type BodyPart<R> = R extends {
    body: infer S;
} ? (S extends 'multipart' ? {
    body: File;
} : {
    body: Input<S>;
}) : object;
export type CallOptions<R> = ParamsPart<R> & QueryPart<R> & BodyPart<R> & {
    signal?: AbortSignal;
};
/** Options may be left out altogether where the route needs none. */
type Arguments<R> = Record<never, never> extends CallOptions<R> ? [options?: CallOptions<R>] : [options: CallOptions<R>];
/** What a route answers with. */
export type AnswerOf<M extends Method, P extends PathOf<M>> = Answer<RouteAt<M, P>>;
/** Every write sends this token back; it comes with the session. */
export declare function rememberCsrfToken(token: string): void;
/** What to do when the server says the sign-in has run out. */
export declare function whenSignedOut(act: () => void): void;
/** The address of a route with its parameters and query filled in; lists are comma-separated, empty values left out. */
export declare function addressOf(path: string, params?: Readonly<Record<string, unknown>>, query?: Readonly<Record<string, QueryValue>>): string;
/** Headers of a write: the token that proves the request came from this page. */
export declare const writeHeaders: () => Record<string, string>;
/**
 * Calls one route of the contract.
 * @throws ApiError with the server's problem (code, message, remedy), or `network-unreachable` where no answer came.
 */
export declare function call<M extends Method, P extends PathOf<M>>(method: M, path: P, ...rest: Arguments<RouteAt<M, P>>): Promise<Answer<RouteAt<M, P>>>;
export declare function parseJson(text: string): unknown;
export {};
//# sourceMappingURL=client.d.ts.map