/** @module How numbers of followed targets read in running text and on axes: a share of one as a percentage, the rest with its unit. */
import type { Figure, UnitLabel } from '@dafeng/contract';
import { emDash, formatShare, formatValue, unitSuffix } from '../../view/number.ts';

/** Shares of one are printed as percentages. */
export const isShare = (unitId: string): boolean => unitId === '1';
const shareDigits = 2;
const shares: ReadonlySet<string> = new Set(['1', '%', 'percentage-point']);
/** Decimals of a share; everything else has five significant digits. */
export const digitsOf = (unitId: string): number | undefined => (shares.has(unitId) ? shareDigits : undefined);

export const numberText = (value: number, unitId: string): string =>
  isShare(unitId) ? formatShare(value, false, shareDigits) : formatValue(value, digitsOf(unitId));

/** With its unit; an em dash where there is none. */
export function figureText(figure: Figure, pick: (unit: UnitLabel) => string): string {
  if (figure.value === null) return emDash;
  return numberText(figure.value, figure.unit.id) + (isShare(figure.unit.id) ? '' : unitSuffix(pick(figure.unit)));
}

/** Decimals of a number as it was written. */
export const printedDigits = (value: number): number => (String(value).split('.')[1] ?? '').length;
