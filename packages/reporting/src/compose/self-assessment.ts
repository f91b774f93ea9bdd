/** @module The pack of the self-assessment (5+9): items with verdict, numbers and reason, result and consequences, list of evidence. */
import type { ReportFacts } from '../facts.ts';
import type { Report } from '../report.ts';
import { evidenceBlocks, gradeBlocks, itemBlocks } from '../sections/assessment.ts';
import { basisBlocks } from '../sections/basis.ts';
import { headlineTable } from '../sections/targets.ts';
import { both } from '../words.ts';
import { chapter, composed, free } from './composed.ts';

export const composeSelfAssessment = (facts: ReportFacts): Report =>
  composed(facts, 'self-assessment', both('综合评价考核自评材料', 'self-assessment pack'), [
    chapter('result', '自评结果', 'Result', gradeBlocks(facts)),
    chapter('items', '逐项自评', 'Items', itemBlocks(facts)),
    chapter('headline', '对应的方案目标', 'Targets of the plan', headlineTable(facts)),
    chapter('measures', '工作情况', 'Work done', [
      free('measures', '写明主要做法和成效', 'What was done and what came of it'),
      free('problems', '写明不达标指标的原因和整改安排', 'Why items were missed, and how that is put right'),
    ]),
    chapter('evidence', '佐证材料目录', 'Evidence', evidenceBlocks(facts)),
    chapter('basis', '编制依据', 'What this was made of', basisBlocks(facts)),
  ]);
