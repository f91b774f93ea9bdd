/**
 * @module Budgets as rows with their append-only logs. A log is written under the lock of its budget and counted in its revision.
 */
import type { Selectable } from 'kysely';
import { type Context, notFound } from '../context.ts';
import { toText } from '../json.ts';
import type { BudgetChange, NewBudget, NewBudgetIssue, StoredBudget, StoredBudgetIssue } from '../model/budgets.ts';
import type { Budgets } from '../registry-budgets.ts';
import { RegistryError } from '../registry-error.ts';
import type { Schema } from '../schema.ts';
import { invalid, keptAgain, keptAnew, keptOf, lockKept, signatureOf, signedNow } from './kept-row.ts';

type BudgetRow = Selectable<Schema['budget']>;

const toIssue = (row: Selectable<Schema['budget_issue']>): StoredBudgetIssue => ({
  id: row.id,
  budgetId: row.budget_id,
  number: row.number,
  action: row.action,
  year: row.year,
  amount: row.amount,
  of: row.of_id,
  on: row.on_day,
  document: row.document,
  reason: row.reason,
  versionId: row.version_id,
  ...signatureOf(row),
});
const toBudget = (row: BudgetRow, log: readonly StoredBudgetIssue[]): StoredBudget => ({
  id: row.id,
  cityId: row.city_id,
  name: row.name,
  kind: row.kind,
  indicatorId: row.indicator_id,
  unit: row.unit,
  basis: row.basis,
  regionId: row.region_id,
  sectorId: row.sector_id,
  entityId: row.entity_id,
  parentId: row.parent_id,
  from: row.from_year,
  to: row.to_year,
  carry: row.carry,
  note: row.note,
  ...keptOf(row),
  log,
});

const issued = (name: string): RegistryError =>
  new RegistryError(
    'budget-issued',
    {
      zh: `预算“${name}”已有下达记录，单位、口径、年份和删除都不行。`,
      en: `The budget ${name} has a log: unit, basis and years stay, and it is not deleted.`,
    },
    { zh: '收回已下达的额度，另建一项预算。', en: 'Withdraw what was issued and set up another budget.' },
    { name },
  );
const inUse = (name: string, by: readonly string[]): RegistryError =>
  new RegistryError(
    'budget-in-use',
    { zh: `“${by.join('、')}”属于预算“${name}”，不能删除。`, en: `The budget ${name} is above ${by.join(', ')}.` },
    { zh: '先删除或改接它们。', en: 'Delete those first, or give them another parent.' },
    { by },
  );

const columnsOf = (change: BudgetChange) => ({
  ...(change.name === undefined ? {} : { name: toText(change.name) }),
  ...(change.indicatorId === undefined ? {} : { indicator_id: change.indicatorId }),
  ...(change.unit === undefined ? {} : { unit: change.unit }),
  ...(change.basis === undefined ? {} : { basis: change.basis }),
  ...(change.regionId === undefined ? {} : { region_id: change.regionId }),
  ...(change.sectorId === undefined ? {} : { sector_id: change.sectorId }),
  ...(change.entityId === undefined ? {} : { entity_id: change.entityId }),
  ...(change.parentId === undefined ? {} : { parent_id: change.parentId }),
  ...(change.from === undefined ? {} : { from_year: change.from }),
  ...(change.to === undefined ? {} : { to_year: change.to }),
  ...(change.carry === undefined ? {} : { carry: change.carry }),
  ...(change.note === undefined ? {} : { note: change.note === null ? null : toText(change.note) }),
});
/** What may not move under numbers that were issued. */
const fixed = (row: BudgetRow, { unit, basis, from, to }: BudgetChange): boolean =>
  (unit ?? row.unit) === row.unit &&
  (basis ?? row.basis) === row.basis &&
  (from ?? row.from_year) === row.from_year &&
  (to ?? row.to_year) >= row.to_year;

const actionWords = {
  issue: '下达 issue',
  adjust: '调整 adjust',
  withdraw: '收回 withdraw',
  undo: '撤销 undo',
} as const;

