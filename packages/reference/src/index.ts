/** @module Vocabulary, sources, divisions and the indicator catalogue: what names mean and where they come from. */
export {
  type AssessmentScheme,
  type AssessmentSlot,
  listAssessmentSchemes,
  listAssessmentSlots,
  type SlotId,
} from './assessment-slot.ts';
export { toCanonicalUnit } from './canonical-unit.ts';
export type { Confidence } from './confidence.ts';
export { type Division, type DivisionCode, getDivision, listDivisions } from './division.ts';
export type { Factor, FactorId, FactorKind, FactorProduct, FactorPurpose, FactorSetId } from './factor.ts';
export { type FactorColumn, factorColumns } from './factor-columns.ts';
export type { FactorError, FactorErrorCode, FactorResult } from './factor-error.ts';
export type { FactorNotice, FactorQuery, FactorVariant, ResolvedFactor } from './factor-query.ts';
export type { FactorFamily, FactorSetEdition, FactorSubstitute } from './factor-record.ts';
export { type FactorRegion, findRegion, listFactorRegions, type RegionId, regionChain } from './factor-region.ts';
export {
  type FactorSet,
  getFactorProduct,
  getFactorSet,
  listFactorProducts,
  listFactorSetEditions,
  listFactorSets,
} from './factor-set.ts';
export {
  type FactorScope,
  type FallbackPolicy,
  getFallbackPolicy,
  listFallbackPolicies,
  listSectorGroups,
  type SectorGroup,
} from './fallback-policy.ts';
export {
  type Aggregation,
  getIndicator,
  type Indicator,
  type IndicatorId,
  type IndicatorKind,
  type KindOfValue,
  listIndicators,
  type Sense,
  type Theme,
} from './indicator.ts';
export { type IndicatorMatch, matchIndicator, type PrintedContext } from './match-indicator.ts';
export { type FactorFileOptions, parseFactorFile, parseFactorRows } from './parse-factor-file.ts';
export { readPrintedUnit } from './printed-unit.ts';
export { resolveFactor } from './resolve-factor.ts';
export { getSource, listSources, type Source, type SourceId } from './source.ts';
export {
  type EnglishMark,
  type ForbiddenForm,
  getTerm,
  listEnglishMarks,
  listForbiddenForms,
  listTerms,
  type MarkLetter,
  type Term,
  type TermId,
} from './term.ts';
export { getTileMap, type Tile, type TileMap } from './tile-map.ts';
