/**
 * @module Cases of questions across plans: filters, sorts, pages, rows side by side, tasks by body, comparison, search.
 */
import type { Registry, TargetQuery } from '@dafeng/database';
import { expect, it } from 'vitest';
import { publishedCity, reading, target } from './registry-fixtures.ts';
import type { StoreUnderTest } from './registry-suite.ts';

const keysOf = async (registry: Registry, query: TargetQuery): Promise<readonly string[]> =>
  (await registry.asSystem(({ targets }) => targets.list(query))).items.map(({ key }) => key);

export const runQueryTests = ({ registry }: StoreUnderTest): void => {
  const filters: readonly (readonly [
    why: string,
    filter: Omit<TargetQuery, 'cityIds'>,
    expected: readonly string[],
  ])[] = [
    ['all, in print order', {}, ['t1', 't2', 't3']],
    ['an indicator', { indicatorIds: ['green-building-share'] }, ['t3']],
    ['no indicator at all', { indicatorIds: [] }, []],
    ['a year', { years: [2030] }, ['t2']],
    ['a year or none', { years: [2025, null] }, ['t1', 't3']],
    ['a section and below', { section: '2' }, ['t3']],
    ['no section with the same beginning', { section: '2.' }, []],
    ['strength', { strength: 'aspirational' }, ['t3']],
    ['ambiguous only', { ambiguous: 'only' }, ['t2']],
    ['without ambiguous', { ambiguous: 'without' }, ['t1', 't3']],
    ['words of the name', { text: '电装机' }, ['t1', 't2']],
    ['words that only almost occur', { text: '电机装' }, []],
    ['the value as printed', { text: '660万千瓦' }, ['t1']],
    ['two words', { text: '装机 水电' }, ['t1', 't2']],
    ['by year, descending: none first', { sort: 'year', order: 'desc' }, ['t3', 't2', 't1']],
    ['by value', { sort: 'value' }, ['t3', 't1', 't2']],
    ['by indicator', { sort: 'indicator', order: 'asc' }, ['t3', 't1', 't2']],
  ];
  it.each(filters)('lists targets by %s', async (_why, filter, expected) => {
    const { cityId } = await publishedCity(registry());
    expect(await keysOf(registry(), { cityIds: [cityId], ...filter })).toEqual(expected);
  });

  it('lists the targets of a body by the sections it answers for', async () => {
    const { cityId } = await publishedCity(registry());
    const housing = (await registry().asSystem(({ organisations }) => organisations.list(cityId))).find(
      ({ name }) => name === '市住房城乡建设局',
    );
    expect(await keysOf(registry(), { organisationId: housing?.id })).toEqual(['t3']);
  });

  it.each(['document', 'indicator', 'year', 'value', 'city'] as const)(
    'pages through every target once, sorted by %s, both ways',
    async (sort) => {
      const targets = Array.from({ length: 23 }, (_, at) =>
        target({
          id: `t${at}`,
          start: at,
          end: at + 1,
          value: at % 4,
          year: [2025, 2030, null][at % 3] ?? null,
          canonical: at % 5 === 0 ? null : `i${at % 2}`,
        }),
      );
      const { cityId } = await publishedCity(registry(), { reading: reading({ targets }) });
      const walk = async (order: 'asc' | 'desc'): Promise<readonly string[]> => {
        const keys: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await registry().asSystem((unit) =>
            unit.targets.list({ cityIds: [cityId], sort, order, limit: 7, cursor }),
          );
          expect(page.total).toBe(23);
          keys.push(...page.items.map(({ key }) => key));
          cursor = page.next ?? undefined;
        } while (cursor !== undefined);
        return keys;
      };
      const up = await walk('asc');
      expect(new Set(up).size).toBe(23);
      expect(up).toHaveLength(23);
      expect(await walk('desc')).toEqual([...up].reverse());
    },
  );

  it('refuses a cursor of another list', async () => {
    await expect(registry().asSystem(({ targets }) => targets.list({ cursor: 'nonsense' }))).rejects.toMatchObject({
      code: 'cursor-invalid',
    });
    await expect(
      registry().asSystem(({ targets }) =>
        targets.list({ cursor: Buffer.from('["a","b","c"]').toString('base64url') }),
      ),
    ).rejects.toMatchObject({ code: 'cursor-invalid' });
  });

  it.each(['document', 'indicator', 'value'] as const)(
    'puts the years of one indicator side by side, by %s, page by page',
    async (sort) => {
      const { cityId } = await publishedCity(registry(), {
        reading: reading({
          targets: [
            ...reading().targets,
            target({ id: 't4', scope: '市级机关', start: 20 }),
            target({ id: 't5', unit: '亿千瓦时', start: 21 }),
          ],
        }),
      });
      const rows: string[][] = [];
      let cursor: string | undefined;
      do {
        const page = await registry().asSystem(({ targets }) =>
          targets.listGroups({ cityIds: [cityId], sort, limit: 1, cursor }),
        );
        expect(page.total).toBe(4);
        rows.push(...page.items.map((group) => group.targets.map(({ key }) => key)));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(rows.map((row) => row.join()).sort()).toEqual(['t1,t2', 't3', 't4', 't5']);
    },
  );

  it('leaves rejected items out of every list, and out of the search', async () => {
    const { cityId, version } = await publishedCity(registry());
    await registry().asSystem(({ versions }) => versions.withdraw(version.id));
    await registry().asSystem(async ({ versions, items, targets }) => {
      expect((await targets.list({ cityIds: [cityId] })).total).toBe(0);
      const item = (await versions.getDetail(version.id))?.items.find(({ key }) => key === 't1');
      await items.decide(item?.id ?? '', item?.revision ?? 0, { decision: 'reject' });
      await versions.publish(version.id);
    });
    expect(await keysOf(registry(), { cityIds: [cityId] })).toEqual(['t2', 't3']);
    const hits = await registry().asSystem(({ search }) => search.find({ text: '水电装机容量', cityIds: [cityId] }));
    expect(hits.filter(({ kind }) => kind === 'target')).toHaveLength(1);
  });

  it('lists tasks with their bodies, the matrix and the load', async () => {
    const { cityId } = await publishedCity(registry());
    await registry().asSystem(async ({ tasks }) => {
      const page = await tasks.list({ cityIds: [cityId] });
      expect(
        page.items.map(({ content, bodies, targetCount }) => [
          content.title,
          bodies.map(({ name, part }) => `${name} ${part}`),
          targetCount,
        ]),
      ).toEqual([
        ['有序开发水电', ['市发展改革委 lead', '市经济和信息化局 participant', '国网临江供电公司 participant'], 0],
        ['推进绿色建筑', ['市住房城乡建设局 lead', '市发展改革委 participant'], 1],
      ]);
      expect(await tasks.matrix(cityId)).toHaveLength(5);
      const load = await tasks.load(cityId);
      expect(load[0]).toMatchObject({
        organisation: { name: '市发展改革委', taskCount: 2, leadCount: 1 },
        lead: 1,
        participant: 1,
        implied: 0,
      });
      expect((await tasks.list({ organisationId: load[0]?.organisation.id })).total).toBe(2);
      expect((await tasks.list({ cityIds: [cityId], text: '绿色建筑' })).total).toBe(1);
    });
  });

  it('compares an indicator across cities, with what awaits the province', async () => {
    const [one, two] = [
      await publishedCity(registry()),
      await publishedCity(registry(), { reading: reading({ targets: [target({ value: 33 })] }) }),
    ];
    const rows = await registry().asSystem(({ targets }) =>
      targets.compare({
        cityIds: [one.cityId, two.cityId],
        indicatorIds: ['hydro-capacity', 'energy-intensity'],
        years: [2025],
      }),
    );
    expect(
      rows.map(({ indicatorId, cityId, value, pendingAssignment }) => [indicatorId, cityId, value, pendingAssignment]),
    ).toEqual([
      ['energy-intensity', one.cityId, null, true],
      ['energy-intensity', two.cityId, null, true],
      ['hydro-capacity', one.cityId, 660, false],
      ['hydro-capacity', two.cityId, 33, false],
    ]);
    const byIndicator = await registry().asSystem(({ targets }) => targets.citiesByIndicator());
    expect(byIndicator.get('hydro-capacity')).toEqual(expect.arrayContaining([one.cityId, two.cityId]));
  });

  const searches: readonly (readonly [text: string, kinds: readonly string[], first: string])[] = [
    ['绿色建筑占比', ['target'], '绿色建筑占比'],
    ['抽水蓄能', ['project'], '东湾抽水蓄能电站'],
    ['绿色建筑', ['heading', 'target', 'task'], '绿色建筑占比'],
    ['市发改委', ['organisation'], '市发展改革委'],
    ['临府发', ['document'], '临江市碳达峰实施方案'],
    ['碳达峰实施方案', ['document'], '临江市碳达峰实施方案'],
    ['地区生产总值能耗', ['qualitative'], '单位地区生产总值能耗'],
    ['临江市', ['city', 'document'], '临江市'],
    ['＂；%', [], ''],
    ["'; drop table item; --", [], ''],
  ];
  it.each(searches)('finds %s', async (text, kinds, first) => {
    const { cityId } = await publishedCity(registry());
    const hits = await registry().asSystem(({ search }) => search.find({ text, cityIds: [cityId] }));
    expect([...new Set(hits.map(({ kind }) => kind))].sort()).toEqual(kinds);
    expect(hits[0]?.title ?? '').toBe(first);
  });

  it('finds by the catalogue what the plan names otherwise, and by pages', async () => {
    const { cityId } = await publishedCity(registry());
    const find = (offset: number) =>
      registry().asSystem(({ search }) =>
        search.find({ text: '星级建筑', cityIds: [cityId], indicatorIds: ['green-building-share'], limit: 1, offset }),
      );
    expect((await find(0)).map(({ title, section }) => [title, section])).toEqual([['绿色建筑占比', '2.2']]);
    expect(await find(1)).toEqual([]);
  });
};
