/**
 * @module Assessments as rows with their append-only logs. A step is taken under the lock of its row and counted in its revision.
 */
import type { Selectable } from 'kysely';
import { type Context, notFound, toIso } from '../context.ts';
import { toJson, toText } from '../json.ts';
import type {
  AssessmentHead,
  JudgedAssessment,
  NewAssessmentEvent,
  StoredAssessment,
  StoredAssessmentEvent,
  StoredVerdict,
} from '../model/assessments.ts';
import type { Assessments } from '../registry-assessments.ts';
import { RegistryError } from '../registry-error.ts';
import type { Schema } from '../schema.ts';
import { keptAgain, keptAnew, keptOf, lockKept, signatureOf, signedNow } from './kept-row.ts';

type Row = Selectable<Schema['assessment']>;
const headColumns = [
  'id',
  'city_id',
  'organisation_id',
  'kind',
  'name',
  'scheme_id',
  'scheme_from',
  'year',
  'status',
  'summary',
  'digest',
  'falsified',
  'notified_on',
  'taken_at',
  'example',
  'revision',
  'created_at',
  'created_by',
  'created_by_name',
  'changed_at',
  'changed_by',
  'changed_by_name',
] as const;

const toEvent = (row: Selectable<Schema['assessment_event']>): StoredAssessmentEvent => ({
  id: row.id,
  kind: row.kind,
  itemId: row.item_id,
  of: row.of_id,
  granted: row.granted,
  on: row.on_day,
  filingId: row.filing_id,
  note: row.note,
  digest: row.digest,
  ...signatureOf(row),
});
const toVerdict = (row: Selectable<Schema['assessment_verdict']>): StoredVerdict => ({
  id: row.id,
  itemId: row.item_id,
  verdict: row.verdict,
  via: row.via,
  reason: row.reason,
  revision: row.revision,
  ...signatureOf(row),
});
const toHead = (
  row: Pick<Row, (typeof headColumns)[number]>,
  events: readonly StoredAssessmentEvent[],
): AssessmentHead => ({
  id: row.id,
  cityId: row.city_id,
  organisationId: row.organisation_id,
  kind: row.kind,
  name: row.name,
  schemeId: row.scheme_id,
  schemeFrom: row.scheme_from,
  year: row.year,
  status: row.status,
  summary: row.summary,
  digest: row.digest,
  falsified: row.falsified,
  notifiedOn: row.notified_on,
  takenAt: toIso(row.taken_at),
  example: row.example,
  ...keptOf(row),
  events,
});

const closed = (name: string): RegistryError =>
  new RegistryError(
    'assessment-closed',
    { zh: `“${name}”的这份考核已办结，不再改动。`, en: `This assessment of ${name} is closed and stays as it is.` },
    { zh: '如有新情况，记入下一年度的考核。', en: 'What is new belongs to the next year.' },
    { name },
  );
const begun = (name: string): RegistryError =>
  new RegistryError(
    'assessment-begun',
    {
      zh: `“${name}”的这份考核已有评审或办理记录，不能删除。`,
      en: `This assessment of ${name} has verdicts or events and is not removed.`,
    },
    { zh: '记录须保留；可重新取数或更改认定。', en: 'Records are kept; take the numbers anew or change the verdicts.' },
    { name },
  );

const judgedColumns = ({ inputs, result, summary, digest }: JudgedAssessment) => ({
  inputs: toJson(inputs),
  result: toJson(result),
  summary: toJson(summary),
  digest,
});
const subjectOf = (row: Pick<Row, 'name' | 'year' | 'scheme_id'>): string => `${row.name} ${row.year} ${row.scheme_id}`;

