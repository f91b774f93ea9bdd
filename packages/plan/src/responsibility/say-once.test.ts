import { describe, expect, it } from 'vitest';
import { parseResponsibility } from './parse-responsibility.ts';
import { readSayOnceClause } from './say-once.ts';

const counties = '各县（区）人民政府';
const zones = ['鹭湾高新区管委会', '石湾化工园区管委会'];
const list = [counties, ...zones].join('、');

describe('clauses that name bodies once for all', () => {
  it.each([
    `${list}均为责任单位，以下不再逐一列出`,
    `${list}均为责任单位，不再一一列出`,
    `${list}均为各项任务责任单位，以下不再单独列出`,
    `${list}均需负责，以下同`,
    `${list}均需负责，下同`,
    `${list}均按职责落实，后续任务不再列出`,
    `${list}按职责分工负责，下同，不再重复列出`,
    `${list}为责任单位，以下任务不再标注`,
    `${list}都要抓好落实，以下不另列`,
    `${list}应按职责分工落实，此后不再赘述`,
    `${list}参与，下同`,
    `${list}，下同不再列出`,

    `${counties}，${zones.join('、')}均为责任单位，以下不再列出`,
    `上述及以下任务均由${list}落实，不再列出`,
    `本方案各项任务${list}均为责任单位，不再逐项列出`,
  ])('here and below: %s', (clause) => {
    expect(readSayOnceClause(clause)).toEqual({ bodies: [counties, ...zones], followingOnly: false, own: '' });
    const read = parseResponsibility(`市水利局牵头，市林业局配合；${clause}`);
    expect([read.lead, read.participants]).toEqual([['市水利局'], ['市林业局', counties, ...zones]]);
  });

  it.each([
    `以下均须${list}负责，不再列出`,
    `以下任务均需${list}落实，不再一一列出`,
    `后续任务${list}均为责任单位，不再单独列出`,
    `其他任务均由${list}按职责落实，不再列出`,
    `下列各项工作均涉及${list}，不再列出`,
  ])('below only: %s', (clause) => {
    expect(readSayOnceClause(clause)).toEqual({ bodies: [counties, ...zones], followingOnly: true, own: '' });
    const read = parseResponsibility(`市水利局牵头，市林业局配合，${clause}`);
    expect([read.lead, read.participants]).toEqual([['市水利局'], ['市林业局']]);
  });

  it.each([
    [`市水利局牵头，${list}均为责任单位，以下不再逐一列出`, ['市水利局'], [counties, ...zones]],
    [
      `市应急管理局、市林业局按职责分工负责，${list}均需落实，下同`,
      [],
      ['市应急管理局', '市林业局', counties, ...zones],
    ],
  ])('keeps what is said of this task: %s', (content, lead, participants) => {
    const read = parseResponsibility(content);
    expect([[...read.lead], [...read.participants].sort()]).toEqual([lead, [...participants].sort()]);
    expect(read.sayOnce?.bodies).toEqual([counties, ...zones]);
  });

  it.each([
    '市水利局按职责分工负责',
    '逗号前为牵头单位，下同',
    '未明确牵头单位的，由所列负责单位按职责分工负责，下同',
    '以下不再列出',
  ])('names nobody: %s', (clause) => {
    expect(readSayOnceClause(clause)).toBeNull();
  });

  it('takes no note on reading the list for a body', () => {
    const read = parseResponsibility(
      '国家水利部门、国家林业部门。未明确牵头单位的，由所列负责单位按职责分工负责，下同',
    );
    expect([...read.lead, ...read.participants]).toEqual(['国家水利部门', '国家林业部门']);
  });
});
