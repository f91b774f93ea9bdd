/** @module The example of the README, compiled and run. */
import { expect, it } from 'vitest';
import { createExplain, fullTracer, type Quantity, quantity, replay } from './index.ts';

it('the example of the README gives what it says', () => {
  const explain = createExplain(fullTracer);
  const mass = explain.observation('coalMass', quantity(120, '10k-t'), {
    source: 'yearbook',
    locator: 'table 4, B2',
    period: '2020',
  });
  const ncv = explain.factor('coalCoefficient', quantity(0.7143, 'kgce/kg', 'calorific/plain'), {
    factor: 'raw-coal',
    source: 'cesy-2008',
    locator: 'appendix 4',
  });
  const coal = explain.product('coalUse', mass, ncv, '10k-tce');
  const typed: Quantity<'energy', 'calorific'> = coal.value;
  expect(typed).toEqual({ value: 85.716, unit: '10k-tce', basis: 'calorific' });
  const gdp = explain.observation('gdp', quantity(310, '100m-yuan', 'constant@2020'), {
    source: 'yearbook',
    locator: 'table 2, C9',
  });
  const intensity = explain.ratio('energyIntensityOfGdp', coal, gdp, 'tce/10k-yuan');
  expect(intensity.ok && replay(intensity.value.trace) === intensity.value.value.value).toBe(true);
});
