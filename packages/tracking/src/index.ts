/**
 * @module The door of the tracking package: targets followed on their paths, lights and warnings by dated rules, monthly estimates, budgets,
 * breakdown, assessment. Inventories are left to accounting, forecasts come in as data from the outlook.
 */
export {
  type Allocation,
  allocate,
  compareRules,
  largestRemainder,
  type Receiver,
  receiverWeight,
  type Share,
  sharesAgree,
} from './allocation/allocate.ts';
export {
  type AllocationField,
  type AllocationRule,
  listAllocationFields,
  listAllocationRules,
} from './allocation/allocation-rule.ts';
export { explainShare, type ShareUnit, shareChange } from './allocation/explain-share.ts';
export { type AllocationVersion, beginNegotiation, reviseAllocation } from './allocation/negotiate.ts';
export { type KnownField, type ShareFacts, shareFacts } from './allocation/share-facts.ts';
export {
  type Assessment,
  type AssessmentInput,
  assess,
  type ItemVerdict,
  type JudgedItem,
} from './assessment/assess.ts';
export {
  type AssessmentRecord,
  type AssessmentResult,
  assessRecord,
  inputOf,
  newRecord,
  type Replay,
  readScheme,
  replayRecord,
  resultOf,
  type WrittenScheme,
  writeScheme,
} from './assessment/assessment-record.ts';
export {
  type AssessedKind,
  type AssessmentItem,
  type AssessmentScheme as AssessmentRules,
  assessmentRulesOn,
  type Consequence,
  type Grade,
  getAssessmentRules,
  type ItemReads,
  listAssessmentRules,
  type Scoring,
} from './assessment/assessment-scheme.ts';
export {
  type AssessmentAction,
  type AssessmentGuard,
  type AssessmentState,
  assessmentWorkflow,
  moveAssessment,
} from './assessment/assessment-workflow.ts';
export {
  type DerivationInput,
  type DerivedItem,
  deriveItems,
  type ReportsOwed,
  sayNumber,
  type TargetStanding,
} from './assessment/derive-items.ts';
export { type AssessedTarget, judgeYear, type YearJudgement } from './assessment/judge-year.ts';
export { type Pivot, pivotsOf, supposed, whatIf } from './assessment/what-if.ts';
export {
  type CalendarYear,
  type Deadline,
  deadlineAfter,
  isWorkingDay,
  listCalendarYears,
} from './assessment/working-days.ts';
export { amountOf, type Budget, type BudgetAction, type BudgetIssue, standingRows } from './budget/budget.ts';
export { type BurnDown, type BurnDownMonth, burnDown } from './budget/burn-down.ts';
export { checkBudgets } from './budget/check-budgets.ts';
export {
  budgetIndicator,
  budgetTableColumns,
  readBudgets,
  type WrittenBudget,
  type WrittenIssue,
} from './budget/read-budgets.ts';
export {
  type BudgetForecast,
  type BudgetStanding,
  type BudgetVerdict,
  budgetStanding,
  type ExpectedUse,
} from './budget/standing.ts';
export { yearAmount } from './budget/year-amount.ts';
export type { Cause, CausePart, CauseQuestion, Causes } from './causes/cause.ts';
export { causesOf } from './causes/causes-of.ts';
export { type CauseAmount, causeAmountOf, getSector, listSectors, type TrackedSector } from './causes/sectors.ts';
export { type AnyExplained, type AnyReported, explainNumbers, type NumberExplain } from './explained-number.ts';
export { type ContentFacts, checkContent, type Difference, differencesOf } from './filing/check-content.ts';
export {
  type BalanceRow,
  type BalanceVerdict,
  balanceTarget,
  type CityTarget,
  type CountyShare,
  latestPeakYear,
} from './filing/county-balance.ts';
export {
  type EvidenceRules,
  type EvidenceType,
  evidenceName,
  evidenceRules,
  readEvidenceType,
} from './filing/evidence-type.ts';
export type { FilingRules, ReminderRules, RoundKind, ScheduleRow } from './filing/filing-rules.ts';
export { type FilingTiming, isRoundClosed, timingNames, timingOf } from './filing/filing-timing.ts';
export { actionNames, guardWords, kindNames, stateNames } from './filing/filing-words.ts';
export {
  type FilingAction,
  type FilingGuard,
  type FilingGuards,
  type FilingKind,
  type FilingState,
  filingActions,
  filingWorkflow,
  isOpenFiling,
  isWithBody,
  type PossibleAction,
  possibleActions,
  stepFiling,
} from './filing/filing-workflow.ts';
export {
  type FieldValue,
  type FilingContent,
  type FilingForm,
  type FormField,
  formOfKind,
  getForm,
  listForms,
  type TargetsRow,
  type TasksRow,
  targetsRows,
  tasksRows,
} from './filing/form.ts';
export { type DueReminder, type DueThing, remindersDue } from './filing/reminders.ts';
export {
  daysUntil,
  noticeDue,
  periodName,
  type ScheduledRound,
  scheduleRound,
  scheduleYear,
} from './filing/round-schedule.ts';
export {
  type StandingInput,
  standingNames,
  type TaskStanding,
  taskStanding,
  type WorkStanding,
} from './filing/task-standing.ts';
export {
  type Nowcast,
  type NowcastSector,
  type NowcastTotal,
  nowcastMonth,
  nowcastTotal,
  type Revision,
  reviseNowcast,
  type YearPair,
} from './nowcast/nowcast.ts';
export { nowcastIndicators, nowcastSeries, type SeriesNowcast } from './nowcast/nowcast-series.ts';
export {
  type Follower,
  type Forecast,
  followTarget,
  type JudgedStanding,
  type Progress,
  type ProgressOptions,
  progressOf,
  yearlyNeed,
} from './paths/progress.ts';
export { requiredAt } from './paths/required-value.ts';
export type { Standing } from './paths/standing.ts';
export {
  type Assignment,
  type PathShape,
  type PendingFacts,
  type TargetFacts,
  type TargetForm,
  type TrackedTarget,
  trackPlan,
  trackTarget,
} from './paths/tracked-target.ts';
export { type BackTest, backTest } from './rules/back-test.ts';
export { evaluate, type FactValue, type FactValues, factsOf } from './rules/evaluate.ts';
export {
  type Expression,
  type ExpressionFault,
  type FactType,
  type FactTypes,
  parseExpression,
} from './rules/expression.ts';
export { type FiredRule, judgeLight, type Light, type LightOptions, lightFacts } from './rules/judge-light.ts';
export {
  getRuleSet,
  type Level,
  type LevelScheme,
  type LightFact,
  type LightRule,
  listLevelSchemes,
  listLightFacts,
  listRuleSets,
  type RuleSet,
  readRuleSet,
  ruleSetFor,
  type WrittenRuleSet,
} from './rules/rule-set.ts';
export { type Binding, bindTargets } from './series/bind-series.ts';
export { dayNumber, daysIn, dayText, lastDayOfMonth, monthSpan } from './series/calendar.ts';
export { coverSpan, sumSpan, type YearOnYear, yearOnYear } from './series/combine-months.ts';
export { type DerivedSeries, derivedRatios, deriveRatio } from './series/derive-series.ts';
export { dueDayOfMonth } from './series/due-day.ts';
export {
  findConflicts,
  type IndicatorSeries,
  type PlacedPoint,
  type PlacedSeries,
  placeSeries,
  type Quality,
  type SeriesOrigin,
  type SeriesPoint,
  seenAt,
} from './series/indicator-series.ts';
export { readSeries } from './series/read-series.ts';
export type { TrackingFault, TrackingFaultCode, TrackingResult } from './tracking-fault.ts';
export {
  escalateAfterDays,
  eventOfLight,
  leastCauseShare,
  type Warning,
  type WarningAction,
  type WarningCause,
  type WarningEvent,
  type WarningState,
  warningOf,
  warningWorkflow,
} from './warnings/warning.ts';
export { step, type Transition, type Workflow } from './warnings/workflow.ts';
