/**
 * @module Filings: sent out, saved, moved along the workflow of `@dafeng/tracking`, each step under a lock and with a row of the log. Guards come
 * in judged; what the workflow does not open stays shut.
 */
import { isWithBody, stepFiling, type TrackingFault } from '@dafeng/tracking';
import { sql } from 'kysely';
import { type Context, notFound } from '../context.ts';
import { toJson, toText } from '../json.ts';
import type { FilingStep, NewFiling, StoredFiling } from '../model/filings.ts';
import { RegistryError, type RegistryErrorCode } from '../registry-error.ts';
import type { Filings } from '../registry-filings.ts';
import { changeFiling, eventsOf, insertEvent, lockFiling, selectFilings, toFiling } from './filing-rows.ts';

/** The code of a refusal by the guard that failed: the last word of its place. */
const codeOfGuard: Readonly<Record<string, RegistryErrorCode>> = {
  ownBody: 'not-allowed',
  ownMaking: 'not-allowed',
  office: 'not-allowed',
  complete: 'filing-incomplete',
  notSelf: 'not-self',
  roundOpen: 'round-closed',
  reasonGiven: 'reason-missing',
};
const refused = (fault: TrackingFault): RegistryError =>
  new RegistryError(
    codeOfGuard[fault.place.split(' ').at(-1) ?? ''] ?? 'action-not-allowed',
    fault.message,
    fault.remedy,
  );
const notOpen = (title: string): RegistryError =>
  new RegistryError(
    'filing-not-open',
    { zh: `“${title}”不在填报状态，内容不能改动。`, en: `${title} is not being filled in; its content stays.` },
    { zh: '需要修改时请市双碳办退回。', en: 'Ask the city office to return it if it must change.' },
  );

/** Columns that a step signs: who submitted, reviewed, approved; a step back takes the later signatures off. */
const signatures = ({ at, actor }: Context, step: FilingStep) => {
  const by = (act: 'submitted' | 'reviewed' | 'approved', signed: boolean) => ({
    [`${act}_at`]: signed ? at : null,
    [`${act}_by`]: signed ? actor.userId : null,
    [`${act}_by_name`]: signed ? actor.name : null,
  });
  switch (step.action) {
    case 'submit':
      return { ...by('submitted', true), submitted_on: step.today, ...by('reviewed', false), ...by('approved', false) };
    case 'review':
      return by('reviewed', true);
    case 'approve':
      return by('approved', true);
    default:
      return { ...by('reviewed', false), ...by('approved', false) };
  }
};

/** Filings of a round that are with their bodies get its new due day. */
export const moveDueDays = async (context: Context, roundId: string, due: string): Promise<void> => {
  const rows = await context.db.selectFrom('filing').selectAll().where('round_id', '=', roundId).forUpdate().execute();
  for (const row of rows)
    if (isWithBody(row.state) && row.due !== due)
      await changeFiling(context, row, { action: 'due', note: `${row.due ?? ''} → ${due}`, columns: { due } });
};

export const filingsOf = (context: Context): Filings => {
  const { db, at, actor } = context;
  const get = async (id: string): Promise<StoredFiling | null> => {
    const row = await selectFilings(context).where('filing.id', '=', id).executeTakeFirst();
    return row === undefined ? null : toFiling(row);
  };
  const need = async (id: string): Promise<StoredFiling> => {
    const found = await get(id);
    if (found === null) throw notFound('filing', id);
    return found;
  };
  const createOne = async (filing: NewFiling): Promise<StoredFiling> => {
    const body = await db
      .selectFrom('organisation')
      .select('city_id')
      .where('id', '=', filing.organisationId)
      .executeTakeFirst();
    // A body of another city is none of this one.
    if (body === undefined || body.city_id !== filing.cityId) throw notFound('organisation', filing.organisationId);
    const row = await db
      .insertInto('filing')
      .values({
        id: context.newId(),
        city_id: filing.cityId,
        kind: filing.kind,
        organisation_id: filing.organisationId,
        round_id: filing.roundId ?? null,
        subject: filing.subject ?? null,
        subject_title: filing.subjectTitle == null ? null : toText(filing.subjectTitle),
        title: toText(filing.title),
        ask: filing.ask == null ? null : toText(filing.ask),
        form_id: filing.form.id,
        form_edition: filing.form.edition,
        content: toJson(filing.content ?? {}),
        state: 'draft',
        revision: 1,
        due: filing.due,
        begun_by_body: filing.begunByBody ?? false,
        sent_at: at,
        sent_by: actor.userId,
        sent_by_name: actor.name,
        changed_at: at,
        changed_by: actor.userId,
        changed_by_name: actor.name,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    await insertEvent(context, row, null, {
      action: 'create',
      audited: { kind: row.kind, organisationId: row.organisation_id, subject: row.subject, due: row.due },
    });
    return toFiling({ ...row, evidence: 0, comments: 0 });
  };

  return {
    list: async ({ cityId, kind, state, organisationId, roundId, subject }) =>
      (
        await selectFilings(context)
          .where('filing.city_id', '=', cityId)
          .$if(kind !== undefined, (q) => q.where('kind', '=', kind ?? 'round'))
          .$if(state !== undefined, (q) => q.where('state', '=', state ?? 'draft'))
          .$if(organisationId !== undefined, (q) => q.where('organisation_id', '=', organisationId ?? ''))
          .$if(roundId !== undefined, (q) => q.where('round_id', '=', roundId ?? ''))
          .$if(subject !== undefined, (q) => q.where('subject', '=', subject ?? ''))
          .orderBy(sql`due is null`)
          .orderBy('due')
          .orderBy('filing.id')
          .execute()
      ).map(toFiling),
    get,
    create: async (filings) => {
      const made: StoredFiling[] = [];
      for (const filing of filings) made.push(await createOne(filing));
      return made;
    },
    save: async (id, expectedRevision, content, changes) => {
      const row = await lockFiling(context, id, expectedRevision);
      if (!isWithBody(row.state)) throw notOpen(row.title);
      await changeFiling(context, row, { action: 'save', changes, columns: { content: toJson(content) } });
      return need(id);
    },
    step: async (id, expectedRevision, step) => {
      const row = await lockFiling(context, id, expectedRevision);
      const moved = stepFiling(row.state, step.action, step.guards);
      if (!moved.ok) throw refused(moved.faults[0] as TrackingFault);
      await changeFiling(context, row, {
        action: step.action,
        note: step.note,
        columns: { state: moved.value, ...signatures(context, step) },
      });
      return need(id);
    },
    postpone: async (id, expectedRevision, due, reason) => {
      const row = await lockFiling(context, id, expectedRevision);
      if (!isWithBody(row.state)) throw notOpen(row.title);
      await changeFiling(context, row, {
        action: 'due',
        note: `${row.due ?? ''} → ${due}：${reason}`,
        columns: { due },
      });
      return need(id);
    },
    events: (id) => eventsOf(context, id),
  };
};
