/**
 * @module What would make the targets of a finding agree: each target in turn solved from the identity, the others as they are printed.
 * Which finding holds is left to the rules; a value that no plan could set (a share beyond the whole) is left out.
 */
import type { Bilingual } from '@dafeng/quantity';
import { type AuditContext, gdpGrowth } from './audit-context.ts';
import { percent, plain } from './figure-text.ts';
import type { FindingCode } from './finding.ts';
import { neededEnergyDrop } from './growth-limits.ts';
import type { Headline } from './headline.ts';
import { impliedBaseShare } from './identity.ts';
import { type Interval, overCorners } from './interval.ts';
import { repeatedDrop } from './rules/growth-rule.ts';

export type ChangedFigure =
  | 'energy-intensity-drop'
  | 'carbon-intensity-drop'
  | 'non-fossil-share-2025'
  | 'non-fossil-share-2020'
  | 'energy-intensity-drop-2030'
  | 'non-fossil-share-2030';

/** Fractions. `low` and `high` come from the printed digits of the other targets alone. */
export interface CoherentWay extends Interval {
  readonly changes: ChangedFigure;
  readonly name: Bilingual;
  /** As printed or given; null where nobody said it. */
  readonly from: number | null;
  readonly to: number;
  readonly arithmetic: string;
}

const names: Readonly<Record<ChangedFigure, Bilingual>> = {
  'energy-intensity-drop': { zh: '能耗强度降幅（2020—2025年）', en: 'drop of energy per GDP, 2020-2025' },
  'carbon-intensity-drop': { zh: '碳强度降幅（2020—2025年）', en: 'drop of CO2 per GDP, 2020-2025' },
  'non-fossil-share-2025': { zh: '2025年非化石能源占比', en: 'non-fossil share of 2025' },
  'non-fossil-share-2020': { zh: '2020年非化石能源占比', en: 'non-fossil share of 2020' },
  'energy-intensity-drop-2030': { zh: '能耗强度降幅（2025—2030年）', en: 'drop of energy per GDP, 2025-2030' },
  'non-fossil-share-2030': { zh: '2030年非化石能源占比', en: 'non-fossil share of 2030' },
};

interface Draft {
  readonly changes: ChangedFigure;
  readonly from: number | null;
  readonly others: readonly Interval[];
  readonly value: (at: readonly number[]) => number;
  readonly to: number;
  readonly arithmetic: string;
}
const way = ({ changes, from, others, value, to, arithmetic }: Draft): readonly CoherentWay[] => {
  if (!(to >= 0 && to < 1)) return [];
  const { low, high } = overCorners(others, value);
  return [{ changes, name: names[changes], from, to, low, high, arithmetic: `${arithmetic} = ${percent(to, 2)}` }];
};
const point = (value: number): Interval => ({ low: value, high: value });

