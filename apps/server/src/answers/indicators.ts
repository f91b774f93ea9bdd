/**
 * @module The indicator catalogue as the API shows it.
 */
import type { Bilingual, Indicator as IndicatorAnswer } from '@dafeng/contract';
import { unitLabel as labelOfUnit } from '@dafeng/quantity';
import {
  type Aggregation,
  getSource,
  type Indicator,
  listAssessmentSchemes,
  listAssessmentSlots,
} from '@dafeng/reference';

export const unitLabel = (unit: Indicator['unit']): Bilingual => labelOfUnit(unit);
export const nameOf = ({ zh, en }: Bilingual): Bilingual => ({ zh, en });

const aggregation = (how: Aggregation): string =>
  typeof how === 'string' ? how : `weighted-mean by ${how.weightedBy}`;
const slots = new Map(listAssessmentSlots().map((slot) => [slot.id, slot]));
const schemes = new Map(listAssessmentSchemes().map((scheme) => [scheme.id, scheme]));

export const toIndicator = (indicator: Indicator, cities: readonly string[]): IndicatorAnswer => ({
  id: indicator.id,
  name: nameOf(indicator),
  definition: nameOf(indicator.definition),
  unit: indicator.unit,
  unitLabel: unitLabel(indicator.unit),
  kind: indicator.kind,
  direction: indicator.good,
  overTime: aggregation(indicator.overTime),
  overAreas: aggregation(indicator.overAreas),
  theme: indicator.theme,
  synonyms: [...indicator.synonyms],
  feeds: indicator.feeds.flatMap(({ slot: id, fit }) => {
    const slot = slots.get(id);
    const scheme = slot === undefined ? undefined : schemes.get(slot.scheme);
    return slot === undefined || scheme === undefined
      ? []
      : [{ scheme: scheme.zh, slot: `${slot.zh}${fit === 'related' ? '（相关）' : ''}`, status: slot.status }];
  }),
  source: `${getSource(indicator.definedBy.source)?.title ?? indicator.definedBy.source}，${indicator.definedBy.locator}`,
  status: indicator.definedBy.status,
  cities: [...cities],
});
