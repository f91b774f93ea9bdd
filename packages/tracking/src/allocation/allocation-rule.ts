/** @module Rules by which a target is broken down, as data. The arithmetic is in `allocate.ts`. */
import type { Bilingual } from '@dafeng/quantity';
import type { Confidence } from '@dafeng/reference';
import { ALLOCATION_FIELDS, ALLOCATION_RULES } from '../generated/tracking.ts';

export interface AllocationField extends Bilingual {
  readonly id: string;
}
export interface AllocationRule extends Bilingual {
  readonly id: string;
  /** Fields whose product is the weight of a receiver; `1/output` divides. */
  readonly weight: readonly string[];
  readonly from: string;
  readonly to: string | null;
  readonly source: string;
  readonly status: Confidence;
  readonly note: Bilingual;
}

export const listAllocationFields = (): readonly AllocationField[] => ALLOCATION_FIELDS;
export const listAllocationRules = (): readonly AllocationRule[] => ALLOCATION_RULES;
