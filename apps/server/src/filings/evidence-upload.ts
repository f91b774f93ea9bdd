/** @module Takes a piece of evidence: the type from its bytes, the name made harmless, whose it is from what it hangs on. */
import type { StoredEvidence, UnitOfWork } from '@dafeng/database';
import { evidenceName, evidenceRules, readEvidenceType } from '@dafeng/tracking';
import type { FileStore } from '../files.ts';
import { notAllowed, ProblemError } from '../http/problem-error.ts';
import { mayAddEvidence } from './filing-detail.ts';
import { concerns } from './plan-tasks.ts';
import { acceptTracking } from './refuse.ts';
import { answersFor, isOffice, type Scene } from './scene.ts';
import type { About } from './subjects.ts';

const notOpen = (): ProblemError =>
  new ProblemError({
    code: 'filing-not-open',
    status: 409,
    message: {
      zh: '这件报送不在填报状态，不能再加材料。',
      en: 'The filing is not being filled in; no evidence is added.',
    },
    remedy: { zh: '需要补充时请市双碳办退回。', en: 'Ask the city office to return it if something is to be added.' },
  });
const tooMany = (most: number): ProblemError =>
  new ProblemError({
    code: 'evidence-too-many',
    status: 409,
    message: { zh: `已有 ${most} 份材料，到了上限。`, en: `There are ${most} files already, which is the limit.` },
    remedy: { zh: '撤回不再需要的，或合并成一份。', en: 'Withdraw what is no longer needed, or join files into one.' },
  });
const markless = (): ProblemError =>
  new ProblemError({
    code: 'milestone-removed',
    status: 409,
    message: { zh: '节点已被删除。', en: 'The milestone was taken out.' },
    remedy: { zh: '需要时先恢复它。', en: 'Restore it first if it is needed.' },
  });

const closedAssessment = (): ProblemError =>
  new ProblemError({
    code: 'assessment-closed',
    status: 409,
    message: { zh: '考核已办结，不能再加材料。', en: 'The assessment is closed; no evidence is added.' },
    remedy: { zh: '如有误，记入下一年度的考核。', en: 'What is wrong is noted in the assessment of the next year.' },
  });

/** Whose evidence it is. @throws ProblemError 403 where the caller answers for none of it, 409 where it is decided */
const ownerOf = (scene: Scene, about: About): string | null => {
  const { who } = scene;
  const own = (organisationId: string | null): string | null => {
    if (!answersFor(who, organisationId)) throw notAllowed();
    return organisationId;
  };
  switch (about.kind) {
    case 'filing': {
      const owner = own(about.filing.organisationId);
      if (!mayAddEvidence(scene, about.filing)) throw notOpen();
      return owner;
    }
    case 'milestone':
      if (about.milestone.removedAt !== null) throw markless();
      return own(about.milestone.organisationId);
    case 'task': {
      if (isOffice(who)) return about.task.leadId;
      const body = who.organisationId === null ? undefined : scene.organisations.get(who.organisationId);
      if (body === undefined || !concerns(about.task, body)) throw notAllowed();
      return own(body.id);
    }
    case 'assessment': {
      const owner = own(about.organisationId);
      if (about.closed) throw closedAssessment();
      return owner;
    }
  }
};

/** The whole upload outside the database: checked, then kept under its hash. */
export const takeEvidence = async (
  files: FileStore,
  upload: { readonly name: string; readonly bytes: Buffer },
): Promise<Pick<StoredEvidence, 'sha256' | 'name' | 'size' | 'mediaType'>> => {
  const type = acceptTracking(readEvidenceType(upload.bytes));
  return {
    sha256: await files.put(upload.bytes),
    name: evidenceName(upload.name, type),
    size: upload.bytes.length,
    mediaType: type.mediaType,
  };
};
export const addEvidence = async (
  unit: UnitOfWork,
  scene: Scene,
  about: About,
  file: Pick<StoredEvidence, 'sha256' | 'name' | 'size' | 'mediaType'>,
): Promise<StoredEvidence> => {
  const organisationId = ownerOf(scene, about);
  const { mostFiles } = evidenceRules();
  const standing = await unit.evidence.list(scene.city.id, about.key);
  if (standing.filter(({ withdrawnAt }) => withdrawnAt === null).length >= mostFiles) throw tooMany(mostFiles);
  return unit.evidence.add({
    cityId: scene.city.id,
    about: about.key,
    filingId: about.kind === 'filing' ? about.filing.id : null,
    organisationId,
    ...file,
  });
};
/** Whether what it hangs on may still be changed. A file of a decided filing stays, and one of a closed assessment. */
export const isStillOpen = (scene: Scene, about: About): boolean =>
  about.kind === 'filing' ? mayAddEvidence(scene, about.filing) : about.kind !== 'assessment' || !about.closed;
