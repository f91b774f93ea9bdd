/**
 * @module The types that join a route of the contract to its handler: what comes in, who calls, what must go out.
 */
import type { Readable } from 'node:stream';
import type { RouteName, routes } from '@dafeng/contract';
import type { Principal, Session, UnitOfWork, User } from '@dafeng/database';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';

type Routes = typeof routes;
type Parsed<T> = T extends z.ZodType ? z.output<T> : Record<string, never>;

/** A person with a live session. */
export interface SignedIn {
  readonly user: User;
  readonly session: Session;
  readonly principal: Principal;
}
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}
export interface FileAnswer {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer | Readable;
}

export interface Call<Name extends RouteName> {
  readonly params: Routes[Name] extends { params: infer P } ? Parsed<P> : Record<string, never>;
  readonly query: Routes[Name] extends { query: infer Q } ? Parsed<Q> : Record<string, never>;
  readonly body: Routes[Name] extends { body: infer B }
    ? B extends 'multipart'
      ? UploadedFile
      : Parsed<B>
    : undefined;
  readonly who: Routes[Name]['access'] extends 'anyone' ? SignedIn | null : SignedIn;
  /** One transaction with the caller's rights. Only for signed-in callers. */
  readonly unit: <T>(work: (unit: UnitOfWork) => Promise<T>) => Promise<T>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}
export type Answer<Name extends RouteName> = Routes[Name]['response'] extends 'file'
  ? FileAnswer
  : Routes[Name]['response'] extends 'empty'
    ? undefined
    : Routes[Name]['response'] extends z.ZodType
      ? z.input<Routes[Name]['response']>
      : never;
export type Handler<Name extends RouteName> = (call: Call<Name>) => Promise<Answer<Name>>;
/** Every route of the contract has its handler; a missing one does not compile. */
export type Handlers = { readonly [Name in RouteName]: Handler<Name> };
export type SomeHandlers<Name extends RouteName> = { readonly [N in Name]: Handler<N> };
