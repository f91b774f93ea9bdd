/**
 * @module Whether a change of CO2 per fossil energy can happen in five years: judged by the shift from coal to gas that it needs, against
 * the shifts assumed possible. The kindest value that the printed digits admit decides.
 */
import type { Bilingual } from '@dafeng/quantity';
import { twoSidedQuantile } from '../../trend/normal-distribution.ts';
import { assumed } from '../assumption.ts';
import { points } from '../figure-text.ts';
import type { Verdict } from '../finding.ts';
import { coalToGasShift } from '../identity.ts';
import type { Interval } from '../interval.ts';

export const fuelShiftAssumptions = [
  'factor-coal',
  'factor-oil',
  'factor-gas',
  'mix-coal',
  'mix-oil',
  'mix-gas',
  'fuel-shift-80',
  'fuel-shift-99',
] as const;

/** The smallest size of shift within the interval. */
const kindest = (rho: Interval): number => {
  const shifts = [coalToGasShift(rho.low), coalToGasShift(rho.high)];
  return Math.min(...shifts) <= 0 && Math.max(...shifts) >= 0 ? 0 : Math.min(...shifts.map(Math.abs));
};

/** The shift that is exceeded with a probability of 95 %, of the normal whose two-sided 99 % range is assumed. */
export const unlikelyShift = (): number => (assumed('fuel-shift-99') * twoSidedQuantile(0.1)) / twoSidedQuantile(0.01);

/**
 * Verdict on a needed rho, and the sentence for it. A rho above what is likely means that energy and share alone bring more than the CO2
 * target asks: that target is redundant rather than wrong.
 */
export const judgeRho = (
  rho: number,
  interval: Interval,
): { readonly verdict: Verdict; readonly message: Bilingual } => {
  const shift = coalToGasShift(rho);
  const size = kindest(interval);
  const ends = [coalToGasShift(interval.high), coalToGasShift(interval.low)].map((end) => points(end, 1));
  const open = interval.low === interval.high;
  const printed = {
    zh: open ? '' : `（按印出的位数，煤改气 ${ends.join('…')}）`,
    en: open ? '' : ` (coal to gas ${ends.join('…')} by the printed digits)`,
  };
  const amount = points(Math.abs(shift), 1);
  if (shift < 0 && size > unlikelyShift())
    return {
      verdict: 'redundant',
      message: {
        zh: `除非化石能源中有 ${amount} 个百分点由气改煤${printed.zh}，完成其余目标即可完成碳强度目标，它不起约束作用。`,
        en: `Unless ${amount} points of fossil energy go from gas to coal${printed.en}, the other targets meet the CO2 target, which does not bind.`,
      },
    };
  const verdict: Verdict =
    size <= assumed('fuel-shift-80') ? 'coherent' : size <= assumed('fuel-shift-99') ? 'strained' : 'incoherent';
  const words = {
    coherent: { zh: '在五年里通常能做到的范围内', en: 'within what five years usually bring' },
    strained: {
      zh: '超出五年里通常能做到的范围，勉强可能',
      en: 'beyond what five years usually bring, barely possible',
    },
    incoherent: { zh: '超出五年里可能做到的范围', en: 'beyond what five years can bring' },
  }[verdict];
  const [zh, en] = shift >= 0 ? ['煤改气', 'from coal to gas'] : ['气改煤', 'from gas to coal'];
  return {
    verdict,
    message: {
      zh: `化石能源中要有 ${amount} 个百分点由${zh}${printed.zh}，${words.zh}。`,
      en: `${amount} points of fossil energy must go ${en}${printed.en}: ${words.en}.`,
    },
  };
};
