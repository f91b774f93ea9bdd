/** @module Where a task stands, sums of county plans, what a file is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceTarget, type CityTarget, type CountyShare } from './county-balance.ts';
import { type EvidenceType, evidenceName, evidenceRules, readEvidenceType } from './evidence-type.ts';
import { type StandingInput, taskStanding } from './task-standing.ts';

const today = '2026-06-30';
const m = (due: string, doneAt: string | null = null) => ({ title: due, due, doneAt });
const report = (progress: number | null) => ({ period: '2026Q1', progress });
describe('the standing of a task', () => {
  it.each([
    ['nothing entered', [], null, 'active', 'unplanned', null],
    ['a milestone ahead', [m('2026-07-01')], null, 'active', 'not-started', 0],
    ['due today is not overdue', [m(today)], null, 'active', 'not-started', 0],
    ['due yesterday is', [m('2026-06-29'), m('2026-12-31')], report(90), 'active', 'overdue', 0],
    [
      'reached late is not overdue any more',
      [m('2026-05-01', '2026-06-01'), m('2026-12-31')],
      null,
      'active',
      'under-way',
      50,
    ],
    ['all reached', [m('2026-05-01', '2026-05-01')], null, 'active', 'done', 100],
    ['a report of 100 % does not reach a milestone', [m('2026-12-31')], report(100), 'active', 'under-way', 0],
    ['a report alone decides', [], report(40), 'active', 'under-way', 40],
    ['a report of nothing', [], report(0), 'active', 'not-started', 0],
    ['a report without a number', [], report(null), 'active', 'not-started', null],
    ['a report of all', [], report(100), 'active', 'done', 100],
    ['suspended is not chased', [m('2026-01-01')], null, 'suspended', 'suspended', 0],
    ['ended', [m('2026-01-01')], null, 'ended', 'ended', 0],
  ] as const)('%s', (_, milestones, said, status, standing, progress) => {
    const input: StandingInput = { status, milestones, report: said };
    expect(taskStanding(input, today)).toMatchObject({ standing, progress });
  });
  it('does not depend on the order of milestones', () => {
    const milestones = [m('2026-03-01', '2026-03-02'), m('2026-06-01'), m('2026-05-01'), m('2027-01-01')];
    const expected = taskStanding({ status: 'active', milestones, report: null }, today);
    expect(expected).toMatchObject({ next: { due: '2026-05-01' }, milestones: { total: 4, done: 1, overdue: 2 } });
    fc.assert(
      fc.property(fc.shuffledSubarray(milestones, { minLength: 4 }), (shuffled) => {
        expect(taskStanding({ status: 'active', milestones: shuffled, report: null }, today)).toEqual(expected);
      }),
    );
  });
});

const target = (direction: CityTarget['direction'], value: number | null = 100, adds = true): CityTarget => ({
  key: 't',
  name: '装机',
  unit: '万千瓦',
  value,
  direction,
  adds,
});
const counties = (...values: (number | null)[]): CountyShare[] =>
  values.map((value, index) => ({
    id: `c${index}`,
    name: `县${index}`,
    values: new Map(value === null ? [] : [['t', value]]),
  }));
describe('the balance of county plans', () => {
  it.each([
    ['a floor reached exactly', 'up', [60, 40], 'meets', 100, 0],
    ['a floor missed', 'up', [60, 39], 'falls-short', 99, -1],
    ['a floor with a county missing', 'up', [60, null], 'incomplete', 60, -40],
    ['a floor reached without it', 'up', [101, null], 'meets', 101, 1],
    ['a ceiling held', 'down', [60, 40], 'meets', 100, 0],
    ['a ceiling passed', 'down', [60, 41], 'falls-short', 101, 1],
    ['a ceiling passed without one', 'down', [101, null], 'falls-short', 101, 1],
    ['a ceiling with a county missing', 'down', [60, null], 'incomplete', 60, -40],
    ['an exact one', 'exact', [60, 40], 'meets', 100, 0],
    ['an exact one passed', 'exact', [60, 41], 'falls-short', 101, 1],
    ['nobody', 'up', [null, null], 'no-number', null, null],
  ] as const)('%s', (_, direction, values, verdict, sum, gap) => {
    expect(balanceTarget(target(direction), counties(...values))).toMatchObject({ verdict, sum, gap });
  });
  it('sums no shares and nothing against a number that the province holds', () => {
    expect(balanceTarget(target('up', 100, false), counties(60, 40))).toMatchObject({
      verdict: 'not-additive',
      sum: null,
    });
    expect(balanceTarget(target('up', null), counties(60, 40))).toMatchObject({ verdict: 'no-number', sum: null });
  });
  it('does not call 0.1 + 0.2 more than 0.3', () => {
    expect(balanceTarget(target('down', 0.3), counties(0.1, 0.2)).verdict).toBe('meets');
  });
  it('does not depend on the order of counties', () => {
    const list = counties(0.1, 0.2, 0.3, 1e9);
    const expected = balanceTarget(target('up'), list).sum;
    fc.assert(
      fc.property(fc.shuffledSubarray(list, { minLength: 4 }), (shuffled) => {
        expect(balanceTarget(target('up'), shuffled).sum).toBe(expected);
      }),
    );
  });
});

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const typeOf = (bytes: Uint8Array): string => {
  const read = readEvidenceType(bytes);
  return read.ok ? read.value.extension : (read.faults[0]?.code ?? '');
};
describe('what a file is', () => {
  it.each([
    ['%PDF-1.7', 'pdf'],
    ['\x89PNG\r\n\x1a\n', 'png'],
    ['\xff\xd8\xff\xe0', 'jpg'],
    ['', 'evidence-empty'],
    ['%PD', 'evidence-type'],
    ['MZ', 'evidence-type'],
    ['<html>', 'evidence-type'],
    ['PK\x03\x04 with no list', 'evidence-type'],
  ])('%j is %s', (text, expected) => expect(typeOf(bytesOf(text))).toBe(expected));
  it('refuses what is over the limit and says both sizes', () => {
    const rules = { ...evidenceRules(), mostBytes: 10 };
    expect(readEvidenceType(bytesOf('%PDF-1.7 and more'), rules)).toMatchObject({
      ok: false,
      faults: [{ code: 'evidence-too-large' }],
    });
  });
  it('never breaks on bytes that are made up', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (tail) => {
        const read = readEvidenceType(Uint8Array.from([...bytesOf('PK\x03\x04'), ...tail]));
        expect(read.ok || read.faults.length > 0).toBe(true);
      }),
    );
  });
  const pdf = evidenceRules().types.find(({ extension }) => extension === 'pdf') as EvidenceType;
  const jpg = evidenceRules().types.find(({ extension }) => extension === 'jpg') as EvidenceType;
  it.each([
    ['整改报告.pdf', pdf, '整改报告.pdf'],
    ['../../etc/passwd', pdf, 'passwd.pdf'],
    ['C:\\temp\\a.PDF', pdf, 'a.pdf'],
    ['report.exe', pdf, 'report.exe.pdf'],
    ['a\u202efdp.exe', pdf, 'afdp.exe.pdf'],
    ['photo.JPEG', jpg, 'photo.jpeg'],
    ['.pdf', pdf, 'pdf.pdf'],
    ['', pdf, '材料.pdf'],
    ['..', pdf, '材料.pdf'],
    ['a\0b<c>.pdf', pdf, 'abc.pdf'],
  ] as const)('%j is kept as %s', (printed, type, expected) => expect(evidenceName(printed, type)).toBe(expected));
  it('keeps a name short', () => expect([...evidenceName('长'.repeat(400), pdf)].length).toBe(124));
});
