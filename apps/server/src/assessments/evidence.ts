/** @module Evidence on the items of an assessment, `assessment:ID:ITEM`. Files and their checks are the evidence store's. */
import type { AssessedItem } from '@dafeng/contract';
import type { UnitOfWork } from '@dafeng/database';

export type ItemEvidence = AssessedItem['evidence'];
/** By item. */
export const evidenceOf = async (
  _work: UnitOfWork,
  _cityId: string,
  _assessmentId: string,
): Promise<ReadonlyMap<string, ItemEvidence>> => new Map();
