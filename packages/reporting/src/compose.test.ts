/** @module Every kind of report out of the same facts: what is there is said, what is missing is said with its reason, both languages hold the same numbers. */
import { describe, expect, it } from 'vitest';
import { fitsKind, getReportKind, reportKinds } from './compose/report-kinds.ts';
import { sectionsOf } from './compose/sections-of.ts';
import type { Block, Report, Run, Table } from './report.ts';
import { numberText } from './report-number.ts';
import { freeParagraphs, numbersOf, reportDigest, withFreeText } from './report-numbers.ts';
import { missingNotes, tableForms } from './table-forms.ts';
import { fullFacts, smallFacts } from './testing.ts';

const periods = { month: '2025-02', quarter: '2025Q1', year: '2024' } as const;
const compose = (id: string, facts = fullFacts): Report => {
  const kind = getReportKind(id);
  if (kind === null) throw new Error(id);
  return kind.compose(facts(periods[kind.period]));
};
const blocks = (report: Report): readonly Block[] => report.sections.flatMap((section) => section.blocks);
const said = (runs: readonly Run[]): string =>
  runs.map((run) => ('text' in run ? run.text : run.kind === 'level' ? run.label.zh : '—')).join('');
const tableOf = (report: Report, id: string): Table => {
  const found = blocks(report).find((block) => block.kind === 'table' && block.id === id);
  if (found?.kind !== 'table') throw new Error(`no table ${id}`);
  return found;
};
const cellText = (table: Table, row: string, column: string): string => {
  const at = table.columns.findIndex(({ id }) => id === column);
  const cell = table.rows.find(({ id }) => id === row)?.cells[at];
  return cell === undefined
    ? '?'
    : 'text' in cell
      ? typeof cell.text === 'string'
        ? cell.text
        : cell.text.zh
      : cell.kind;
};

describe.each(reportKinds.map(({ id }) => id))('%s', (id) => {
  it('has all its sections, with facts and without', () => {
    const sections = sectionsOf(id).map((section) => section.id);
    expect(sections.length).toBeGreaterThan(3);
    expect(compose(id).sections.map((section) => section.id)).toEqual(sections);
    expect(compose(id, smallFacts).sections.map((section) => section.id)).toEqual(sections);
  });
  it('prints each number as its value rounded once, and the same in both languages', () => {
    const report = compose(id);
    for (const { number } of numbersOf(report)) expect(number.text).toBe(numberText(number.value, number.places));
    const numbers = (runs: readonly Run[]) => runs.filter(({ kind }) => kind === 'number');
    for (const block of blocks(report))
      for (const statement of block.kind === 'list' ? block.items : 'said' in block ? [block.said] : [])
        expect(numbers(statement.en)).toEqual(numbers(statement.zh));
  });
  it('leaves no em dash without its reason', () => {
    for (const block of blocks(compose(id)))
      if (block.kind === 'table') {
        const dashes = block.rows.flatMap(({ cells }) => cells.filter(({ kind }) => kind === 'missing')).length;
        expect(missingNotes(block).length > 0).toBe(dashes > 0);
      }
  });
  it('holds only tables that templates know, with their columns', () => {
    for (const block of blocks(compose(id)))
      if (block.kind === 'table') {
        expect(tableForms[block.id]).toBe(block.columns);
        for (const row of block.rows) expect(row.cells.length).toBe(row.look === 'group' ? 1 : block.columns.length);
      }
  });
  it('is the same tree from the same facts', () => {
    expect(reportDigest(compose(id))).toBe(reportDigest(compose(id)));
    expect(reportDigest(compose(id, smallFacts))).not.toBe(reportDigest(compose(id)));
  });
  it('survives JSON without change', () => {
    const report = compose(id);
    expect(reportDigest(JSON.parse(JSON.stringify(report)) as Report)).toBe(reportDigest(report));
  });
});

describe('the monthly brief', () => {
  const brief = compose('monthly-brief');
  it('counts targets by level and says why some are dark', () => {
    const [first] = brief.sections[0]?.blocks ?? [];
    expect(first?.kind === 'paragraph' ? said(first.said.zh) : '').toBe(
      '截至2025年2月，纳入跟踪的指标3项，其中2项可以判定：一级2项。1项暂不能判定（尚未报送1项）。',
    );
  });
  it('holds a target against its path in one unit', () => {
    const table = tableOf(brief, 'headline-targets');
    // 1 - (1 - 14 %)^(4/5) = 11.36 % by 2024, by hand.
    expect(['goal', 'until', 'result', 'required', 'gap'].map((column) => cellText(table, 'q1', column))).toEqual([
      '14.0',
      '2024',
      '8.9',
      '11.4',
      '\u22122.5',
    ]);
  });
  it('adds up months and compares them with the year before', () => {
    const table = tableOf(brief, 'months');
    // (15.0 + 13.4) / (13.2 + 12.1) - 1 = 12.25 %
    expect(
      ['month', 'month-change', 'to-date', 'to-date-change'].map((column) =>
        cellText(table, 'total-electricity-consumption', column),
      ),
    ).toEqual(['13.4', '10.7', '28.4', '12.3']);
  });
  it('names what only the running system knows where it is absent', () => {
    const callouts = blocks(compose('monthly-brief', smallFacts)).flatMap((block) =>
      block.kind === 'callout' ? [said(block.said.zh)] : [],
    );
    expect(callouts).toContain('预警：尚未报送（没有）。');
    expect(callouts).toContain('任务进展：尚未报送（没有）。');
  });
  it('names overdue tasks and the cause of a warning', () => {
    expect(tableOf(brief, 'overdue-tasks').rows.map(({ id }) => id)).toEqual(['k1']);
    const [warnings] = blocks(brief).filter(({ kind }) => kind === 'list');
    expect(warnings?.kind === 'list' ? said(warnings.items[0]?.zh ?? []) : '').toContain(
      '原因：建材（占差距的62%，其中石矶水泥占90%）。督办：东江县《能耗督办》（已答复，2025-04-10前答复）。',
    );
  });
});

describe('free paragraphs', () => {
  it('take the words of the officer and change no number', () => {
    const report = compose('quarterly-dispatch');
    expect(freeParagraphs(report).map(({ id }) => id)).toEqual(['summary', 'problems', 'next']);
    const { report: written, unknown } = withFreeText(report, { problems: '煤耗下降慢', numbers: '1' });
    expect(unknown).toEqual(['numbers']);
    expect(numbersOf(written)).toEqual(numbersOf(report));
    expect(freeParagraphs(written)[1]?.text).toBe('煤耗下降慢');
  });
});

it.each([
  ['monthly-brief', '2025-02', true],
  ['monthly-brief', '2025', false],
  ['quarterly-dispatch', '2025Q1', true],
  ['annual-progress', '2025', true],
  ['annual-progress', '2025Q1', false],
])('%s may speak of %s: %s', (id, period, fits) => {
  const kind = getReportKind(id);
  expect(kind !== null && fitsKind(kind, smallFacts(period).period)).toBe(fits);
});
