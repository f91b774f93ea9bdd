import { describe, expect, it } from 'vitest';
import { cleanText } from '../clean-text.ts';
import { readOutline, readOutlineWithPlaces } from './read-outline.ts';

const outline = (text: string): string[] =>
  readOutline(cleanText(text)).map((entry) => [entry.id, entry.label, entry.title, entry.kind].join(' '));
const warnings = (text: string): string[] =>
  readOutlineWithPlaces(cleanText(text)).warnings.map((warning) => warning.code);

const body = '立足临江实际，统筹推进各项重点工作，务求取得实效。';

describe('readOutline', () => {
  it('reads chapters, actions and tasks with headings run in', () => {
    const text = [
      '临江市碳达峰实施方案',
      `一、总体要求`,
      `（一）指导思想。${body}`,
      `（二）基本原则。`,
      `——统筹推进、分类施策。${body}`,
      `——先立后破、稳妥有序。${body}`,
      `（三）主要目标。${body}`,
      '二、重点任务',
      `（一）能源转型行动。${body}`,
      `1. 发展水电。${body}`,
      `2．做强光伏。${body}`,
      `(二) 工业达峰行动。${body}`,
      '三、保障措施',
      `（一）加强组织领导。${body}`,
    ].join('\n\n');
    expect(outline(text)).toEqual([
      '1 一、 总体要求 chapter',
      '1.1 （一） 指导思想 other',
      '1.2 （二） 基本原则 principle',
      '1.2.1 —— 统筹推进、分类施策 principle',
      '1.2.2 —— 先立后破、稳妥有序 principle',
      '1.3 （三） 主要目标 goal',
      '2 二、 重点任务 chapter',
      '2.1 （一） 能源转型行动 action',
      '2.1.1 1. 发展水电 task',
      '2.1.2 2． 做强光伏 task',
      '2.2 (二) 工业达峰行动 action',
      '3 三、 保障措施 chapter',
      '3.1 （一） 加强组织领导 safeguard',
    ]);
    expect(warnings(text)).toEqual([]);
  });

  it('reads chapters and sections in words', () => {
    const text = `临江市能源发展规划\n第一章 总体要求\n第一节 指导思想\n${body}\n第二节 主要目标\n${body}\n第二章 重点任务\n第一节 优化供给\n一、发展水电\n${body}\n二、发展风电\n${body}`;
    expect(outline(text)).toEqual([
      '1 第一章 总体要求 chapter',
      '1.1 第一节 指导思想 other',
      '1.2 第二节 主要目标 goal',
      '2 第二章 重点任务 chapter',
      '2.1 第一节 优化供给 action',
      '2.1.1 一、 发展水电 task',
      '2.1.2 二、 发展风电 task',
    ]);
  });

  it('counts headings whose numbers run on through the chapters', () => {
    const text = `临江市行动方案\n一、总体要求\n（一）指导思想。${body}\n二、重点任务\n（二）调整结构。${body}\n（三）节能降碳。${body}\n三、政策保障\n（四）完善法规。${body}`;
    expect(outline(text).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      '1 一、',
      '1.1 （一）',
      '2 二、',
      '2.1 （二）',
      '2.2 （三）',
      '3 三、',
      '3.1 （四）',
    ]);
    expect(warnings(text)).toEqual([]);
  });

  it('does not list a table of contents twice', () => {
    const text = `临江市行动方案\n目录\n一、总体要求……1\n二、重点任务……2\n（一）调整结构……2\n一、总体要求\n${body}\n二、重点任务\n（一）调整结构\n${body}`;
    expect(outline(text).map((line) => line.split(' ')[0])).toEqual(['1', '2', '2.1']);
  });

  it.each([
    ['page numbers behind a blank', '目 录\n一、总体要求 1\n二、重点任务 2\n（一）调整结构 2\n'],
    ['page numbers behind a tab', '目录\n一、总体要求\t1\n二、重点任务\t2\n（一）调整结构\t2\n'],
    ['no page numbers', '目次\n一、总体要求\n二、重点任务\n（一）调整结构\n'],
    ['a preface behind it', `目录\n前言 1\n一、总体要求 2\n二、重点任务 3\n（一）调整结构 3\n前言\n${body}\n`],
    ['annexes', '目录\n一、总体要求 1\n二、重点任务 2\n（一）调整结构 2\n附件1 分工表 9\n'],
  ])('lists no line of a table of contents with %s', (_, contents) => {
    const text = `临江市行动方案\n${contents}一、总体要求\n${body}\n二、重点任务\n（一）调整结构\n${body}`;
    expect(outline(text).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      '1 一、 总体要求',
      '2 二、 重点任务',
      '2.1 （一） 调整结构',
    ]);
  });

  it('keeps headings that end with a number of their own', () => {
    const text = `临江市行动方案\n一、总体要求\n${body}\n二、重点任务\n（一）方向1\n${body}\n（二）方向2\n${body}\n三、方案2030\n${body}`;
    expect(outline(text).map((line) => line.split(' ')[2])).toEqual([
      '总体要求',
      '重点任务',
      '方向1',
      '方向2',
      '方案2030',
    ]);
  });

  it('lists the annex itself, not the line that names the annexes', () => {
    const text = `一、总体要求\n${body}\n二、重点任务\n（一）能源行动。${body}\n附件：1.分工表\n2.名词解释\n附件1\n重点任务分工表\n任务\t单位`;
    expect(outline(text).at(-1)).toBe('3 附件1 重点任务分工表 other');
    expect(outline(text)).toHaveLength(4);
  });

  it('leaves out the points of a letter of transmittal', () => {
    const text = `关于印发《临江市碳达峰实施方案》的通知\n各县（区）人民政府：\n现将方案印发你们，并提出以下要求。\n一、提高认识。${body}\n二、狠抓落实。${body}\n临江市人民政府\n2024年3月5日\n临江市碳达峰实施方案\n一、总体要求\n（一）指导思想。${body}\n二、重点任务\n（一）调整结构。${body}`;
    expect(outline(text).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      '1 一、 总体要求',
      '1.1 （一） 指导思想',
      '2 二、 重点任务',
      '2.1 （一） 调整结构',
    ]);
  });

  it('takes principles without a label by their form', () => {
    const text = `临江市方案\n一、总体要求\n（一）基本原则。\n坚持统筹谋划、协同推进。${body}\n坚持节约优先、重点突破。${body}\n（二）主要目标\n到2025年，取得成效。${body}`;
    expect(outline(text).map((line) => line.replace(/ {2}/, ' - '))).toEqual([
      '1 一、 总体要求 chapter',
      '1.1 （一） 基本原则 principle',
      '1.1.1 - 坚持统筹谋划、协同推进 principle',
      '1.1.2 - 坚持节约优先、重点突破 principle',
      '1.2 （二） 主要目标 goal',
    ]);
  });

  it('takes no item of an enumeration and no box for a heading', () => {
    const list = `一、总体要求\n${body}\n二、重点任务\n（一）节能行动。重点做好以下工作：\n1.开展能效诊断；\n2.淘汰落后电机；\n3.推广余热利用。\n（二）降碳行动。${body}`;
    expect(outline(list).map((line) => line.split(' ')[0])).toEqual(['1', '2', '2.1', '2.2']);
    const box = `一、总体要求\n${body}\n二、重点任务\n（一）能源行动\n1.发展水电。${body}\n专栏1 重点工程\n1.临江抽水蓄能电站。${body}\n2.望海风电场。${body}\n2.发展风电。${body}\n（二）降碳行动。${body}`;
    expect(outline(box).map((line) => line.split(' ').slice(0, 3).join(' '))).toContain('2.1.1 1. 发展水电');
    expect(outline(box).join('\n')).not.toContain('抽水蓄能电站');
  });

  it('finds a heading run in behind a closed bracket', () => {
    const text = `一、总体要求\n${body}\n二、重点任务\n（一）能源行动。${body}（市发展改革委负责）（二）工业行动。${body}`;
    expect(outline(text).map((line) => line.split(' ')[0])).toEqual(['1', '2', '2.1', '2.2']);
  });

  it('lists an annex once and nothing inside it', () => {
    const text = `一、总体要求\n${body}\n二、重点任务\n（一）能源行动。${body}\n附件1：重点任务分工表\n一、能源\n1.发展水电。${body}`;
    expect(outline(text)).toEqual([
      '1 一、 总体要求 chapter',
      '2 二、 重点任务 chapter',
      '2.1 （一） 能源行动 action',
      '3 附件1 重点任务分工表 other',
    ]);
  });

  it('reads decimal numbers by their depth', () => {
    const text = `临江市规划\n1.1 发展现状\n${body}\n2.1 能源行动\n${body}\n2.1.1 发展水电\n${body}`;
    expect(outline(text).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      '1 1.1 发展现状',
      '2 2.1 能源行动',
      '2.1 2.1.1 发展水电',
    ]);
  });

  it('warns of a gap and of a restart', () => {
    expect(warnings(`一、总体要求\n${body}\n三、保障措施\n${body}`)).toEqual(['outline-gap']);
    expect(warnings(`一、总体要求\n${body}\n二、重点任务\n${body}\n一、组织实施\n${body}`)).toEqual([
      'outline-restart',
    ]);
  });

  it('keeps a title over a page break and ends each section at the next heading', () => {
    const text = '一、总体要求\n\n立足实际。\n\n二、重点任务\n\n（一）坚持全市一盘棋，\n\n实施梯次达峰行动。抓好落实。';
    const entries = readOutline(cleanText(text));
    expect(entries.at(-1)?.title).toBe('坚持全市一盘棋，实施梯次达峰行动');
    expect(entries[0]?.end).toBe(entries[1]?.start);
    expect(entries.at(-1)?.end).toBe(text.length);
  });

  it('reads chapters in bold without a number where the plan numbers none', () => {
    const bold = `鹭湾市节能工作方案\n总体要求\n${body}\n重点任务\n（一）发展水电\n${body}\n责任单位：市水利局\n（二）发展风电\n${body}\n责任单位：市能源局\n保障措施\n（一）加强领导\n${body}`;
    expect(outline(bold)).toEqual([
      '1  总体要求 chapter',
      '2  重点任务 chapter',
      '2.1 （一） 发展水电 action',
      '2.2 （二） 发展风电 action',
      '3  保障措施 chapter',
      '3.1 （一） 加强领导 safeguard',
    ]);
    expect(
      outline(`鹭湾市方案\n一、总体要求\n${body}\n重点任务\n${body}\n二、保障措施\n${body}\n组织领导\n${body}`),
    ).toHaveLength(2);
  });

  it('reads a chapter number without a mark above decimal numbers', () => {
    const text = `鹭湾市规划\n1 总则\n1.1 规划背景\n${body}\n2 重点任务\n2.1 发展水电\n${body}\n2.1.1 存量挖潜\n${body}\n3 保障措施\n3.1 组织领导\n${body}`;
    expect(outline(text).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      '1 1 总则',
      '1.1 1.1 规划背景',
      '2 2 重点任务',
      '2.1 2.1 发展水电',
      '2.1.1 2.1.1 存量挖潜',
      '3 3 保障措施',
      '3.1 3.1 组织领导',
    ]);
  });

  it('reads every style of label in one plan, deepest last', () => {
    const text = `鹭湾市规划\n第一章 总则\n${body}\n第二章 任务\n第一节 供给\n一、水电\n${body}\n（一）存量\n${body}\n1.技改\n${body}\n(1)选型\n${body}\n①招标\n${body}\n②安装\n${body}`;
    expect(readOutline(cleanText(text)).map((entry) => entry.level)).toEqual([1, 1, 2, 3, 4, 5, 6, 7, 7]);
  });

  it('leaves the bodies out of a heading', () => {
    expect(
      outline(
        `鹭湾市方案\n一、总体要求\n${body}\n二、重点任务\n（一）能源行动（牵头单位：市能源局；责任单位：市水利局）\n1.发展水电。${body}\n2.发展风电。${body}`,
      )[2],
    ).toBe('2.1 （一） 能源行动 action');
  });
});
