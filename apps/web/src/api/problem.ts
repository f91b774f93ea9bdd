/**
 * @module Errors as the screen gets them: the server's problem, or our own words where no server answered.
 */
import type { Problem } from '@dafeng/contract';

export class ApiError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.name = 'ApiError';
    this.problem = problem;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isBilingual = (value: unknown): value is { zh: string; en: string } =>
  isRecord(value) && typeof value.zh === 'string' && typeof value.en === 'string';

/** A problem from whatever came back; an answer without the agreed form still gets a code, a message and a remedy. */
export function toProblem(status: number, body: unknown): Problem {
  if (isRecord(body) && typeof body.code === 'string' && isBilingual(body.message)) {
    const remedy = isBilingual(body.remedy) ? body.remedy : { zh: '', en: '' };
    return { ...(body as Problem), status, remedy };
  }
  return status === 0
    ? problemOf(
        0,
        'network-unreachable',
        '连不上服务器',
        'The server cannot be reached',
        '请检查网络，稍后重试；未提交的修改仍保留在本页。',
        'Check the connection and try again; what you typed is still on this page.',
      )
    : problemOf(
        status,
        `http-${status}`,
        '服务器没有给出可读的答复',
        'The server gave no readable answer',
        '请重试；若仍如此，请把代码告诉管理员。',
        'Try again; if it stays, give the code to the administrator.',
      );
}

function problemOf(status: number, code: string, zh: string, en: string, fixZh: string, fixEn: string): Problem {
  return {
    type: `urn:dafeng:problem:${code}`,
    title: zh,
    status,
    code,
    message: { zh, en },
    remedy: { zh: fixZh, en: fixEn },
  };
}

export const problemFrom = (error: unknown): Problem =>
  error instanceof ApiError
    ? error.problem
    : problemOf(
        0,
        'screen-failed',
        '页面出错',
        'The page failed',
        '请重新打开本页；若仍如此，请把代码告诉管理员。',
        'Reopen the page; if it stays, give the code to the administrator.',
      );

/** What stands on the server now, as said by a `revision-conflict`; every part may be missing. */
export interface ConflictNote {
  readonly actorName: string | null;
  readonly item: Record<string, unknown> | null;
}
export function conflictFrom(problem: Problem): ConflictNote | null {
  if (problem.code !== 'revision-conflict') return null;
  const current = isRecord(problem.current) ? problem.current : {};
  const item = isRecord(current.item) ? current.item : 'revision' in current ? current : null;
  const actor = current.actorName ?? current.changedBy ?? current.by;
  return { actorName: typeof actor === 'string' ? actor : null, item };
}
