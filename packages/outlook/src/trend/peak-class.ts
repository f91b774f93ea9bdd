/**
 * @module The rule class of an emission series, for communication: growing, plateau or peaked. How sure that is stands in
 * `local-linear-trend.ts`.
 */
import { trend as settings } from '../generated/outlook.ts';

export type PeakClass = 'growing' | 'plateau' | 'peaked';

/**
 * *Peaked*: the maximum (the last of equals) lies at least five years back and the latest is below it by more than the band of a
 * plateau. *Growing*: the latest year is a new high. *Plateau*: the maximum is recent, or the latest year is within the band of it.
 */
export const peakClassOf = (values: readonly number[]): PeakClass => {
  const { years, plateauWithin } = settings.peakRule;
  const maximum = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const back = values.length - 1 - values.lastIndexOf(maximum);
  if (back === 0) return values.indexOf(maximum) === values.length - 1 ? 'growing' : 'plateau';
  const latest = values.at(-1) ?? maximum;
  const withinBand = latest >= maximum - plateauWithin * Math.abs(maximum);
  return back < years || withinBand ? 'plateau' : 'peaked';
};
