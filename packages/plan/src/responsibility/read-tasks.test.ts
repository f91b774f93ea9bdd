import { describe, expect, it } from 'vitest';
import { cleanText, quoteOf } from '../clean-text.ts';
import { readOutline, readOutlineWithPlaces } from '../outline/read-outline.ts';
import { readTasks, readTasksWithWarnings } from './read-tasks.ts';

const plan = (...tasks: string[]): string =>
  [
    '临江市行动方案',
    '一、总体要求',
    '立足实际，统筹推进。',
    '二、重点任务',
    ...tasks.map((task, i) => `（${'一二三四五六七八九'.charAt(i)}）推进第${i + 1}项工作。统筹安排，抓好落实。${task}`),
  ].join('\n\n');
const read = (...tasks: string[]) => {
  const clean = cleanText(plan(...tasks));
  return readTasks(clean, readOutline(clean)).map((task) => task.responsible);
};
const one = (bracket: string) => {
  const [responsible] = read(bracket);
  if (responsible === undefined) throw new Error('no task was read');
  return responsible;
};

describe('responsibility brackets', () => {
  it.each([
    ['（市发展改革委负责）', [], ['市发展改革委']],
    ['〔市发展改革委、市水利局按职责分工负责〕', [], ['市发展改革委', '市水利局']],
    ['（市发展改革委牵头，市水利局、市林业局等按职责分工负责）', ['市发展改革委'], ['市水利局', '市林业局']],
    ['（市发展改革委、市经信局牵头，市水利局配合）', ['市发展改革委', '市经信局'], ['市水利局']],
    ['（牵头单位：市发展改革委；配合单位：市水利局、市林业局）', ['市发展改革委'], ['市水利局', '市林业局']],
    ['\n\n责任单位：市发展改革委、市水利局', [], ['市发展改革委', '市水利局']],
    ['\n\n牵头单位：市发展改革委\n责任单位：市水利局', ['市发展改革委'], ['市水利局']],
    ['［责任单位：市经信局，各区（市）县政府；逗号前为牵头单位，下同］', ['市经信局'], ['各区（市）县政府']],
    ['（工业和信息化部、国家发展改革委等按职责分工负责）', [], ['工业和信息化部', '国家发展改革委']],
    [
      '（各设区市人民政府和望海综合实验区管委会，省工信厅、发改委等按职责分工负责）',
      [],
      ['各设区市人民政府', '望海综合实验区管委会', '省工信厅', '发改委'],
    ],
    [
      '（市自然资源和规划局、市文化和旅游局、国网临江供电公司按职责分工负责)',
      [],
      ['市自然资源和规划局', '市文化和旅游局', '国网临江供电公司'],
    ],
    [
      '（市委党校（临江行政学院）、各县（市、区）人民政府按职责分工负责）',
      [],
      ['市委党校（临江行政学院）', '各县（市、区）人民政府'],
    ],
    [
      '（市水利局牵头，国网临江供电公司以及各县(区)、高新区等按职责分工负责）',
      ['市水利局'],
      ['国网临江供电公司', '各县（区）', '高新区'],
    ],
    ['（市住房城\n\n乡建设局、市水\n\n利局按职责分工负责〕', [], ['市住房城乡建设局', '市水利局']],
    ['（市级有关部门（单位）按职责分工负责）', [], ['市级有关部门（单位）']],
    ['（市住建局）', [], ['市住建局']],
    ['（市能源局（牵头）、市水利局、市林业局）', ['市能源局'], ['市水利局', '市林业局']],
    ['（责任单位：市能源局（牵头单位）、市水利局（配合））', ['市能源局'], ['市水利局']],
    ['（市水利局、市能源局作为牵头单位，市林业局配合）', ['市水利局', '市能源局'], ['市林业局']],
    ['（各有关部门按分工指导负责）', [], ['各有关部门']],
    ['完善充（换）电设施（含桩）。', [], []],
  ])('%s', (bracket, lead, participants) => {
    expect({ lead: one(bracket).lead, participants: one(bracket).participants }).toEqual({ lead, participants });
  });

  it('knows an open list and where the bracket stands', () => {
    expect(one('（市发展改革委等按职责分工负责）').openList).toBe(true);
    expect(one('（市发展改革委负责）').openList).toBe(false);
    const clean = cleanText(plan('（市发展改\n\n革委负责)'));
    const [task] = readTasks(clean, readOutline(clean));
    expect(quoteOf(clean, task?.responsible.bracket ?? { start: 0, end: 0 })).toBe('（市发展改\n\n革委负责)');
  });

  it.each([
    [
      '（市水利局牵头，各县（区）、高新区等按职责分工负责。以下均须各县（区）、高新区负责，不再列出）',
      ['市水利局'],
      ['各县（区）', '高新区'],
    ],
    [
      '〔市水利局按职责分工负责。各县（区）人民政府、高新区管委会，下同不再列出〕',
      [],
      ['市水利局', '各县（区）人民政府', '高新区管委会'],
    ],
    [
      '（市水利局牵头，各县（市、区）按职责分工负责，以下任务均需各县（市、区）落实，不再列出）',
      ['市水利局'],
      ['各县（市、区）'],
    ],
    [
      '（市水利局负责；各县（市、区）人民政府均为责任单位，以下不再逐一列出）',
      [],
      ['市水利局', '各县（市、区）人民政府'],
    ],
    ['（市水利局牵头，以下任务均需各县（市、区）落实，不再列出）', ['市水利局'], []],
  ])('says once for all: %s', (first, lead, participants) => {
    const [before, after, none] = read(first, '（市林业局负责）', '');
    expect(before?.lead).toEqual(lead);
    expect(before?.participants).toEqual(participants);
    expect(after).toMatchObject({ countiesIncluded: true, countiesBasis: 'declaredOnce', participants: ['市林业局'] });
    expect(after?.impliedParticipants.length).toBeGreaterThan(0);
    expect(none).toMatchObject({ countiesBasis: 'none', impliedParticipants: [] });
  });

  it('keeps the lead convention for the brackets that follow', () => {
    const [, second] = read(
      '〔责任单位：市经信局，各区（市）县政府；逗号前为牵头单位，下同〕',
      '〔责任单位：市水利局、市林业局，各区（市）县政府〕',
    );
    expect(second).toMatchObject({
      lead: ['市水利局', '市林业局'],
      participants: ['各区（市）县政府'],
      countiesBasis: 'listed',
    });
  });

  it('warns of a bracket that does not match or is not closed', () => {
    const codes = (bracket: string): string[] => {
      const clean = cleanText(plan(bracket, ''));
      return readTasksWithWarnings(clean, readOutlineWithPlaces(clean)).warnings.map((warning) => warning.code);
    };
    expect(codes('〔市水利局按职责分工负责）')).toEqual(['bracket-mismatch']);
    expect(codes('（市水利局、市林业局按职责分工负责')).toEqual(['bracket-unclosed']);
    expect(codes('（市水利局负责）')).toEqual([]);
  });

  it('takes the lowest numbered unit outside general requirements and goals', () => {
    const text =
      '临江市方案\n一、总体要求\n（一）指导思想。立足实际。\n二、主要目标\n到2025年取得实效。\n三、重点任务\n（一）能源行动。统筹推进。\n1.发展水电。稳步推进。\n2.发展风电。稳步推进。\n（二）工业行动。统筹推进。\n四、国际合作\n深化交流。';
    const clean = cleanText(text);
    expect(readTasks(clean, readOutline(clean)).map((task) => task.section)).toEqual(['3.1.1', '3.1.2', '3.2', '4']);
  });
});
