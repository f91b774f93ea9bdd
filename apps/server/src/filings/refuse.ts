/** @module A refusal of the tracking core on its way to a person: its own code, words and remedy, the place, and all faults at once. */
import type { FieldFault } from '@dafeng/contract';
import type { TrackingFault, TrackingResult } from '@dafeng/tracking';
import { ProblemError } from '../http/problem-error.ts';

export const toFieldFault = ({ place, code, message, remedy }: TrackingFault): FieldFault => ({
  field: place,
  code,
  message,
  remedy,
});

/** One problem for many faults: the first speaks, all stand in `current.faults`. `code` names the whole where it has a name. */
export const problemOf = (faults: readonly TrackingFault[], code?: string): ProblemError => {
  const [first] = faults;
  const more = faults.length > 1;
  return new ProblemError({
    code: code ?? first?.code ?? 'request-invalid',
    status: 422,
    message: {
      zh: `${first?.message.zh ?? ''}${more ? `（共 ${faults.length} 处）` : ''}`,
      en: `${first?.message.en ?? ''}${more ? ` (${faults.length} in all)` : ''}`,
    },
    remedy: first?.remedy ?? { zh: '', en: '' },
    where: first?.place,
    current: { faults: faults.map(toFieldFault) },
  });
};
/** @throws ProblemError 422 */
export const acceptTracking = <T>(result: TrackingResult<T>): T => {
  if (result.ok) return result.value;
  throw problemOf(result.faults);
};
