/** @module Content against its form: each fault names its field; a draft may be incomplete, never of the wrong kind. */
import { describe, expect, it } from 'vitest';
import { type ContentFacts, checkContent, differencesOf } from './check-content.ts';
import { type FilingContent, type FilingForm, getForm, listForms } from './form.ts';

const form = (id: string): FilingForm => {
  const found = getForm(id);
  if (found === null) throw new Error(id);
  return found;
};
const faultsOf = (id: string, content: FilingContent, facts: ContentFacts, complete: boolean): readonly string[] =>
  checkContent(form(id), content, facts, complete).map(({ place, code }) => `${place} ${code}`);
const answer = {
  cause: '检修期间负荷转移所致。',
  measures: '已调整生产计划并关停锅炉。',
  progress: 60,
  outcome: 'under-way',
};
const facts: ContentFacts = {
  tasks: new Set(['a', 'b']),
  tasksDue: new Set(['a']),
  targets: new Set(['t']),
  evidence: 1,
  cityPeakYear: 2030,
};
const row = { task: 'a', progress: 10, done: '开工', problem: '' };

describe('content of a form', () => {
  it.each([
    ['a whole answer is fine', 'notice-answer', answer, []],
    [
      'what is required is named',
      'notice-answer',
      {},
      ['cause field-missing', 'measures field-missing', 'progress field-missing', 'outcome field-missing'],
    ],
    ['blanks are nothing', 'notice-answer', { ...answer, cause: '   ' }, ['cause field-missing']],
    ['a word is no cause', 'notice-answer', { ...answer, cause: '天热' }, ['cause text-too-short']],
    [
      'a report of the led task',
      'quarterly-task-report',
      { tasks: [row], summary: '总体按计划推进没有偏离。', next: '继续推进' },
      [],
    ],
    [
      'a led task left out',
      'quarterly-task-report',
      { tasks: [{ ...row, task: 'b' }], summary: '总体按计划推进没有偏离。', next: '继续推进' },
      ['tasks field-missing'],
    ],
    [
      'a row without progress',
      'quarterly-task-report',
      { tasks: [{ ...row, progress: null }], summary: '总体按计划推进没有偏离。', next: '继续推进' },
      ['tasks field-missing'],
    ],
    [
      'a county in time',
      'county-plan',
      {
        peakYear: 2030,
        targets: [{ target: 't', value: 3 }],
        roadmap: '二〇二六年完成煤改气，二〇二八年建成光伏基地，二〇三〇年达峰。',
      },
      [],
    ],
    [
      'a county later than the city',
      'county-plan',
      {
        peakYear: 2031,
        targets: [{ target: 't', value: 3 }],
        roadmap: '二〇二六年完成煤改气，二〇二八年建成光伏基地，二〇三〇年达峰。',
      },
      ['peakYear out-of-range'],
    ],
  ] as const)('%s', (_, id, content, expected) => expect(faultsOf(id, content, facts, true)).toEqual(expected));
  it.each([
    ['an empty draft', {}, []],
    ['a field that is not there', { moon: 'x' }, ['moon unknown-field']],
    ['text for a percentage', { progress: 'half' }, ['progress wrong-type']],
    ['more than all', { progress: 101 }, ['progress out-of-range']],
    ['less than nothing', { progress: -1 }, ['progress out-of-range']],
    ['no number at all', { progress: Number.NaN }, ['progress wrong-type']],
    ['none of the choices', { outcome: 'perhaps' }, ['outcome wrong-type']],
    ['a number for a text', { cause: 3 }, ['cause wrong-type']],
    ['a text of 4001 signs', { cause: '长'.repeat(4001) }, ['cause text-too-long']],
    ['one of 4000', { cause: '长'.repeat(4000) }, []],
    ['rows for a text', { cause: [] }, []],
  ] as const)('%s in a draft', (_, content, expected) =>
    expect(faultsOf('notice-answer', content, {}, false)).toEqual(expected),
  );
  it('counts a sign outside the basic plane once', () => {
    expect(faultsOf('notice-answer', { cause: '𠮷'.repeat(4000) }, {}, false)).toEqual([]);
  });
  it('refuses rows that name what is not there, twice, or of the other kind', () => {
    const tasks = (rows: FilingContent[string]) => faultsOf('quarterly-task-report', { tasks: rows }, facts, false);
    expect(tasks([row, row])).toEqual(['tasks two-values']);
    expect(tasks([{ ...row, task: 'z' }])).toEqual(['tasks unknown-target']);
    expect(tasks([{ target: 't', value: 1 }])).toEqual(['tasks wrong-type']);
    expect(tasks([{ ...row, progress: 120 }])).toEqual(['tasks out-of-range']);
    expect(tasks('all well')).toEqual(['tasks wrong-type']);
  });
  it('asks for evidence where the form does', () => {
    expect(faultsOf('notice-answer', answer, { evidence: 0 }, true)).toEqual(['evidence evidence-missing']);
    expect(faultsOf('notice-answer', answer, { evidence: 0 }, false)).toEqual([]);
  });
  it('a body that leads no task has no row to give', () => {
    const rest = { summary: '总体按计划推进没有偏离。', next: '继续推进' };
    expect(faultsOf('quarterly-task-report', rest, { tasks: new Set(['b']), tasksDue: new Set() }, true)).toEqual([]);
  });
  it('words every fault in both languages and with a remedy', () => {
    for (const one of listForms())
      for (const { message, remedy } of checkContent(one, { moon: 'x' }, { evidence: 0 }, true))
        expect([message.zh, message.en, remedy.zh, remedy.en].every((words) => words.length > 0)).toBe(true);
  });
  it('tells two texts apart field by field, in the order of the form', () => {
    expect(
      differencesOf(
        form('notice-answer'),
        { outcome: 'solved', cause: 'a' },
        { cause: 'b', outcome: 'solved', until: '' },
      ),
    ).toMatchObject([{ field: 'cause', before: 'a', after: 'b' }]);
  });
});
