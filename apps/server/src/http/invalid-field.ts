/** @module A field that its schema allows and the matter does not, in words, with its place. */
import { ProblemError } from './problem-error.ts';

export const invalidField = (
  where: string,
  [zh, en]: readonly [string, string],
  [remedyZh, remedyEn]: readonly [string, string],
): ProblemError =>
  new ProblemError({
    code: 'field-invalid',
    status: 422,
    message: { zh, en },
    remedy: { zh: remedyZh, en: remedyEn },
    where,
  });
