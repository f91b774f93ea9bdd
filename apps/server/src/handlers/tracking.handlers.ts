/**
 * @module Targets followed, over HTTP.
 */
import type { SomeHandlers } from '../http/call.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Services } from './services.ts';

type TrackingRoutes =
  | 'getTracking'
  | 'getTrackedTarget'
  | 'explainTracking'
  | 'getTrackingMonths'
  | 'exportTracking'
  | 'listAssignments'
  | 'enterAssignment'
  | 'withdrawAssignment'
  | 'getTrackingRules'
  | 'setTrackingRules'
  | 'backTestRule'
  | 'listWarnings'
  | 'acknowledgeWarning'
  | 'escalateWarning'
  | 'listSeriesImports'
  | 'startSeriesImport'
  | 'getSeriesImport'
  | 'commitSeriesImport'
  | 'withdrawSeriesImport'
  | 'listSeriesPoints'
  | 'putSeriesPoint'
  | 'getSeriesTemplate';

const notBuilt = async (): Promise<never> => {
  throw new ProblemError({
    code: 'not-built',
    status: 501,
    message: { zh: '此功能尚未完成。', en: 'This is not built yet.' },
    remedy: { zh: '请升级到下一版本。', en: 'Wait for the next version.' },
  });
};

export const trackingHandlers = (_: Services): SomeHandlers<TrackingRoutes> => ({
  getTracking: notBuilt,
  getTrackedTarget: notBuilt,
  explainTracking: notBuilt,
  getTrackingMonths: notBuilt,
  exportTracking: notBuilt,
  listAssignments: notBuilt,
  enterAssignment: notBuilt,
  withdrawAssignment: notBuilt,
  getTrackingRules: notBuilt,
  setTrackingRules: notBuilt,
  backTestRule: notBuilt,
  listWarnings: notBuilt,
  acknowledgeWarning: notBuilt,
  escalateWarning: notBuilt,
  listSeriesImports: notBuilt,
  startSeriesImport: notBuilt,
  getSeriesImport: notBuilt,
  commitSeriesImport: notBuilt,
  withdrawSeriesImport: notBuilt,
  listSeriesPoints: notBuilt,
  putSeriesPoint: notBuilt,
  getSeriesTemplate: notBuilt,
});
