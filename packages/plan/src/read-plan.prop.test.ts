import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffReadings } from './comparison/diff-readings.ts';
import { readPlan } from './read-plan.ts';
import type { PlanReading } from './reading.ts';

const han = (n: number): string => ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'][n % 10] as string;
const topics = [
  '能源转型',
  '工业达峰',
  '城乡建设',
  '交通运输',
  '循环经济',
  '科技创新',
  '碳汇提升',
  '全民行动',
  '梯次达峰',
  '对外合作',
];
const verbs = ['加快', '推进', '完善', '落实', '强化', '统筹'];
const objects = ['分布式光伏建设', '重点用能设备更新', '绿色建筑推广', '再生资源回收体系', '森林抚育', '新型储能示范'];
const bodies = [
  '市发展改革委',
  '市经济和信息化局',
  '市水利局',
  '市林业局',
  '各县（市、区）人民政府',
  '国网临江供电公司',
];
const goals = [
  '到 2025 年，非化石能源消费比重达到 21% 左右',
  '到2030年，风电、光伏发电装机规模达到300万千瓦以上',
  '力争到2025年，单位地区生产总值能耗比2020年下降14.5%',
  '“十四五”期间新增造林12万亩',
  '到2025年，城镇新建建筑全面执行绿色建筑标准',
];

const sentence = fc
  .tuple(fc.constantFrom(...verbs), fc.constantFrom(...objects))
  .map(([verb, object]) => `${verb}${object}，健全工作机制。`);
const paragraph = fc
  .tuple(fc.array(sentence, { minLength: 1, maxLength: 4 }), fc.option(fc.constantFrom(...goals)))
  .map(([parts, goal]) => parts.join('') + (goal === null ? '' : `${goal}。`));
const bracket = fc
  .tuple(fc.subarray(bodies, { minLength: 1 }), fc.boolean(), fc.constantFrom('（）', '〔〕', '〔）', '（)', '()'))
  .map(
    ([names, lead, pair]) =>
      `${pair.charAt(0)}${lead && names.length > 1 ? `${names[0]}牵头，${names.slice(1).join('、')}等` : names.join('、')}按职责分工负责${pair.charAt(1)}`,
  );
const task = fc.tuple(paragraph, fc.option(bracket)).map(([text, duty]) => text + (duty ?? ''));
const action = fc.array(task, { minLength: 1, maxLength: 3 });

/** A fictional plan of 临江市 in the manner of municipal plans. */
const plan = fc
  .tuple(fc.array(action, { minLength: 1, maxLength: 6 }), paragraph)
  .map(([actions, aim]) =>
    [
      '临江市人民政府',
      '关于印发《临江市碳达峰实施方案》的通知',
      '临府发〔2024〕3号',
      '临江市人民政府',
      '2024年3月5日',
      '临江市碳达峰实施方案',
      '一、总体要求',
      `（一）指导思想。${aim}`,
      '（二）主要目标。到2030年，非化石能源消费比重达到25%左右，如期实现碳达峰目标。',
      '二、重点任务',
      ...actions.flatMap((tasks, i) => [
        `（${han(i)}）实施${topics[i]}行动。统筹推进各项工作。`,
        ...tasks.map((text, j) => `${j + 1}. ${topics[(i + j) % 10]}任务${j + 1}。${text}`),
      ]),
      '三、保障措施',
      '（一）加强组织领导。压实工作责任，强化监督考核，完善制度。',
    ].join('\n\n'),
  );

interface Mutation {
  readonly at: number;
  readonly cut: number;
  readonly insert: string;
}
const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(12),
  insert: fc.constantFrom(
    '',
    '\n\n',
    ' ',
    '（',
    '）',
    '〔',
    '“',
    '\f',
    '12\n',
    '—',
    '一、',
    '1.',
    '\ud800',
    '\u0000',
    '达到',
    '99%',
    '和',
    '\t',
    '到2025年',
  ),
});
const mutate = (text: string, mutations: readonly Mutation[]): string =>
  mutations.reduce((whole, { at, cut, insert }) => {
    const place = Math.floor(at * whole.length);
    return whole.slice(0, place) + insert + whole.slice(place + cut);
  }, text);

