/**
 * @module Breakdown of targets over HTTP: rules side by side, versions and answers, agreement and issue, targets of bodies.
 */
import type { BreakdownDetail as DetailAnswer } from '@dafeng/contract';
import type { BreakdownChange, BreakdownDetail, StoredBudget, UnitOfWork } from '@dafeng/database';
import { isQuantity } from '@dafeng/quantity';
import { toXlsx } from '@dafeng/spreadsheets';
import { splitRules, toBodyTarget, toBreakdownDetail, toBreakdownLine } from '../answers/breakdowns.ts';
import { breakdownSheets } from '../breakdowns/breakdown-sheet.ts';
import { issueParts, withdrawParts } from '../breakdowns/carry-out.ts';
import { checkBudgetAbove, checkMeasure } from '../breakdowns/check-breakdown.ts';
import { compareSplits, makeVersion } from '../breakdowns/compare-splits.ts';
import { receiverCandidates } from '../breakdowns/receivers.ts';
import { bodiesOf } from '../budgets/city-budgets.ts';
import type { SignedIn, SomeHandlers } from '../http/call.ts';
import { invalidField } from '../http/invalid-field.ts';
import { notAllowed, notFound } from '../http/problem-error.ts';
import type { Services } from './services.ts';

type BreakdownRoutes =
  | 'listSplitRules'
  | 'compareSplits'
  | 'listReceivers'
  | 'listBreakdowns'
  | 'createBreakdown'
  | 'getBreakdown'
  | 'changeBreakdown'
  | 'deleteBreakdown'
  | 'addSplitVersion'
  | 'answerSplit'
  | 'agreeSplit'
  | 'issueSplit'
  | 'withdrawSplit'
  | 'exportBreakdown'
  | 'listBodyTargets';

const noRule = (id: string) =>
  invalidField(
    'rule',
    [`没有规则“${id}”，或商定数没有填全。`, `There is no rule ${id}, or not every share by hand is given.`],
    ['选一条规则，或给每个单位填上份额。', 'Choose a rule, or give every body its share.'],
  );

