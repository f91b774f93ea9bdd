/** @module Figures of a model at a year: what its single path gives lies within the draws, and is the draw itself where nothing is drawn. */
import { describe, expect, it } from 'vitest';
import { exampleModel } from '../model/example-model.ts';
import { readModel } from '../model/read-model.ts';
import { projectPath } from '../project/project-path.ts';
import { forecastFigures } from './forecast-figures.ts';

const read = readModel(exampleModel());
if (!read.ok) throw new Error(read.error.message.en);
const model = read.value;
const path = projectPath(model);
if (!path.ok) throw new Error(path.error.message.en);

describe('figures of a model at a year', () => {
  const year = model.baseYear + 5;
  const figures = forecastFigures(
    model,
    [
      { indicator: 'total-energy-consumption', year, base: null },
      { indicator: 'energy-intensity-of-gdp-reduction', year, base: model.baseYear },
      { indicator: 'energy-intensity-of-gdp-reduction', year, base: model.baseYear - 1 },
      { indicator: 'total-energy-consumption', year: model.horizon + 1, base: null },
    ],
    { draws: 256 },
  );
  if (!figures.ok) throw new Error(figures.error.message.en);
  const [energy, fall, before, beyond] = figures.value;
  it('hold the single path between their bounds', () => {
    const single = path.value.primaryEnergy[5] as number;
    expect(energy?.low).toBeLessThan(energy?.median ?? 0);
    expect(energy?.high).toBeGreaterThan(energy?.median ?? 0);
    expect(single).toBeGreaterThan(energy?.low ?? Number.POSITIVE_INFINITY);
    expect(single).toBeLessThan(energy?.high ?? 0);
    const intensity = path.value.energyIntensity?.[5] as number;
    expect(1 - intensity).toBeGreaterThan(fall?.low ?? 1);
    expect(1 - intensity).toBeLessThan(fall?.high ?? 0);
  });
  it('are not given for a year or a base year that the model does not reach', () => {
    expect([before, beyond]).toEqual([null, null]);
  });
  it('are the same for the same seed, and in whatever company they are asked', () => {
    const alone = forecastFigures(model, [{ indicator: 'total-energy-consumption', year, base: null }], { draws: 256 });
    expect(alone).toEqual({ ok: true, value: [energy] });
  });
});
