import type { TrackedTarget } from '@dafeng/contract';
import { describe, expect, it } from 'vitest';
import { filterFollowed, groupFollowed } from './group-followed.ts';

const target = (name: string, facts: Partial<TrackedTarget> = {}): TrackedTarget =>
  ({
    name,
    indicatorName: null,
    section: '2.1.1',
    headline: false,
    pending: false,
    bodies: [],
    light: { fired: null, dark: null, judged: null },
    ...facts,
  }) as unknown as TrackedTarget;
const lit = (id: string) =>
  ({ fired: { level: { id, order: id === 'second' ? 1 : 0 } } }) as unknown as TrackedTarget['light'];
const body = (id: string) => ({ organisationId: id, name: `单位${id}`, part: 'lead' });
const targets = [
  target('能耗强度', { headline: true, light: lit('second'), bodies: [body('1'), body('2')] }),
  target('水电装机', { light: lit('third'), bodies: [body('2')], section: '3.2.1' }),
  target('碳强度', { headline: true, pending: true }),
  target('森林覆盖率'),
];
const words = {
  headline: (headline: boolean) => (headline ? '主要目标' : '其他'),
  action: (section: string) => section.slice(0, 3),
  noBody: '未明确',
  light: (id: string) => id,
};
const names = (list: readonly TrackedTarget[]) => list.map(({ name }) => name);

describe('which followed targets are shown', () => {
  it.each([
    [{ light: 'second' }, ['能耗强度']],
    [{ light: 'pending' }, ['碳强度']],
    [{ light: 'none' }, ['森林覆盖率']],
    [{ body: '2' }, ['能耗强度', '水电装机']],
    [{ q: ' 强度 ' }, ['能耗强度', '碳强度']],
    [{ q: '单位1' }, ['能耗强度']],
    [{ light: 'third', body: '1' }, []],
    [{}, ['能耗强度', '水电装机', '碳强度', '森林覆盖率']],
  ])('%o', (filter, expected) => expect(names(filterFollowed(targets, filter))).toEqual(expected));
});

describe('groups of followed targets', () => {
  const groups = (by: Parameters<typeof groupFollowed>[1]) =>
    groupFollowed(targets, by, words, ['second', 'third', 'pending', 'none']).map(({ label, targets: own }) => [
      label,
      own.length,
    ]);
  it('goals chapter and the rest', () =>
    expect(groups('headline')).toEqual([
      ['主要目标', 2],
      ['其他', 2],
    ]));
  it('in a group the worst light stands first and what nobody knows last', () => {
    const [all] = groupFollowed(targets.toReversed(), 'action', { ...words, action: () => '全部' }, []);
    expect(names(all?.targets ?? [])).toEqual(['能耗强度', '水电装机', '碳强度', '森林覆盖率']);
  });
  it('by action', () =>
    expect(groups('action')).toEqual([
      ['2.1', 3],
      ['3.2', 1],
    ]));
  it('with every body it has, and with none', () =>
    expect(groups('body')).toEqual([
      ['单位1', 1],
      ['单位2', 2],
      ['未明确', 2],
    ]));
  it('lights from worst to best', () =>
    expect(groups('light').map(([label]) => label)).toEqual(['second', 'third', 'pending', 'none']));
});
