/**
 * @module Cases of the store of tracking: numbers with their revisions, imports taken back, assignments and rules as logs, warnings told twice,
 * rights by city and by body, logs that only grow.
 */
import type { NewSeriesPoint, NewWarningEvent, Principal } from '@dafeng/database';
import { expect, it } from 'vitest';
import { newCity, principal } from './registry-fixtures.ts';
import type { StoreUnderTest } from './registry-suite.ts';

const point = (more: Partial<NewSeriesPoint> = {}): NewSeriesPoint => ({
  subject: 'city',
  sector: null,
  indicator: 'total-energy-consumption',
  target: null,
  period: '2026-03',
  since: null,
  value: 101.5,
  absence: null,
  unit: '10k-tce',
  basis: 'unstated',
  method: null,
  quality: 'preliminary',
  due: '2026-04-20',
  received: '2026-04-18',
  source: '统计局',
  locator: 'a.csv:2',
  origin: 'import',
  ...more,
});
const counts = { rows: 1, new: 1, revisions: 0, same: 0, faults: 0 };

export const runTrackingTests = ({ registry, raw }: StoreUnderTest): void => {
  const cityWithMill = async (): Promise<{ cityId: string; office: Principal; mill: string; officer: Principal }> => {
    const cityId = await newCity(registry());
    const office = principal('city-office', [cityId]);
    const { id } = await registry().as(office, ({ organisations }) =>
      organisations.create({ cityId, name: '钢铁公司', kind: 'enterprise' }),
    );
    return { cityId, office, mill: id, officer: { ...principal('officer', [cityId]), organisationId: id } };
  };
  const values = async (who: Principal, cityId: string) =>
    (await registry().as(who, ({ tracking }) => tracking.points.list(cityId))).map(({ value }) => value);

  it('keeps a number and every revision of it, in the order of arrival', async () => {
    const { cityId, office } = await cityWithMill();
    const before = await registry().as(office, ({ tracking }) => tracking.stamp(cityId));
    await registry().as(office, ({ tracking }) => tracking.points.add(cityId, [point(), point({ value: 102 })]));
    await registry().as(office, ({ tracking }) =>
      tracking.points.add(cityId, [point({ value: null, absence: 'not-reported', unit: null, basis: null })]),
    );
    expect(await values(office, cityId)).toEqual([101.5, 102, null]);
    const [first] = await registry().as(office, ({ tracking }) => tracking.points.list(cityId));
    expect(first).toMatchObject({ ...point(), cityId, importId: null, by: { name: office.name } });
    expect((await registry().as(office, ({ tracking }) => tracking.stamp(cityId))).numbers).not.toBe(before.numbers);
    for (const wrong of [point({ absence: 'NE' }), point({ value: null }), point({ unit: null })])
      await expect(
        registry().as(office, ({ tracking }) => tracking.points.add(cityId, [point({ value: 1 }), wrong])),
      ).rejects.toMatchObject({ code: 'field-invalid' });
    expect(await values(office, cityId)).toHaveLength(3);
    await expect(raw([`update series_point set value = 0 where city_id = '${cityId}'`])).rejects.toThrow();
    await expect(raw([`delete from series_point where city_id = '${cityId}'`])).rejects.toThrow();
  });

  it('takes a file in whole and back: what stood before stands again', async () => {
    const { cityId, office } = await cityWithMill();
    const file = { cityId, fileSha256: 'a'.repeat(64), fileName: 'a.csv', size: 12, counts };
    const { id } = await registry().as(office, ({ tracking }) => tracking.imports.create(file));
    expect(
      await registry().as(office, ({ tracking }) => tracking.imports.findBySha(cityId, file.fileSha256)),
    ).toBeNull();
    // A file whose last number is wrong leaves none of them.
    await expect(
      registry().as(office, ({ tracking }) => tracking.imports.commit(id, [point(), point({ value: null })], counts)),
    ).rejects.toMatchObject({ code: 'field-invalid' });
    expect(await registry().as(office, ({ tracking }) => tracking.imports.get(id))).toMatchObject({ status: 'read' });
    await registry().as(office, ({ tracking }) => tracking.imports.commit(id, [point()], counts));
    expect(await values(office, cityId)).toEqual([101.5]);
    await expect(
      registry().as(office, ({ tracking }) => tracking.imports.commit(id, [point()], counts)),
    ).rejects.toMatchObject({ code: 'upload-ended' });
    expect((await registry().as(office, ({ tracking }) => tracking.imports.withdraw(id))).status).toBe('withdrawn');
    expect(await values(office, cityId)).toEqual([]);
    await expect(registry().as(office, ({ tracking }) => tracking.imports.withdraw(id))).rejects.toMatchObject({
      code: 'upload-ended',
    });
    const [rows] = await raw([
      `select action from audit_log where city_id = '${cityId}' and action like 'series-import.%' order by sequence`,
    ]);
    expect(rows?.map(({ action }) => action)).toEqual([
      'series-import.read',
      'series-import.commit',
      'series-import.withdraw',
    ]);
  });

  it('lets an officer write the numbers of its own body and no other, and send files of its own', async () => {
    const { cityId, mill, officer, office } = await cityWithMill();
    const own = point({ subject: `body:${mill}` });
    await registry().as(officer, ({ tracking }) => tracking.points.add(cityId, [own]));
    const viewer = principal('viewer', [cityId]);
    const stranger = principal('city-office', ['999998']);
    for (const [who, wrong] of [
      [officer, point()],
      [officer, point({ subject: 'sector:steel' })],
      [{ ...officer, organisationId: null }, own],
      [viewer, own],
    ] as const)
      await expect(registry().as(who, ({ tracking }) => tracking.points.add(cityId, [wrong]))).rejects.toMatchObject({
        code: 'not-allowed',
      });
    await expect(
      registry().as(stranger, ({ tracking }) => tracking.points.add(cityId, [point()])),
    ).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await values(viewer, cityId)).toEqual([101.5]);
    expect(await values(stranger, cityId)).toEqual([]);
    const file = { cityId, fileSha256: 'b'.repeat(64), fileName: 'b.csv', size: 1, counts };
    const { id } = await registry().as(office, ({ tracking }) => tracking.imports.create(file));
    await expect(
      registry().as(officer, ({ tracking }) => tracking.imports.commit(id, [own], counts)),
    ).rejects.toMatchObject({ code: 'not-allowed' });
    const mine = await registry().as(officer, ({ tracking }) => tracking.imports.create(file));
    expect(mine.organisationId).toBe(mill);
    await registry().as(officer, ({ tracking }) => tracking.imports.commit(mine.id, [own], counts));
  });

  it('keeps assignments and chosen rules as logs; who was slower is told of whom', async () => {
    const { cityId, office, officer } = await cityWithMill();
    const assigned = {
      cityId,
      target: 't@2030',
      name: '能耗强度',
      value: 14,
      unit: '%',
      base: 2025,
      comparator: '>=' as const,
      document: '省文件',
      note: null,
    };
    await registry().as(office, ({ tracking }) => tracking.assignments.enter(assigned, 0));
    await expect(
      registry().as(office, ({ tracking }) => tracking.assignments.enter({ ...assigned, value: 15 }, 0)),
    ).rejects.toMatchObject({ code: 'revision-conflict', context: { currentRevision: 1, changedBy: office.name } });
    await registry().as(office, ({ tracking }) => tracking.assignments.enter({ ...assigned, value: null }, 1));
    expect(
      (await registry().as(office, ({ tracking }) => tracking.assignments.list(cityId))).map(({ revision, value }) => [
        revision,
        value,
      ]),
    ).toEqual([
      [1, 14],
      [2, null],
    ]);
    const choice = { cityId, ruleSet: 'own', yaml: 'zh: 规则', from: '2026-01-01', note: null };
    await registry().as(office, ({ tracking }) => tracking.rules.choose(choice, 0));
    await expect(registry().as(office, ({ tracking }) => tracking.rules.choose(choice, 0))).rejects.toMatchObject({
      code: 'revision-conflict',
    });
    expect(await registry().as(officer, ({ tracking }) => tracking.rules.list(cityId))).toMatchObject([
      { revision: 1, yaml: 'zh: 规则', from: '2026-01-01' },
    ]);
    for (const write of [
      () => registry().as(officer, ({ tracking }) => tracking.assignments.enter(assigned, 2)),
      () => registry().as(officer, ({ tracking }) => tracking.rules.choose(choice, 1)),
    ])
      await expect(write()).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('takes the same light told twice once; people act on what they saw, and make no light', async () => {
    const { cityId, office, officer } = await cityWithMill();
    const light: NewWarningEvent = {
      cityId,
      key: 'w-1',
      id: 'light 1 2026-03 1',
      kind: 'light',
      target: 't@2030',
      name: '能耗强度',
      about: 'light',
      on: '2026-04-18',
      month: '2026-03',
      order: 1,
      light: { rule: 'yellow' },
      note: null,
    };
    const act: NewWarningEvent = {
      ...light,
      id: 'acknowledge 2',
      kind: 'acknowledge',
      month: null,
      order: null,
      light: null,
      note: '已知',
    };
    expect(await registry().asSystem(({ tracking }) => tracking.warnings.note([light]))).toBe(1);
    expect(await registry().asSystem(({ tracking }) => tracking.warnings.note([light]))).toBe(0);
    await expect(
      registry().as(office, ({ tracking }) =>
        tracking.warnings.note([{ ...light, id: 'light 2 2026-03 0', order: 0 }]),
      ),
    ).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(registry().as(officer, ({ tracking }) => tracking.warnings.act(act, 1))).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect(registry().as(office, ({ tracking }) => tracking.warnings.act(act, 0))).rejects.toMatchObject({
      code: 'revision-conflict',
    });
    await registry().as(office, ({ tracking }) => tracking.warnings.act(act, 1));
    expect(await registry().as(officer, ({ tracking }) => tracking.warnings.list(cityId, 'w-1'))).toMatchObject([
      { kind: 'light', order: 1, light: { rule: 'yellow' } },
      { kind: 'acknowledge', note: '已知', by: { name: office.name } },
    ]);
    await expect(raw([`delete from warning_event where city_id = '${cityId}'`])).rejects.toThrow();
  });
};
