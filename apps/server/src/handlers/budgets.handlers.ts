/**
 * @module Budgets over HTTP: the tree, one budget with its log and months, issues, import and export, how a number came to be.
 */
import type { BudgetDetail, BudgetImport } from '@dafeng/contract';
import type { BudgetChange, NewBudget, StoredBudget, UnitOfWork } from '@dafeng/database';
import { isQuantity } from '@dafeng/quantity';
import { getIndicator } from '@dafeng/reference';
import { budgetIndicator, getSector, readBudgets } from '@dafeng/tracking';
import { toBudgetDetail, toBudgetTree } from '../answers/budgets.ts';
import { explainNumber } from '../answers/number-explained.ts';
import { openBudgetRef } from '../budgets/budget-refs.ts';
import { budgetSheet } from '../budgets/budget-sheet.ts';
import { type BudgetLook, cityBudgets } from '../budgets/city-budgets.ts';
import { importBudgets } from '../budgets/import-budgets.ts';
import type { SomeHandlers } from '../http/call.ts';
import { invalidField } from '../http/invalid-field.ts';
import { notFound } from '../http/problem-error.ts';
import { acceptTracking } from '../http/tracking-problem.ts';
import { openWorkbook } from '../uploads/read-upload.ts';
import { toFile } from './registry.handlers.ts';
import type { Services } from './services.ts';

type BudgetRoutes =
  | 'getBudgets'
  | 'createBudget'
  | 'exportBudgets'
  | 'importBudgets'
  | 'explainBudget'
  | 'getBudget'
  | 'changeBudget'
  | 'deleteBudget'
  | 'issueBudget'
  | 'undoBudgetIssue';

type Placed = Pick<NewBudget, 'indicatorId' | 'unit' | 'basis' | 'regionId' | 'sectorId' | 'entityId' | 'parentId'> &
  Pick<NewBudget, 'cityId' | 'kind' | 'from' | 'to'>;
/** Everything that the schema cannot know: catalogue, units, bodies of this very city, the budget above. */
const checkBudget = async (unit: UnitOfWork, budget: Placed, id: string | null): Promise<void> => {
  const indicator = getIndicator(budget.indicatorId);
  if (indicator === null)
    throw invalidField(
      'indicatorId',
      [`指标目录里没有“${budget.indicatorId}”。`, `The catalogue has no ${budget.indicatorId}.`],
      ['从指标目录中选择。', 'Choose one of the catalogue.'],
    );
  if (!isQuantity({ value: 0, unit: budget.unit, basis: budget.basis }))
    throw invalidField(
      'basis',
      [`“${budget.basis}”不是“${budget.unit}”的口径。`, `${budget.basis} is no basis of ${budget.unit}.`],
      ['从列出的口径中选择。', 'Choose one of those offered.'],
    );
  if (budget.to < budget.from)
    throw invalidField(
      'to',
      [`终止年 ${budget.to} 早于起始年 ${budget.from}。`, `${budget.to} is before ${budget.from}.`],
      ['改正年份。', 'Correct the years.'],
    );
  if (budget.sectorId !== null && getSector(budget.sectorId) === null)
    throw invalidField(
      'sectorId',
      [`没有行业“${budget.sectorId}”。`, `There is no sector ${budget.sectorId}.`],
      ['从列出的行业中选择。', 'Choose one of those offered.'],
    );
  for (const body of [budget.regionId, budget.entityId]) {
    if (body !== null && (await unit.organisations.get(body))?.cityId !== budget.cityId) throw notFound();
  }
  const above = new Set<string>();
  for (let at = budget.parentId; at !== null; ) {
    const parent: StoredBudget | null = await unit.budgets.get(at);
    if (parent === null || parent.cityId !== budget.cityId || parent.kind !== budget.kind) throw notFound();
    if (parent.id === id || above.has(parent.id))
      throw invalidField(
        'parentId',
        ['上级预算绕回到自己。', 'The budget would stand above itself.'],
        ['改选上级预算。', 'Choose another budget above.'],
      );
    above.add(parent.id);
    at = parent.parentId;
  }
};

/** Carries what an import came to out of the transaction that is rolled back. */
class RolledBack extends Error {
  readonly answer: BudgetImport;
  constructor(answer: BudgetImport) {
    super('rolled back');
    this.answer = answer;
  }
}

