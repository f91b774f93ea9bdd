/**
 * @module Budgets and breakdowns over HTTP on both engines: two writers, other cities, sums, what is withdrawn, units that do not fit, and every
 * number opened.
 */
import type {
  BodyTarget,
  BreakdownDetail,
  BudgetDetail,
  BudgetImport,
  BudgetTree,
  Cockpit,
  Explanation,
  Problem,
  SplitComparison,
} from '@dafeng/contract';
import type { NewSeriesPoint } from '@dafeng/database';
import { readXlsx } from '@dafeng/spreadsheets';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, onEachEngine, riverCity, type Served } from './served.ts';

const months = (year: number, each: number, count = 12) =>
  Array.from({ length: count }, (_, index) => [`${year}-${String(index + 1).padStart(2, '0')}`, each] as const);
const used = (points: readonly (readonly [string, number])[]): NewSeriesPoint[] =>
  points.map(([period, value]) => ({
    subject: 'city',
    sector: null,
    indicator: 'total-energy-consumption',
    target: null,
    period,
    since: null,
    value,
    absence: null,
    unit: '10k-tce',
    basis: 'unstated',
    method: '示例一本账',
    quality: 'final',
    due: null,
    received: null,
    source: '临江市统计局（虚构，示例）',
    locator: `快报 ${period}`,
    origin: 'import',
  }));
const path = `/cities/${riverCity}`;
const looked = 'at=2026-03&on=2026-04-10';
const issue = {
  action: 'issue',
  year: 2026,
  amount: 600,
  on: '2026-01-10',
  document: '临府发〔2026〕1号',
  reason: '年度下达',
};

