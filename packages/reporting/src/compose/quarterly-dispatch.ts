/** @module The quarterly dispatch report: where every target, body and task stands, for the meeting that presses them on. */
import type { ReportFacts } from '../facts.ts';
import type { Report } from '../report.ts';
import { basisBlocks } from '../sections/basis.ts';
import { bodyBlocks } from '../sections/bodies.ts';
import { budgetBlocks } from '../sections/budgets.ts';
import { dataStateBlocks } from '../sections/data-state.ts';
import { filingBlocks } from '../sections/filings.ts';
import { monthBlocks } from '../sections/months.ts';
import { overviewBlocks } from '../sections/overview.ts';
import { headlineFigures } from '../sections/paths.ts';
import { allTargetsTable, headlineTable } from '../sections/targets.ts';
import { bodyTaskBlocks, stageBlocks, taskBlocks } from '../sections/tasks.ts';
import { warningBlocks } from '../sections/warnings.ts';
import { both } from '../words.ts';
import { chapter, composed, free } from './composed.ts';

export const composeQuarterlyDispatch = (facts: ReportFacts): Report =>
  composed(facts, 'quarterly-dispatch', both('季度调度报告', 'quarterly dispatch report'), [
    chapter('overview', '总体进展', 'Overview', [
      ...overviewBlocks(facts),
      free('summary', '概括本季度进展（可不填）', 'Sum up the quarter (may be left blank)'),
    ]),
    chapter('headline', '重点指标', 'Headline targets', [...headlineTable(facts), ...headlineFigures(facts)]),
    chapter('targets', '各项指标', 'All targets', allTargetsTable(facts)),
    chapter('months', '主要总量', 'Amounts', monthBlocks(facts)),
    chapter('warnings', '预警与督办', 'Warnings and notices', warningBlocks(facts)),
    chapter('tasks', '任务调度', 'Tasks', [...taskBlocks(facts), ...stageBlocks(facts), ...bodyTaskBlocks(facts)]),
    chapter('filings', '季度报送', 'Filings of the quarter', filingBlocks(facts)),
    chapter('bodies', '县（市、区）和部门', 'Counties and departments', bodyBlocks(facts)),
    chapter('budgets', '用能预算与碳预算', 'Budgets', budgetBlocks(facts)),
    chapter('data', '数据情况', 'State of the data', dataStateBlocks(facts, 'headline')),
    chapter('problems', '存在的问题和下一步工作', 'Problems and next steps', [
      free('problems', '写明存在的问题', 'Problems'),
      free('next', '写明下一步工作和责任单位', 'Next steps and who takes them'),
    ]),
    chapter('basis', '编制依据', 'What this was made of', basisBlocks(facts)),
  ]);
