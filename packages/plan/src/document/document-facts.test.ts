import { describe, expect, it } from 'vitest';
import { cleanText } from '../clean-text.ts';
import { readDocumentFacts } from './document-facts.ts';
import { parsePrintedDate } from './printed-date.ts';

const body = '\n一、总体要求\n立足实际，统筹推进。\n二、重点任务\n抓好落实。';
const facts = (front: string, tail = '') => readDocumentFacts(cleanText(`${front}${body}${tail}`));

describe('readDocumentFacts', () => {
  it('reads a letter of transmittal', () => {
    expect(
      facts(
        '临江市人民政府\n\n关于印发《临江市碳达峰实施方案》的通知\n\n临府发〔2024〕3号\n\n各县（区）人民政府：\n\n现印发你们，请认真落实。\n\n临江市人民政府\n\n2024年3月5日\n\n临江市碳达峰实施方案\n',
      ),
    ).toEqual({
      title: '临江市碳达峰实施方案',
      docNumber: '临府发〔2024〕3号',
      issuer: '临江市人民政府',
      date: '2024-03-05',
    });
  });

  it('reads a number in other brackets, a date over two lines, a signature that lost a character', () => {
    expect(
      facts(
        '临府办发[2023]14 号\n临江市人民政府办公室\n关于印发临江市节能行动计划的通知\n各部门：\n现印发你们。\n临江市人民政府办公\n室\n2023年12月31\n日\n临江市节能行动计划',
      ),
    ).toMatchObject({ title: '临江市节能行动计划', docNumber: '临府办发〔2023〕14号', date: '2023-12-31' });
  });

  it('reads a plan without a letter and never takes a cited number for its own', () => {
    const read = facts('临江市能源结构优化行动方案\n根据《望海省方案》（望府发〔2021〕21号），制定本方案。');
    expect(read).toEqual({ title: '临江市能源结构优化行动方案', docNumber: null, issuer: null, date: null });
  });

  it('reads several issuers', () => {
    expect(
      facts(
        '关于印发《临江市降碳方案》的通知\n现印发你们。\n临江市发展和改革委员会\n临江市生态环境局\n2023年6月5日\n临江市降碳方案',
      ).issuer,
    ).toBe('临江市发展和改革委员会、临江市生态环境局');
    expect(facts('中共临江市委 临江市人民政府关于做好碳达峰工作的实施意见\n（2022年3月14日）')).toMatchObject({
      issuer: '中共临江市委、临江市人民政府',
      date: '2022-03-14',
    });
  });

  it('reads a title in two lines and a date in Chinese numerals', () => {
    expect(facts('临江市\n碳达峰实施方案\n').title).toBe('临江市碳达峰实施方案');
    expect(facts('临江市碳达峰实施方案', '\n临江市人民政府\n二〇二四年十一月二十日')).toMatchObject({
      issuer: '临江市人民政府',
      date: '2024-11-20',
    });
  });
});