onEachEngine((start) => {
  let served: Served;
  let office: Caller;
  let county: Caller;
  let viewer: Caller;
  let foreigner: Caller;
  let [east, west] = ['', ''];

  beforeAll(async () => {
    served = await start();
    await served.registry.asSystem(({ tracking }) =>
      tracking.points.add(riverCity, used([...months(2025, 50), ...months(2026, 55, 3)])),
    );
    const bodies = await served.registry.asSystem(async ({ organisations }) => {
      const make = (name: string) => organisations.create({ cityId: riverCity, name, kind: 'county', parentId: null });
      return [(await make('试验东区')).id, (await make('试验西县')).id] as const;
    });
    [east, west] = bodies;
    const cityIds = [riverCity];
    office = await served.signedIn('budget-office', { role: 'city-office', cityIds });
    county = await served.signedIn('budget-county', { role: 'officer', cityIds, organisationId: east });
    viewer = await served.signedIn('budget-viewer', { role: 'viewer', cityIds });
    foreigner = await served.signedIn('budget-foreigner', { role: 'city-office', cityIds: [] });
  });
  afterAll(() => served?.close());

  const create = async (body: object): Promise<BudgetDetail> => {
    const made = await office.send<BudgetDetail>('POST', `${path}/budgets`, {
      kind: 'energy',
      from: 2026,
      to: 2026,
      ...body,
    });
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    return made.body;
  };

  let cityBudget: BudgetDetail;
  it('a budget stands on what was issued and what was used, and says how it comes to be over', async () => {
    cityBudget = await create({ name: '全市用能' });
    expect(cityBudget.line).toMatchObject({ unit: { id: '10k-tce' }, revision: 1, verdict: 'open' });
    const { id } = cityBudget.line;
    const issued = await office.send<BudgetDetail>('POST', `${path}/budgets/${id}/issues`, {
      ...issue,
      expectedRevision: 1,
    });
    expect(issued.status).toBe(201);
    const { body } = await viewer.get<BudgetDetail>(`${path}/budgets/${id}?${looked}`);
    // 55 a month after 50: 165 of 600 used, 600 x 165/150 = 660 expected.
    const { allowed, used, remaining, expected, overrun, verdict, arithmetic, until } = body.line;
    expect([allowed, used, remaining].map(({ value }) => value)).toEqual([600, 165, 435]);
    expect([expected.value, overrun.value]).toEqual([expect.closeTo(660, 9), expect.closeTo(60, 9)]);
    expect([verdict, until]).toEqual(['expected-over', '2026-03']);
    expect(arithmetic?.zh).toBe('预计全年 660万吨标准煤 − 可用 600万吨标准煤 = 超 60万吨标准煤');
    expect(body.months.map(({ remaining: left }) => left.value).slice(0, 4)).toEqual([545, 490, 435, null]);
    expect([body.paceBy, body.months[2]?.pace.value]).toEqual(['last-year', 450]);
    for (const ref of [overrun.ref, expected.ref, body.months[1]?.remaining.ref]) {
      const opened = await viewer.get<Explanation>(`${path}/budgets/trace?ref=${encodeURIComponent(ref ?? '')}`);
      expect([opened.status, opened.body.replays]).toEqual([200, true]);
      expect(opened.body.text).toContain('万吨标准煤');
    }
    cityBudget = body;
  });
  it('a number that is not there says why, a reference of another city is not found', async () => {
    const ref = `budget:${cityBudget.line.id}:expected-low:2026-03:2026-04-10`;
    expect((await viewer.get(`${path}/budgets/trace?ref=${ref}`)).body).toMatchObject({ code: 'number-absent' });
    expect((await viewer.get(`${path}/budgets/trace?ref=budget:x:used:2026-03:2026-04-10`)).status).toBe(404);
    expect((await viewer.get(`${path}/budgets/trace?ref=nonsense`)).status).toBe(404);
  });
  it('of two writers the slower sees who was faster', async () => {
    const { id } = cityBudget.line;
    const body = { ...issue, action: 'adjust', amount: 10, expectedRevision: 1 };
    const late = await office.send<Problem>('POST', `${path}/budgets/${id}/issues`, body);
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'revision-conflict', current: { currentRevision: 2, changedBy: 'budget-office' } },
    });
  });
  it('adjusts, withdraws and undoes, each kept in the log', async () => {
    const { id } = cityBudget.line;
    const step = (expectedRevision: number, change: object) =>
      office.send<BudgetDetail & Problem>('POST', `${path}/budgets/${id}/issues`, {
        ...issue,
        expectedRevision,
        ...change,
      });
    expect((await step(2, { action: 'adjust', amount: -20, on: '2026-02-01' })).body.log.length).toBe(2);
    expect((await step(3, { amount: null })).body.code).toBe('field-invalid');
    expect((await step(3, { amount: -1 })).body.code).toBe('field-invalid');
    expect((await step(3, { year: 2030 })).body.code).toBe('field-invalid');
    const of = cityBudget.log[0]?.id;
    expect((await step(3, { action: 'withdraw', amount: null, of, on: '2026-03-01' })).status).toBe(201);
    const gone = await viewer.get<BudgetDetail>(`${path}/budgets/${id}?${looked}`);
    expect(gone.body.log.map(({ standing }) => standing)).toEqual([false, true, false]);
    const undone = await office.send<BudgetDetail>('POST', `${path}/budgets/${id}/undo`, { expectedRevision: 4 });
    expect(undone.body.log.at(-1)).toMatchObject({ action: 'undo', ofNumber: 3 });
    await office.send('POST', `${path}/budgets/${id}/undo`, { expectedRevision: 5 });
    const back = await viewer.get<BudgetDetail>(`${path}/budgets/${id}?${looked}`);
    expect(back.body.line.issued.value).toBe(600);
  });
  it('the tree: parts beyond the whole are said, an officer sees its own', async () => {
    const parentId = cityBudget.line.id;
    for (const [name, regionId, amount] of [
      ['东区用能', east, 400],
      ['西县用能', west, 201],
    ] as const) {
      const { line } = await create({ name, regionId, parentId });
      await office.send('POST', `${path}/budgets/${line.id}/issues`, { ...issue, amount, expectedRevision: 1 });
    }
    const { body } = await viewer.get<BudgetTree>(`${path}/budgets?${looked}`);
    expect(body.budgets.map(({ name, depth, verdict }) => [name, depth, verdict])).toEqual([
      ['全市用能', 0, 'expected-over'],
      ['东区用能', 1, 'open'],
      ['西县用能', 1, 'open'],
    ]);
    expect(body.checks).toMatchObject([{ code: 'sum-differs', message: { zh: expect.stringContaining('601') } }]);
    expect(body.counts).toMatchObject({ expectedOver: 1, open: 2 });
    const own = await county.get<BudgetTree>(`${path}/budgets?${looked}`);
    expect(own.body.budgets.map(({ name, parentId: above }) => [name, above])).toEqual([['东区用能', null]]);
    expect(own.body.checks).toEqual([]);
    expect((await county.get(`${path}/budgets/${parentId}`)).status).toBe(404);
  });
  it('the cockpit shows the budget of the city and that it is expected to be over', async () => {
    const { body } = await viewer.get<Cockpit>(`${path}/cockpit?at=2026-03`);
    expect(body.budgets).toMatchObject([
      { name: { zh: '全市用能' }, issued: { value: 600 }, overrun: true, until: '2026-03' },
    ]);
  });
  it('refuses what does not fit: a basis of another unit, a sector there is not, a body or parent of another city', async () => {
    const refused = async (body: object) =>
      (
        await office.send<Problem>('POST', `${path}/budgets`, {
          name: 'x',
          kind: 'energy',
          from: 2026,
          to: 2026,
          ...body,
        })
      ).body.code;
    expect(await refused({ basis: 'territorial' })).toBe('field-invalid');
    expect(await refused({ unit: 'furlong' })).toBe('field-invalid');
    expect(await refused({ sectorId: 'witchcraft' })).toBe('field-invalid');
    expect(await refused({ to: 2025 })).toBe('field-invalid');
    expect(await refused({ regionId: 'nobody' })).toBe('not-found');
    expect(await refused({ parentId: 'nothing' })).toBe('not-found');
    const above = { parentId: cityBudget.line.id, expectedRevision: 6 };
    const own = await office.send<Problem>('PATCH', `${path}/budgets/${cityBudget.line.id}`, above);
    expect(own.body.code).toBe('field-invalid');
  });
  it('is written by the office alone, and seen by nobody else', async () => {
    for (const who of [viewer, county])
      expect(
        (await who.send('POST', `${path}/budgets`, { name: 'x', kind: 'energy', from: 2026, to: 2026 })).status,
      ).toBe(403);
    expect((await foreigner.get(`${path}/budgets`)).status).toBe(404);
    expect((await foreigner.get(`${path}/budgets/${cityBudget.line.id}`)).status).toBe(404);
    expect((await foreigner.get(`${path}/breakdowns`)).status).toBe(404);
  });
  it('what is exported is read again and changes nothing; a file with faults writes nothing', async () => {
    const file = await viewer.get(`${path}/budgets/export?${looked}&format=csv`);
    const again = await office.upload<BudgetImport>(`${path}/budgets/import`, '预算.csv', file.raw);
    expect([again.status, again.body]).toEqual([
      200,
      { dryRun: false, created: 0, issued: 0, unchanged: 3, faults: [] },
    ]);
    const book = await viewer.get(`${path}/budgets/export?${looked}`);
    const [sheet] = await readXlsx(book.raw);
    expect(sheet?.rows[1]?.slice(0, 3)).toEqual(['全市用能', '用能', 'total-energy-consumption']);
    const csv = (rows: string) =>
      Buffer.from(`名称,类别,区县,上级预算,起始年,年份,额度,日期,文号,理由\n${rows}\n`, 'utf8');
    const put = (rows: string, dry = false) =>
      office.upload<BudgetImport & Problem>(`${path}/budgets/import${dry ? '?dryRun=true' : ''}`, '新.csv', csv(rows));
    const good = '东区碳,碳,试验东区,全市碳,2026,2026,30,2026-01-10,文1,因\n全市碳,碳,,,2026,2026,90,2026-01-10,文1,因';
    const count = async () => (await viewer.get<BudgetTree>(`${path}/budgets?kind=carbon`)).body.budgets.length;
    expect((await put(good, true)).body).toMatchObject({ dryRun: true, created: 2, issued: 2, faults: [] });
    expect(await count()).toBe(0);
    const bad = await put(`${good}\n北区碳,碳,不存在的区,全市碳,2026,2026,1,2026-01-10,文,因`);
    expect(bad.body.faults.map(({ place }) => place)).toEqual(['新.csv 第 4 行']);
    expect(await count()).toBe(0);
    expect((await put('全市碳,碳,,,2026,2026,九十,2026-01-10,文1,因')).body).toMatchObject({
      status: 422,
      code: 'not-a-number',
    });
    expect((await put(good)).body).toMatchObject({ created: 2, issued: 2 });
    expect(await count()).toBe(2);
  });

  const field = (value: number | null) => ({ value, period: '2025', source: '统计局' });
  const receivers = (locked: number | null = null) => [
    { organisationId: east, base: field(120), output: field(300), potential: field(10), locked },
    { organisationId: west, base: field(80), output: field(400), potential: field(null) },
  ];
  const measure = { unit: '10k-tce', basis: 'unstated', total: 20, places: 1 };

  it('sets the rules side by side, and says what one lacks', async () => {
    const { body } = await office.send<SplitComparison>('POST', `${path}/breakdown-comparison`, {
      ...measure,
      receivers: receivers(),
    });
    const by = new Map(body.rules.map((one) => [one.rule.id, one]));
    expect(by.get('equal-rate')?.shares?.map(({ share }) => share.value)).toEqual([12, 8]);
    // 48 to 16 by base x base / output.
    expect(by.get('by-level')?.shares?.map(({ share }) => share.value)).toEqual([15, 5]);
    expect(by.get('by-level')?.rule).toMatchObject({ status: 'second-hand', source: expect.stringMatching(/./) });
    expect(by.get('equal-rate')?.shares?.[0]).toMatchObject({
      ofBase: { value: 0.1 },
      level: { value: 0.4, unit: { id: 'tce/10k-yuan' } },
    });
    expect(by.get('by-potential')).toMatchObject({
      shares: null,
      faults: [{ code: 'missing-input', place: '试验西县' }],
    });
    const unit = await office.send<Problem>('POST', `${path}/breakdown-comparison`, {
      ...measure,
      basis: 'territorial',
      receivers: receivers(),
    });
    expect(unit.body.code).toBe('field-invalid');
    const stranger = await foreigner.send('POST', `${path}/breakdown-comparison`, {
      ...measure,
      receivers: receivers(),
    });
    expect(stranger.status).toBe(404);
  });

  let split: BreakdownDetail;
  it('a breakdown is proposed, objected to, locked and proposed again, agreed and issued into the tree', async () => {
    const above = await create({ name: '分解用预算', sectorId: 'transport' });
    const begun = await office.send<BreakdownDetail>('POST', `${path}/breakdowns`, {
      name: '交通用能预算分解',
      kind: 'amount',
      indicatorId: 'total-energy-consumption',
      ...measure,
      year: 2026,
      baseYear: 2025,
      origin: '市政府常务会',
      budgetId: above.line.id,
    });
    expect(begun.status, JSON.stringify(begun.body)).toBe(201);
    const at = `${path}/breakdowns/${begun.body.line.id}`;
    const propose = (expectedRevision: number, rule: string, locked: number | null = null) =>
      office.send<BreakdownDetail & Problem>('POST', `${at}/versions`, {
        expectedRevision,
        rule,
        receivers: receivers(locked),
        reason: '示例理由',
      });
    expect((await propose(1, 'by-potential')).body).toMatchObject({ status: 422, code: 'missing-input' });
    expect((await propose(1, 'by-magic')).body.code).toBe('field-invalid');
    const first = await propose(1, 'equal-rate');
    expect(first.body.versions[0]?.sum).toEqual({ value: 20, agrees: true });
    expect((await propose(1, 'equal-rate')).body.code).toBe('revision-conflict');

    const say = (who: Caller, organisationId: string, change: object = {}) =>
      who.send<BreakdownDetail & Problem>('POST', `${at}/answers`, {
        versionNumber: 1,
        organisationId,
        answer: 'object',
        wanted: 11,
        reason: '新项目已核准',
        ...change,
      });
    expect((await say(county, west)).status).toBe(403);
    expect((await say(county, east, { reason: '' })).body.code).toBe('field-invalid');
    expect((await say(viewer, east)).status).toBe(403);
    const said = await say(county, east);
    expect(said.body.versions[0]?.shares).toMatchObject([
      { organisationId: east, answers: [{ wanted: { value: 11 } }] },
    ]);
    expect(said.body.versions[0]?.sum.agrees).toBeNull();

    expect((await propose(2, 'equal-rate', 21)).body.code).toBe('sum-differs');
    const second = await propose(2, 'equal-rate', 11);
    expect(
      second.body.versions[1]?.shares.map(({ share, change, locked }) => [share.value, change?.value, locked]),
    ).toEqual([
      [11, -1, true],
      [9, 1, false],
    ]);
    expect((await say(county, east)).body.code).toBe('field-invalid');
    const share = second.body.versions[0]?.shares[1];
    for (const ref of [share?.share.ref, share?.ofBase.ref, second.body.versions[1]?.shares[1]?.change?.ref]) {
      const opened = await viewer.get<Explanation>(`${path}/budgets/trace?ref=${encodeURIComponent(ref ?? '')}`);
      expect([opened.status, opened.body.replays], ref ?? '').toEqual([200, true]);
    }
    const agreed = await office.send<BreakdownDetail>('POST', `${at}/agreement`, { expectedRevision: 3 });
    expect(agreed.body.line).toMatchObject({ status: 'agreed', versionNumber: 2 });
    const how = { document: '临府发〔2026〕2号', on: '2026-02-01' };
    const issued = await office.send<BreakdownDetail>('POST', `${at}/issue`, { expectedRevision: 4, ...how });
    expect(issued.body.line, JSON.stringify(issued.body)).toMatchObject({ status: 'issued', ...how });
    split = issued.body;
    const tree = await viewer.get<BudgetTree>(`${path}/budgets?${looked}`);
    const parts = tree.body.budgets.filter(({ parentId }) => parentId === above.line.id);
    expect(parts.map(({ region, issued: amount, used }) => [region?.name, amount.value, used.absent?.why])).toEqual([
      ['试验东区', 11, 'NA'],
      ['试验西县', 9, 'NA'],
    ]);
    const targets = await county.get<{ items: BodyTarget[] }>(`${path}/body-targets`);
    expect(targets.body.items).toMatchObject([
      { organisationId: east, figure: { value: 11 }, inForce: true, breakdown: { version: 2 } },
    ]);
  });
  it('the workbook holds live formulas that come to the shares', async () => {
    const file = await viewer.get(`${path}/breakdowns/${split.line.id}/export`);
    const sheets = await readXlsx(file.raw);
    expect(sheets.map(({ name }) => name)).toEqual(['分解', '协商过程']);
    const rows = sheets[0]?.rows ?? [];
    expect(rows[1]?.slice(0, 10)).toEqual([
      '试验东区',
      120,
      '统计局 2025',
      300,
      10,
      null,
      11,
      null,
      expect.stringMatching(/^=IF\(G2/),
      11,
    ]);
    expect(rows[2]?.[7]).toBe('=B3');
    expect(rows[3]?.[9]).toBe('=SUM(J2:J3)');
    expect([rows[4]?.[9], rows[5]?.[9]]).toEqual([20, '=J5-J4']);
  });
  it('withdrawn, its targets and budgets go with it, and a new version may follow', async () => {
    const at = `${path}/breakdowns/${split.line.id}`;
    const how = { document: '临府函〔2026〕9号', on: '2026-03-01', reason: '调整' };
    expect((await office.send('DELETE', `${at}?expectedRevision=5`)).status).toBe(409);
    const withdrawn = await office.send<BreakdownDetail>('POST', `${at}/withdrawal`, { expectedRevision: 5, ...how });
    expect(withdrawn.body.line.status).toBe('withdrawn');
    const targets = await viewer.get<{ items: BodyTarget[] }>(`${path}/body-targets`);
    expect(targets.body.items.map(({ inForce, withdrawn: by }) => [inForce, by?.document])).toEqual([
      [false, how.document],
      [false, how.document],
    ]);
    const tree = await viewer.get<BudgetTree>(`${path}/budgets?${looked}`);
    const parts = tree.body.budgets.filter(({ sector, region }) => sector?.id === 'transport' && region !== null);
    expect(parts.map(({ issued }) => issued.absent?.why)).toEqual(['not-reported', 'not-reported']);
    expect(
      (
        await office.send('POST', `${at}/versions`, {
          expectedRevision: 6,
          rule: 'equal-rate',
          receivers: receivers(),
          reason: '重来',
        })
      ).status,
    ).toBe(201);
  });
});
