/** @module The places that indicators fill in the assessments of energy and carbon. Thresholds and verdicts are left to the rules of assessment. */

import type { Bilingual } from '@dafeng/quantity';
import type { Confidence } from './confidence.ts';
import { SCHEMES, SLOTS } from './generated/reference.ts';
import type { SourceId } from './source.ts';

declare const slotId: unique symbol;
export type SlotId = string & { readonly [slotId]: never };

export interface AssessmentScheme extends Bilingual {
  readonly id: string;
  /** ISO dates; `to` is null while the scheme is in force. */
  readonly from: string;
  readonly to: string | null;
  readonly source: SourceId;
  readonly status: Confidence;
}

export interface AssessmentSlot extends Bilingual {
  readonly id: SlotId;
  readonly scheme: string;
  readonly role: 'control' | 'supporting';
  readonly status: Confidence;
}

export const listAssessmentSchemes = (): readonly AssessmentScheme[] => SCHEMES;
export const listAssessmentSlots = (): readonly AssessmentSlot[] => SLOTS;
