import { describe, expect, it } from 'vitest';
import { listOf, oneOf, readSearch, textOf, writeSearch } from './search-params.ts';

describe('the URL holds the state of a screen', () => {
  it('keeps division codes as words and lists readable', () => {
    const url = writeSearch({ city: ['510400', '511300'], q: '非化石', empty: '', none: undefined, list: [] });
    expect(url).toBe('?city=510400,511300&q=%E9%9D%9E%E5%8C%96%E7%9F%B3');
    const raw = readSearch(url);
    expect(listOf(raw, 'city')).toEqual(['510400', '511300']);
    expect(textOf(raw, 'q')).toBe('非化石');
  });
  it('drops what the screen does not know', () => {
    expect(oneOf({ view: 'globe' }, 'view', ['list', 'matrix'])).toBeUndefined();
    expect(oneOf({ view: 'matrix' }, 'view', ['list', 'matrix'])).toBe('matrix');
    expect(listOf({ city: ',,' }, 'city')).toBeUndefined();
    expect(textOf({ q: { a: 1 } }, 'q')).toBeUndefined();
  });
  it('writes nothing for an empty state', () => expect(writeSearch({ a: undefined })).toBe(''));
});
