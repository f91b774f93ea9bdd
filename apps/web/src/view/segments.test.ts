import { describe, expect, it } from 'vitest';
import { cutParagraphs, guessValue, type Span, sectionAt, trimSelection } from './segments.ts';

const text = '一、目标\n\n到2025年，临江市光伏装机达到12万千瓦以上。\n（责任单位：市发展改革委）';
const span = (id: string, quote: string, kind: Span['kind'] = 'target'): Span => {
  const start = text.indexOf(quote);
  return { id, kind, start, end: start + quote.length };
};

describe('cutting the text for the middle column', () => {
  it('gives every paragraph back exactly and drops blank lines', () => {
    const cut = cutParagraphs(text, [span('t1', '光伏装机达到12万千瓦以上'), span('t2', '12万千瓦')]);
    expect(cut.map((p) => p.runs.map((run) => run.text).join(''))).toEqual(text.split('\n').filter((l) => l !== ''));
    for (const p of cut)
      for (const run of p.runs) expect(text.slice(run.start, run.start + run.text.length)).toBe(run.text);
  });

  it('nests spans outermost first', () => {
    const cut = cutParagraphs(text, [span('inner', '12万千瓦'), span('outer', '光伏装机达到12万千瓦以上')]);
    const run = cut.flatMap((p) => p.runs).find((r) => r.text === '12万千瓦');
    expect(run?.spans.map((s) => s.id)).toEqual(['outer', 'inner']);
  });

  it('keeps overlapping spans apart without losing text', () => {
    const cut = cutParagraphs('甲乙丙丁', [
      { id: 'a', kind: 'target', start: 0, end: 3 },
      { id: 'b', kind: 'project', start: 2, end: 4 },
    ]);
    expect(cut[0]?.runs.map((r) => [r.text, r.spans.map((s) => s.id).join('+')])).toEqual([
      ['甲乙', 'a'],
      ['丙', 'a+b'],
      ['丁', 'b'],
    ]);
  });

  it('carries a span across a line break, and a span of an earlier line past a shorter one', () => {
    const cut = cutParagraphs('甲乙\n丙丁\n戊', [
      { id: 'long', kind: 'task', start: 0, end: 6 },
      { id: 'short', kind: 'target', start: 0, end: 1 },
    ]);
    expect(cut.map((p) => p.runs.every((r) => r.spans.some((s) => s.id === 'long')))).toEqual([true, true, false]);
  });

  it('ignores spans that do not fit the text', () => {
    const cut = cutParagraphs('甲乙', [
      { id: 'x', kind: 'target', start: 1, end: 9 },
      { id: 'y', kind: 'target', start: 1, end: 1 },
      { id: 'z', kind: 'target', start: -1, end: 1 },
    ]);
    expect(cut[0]?.runs).toHaveLength(1);
    expect(cut[0]?.runs[0]?.spans).toEqual([]);
  });

  it('sets a mark before the run at its place', () => {
    const cut = cutParagraphs('甲乙丙', [], [{ at: 1, kind: 'page', label: '第 2 页' }]);
    expect(cut[0]?.runs.map((r) => [r.text, r.marks.length])).toEqual([
      ['甲', 0],
      ['乙丙', 1],
    ]);
  });
});

describe('finding the section of an offset', () => {
  const outline = [
    { id: '1', level: 1, start: 0, end: 50 },
    { id: '1.1', level: 2, start: 10, end: 30 },
    { id: '2', level: 1, start: 50, end: 90 },
  ];
  it.each([
    [5, '1'],
    [10, '1.1'],
    [29, '1.1'],
    [30, '1'],
    [50, '2'],
  ])('offset %d stands in %s', (offset, id) => expect(sectionAt(outline, offset)?.id).toBe(id));
  it('is undefined outside', () => expect(sectionAt(outline, 90)).toBeUndefined());
});

describe('tidying a selection', () => {
  it('leaves punctuation and blanks at the ends out, not within', () => {
    const caught = '，到2030年，占比达到80%。\n';
    const { start, end } = trimSelection(caught, 0, caught.length);
    expect(caught.slice(start, end)).toBe('到2030年，占比达到80%');
  });
  it('is empty where nothing else was caught', () =>
    expect(trimSelection('。 ，', 0, 3)).toEqual({ start: 3, end: 3 }));
});

describe('prefilling a missed target', () => {
  it.each([
    ['到2030年，公交车新能源比例达到80%以上', { value: 80, unit: '%', year: 2030 }],
    ['建成充电桩1,200个', { value: 1200, unit: '个', year: null }],
    ['绿色建筑全覆盖', { value: null, unit: null, year: null }],
    ['装机达到12万千瓦左右', { value: 12, unit: '万千瓦', year: null }],
  ])('%s', (quote, expected) => expect(guessValue(quote)).toEqual(expected));
});