export const breakdownHandlers = ({ tracker }: Services): SomeHandlers<BreakdownRoutes> => {
  const own = async (work: UnitOfWork, cityId: string, id: string): Promise<BreakdownDetail> => {
    const found = await work.breakdowns.get(id);
    if (found === null || found.cityId !== cityId) throw notFound();
    return found;
  };
  const answer = async (work: UnitOfWork, who: SignedIn, breakdown: BreakdownDetail): Promise<DetailAnswer> =>
    toBreakdownDetail(breakdown, await bodiesOf(work, breakdown.cityId), who.principal.role !== 'officer');
  const budgetAbove = async (work: UnitOfWork, { budgetId }: BreakdownDetail): Promise<StoredBudget | null> =>
    budgetId === null ? null : work.budgets.get(budgetId);
  const mustReceive = async (work: UnitOfWork, cityId: string, ids: readonly string[]) => {
    const bodies = await bodiesOf(work, cityId);
    if (ids.some((id) => !bodies.has(id))) throw notFound();
    if (new Set(ids).size < ids.length)
      throw invalidField(
        'receivers',
        ['同一单位出现了两次。', 'A body is named twice.'],
        ['每个单位只留一行。', 'Keep one row for each body.'],
      );
    return bodies;
  };
  return {
    listSplitRules: async () => ({ items: splitRules() }),
    compareSplits: async ({ params, body, unit }) =>
      unit(async (work) => {
        if ((await work.cities.get(params.cityId)) === null) throw notFound();
        if (!isQuantity({ value: 0, unit: body.unit, basis: body.basis }))
          throw invalidField(
            'unit',
            [
              `“${body.unit}（${body.basis}）”不是可用的单位和口径。`,
              `${body.unit} (${body.basis}) is no unit with its basis.`,
            ],
            ['从列出的单位和口径中选择。', 'Choose one of those offered.'],
          );
        return compareSplits(
          body,
          await mustReceive(
            work,
            params.cityId,
            body.receivers.map(({ organisationId }) => organisationId),
          ),
        );
      }),
    listReceivers: async ({ params, query, unit }) =>
      unit(async (work) => ({
        items: await receiverCandidates(work, await tracker.of(work, params.cityId), query),
      })),
    listBreakdowns: async ({ params, unit }) => ({
      items: (await unit((work) => work.breakdowns.list(params.cityId))).map(toBreakdownLine),
    }),
    createBreakdown: async ({ params, body, unit, who }) =>
      unit(async (work) => {
        const breakdown = { ...body, cityId: params.cityId };
        checkMeasure(breakdown);
        await checkBudgetAbove(work, breakdown);
        const { id } = await work.breakdowns.create(breakdown);
        return answer(work, who, await own(work, params.cityId, id));
      }),
    getBreakdown: async ({ params, unit, who }) =>
      unit(async (work) => answer(work, who, await own(work, params.cityId, params.breakdownId))),
    changeBreakdown: async ({ params, body: { expectedRevision, ...body }, unit, who }) =>
      unit(async (work) => {
        const before = await own(work, params.cityId, params.breakdownId);
        const change = Object.fromEntries(
          Object.entries(body).filter(([, value]) => value !== undefined),
        ) as BreakdownChange;
        const next = { ...before, ...change };
        checkMeasure(next);
        await checkBudgetAbove(work, next);
        await work.breakdowns.change(before.id, expectedRevision, change);
        return answer(work, who, await own(work, params.cityId, before.id));
      }),
    deleteBreakdown: async ({ params, query, unit }) =>
      unit(async (work) => {
        const { id } = await own(work, params.cityId, params.breakdownId);
        await work.breakdowns.remove(id, query.expectedRevision);
        return undefined;
      }),
    addSplitVersion: async ({ params, body, unit, who }) =>
      unit(async (work) => {
        const breakdown = await own(work, params.cityId, params.breakdownId);
        const bodies = await mustReceive(
          work,
          params.cityId,
          body.receivers.map(({ organisationId }) => organisationId),
        );
        const { unit: of, basis, total, places } = breakdown;
        const version = makeVersion(
          body.rule,
          { unit: of, basis, total, places, receivers: body.receivers },
          body.reason,
          bodies,
        );
        if (version === null) throw noRule(body.rule);
        return answer(work, who, await work.breakdowns.addVersion(breakdown.id, body.expectedRevision, version));
      }),
    answerSplit: async ({ params, body: { versionNumber, ...said }, unit, who }) =>
      unit(async (work) => {
        const { principal } = who;
        const breakdown = await own(work, params.cityId, params.breakdownId);
        if (principal.role === 'officer' && principal.organisationId !== said.organisationId) throw notAllowed();
        if (said.answer === 'object' && said.reason === '')
          throw invalidField(
            'reason',
            ['有异议要写明理由。', 'An objection needs its reason.'],
            ['写上理由，最好附上要求的数。', 'Write the reason, and better the share you ask for.'],
          );
        await work.breakdowns.answer(breakdown.id, versionNumber, said);
        return answer(work, who, await own(work, params.cityId, breakdown.id));
      }),
    agreeSplit: async ({ params, body, unit, who }) =>
      unit(async (work) => {
        const { id } = await own(work, params.cityId, params.breakdownId);
        return answer(work, who, await work.breakdowns.agree(id, body.expectedRevision));
      }),
    issueSplit: async ({ params, body: { expectedRevision, ...how }, unit, who }) =>
      unit(async (work) => {
        const before = await own(work, params.cityId, params.breakdownId);
        await checkBudgetAbove(work, before);
        const issued = await work.breakdowns.issue(before.id, expectedRevision, how);
        const above = await budgetAbove(work, issued);
        if (above !== null) await issueParts(work, issued, above, await bodiesOf(work, params.cityId), how);
        return answer(work, who, issued);
      }),
    withdrawSplit: async ({ params, body: { expectedRevision, ...how }, unit, who }) =>
      unit(async (work) => {
        const before = await own(work, params.cityId, params.breakdownId);
        const withdrawn = await work.breakdowns.withdraw(before.id, expectedRevision, how);
        const above = await budgetAbove(work, withdrawn);
        if (above !== null) await withdrawParts(work, withdrawn, above, how);
        return answer(work, who, withdrawn);
      }),
    exportBreakdown: async ({ params, query, unit, who }) => {
      const detail = await unit(async (work) => {
        const found = await own(work, params.cityId, params.breakdownId);
        await work.audit.note({
          action: 'breakdown.export',
          subject: found.name,
          subjectId: found.id,
          cityId: params.cityId,
        });
        return answer(work, who, found);
      });
      return {
        name: `${detail.line.name}.xlsx`,
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        content: await toXlsx(breakdownSheets(detail, query.language)),
      };
    },
    listBodyTargets: async ({ params, query, unit }) =>
      unit(async (work) => {
        const bodies = await bodiesOf(work, params.cityId);
        const rows = await work.bodyTargets.log(params.cityId, query.organisationId);
        const inForce = new Set((await work.bodyTargets.inForce(params.cityId, query.on)).map(({ id }) => id));
        const versions = new Map<string, { id: string; name: string; version: number }>();
        for (const { id } of await work.breakdowns.list(params.cityId)) {
          const found = await work.breakdowns.get(id);
          for (const version of found?.versions ?? [])
            versions.set(version.id, { id, name: found?.name ?? '', version: version.number });
        }
        return {
          items: rows
            .filter(({ action }) => action === 'issue')
            .map((row) =>
              toBodyTarget(
                row,
                rows.find(({ of }) => of === row.id),
                inForce.has(row.id),
                bodies.get(row.organisationId)?.name ?? row.organisationId,
                row.versionId === null ? null : (versions.get(row.versionId) ?? null),
              ),
            ),
        };
      }),
  };
};
