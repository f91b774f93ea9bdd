/** @module An assessment that is kept gives the result it gave then, whatever its scheme reads today; each item turned alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AssessmentRecord,
  assessRecord,
  inputOf,
  newRecord,
  replayRecord,
  resultOf,
} from './assessment-record.ts';
import { type AssessmentScheme, getAssessmentRules, listAssessmentRules } from './assessment-scheme.ts';
import { pivotsOf } from './what-if.ts';

const national = getAssessmentRules('comprehensive-assessment-2026') as AssessmentScheme;
const kept = (record: AssessmentRecord) => {
  const result = assessRecord(record);
  if (!result.ok) throw new Error(result.faults[0]?.message.en);
  // What a store gives back is plain JSON.
  return JSON.parse(JSON.stringify({ record, result: resultOf(result.value) })) as {
    record: AssessmentRecord;
    result: ReturnType<typeof resultOf>;
  };
};
const verdict = fc.record(
  {
    met: fc.boolean(),
    completion: fc.double({ min: 0, max: 2, noNaN: true }),
    points: fc.integer({ min: 0, max: 60 }),
    yearMet: fc.boolean(),
    cumulativeMet: fc.boolean(),
  },
  { requiredKeys: [] },
);
const record = fc.constantFrom(...listAssessmentRules()).chain((scheme) =>
  fc
    .record({
      entered: fc.dictionary(fc.constantFrom(...scheme.items.map(({ id }) => id)), verdict),
      falsified: fc.boolean(),
      notified: fc.constantFrom(null, '2026-07-01', '2026-12-20'),
    })
    .map((rest): AssessmentRecord => ({ ...newRecord(scheme, 2025, []), ...rest })),
);

describe('replay', () => {
  it('gives the same result, of any scheme and any verdicts', () => {
    fc.assert(
      fc.property(record, (one) => {
        const stored = kept(one);
        const replayed = replayRecord(stored.record, stored.result, getAssessmentRules(one.scheme.id));
        expect(replayed).toMatchObject({ ok: true, value: { same: true, differs: [], schemeChanged: false } });
      }),
    );
  });
  it('a scheme edited later does not move it, and the difference is said', () => {
    const [first = ''] = national.items.map(({ id }) => id);
    const entered = Object.fromEntries(national.items.map(({ id }) => [id, { met: id !== first }]));
    const stored = kept({ ...newRecord(national, 2026, []), entered });
    expect(stored.result.grade).toBe('failed');
    const lenient: AssessmentScheme = {
      ...national,
      grades: national.grades.filter(({ id }) => id !== 'failed').map((grade) => ({ ...grade, when: grade.when })),
    };
    const replayed = replayRecord(stored.record, stored.result, lenient);
    expect(replayed).toMatchObject({
      ok: true,
      value: { same: true, schemeChanged: true, today: { grade: null } },
    });
  });
  it('a result that was tampered with differs, and where', () => {
    const stored = kept(newRecord(national, 2026, []));
    const items = stored.result.items.map((item, index) => (index === 3 ? { ...item, state: 'met' as const } : item));
    const replayed = replayRecord(stored.record, { ...stored.result, items, grade: 'excellent' }, national);
    expect(replayed).toMatchObject({ ok: true, value: { same: false, differs: [national.items[3]?.id, 'grade'] } });
  });
  it('the calendar of that time counts its deadline', () => {
    const [first = ''] = national.items.map(({ id }) => id);
    const failed = { ...newRecord(national, 2026, []), entered: { [first]: { met: false } }, notified: '2026-12-20' };
    expect(kept(failed).result.deadlines[0]?.deadline).toMatchObject({
      ok: false,
      faults: [{ code: 'calendar-missing' }],
    });
  });
});

it('a reviewer goes before the numbers', () => {
  const one = {
    ...newRecord(national, 2026, [
      { item: 'control-co2-total-2026', verdict: { met: true }, share: null, targets: [], because: { zh: '', en: '' } },
    ]),
    entered: { 'control-co2-total-2026': { met: false } },
  };
  expect(inputOf(one).items['control-co2-total-2026']).toEqual({ met: false });
});

it('each item turned alone: any control fails the whole, one supporting does not', () => {
  const items = Object.fromEntries(national.items.map(({ id }) => [id, { met: true }]));
  const pivots = pivotsOf(national, { items });
  if (!pivots.ok) throw new Error();
  const roles = new Map(national.items.map(({ id, role }) => [id, role]));
  for (const { item, ifMet, ifMissed } of pivots.value) {
    expect(ifMet).toEqual(['excellent']);
    expect(ifMissed).toEqual([roles.get(item) === 'control' ? 'failed' : 'qualified']);
  }
});