export const budgetsOf = (context: Context): Budgets => {
  const { db, audit } = context;
  const logOf = async (ids: readonly string[]): Promise<ReadonlyMap<string, StoredBudgetIssue[]>> => {
    const rows =
      ids.length === 0
        ? []
        : await db.selectFrom('budget_issue').selectAll().where('budget_id', 'in', ids).orderBy('number').execute();
    const logs = new Map<string, StoredBudgetIssue[]>(ids.map((id) => [id, []]));
    for (const row of rows) logs.get(row.budget_id)?.push(toIssue(row));
    return logs;
  };
  const get = async (id: string): Promise<StoredBudget | null> => {
    const row = await db.selectFrom('budget').selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : toBudget(row, (await logOf([id])).get(id) ?? []);
  };
  const mustGet = async (id: string): Promise<StoredBudget> => {
    const found = await get(id);
    if (found === null) throw notFound('budget', id);
    return found;
  };
  const lock = (id: string, expectedRevision: number): Promise<BudgetRow> =>
    lockKept(
      'budget',
      id,
      expectedRevision,
      {
        locked: db.selectFrom('budget').selectAll().where('id', '=', id).forUpdate().executeTakeFirst(),
        seen: () => db.selectFrom('budget').select('id').where('id', '=', id).executeTakeFirst(),
      },
      async () => {
        const last = await db
          .selectFrom('budget_issue')
          .select(['action', 'document'])
          .where('budget_id', '=', id)
          .orderBy('number', 'desc')
          .executeTakeFirst();
        return last === undefined ? '修改 change' : `${actionWords[last.action]} ${last.document}`;
      },
    );
  /** Writes the row of the log and counts it. */
  const append = async (row: BudgetRow, issue: NewBudgetIssue): Promise<StoredBudget> => {
    const id = context.newId();
    await db
      .insertInto('budget_issue')
      .values({
        id,
        budget_id: row.id,
        city_id: row.city_id,
        number: row.last_number + 1,
        action: issue.action,
        year: issue.year,
        amount: issue.amount,
        of_id: issue.of,
        on_day: issue.on,
        document: toText(issue.document),
        reason: toText(issue.reason),
        version_id: issue.versionId,
        ...signedNow(context),
      })
      .execute();
    await db
      .updateTable('budget')
      .set({ last_number: row.last_number + 1, ...keptAgain(context, row.revision) })
      .where('id', '=', row.id)
      .execute();
    audit({
      action: `budget.${issue.action}`,
      subject: `${row.name} ${issue.year}`,
      subjectId: row.id,
      cityId: row.city_id,
      detail: { row: id, ...issue, unit: row.unit, basis: row.basis },
    });
    return mustGet(row.id);
  };
  return {
    list: async (cityId, kind) => {
      let query = db.selectFrom('budget').selectAll().where('city_id', '=', cityId);
      if (kind !== undefined) query = query.where('kind', '=', kind);
      const rows = await query.orderBy('created_at').orderBy('id').execute();
      const logs = await logOf(rows.map(({ id }) => id));
      return rows.map((row) => toBudget(row, logs.get(row.id) ?? []));
    },
    get,
    create: async (budget: NewBudget) => {
      const city = await db.selectFrom('city').select('id').where('id', '=', budget.cityId).executeTakeFirst();
      if (city === undefined) throw notFound('city', budget.cityId);
      const id = context.newId();
      await db
        .insertInto('budget')
        .values({
          id,
          city_id: budget.cityId,
          name: toText(budget.name),
          kind: budget.kind,
          indicator_id: budget.indicatorId,
          unit: budget.unit,
          basis: budget.basis,
          region_id: budget.regionId,
          sector_id: budget.sectorId,
          entity_id: budget.entityId,
          parent_id: budget.parentId,
          from_year: budget.from,
          to_year: budget.to,
          carry: budget.carry,
          note: budget.note === null ? null : toText(budget.note),
          last_number: 0,
          ...keptAnew(context),
        })
        .execute();
      audit({ action: 'budget.create', subject: budget.name, subjectId: id, cityId: budget.cityId, detail: budget });
      return mustGet(id);
    },
    change: async (id, expectedRevision, change) => {
      const row = await lock(id, expectedRevision);
      if (row.last_number > 0 && !fixed(row, change)) throw issued(row.name);
      await db
        .updateTable('budget')
        .set({ ...columnsOf(change), ...keptAgain(context, row.revision) })
        .where('id', '=', id)
        .execute();
      audit({ action: 'budget.change', subject: row.name, subjectId: id, cityId: row.city_id, detail: change });
      return mustGet(id);
    },
    remove: async (id, expectedRevision) => {
      const row = await lock(id, expectedRevision);
      if (row.last_number > 0) throw issued(row.name);
      const parts = await db.selectFrom('budget').select('name').where('parent_id', '=', id).execute();
      const splits = await db.selectFrom('breakdown').select('name').where('budget_id', '=', id).execute();
      const by = [...parts, ...splits].map(({ name }) => name);
      if (by.length > 0) throw inUse(row.name, by);
      await db.deleteFrom('budget').where('id', '=', id).execute();
      audit({ action: 'budget.remove', subject: row.name, subjectId: id, cityId: row.city_id });
    },
    issue: async (id, expectedRevision, issue) => {
      const row = await lock(id, expectedRevision);
      if (issue.year < row.from_year || issue.year > row.to_year)
        throw invalid(
          'year',
          {
            zh: `预算“${row.name}”是 ${row.from_year}–${row.to_year} 年的，不含 ${issue.year} 年。`,
            en: `The budget ${row.name} is for ${row.from_year}–${row.to_year}, not ${issue.year}.`,
          },
          { zh: '改填预算内的年份，或另建预算。', en: 'Give a year of the budget, or set up another.' },
        );
      if (issue.of !== null) {
        const log = (await mustGet(id)).log;
        const of = log.find((one) => one.id === issue.of);
        const undone = new Set(log.flatMap((one) => (one.action === 'undo' ? [one.of] : [])));
        if (of === undefined || of.amount === null || log.some((one) => one.of === issue.of && !undone.has(one.id)))
          throw invalid(
            'of',
            {
              zh: '要收回的不是这项预算中仍有效的下达。',
              en: 'What would be withdrawn is no standing row of this budget.',
            },
            { zh: '在下达记录中选一条仍有效的。', en: 'Choose a row of the log that still stands.' },
          );
        return append(row, { ...issue, year: of.year });
      }
      return append(row, issue);
    },
    undo: async (id, expectedRevision) => {
      const row = await lock(id, expectedRevision);
      const log = (await mustGet(id)).log;
      const undone = new Set(log.flatMap((one) => (one.action === 'undo' ? [one.of] : [])));
      const last = log.findLast((one) => one.action !== 'undo' && !undone.has(one.id));
      if (last === undefined)
        throw new RegistryError(
          'nothing-to-undo',
          { zh: `预算“${row.name}”没有可以撤销的下达。`, en: `The budget ${row.name} has nothing to undo.` },
          { zh: '不需要做什么。', en: 'There is nothing to do.' },
        );
      return append(row, {
        action: 'undo',
        year: last.year,
        amount: null,
        of: last.id,
        on: last.on,
        document: last.document,
        reason: `撤销第 ${last.number} 条 / undo of row ${last.number}`,
        versionId: null,
      });
    },
  };
};
