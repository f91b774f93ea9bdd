/** @module The table of units as data: what its compiler refuses, each with the place, and what it makes of scales. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = new URL('../../', import.meta.url);
const { units } = await import(new URL('scripts/data/units.mjs', root).href);
const table = () => parse(readFileSync(new URL('data/units.yaml', root), 'utf8'));
const compile = (value: unknown): { problems: string[]; text: string } =>
  units.compile([{ path: 'units.yaml', value, place: (path: readonly (string | number)[]) => path.join('.') }]);

describe('data/units.yaml', () => {
  it('compiles without a problem, to the same text each time', () => {
    const first = compile(table());
    expect(first.problems).toEqual([]);
    expect(compile(table()).text).toBe(first.text);
    expect(first.text).toContain('"tce": { dimension: "energy", numerator: 293076, denominator: 1, exponent: 2,');
  });
  it('writes the kgce-kJ constant once, as 7000 kcal of 4.1868 kJ', () => {
    const text = readFileSync(new URL('data/units.yaml', root), 'utf8');
    expect(text.match(/^[^#]*scale: [^,]*4\.1868/gm)).toHaveLength(1);
    expect(text.match(/scale: [^,]*2930/g)).toBeNull();
  });
  const spoiled: readonly (readonly [why: string, spoil: (value: ReturnType<typeof table>) => void, said: RegExp])[] = [
    [
      'an unknown dimension',
      (v) => {
        v.units.kW.dimension = 'strength';
      },
      /units\.kW\.dimension.*strength/,
    ],
    [
      'a unit without a citation',
      (v) => {
        delete v.units.kW.definition;
      },
      /units\.kW\.definition/,
    ],
    [
      'an unknown citation',
      (v) => {
        v.units.kW.definition = 'hearsay';
      },
      /hearsay/,
    ],
    [
      'a spelling of two units',
      (v) => {
        v.units.GW.spellings.push('千瓦');
      },
      /千瓦 already names kW/,
    ],
    [
      'a circle of scales',
      (v) => {
        v.units.kgce.scale = { unit: 'tce', times: 1e-3 };
      },
      /circle of units/,
    ],
    [
      'a scale on another dimension',
      (v) => {
        v.units.tce.scale = { unit: 't', times: 7 };
      },
      /t is no unit of energy/,
    ],
    [
      'a coherent unit whose scale is not 1',
      (v) => {
        v.dimensions.power.coherent = 'MW';
      },
      /scale of the coherent unit MW/,
    ],
    [
      'a compound of an unknown unit',
      (v) => {
        v.compounds.push(['tce', 'stone']);
      },
      /unknown unit in tce\/stone/,
    ],
    [
      'a compound that is there twice',
      (v) => {
        v.compounds.push(['kgce', 'kWh']);
      },
      /kgce\/kWh is there twice/,
    ],
    [
      'a field nobody knows',
      (v) => {
        v.units.kW.colour = 'red';
      },
      /units\.kW.*colour/,
    ],
    [
      'a scale that is no number',
      (v) => {
        v.units.kW.scale = 'many';
      },
      /units\.kW\.scale/,
    ],
  ];
  it.each(spoiled)('refuses %s', (_, spoil, said) => {
    const value = table();
    spoil(value);
    const { problems, text } = compile(value);
    expect(problems.join('\n')).toMatch(said);
    expect(text).toBe('');
  });
});
