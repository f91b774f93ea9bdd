/**
 * @module What every engine of the registry must do: the same cases run on the embedded store and on a PostgreSQL server.
 */
import type { Registry } from '@dafeng/database';
import { describe } from 'vitest';
import { runAccessTests } from './registry-access.cases.ts';
import { runAssessmentTests } from './registry-assessments.cases.ts';
import { runAuditTests } from './registry-audit.cases.ts';
import { runBookDataTests } from './registry-book-data.cases.ts';
import { runBookRightsTests } from './registry-book-rights.cases.ts';
import { runBookTests } from './registry-books.cases.ts';
import { runBudgetTests } from './registry-budgets.cases.ts';
import { runFilingTests } from './registry-filings.cases.ts';
import { runOutlookTests } from './registry-outlook.cases.ts';
import { runQueryTests } from './registry-query.cases.ts';
import { runReportTests } from './registry-reports.cases.ts';
import { runReviewTests } from './registry-review.cases.ts';
import { runRightsTests } from './registry-rights.cases.ts';
import { runTrackingTests } from './registry-tracking.cases.ts';

/** A store under test. `raw` runs statements in one session as the owner, past the registry; it answers the rows of each. */
export interface StoreUnderTest {
  readonly registry: () => Registry;
  raw(statements: readonly string[]): Promise<readonly (readonly Record<string, unknown>[])[]>;
}

export const runRegistryTests = (store: StoreUnderTest): void => {
  describe('access', () => runAccessTests(store));
  describe('review and versions', () => runReviewTests(store));
  describe('rights by row', () => runRightsTests(store));
  describe('questions across plans', () => runQueryTests(store));
  describe('books', () => runBookTests(store));
  describe('beside the books', () => runBookDataTests(store));
  describe('budgets and breakdowns', () => runBudgetTests(store));
  describe('targets followed', () => runTrackingTests(store));
  describe('scenarios of the outlook', () => runOutlookTests(store));
  describe('assessments', () => runAssessmentTests(store));
  describe('reports', () => runReportTests(store));
  describe('rights on the books', () => runBookRightsTests(store));
  describe('filings', () => runFilingTests(store));
  // Last: it tampers.
  describe('audit', () => runAuditTests(store));
};
