/**
 * @module What the registry is tested with: fictional cities, small readings, principals of each role.
 */
import type { DraftToSave, Principal, ReadingToSave, Registry, Role, TargetContent, Version } from '@dafeng/database';
import type { PlanTask } from '@dafeng/plan';

export const target = (change: Partial<TargetContent> = {}): TargetContent => ({
  id: 't1',
  section: '1',
  indicator: '水电装机容量',
  canonical: 'hydro-capacity',
  value: 660,
  unit: '万千瓦',
  year: 2025,
  periodStart: null,
  baselineYear: null,
  comparator: '=',
  kindOfValue: 'level',
  qualifier: [],
  strength: 'binding',
  scope: '全市',
  implied: false,
  ambiguous: false,
  start: 6,
  end: 16,
  ...change,
});
export const task = (
  change: Partial<PlanTask> = {},
  lead: readonly string[] = ['市发展改革委'],
  participants: readonly string[] = [],
): PlanTask => ({
  id: 'k1',
  section: '2.1',
  title: '有序开发水电',
  start: 40,
  end: 60,
  responsible: {
    lead,
    participants,
    countiesIncluded: false,
    countiesBasis: 'none',
    impliedParticipants: [],
    openList: false,
    bracket: null,
  },
  ...change,
});
export const outline: ReadingToSave['outline'] = [
  { id: '1', level: 1, label: '一、', title: '主要目标', kind: 'goal', start: 0, end: 30 },
  { id: '2', level: 1, label: '二、', title: '能源转型行动', kind: 'action', start: 30, end: 90 },
  { id: '2.1', level: 2, label: '（一）', title: '有序开发水电', kind: 'task', start: 40, end: 60 },
  { id: '2.2', level: 2, label: '（二）', title: '推进绿色建筑', kind: 'task', start: 60, end: 90 },
];
export const reading = (change: Partial<ReadingToSave> = {}): ReadingToSave => ({
  document: {
    title: '临江市碳达峰实施方案',
    docNumber: '临府发〔2024〕1号',
    issuer: '临江市人民政府',
    date: '2024-03-01',
  },
  outline,
  targets: [
    target(),
    target({ id: 't2', value: 700, year: 2030, start: 17, end: 26, ambiguous: true }),
    target({
      id: 't3',
      section: '2.2',
      indicator: '绿色建筑占比',
      canonical: 'green-building-share',
      value: 100,
      unit: '%',
      year: null,
      strength: 'aspirational',
      start: 62,
      end: 70,
    }),
  ],
  qualitativeTargets: [
    {
      id: 'q1',
      section: '1',
      indicator: '单位地区生产总值能耗',
      canonical: 'energy-intensity',
      year: 2025,
      strength: 'binding',
      pendingAssignment: true,
      start: 27,
      end: 29,
    },
  ],
  tasks: [
    task({}, ['市发改委'], ['市经济和信息化局', '国网临江供电公司']),
    task(
      { id: 'k2', section: '2.2', title: '推进绿色建筑', start: 60, end: 90 },
      ['市住房城乡建设局'],
      ['市发展改革委'],
    ),
  ],
  projects: [{ id: 'p1', section: '2.1', name: '东湾抽水蓄能电站', value: 120, unit: '万千瓦', start: 45, end: 55 }],
  warnings: [{ code: 'year-missing', message: '未找到年份', start: 62, end: 70 }],
  ...change,
});
export const draft = (cityId: string, change: Partial<DraftToSave> = {}): DraftToSave => ({
  cityId,
  reading: reading(),
  document: {
    textSha256: `text-of-${cityId}`,
    fileSha256: null,
    format: null,
    fileName: null,
    size: null,
    characters: 90,
    text: null,
    pages: [],
  },
  source: 'pack',
  readerVersion: '0.1.0',
  ...change,
});
/** Ninety characters; the anchors of the reading cut these stretches out of it. */
export const text = '一二三四五六水电装机容量六百六十，七百万千瓦水电装机，单位能耗。'
  .padEnd(62, '能')
  .concat('绿色建筑达到全部面积')
  .padEnd(90, '尾');

let cities = 0;
/** A new city for each test, so that tests share a store and not a row. */
export const newCity = async (registry: Registry, name = '临江市'): Promise<string> => {
  const id = String(900000 + ++cities);
  await registry.asSystem((unit) =>
    unit.cities.create({ id, slug: `city-${id}`, name: { zh: name, en: 'River City' }, province: null, example: true }),
  );
  return id;
};
export const principal = (role: Role, cityIds: readonly string[], organisationId: string | null = null): Principal => ({
  userId: `${role}-of-${cityIds.join('-')}`,
  name: `${role} 张`,
  role,
  organisationId,
  cityIds,
});
export const publishedCity = async (
  registry: Registry,
  change: Partial<DraftToSave> = {},
): Promise<{ cityId: string; version: Version }> => {
  const cityId = await newCity(registry);
  const version = await registry.asSystem(async ({ versions }) => {
    const { id } = await versions.saveDraft(draft(cityId, change));
    return versions.publish(id, { acceptRest: true });
  });
  return { cityId, version };
};
