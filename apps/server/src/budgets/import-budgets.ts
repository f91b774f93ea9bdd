/**
 * @module Budgets out of a file into the store: names found among the bodies and sectors of the city, what is there already left alone, all or
 * nothing. Reading the table is the core's.
 */
import type { BudgetImport } from '@dafeng/contract';
import type { NewBudget, Organisation, StoredBudget, UnitOfWork } from '@dafeng/database';
import { listSectors, standingRows, type TrackingFault, type WrittenBudget, type WrittenIssue } from '@dafeng/tracking';
import { toBudgetFault } from '../answers/budgets.ts';
import { bodiesOf, endOfTime, toCoreBudget } from './city-budgets.ts';

const fault = (place: string, zh: string, en: string, remedy: readonly [string, string]): TrackingFault => ({
  code: 'unknown-target',
  place,
  message: { zh: `${place}：${zh}。`, en: `${place}: ${en}.` },
  remedy: { zh: remedy[0], en: remedy[1] },
});
const findBody = (
  bodies: ReadonlyMap<string, Organisation>,
  name: string | null,
  kinds: readonly Organisation['kind'][],
): Organisation | null | undefined =>
  name === null
    ? null
    : [...bodies.values()].find(
        (body) => kinds.includes(body.kind) && (body.name === name || body.aliases.includes(name)),
      );

const keyOf = (kind: string, name: string, from: number): string => `${kind} ${name} ${from}`;

/** Found by name, or the faults of a row. */
const resolve = (
  written: WrittenBudget,
  cityId: string,
  bodies: ReadonlyMap<string, Organisation>,
): { readonly budget: NewBudget; readonly faults: readonly TrackingFault[] } => {
  const faults: TrackingFault[] = [];
  const region = findBody(bodies, written.region, ['county', 'park']);
  const entity = findBody(bodies, written.entity, ['enterprise', 'department', 'other']);
  const sector =
    written.sector === null
      ? null
      : listSectors().find(({ id, zh, en }) => [id, zh, en].includes(written.sector as string));
  if (region === undefined)
    faults.push(
      fault(written.place, `本市没有区县“${written.region}”`, `the city has no county ${written.region}`, [
        '先在“管理—单位”中建立，或改正名称。',
        'Set it up among the bodies, or correct the name.',
      ]),
    );
  if (entity === undefined)
    faults.push(
      fault(written.place, `本市没有用能单位“${written.entity}”`, `the city has no entity ${written.entity}`, [
        '先在“管理—单位”中建立，或改正名称。',
        'Set it up among the bodies, or correct the name.',
      ]),
    );
  if (sector === undefined)
    faults.push(
      fault(written.place, `没有行业“${written.sector}”`, `there is no sector ${written.sector}`, [
        `可用：${listSectors()
          .map(({ zh }) => zh)
          .join('、')}。`,
        `Use ${listSectors()
          .map(({ id }) => id)
          .join(', ')}.`,
      ]),
    );
  return {
    budget: {
      cityId,
      name: written.name,
      kind: written.kind,
      indicatorId: written.indicator,
      unit: written.unit,
      basis: written.basis,
      regionId: region?.id ?? null,
      sectorId: sector?.id ?? null,
      entityId: entity?.id ?? null,
      parentId: null,
      from: written.from,
      to: written.to,
      carry: written.carry,
      note: null,
    },
    faults,
  };
};

const isThere = (stored: StoredBudget, issue: WrittenIssue): boolean =>
  standingRows(toCoreBudget(stored), issue.year, endOfTime).some(
    ({ action, amount, on, document }) =>
      action === issue.action && amount === issue.amount && on === issue.on && document === issue.document,
  );

/** Parents before their parts; a parent that is neither in the file nor in the store is a fault of its row. */
export const importBudgets = async (
  unit: UnitOfWork,
  cityId: string,
  written: readonly WrittenBudget[],
  dryRun: boolean,
): Promise<BudgetImport> => {
  const bodies = await bodiesOf(unit, cityId);
  const there = new Map((await unit.budgets.list(cityId)).map((one) => [keyOf(one.kind, one.name, one.from), one]));
  const byName = (kind: string, name: string): StoredBudget | undefined =>
    [...there.values()].findLast((one) => one.kind === kind && one.name === name);
  const faults: TrackingFault[] = [];
  const counts = { created: 0, issued: 0, unchanged: 0 };
  let waiting = [...written];
  const named = new Set(written.map(({ kind, name }) => `${kind} ${name}`));
  while (waiting.length > 0) {
    const later: WrittenBudget[] = [];
    for (const one of waiting) {
      const parent = one.parent === null ? null : byName(one.kind, one.parent);
      if (parent === undefined && named.has(`${one.kind} ${one.parent}`)) {
        later.push(one);
        continue;
      }
      const resolved = resolve(one, cityId, bodies);
      faults.push(...resolved.faults);
      if (parent === undefined)
        faults.push(
          fault(one.place, `没有上级预算“${one.parent}”`, `there is no budget ${one.parent} above it`, [
            '写进同一文件，或先建立。',
            'Write it into the file, or set it up first.',
          ]),
        );
      if (resolved.faults.length > 0 || parent === undefined) {
        named.delete(`${one.kind} ${one.name}`);
        continue;
      }
      const key = keyOf(one.kind, one.name, one.from);
      const known = there.get(key);
      if (known === undefined) counts.created += 1;
      let stored = known ?? (await unit.budgets.create({ ...resolved.budget, parentId: parent?.id ?? null }));
      for (const issue of one.issues) {
        if (isThere(stored, issue)) {
          counts.unchanged += 1;
          continue;
        }
        const { action, year, amount, on, document, reason } = issue;
        stored = await unit.budgets.issue(stored.id, stored.revision, {
          action,
          year,
          amount,
          of: null,
          on,
          document,
          reason,
          versionId: null,
        });
        counts.issued += 1;
      }
      there.set(key, stored);
    }
    if (later.length === waiting.length) {
      for (const one of later)
        faults.push(
          fault(one.place, `“${one.name}”的上级绕成一圈`, `the budgets above ${one.name} go in a circle`, [
            '改正上级预算。',
            'Correct the budget above.',
          ]),
        );
      break;
    }
    waiting = later;
  }
  return { dryRun, ...counts, faults: faults.map(toBudgetFault) };
};
