/**
 * @module Builds the HTTP server from its parts: protection first, then the API of the contract, its documentation, the cockpit.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import staticFiles from '@fastify/static';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import { makeHandlers } from './handlers/index.ts';
import type { Services } from './handlers/services.ts';
import { answerProblems } from './http/problems.ts';
import { serveRoutes } from './http/serve-routes.ts';

export const apiPrefix = '/api/v1';
/** Same bound as the document readers put on a file. */
const uploadBytes = 30 * 1024 * 1024;
const cockpit = fileURLToPath(new URL('../../web/dist', import.meta.url));

export interface ServerOptions {
  readonly services: Services;
  readonly logLevel: string;
  /** Checks every answer against its schema: for tests, where a drift from the contract must turn red. */
  readonly checkAnswers?: boolean;
  /** Folder of the built cockpit; by default the one beside the server. */
  readonly cockpitDir?: string;
}

const serveCockpit = async (app: FastifyInstance, root: string): Promise<void> => {
  await app.register(staticFiles, {
    root,
    wildcard: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      // Vite names assets by their content: they may be kept forever, the page itself never.
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const page = (_: unknown, reply: FastifyReply) => reply.header('cache-control', 'no-cache').sendFile('index.html');
  // Every state of the cockpit has a URL; all of them are the same page.
  app.get('/*', { schema: { hide: true } }, (request, reply) =>
    request.url.startsWith('/api/') ? reply.callNotFound() : page(request, reply),
  );
};

export const buildServer = async ({
  services,
  logLevel,
  checkAnswers = false,
  cockpitDir = cockpit,
}: ServerOptions): Promise<FastifyInstance> => {
  const app = Fastify({
    logger: {
      level: logLevel,
      redact: ['req.headers.cookie', 'req.headers["x-csrf-token"]'],
      // A one-time link is a key: its token is kept out of the log of requests.
      serializers: { req: ({ method, url }) => ({ method, url: url.replace(/([?&]token=)[^&]*/, '$1…') }) },
    },
    bodyLimit: 1024 * 1024,
    trustProxy: false,
    routerOptions: { maxParamLength: 200 },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(checkAnswers ? serializerCompiler : () => (data) => JSON.stringify(data));
  answerProblems(app);

  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        // Ant Design writes its styles at run time.
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'", 'data:'],
        'connect-src': ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'self'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    hsts: services.secureCookies,
  });
  await app.register(cookie);
  await app.register(rateLimit, { global: false });
  await app.register(multipart, { limits: { fileSize: uploadBytes, files: 1, fields: 5, fieldSize: 10_000 } });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '达峰 dafeng API',
        version: services.version,
        description:
          '城市碳达峰方案登记与跟踪。错误以 problem+json 返回，含编号、中英文说明与处理办法。 · Registry of city carbon-peak plans. Errors are problem+json with a code, a message in Chinese and English, and a remedy.',
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  await app.register(swaggerUi, { routePrefix: '/api/docs', uiConfig: { docExpansion: 'list', deepLinking: true } });
  await app.register(async (api) => serveRoutes(api, services.registry, makeHandlers(services), apiPrefix));
  if (existsSync(`${cockpitDir}/index.html`)) await serveCockpit(app, cockpitDir);
  return app;
};
