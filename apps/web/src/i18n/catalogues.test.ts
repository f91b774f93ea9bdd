import { describe, expect, it } from 'vitest';
import en from './en.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };

const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]).toSorted();

describe('message catalogues', () => {
  it('English has every message of the Chinese catalogue and no other', () =>
    expect(Object.keys(en)).toEqual(Object.keys(zh)));
  it('both languages fill the same places', () => {
    for (const [key, text] of Object.entries(zh)) expect(holes(en[key as keyof typeof en]), key).toEqual(holes(text));
  });
  it('no message is empty', () => {
    for (const text of [...Object.values(zh), ...Object.values(en)]) expect(text.trim()).not.toBe('');
  });
});
