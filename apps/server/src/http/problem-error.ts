/**
 * @module An expected failure on its way to the person: code, words in both languages, remedy, HTTP status. Bugs are plain errors.
 */
import type { Bilingual } from '@dafeng/contract';

export class ProblemError extends Error {
  readonly code: string;
  readonly status: number;
  readonly said: Bilingual;
  readonly remedy: Bilingual;
  readonly where: string | undefined;
  readonly current: unknown;

  constructor(problem: {
    code: string;
    status: number;
    message: Bilingual;
    remedy: Bilingual;
    where?: string | undefined;
    current?: unknown;
  }) {
    super(`${problem.code}: ${problem.message.en}`);
    this.name = 'ProblemError';
    this.code = problem.code;
    this.status = problem.status;
    this.said = problem.message;
    this.remedy = problem.remedy;
    this.where = problem.where;
    this.current = problem.current;
  }
}

/** What is not there and what is not yours look the same. */
export const notFound = (): ProblemError =>
  new ProblemError({
    code: 'not-found',
    status: 404,
    message: { zh: '没有找到，或您无权查看。', en: 'Not found, or not yours to see.' },
    remedy: {
      zh: '请检查地址；如应可见，请联系管理员授权该城市。',
      en: 'Check the address; if you should see it, ask an administrator for access to the city.',
    },
  });

export const signInNeeded = (): ProblemError =>
  new ProblemError({
    code: 'sign-in-needed',
    status: 401,
    message: { zh: '尚未登录，或登录已过期。', en: 'Not signed in, or the sign-in has expired.' },
    remedy: { zh: '请登录后再试，未提交的内容会保留。', en: 'Sign in and try again; what you typed is kept.' },
  });

export const notAllowed = (): ProblemError =>
  new ProblemError({
    code: 'not-allowed',
    status: 403,
    message: { zh: '您的角色不能进行此操作。', en: 'Your role may not do this.' },
    remedy: { zh: '请联系双碳办或管理员。', en: 'Ask the city office or an administrator.' },
  });

export const importsWaiting = (): ProblemError =>
  new ProblemError({
    code: 'imports-waiting',
    status: 429,
    message: {
      zh: '等待导入的文件过多，未接收此文件。',
      en: 'Too many files wait to be imported; this one was not taken.',
    },
    remedy: { zh: '请等前面的文件处理完再上传。', en: 'Upload it again when those before it are done.' },
  });
