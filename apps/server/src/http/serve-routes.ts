/**
 * @module Registers every route of the contract with its handler: rights first, then the input by its schema, then the answer.
 */
import { problem, type Route, type RouteName, routes } from '@dafeng/contract';
import type { Registry } from '@dafeng/database';
import { mayDo, maySeeCity } from '@dafeng/identity';
import type { FastifyInstance, FastifyRequest, FastifySchema, RouteShorthandOptions } from 'fastify';
import { z } from 'zod';
import type { Call, FileAnswer, Handlers, UploadedFile } from './call.ts';
import { contentDisposition } from './content-disposition.ts';
import { importsWaiting, notAllowed, notFound, ProblemError, signInNeeded } from './problem-error.ts';
import { checkOrigin, findSignedIn } from './sessions.ts';

const uploaded = async (request: FastifyRequest): Promise<UploadedFile> => {
  const part = request.isMultipart() ? await request.file() : undefined;
  if (part === undefined) {
    throw new ProblemError({
      code: 'file-missing',
      status: 400,
      message: { zh: '没有收到文件。', en: 'No file was received.' },
      remedy: {
        zh: '请以 multipart/form-data 上传一个文件，字段名 file。',
        en: 'Send one file as multipart/form-data in the field `file`.',
      },
      where: 'file',
    });
  }
  return { name: part.filename, bytes: await part.toBuffer() };
};

/** A file is held in memory while it arrives: so many at once, each within the size limit, and no more. */
const uploadsAtOnce = 8;
const takeUploadsInTurn = () => {
  let arriving = 0;
  return async (request: FastifyRequest): Promise<UploadedFile> => {
    if (arriving >= uploadsAtOnce) throw importsWaiting();
    arriving += 1;
    try {
      return await uploaded(request);
    } finally {
      arriving -= 1;
    }
  };
};

const schemaOf = (route: Route): FastifySchema => {
  const failure = z.lazy(() => problem);
  return {
    tags: [route.tag],
    summary: `${route.summary.zh} · ${route.summary.en}`,
    ...(route.params ? { params: route.params } : {}),
    ...(route.query ? { querystring: route.query } : {}),
    ...(route.body === undefined || route.body === 'multipart' ? {} : { body: route.body }),
    ...(route.body === 'multipart' ? { consumes: ['multipart/form-data'] } : {}),
    response: {
      ...(typeof route.response === 'string' ? {} : { [route.status ?? 200]: route.response }),
      '4xx': failure,
    },
  };
};

/** Sign-in is where guessing would happen: ten tries a minute from one address. */
const limited = new Set<RouteName>(['signIn', 'signInOnce', 'changePassword']);

export const serveRoutes = (app: FastifyInstance, registry: Registry, handlers: Handlers, prefix: string): void => {
  const takeUpload = takeUploadsInTurn();
  for (const name of Object.keys(routes) as RouteName[]) {
    const route: Route = routes[name];
    const options: RouteShorthandOptions = {
      schema: schemaOf(route),
      ...(limited.has(name) ? { config: { rateLimit: { max: 10, timeWindow: '1 minute' } } } : {}),
    };
    app.route({
      ...options,
      method: route.method,
      url: `${prefix}${route.path}`,
      handler: async (request, reply) => {
        // Answers belong to the person who asked: none is kept by a browser or a proxy.
        reply.header('cache-control', 'no-store');
        const who = await findSignedIn(registry, request);
        if (route.access !== 'anyone') {
          if (who === null) throw signInNeeded();
          if (!mayDo(who.user, route.access)) throw notAllowed();
        }
        checkOrigin(request, who);
        const params = (request.params ?? {}) as Record<string, string>;
        if (params.cityId !== undefined && !maySeeCity(who?.user ?? null, params.cityId)) throw notFound();
        const call = {
          params,
          query: request.query ?? {},
          body: route.body === 'multipart' ? await takeUpload(request) : request.body,
          who,
          unit: (work) => {
            if (who === null) throw signInNeeded();
            return registry.as(who.principal, work);
          },
          request,
          reply,
        } as Call<never>;
        const answer = await (handlers[name] as (call: Call<never>) => Promise<unknown>)(call);
        if (route.response === 'empty') return reply.status(204).send();
        if (route.response === 'file') {
          const file = answer as FileAnswer;
          return reply
            .type(file.type)
            .header('content-disposition', contentDisposition(file.name))
            .header('x-content-type-options', 'nosniff')
            .send(file.content);
        }
        return reply.status(route.status ?? 200).send(answer);
      },
    });
  }
};
