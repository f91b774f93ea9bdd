/** @module What must not compile: the types keep apart what a statistics officer keeps apart. Run by the compiler, not only by vitest. */
import { describe, expect, it } from 'vitest';
import { divide, multiply, subtract } from './combine.ts';
import type { BasisOf } from './dimension.ts';
import { add, convert, type Quantity, quantity } from './quantity.ts';
import { toCalorificBasis, toCo2e, toConstantPrices, toEquivalentBasis } from './rebase.ts';
import { sumQuantities } from './sum.ts';

const calorific = quantity(10, '10k-tce', 'calorific');
const equivalent2020 = quantity(12, '10k-tce', 'equivalent@2020');
const equivalent2024 = quantity(12, '10k-tce', 'equivalent@2024');
const power = quantity(3, '100m-kWh');
/** Runs what the compiler refuses; the guard at run time must refuse it too, for data that comes as plain text. */
const refused = (act: () => unknown) => expect(act).toThrow();

describe('what does not compile', () => {
  it('calorific and equivalent energy do not add', () => {
    // @ts-expect-error 当量值 + 等价值
    refused(() => add(calorific, equivalent2020));
    // @ts-expect-error equivalent at two rates
    refused(() => add(equivalent2020, equivalent2024));
    // @ts-expect-error a list of both
    refused(() => sumQuantities([calorific, equivalent2020]));
    // @ts-expect-error nor does their difference
    refused(() => subtract(calorific, equivalent2020));
    // @ts-expect-error nor their ratio
    refused(() => divide(calorific, equivalent2020));
    const typed: Quantity<'energy', 'calorific'> = add(calorific, quantity(5000, 'tce', 'calorific'));
    expect(typed.value).toBe(10.5);
  });
  it('two GWP sets, and two boundaries, do not add', () => {
    const ar4 = quantity(1, 'tCO2e', 'AR4-100');
    const ar5 = quantity(1, 'tCO2e', 'AR5-100');
    // @ts-expect-error AR4 + AR5
    refused(() => add(ar4, ar5));
    // @ts-expect-error territorial + with imported power
    refused(() => add(quantity(1, 'tCO2', 'territorial'), quantity(1, 'tCO2', 'with-net-power-import')));
    // @ts-expect-error CO2 + CO2e
    refused(() => add(quantity(1, 'tCO2', 'territorial'), ar5));
    const co2e: Quantity<'co2e', 'AR5-100'> = add(ar5, toCo2e(quantity(2, 'tCO2', 'territorial'), 'AR5-100'));
    expect(co2e.value).toBe(3);
    const imported: Quantity<'co2e', 'AR5-100+power'> = toCo2e(quantity(2, 'tCO2', 'with-net-power-import'), 'AR5-100');
    expect(imported.basis).toBe('AR5-100+power');
  });
  it('current and constant prices do not add, nor constant prices of two years', () => {
    const current = quantity(110, '100m-yuan', 'current');
    const of2020 = quantity(100, '100m-yuan', 'constant@2020');
    // @ts-expect-error current + constant
    refused(() => add(current, of2020));
    // @ts-expect-error prices of 2015 + prices of 2020
    refused(() => add(quantity(1, 'yuan', 'constant@2015'), of2020));
    const deflated: Quantity<'money', 'constant@2020'> = toConstantPrices(current, quantity(110, '%'), 2020);
    expect(add(deflated, of2020).value).toBe(200);
  });
  it('electricity is no standard coal without a named conversion', () => {
    // @ts-expect-error kWh + tce
    refused(() => add(calorific, power));
    // @ts-expect-error kWh converted as if it were a unit of energy
    refused(() => convert(power, 'tce'));
    const heat: Quantity<'energy', 'calorific'> = toCalorificBasis(
      power,
      quantity(0.1229, 'kgce/kWh', 'calorific/plain'),
    );
    expect(convert(heat, '10k-tce').value).toBeCloseTo(3.687, 12);
    const coal: Quantity<'energy', 'equivalent@2007'> = toEquivalentBasis(
      power,
      quantity(3.435039, 'tce/10k-kWh', 'equivalent@2007/plain'),
    );
    expect(convert(coal, '10k-tce').value).toBeCloseTo(10.305117, 12);
    const rate = quantity(3.4, 'tce/10k-kWh', 'equivalent@2007/plain');
    // @ts-expect-error an equivalent rate gives no calorific energy
    refused(() => toCalorificBasis(power, rate));
  });
  it('a basis is required where there is a choice, and must be one of the dimension', () => {
    // @ts-expect-error energy without a basis
    refused(() => quantity(1, 'tce'));
    // @ts-expect-error a basis of money on energy
    refused(() => quantity(1, 'tce', 'current'));
    // @ts-expect-error a unit that does not exist
    refused(() => quantity(1, 'wan-tce', 'calorific'));
    // @ts-expect-error no unit of the dimension
    refused(() => convert(calorific, 't'));
  });
  it('a basis that may be several is none: data must be narrowed first', () => {
    const some = quantity(1, 'tce', 'calorific') as Quantity<'energy', BasisOf<'energy'>>;
    // @ts-expect-error may be any
    expect(add(some, some).value).toBe(2);
  });
  it('products and quotients are those of the table, on the basis of the factor', () => {
    const gas = quantity(200, '10k-m3', 'gas-20C');
    const ncv = quantity(13.3, 'tce/10k-m3', 'calorific/gas-20C');
    const heat: Quantity<'energy', 'calorific'> = multiply(gas, ncv);
    expect(heat).toEqual({ value: 2660, unit: 'tce', basis: 'calorific' });
    // @ts-expect-error a factor for gas at 0 degrees
    refused(() => multiply(gas, quantity(13.3, 'tce/10k-m3', 'calorific/gas-0C')));
    // @ts-expect-error a factor per mass
    refused(() => multiply(gas, quantity(0.7143, 'kgce/kg', 'calorific/plain')));
    const gdp = quantity(1000, '100m-yuan', 'constant@2020');
    const intensity = divide(calorific, gdp, 'tce/10k-yuan');
    const value: Quantity<'energy-per-money', 'calorific/constant@2020'> | null = intensity.ok ? intensity.value : null;
    expect(value).toEqual({ value: 0.01, unit: 'tce/10k-yuan', basis: 'calorific/constant@2020' });
    // @ts-expect-error volts per person
    refused(() => divide(quantity(1, 'kV'), quantity(1, 'person')));
  });
  it('two shares differ by percentage points, which are no share', () => {
    const points: Quantity<'ratio-difference', 'plain'> = subtract(quantity(9.5, '%'), quantity(8, '%'));
    expect(points).toEqual({ value: 1.5, unit: 'percentage-point', basis: 'plain' });
    // @ts-expect-error a share and points do not add
    refused(() => add(quantity(8, '%'), points));
  });
});
