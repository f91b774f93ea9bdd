/** @module Another due day for one body: not one gone by, and not one after its round takes no more. */
import type { StoredFiling, UnitOfWork } from '@dafeng/database';
import { ProblemError } from '../http/problem-error.ts';
import type { Scene } from './scene.ts';

export const duePassed = (due: string): ProblemError =>
  new ProblemError({
    code: 'due-passed',
    status: 422,
    message: { zh: `期限 ${due} 已经过去。`, en: `The day ${due} has passed.` },
    remedy: { zh: '请选今天或以后的日子。', en: 'Choose today or a later day.' },
    where: 'due',
  });
const afterRound = (due: string, closes: string): ProblemError =>
  new ProblemError({
    code: 'due-after-round',
    status: 422,
    message: {
      zh: `期限 ${due} 晚于本轮截止日 ${closes}，届时已不能提交。`,
      en: `The round closes on ${closes}, before ${due}.`,
    },
    remedy: { zh: '请先延长本轮的截止日。', en: 'Extend the round first.' },
    where: 'due',
  });

export const postponeFiling = (
  unit: UnitOfWork,
  scene: Scene,
  filing: StoredFiling,
  {
    due,
    reason,
    expectedRevision,
  }: { readonly due: string; readonly reason: string; readonly expectedRevision: number },
): Promise<StoredFiling> => {
  const round = filing.roundId === null ? undefined : scene.rounds.get(filing.roundId);
  if (due < scene.today) throw duePassed(due);
  if (round !== undefined && due > round.closes) throw afterRound(due, round.closes);
  return unit.filings.postpone(filing.id, expectedRevision, due, reason);
};
