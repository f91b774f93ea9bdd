import { absent, createExplain, fullTracer, type Quantity, quantity, reported, traceDigest } from '@dafeng/quantity';
import { describe, expect, it } from 'vitest';
import type { ReportNumber } from './report.ts';
import { bothHalves, numberText, plainNumber, reportNumber } from './report-number.ts';

describe('the text of a number', () => {
  it.each([
    [1234.5, 1, '1,234.5', 'thousands are grouped'],
    [0.35, 1, '0.4', 'half to even, GB/T 8170'],
    [0.45, 1, '0.4', 'half to even, GB/T 8170'],
    [2.675, 2, '2.68', 'the digits that are seen are rounded, not the float'],
    [13, 1, '13.0', 'zeros up to the place are written'],
    [-11.84, 1, '\u221211.8', 'a true minus'],
    [-0.04, 1, '0.0', 'no minus zero'],
    [3401.2, 0, '3,401', 'whole numbers'],
  ])('%d with %i places is %s: %s', (value, places, text) => {
    expect(numberText(value, places)).toBe(text);
  });
});

describe('a number of a report', () => {
  it('is shown in the unit asked for and keeps the whole value', () => {
    const number = plainNumber({ value: 0.12345, unit: '1', basis: 'plain' } as Quantity, {
      places: 1,
      quality: 'final',
      unit: '%',
    });
    expect(number).toMatchObject({ text: '12.3', value: 12.345, unit: '%', unitLabel: { zh: '%', en: '%' } });
  });
  it('carries the digest of its trace', () => {
    const explained = createExplain(fullTracer).observation('coal-consumption', quantity(3.25, '10k-t'), {
      source: 'yearbook',
      locator: 'p. 3',
    });
    const number = reportNumber(reported(explained as never), {
      places: 1,
      quality: 'final',
      ref: 'r',
    }) as ReportNumber;
    expect(number).toMatchObject({ text: '3.2', ref: 'r', digest: traceDigest(explained.trace) });
  });
  it('is missing with its reason in both languages', () => {
    expect(
      reportNumber(absent('pending-assignment', '等省里 / waits for the province'), { places: 1, quality: 'goal' }),
    ).toEqual({
      kind: 'missing',
      why: 'pending-assignment',
      label: { zh: '待上级下达', en: 'pending assignment' },
      note: { zh: '等省里', en: 'waits for the province' },
    });
    expect(bothHalves('one')).toEqual({ zh: 'one', en: 'one' });
  });
});
