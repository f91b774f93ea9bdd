/**
 * @module Breakdowns as rows: every version with its shares, the answers of the receivers, agreement, issue and withdrawal.
 */
import type { Selectable } from 'kysely';
import { type Context, notFound } from '../context.ts';
import { toJson, toText } from '../json.ts';
import type { BreakdownChange, BreakdownDetail, StoredBreakdown, StoredVersion } from '../model/budgets.ts';
import type { Breakdowns } from '../registry-budgets.ts';
import { RegistryError } from '../registry-error.ts';
import type { Schema } from '../schema.ts';
import { insertRows } from './insert-rows.ts';
import { invalid, keptAgain, keptAnew, keptOf, lockKept, signatureOf, signedNow } from './kept-row.ts';

type BreakdownRow = Selectable<Schema['breakdown']>;

const toBreakdown = (row: BreakdownRow): StoredBreakdown => ({
  id: row.id,
  cityId: row.city_id,
  name: row.name,
  kind: row.kind,
  indicatorId: row.indicator_id,
  unit: row.unit,
  basis: row.basis,
  year: row.year,
  baseYear: row.base_year,
  total: row.total,
  places: row.places,
  origin: row.origin,
  itemId: row.item_id,
  budgetId: row.budget_id,
  status: row.status,
  versionNumber: row.version_number,
  document: row.document,
  on: row.on_day,
  ...keptOf(row),
});
const columnsOf = (change: BreakdownChange) => ({
  ...(change.name === undefined ? {} : { name: toText(change.name) }),
  ...(change.kind === undefined ? {} : { kind: change.kind }),
  ...(change.indicatorId === undefined ? {} : { indicator_id: change.indicatorId }),
  ...(change.unit === undefined ? {} : { unit: change.unit }),
  ...(change.basis === undefined ? {} : { basis: change.basis }),
  ...(change.year === undefined ? {} : { year: change.year }),
  ...(change.baseYear === undefined ? {} : { base_year: change.baseYear }),
  ...(change.total === undefined ? {} : { total: change.total }),
  ...(change.places === undefined ? {} : { places: change.places }),
  ...(change.origin === undefined ? {} : { origin: toText(change.origin) }),
  ...(change.itemId === undefined ? {} : { item_id: change.itemId }),
  ...(change.budgetId === undefined ? {} : { budget_id: change.budgetId }),
});

const ended = (name: string, zh: string, en: string): RegistryError =>
  new RegistryError(
    'breakdown-ended',
    { zh: `分解“${name}”${zh}。`, en: `The breakdown ${name} ${en}.` },
    { zh: '要改动时，先收回下达。', en: 'To change it, withdraw it first.' },
    { name },
  );
const noVersion = (name: string): RegistryError =>
  invalid(
    'version',
    { zh: `分解“${name}”还没有方案。`, en: `The breakdown ${name} has no version yet.` },
    { zh: '先按规则算出一稿并保存。', en: 'Work one out by a rule and save it first.' },
  );

