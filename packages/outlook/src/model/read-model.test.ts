/** @module What a model file is refused for, and that the sentence names the place. */
import { describe, expect, it } from 'vitest';
import { exampleModel, figure } from './example-model.ts';
import type { Plain } from './model-fault.ts';
import { readModel, readModelWithFaults } from './read-model.ts';

const one = (value: number, more: Plain = {}) => figure(value, '1', more);
const list = (name: string): readonly Plain[] => exampleModel()[name] as readonly Plain[];
const sector = (more: Plain): Plain => ({ sectors: [{ ...list('sectors')[0], ...more }] });
const driver = (more: Plain): Plain => ({ drivers: [{ ...list('drivers')[0], ...more }, list('drivers')[1]] });
const lever = (more: Plain): Plain => ({ levers: [{ ...list('levers')[0], sectors: ['works'], ...more }] });
const target = (more: Plain): Plain => ({
  targets: [list('targets')[0], { ...list('targets')[0], id: 'second', ...more }],
});

describe('a sound model', () => {
  it('is read with every number known by its path', () => {
    const read = readModel(exampleModel());
    if (!read.ok) throw new Error(read.error.message.en);
    expect(read.value.parameters.map(({ id }) => id)).toContain('sectors.works.shares.coal');
    expect(read.value.parameters.every(({ index }, place) => index === place)).toBe(true);
    expect(read.value.delivery).toMatchObject({ value: 0.6, status: 'assumed', distribution: { kind: 'beta' } });
  });
});

describe('a faulty model', () => {
  it.each<[string, Plain, string, string]>([
    [
      'shares that miss the whole',
      sector({ shares: { coal: one(0.7), gas: one(0.2) } }),
      'shares-not-one',
      'sectors.works.shares: the shares add up to 90%, not 100%.',
    ],
    [
      'negative energy',
      sector({ intensity: figure(-0.5, 'tce/t') }),
      'value-negative',
      'sectors.works.intensity: -0.5 cannot be.',
    ],
    [
      'a spread below zero',
      sector({ intensity: figure(0.5, 'tce/t', { distribution: { kind: 'normal', sd: 0.1 } }) }),
      'distribution-impossible',
      'sectors.works.intensity: the distribution reaches below zero.',
    ],
    [
      'one data point',
      driver({ growth: undefined, history: { source: 'made up', values: [[2020, 100]] } }),
      'too-few-points',
      'drivers.gdp.history: 1 point; a growth rate needs two.',
    ],
    [
      'a gap in a history',
      driver({
        growth: undefined,
        history: {
          source: 'made up',
          values: [
            [2018, 100],
            [2020, 110],
          ],
        },
      }),
      'years-not-consecutive',
      'drivers.gdp.history: 2018 is followed by 2020.',
    ],
    [
      'a gap in the rates',
      driver({
        growth: [
          { from: 2021, to: 2025, rate: one(0.05) },
          { from: 2027, to: 2040, rate: one(0.04) },
        ],
      }),
      'years-not-consecutive',
      'drivers.gdp.growth: 2026 has no rate, or two (the next period begins in 2027).',
    ],
    [
      'rates that end early',
      driver({ growth: [{ from: 2021, to: 2030, rate: one(0.05) }] }),
      'years-not-consecutive',
      'drivers.gdp.growth: 2031–2040 have no rate.',
    ],
    [
      'drivers in a circle',
      driver({ parent: 'output' }),
      'cycle',
      'drivers: gdp -> output -> gdp drive each other in a circle.',
    ],
    [
      'scenarios in a circle',
      { scenarios: [{ ...list('scenarios')[0], parent: 'bare-slow' }, list('scenarios')[1]] },
      'cycle',
      "scenarios: bare -> bare-slow -> bare are each other's parents.",
    ],
    [
      'an unknown fuel',
      sector({ shares: { coal: one(0.7), peat: one(0.3) } }),
      'unknown-fuel',
      'sectors.works.shares: there is no fuel peat.',
    ],
    [
      'an unknown sector of a lever',
      lever({ sectors: ['mines'] }),
      'unknown-sector',
      'levers.saving.sectors: there is no sector mines.',
    ],
    [
      'a lever that ends before it begins',
      lever({ start: 2030, end: 2025 }),
      'periods-out-of-order',
      'levers.saving: it ends in 2025, before it begins in 2030.',
    ],
    [
      'a number without status',
      sector({ intensity: { value: 0.5, unit: 'tce/t', source: 'made up' } }),
      'unknown-choice',
      'sectors.works.intensity.status: there is no undefined.',
    ],
    [
      'a number without source',
      sector({ intensity: { value: 0.5, unit: 'tce/t', status: 'assumed' } }),
      'field-missing',
      'sectors.works.intensity: has no source.',
    ],
    [
      'a unit of another kind',
      sector({ intensity: figure(0.5, 'tCO2/t') }),
      'unit-mismatch',
      'sectors.works.intensity: the unit tCO2/t cannot be tce/10k-t.',
    ],
    [
      'a misspelt field',
      sector({ improvment: one(0.02) }),
      'unknown-field',
      'sectors.works: there is no field improvment.',
    ],
    [
      'targets that exclude each other',
      target({ sense: 'at-most', value: one(0.1) }),
      'target-contradicts',
      'targets.share-2030: asks for at least 0.2 in 2030, second for at most 0.1.',
    ],
    [
      'a target past the horizon',
      target({ year: 2045 }),
      'target-contradicts',
      'targets.second: 2045 (against 2020) lies outside 2020–2040.',
    ],
    [
      'a share above the whole',
      target({ value: one(1.2) }),
      'value-out-of-range',
      'targets.second.value: 1.2 cannot be.',
    ],
    [
      'power that is used and not described',
      { power: undefined },
      'field-missing',
      'power: sectors use electricity, but the model has no power.',
    ],
    [
      'a scenario that sets what is not there',
      {
        scenarios: [
          {
            ...list('scenarios')[1],
            parent: undefined,
            set: { 'drivers.gdp.pace': { value: 1, source: 'x', status: 'assumed' } },
          },
        ],
      },
      'unknown-parameter',
      'scenarios.bare-slow.set.drivers.gdp.pace: the model has no such parameter.',
    ],
    [
      'a correlation of what is not drawn',
      { correlations: [{ between: ['drivers.gdp.growth', 'power.loss'], value: 0.5 }] },
      'unknown-parameter',
      'correlations.1: power.loss is no parameter with a distribution.',
    ],
    ['no model at all', { format: 'other' }, 'not-an-object', 'format: is no city model (dafeng-outlook-model/1).'],
  ])('%s is refused with its place', (_, more, code, sentence) => {
    const { faults } = readModelWithFaults(exampleModel(more));
    expect(faults.map((fault) => [fault.code, fault.message.en])).toContainEqual([code, sentence]);
    const read = readModel(exampleModel(more));
    expect(read.ok).toBe(false);
  });
  it('never throws, whatever it is given', () => {
    for (const raw of [
      null,
      3,
      'text',
      [],
      {},
      { format: 'dafeng-outlook-model/1' },
      { format: 'dafeng-outlook-model/1', sectors: 3, drivers: [3], levers: [{}], baseYear: 'x', horizon: 1e9 },
    ])
      expect(readModel(raw).ok).toBe(false);
  });
});
