/** @module A refusal of the outlook as a problem: its own code, words and remedy, with the status of something that can be mended. */
import type { OutlookResult } from '@dafeng/outlook';
import { ProblemError } from './problem-error.ts';

/** @throws ProblemError 422 */
export const acceptOutlook = <T>(result: OutlookResult<T>): T => {
  if (result.ok) return result.value;
  const { code, message, remedy } = result.error;
  throw new ProblemError({ code, status: 422, message, remedy });
};
