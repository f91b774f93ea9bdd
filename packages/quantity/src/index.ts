/**
 * @module The only door to `@dafeng/quantity`: quantities with unit and basis, absence with a reason, periods, rounding, and
 * explained values with their traces. Test functions are behind `@dafeng/quantity/testing`.
 */
export {
  type AbsenceReason,
  type Absent,
  absenceLabel,
  absenceReasons,
  absent,
  bothReported,
  isSettled,
  mapReported,
  type NotationKey,
  type Present,
  type Reported,
  reported,
  thenReported,
} from './absence.ts';
export { applyFunction, type FunctionForm } from './apply-function.ts';
export { divide, multiply, shiftShare, subtract } from './combine.ts';
export {
  type BasisOf,
  type DifferenceOf,
  type Dimension,
  dimensionLabel,
  isBasisOf,
  type OneBasis,
  type ProductOf,
  type QuotientBasis,
  type QuotientOf,
  type SimpleDimension,
  type UnitId,
  type UnitOf,
} from './dimension.ts';
export { sumExactly } from './exact-sum.ts';
export { createExplain, type Explain, type Explained, fullTracer, noTracer, type Tracer } from './explain.ts';
export { formatChineseNumber, formatNumber, type NumberFormat } from './number-text.ts';
export { type PrintedUnit, parsePrintedUnit } from './parse-unit.ts';
export {
  comparePeriods,
  contains,
  enclose,
  type FiveYearPlanPeriod,
  firstYear,
  fiveYearPlan,
  fiveYearPlanOf,
  intersect,
  isPartition,
  isSamePeriod,
  lastYear,
  type MonthPeriod,
  meets,
  monthOf,
  monthsIn,
  overlaps,
  type Period,
  type QuarterPeriod,
  quarterOf,
  type RangePeriod,
  rangeOf,
  shift,
  split,
  type YearPeriod,
  yearOf,
} from './period.ts';
export { fiveYearPlanName, parseFiveYearPlanName, parsePeriod, periodCode, periodLabel } from './period-text.ts';
export {
  add,
  compare,
  convert,
  type DimensionOf,
  dimensionOfQuantity,
  isQuantity,
  narrowQuantity,
  negate,
  type Quantity,
  quantity,
} from './quantity.ts';
export { type Bilingual, QuantityError, type QuantityErrorCode } from './quantity-error.ts';
export { basisLabel, formatQuantity, unitLabel } from './quantity-text.ts';
export { normalQuantile, normalStream } from './random/normal-stream.ts';
export { type UniformStream, uniformStream } from './random/uniform-stream.ts';
export {
  type GwpSet,
  type RebaseMethod,
  stateBasis,
  toCalorificBasis,
  toCo2e,
  toConstantPrices,
  toEquivalentBasis,
  toReferenceConditions,
} from './rebase.ts';
export { checkTrace, type ReplayMismatch, replay, replaysTo } from './replay.ts';
export { type RoundingRule, roundNumber, roundQuantity, roundToDigits, roundToInterval, toPlaces } from './rounding.ts';
export {
  type Coverage,
  coverageOf,
  isComplete,
  type MissingPart,
  type Part,
  sumQuantities,
  sumReported,
} from './sum.ts';
export {
  type AssumeNode,
  type ChooseNode,
  type ConvertNode,
  childrenOf,
  type DifferenceNode,
  type FactorNode,
  type FillAnchor,
  type FillNode,
  type FunctionNode,
  type LookupNode,
  type ObservationNode,
  type ProductNode,
  type RatioNode,
  type RebaseNode,
  type RejectedCandidate,
  type RoundNode,
  type SumNode,
  type Trace,
  type TraceChild,
  type TraceKind,
  traceKinds,
} from './trace.ts';
export { arithmeticOf, type NodeArithmetic } from './trace-arithmetic.ts';
export { contentDigest, traceDigest } from './trace-digest.ts';
export { coherentUnit, convertNumber, getUnit, isUnitId, listUnits, listUnitsOf, type Unit } from './unit.ts';
