/**
 * @module Turns whatever was thrown into problem+json. The only place that knows which code has which HTTP status.
 */
import type { Problem } from '@dafeng/contract';
import { RegistryError, type RegistryErrorCode } from '@dafeng/database';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from 'fastify-type-provider-zod';
import { notFound, ProblemError } from './problem-error.ts';

const registryStatus: Record<RegistryErrorCode, number> = {
  'not-found': 404,
  'not-allowed': 403,
  'already-exists': 409,
  'revision-conflict': 409,
  'version-not-draft': 409,
  'version-not-accepted': 409,
  'version-not-discarded': 409,
  'book-closed': 409,
  'book-not-closed': 409,
  'upload-ended': 409,
  'items-pending': 409,
  'nothing-to-undo': 409,
  'nothing-to-redo': 409,
  'field-unknown': 422,
  'field-invalid': 422,
  'text-differs': 409,
  'import-ended': 409,
  'scenario-in-use': 409,
  'action-not-allowed': 409,
  'not-self': 403,
  'round-closed': 409,
  'filing-incomplete': 422,
  'filing-not-open': 409,
  'reason-missing': 422,
  'evidence-twice': 409,
  'evidence-missing': 422,
  'milestone-removed': 409,
  'budget-issued': 409,
  'budget-in-use': 409,
  'breakdown-ended': 409,
  'assessment-closed': 409,
  'assessment-begun': 409,
  'report-frozen': 409,
  'cursor-invalid': 400,
  'store-locked': 503,
  'store-newer': 503,
  'store-unreachable': 503,
  'store-unusable': 503,
};

const fastifyProblems: Record<string, ProblemError> = {
  FST_ERR_CTP_BODY_TOO_LARGE: new ProblemError({
    code: 'too-large',
    status: 413,
    message: { zh: '提交的内容过大。', en: 'What was sent is too large.' },
    remedy: { zh: '请缩小后再试。', en: 'Make it smaller and try again.' },
  }),
  FST_REQ_FILE_TOO_LARGE: new ProblemError({
    code: 'too-large',
    status: 413,
    message: { zh: '文件超过大小上限，未导入。', en: 'The file is over the size limit; nothing was imported.' },
    remedy: { zh: '请拆分或压缩图片后再上传。', en: 'Split it or compress its pictures, then upload again.' },
  }),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: new ProblemError({
    code: 'media-type',
    status: 415,
    message: { zh: '不支持这种提交格式。', en: 'This content type is not understood.' },
    remedy: { zh: '请按接口文档提交。', en: 'Send it as the API documentation says.' },
  }),
};

const tooManyTries = new ProblemError({
  code: 'too-many-tries',
  status: 429,
  message: { zh: '尝试次数过多。', en: 'Too many tries.' },
  remedy: { zh: '请一分钟后再试。', en: 'Try again in a minute.' },
});

const asProblemError = (error: unknown, where: string | undefined): ProblemError | null => {
  if (error instanceof ProblemError) return error;
  if (error instanceof RegistryError) {
    return new ProblemError({
      code: error.code,
      status: registryStatus[error.code],
      message: error.said,
      remedy: error.remedy,
      ...(Object.keys(error.context).length > 0 ? { current: error.context } : {}),
    });
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const places = error.validation.map(
      (issue) => `${issue.instancePath.replace(/^\//, '').replaceAll('/', '.') || 'body'}: ${issue.message}`,
    );
    return new ProblemError({
      code: 'request-invalid',
      status: 400,
      message: { zh: `提交的内容有误：${places.join('；')}`, en: `The request is not valid: ${places.join('; ')}` },
      remedy: { zh: '请改正所指之处后再试。', en: 'Correct the places named and try again.' },
      where: places.map((place) => place.split(':')[0]).join(', '),
    });
  }
  const code = (error as FastifyError | null)?.code;
  const known = code === undefined ? undefined : fastifyProblems[code];
  if (known) return known;
  const status = (error as FastifyError | null)?.statusCode;
  if (status === 429) return tooManyTries;
  if (status !== undefined && status >= 400 && status < 500) {
    return new ProblemError({
      code: 'request-invalid',
      status,
      message: { zh: '提交的内容无法理解。', en: 'The request could not be understood.' },
      remedy: { zh: '请检查格式后再试。', en: 'Check its form and try again.' },
      where,
    });
  }
  return null;
};

const bug = new ProblemError({
  code: 'internal',
  status: 500,
  message: { zh: '系统出错，操作没有生效。', en: 'Something broke on our side; nothing was changed.' },
  remedy: {
    zh: '请稍后再试；如仍出现，请把编号告诉管理员。',
    en: 'Try again; if it happens again, give the reference to an administrator.',
  },
});

const english = (request: FastifyRequest): boolean => /^en\b/.test(request.headers['accept-language'] ?? '');

export const toProblem = (problem: ProblemError, request: Pick<FastifyRequest, 'id'>, inEnglish: boolean): Problem => ({
  type: `urn:dafeng:problem:${problem.code}`,
  title: inEnglish ? problem.said.en : problem.said.zh,
  status: problem.status,
  code: problem.code,
  message: problem.said,
  remedy: problem.remedy,
  ...(problem.where === undefined ? {} : { where: problem.where }),
  ...(problem.current === undefined ? {} : { current: problem.current }),
  instance: String(request.id),
});

const send = (reply: FastifyReply, request: FastifyRequest, problem: ProblemError): FastifyReply =>
  reply
    .status(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(toProblem(problem, request, english(request))));

export const answerProblems = (app: FastifyInstance): void => {
  app.setErrorHandler((error, request, reply) => {
    const problem = asProblemError(error, request.url);
    if (problem === null) request.log.error({ err: error, unserialisable: isResponseSerializationError(error) }, 'bug');
    return send(reply, request, problem ?? bug);
  });
  app.setNotFoundHandler((request, reply) => send(reply, request, notFound()));
};
