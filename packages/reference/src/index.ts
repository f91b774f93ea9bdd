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
export { readPrintedUnit } from './printed-unit.ts';
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
