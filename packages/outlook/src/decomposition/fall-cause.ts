/**
 * @module Whether a fall was made or happened: active where intensity and mix made more than half of what pulled down, passive where
 * activity or population did. The effects come from `decompose.ts`.
 *
 * Source: outlook design section 2; the split after the study of 287 cities named in its section 9.
 */
import { formatNumber } from '@dafeng/quantity';
import { trend } from '../generated/outlook.ts';
import type { DecompositionEffect } from './decompose.ts';
import type { DecompositionMethod } from './decomposition-input.ts';

export type FactorRole = 'activity' | 'population' | 'intensity' | 'mix' | 'other';
export interface FallCause {
  /** `not-said` where no roles are given. */
  readonly label: 'active' | 'passive' | 'no-fall' | 'not-said';
  /** Part of the gross fall that intensity and mix made, 0 to 1; null where nothing fell. */
  readonly activeShare: number | null;
  readonly arithmetic: string;
}

const made: ReadonlySet<FactorRole> = new Set(['intensity', 'mix']);
const shown = (value: number): string => formatNumber(value, { maxPlaces: 4 });

/**
 * Gross fall = sum of the effects below nothing; active share = those of intensity and mix over it. Ratios count by their logarithms.
 */
export const fallCause = (
  method: DecompositionMethod,
  effect: DecompositionEffect,
  roles: readonly FactorRole[] | null,
): FallCause => {
  const additive = method === 'lmdi-1-additive';
  const asChange = (value: number): number => (additive ? value : Math.log(value));
  const falls = effect.byFactor.map((value, index) => ({
    fall: Math.min(0, asChange(value)),
    role: roles?.[index] ?? 'other',
  }));
  const gross = falls.reduce((sum, { fall }) => sum + fall, 0);
  if (asChange(effect.total) >= 0 || gross === 0) return { label: 'no-fall', activeShare: null, arithmetic: '' };
  if (roles === null) return { label: 'not-said', activeShare: null, arithmetic: '' };
  const active = falls.reduce((sum, { fall, role }) => sum + (made.has(role) ? fall : 0), 0);
  const activeShare = active / gross;
  return {
    label: activeShare > trend.peakRule.activeAbove ? 'active' : 'passive',
    activeShare,
    arithmetic: `${shown(active)} / ${shown(gross)} = ${shown(activeShare * 100)}%`,
  };
};
