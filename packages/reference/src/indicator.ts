/** @module The indicator catalogue: one id, unit, direction and way of adding up for each number that plans promise. Values, years and who promised them are left to plans and series. */

import type { Bilingual, Dimension, UnitId } from '@dafeng/quantity';
import type { SlotId } from './assessment-slot.ts';
import type { Confidence } from './confidence.ts';
import { INDICATORS } from './generated/reference.ts';
import type { SourceId } from './source.ts';
import type { TermId } from './term.ts';

declare const indicatorId: unique symbol;
export type IndicatorId = string & { readonly [indicatorId]: never };

export type IndicatorKind = 'level' | 'share' | 'coverage' | 'count' | 'reduction' | 'growth' | 'addition';
/** In which sense a number speaks: of a state, a cut against a base, a growth, or an addition over a period. */
export type Sense = 'state' | 'cut' | 'growth' | 'addition';
/** How a plan states a value, as the plan reader reports it. */
export type KindOfValue = 'level' | 'reduction' | 'increase' | 'addition' | 'share' | 'coverage';
export type Theme =
  | 'headline'
  | 'energy'
  | 'industry'
  | 'buildings'
  | 'transport'
  | 'circular'
  | 'forest-sink'
  | 'agriculture'
  | 'society'
  | 'technology';
/** `none`: adding up or averaging it is an error; `weightedBy` names the total that a share or intensity must be weighted with. */
export type Aggregation = 'sum' | 'last' | 'none' | { readonly weightedBy: IndicatorId };

export interface Indicator extends Bilingual {
  readonly id: IndicatorId;
  readonly theme: Theme;
  readonly kind: IndicatorKind;
  readonly sense: Sense;
  /** Canonical unit, an id of `data/units.yaml`; comparisons are shown in it. */
  readonly unit: UnitId;
  readonly dimension: Dimension;
  /** Basis of a printed value, as far as plans say: `plain`, or `unstated` where the dimension has a choice that they leave open. */
  readonly basis: string;
  /** Which way is better; `none` where a plan may want either. */
  readonly good: 'up' | 'down' | 'none';
  readonly overTime: Aggregation;
  readonly overAreas: Aggregation;
  /** Digits after the point when printed in the canonical unit. */
  readonly precision: number;
  readonly definition: Bilingual;
  readonly definedBy: { readonly source: SourceId; readonly locator: string; readonly status: Confidence };
  /** What a comparison must say beside the numbers, or null. */
  readonly caution: Bilingual | null;
  readonly term: TermId | null;
  /** The indicator of which this is a reduction, an addition or a part. */
  readonly of: IndicatorId | null;
  /** True where a bare name without number (完成省下达目标) means this sense of it. */
  readonly usual: boolean;
  readonly synonyms: readonly string[];
  /** Names with open places: `*` any few characters, `#` a number. */
  readonly patterns: readonly string[];
  /** Kinds of value that plans print for it beside its own. */
  readonly printedAs: readonly KindOfValue[];
  /** Assessment slots it fills (`same`) or bears on (`related`). */
  readonly feeds: readonly { readonly slot: SlotId; readonly fit: 'same' | 'related' }[];
}

const byId = new Map<string, Indicator>(INDICATORS.map((indicator) => [indicator.id, indicator]));

/** All indicators, in the order of the catalogue. */
export const listIndicators = (): readonly Indicator[] => INDICATORS;

/** The indicator with this id, or null where the catalogue has none. */
export const getIndicator = (id: string): Indicator | null => byId.get(id) ?? null;
