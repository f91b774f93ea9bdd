import type { TargetRow, TaskItem } from '@dafeng/contract';
import { describe, expect, it } from 'vitest';
import { basesDiffer, bodiesBySection, groupRows, yearsOf } from './group-rows.ts';

const row = (
  indicator: string,
  theme: string | null,
  section: string,
  cells: Record<string, never[]> = {},
): TargetRow => ({
  cityId: '990100',
  indicatorId: null,
  indicator,
  indicatorName: null,
  theme,
  unit: '%',
  scope: '全市',
  section,
  sectionTitle: '重点任务 › 能源转型 › 光伏',
  cells,
});
const words = {
  theme: (id: string | null) => id ?? '未归类',
  city: () => '临江市',
  body: (body: { name: string; lead: boolean } | null) =>
    body === null ? '无' : body.lead ? body.name : `${body.name}*`,
};
const task = (section: string, lead: string[], participants: string[]) =>
  ({
    cityId: '990100',
    section,
    lead: lead.map((name) => ({ name })),
    participants: participants.map((name) => ({ name })),
  }) as unknown as TaskItem;

describe('grouping target rows', () => {
  const rows = [row('甲', 'energy', '2.1.1'), row('乙', null, '2.1.2'), row('丙', 'energy', '2.1.3')];
  it('keeps the order of first appearance and every row', () => {
    const groups = groupRows(rows, 'theme', words);
    expect(groups.map((g) => [g.label, g.rows.length])).toEqual([
      ['energy', 2],
      ['未归类', 1],
    ]);
  });
  it('groups by action, not by task', () =>
    expect(groupRows(rows, 'section', words).map((g) => g.label)).toEqual(['临江市 · 重点任务 › 能源转型']));
  it('lays a row to each lead, else to the first listed, else to none', () => {
    const bodies = bodiesBySection([
      task('2.1.1', ['市能源局', '市住房局'], ['市水利局']),
      task('2.1.2', [], ['市水利局', '市国资委']),
    ]);
    expect(groupRows(rows, 'body', words, bodies).map((g) => [g.label, g.rows.length])).toEqual([
      ['临江市 · 市能源局', 1],
      ['临江市 · 市住房局', 1],
      ['临江市 · 市水利局*', 1],
      ['无', 1],
    ]);
  });
  it('sees rows held against different base years', () => {
    const of = (...bases: (number | null)[]) =>
      row('甲', null, '1', { '2025': bases.map((baselineYear) => ({ baselineYear })) as never[] });
    expect(basesDiffer([of(2020, 2005)])).toBe(true);
    expect(basesDiffer([of(2020), of(null)])).toBe(true);
    expect(basesDiffer([of(2020), of(2020)])).toBe(false);
    expect(basesDiffer([of(null)])).toBe(false);
  });
  it('always shows 2025 and 2030, other years when they occur, no year last', () =>
    expect(yearsOf([row('甲', null, '1', { none: [], '2024': [] })])).toEqual(['2024', '2025', '2030', 'none']));
});
