/**
 * @module One filing whole: form, content, what stands in the way, what the caller may do, log, evidence. The guards of the workflow are judged
 * here, once, for the screen and for the step itself.
 */
import type { FilingContent as ContentAnswer, FilingDetail } from '@dafeng/contract';
import type { StoredFiling, UnitOfWork } from '@dafeng/database';
import {
  actionNames,
  checkContent,
  type FilingGuards,
  isWithBody,
  possibleActions,
  type TrackingFault,
} from '@dafeng/tracking';
import { notFound } from '../http/problem-error.ts';
import {
  formOf,
  isClosedFor,
  toCommentAnswer,
  toEventAnswer,
  toEvidenceAnswer,
  toEvidenceRules,
  toFilingAnswer,
  toFormAnswer,
} from './filing-answers.ts';
import { choicesFor } from './plan-choices.ts';
import { toFieldFault } from './refuse.ts';
import { answersFor, isOffice, type Scene } from './scene.ts';

/** @throws ProblemError 404 for what is not there and what is not the caller's to see */
export const needFiling = async (unit: UnitOfWork, id: string): Promise<StoredFiling> => {
  const filing = await unit.filings.get(id);
  if (filing === null) throw notFound();
  return filing;
};

/** Every guard gets its answer. */
export const guardsFor = (
  scene: Scene,
  filing: StoredFiling,
  faults: readonly TrackingFault[],
  note: string | null,
): FilingGuards => {
  const { who } = scene;
  const own = answersFor(who, filing.organisationId);
  return {
    ownBody: own,
    ownMaking: isOffice(who) || (own && filing.begunByBody),
    office: isOffice(who),
    complete: faults.length === 0,
    notSelf: filing.submittedBy?.userId !== who.userId,
    roundOpen: !isClosedFor(scene, filing),
    reasonGiven: note !== null && note.trim() !== '',
  };
};

/** Evidence is added while the body has the floor; the office may add to what is not decided. */
export const mayAddEvidence = (scene: Scene, filing: StoredFiling): boolean =>
  isOffice(scene.who)
    ? filing.state !== 'approved' && filing.state !== 'withdrawn'
    : answersFor(scene.who, filing.organisationId) && isWithBody(filing.state) && !isClosedFor(scene, filing);

export const filingDetail = async (unit: UnitOfWork, scene: Scene, filing: StoredFiling): Promise<FilingDetail> => {
  const form = formOf(filing);
  const choices = await choicesFor(unit, scene, filing, form);
  const faults = checkContent(form, filing.content, choices.facts, true);
  const about = `filing:${filing.id}`;
  const files = await unit.evidence.list(filing.cityId, about);
  const open = mayAddEvidence(scene, filing);
  return {
    ...toFilingAnswer(scene, filing),
    ask: filing.ask,
    form: toFormAnswer(form),
    content: filing.content as ContentAnswer,
    faults: isWithBody(filing.state) ? faults.map(toFieldFault) : [],
    targetChoices: choices.targets.map(({ direction: _direction, ...choice }) => choice),
    taskChoices: choices.tasks.map(({ key, title, section }) => ({ key, title, section })),
    actions: possibleActions(filing.state, guardsFor(scene, filing, faults, null)).map((one) => ({
      ...one,
      name: actionNames[one.action],
    })),
    log: (await unit.filings.events(filing.id)).map((event) => toEventAnswer(event, form)),
    evidenceFiles: files.map((file) => toEvidenceAnswer(scene, file, open)),
    evidenceRules: toEvidenceRules(),
    mayAddEvidence: open,
    commentList: (await unit.workComments.list(filing.cityId, about)).map(toCommentAnswer),
  };
};
