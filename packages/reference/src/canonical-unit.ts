/** @module A printed value in the canonical unit of its indicator, so that cities can be set side by side. Comparing is left to those who show it. */
import { absent, convertNumber, type Quantity, type Reported, reported } from '@dafeng/quantity';
import type { Indicator } from './indicator.ts';
import { readPrintedUnit } from './printed-unit.ts';

/**
 * The value in the indicator's canonical unit: 0.4 亿立方米 of growing stock becomes 4000 of 10^4 m3.
 *
 * Without a printed unit only zero (清零) and pure numbers (PUE 1.25) can be placed; anything else, and a unit that cannot measure
 * the indicator, is absent as `rejected` with a note. The basis is that of the catalogue: `unstated` where plans leave it open.
 * @example toCanonicalUnit(0.4, '亿立方米', getIndicator('growing-stock')) // { ok: true, value: { value: 4000, unit: '10k-m3', … } }
 */
export const toCanonicalUnit = (
  value: number,
  printedUnit: string | null,
  indicator: Indicator,
): Reported<Quantity> => {
  const { unit, basis } = indicator;
  if (!Number.isFinite(value)) return absent('rejected', `${indicator.zh}：数值不是有限数 / the value is not finite`);
  if (printedUnit === null) {
    if (value === 0 || unit === '1') return reported({ value, unit, basis });
    return absent('rejected', `${indicator.zh}：未印单位，不能折算 / no unit is printed, so it cannot be converted`);
  }
  const from = readPrintedUnit(printedUnit, unit);
  if (from === null)
    return absent(
      'rejected',
      `${indicator.zh}：单位“${printedUnit}”不能计量该指标 / "${printedUnit}" does not measure this indicator`,
    );
  return reported({ value: convertNumber(value, from, unit), unit, basis });
};
