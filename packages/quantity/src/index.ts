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
export {
  type GwpSet,
  stateBasis,
  toCalorificBasis,
  toCo2e,
  toConstantPrices,
  toEquivalentBasis,
  toReferenceConditions,
} from './rebase.ts';
export {
  type Coverage,
  coverageOf,
  isComplete,
  type MissingPart,
  type Part,
  sumQuantities,
  sumReported,
} from './sum.ts';
export { coherentUnit, convertNumber, getUnit, isUnitId, listUnits, listUnitsOf, type Unit } from './unit.ts';