export const breakdownsOf = (context: Context): Breakdowns => {
  const { db, audit } = context;
  const versionsOf = async (breakdownId: string): Promise<readonly StoredVersion[]> => {
    const versions = await db
      .selectFrom('breakdown_version')
      .selectAll()
      .where('breakdown_id', '=', breakdownId)
      .orderBy('number')
      .execute();
    if (versions.length === 0) return [];
    const ids = versions.map(({ id }) => id);
    const shares = await db
      .selectFrom('breakdown_share')
      .selectAll()
      .where('version_id', 'in', ids)
      .orderBy('position')
      .execute();
    const answers = await db
      .selectFrom('breakdown_answer')
      .selectAll()
      .where('version_id', 'in', ids)
      .orderBy('at')
      .orderBy('id')
      .execute();
    return versions.map((version) => ({
      id: version.id,
      number: version.number,
      rule: version.rule,
      total: version.total,
      places: version.places,
      reason: version.reason,
      ...signatureOf(version),
      shares: shares
        .filter(({ version_id }) => version_id === version.id)
        .map((share) => ({
          organisationId: share.organisation_id,
          fields: share.fields,
          weight: share.weight,
          locked: share.locked,
          exact: share.exact,
          value: share.value,
        })),
      answers: answers
        .filter(({ version_id }) => version_id === version.id)
        .map((answer) => ({
          id: answer.id,
          organisationId: answer.organisation_id,
          answer: answer.answer,
          wanted: answer.wanted,
          reason: answer.reason,
          ...signatureOf(answer),
        })),
    }));
  };
  const get = async (id: string): Promise<BreakdownDetail | null> => {
    const row = await db.selectFrom('breakdown').selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : { ...toBreakdown(row), versions: await versionsOf(id) };
  };
  const mustGet = async (id: string): Promise<BreakdownDetail> => {
    const found = await get(id);
    if (found === null) throw notFound('breakdown', id);
    return found;
  };
  const lock = (id: string, expectedRevision: number): Promise<BreakdownRow> =>
    lockKept(
      'breakdown',
      id,
      expectedRevision,
      {
        locked: db.selectFrom('breakdown').selectAll().where('id', '=', id).forUpdate().executeTakeFirst(),
        seen: () => db.selectFrom('breakdown').select('id').where('id', '=', id).executeTakeFirst(),
      },
      async ({ status }) =>
        ({ open: '改稿 new version', agreed: '商定 agreed', issued: '下达 issued', withdrawn: '收回 withdrawn' })[
          status
        ],
    );
  const lockOpen = async (id: string, expectedRevision: number): Promise<BreakdownRow> => {
    const row = await lock(id, expectedRevision);
    if (row.status === 'issued') throw ended(row.name, '已经下达', 'is issued');
    return row;
  };
  const step = async (
    row: BreakdownRow,
    act: string,
    set: Partial<Pick<BreakdownRow, 'status' | 'version_number' | 'document' | 'on_day'>>,
    detail: unknown,
  ): Promise<BreakdownDetail> => {
    await db
      .updateTable('breakdown')
      .set({ ...set, ...keptAgain(context, row.revision) })
      .where('id', '=', row.id)
      .execute();
    audit({ action: `breakdown.${act}`, subject: row.name, subjectId: row.id, cityId: row.city_id, detail });
    return mustGet(row.id);
  };
  const lastVersion = async (row: BreakdownRow): Promise<StoredVersion> => {
    const last = (await versionsOf(row.id)).at(-1);
    if (last === undefined) throw noVersion(row.name);
    return last;
  };
  return {
    list: async (cityId) =>
      (
        await db
          .selectFrom('breakdown')
          .selectAll()
          .where('city_id', '=', cityId)
          .orderBy('created_at', 'desc')
          .orderBy('id', 'desc')
          .execute()
      ).map(toBreakdown),
    get,
    create: async (breakdown) => {
      const city = await db.selectFrom('city').select('id').where('id', '=', breakdown.cityId).executeTakeFirst();
      if (city === undefined) throw notFound('city', breakdown.cityId);
      const row = await db
        .insertInto('breakdown')
        .values({
          id: context.newId(),
          city_id: breakdown.cityId,
          name: toText(breakdown.name),
          kind: breakdown.kind,
          indicator_id: breakdown.indicatorId,
          unit: breakdown.unit,
          basis: breakdown.basis,
          year: breakdown.year,
          base_year: breakdown.baseYear,
          total: breakdown.total,
          places: breakdown.places,
          origin: toText(breakdown.origin),
          item_id: breakdown.itemId,
          budget_id: breakdown.budgetId,
          status: 'open',
          version_number: null,
          document: null,
          on_day: null,
          ...keptAnew(context),
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      audit({
        action: 'breakdown.create',
        subject: row.name,
        subjectId: row.id,
        cityId: row.city_id,
        detail: breakdown,
      });
      return toBreakdown(row);
    },
    change: async (id, expectedRevision, change) => {
      const row = await lockOpen(id, expectedRevision);
      await db
        .updateTable('breakdown')
        .set({ ...columnsOf(change), status: 'open', version_number: null, ...keptAgain(context, row.revision) })
        .where('id', '=', id)
        .execute();
      audit({ action: 'breakdown.change', subject: row.name, subjectId: id, cityId: row.city_id, detail: change });
      return mustGet(id);
    },
    remove: async (id, expectedRevision) => {
      const row = await lock(id, expectedRevision);
      if ((await versionsOf(id)).length > 0)
        throw ended(row.name, '已有方案，留作记录', 'has versions, which are kept');
      await db.deleteFrom('breakdown').where('id', '=', id).execute();
      audit({ action: 'breakdown.remove', subject: row.name, subjectId: id, cityId: row.city_id });
    },
    addVersion: async (id, expectedRevision, version) => {
      const row = await lockOpen(id, expectedRevision);
      const number = ((await versionsOf(id)).at(-1)?.number ?? 0) + 1;
      const versionId = context.newId();
      await db
        .insertInto('breakdown_version')
        .values({
          id: versionId,
          breakdown_id: id,
          city_id: row.city_id,
          number,
          rule: version.rule,
          total: version.total,
          places: version.places,
          reason: toText(version.reason),
          ...signedNow(context),
        })
        .execute();
      await insertRows(
        context,
        'breakdown_share',
        {
          version_id: 'text',
          breakdown_id: 'text',
          city_id: 'text',
          organisation_id: 'text',
          position: 'integer',
          fields: 'jsonb',
          weight: 'double precision',
          locked: 'boolean',
          exact: 'double precision',
          value: 'double precision',
        },
        version.shares.map((share, position) => ({
          version_id: versionId,
          breakdown_id: id,
          city_id: row.city_id,
          organisation_id: share.organisationId,
          position,
          fields: share.fields,
          weight: share.weight,
          locked: share.locked,
          exact: share.exact,
          value: share.value,
        })),
      );
      const values = Object.fromEntries(version.shares.map(({ organisationId, value }) => [organisationId, value]));
      return step(row, 'version', { status: 'open', version_number: null }, { number, rule: version.rule, values });
    },
    answer: async (id, versionNumber, { organisationId, answer, wanted, reason }) => {
      const found = await mustGet(id);
      if (found.status === 'issued') throw ended(found.name, '已经下达', 'is issued');
      const last = found.versions.at(-1);
      if (last?.number !== versionNumber || !last.shares.some((share) => share.organisationId === organisationId))
        throw invalid(
          'version',
          {
            zh: `分解“${found.name}”第 ${versionNumber} 稿不是最新一稿，或其中没有这个单位。`,
            en: `Version ${versionNumber} of the breakdown ${found.name} is not the last, or has no such receiver.`,
          },
          { zh: '刷新后对最新一稿答复。', en: 'Reload and answer the last version.' },
        );
      await db
        .insertInto('breakdown_answer')
        .values({
          id: context.newId(),
          version_id: last.id,
          city_id: found.cityId,
          organisation_id: organisationId,
          answer,
          wanted,
          reason: toText(reason),
          ...signedNow(context),
        })
        .execute();
      audit({
        action: 'breakdown.answer',
        subject: found.name,
        subjectId: id,
        cityId: found.cityId,
        detail: { number: versionNumber, organisationId, answer, wanted, reason: toJson(reason) },
      });
    },
    agree: async (id, expectedRevision) => {
      const row = await lockOpen(id, expectedRevision);
      const { number } = await lastVersion(row);
      return step(row, 'agree', { status: 'agreed', version_number: number }, { number });
    },
    issue: async (id, expectedRevision, { document, on }) => {
      const row = await lockOpen(id, expectedRevision);
      const last = await lastVersion(row);
      for (const share of last.shares)
        await db
          .insertInto('body_target')
          .values({
            id: context.newId(),
            city_id: row.city_id,
            organisation_id: share.organisationId,
            action: 'issue',
            of_id: null,
            indicator_id: row.indicator_id,
            kind: row.kind,
            value: share.value,
            unit: row.unit,
            basis: row.basis,
            year: row.year,
            base_year: row.base_year,
            on_day: on,
            document: toText(document),
            reason: row.name,
            version_id: last.id,
            ...signedNow(context),
          })
          .execute();
      return step(
        row,
        'issue',
        { status: 'issued', version_number: last.number, document: toText(document), on_day: on },
        { number: last.number, document, on },
      );
    },
    withdraw: async (id, expectedRevision, { document, on, reason }) => {
      const row = await lock(id, expectedRevision);
      if (row.status !== 'issued')
        throw invalid(
          'status',
          { zh: `分解“${row.name}”没有下达，无从收回。`, en: `The breakdown ${row.name} was not issued.` },
          { zh: '不需要做什么。', en: 'There is nothing to do.' },
        );
      const last = await lastVersion(row);
      const targets = await db
        .selectFrom('body_target')
        .selectAll()
        .where('version_id', '=', last.id)
        .where('action', '=', 'issue')
        .where('id', 'not in', (query) =>
          query.selectFrom('body_target').select('of_id').where('of_id', 'is not', null).$castTo<{ of_id: string }>(),
        )
        .execute();
      for (const target of targets)
        await db
          .insertInto('body_target')
          .values({
            ...target,
            id: context.newId(),
            action: 'withdraw',
            of_id: target.id,
            on_day: on,
            document: toText(document),
            reason: toText(reason),
            ...signedNow(context),
          })
          .execute();
      return step(
        row,
        'withdraw',
        { status: 'withdrawn', document: toText(document), on_day: on },
        { document, on, reason },
      );
    },
  };
};
