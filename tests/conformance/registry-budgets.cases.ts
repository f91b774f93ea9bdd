/**
 * @module Cases of budgets and breakdowns: logs that only grow, two writers, rows of one's own body, targets that come of an issue.
 */
import type { NewBreakdown, NewBudget, NewVersion, Principal, Registry, StoredBudget } from '@dafeng/database';
import { expect, it } from 'vitest';
import { newCity, principal } from './registry-fixtures.ts';
import type { StoreUnderTest } from './registry-suite.ts';

const budget = (cityId: string, change: Partial<NewBudget> = {}): NewBudget => ({
  cityId,
  name: '全市用能预算',
  kind: 'energy',
  indicatorId: 'total-energy-consumption',
  unit: '10k-tce',
  basis: 'equivalent@rate',
  regionId: null,
  sectorId: null,
  entityId: null,
  parentId: null,
  from: 2026,
  to: 2026,
  carry: false,
  note: null,
  ...change,
});
const breakdown = (cityId: string, change: Partial<NewBreakdown> = {}): NewBreakdown => ({
  cityId,
  name: '2026年用能预算分解',
  kind: 'amount',
  indicatorId: 'total-energy-consumption',
  unit: '10k-tce',
  basis: 'calorific',
  year: 2026,
  baseYear: 2025,
  total: 20,
  places: 1,
  origin: '市政府常务会',
  itemId: null,
  budgetId: null,
  ...change,
});
const version = (values: Readonly<Record<string, number>>): NewVersion => ({
  rule: 'equal-rate',
  total: 20,
  places: 1,
  reason: '第一稿',
  shares: Object.entries(values).map(([organisationId, value]) => ({
    organisationId,
    fields: { base: { value: value * 10, period: '2025', source: '统计局' } },
    weight: null,
    locked: false,
    exact: value,
    value,
  })),
});
const issue = {
  action: 'issue',
  year: 2026,
  amount: 600,
  of: null,
  on: '2026-01-10',
  document: '临府发〔2026〕1号',
  reason: '年度下达',
  versionId: null,
} as const;

interface Town {
  readonly cityId: string;
  readonly office: Principal;
  readonly counties: readonly [string, string];
  readonly officer: (organisationId: string) => Principal;
}
const town = async (registry: Registry): Promise<Town> => {
  const cityId = await newCity(registry);
  const counties = await registry.asSystem(async ({ organisations }) => {
    const make = (name: string) => organisations.create({ cityId, name, kind: 'county', parentId: null });
    return [(await make('东湾区')).id, (await make('西岭县')).id] as const;
  });
  return {
    cityId,
    office: principal('city-office', [cityId]),
    counties,
    officer: (organisationId) => principal('officer', [cityId], organisationId),
  };
};

