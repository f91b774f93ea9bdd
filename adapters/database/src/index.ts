/**
 * @module The one door of the database adapter.
 */

export type * from './model/access.ts';
export type * from './model/assessments.ts';
export type * from './model/book-data.ts';
export type * from './model/books.ts';
export type * from './model/budgets.ts';
export type * from './model/filings.ts';
export type * from './model/outlook.ts';
export type * from './model/plan.ts';
export type * from './model/query.ts';
export type * from './model/reports.ts';
export type * from './model/tracking.ts';
export { newUuid } from './new-uuid.ts';
export { openRegistry } from './open-registry.ts';
export type * from './registry.ts';
export type * from './registry-assessments.ts';
export type * from './registry-books.ts';
export type * from './registry-budgets.ts';
export * from './registry-error.ts';
export type * from './registry-filings.ts';
export type * from './registry-outlook.ts';
export type * from './registry-reports.ts';
export type * from './registry-tracking.ts';
