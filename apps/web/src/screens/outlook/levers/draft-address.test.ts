import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Draft, untouched } from './draft.ts';
import { readChanges, readDraft, readPins, writeChanges, writeDraft, writePins } from './draft-address.ts';

const draft: Draft = {
  parent: 'slow-growth',
  levers: { 'boilers-gas': false, structure: true },
  set: { 'levers.steel-scrap.size': 0.3, 'drivers.gdp.growth.2026': -0.01, delivery: 0.9 },
  correlation: 0.2,
  total: 'direct',
};

describe('a scenario in the address', () => {
  it('holds only what differs, in words', () => {
    expect(writeDraft(untouched)).toEqual({ from: undefined, s: undefined, total: undefined });
    expect(writeDraft(draft).s).toBe(
      '-boilers-gas,+structure,steel-scrap:0.3,drivers.gdp.growth.2026:-0.01,.delivery:0.9,rho:0.2',
    );
  });
  it('is read back', () => expect(readDraft(writeDraft(draft))).toEqual(draft));
  it.each([
    ['', {}],
    ['nonsense', {}],
    ['a:', {}],
    [':3', {}],
    ['a:1e999', {}],
    ['a:x,b:2', { 'levers.b.size': 2 }],
  ])('of %j keeps what is a number with a name', (text, set) => expect(readChanges(text).set).toEqual(set));
  it('cannot ask for an impossible correlation', () => expect(readChanges('rho:7').correlation).toBe(1));
  it('gives every value back', () => {
    const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
    const value = fc.double({ noNaN: true, noDefaultInfinity: true }).map((v) => Number(v.toPrecision(12)));
    fc.assert(
      fc.property(fc.dictionary(id, value), (values) => {
        const set = Object.fromEntries(Object.entries(values).map(([k, v]) => [`levers.${k}.size`, v === 0 ? 0 : v]));
        const back = readChanges(writeChanges({ ...untouched, set })).set;
        expect(back).toEqual(set);
      }),
    );
  });
});

describe('pinned scenarios', () => {
  it('are four at most', () => {
    const pins = Array.from({ length: 6 }, (_, k) => ({ ...untouched, set: { 'levers.a.size': k } }));
    expect(readPins(writePins(pins))).toEqual(pins.slice(0, 4));
    expect(writePins([])).toBeUndefined();
    expect(readPins(undefined)).toEqual([]);
  });
  it('may be the model as it is', () => expect(readPins(writePins([untouched]))).toEqual([untouched]));
});
