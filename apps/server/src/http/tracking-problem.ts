/**
 * @module Faults of the tracking core as problems of the API.
 */
import type { TrackingFault, TrackingResult } from '@dafeng/tracking';
import { ProblemError } from './problem-error.ts';

export const trackingProblem = (faults: readonly TrackingFault[]): ProblemError => {
  const [first, ...more] = faults;
  return new ProblemError({
    code: first?.code ?? 'tracking-refused',
    status: 422,
    message: {
      zh: `${first?.message.zh ?? ''}${more.length === 0 ? '' : `（另有 ${more.length} 处）`}`,
      en: `${first?.message.en ?? ''}${more.length === 0 ? '' : ` (${more.length} more)`}`,
    },
    remedy: first?.remedy ?? { zh: '', en: '' },
    where: faults.map(({ place }) => place).join('；'),
    current: { faults },
  });
};
/** @throws ProblemError with the first fault in words and all of them beside it */
export const acceptTracking = <T>(result: TrackingResult<T>): T => {
  if (!result.ok) throw trackingProblem(result.faults);
  return result.value;
};
