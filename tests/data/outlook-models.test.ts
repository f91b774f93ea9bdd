/** @module The models that come with the project: readable, every number with source and status, River City in agreement with its own table. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CityModel, projectPath, readModelWithFaults } from '@dafeng/outlook';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): CityModel => {
  const { model, faults } = readModelWithFaults(parse(readFileSync(`${root}/${path}`, 'utf8')));
  expect(faults.map(({ message }) => message.en)).toEqual([]);
  return model;
};
const base = (model: CityModel) => {
  const path = projectPath(model);
  if (!path.ok) throw new Error(path.error.message.en);
  return path.value;
};
const cities = readdirSync(`${root}/data/outlook/cities`).map((name) => `data/outlook/cities/${name}`);

describe('the models of the five cities', () => {
  it('are five', () => expect(cities).toHaveLength(5));
  it.each(cities)('%s says of every number where it is from, and what is not known', (path) => {
    const model = read(path);
    expect(model.fictional).toBe(false);
    expect(model.unknown.length).toBeGreaterThan(1);
    for (const { source, status } of model.parameters)
      expect([source.length > 0, status.length > 0]).toEqual([true, true]);
    // Energy is nowhere counted for these cities: no such number may look so.
    for (const { intensity, energy } of model.sectors) {
      expect((intensity ?? energy)?.status).not.toBe('measured');
      expect((intensity ?? energy)?.distribution).toMatchObject({ kind: 'lognormal' });
    }
    const { co2, nonFossilShare } = base(model);
    expect(co2['with-power-import'][0]).toBeGreaterThan(1e6);
    expect(nonFossilShare[0]).toBeGreaterThan(0.2);
  });
});

describe('the model of River City', () => {
  const model = read('examples/river-city/outlook.yaml');
  it('is fictional and has the base year of its README, within its rounding', () => {
    expect(model.fictional).toBe(true);
    const { co2, primaryEnergy, coal, nonFossilShare, electricity } = base(model);
    expect(co2.direct[0]).toBeCloseTo(1845.6e4, -4);
    expect(Math.abs((primaryEnergy[0] ?? 0) / 1000e4 - 1)).toBeLessThan(0.005);
    expect(Math.abs((coal[0] ?? 0) / 550e4 - 1)).toBeLessThan(0.001);
    expect(Math.abs((nonFossilShare[0] ?? 0) - 0.22)).toBeLessThan(0.005);
    expect(Math.abs((electricity[0] ?? 0) / 0.95 / 130e5 - 1)).toBeLessThan(0.001);
  });
});