export const assessmentsOf = (context: Context): Assessments => {
  const { db, at, audit } = context;
  const eventsOf = async (ids: readonly string[]): Promise<ReadonlyMap<string, readonly StoredAssessmentEvent[]>> => {
    const rows =
      ids.length === 0
        ? []
        : await db
            .selectFrom('assessment_event')
            .selectAll()
            .where('assessment_id', 'in', [...ids])
            .orderBy('at')
            .orderBy('id')
            .execute();
    return new Map(ids.map((id) => [id, rows.filter((row) => row.assessment_id === id).map(toEvent)]));
  };
  const read = async (row: Row): Promise<StoredAssessment> => {
    const verdicts = await db
      .selectFrom('assessment_verdict')
      .selectAll()
      .where('assessment_id', '=', row.id)
      .orderBy('revision')
      .orderBy('id')
      .execute();
    return {
      ...toHead(row, (await eventsOf([row.id])).get(row.id) ?? []),
      inputs: row.inputs,
      result: row.result,
      verdicts: verdicts.map(toVerdict),
    };
  };
  const find = (id: string) => db.selectFrom('assessment').selectAll().where('id', '=', id).executeTakeFirst();
  const mustFind = async (id: string): Promise<Row> => {
    const row = await find(id);
    if (row === undefined) throw notFound('assessment', id);
    return row;
  };
  const append = async (row: Pick<Row, 'id' | 'city_id' | 'digest'>, event: NewAssessmentEvent): Promise<void> => {
    await db
      .insertInto('assessment_event')
      .values({
        id: context.newId(),
        assessment_id: row.id,
        city_id: row.city_id,
        kind: event.kind,
        item_id: event.itemId ?? null,
        of_id: event.of ?? null,
        granted: event.granted ?? null,
        on_day: event.on ?? null,
        filing_id: event.filingId ?? null,
        note: event.note == null ? null : toText(event.note),
        digest: row.digest,
        ...signedNow(context),
      })
      .execute();
  };
  const lastStep = async (row: Row): Promise<string> => {
    const [event, verdict] = await Promise.all([
      db
        .selectFrom('assessment_event')
        .selectAll()
        .where('assessment_id', '=', row.id)
        .orderBy('at', 'desc')
        .limit(1)
        .executeTakeFirst(),
      db
        .selectFrom('assessment_verdict')
        .selectAll()
        .where('assessment_id', '=', row.id)
        .orderBy('revision', 'desc')
        .limit(1)
        .executeTakeFirst(),
    ]);
    return verdict?.revision === row.revision ? `${verdict.item_id}：${verdict.reason}` : (event?.kind ?? 'create');
  };
  return {
    list: async (cityId, { year, organisationId } = {}) => {
      const rows = await db
        .selectFrom('assessment')
        .select([...headColumns])
        .where('city_id', '=', cityId)
        .$if(year !== undefined, (q) => q.where('year', '=', year ?? 0))
        .$if(organisationId === null, (q) => q.where('organisation_id', 'is', null))
        .$if(typeof organisationId === 'string', (q) => q.where('organisation_id', '=', organisationId ?? ''))
        .orderBy('year', 'desc')
        .orderBy((eb) => eb('organisation_id', 'is not', null))
        .orderBy('name')
        .orderBy('id')
        .execute();
      const events = await eventsOf(rows.map(({ id }) => id));
      return rows.map((row) => toHead(row, events.get(row.id) ?? []));
    },
    get: async (id) => {
      const row = await find(id);
      return row === undefined ? null : read(row);
    },
    create: async (assessment) => {
      const city = await db.selectFrom('city').select('id').where('id', '=', assessment.cityId).executeTakeFirst();
      if (city === undefined) throw notFound('city', assessment.cityId);
      const row = await db
        .insertInto('assessment')
        .values({
          id: context.newId(),
          city_id: assessment.cityId,
          organisation_id: assessment.organisationId,
          kind: assessment.kind,
          name: toText(assessment.name),
          scheme_id: assessment.schemeId,
          scheme_from: assessment.schemeFrom,
          year: assessment.year,
          ...judgedColumns(assessment),
          falsified: false,
          notified_on: null,
          taken_at: at,
          example: assessment.example,
          ...keptAnew(context),
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      audit({
        action: 'assessment.create',
        subject: subjectOf(row),
        subjectId: row.id,
        cityId: row.city_id,
        detail: { digest: row.digest },
      });
      return read(row);
    },
    step: async (id, expectedRevision, { verdict, event, status, falsified, notifiedOn, taken, ...judged }) => {
      const seen = await mustFind(id);
      if (seen.status === 'closed') throw closed(seen.name);
      const before = await lockKept(
        'assessment',
        id,
        expectedRevision,
        {
          locked: db.selectFrom('assessment').selectAll().where('id', '=', id).forUpdate().executeTakeFirst(),
          seen: () => find(id),
        },
        lastStep,
      );
      const row = await db
        .updateTable('assessment')
        .set({
          ...judgedColumns(judged),
          ...(status === undefined ? {} : { status }),
          ...(falsified === undefined ? {} : { falsified }),
          ...(notifiedOn === undefined ? {} : { notified_on: notifiedOn }),
          ...(taken === true ? { taken_at: at } : {}),
          ...keptAgain(context, before.revision),
        })
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirstOrThrow();
      if (verdict !== undefined)
        await db
          .insertInto('assessment_verdict')
          .values({
            id: context.newId(),
            assessment_id: id,
            city_id: row.city_id,
            item_id: verdict.itemId,
            verdict: verdict.verdict === null ? null : toJson(verdict.verdict),
            via: verdict.via,
            reason: toText(verdict.reason),
            revision: row.revision,
            ...signedNow(context),
          })
          .execute();
      if (event !== undefined) await append(row, event);
      audit({
        action: `assessment.${event?.kind ?? (verdict === undefined ? 'step' : 'verdict')}`,
        subject: subjectOf(row),
        subjectId: id,
        cityId: row.city_id,
        detail: {
          ...(verdict === undefined ? {} : { verdict }),
          ...(event === undefined ? {} : { event }),
          digest: row.digest,
        },
      });
      return read(row);
    },
    addEvent: async (id, event) => {
      const row = await mustFind(id);
      if (row.status === 'closed') throw closed(row.name);
      await append(row, event);
      audit({
        action: `assessment.${event.kind}`,
        subject: subjectOf(row),
        subjectId: id,
        cityId: row.city_id,
        detail: event,
      });
      return read(row);
    },
    remove: async (id) => {
      const row = await mustFind(id);
      const { verdicts, events } = await read(row);
      if (row.status !== 'draft' || verdicts.length > 0 || events.length > 0) throw begun(row.name);
      const { numDeletedRows } = await db.deleteFrom('assessment').where('id', '=', id).executeTakeFirst();
      if (numDeletedRows === 0n) throw notFound('assessment', id);
      audit({ action: 'assessment.remove', subject: subjectOf(row), subjectId: id, cityId: row.city_id });
    },
  };
};
