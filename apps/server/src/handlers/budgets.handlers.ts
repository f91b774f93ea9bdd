/**
 * @module Budgets over HTTP.
 */
import type { SomeHandlers } from '../http/call.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Services } from './services.ts';

type BudgetRoutes =
  | 'getBudgets'
  | 'createBudget'
  | 'exportBudgets'
  | 'importBudgets'
  | 'explainBudget'
  | 'getBudget'
  | 'changeBudget'
  | 'deleteBudget'
  | 'issueBudget'
  | 'undoBudgetIssue';
type BreakdownRoutes =
  | 'listSplitRules'
  | 'compareSplits'
  | 'listReceivers'
  | 'listBreakdowns'
  | 'createBreakdown'
  | 'getBreakdown'
  | 'changeBreakdown'
  | 'deleteBreakdown'
  | 'addSplitVersion'
  | 'answerSplit'
  | 'agreeSplit'
  | 'issueSplit'
  | 'withdrawSplit'
  | 'exportBreakdown'
  | 'listBodyTargets';

const notBuilt = async (): Promise<never> => {
  throw new ProblemError({
    code: 'not-built',
    status: 501,
    message: { zh: '此功能尚未完成。', en: 'This is not built yet.' },
    remedy: { zh: '请升级到下一版本。', en: 'Wait for the next version.' },
  });
};

export const budgetHandlers = (_: Services): SomeHandlers<BudgetRoutes> => ({
  getBudgets: notBuilt,
  createBudget: notBuilt,
  exportBudgets: notBuilt,
  importBudgets: notBuilt,
  explainBudget: notBuilt,
  getBudget: notBuilt,
  changeBudget: notBuilt,
  deleteBudget: notBuilt,
  issueBudget: notBuilt,
  undoBudgetIssue: notBuilt,
});
export const breakdownHandlers = (_: Services): SomeHandlers<BreakdownRoutes> => ({
  listSplitRules: notBuilt,
  compareSplits: notBuilt,
  listReceivers: notBuilt,
  listBreakdowns: notBuilt,
  createBreakdown: notBuilt,
  getBreakdown: notBuilt,
  changeBreakdown: notBuilt,
  deleteBreakdown: notBuilt,
  addSplitVersion: notBuilt,
  answerSplit: notBuilt,
  agreeSplit: notBuilt,
  issueSplit: notBuilt,
  withdrawSplit: notBuilt,
  exportBreakdown: notBuilt,
  listBodyTargets: notBuilt,
});