describe('letterheads of other issuers', () => {
  const letter = '各市：\n现印发给你们。\n';
  it.each([
    [
      'an office of the government',
      `临江省人民政府办公厅关于印发临江省节能减排综合工作方案的通知\n临政办发〔2022〕12号\n${letter}临江省人民政府办公厅\n2022年6月1日\n（此件公开发布）\n临江省节能减排综合工作方案`,
      ['临江省节能减排综合工作方案', '临政办发〔2022〕12号', '临江省人民政府办公厅', '2022-06-01'],
    ],
    [
      'joint issuers, two to a line',
      `关于印发《鹭湾市协同增效实施方案》的通知\n${letter}鹭湾市生态环境局 鹭湾市发展和改革委员会\n鹭湾市工业和信息化局 鹭湾市住房和城乡建设局\n2022年12月13日\n鹭湾市协同增效实施方案`,
      [
        '鹭湾市协同增效实施方案',
        null,
        '鹭湾市生态环境局、鹭湾市发展和改革委员会、鹭湾市工业和信息化局、鹭湾市住房和城乡建设局',
        '2022-12-13',
      ],
    ],
    [
      'ministries in the head alone',
      `工业和信息化部 国家发展改革委 生态环境部关于印发轻工降碳实施方案的通知\n工信部联轻〔2031〕8号\n${letter}轻工降碳实施方案`,
      ['轻工降碳实施方案', '工信部联轻〔2031〕8号', '工业和信息化部、国家发展改革委、生态环境部', null],
    ],
    [
      'a draft, its state on a line of its own',
      '附件1\n鹭湾市碳达峰实施方案\n(征求意见稿)',
      ['鹭湾市碳达峰实施方案（征求意见稿）', null, null, null],
    ],
    [
      'a draft put before the public',
      '关于公开征求《鹭湾市碳达峰实施方案（征求意见稿）》意见的公告\n现公开征求意见。\n鹭湾市发展和改革委员会\n2023年5月4日\n鹭湾市碳达峰实施方案\n（征求意见稿）',
      ['鹭湾市碳达峰实施方案（征求意见稿）', null, '鹭湾市发展和改革委员会', '2023-05-04'],
    ],
    [
      'years below the title',
      '鹭湾市能源发展规划\n（2021—2025年）\n鹭湾市发展和改革委员会\n2021年12月',
      ['鹭湾市能源发展规划（2021—2025年）', null, '鹭湾市发展和改革委员会', null],
    ],
    [
      'words set apart by blanks',
      `临 江 市 人 民 政 府 文 件\n临府发〔2024〕3 号\n关 于 印 发 《临 江 市 碳 达 峰 实 施 方 案》 的 通 知\n${letter}临江市人民政府\n2024年3月5日\n临 江 市 碳 达 峰 实 施 方 案`,
      ['临江市碳达峰实施方案', '临府发〔2024〕3号', '临江市人民政府', '2024-03-05'],
    ],
    [
      'a title over three lines',
      `临江市人民政府办公室关于印发临江市\n新能源汽车充换电基础设施建设运营管理\n三年行动方案（2024—2026年）的通知\n临府办〔2024〕5号\n${letter}临江市人民政府办公室\n2024年3月5日`,
      [
        '临江市新能源汽车充换电基础设施建设运营管理三年行动方案（2024—2026年）',
        '临府办〔2024〕5号',
        '临江市人民政府办公室',
        '2024-03-05',
      ],
    ],
    [
      'a head without a letter',
      '鹭湾省能源局文件\n鹭能源〔2023〕7号\n鹭湾省能源局关于加快风电发展的若干措施',
      ['鹭湾省能源局关于加快风电发展的若干措施', '鹭能源〔2023〕7号', '鹭湾省能源局', null],
    ],
    [
      'a number in brackets below the title',
      '临江市人民政府关于加快绿色低碳循环发展的实施意见\n（临政发〔2022〕9号）',
      ['临江市人民政府关于加快绿色低碳循环发展的实施意见', '临政发〔2022〕9号', '临江市人民政府', null],
    ],
    [
      'the table of a web page',
      `索 引 号： WA1-2024 主题分类： 区政府\n文 号： 鹭府办发〔2024〕23号 公开类型： 主动公开\n鹭湾区系统化推进海绵城市建设的实施方案`,
      ['鹭湾区系统化推进海绵城市建设的实施方案', '鹭府办发〔2024〕23号', null, null],
    ],
    [
      'party and government, a title of two lines',
      '中共临江市委 临江市人民政府\n关于完整准确全面贯彻新发展理念\n做好碳达峰碳中和工作的实施意见\n临委发〔2022〕7 号\n（2022 年 3 月 17 日）',
      [
        '关于完整准确全面贯彻新发展理念做好碳达峰碳中和工作的实施意见',
        '临委发〔2022〕7号',
        '中共临江市委、临江市人民政府',
        '2022-03-17',
      ],
    ],
  ])('%s', (_, front, [title, docNumber, issuer, date]) => {
    expect(facts(front)).toEqual({ title, docNumber, issuer, date });
  });

  it('reads the signature under the plan', () => {
    expect(facts('鹭湾市能源结构优化行动方案', '\n鹭湾市发展和改革委员会办公室\n2023年5月6日印发')).toMatchObject({
      issuer: '鹭湾市发展和改革委员会办公室',
      date: '2023-05-06',
    });
  });

  it('infers no issuer from the name of the place', () => {
    expect(facts('鹭湾市能源结构优化行动方案').issuer).toBeNull();
  });
});