export const budgetHandlers = ({ tracker, clock }: Services): SomeHandlers<BudgetRoutes> => {
  const own = async (work: UnitOfWork, cityId: string, id: string): Promise<StoredBudget> => {
    const found = await work.budgets.get(id);
    if (found === null || found.cityId !== cityId) throw notFound();
    return found;
  };
  const detail = async (work: UnitOfWork, stored: StoredBudget, look: BudgetLook = {}): Promise<BudgetDetail> => {
    const city = await cityBudgets(work, tracker, stored.cityId, stored.kind, look);
    const stood = city.budgets.find((one) => one.stored.id === stored.id);
    if (stood === undefined) throw notFound();
    return toBudgetDetail(city, stood);
  };
  return {
    getBudgets: async ({ params, query, unit }) =>
      unit(async (work) => toBudgetTree(await cityBudgets(work, tracker, params.cityId, query.kind, query))),
    createBudget: async ({ params, body, unit }) =>
      unit(async (work) => {
        const indicatorId = body.indicatorId ?? budgetIndicator[body.kind] ?? '';
        const budget: NewBudget = {
          ...body,
          cityId: params.cityId,
          indicatorId,
          unit: body.unit ?? getIndicator(indicatorId)?.unit ?? '',
          carry: body.carry && body.to > body.from,
        };
        await checkBudget(work, budget, null);
        return detail(work, await work.budgets.create(budget));
      }),
    exportBudgets: async ({ params, query, unit }) => {
      const sheet = await unit(async (work) => {
        const city = await cityBudgets(work, tracker, params.cityId, query.kind, query);
        await work.audit.note({
          action: 'budgets.export',
          subject: `${city.budgets.length} budgets`,
          cityId: params.cityId,
          detail: query,
        });
        return budgetSheet(city, query.language, clock());
      });
      return toFile(sheet, query.format, clock());
    },
    importBudgets: async ({ params, query, body, unit }) => {
      const [sheet] = await openWorkbook(body.bytes, body.name);
      const table = {
        file: body.name,
        rows: (sheet?.rows ?? []).map((cells) => cells.map(({ value }) => value)),
      };
      const written = acceptTracking(readBudgets(table));
      const dryRun = query.dryRun === 'true';
      try {
        return await unit(async (work) => {
          if ((await work.cities.get(params.cityId)) === null) throw notFound();
          const answer = await importBudgets(work, params.cityId, written, dryRun);
          if (dryRun || answer.faults.length > 0) throw new RolledBack(answer);
          return answer;
        });
      } catch (error) {
        if (error instanceof RolledBack) return error.answer;
        throw error;
      }
    },
    explainBudget: async ({ params, query, unit }) =>
      unit(async (work) => {
        const opened = await openBudgetRef(work, tracker, params.cityId, query.ref);
        if (opened === null) throw notFound();
        return explainNumber({ ref: query.ref, ...opened }, query);
      }),
    getBudget: async ({ params, query, unit }) =>
      unit(async (work) => detail(work, await own(work, params.cityId, params.budgetId), query)),
    changeBudget: async ({ params, body: { expectedRevision, ...body }, unit }) =>
      unit(async (work) => {
        const before = await own(work, params.cityId, params.budgetId);
        const change = Object.fromEntries(
          Object.entries(body).filter(([, value]) => value !== undefined),
        ) as BudgetChange;
        const next = { ...before, ...change };
        await checkBudget(work, next, before.id);
        const carry = next.carry && next.to > next.from;
        return detail(work, await work.budgets.change(before.id, expectedRevision, { ...change, carry }));
      }),
    deleteBudget: async ({ params, query, unit }) =>
      unit(async (work) => {
        const { id } = await own(work, params.cityId, params.budgetId);
        await work.budgets.remove(id, query.expectedRevision);
        return undefined;
      }),
    issueBudget: async ({ params, body: { expectedRevision, ...issue }, unit }) =>
      unit(async (work) => {
        const { id } = await own(work, params.cityId, params.budgetId);
        const withdraws = issue.action === 'withdraw';
        if (withdraws !== (issue.amount === null) || withdraws !== (issue.of !== null))
          throw invalidField(
            withdraws ? 'of' : 'amount',
            withdraws
              ? ['收回要指明哪一条，不填额度。', 'A withdrawal names its row and has no amount.']
              : ['下达或调整要填额度。', 'An issue or adjustment needs its amount.'],
            ['补上后再提交。', 'Complete it and send it again.'],
          );
        if (issue.action === 'issue' && (issue.amount ?? 0) < 0)
          throw invalidField(
            'amount',
            ['下达额度不能小于0。', 'An issue is not below 0.'],
            ['调减请选“调整”。', 'A cut is an adjustment.'],
          );
        return detail(work, await work.budgets.issue(id, expectedRevision, { ...issue, versionId: null }));
      }),
    undoBudgetIssue: async ({ params, body, unit }) =>
      unit(async (work) => {
        const { id } = await own(work, params.cityId, params.budgetId);
        return detail(work, await work.budgets.undo(id, body.expectedRevision));
      }),
  };
};
