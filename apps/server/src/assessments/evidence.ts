/**
 * @module Files and filings that hang on the items of an assessment, `assessment:ID:ITEM`. Checks of files are the evidence store's, forms the
 * filings'.
 */
import type { AssessedItem } from '@dafeng/contract';
import type { Principal, StoredAssessment, UnitOfWork } from '@dafeng/database';
import { stateNames } from '@dafeng/tracking';
import { toEvidenceAnswer } from '../filings/filing-answers.ts';
import { answersFor, type Scene } from '../filings/scene.ts';

export const aboutItem = (assessmentId: string, item: string): string => `assessment:${assessmentId}:${item}`;

export type Attached = Pick<AssessedItem, 'evidence' | 'filings'>;

/** Open as long as the assessment is. */
export const mayAddEvidence = (stored: StoredAssessment, who: Principal | null): boolean =>
  stored.status !== 'closed' && who !== null && answersFor(who, stored.organisationId);

/** By item. @param scene of the caller; null for a job, which sees files as nobody's to withdraw */
export const attachedTo = async (
  work: UnitOfWork,
  scene: Scene,
  stored: StoredAssessment,
  items: readonly string[],
): Promise<ReadonlyMap<string, Attached>> => {
  const open = mayAddEvidence(stored, scene.who);
  const appeals = await work.filings.list({ cityId: stored.cityId, kind: 'appeal' });
  const attached = new Map<string, Attached>();
  for (const item of items) {
    const about = aboutItem(stored.id, item);
    const files = await work.evidence.list(stored.cityId, about);
    attached.set(item, {
      evidence: files.map((file) => toEvidenceAnswer(scene, file, open)),
      filings: appeals
        .filter(({ subject }) => subject === about)
        .map(({ id, title, state }) => ({ id, title, state, stateName: stateNames[state] })),
    });
  }
  return attached;
};
