import { describe, expect, it } from 'vitest';
import { cleanText } from '../clean-text.ts';
import { readOutline, readOutlineWithPlaces } from '../outline/read-outline.ts';
import { readTasks, readTasksWithWarnings } from './read-tasks.ts';

const body = '加快推进各项工作，完善政策措施，落实工作责任，统筹抓好结构调整。';
const head = `鹭湾市行动方案\n一、总体要求\n${body}\n二、重点任务\n`;
const bodies = (text: string): string[] => {
  const clean = cleanText(text);
  return readTasks(clean, readOutline(clean)).map(
    ({ section, responsible: { lead, participants } }) => `${section} ${lead.join('、')}|${participants.join('、')}`,
  );
};

describe('bodies printed once for several tasks', () => {
  it.each([
    [
      'a bracket on a line of its own behind the last of them',
      `（一）能源行动\n1.发展水电。${body}\n2.发展风电。${body}\n（市能源局、市水利局按职责分工负责）`,
      ['2.1.1 |市能源局、市水利局', '2.1.2 |市能源局、市水利局'],
    ],
    [
      'lines behind the last of them',
      `（一）工业行动\n1.节能。${body}\n2.降碳。${body}\n牵头单位：市经信局\n配合单位：市科技局`,
      ['2.1.1 市经信局|市科技局', '2.1.2 市经信局|市科技局'],
    ],
    [
      'in the heading of the section',
      `（一）能源行动（牵头单位：市能源局；责任单位：市水利局）\n1.发展水电。${body}\n2.发展风电。${body}`,
      ['2.1.1 市能源局|市水利局', '2.1.2 市能源局|市水利局'],
    ],
    [
      'below the heading of the section',
      `（一）工业行动\n责任单位：市经信局\n1.节能。${body}\n2.降碳。${body}（市科技局负责）`,
      ['2.1.1 |市经信局', '2.1.2 |市科技局'],
    ],
    [
      'not a bracket that closes the last task’s own paragraph',
      `（一）能源行动\n1.发展水电。${body}\n2.发展风电。${body}（市能源局负责）`,
      ['2.1.1 |', '2.1.2 |市能源局'],
    ],
    [
      'not where another task of the section names its own',
      `（一）能源行动\n1.发展水电。${body}（市水利局负责）\n2.发展风电。${body}\n3.节能。${body}\n责任单位：市能源局`,
      ['2.1.1 |市水利局', '2.1.2 |', '2.1.3 |市能源局'],
    ],
    [
      'ministries',
      `（一）节能。${body}（工业和信息化部、国家发展改革委、国务院国资委、中国民航局等按职责分工负责）\n（二）降碳。${body}（牵头单位：能源局 参加单位：发展改革委、国资委）\n（三）减污。${body}\n负责单位：生态环境部`,
      [
        '2.1 |工业和信息化部、国家发展改革委、国务院国资委、中国民航局',
        '2.2 能源局|发展改革委、国资委',
        '2.3 |生态环境部',
      ],
    ],
  ])('%s', (_, tasks, expected) => {
    expect(bodies(head + tasks)).toEqual(expected);
  });

  it('says so, for the officer to check', () => {
    const clean = cleanText(`${head}（一）能源行动\n责任单位：市能源局\n1.发展水电。${body}\n2.发展风电。${body}`);
    const { warnings } = readTasksWithWarnings(clean, readOutlineWithPlaces(clean));
    expect(warnings.map((warning) => warning.code)).toEqual(['bodies-unparsed', 'bodies-unparsed']);
  });
});

describe('tables of assigned tasks', () => {
  const plan = `${head}（一）能源行动\n1.发展水电。${body}\n2.发展风电。${body}（市林业局负责）\n（二）工业行动\n3.推进工业节能。${body}\n附件：重点任务分工表\n`;
  it.each([
    [
      'tabs',
      '序号\t重点任务\t牵头单位\t责任单位\n1\t发展水电\t市水利局\t市发展改革委、各县（区）人民政府\n2\t发展风电\t市能源局\t市自然资源局\n3\t推进工业节能\t市经信局\t',
    ],
    [
      'blanks',
      '重点任务    牵头单位    配合单位\n发展水电    市水利局    市发展改革委、各县（区）人民政府\n发展风电    市能源局    市自然资源局\n推进工业节能    市经信局',
    ],
    [
      'numbers and more words in the cell',
      '工作任务\t主办单位\t协办单位\n（1）发展水电。加快改造。\t市水利局\t市发展改革委、各县（区）人民政府\n3.推进工业节能\t市经信局\t',
    ],
  ])('parted by %s fill what the task itself leaves open', (_, table) => {
    expect(bodies(plan + table).slice(0, 3)).toEqual([
      '2.1.1 市水利局|市发展改革委、各县（区）人民政府',
      '2.1.2 |市林业局',
      '2.2.1 市经信局|',
    ]);
  });

  it('takes no table for one that does not name tasks and bodies', () => {
    expect(bodies(`${plan}指标\t2025年\t单位\n发展水电\t30\t万千瓦`)[0]).toBe('2.1.1 |');
  });
});