export const runBudgetTests = ({ registry, raw }: StoreUnderTest): void => {
  const created = ({ office, cityId }: Town, change: Partial<NewBudget> = {}): Promise<StoredBudget> =>
    registry().as(office, ({ budgets }) => budgets.create(budget(cityId, change)));

  it('a log grows by issue, adjustment, withdrawal and undo, each signed', async () => {
    const one = await town(registry());
    const { id } = await created(one);
    const step = (revision: number, change: object) =>
      registry().as(one.office, ({ budgets }) => budgets.issue(id, revision, { ...issue, ...change }));
    const issued = await step(1, {});
    expect(issued).toMatchObject({ revision: 2, log: [{ number: 1, action: 'issue', amount: 600 }] });
    expect(issued.log[0]?.by.name).toBe(one.office.name);
    await step(2, { action: 'adjust', amount: -20, on: '2026-03-01', document: '临府办函〔2026〕3号' });
    const of = issued.log[0]?.id as string;
    const withdrawn = await step(3, { action: 'withdraw', amount: null, of, on: '2026-04-01' });
    expect(withdrawn.log.map(({ action }) => action)).toEqual(['issue', 'adjust', 'withdraw']);
    // What is withdrawn is not withdrawn again.
    await expect(step(4, { action: 'withdraw', amount: null, of })).rejects.toMatchObject({ code: 'field-invalid' });
    const undo = (revision: number) => registry().as(one.office, ({ budgets }) => budgets.undo(id, revision));
    expect((await undo(4)).log.at(-1)).toMatchObject({ action: 'undo', of: withdrawn.log[2]?.id, on: '2026-04-01' });
    expect((await undo(5)).log.at(-1)).toMatchObject({ action: 'undo', of: withdrawn.log[1]?.id });
    expect((await undo(6)).log.at(-1)).toMatchObject({ action: 'undo', of });
    await expect(undo(7)).rejects.toMatchObject({ code: 'nothing-to-undo' });
    await expect(step(7, { year: 2027 })).rejects.toMatchObject({ code: 'field-invalid' });
  });

  it('of two writers the slower is told who was faster', async () => {
    const one = await town(registry());
    const { id } = await created(one);
    await registry().as(one.office, ({ budgets }) => budgets.issue(id, 1, issue));
    await expect(registry().as(one.office, ({ budgets }) => budgets.issue(id, 1, issue))).rejects.toMatchObject({
      code: 'revision-conflict',
      context: { currentRevision: 2, changedBy: one.office.name, change: '下达 issue 临府发〔2026〕1号' },
    });
    const unit = registry().as(one.office, ({ budgets }) => budgets.change(id, 2, { unit: 'tce' }));
    await expect(unit).rejects.toMatchObject({ code: 'budget-issued' });
    const remove = registry().as(one.office, ({ budgets }) => budgets.remove(id, 2).then(() => true));
    await expect(remove).rejects.toMatchObject({ code: 'budget-issued' });
    expect(
      await registry().as(one.office, ({ budgets }) => budgets.change(id, 2, { to: 2027, carry: true })),
    ).toMatchObject({
      revision: 3,
      to: 2027,
    });
  });

  it('one place has one budget for the same years; a budget with parts stays', async () => {
    const one = await town(registry());
    const whole = await created(one);
    await expect(created(one, { name: '又一个' })).rejects.toMatchObject({ code: 'already-exists' });
    const part = await created(one, { name: '东湾区', regionId: one.counties[0], parentId: whole.id });
    const remove = (id: string) => registry().as(one.office, ({ budgets }) => budgets.remove(id, 1).then(() => true));
    await expect(remove(whole.id)).rejects.toMatchObject({ code: 'budget-in-use', context: { by: ['东湾区'] } });
    expect([await remove(part.id), await remove(whole.id)]).toEqual([true, true]);
    const other = await town(registry());
    // A parent of another city is none.
    const foreign = await created(other);
    await expect(created(one, { parentId: foreign.id })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('an officer sees the budget of its own body and writes none', async () => {
    const one = await town(registry());
    const whole = await created(one);
    const [east, west] = one.counties;
    const part = await created(one, { name: '东湾区', regionId: east, parentId: whole.id });
    await registry().as(one.office, ({ budgets }) => budgets.issue(part.id, 1, issue));
    const seen = (who: Principal) => registry().as(who, ({ budgets }) => budgets.list(one.cityId));
    expect((await seen(one.officer(east))).map(({ name, log }) => [name, log.length])).toEqual([['东湾区', 1]]);
    expect(await seen(one.officer(west))).toEqual([]);
    expect((await seen(principal('viewer', [one.cityId]))).length).toBe(2);
    expect(await seen(principal('city-office', [await newCity(registry())]))).toEqual([]);
    const write = registry().as(one.officer(east), ({ budgets }) => budgets.issue(part.id, 2, issue));
    await expect(write).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('the logs refuse every change, past the application too', async () => {
    const one = await town(registry());
    const { id } = await created(one);
    await registry().as(one.office, ({ budgets }) => budgets.issue(id, 1, issue));
    for (const statement of [
      `update budget_issue set amount = 1 where budget_id = '${id}'`,
      `delete from budget_issue where budget_id = '${id}'`,
      `truncate budget_issue cascade`,
    ])
      await expect(raw([statement])).rejects.toThrow(/append-only/);
    const rows = await raw([`select action from audit_log where subject_id = '${id}' order by sequence`]);
    expect(rows.at(-1)).toEqual([{ action: 'budget.create' }, { action: 'budget.issue' }]);
  });

  it('a breakdown keeps every version and answer; its issue becomes targets of the receivers', async () => {
    const one = await town(registry());
    const [east, west] = one.counties;
    const { id } = await registry().as(one.office, ({ breakdowns }) => breakdowns.create(breakdown(one.cityId)));
    await expect(registry().as(one.office, ({ breakdowns }) => breakdowns.agree(id, 1))).rejects.toMatchObject({
      code: 'field-invalid',
    });
    await registry().as(one.office, ({ breakdowns }) =>
      breakdowns.addVersion(id, 1, version({ [east]: 12, [west]: 8 })),
    );
    const answer = (who: Principal, organisationId: string, number = 1) =>
      registry().as(who, ({ breakdowns }) =>
        breakdowns
          .answer(id, number, { organisationId, answer: 'object', wanted: 11, reason: '新项目已核准' })
          .then(() => true),
      );
    expect(await answer(one.officer(east), east)).toBe(true);
    // Not for another body, not to a version that is not the last, not by a viewer.
    await expect(answer(one.officer(east), west)).rejects.toMatchObject({ code: 'field-invalid' });
    await expect(answer(one.officer(east), east, 2)).rejects.toMatchObject({ code: 'field-invalid' });
    await expect(answer(principal('viewer', [one.cityId]), east)).rejects.toMatchObject({ code: 'not-allowed' });
    const own = await registry().as(one.officer(east), ({ breakdowns }) => breakdowns.get(id));
    expect(own?.versions[0]).toMatchObject({
      shares: [{ organisationId: east, value: 12 }],
      answers: [{ wanted: 11 }],
    });

    await registry().as(one.office, ({ breakdowns }) =>
      breakdowns.addVersion(id, 2, version({ [east]: 11, [west]: 9 })),
    );
    const agreed = await registry().as(one.office, ({ breakdowns }) => breakdowns.agree(id, 3));
    expect(agreed).toMatchObject({ status: 'agreed', versionNumber: 2 });
    expect(agreed.versions.map(({ shares }) => shares.map(({ value }) => value))).toEqual([
      [12, 8],
      [11, 9],
    ]);
    const how = { document: '临府发〔2026〕2号', on: '2026-02-01' };
    await registry().as(one.office, ({ breakdowns }) => breakdowns.issue(id, 4, how));
    const inForce = (on?: string) =>
      registry().as(one.office, ({ bodyTargets }) => bodyTargets.inForce(one.cityId, on));
    expect((await inForce()).map(({ organisationId, value }) => [organisationId, value]).sort()).toEqual(
      [
        [east, 11],
        [west, 9],
      ].sort(),
    );
    expect(await inForce('2026-01-31')).toEqual([]);
    await expect(
      registry().as(one.office, ({ breakdowns }) => breakdowns.addVersion(id, 5, version({ [east]: 20 }))),
    ).rejects.toMatchObject({ code: 'breakdown-ended' });
    const ofEast = await registry().as(one.officer(east), ({ bodyTargets }) => bodyTargets.log(one.cityId));
    expect(ofEast.map(({ value }) => value)).toEqual([11]);

    await registry().as(one.office, ({ breakdowns }) =>
      breakdowns.withdraw(id, 5, { document: '临府函〔2026〕9号', on: '2026-05-01', reason: '调整' }),
    );
    expect([(await inForce('2026-04-30')).length, (await inForce()).length]).toEqual([2, 0]);
  });
};
