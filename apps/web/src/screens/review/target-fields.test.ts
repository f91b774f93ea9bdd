import type { TargetFields } from '@dafeng/contract';
import { describe, expect, it } from 'vitest';
import { changedFields, fieldsOf } from './target-fields.ts';

const item: TargetFields = {
  indicator: '光伏装机',
  indicatorId: null,
  value: 12,
  unit: '万千瓦',
  year: 2025,
  periodStart: null,
  baselineYear: 2020,
  comparator: '>=',
  kindOfValue: 'level',
  qualifier: ['以上'],
  strength: 'binding',
  scope: '全市',
  implied: false,
  ambiguous: false,
};

describe('correcting a target', () => {
  it('sends only what differs', () => {
    expect(changedFields(item, { ...item })).toEqual({});
    expect(changedFields(item, { ...item, value: 13, qualifier: ['左右'] })).toEqual({
      value: 13,
      qualifier: ['左右'],
    });
  });
  it('an emptied year, unit or base year becomes null; an emptied name is not sent', () =>
    expect(changedFields(item, { ...item, year: undefined, unit: '', baselineYear: null, indicator: '' })).toEqual({
      year: null,
      unit: null,
      baselineYear: null,
    }));
  it('numbers typed as text are sent as numbers', () =>
    expect(changedFields(item, { ...item, value: '１３．５', year: '2025' })).toEqual({ value: 13.5 }));
  it('zero is a value', () => expect(fieldsOf({ value: 0 }).value).toBe(0));
  it('a word with blanks around it has not changed', () =>
    expect(changedFields(item, { ...item, indicator: ' 光伏装机 ' })).toEqual({}));
});