describe('facts printed elsewhere than in a letter', () => {
  const title = '临江市碳达峰实施方案';
  it.each([
    [
      'fields of a web page on one line',
      `索引号：LJ-2023-1 发布机构：临江市发展和改革委员会 文号：临发改〔2023〕8号 成文日期：2023-05-04 发布日期：2023-05-10\n${title}`,
      ['临发改〔2023〕8号', '临江市发展和改革委员会', '2023-05-04'],
    ],
    [
      'a date of issue before the date of publication, whichever stands first',
      `发布日期：2023-05-10 文号：临发改〔2023〕8号 成文日期：2023-05-04\n${title}`,
      ['临发改〔2023〕8号', null, '2023-05-04'],
    ],
    [
      'fields in a table',
      `索 引 号\tLJ-1\t文号\t临发改〔2023〕8号\n发布机构\t临江市发展和改革委员会\t成文日期\t2023年05月04日\n${title}`,
      ['临发改〔2023〕8号', '临江市发展和改革委员会', '2023-05-04'],
    ],
    [
      'fields in brackets, one to a line',
      `【发文机关】临江市人民政府\n【发文字号】临政发〔2023〕8号\n【发布日期】2023.05.04\n${title}`,
      ['临政发〔2023〕8号', '临江市人民政府', '2023-05-04'],
    ],
    [
      'a web page that names where it took the text from, which is no issuer',
      `发布时间：2023-05-04 16:20 来源：临江市发展和改革委员会 浏览次数：33\n${title}`,
      [null, null, '2023-05-04'],
    ],
    [
      'issuer and date in a bracket below the title',
      `${title}\n（临江市人民政府 2023年5月4日）`,
      [null, '临江市人民政府', '2023-05-04'],
    ],
    [
      'two issuers below the title',
      `${title}\n临江市生态环境局 临江市水利局\n2023年5月4日`,
      [null, '临江市生态环境局、临江市水利局', '2023-05-04'],
    ],
    [
      'a cited number and date only',
      `${title}\n根据《鹭湾省方案》（鹭政发〔2022〕3号，2022年3月4日印发），制定本方案。`,
      [null, null, null],
    ],
  ])('%s', (_, front, [docNumber, issuer, date]) => {
    expect(facts(front)).toEqual({ title, docNumber, issuer, date });
  });

  it('reads the signature between the plan and its annexes', () => {
    const rows = Array.from({ length: 8 }, (_, i) => `第${i + 1}项任务\t市能源局`).join('\n');
    expect(
      facts(title, `\n临江市发展和改革委员会\n2023年5月4日\n附件：1.分工表\n附件1\n分工表\n任务\t牵头单位\n${rows}`),
    ).toEqual({ title, docNumber: null, issuer: '临江市发展和改革委员会', date: '2023-05-04' });
  });

  it('takes the letterhead before the imprint of the office that printed it', () => {
    expect(
      facts(
        `临江市人民政府文件\n临政发〔2023〕8号\n${title}`,
        '\n抄送：市委各部门。\n临江市人民政府办公室 2023年5月4日印发',
      ),
    ).toMatchObject({ issuer: '临江市人民政府', date: '2023-05-04' });
  });

  it.each(['目录', '目  录', '目 次'])('leaves %s out of the title', (contents) => {
    expect(facts(`临江市能源发展规划\n${contents}\n一、总体要求 1\n二、重点任务 2`).title).toBe('临江市能源发展规划');
  });
});

describe('parsePrintedDate', () => {
  it.each([
    ['2024年1月19日', '2024-01-19'],
    ['二○二四年一月三十一日', '2024-01-31'],
    ['成文日期：2023-12-05', '2023-12-05'],
    ['2024年2月30日', null],
    ['2024年13月1日', null],
    ['到2025年', null],
  ])('%s', (text, date) => {
    expect(parsePrintedDate(text)).toBe(date);
  });
});
