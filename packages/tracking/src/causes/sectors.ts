/**
 * @module The sectors that months are followed by, tied to the balance and to GB/T 4754, and the amount behind a target that is none itself.
 * Numbers of sectors are left to the series.
 */
import type { Bilingual } from '@dafeng/quantity';
import type { Indicator } from '@dafeng/reference';
import { CAUSE_AMOUNTS, TRACKED_SECTORS } from '../generated/tracking.ts';

export interface TrackedSector extends Bilingual {
  readonly id: string;
  /** Letters and numbers of GB/T 4754-2017; none for households. */
  readonly codes: readonly string[];
  /** Row of final use in the energy balance. */
  readonly flow: string;
}
export interface CauseAmount {
  readonly indicator: string;
  readonly amount: string;
}

export const listSectors = (): readonly TrackedSector[] => TRACKED_SECTORS;
export const getSector = (id: string): TrackedSector | null => TRACKED_SECTORS.find((one) => one.id === id) ?? null;

/** The indicator whose excess explains a target: energy for a fall of energy per GDP, itself for an amount; null where there is none. */
export const causeAmountOf = (indicator: Indicator | null): string | null => {
  if (indicator === null) return null;
  const behind = CAUSE_AMOUNTS.find((one) => one.indicator === indicator.id);
  if (behind) return behind.amount;
  return indicator.overTime === 'sum' && indicator.good === 'down' ? indicator.id : null;
};
