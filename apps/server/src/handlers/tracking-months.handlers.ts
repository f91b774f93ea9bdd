/**
 * @module Months and the table of targets as a file, over HTTP.
 */
import type { SomeHandlers } from '../http/call.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Services } from './services.ts';

const notBuilt = async (): Promise<never> => {
  throw new ProblemError({
    code: 'not-built',
    status: 501,
    message: { zh: '此功能尚未完成。', en: 'This is not built yet.' },
    remedy: { zh: '请升级到下一版本。', en: 'Wait for the next version.' },
  });
};

export const trackingMonthHandlers = (_: Services): SomeHandlers<'getTrackingMonths' | 'exportTracking'> => ({
  getTrackingMonths: notBuilt,
  exportTracking: notBuilt,
});
