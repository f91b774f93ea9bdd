/** @module The monthly brief: two to four pages for the head of the office. */
import type { ReportFacts } from '../facts.ts';
import type { Report } from '../report.ts';
import { basisBlocks } from '../sections/basis.ts';
import { budgetBlocks } from '../sections/budgets.ts';
import { dataStateBlocks } from '../sections/data-state.ts';
import { filingBlocks } from '../sections/filings.ts';
import { monthBlocks } from '../sections/months.ts';
import { overviewBlocks } from '../sections/overview.ts';
import { headlineTable } from '../sections/targets.ts';
import { taskBlocks } from '../sections/tasks.ts';
import { warningBlocks } from '../sections/warnings.ts';
import { both } from '../words.ts';
import { chapter, composed, free } from './composed.ts';

export const composeMonthlyBrief = (facts: ReportFacts): Report =>
  composed(facts, 'monthly-brief', both('月度简报', 'monthly brief'), [
    chapter('overview', '总体情况', 'Overview', [
      ...overviewBlocks(facts),
      free('summary', '概括本月情况（可不填）', 'Sum up the month (may be left blank)'),
    ]),
    chapter('headline', '重点指标', 'Headline targets', headlineTable(facts)),
    chapter('months', '当月数据', 'The month', monthBlocks(facts)),
    chapter('warnings', '预警与督办', 'Warnings', warningBlocks(facts)),
    chapter('tasks', '任务与报送', 'Tasks and filings', [...taskBlocks(facts), ...filingBlocks(facts)]),
    chapter('budgets', '用能预算与碳预算', 'Budgets', budgetBlocks(facts)),
    chapter('data', '数据情况', 'State of the data', dataStateBlocks(facts, 'headline')),
    chapter('next', '下月安排', 'Next month', [
      free('next', '写明下月重点工作（可不填）', 'What comes next month (may be left blank)'),
    ]),
    chapter('basis', '编制依据', 'What this was made of', basisBlocks(facts)),
  ]);
