/**
 * @module The numbers that targets are followed by, over HTTP: files previewed and taken in whole, single numbers, the template.
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

export const seriesHandlers = (
  _: Services,
): SomeHandlers<
  | 'getTrackingMonths'
  | 'exportTracking'
  | 'listSeriesImports'
  | 'startSeriesImport'
  | 'getSeriesImport'
  | 'commitSeriesImport'
  | 'withdrawSeriesImport'
  | 'listSeriesPoints'
  | 'putSeriesPoint'
  | 'getSeriesTemplate'
> => ({
  getTrackingMonths: notBuilt,
  exportTracking: notBuilt,
  listSeriesImports: notBuilt,
  startSeriesImport: notBuilt,
  getSeriesImport: notBuilt,
  commitSeriesImport: notBuilt,
  withdrawSeriesImport: notBuilt,
  listSeriesPoints: notBuilt,
  putSeriesPoint: notBuilt,
  getSeriesTemplate: notBuilt,
});
