export {
  type CleanText,
  cleanText,
  quoteOf,
  toAnchor,
  toCleanPosition,
} from './clean-text.ts';
export {
  type CellState,
  type ComparableTarget,
  type ComparisonCell,
  compareTargets,
  type UnifyUnit,
  yearsOf,
} from './comparison/compare-targets.ts';
export { readDocumentFacts } from './document/document-facts.ts';
export { readOutline } from './outline/read-outline.ts';
export type * from './reading.ts';
