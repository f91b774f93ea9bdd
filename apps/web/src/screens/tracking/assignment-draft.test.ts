import { describe, expect, it } from 'vitest';
import { type AssignmentDraft, faultsOf, isNumber, readDraft } from './assignment-draft.ts';

const whole: AssignmentDraft = {
  value: '14.5',
  unit: '%',
  base: '2025',
  comparator: '>=',
  document: '省政府〔2026〕1号',
  note: '',
};

describe('an assigned value as typed', () => {
  it('is whole', () => expect(faultsOf(whole)).toEqual({}));
  it.each([
    [{ value: '14,5' }, ['value']],
    [{ value: '' }, ['value']],
    [{ unit: ' ' }, ['unit']],
    [{ base: '25' }, ['base']],
    [{ base: '' }, []],
    [{ document: '' }, ['document']],
  ])('%o', (change, fields) => expect(Object.keys(faultsOf({ ...whole, ...change }))).toEqual(fields));
  it.each([
    ['14.5', true],
    ['-3', true],
    ['1e3', false],
    ['十四', false],
  ])('%s is a number: %s', (text, yes) => expect(isNumber(text)).toBe(yes));
});

describe('a draft kept in the browser', () => {
  it('comes back', () => expect(readDraft({ ...whole, value: '15' }, whole).value).toBe('15'));
  it('is not trusted', () =>
    expect(readDraft({ value: 3, comparator: '<>', unit: '万吨' }, whole)).toEqual({ ...whole, unit: '万吨' }));
});