/** B0 at rho = 1: (1-c)(1-s0) = (1-e)(1-s1), solved for each. */
const allEnergy = ({ e, c, s1 }: Headline, s0: number | undefined): readonly CoherentWay[] => {
  if (!e || !c || !s1) return [];
  const [x, y, z] = [e.value, c.value, s1.value];
  const base = way({
    changes: 'non-fossil-share-2020',
    from: s0 ?? null,
    others: [e.rounding, c.rounding, s1.rounding],
    value: ([a = 0, b = 0, d = 0]) => impliedBaseShare(a, b, d),
    to: impliedBaseShare(x, y, z),
    arithmetic: `s0 = 1 − (1−s1)(1−e)/(1−c) = 1 − ${plain(1 - z, 4)} × ${plain(1 - x, 4)} / ${plain(1 - y, 4)}`,
  });
  if (s0 === undefined) return base;
  return [
    ...way({
      changes: 'energy-intensity-drop',
      from: x,
      others: [c.rounding, s1.rounding, point(s0)],
      value: ([b = 0, d = 0, s = 0]) => 1 - ((1 - b) * (1 - s)) / (1 - d),
      to: 1 - ((1 - y) * (1 - s0)) / (1 - z),
      arithmetic: `e = 1 − (1−c)(1−s0)/(1−s1) = 1 − ${plain(1 - y, 4)} × ${plain(1 - s0, 4)} / ${plain(1 - z, 4)}`,
    }),
    ...way({
      changes: 'carbon-intensity-drop',
      from: y,
      others: [e.rounding, s1.rounding, point(s0)],
      value: ([a = 0, d = 0, s = 0]) => 1 - ((1 - a) * (1 - d)) / (1 - s),
      to: 1 - ((1 - x) * (1 - z)) / (1 - s0),
      arithmetic: `c = 1 − (1−e)(1−s1)/(1−s0) = 1 − ${plain(1 - x, 4)} × ${plain(1 - z, 4)} / ${plain(1 - s0, 4)}`,
    }),
    ...way({
      changes: 'non-fossil-share-2025',
      from: z,
      others: [e.rounding, c.rounding, point(s0)],
      value: ([a = 0, b = 0, s = 0]) => 1 - ((1 - b) * (1 - s)) / (1 - a),
      to: 1 - ((1 - y) * (1 - s0)) / (1 - x),
      arithmetic: `s1 = 1 − (1−c)(1−s0)/(1−e) = 1 − ${plain(1 - y, 4)} × ${plain(1 - s0, 4)} / ${plain(1 - x, 4)}`,
    }),
    ...base,
  ];
};

/** B3 at rho = 1: c = e. */
const fossilOnly = ({ e, c }: Headline): readonly CoherentWay[] =>
  e && c
    ? [
        ...way({
          changes: 'energy-intensity-drop',
          from: e.value,
          others: [c.rounding],
          value: ([b = 0]) => b,
          to: c.value,
          arithmetic: 'e = c (ρ = 1)',
        }),
        ...way({
          changes: 'carbon-intensity-drop',
          from: c.value,
          others: [e.rounding],
          value: ([a = 0]) => a,
          to: e.value,
          arithmetic: 'c = e (ρ = 1)',
        }),
      ]
    : [];

/** Flat CO2 over 2025-2030: 1 = (1-e)(1+g)^5 (1-s2)/(1-s1). */
const flatByGrowth = (context: AuditContext): readonly CoherentWay[] => {
  const { s1, s2 } = context.headline;
  if (!s1 || !s2) return [];
  const growth = gdpGrowth(context).value;
  const drop = repeatedDrop(context);
  const gamma = (1 + growth) ** 5;
  return [
    ...way({
      changes: 'energy-intensity-drop-2030',
      from: drop.from === 'assumed' ? null : drop.value,
      others: [s1.rounding, s2.rounding],
      value: ([a = 0, b = 0]) => neededEnergyDrop(a, b, growth),
      to: neededEnergyDrop(s1.value, s2.value, growth),
      arithmetic: `e = 1 − (1−s1)/((1−s2)(1+g)^5) = 1 − ${plain(1 - s1.value, 4)} / (${plain(1 - s2.value, 4)} × ${plain(gamma, 3)})`,
    }),
    ...way({
      changes: 'non-fossil-share-2030',
      from: s2.value,
      others: [s1.rounding],
      value: ([a = 0]) => 1 - (1 - a) / ((1 - drop.value) * gamma),
      to: 1 - (1 - s1.value) / ((1 - drop.value) * gamma),
      arithmetic: `s2 = 1 − (1−s1)/((1−e)(1+g)^5) = 1 − ${plain(1 - s1.value, 4)} / (${plain(1 - drop.value, 4)} × ${plain(gamma, 3)})`,
    }),
  ];
};

/** Ways by the code of the finding they would settle; a finding that is not there or already agrees needs none. */
export const coherentWays = (
  context: AuditContext,
): Readonly<Partial<Record<FindingCode, readonly CoherentWay[]>>> => ({
  'identity-b0': allEnergy(context.headline, context.known['non-fossil-share-2020']),
  'identity-b3': fossilOnly(context.headline),
  'growth-limit-2030': flatByGrowth(context),
});
