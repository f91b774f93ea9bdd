import { existsSync, readFileSync } from 'node:fs';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cleanText } from './clean-text.ts';
import { readDocumentFacts } from './document/document-facts.ts';
import { readOutline } from './outline/read-outline.ts';
import { readPlan } from './read-plan.ts';
import { readTasks } from './responsibility/read-tasks.ts';

const refusal = (text: string): string | null => {
  const read = readPlan(text);
  return read.ok ? null : read.error.code;
};

describe('readPlan refuses what is no plan', () => {
  const novel = Array.from(
    { length: 12 },
    (_, i) =>
      `第${i + 1}章 夜雨\n那天夜里，他独自走在河边，雨落在伞上，像有人轻轻敲门。她没有回头，只说了一句话，便消失在巷口。`,
  ).join('\n');
  const news = `本报讯 记者昨日从临江市获悉，今年第一季度全市光伏发电量同比增长12%。${'市民李先生说，家里的屋顶装上了光伏板，每个月能省下不少电费。'.repeat(10)}`;
  it.each([
    ['nothing', '', 'empty-text'],
    ['blanks', ' \n\t\u3000\n', 'empty-text'],
    ['a novel', novel, 'not-a-plan'],
    ['news', news, 'not-a-plan'],
    ['English', 'It was a dark and stormy night; the rain fell in torrents. '.repeat(50), 'not-a-plan'],
    ['binary', '\u0000\u0001\ufffd'.repeat(500), 'empty-text'],
  ])('%s', (_, text, code) => {
    expect(refusal(text)).toBe(code);
  });

  it('says what it looked for', () => {
    const read = readPlan('今天天气很好，院子里的花都开了，蜜蜂飞来飞去。'.repeat(20));
    expect(read.ok ? '' : read.error.message.zh).toMatch(/编号标题 \d+ 个（至少 3）?/);
  });

  it.each(['实施方案', '行动方案', '工作方案', '发展规划', '行动计划', '实施意见'])('accepts %s', (noun) => {
    const line = '加快推进各项重点任务，完善政策措施，落实工作责任，强化监督考核。';
    expect(
      refusal(
        `临江市节能降碳${noun}\n一、总体要求\n${line.repeat(3)}\n二、重点任务\n${line.repeat(3)}\n三、保障措施\n${line.repeat(3)}`,
      ),
    ).toBeNull();
  });
});

interface GoldTask {
  readonly section: string;
  readonly responsible: {
    readonly lead: string[];
    readonly participants: string[];
    readonly countiesBasis: string;
    readonly openList: boolean;
  };
}
interface Gold {
  readonly document: {
    readonly title: string;
    readonly docNumber: string;
    readonly issuer: string;
    readonly date: string;
  };
  readonly sections: readonly {
    readonly id: string;
    readonly label: string;
    readonly title: string;
    readonly kind: string;
    readonly level: number;
    readonly offset: number;
  }[];
  readonly tasks: readonly GoldTask[];
}

const shared = env.DAFENG_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url));
const cities = ['panzhihua', 'nanchong', 'guangyuan'];
const absent = !existsSync(`${shared}/plans/gold/README.md`);

describe.skipIf(absent)(
  `structure of the gold plans${absent ? ' (skipped: the plans are not beside the project)' : ''}`,
  () => {
    it.each(cities)('%s: letterhead, outline, kinds, places and bodies are those of the gold reading', (city) => {
      const gold = JSON.parse(readFileSync(`${shared}/plans/gold/${city}.json`, 'utf8')) as Gold;
      const clean = cleanText(readFileSync(`${shared}/plans/${city}.txt`, 'utf8'));
      const { title, docNumber, issuer, date } = gold.document;
      expect(readDocumentFacts(clean)).toEqual({ title, docNumber, issuer, date });
      const outline = readOutline(clean);
      expect(
        outline.map(({ id, level, label, title: heading, kind, start }) => [id, level, label, heading, kind, start]),
      ).toEqual(
        gold.sections.map(({ id, level, label, title: heading, kind, offset }) => [
          id,
          level,
          label,
          heading,
          kind,
          offset,
        ]),
      );
      const tasks = readTasks(clean, outline);
      expect(
        tasks.map(({ section, responsible: { lead, participants, countiesBasis, openList } }) => [
          section,
          lead,
          participants,
          countiesBasis,
          openList,
        ]),
      ).toEqual(
        gold.tasks.map(({ section, responsible: { lead, participants, countiesBasis, openList } }) => [
          section,
          lead,
          participants,
          countiesBasis,
          openList,
        ]),
      );
    });
  },
);
