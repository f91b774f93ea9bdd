import type { SearchHit } from '@dafeng/contract';
import { describe, expect, it } from 'vitest';
import { byKind, cutMatches } from './search-hits.ts';

const hit = (kind: SearchHit['kind'], title: string): SearchHit => ({
  kind,
  title,
  detail: '',
  cityId: null,
  cityName: null,
  versionId: null,
  itemId: null,
  href: '/',
});

describe('search hits', () => {
  it('groups by kind in a fixed order and keeps the order within', () =>
    expect(
      byKind([hit('task', '乙'), hit('target', '甲'), hit('task', '丙')]).map((g) => [
        g.kind,
        g.hits.map((h) => h.title),
      ]),
    ).toEqual([
      ['target', ['甲']],
      ['task', ['乙', '丙']],
    ]));
  it('marks every match and loses no letter', () => {
    const parts = cutMatches('GDP能耗与gdp碳排放', 'gdp');
    expect(parts.map((p) => p.text).join('')).toBe('GDP能耗与gdp碳排放');
    expect(parts.filter((p) => p.match).map((p) => p.text)).toEqual(['GDP', 'gdp']);
  });
  it('marks nothing for an empty question', () =>
    expect(cutMatches('能耗', ' ')).toEqual([{ at: 0, text: '能耗', match: false }]));
});
