/** @module Appeals out of the log of an assessment: opened by a body, decided once by the office. */
import type { Appeal } from '@dafeng/contract';
import type { StoredAssessmentEvent } from '@dafeng/database';

export const appealsOf = (events: readonly StoredAssessmentEvent[]): readonly Appeal[] =>
  events
    .filter(({ kind }) => kind === 'appeal')
    .map(({ id, itemId, note, at, by, filingId }): Appeal => {
      const decision = events.find((one) => one.kind === 'decide' && one.of === id);
      return {
        id,
        itemId: itemId ?? '',
        text: note ?? '',
        openedAt: at,
        openedBy: by.name,
        filingId,
        decision:
          decision === undefined
            ? null
            : {
                granted: decision.granted === true,
                reason: decision.note ?? '',
                at: decision.at,
                by: decision.by.name,
              },
      };
    });
export const openAppeals = (events: readonly StoredAssessmentEvent[]): number =>
  appealsOf(events).filter(({ decision }) => decision === null).length;
