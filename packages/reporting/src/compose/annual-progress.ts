/**
 * @module The annual progress report: 南充 五（二）3 asks for it by name, 广元 五（三） for the yearly evaluation of counties that stands in it.
 */
import type { ReportFacts } from '../facts.ts';
import type { Report } from '../report.ts';
import { gradeBlocks } from '../sections/assessment.ts';
import { basisBlocks } from '../sections/basis.ts';
import { bodyBlocks } from '../sections/bodies.ts';
import { budgetBlocks } from '../sections/budgets.ts';
import { dataStateBlocks } from '../sections/data-state.ts';
import { filingBlocks } from '../sections/filings.ts';
import { monthBlocks } from '../sections/months.ts';
import { overviewBlocks } from '../sections/overview.ts';
import { headlineFigures } from '../sections/paths.ts';
import { allTargetsTable, headlineTable } from '../sections/targets.ts';
import { allTaskBlocks, bodyTaskBlocks, stageBlocks, taskBlocks } from '../sections/tasks.ts';
import { warningBlocks } from '../sections/warnings.ts';
import { both } from '../words.ts';
import { chapter, composed, free } from './composed.ts';

export const composeAnnualProgress = (facts: ReportFacts): Report =>
  composed(facts, 'annual-progress', both('年度进展报告', 'annual progress report'), [
    chapter('overview', '总体进展', 'Overview', [
      ...overviewBlocks(facts),
      free('summary', '概括全年工作', 'Sum up the year'),
    ]),
    chapter('headline', '主要目标', 'Main targets', [...headlineTable(facts), ...headlineFigures(facts)]),
    chapter('targets', '各领域指标', 'Targets by field', allTargetsTable(facts)),
    chapter('amounts', '能源消费与碳排放', 'Energy and CO2', monthBlocks(facts)),
    chapter('tasks', '重点任务', 'Tasks', [
      ...allTaskBlocks(facts),
      // Counts are said by the list of all tasks already.
      ...taskBlocks(facts).slice(1),
      ...stageBlocks(facts),
      ...bodyTaskBlocks(facts),
    ]),
    chapter('bodies', '县（市、区）和部门', 'Counties and departments', [...bodyBlocks(facts), ...filingBlocks(facts)]),
    chapter('warnings', '预警与督办', 'Warnings and notices', warningBlocks(facts)),
    chapter('budgets', '用能预算与碳预算', 'Budgets', budgetBlocks(facts)),
    chapter('assessment', '考核自评', 'Self-assessment', gradeBlocks(facts)),
    chapter('problems', '存在的问题', 'Problems', [free('problems', '写明存在的问题', 'Problems')]),
    chapter('next', '下一年工作', 'Next year', [free('next', '写明下一年工作安排', 'Work of the next year')]),
    chapter('data', '数据情况和编制依据', 'State of the data and what this was made of', [
      ...dataStateBlocks(facts, 'all'),
      ...basisBlocks(facts),
    ]),
  ]);
