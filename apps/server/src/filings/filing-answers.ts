/** @module Filings, rounds, logs, evidence and comments as the API shows them: names beside ids, timing against today. */
import type {
  Evidence,
  Filing,
  FilingEvent as FilingEventAnswer,
  FilingForm as FormAnswer,
  Round,
  WorkComment,
} from '@dafeng/contract';
import type { Actor, FilingEvent, StoredComment, StoredEvidence, StoredFiling, StoredRound } from '@dafeng/database';
import type { Bilingual } from '@dafeng/quantity';
import {
  actionNames,
  daysUntil,
  evidenceRules,
  type FilingForm,
  getForm,
  isRoundClosed,
  isWithBody,
  kindNames,
  periodName,
  stateNames,
  timingNames,
  timingOf,
} from '@dafeng/tracking';
import { answersFor, bodyNameOf, bodyNameOrNull, type Scene } from './scene.ts';

export const toPerson = ({ userId, name }: Actor) => ({ id: userId, name });
const toPersonOrNull = (actor: Actor | null) => (actor === null ? null : toPerson(actor));

/** The form that a filing was sent out with. A form that is no longer held is a bug of the data. */
export const formOf = ({ form }: Pick<StoredFiling, 'form'> | Pick<StoredRound, 'form'>): FilingForm => {
  const found = getForm(form.id, form.edition);
  if (found === null) throw new Error(`form ${form.id}@${form.edition} is not held`);
  return found;
};
export const isClosedFor = (scene: Scene, { roundId }: Pick<StoredFiling, 'roundId'>): boolean => {
  const round = roundId === null ? undefined : scene.rounds.get(roundId);
  return round !== undefined && isRoundClosed(round, scene.today);
};

export const toFilingAnswer = (scene: Scene, filing: StoredFiling): Filing => {
  const round = filing.roundId === null ? undefined : scene.rounds.get(filing.roundId);
  const closed = isClosedFor(scene, filing);
  const timing = timingOf({ ...filing, roundClosed: closed }, scene.today);
  return {
    id: filing.id,
    cityId: filing.cityId,
    kind: filing.kind,
    kindName: kindNames[filing.kind],
    title: filing.title,
    organisation: bodyNameOf(scene, filing.organisationId),
    state: filing.state,
    stateName: stateNames[filing.state],
    revision: filing.revision,
    round:
      round === undefined
        ? null
        : { id: round.id, name: periodName(round.kind, round.period), period: round.period, closed },
    subject: filing.subject,
    subjectTitle: filing.subjectTitle,
    due: filing.due,
    timing,
    timingName: timingNames[timing],
    daysLeft: daysUntil(filing.due, scene.today),
    assignee: toPersonOrNull(filing.assignee),
    sentAt: filing.sentAt,
    sentBy: toPerson(filing.sentBy),
    submittedAt: filing.submittedAt,
    submittedBy: toPersonOrNull(filing.submittedBy),
    reviewedAt: filing.reviewedAt,
    reviewedBy: toPersonOrNull(filing.reviewedBy),
    approvedAt: filing.approvedAt,
    approvedBy: toPersonOrNull(filing.approvedBy),
    changedAt: filing.changedAt,
    changedBy: toPerson(filing.changedBy),
    evidence: filing.evidence,
    comments: filing.comments,
    example: scene.city.example,
  };
};

const otherActions: Readonly<Record<string, Bilingual>> = {
  create: { zh: '发出', en: 'sent out' },
  due: { zh: '调整期限', en: 'another due day' },
  'hand-over': { zh: '交接', en: 'handed over' },
};
export const toEventAnswer = (event: FilingEvent, form: FilingForm): FilingEventAnswer => ({
  id: event.id,
  at: event.at,
  by: toPerson(event.by),
  action: event.action,
  actionName: otherActions[event.action] ??
    actionNames[event.action as keyof typeof actionNames] ?? { zh: event.action, en: event.action },
  from: event.from,
  to: event.to,
  note: event.note,
  changes: event.changes.map(({ field, before, after }) => ({
    field,
    name: form.fields.find(({ id }) => id === field)?.name ?? { zh: field, en: field },
    before: before as never,
    after: after as never,
  })),
});

export const toFormAnswer = (form: FilingForm): FormAnswer => ({
  id: form.id,
  edition: form.edition,
  kind: form.kind,
  name: form.name,
  note: form.note,
  evidence: form.evidence,
  fields: form.fields.map((field) => ({ ...field, choices: [...field.choices] })),
});

const roundWords = {
  waiting: { zh: '未开始', en: 'not yet open' },
  open: { zh: '报送中', en: 'open' },
  closed: { zh: '已截止', en: 'closed' },
} as const;
export const toRoundAnswer = (scene: Scene, round: StoredRound, filings: readonly StoredFiling[]): Round => {
  const own = filings.filter(({ roundId, state }) => roundId === round.id && state !== 'withdrawn');
  const open = own.filter(({ state }) => isWithBody(state));
  const timings = own.map((one) => timingOf({ ...one, roundClosed: false }, scene.today));
  const status = isRoundClosed(round, scene.today) ? 'closed' : scene.today < round.opens ? 'waiting' : 'open';
  return {
    id: round.id,
    cityId: round.cityId,
    kind: round.kind,
    period: round.period,
    name: periodName(round.kind, round.period),
    opens: round.opens,
    due: round.due,
    closes: round.closes,
    form: { ...round.form, name: formOf(round).name },
    status,
    statusName: roundWords[status],
    revision: round.revision,
    counts: {
      bodies: own.length,
      filed: own.length - open.length,
      late: timings.filter((timing) => timing === 'overdue' || timing === 'filed-late').length,
      missing: open.length,
      approved: own.filter(({ state }) => state === 'approved').length,
    },
    createdAt: round.createdAt,
    createdBy: toPerson(round.createdBy),
    closedAt: round.closedAt,
    closedBy: toPersonOrNull(round.closedBy),
    example: scene.city.example,
  };
};

/** @param open whether what it hangs on may still be changed by the caller */
export const toEvidenceAnswer = (scene: Scene, file: StoredEvidence, open: boolean): Evidence => ({
  id: file.id,
  of: file.about,
  organisation: bodyNameOrNull(scene, file.organisationId),
  name: file.name,
  size: file.size,
  mediaType: file.mediaType,
  typeName: evidenceRules().types.find(({ mediaType }) => mediaType === file.mediaType)?.name ?? {
    zh: file.mediaType,
    en: file.mediaType,
  },
  sha256: file.sha256,
  by: toPerson(file.by),
  at: file.at,
  withdrawnAt: file.withdrawnAt,
  withdrawnBy: toPersonOrNull(file.withdrawnBy),
  mayWithdraw: file.withdrawnAt === null && answersFor(scene.who, file.organisationId) && open,
});
export const toEvidenceRules = () => {
  const { types, mostBytes, mostFiles } = evidenceRules();
  return {
    types: types.map(({ mediaType, extension, name }) => ({ mediaType, extension, name })),
    mostBytes,
    mostFiles,
  };
};
export const toCommentAnswer = (comment: StoredComment): WorkComment => ({
  id: comment.id,
  of: comment.about,
  text: comment.text,
  at: comment.at,
  by: toPerson(comment.by),
});
