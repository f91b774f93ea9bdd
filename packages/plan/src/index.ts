/**
 * @module The door of the plan package: a plan's text becomes outline, targets, tasks, bodies and projects; readings are compared, cities set
 * side by side. Files and formats are left to the document adapters, review and versions to the registry.
 */
export {
  type BodyContext,
  type BodyLevel,
  type CanonicalBody,
  canonicalBody,
  toCanonicalBody,
} from './bodies/canonical-body.ts';
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
export {
  type DiffableReading,
  type DiffItem,
  diffReadings,
  type ItemKind,
  type ReadingDiff,
  type ReadingItem,
} from './comparison/diff-readings.ts';
export { readDocumentFacts } from './document/document-facts.ts';
export { isPlan, type PlanEvidence, weighPlan } from './document/is-plan.ts';
export { readOutline } from './outline/read-outline.ts';
export type { Bilingual, PlanError, PlanErrorCode, PlanResult } from './plan-result.ts';
export { readProjects } from './projects/read-projects.ts';
export { readPlan } from './read-plan.ts';
export { readerVersion } from './reader-version.ts';
export type * from './reading.ts';
export { readTasks } from './responsibility/read-tasks.ts';
export { readTargets, type TargetReading } from './targets/index.ts';