const checkAnchors = (text: string, reading: PlanReading): void => {
  const anchored = [
    ...reading.outline,
    ...reading.targets,
    ...reading.qualitativeTargets,
    ...reading.tasks,
    ...reading.projects,
    ...reading.warnings,
  ];
  for (const { start, end } of anchored) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(text.length);
  }
  for (const item of [...reading.targets, ...reading.qualitativeTargets, ...reading.projects]) {
    expect(text.slice(item.start, item.end)).toBe(item.quote);
  }
  for (const list of [reading.outline, reading.targets, reading.tasks, reading.projects, reading.warnings]) {
    for (let i = 1; i < list.length; i += 1) {
      expect((list[i] as { start: number }).start).toBeGreaterThanOrEqual((list[i - 1] as { start: number }).start);
    }
  }
  const sections = new Set(reading.outline.map((entry) => entry.id));
  expect(sections.size).toBe(reading.outline.length);
  for (const task of reading.tasks) expect(sections.has(task.section)).toBe(true);
  const ids = [...reading.targets, ...reading.qualitativeTargets, ...reading.tasks, ...reading.projects].map(
    (item) => item.id,
  );
  expect(new Set(ids).size).toBe(ids.length);
};

describe('readPlan of fictional plans', () => {
  it('reads every chapter, action and task it was given', () => {
    fc.assert(
      fc.property(plan, (text) => {
        const read = readPlan(text);
        if (!read.ok) throw new Error(read.error.message.zh);
        const labels = text.split('\n\n').filter((line) => /^(?:[一二三]、|（.）|\d\. )/.test(line));
        expect(read.value.outline).toHaveLength(labels.length);
        expect(read.value.document.docNumber).toBe('临府发〔2024〕3号');
        expect(read.value.tasks.filter((t) => t.responsible.bracket !== null)).toHaveLength(
          text.match(/按职责分工负责/g)?.length ?? 0,
        );
        checkAnchors(text, read.value);
      }),
      { numRuns: 60 },
    );
  });

  it('stands any mutation: no crash, anchors inside the text, quotes verbatim, same result twice', () => {
    fc.assert(
      fc.property(plan, fc.array(mutation, { minLength: 1, maxLength: 25 }), (whole, mutations) => {
        const text = mutate(whole, mutations);
        const read = readPlan(text);
        if (read.ok) checkAnchors(text, read.value);
        expect(readPlan(text)).toEqual(read);
      }),
      { numRuns: 150 },
    );
  });

  it('stands any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        const read = readPlan(text);
        if (read.ok) checkAnchors(text, read.value);
        else expect(read.error.remedy.zh).not.toBe('');
      }),
      { numRuns: 100 },
    );
  });
});

const readingOf = (text: string): PlanReading => {
  const read = readPlan(text);
  if (!read.ok) throw new Error(read.error.message.zh);
  return read.value;
};

describe('diffReadings', () => {
  it('finds nothing between a reading and itself, nor when pages break elsewhere', () => {
    fc.assert(
      fc.property(plan, fc.nat(), (text, seed) => {
        const reading = readingOf(text);
        expect(diffReadings(reading, reading).items).toEqual([]);
        // A page break in the middle of a sentence and a longer letter shift every offset.
        const comma = text.indexOf('，', 200 + (seed % 200)) + 1;
        const shifted = readingOf(
          text.slice(0, comma).replace('2024年3月5日', '2024年3月5日\n\n（此件公开发布）') +
            (comma > 0 ? '\n\n' : '') +
            text.slice(comma),
        );
        expect(diffReadings(reading, shifted).items).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('is symmetric', () => {
    const swapped = { added: 'removed', removed: 'added', changed: 'changed', moved: 'moved' } as const;
    fc.assert(
      fc.property(plan, plan, (a, b) => {
        const [before, after] = [readingOf(a), readingOf(b)];
        const there = diffReadings(before, after);
        const back = diffReadings(after, before);
        const key = (change: string, kind: string, x: unknown, y: unknown, fields: readonly string[]): string =>
          JSON.stringify([change, kind, x, y, [...fields].sort()]);
        const forward = there.items
          .map((item) => key(swapped[item.change], item.kind, item.after, item.before, item.fields))
          .sort();
        expect(
          back.items.map((item) => key(item.change, item.kind, item.before, item.after, item.fields)).sort(),
        ).toEqual(forward);
        expect(back.unchanged).toBe(there.unchanged);
      }),
      { numRuns: 40 },
    );
  });
});
