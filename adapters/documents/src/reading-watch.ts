/**
 * @module Keeps one reading within its time and stops it when the person cancels.
 * Only cooperative: a reader asks between steps. The worker around it can also be ended from outside (`read-in-worker.ts`).
 */
import type { ReadingProgress } from './document.ts';
import { refuse } from './document-error.ts';
import type { DocumentLimits } from './limits.ts';

export interface ReadingWatch {
  readonly limits: DocumentLimits;
  /** Throws the refusal `cancelled` or `time-limit` when it is due. Cheap; call it in every loop over input. */
  check(): void;
  report(progress: ReadingProgress): void;
}

/** Starts the clock of one reading. */
export function startWatch(
  limits: DocumentLimits,
  signal?: AbortSignal,
  onProgress?: (progress: ReadingProgress) => void,
): ReadingWatch {
  const end = performance.now() + limits.milliseconds;
  return {
    limits,
    check() {
      if (signal?.aborted) refuse('cancelled');
      if (performance.now() > end) {
        const seconds = Math.round(limits.milliseconds / 1000);
        refuse('time-limit', { zh: `上限 ${seconds} 秒`, en: `limit ${seconds} s` });
      }
    },
    report(progress) {
      onProgress?.(progress);
    },
  };
}
