/**
 * @module The door of the outlook package: do a plan's targets agree, what made emissions change, have they peaked. Inventories are left
 * to accounting, files and screens to adapters and apps.
 */

export { type AuditGrowth, type AuditIdentity, auditPlan, type Basis, type PlanAudit } from './audit/audit-plan.ts';
export {
  type AuditPlanFacts,
  type KnownData,
  type KnownDatumId,
  knownData,
  type PlanTargetFact,
  type QualitativeTargetFact,
  readKnownData,
} from './audit/audit-plan-facts.ts';
export type { ChangedFigure, CoherentWay } from './audit/coherent-ways.ts';
export type { Finding, FindingCode, MissingDatum, Verdict } from './audit/finding.ts';
export type { GeneralForm } from './audit/general-form.ts';
export { elasticityOf, energyAfter } from './audit/growth-limits.ts';
export { type Decomposition, type DecompositionEffect, decompose, periodTotal } from './decomposition/decompose.ts';
export {
  type DecompositionInput,
  type DecompositionMethod,
  type DecompositionPeriod,
  decompositionMethods,
  readDecompositionInput,
} from './decomposition/decomposition-input.ts';
export { type FactorRole, type FallCause, fallCause } from './decomposition/fall-cause.ts';
export {
  type KayaTotals,
  kayaFossilPeriod,
  kayaFossilRoles,
  kayaPeriod,
  kayaRoles,
  partsPeriod,
  partsRoles,
} from './decomposition/kaya-chain.ts';
export { logarithmicMean } from './decomposition/logarithmic-mean.ts';
export { shapleyEffects } from './decomposition/shapley-effects.ts';
export { type Ends, tapioElasticity } from './decomposition/tapio-elasticity.ts';
export type { AssumptionRow } from './generated/outlook.ts';
export {
  checkIamcParts,
  type IamcRow,
  type IamcTable,
  iamcTable,
  type PartsFault,
  readIamc,
  writeIamc,
} from './iamc/iamc-table.ts';
export { type AssembledModel, assembleProgram } from './least-cost/assemble-program.ts';
export type { CostModel, PlanTargetRow } from './least-cost/cost-model.ts';
export {
  type CurvePoint,
  type NearOptimalRange,
  nearOptimalRange,
  sweepCarbonCap,
} from './least-cost/explore-model.ts';
export {
  type BindingTarget,
  type OptimalModel,
  type OptimisedModel,
  optimiseModel,
  type TechnologyCapacity,
  type UnsolvedModel,
} from './least-cost/optimise-model.ts';
export { readCostModel } from './least-cost/read-cost-model.ts';
export { type OsemosysRow, type OsemosysSets, readOsemosys } from './least-cost/read-osemosys.ts';
export { type Lever, type LeverAction, leverOrder, leverShapes, rampAt } from './levers/lever.ts';
export { type Conflict, findConflict } from './linear-program/conflict-set.ts';
export { type Affine, affine, draftProgram, type LinearProgram, plus, times } from './linear-program/linear-program.ts';
export { smallSolver, solveSmall } from './linear-program/small-simplex.ts';
export type {
  LinearSolver,
  NoSolution,
  OptimalSolution,
  ProgramSolution,
  SolverOptions,
  SolverStatus,
} from './linear-program/solver.port.ts';
export type { CityModel, Co2Total, Driver, Fuel, ModelTarget, Plant, Power, Sector, Sink } from './model/city-model.ts';
export {
  type Distribution,
  type InputGroup,
  inputGroups,
  type Parameter,
  type ParameterStatus,
} from './model/parameter.ts';
export { type ModelFaults, modelFormat, readModel, readModelWithFaults } from './model/read-model.ts';
export type { OutlookError, OutlookErrorCode, OutlookResult } from './outlook-error.ts';
export {
  type AskedFigure,
  type ForecastFigure,
  type ForecastIndicator,
  forecastFigures,
  forecastUnits,
  isForecastIndicator,
} from './peak/forecast-figures.ts';
export { linearShapley, shapleyOf } from './peak/linear-attribution.ts';
export { type DrawnPaths, joinDraws, runDraws } from './peak/run-draws.ts';
export {
  type Attribution,
  attributeSpread,
  concludeOutlook,
  type LeverRemoval,
  type Outlook,
  type OutlookOptions,
  prepareOutlook,
  runOutlook,
} from './peak/run-outlook.ts';
export { monteCarloShapley, sobolIndices } from './peak/sobol-indices.ts';
export {
  type Fan,
  type PeakSummary,
  type Probability,
  type Quantiles,
  summariseDraws,
} from './peak/summarise-draws.ts';
export { type Calibration, calibrate, type Observation } from './project/calibrate.ts';
export { type CompiledModel, compileModel } from './project/compiled-model.ts';
export { type GrowthTerms, growthForm } from './project/growth-form.ts';
export { type IdentityDraws, type IdentityResult, projectIdentity } from './project/identity-layer.ts';
export { makeBuffers, type PathBuffers } from './project/path-buffers.ts';
export { type CityPath, type PathPeak, type ProjectOptions, projectPath } from './project/project-path.ts';
export { runPath } from './project/run-path.ts';
export { nearestCorrelation, rankCorrelations } from './sampling/correlation.ts';
export { type DrawPlan, planDraws, type SamplingMethod, samplingMethods } from './sampling/draw-plan.ts';
export { latinHypercube } from './sampling/latin-hypercube.ts';
export { normalProbability, normalQuantile } from './sampling/normal.ts';
export { naturalExp, naturalLog } from './sampling/portable-functions.ts';
export { scrambledSobol, sobolPoint } from './sampling/sobol.ts';
export { type ResolvedScenario, resolveScenario } from './scenario/resolve-scenario.ts';
export type { ParameterChange, Scenario } from './scenario/scenario.ts';
export { assessTrend, type TrendAssessment } from './trend/assess-trend.ts';
export { exactTwoSidedP } from './trend/kendall-distribution.ts';
export {
  forecastTrend,
  type LocalLinearTrendSettings,
  type PeakProbability,
  peakProbability,
  type TrendForecast,
} from './trend/local-linear-trend.ts';
export { type MannKendall, mannKendall } from './trend/mann-kendall.ts';
export { type CorrectedTest, type MannKendallVariants, mannKendallVariants } from './trend/mann-kendall-variants.ts';
export { type PeakClass, peakClassOf } from './trend/peak-class.ts';
export { type ParabolicPath, peaksByYear } from './trend/peak-year-law.ts';
