/** @module The mid-term evaluation: time run against change made, what each further year must bring, targets behind with their arithmetic. */
import type { ReportFacts } from '../facts.ts';
import type { Block, Report } from '../report.ts';
import { arithmeticOf } from '../sections/arithmetic.ts';
import { basisBlocks } from '../sections/basis.ts';
import { bodyBlocks } from '../sections/bodies.ts';
import { dataStateBlocks } from '../sections/data-state.ts';
import { behindOf, halfwayBlocks } from '../sections/halfway.ts';
import { overviewBlocks } from '../sections/overview.ts';
import { headlineFigures } from '../sections/paths.ts';
import { targetNameBoth } from '../sections/target-numbers.ts';
import { bodyTaskBlocks, taskBlocks } from '../sections/tasks.ts';
import { both, en, say, together, zh } from '../words.ts';
import { chapter, composed, free } from './composed.ts';

const behindBlocks = (facts: ReportFacts): readonly Block[] => {
  const behind = behindOf(facts);
  if (behind.length === 0)
    return [{ kind: 'paragraph', said: say(zh`没有落后于路径的指标。`, en`No target is behind its path.`) }];
  return [
    {
      kind: 'list',
      items: behind.map((fact) => {
        const name = targetNameBoth(fact);
        return together(say(zh`${name.zh}：`, en`${name.en}:`), arithmeticOf(facts, fact));
      }),
    },
  ];
};

export const composeMidtermEvaluation = (facts: ReportFacts): Report =>
  composed(facts, 'midterm-evaluation', both('中期评估报告', 'mid-term evaluation'), [
    chapter('overview', '评估概况', 'Overview', [
      ...overviewBlocks(facts),
      free('summary', '写明评估组织方式和总体结论', 'How the evaluation was made and its conclusion'),
    ]),
    chapter('halfway', '目标进度', 'Progress of targets', [...halfwayBlocks(facts), ...headlineFigures(facts)]),
    chapter('behind', '落后指标分析', 'Targets behind', [
      ...behindBlocks(facts),
      free('causes', '写明落后的原因', 'Why they are behind'),
    ]),
    chapter('tasks', '任务落实', 'Tasks', [...taskBlocks(facts), ...bodyTaskBlocks(facts)]),
    chapter('bodies', '县（市、区）和部门', 'Counties and departments', bodyBlocks(facts)),
    chapter('adjust', '调整建议', 'Adjustments', [
      free('adjust', '写明是否调整目标、任务和分工', 'Whether targets, tasks or duties are to be adjusted'),
    ]),
    chapter('data', '数据情况和编制依据', 'State of the data and what this was made of', [
      ...dataStateBlocks(facts, 'all'),
      ...basisBlocks(facts),
    ]),
  ]);
