/**
 * @module The server for tests and benches: built from given parts, not listening.
 */
export { type BookAccountant, makeBookAccountant } from './books/book-accounts.ts';
export { makeUncertaintyRunner, type UncertaintyRunner } from './books/uncertainty-runner.ts';
export { openFileStore } from './files.ts';
export { openRound, type RoundToOpen } from './filings/open-round.ts';
export { findTask, type PlanTask, planTasks } from './filings/plan-tasks.ts';
export { remindEveryCity } from './filings/remind-by-itself.ts';
export { makeImportRunner } from './imports/import-runner.ts';
export { type JobRunner, makeJobRunner } from './jobs/job-runner.ts';
export { openOutlookModels } from './outlook/models.ts';
export { loadExampleBodies } from './seed/example-bodies.ts';
export { loadExampleBooks } from './seed/example-books.ts';
export { loadExampleBreakdown } from './seed/example-breakdown.ts';
export { loadExampleBudgets } from './seed/example-budgets.ts';
export { loadExampleDispatch } from './seed/example-dispatch.ts';
export { loadExampleMonths } from './seed/example-tracking.ts';
export { findUnclaimedAdministrator, loadPlanPacks } from './seed/first-start.ts';
export { type PlanPack, readPlanPacks } from './seed/plan-packs.ts';
export { apiPrefix, buildServer, type ServerOptions } from './server.ts';
export { localDay } from './tracking/local-day.ts';
export { type CityTracker, type CityTracking, type FollowedTarget, makeCityTracker } from './tracking/track-city.ts';
export { makeWarningKeeper, type WarningKeeper, warningsOf } from './tracking/warnings.ts';
