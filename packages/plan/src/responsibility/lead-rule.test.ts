import { describe, expect, it } from 'vitest';
import { cleanText } from '../clean-text.ts';
import { readOutline } from '../outline/read-outline.ts';
import { isCountyBody } from './body-names.ts';
import { readLeadConvention, takeLeadRule } from './lead-rule.ts';
import { readTasks } from './read-tasks.ts';

const read = (tasks: readonly string[], ahead = '') => {
  const text = [
    '鹭湾省行动方案',
    '一、总体要求',
    '立足实际，统筹推进。',
    '二、重点任务',
    ...(ahead === '' ? [] : [ahead]),
    ...tasks.map((task, i) => `（${'一二三四五六七八九'.charAt(i)}）推进第${i + 1}项工作。统筹安排，抓好落实。${task}`),
  ].join('\n\n');
  const clean = cleanText(text);
  return readTasks(clean, readOutline(clean)).map(({ responsible }) => responsible);
};
const bodies = (...tasks: string[]): string[] =>
  read(tasks).map(({ lead, participants }) => `${lead.join('、')}|${participants.join('、')}`);

const list = '省能源局、省水利厅、省林业局';

describe('a rule on who leads, stated once', () => {
  it.each([
    `（${list}，列首位的为牵头单位，下同）`,
    `（${list}，排在第一位的为牵头单位，以下均同）`,
    `（${list}，列第一位的单位为牵头单位，以下同）`,
    `（${list}；排名首位的部门是牵头部门，下同）`,
    `（${list}，首位单位牵头，下同）`,
    `（${list}，牵头单位列首位，下同）`,
    `（${list}按职责分工负责，列首位者为牵头单位，下同）`,
    `（${list}。其中，列首位的为牵头单位，下同）`,
    `（${list}，有多个责任单位的，列首位的为牵头单位，下同）`,
    `（责任单位：${list}，排在首位的为牵头单位，下同）`,
    '（省能源局，省水利厅、省林业局，逗号前为牵头单位）',
    '（省能源局；省水利厅、省林业局，分号前为牵头单位，下同）',
    '（省能源局，省水利厅、省林业局。“，”前为牵头单位，下同）',
    `（${list}）（列首位的为牵头单位，下同）`,
    `\n\n责任单位：${list}（列首位的为牵头单位，下同）`,
    `\n\n责任单位（列首位的为牵头单位，下同）：${list}`,
  ])('leaves its own bracket its bodies: %s', (bracket) => {
    expect(bodies(bracket)).toEqual(['省能源局|省水利厅、省林业局']);
  });

  it.each([
    ['（省水利厅、省林业局）', '省水利厅|省林业局'],
    ['（省水利厅、省林业局等）', '省水利厅|省林业局'],
    ['（省水利厅、省林业局按职责分工负责）', '省水利厅|省林业局'],
    ['（省水利厅负责）', '省水利厅|'],
    ['（责任单位：省水利厅、省林业局）', '省水利厅|省林业局'],
    ['（责任单位：省水利厅、省林业局；配合单位：省能源局）', '省水利厅|省林业局、省能源局'],
    ['（牵头单位：省水利厅，责任单位：省林业局、省能源局）', '省水利厅|省林业局、省能源局'],
    ['（牵头单位：省水利厅；责任单位：省林业局）', '省水利厅|省林业局'],
    ['\n\n牵头单位：省水利厅\n\n责任单位：省林业局、省能源局', '省水利厅|省林业局、省能源局'],
    ['（责任单位：省林业局，牵头单位：省水利厅）', '省水利厅|省林业局'],
    ['（省林业局、省水利厅牵头，省能源局配合）', '省林业局、省水利厅|省能源局'],
    ['（省水利厅为牵头单位，省林业局配合）', '省水利厅|省林业局'],
    ['（配合单位：省水利厅、省林业局）', '|省水利厅、省林业局'],
    ['', '|'],
  ])('reaches the lists that name no lead: %s', (bracket, expected) => {
    expect(bodies('（省能源局、省水利厅，列首位的为牵头单位，下同）', bracket)[1]).toBe(expected);
  });

  it('does not reach back, and the later rule counts', () => {
    expect(
      bodies(
        '（省水利厅、省林业局）',
        '（省能源局、省水利厅，列首位的为牵头单位，下同）',
        '（省林业局、省能源局；省水利厅。分号前为牵头单位，下同）',
        '（省能源局、省林业局；省水利厅）',
      ),
    ).toEqual([
      '|省水利厅、省林业局',
      '省能源局|省水利厅',
      '省林业局、省能源局|省水利厅',
      '省能源局、省林业局|省水利厅',
    ]);
  });

  it('stands beside a clause on counties', () => {
    const [first, second] = read([
      '（责任单位：省能源局、省水利厅，排在首位的为牵头单位，以下均需各市人民政府负责，不再列出）',
      '（省林业局、省水利厅）',
    ]);
    expect(first).toMatchObject({ lead: ['省能源局'], participants: ['省水利厅'], countiesBasis: 'none' });
    expect(second).toMatchObject({
      lead: ['省林业局'],
      participants: ['省水利厅'],
      countiesBasis: 'declaredOnce',
      impliedParticipants: ['各市人民政府'],
    });
  });

  it('may stand before the tasks', () => {
    const [one] = read(['（省水利厅、省林业局）'], '以下各项任务，列首位的为牵头单位。');
    expect(one).toMatchObject({ lead: ['省水利厅'], participants: ['省林业局'] });
  });

  it.each([
    '省水利厅牵头，省林业局配合，下同',
    '第一责任单位：省水利厅',
    '省水利厅为牵头单位',
    '提前牵头开展前期工作',
    '把节约放在首位，省水利厅牵头',
    '未明确牵头单位的，由所列单位分工负责',
  ])('is not taken from %s', (text) => {
    expect(readLeadConvention(text)).toBeNull();
    expect(takeLeadRule(text)).toEqual({ rest: text, convention: null });
  });
});

describe('what counts as the counties', () => {
  it.each([
    '各县（市、区）人民政府',
    '各县（区）',
    '各设区市人民政府',
    '各市、县（区）人民政府',
    '各区（市）县政府',
    '各区政府（管委会）',
    '各市州党委和政府',
    '县（市、区）人民政府',
    '有关县区',
    '石湾县人民政府',
  ])('%s', (name) => {
    expect(isCountyBody(name)).toBe(true);
  });

  it.each([
    '市政府办公室',
    '县政府督查室',
    '市政府',
    '市人民政府',
    '市政府金融办',
    '市委办公室',
    '市场监管局',
    '区域合作处',
    '地方金融监管局',
    '州政府办公室',
  ])('not %s', (name) => {
    expect(isCountyBody(name)).toBe(false);
  });

  it('leaves the basis at none where only the place of the plan itself is named', () => {
    expect(read(['（鹭湾省人民政府、省水利厅按职责分工负责）', '（省政府办公厅负责）'])).toMatchObject([
      { countiesIncluded: false, countiesBasis: 'none' },
      { countiesIncluded: false, countiesBasis: 'none' },
    ]);
  });
});
