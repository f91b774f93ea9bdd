/** @module Evidence and comments over HTTP: on filings, tasks, milestones and items of an assessment. */
import type { StoredEvidence, UnitOfWork } from '@dafeng/database';
import { addEvidence, isStillOpen, takeEvidence } from '../filings/evidence-upload.ts';
import { toCommentAnswer, toEvidenceAnswer } from '../filings/filing-answers.ts';
import { type Scene, sceneOf } from '../filings/scene.ts';
import { readAbout } from '../filings/subjects.ts';
import type { FileAnswer, SomeHandlers } from '../http/call.ts';
import { notAllowed, notFound, ProblemError } from '../http/problem-error.ts';
import type { Services } from './services.ts';

const fileGone = (name: string): ProblemError =>
  new ProblemError({
    code: 'file-gone',
    status: 410,
    message: { zh: `“${name}”的文件不在文件库中。`, en: `The file of ${name} is not in the file store.` },
    remedy: {
      zh: '请管理员从备份恢复 files 目录，或重新上传。',
      en: 'An administrator restores the folder files from a backup, or upload it again.',
    },
  });

export const evidenceHandlers = ({
  clock,
  files,
}: Services): SomeHandlers<
  'listEvidence' | 'addEvidence' | 'downloadEvidence' | 'withdrawEvidence' | 'listComments' | 'addComment'
> => {
  const need = async (unit: UnitOfWork, id: string): Promise<StoredEvidence> => {
    const file = await unit.evidence.get(id);
    if (file === null) throw notFound();
    return file;
  };
  const scenery = (unit: UnitOfWork, cityId: string, who: Scene['who']) => sceneOf(unit, cityId, who, clock());
  return {
    listEvidence: async ({ params, query, who, unit }) =>
      unit(async (work) => {
        const scene = await scenery(work, params.cityId, who.principal);
        const about = await readAbout(work, params.cityId, query.of);
        const open = isStillOpen(scene, about);
        const list = await work.evidence.list(params.cityId, about.key);
        return { items: list.map((file) => toEvidenceAnswer(scene, file, open)) };
      }),
    addEvidence: async ({ params, query, body, who, unit }) => {
      // Read and kept before the transaction: bytes without a row are harmless, a long transaction is not.
      const file = await takeEvidence(files, body);
      return unit(async (work) => {
        const scene = await scenery(work, params.cityId, who.principal);
        const about = await readAbout(work, params.cityId, query.of);
        return toEvidenceAnswer(scene, await addEvidence(work, scene, about, file), true);
      });
    },
    downloadEvidence: async ({ params, unit }) =>
      unit(async (work): Promise<FileAnswer> => {
        const file = await need(work, params.id);
        const content = files.open(file.sha256);
        if (content === null) throw fileGone(file.name);
        await work.audit.note({
          action: 'evidence.download',
          subject: file.name,
          subjectId: file.id,
          cityId: file.cityId,
        });
        return { name: file.name, type: file.mediaType, content };
      }),
    withdrawEvidence: async ({ params, who, unit }) =>
      unit(async (work) => {
        const file = await need(work, params.id);
        const scene = await scenery(work, file.cityId, who.principal);
        const about = await readAbout(work, file.cityId, file.about);
        const answer = toEvidenceAnswer(scene, file, isStillOpen(scene, about));
        if (file.withdrawnAt === null && !answer.mayWithdraw) throw notAllowed();
        return toEvidenceAnswer(scene, await work.evidence.withdraw(file.id), true);
      }),
    listComments: async ({ params, query, unit }) =>
      unit(async (work) => {
        const about = await readAbout(work, params.cityId, query.of);
        return { items: (await work.workComments.list(params.cityId, about.key)).map(toCommentAnswer) };
      }),
    addComment: async ({ params, body, unit }) =>
      unit(async (work) => {
        const about = await readAbout(work, params.cityId, body.of);
        const said = await work.workComments.add({
          cityId: params.cityId,
          about: about.key,
          filingId: about.kind === 'filing' ? about.filing.id : null,
          text: body.text,
        });
        return toCommentAnswer(said);
      }),
  };
};
