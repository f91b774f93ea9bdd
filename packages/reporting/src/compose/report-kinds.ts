/** @module The reports there are: name, the period each speaks of, who asks for it, the composer. */
import type { Bilingual, Period } from '@dafeng/quantity';
import type { ReportFacts } from '../facts.ts';
import type { Report, ReportKind } from '../report.ts';
import { composeAnnualProgress } from './annual-progress.ts';
import { composeMidtermEvaluation } from './midterm-evaluation.ts';
import { composeMonthlyBrief } from './monthly-brief.ts';
import { composeQuarterlyDispatch } from './quarterly-dispatch.ts';
import { composeSelfAssessment } from './self-assessment.ts';

export interface ReportKindFacts extends Bilingual {
  readonly id: ReportKind;
  readonly period: 'month' | 'quarter' | 'year';
  readonly said: Bilingual;
  readonly compose: (facts: ReportFacts) => Report;
}
export const reportKinds: readonly ReportKindFacts[] = [
  {
    id: 'monthly-brief',
    zh: '月度简报',
    en: 'Monthly brief',
    period: 'month',
    said: { zh: '重点指标、当月数据、预警、逾期任务', en: 'Headline targets, the month, warnings, overdue tasks' },
    compose: composeMonthlyBrief,
  },
  {
    id: 'quarterly-dispatch',
    zh: '季度调度报告',
    en: 'Quarterly dispatch report',
    period: 'quarter',
    said: { zh: '全部指标、督办、各单位任务和报送', en: 'All targets, notices, tasks and filings by body' },
    compose: composeQuarterlyDispatch,
  },
  {
    id: 'annual-progress',
    zh: '年度进展报告',
    en: 'Annual progress report',
    period: 'year',
    said: { zh: '全年目标、任务、县区、预算、考核', en: 'Targets, tasks, counties, budgets, assessment of the year' },
    compose: composeAnnualProgress,
  },
  {
    id: 'midterm-evaluation',
    zh: '中期评估',
    en: 'Mid-term evaluation',
    period: 'year',
    said: {
      zh: '时间与进度对照，落后指标，此后每年须',
      en: 'Time run against change made, what each further year must bring',
    },
    compose: composeMidtermEvaluation,
  },
  {
    id: 'self-assessment',
    zh: '考核自评材料（5+9）',
    en: 'Self-assessment pack (5+9)',
    period: 'year',
    said: { zh: '逐项结论、理由、佐证材料目录', en: 'Verdict, reason and evidence of every item' },
    compose: composeSelfAssessment,
  },
];
export const getReportKind = (id: string): ReportKindFacts | null => reportKinds.find((kind) => kind.id === id) ?? null;

/** Whether a report of the kind can speak of the period. */
export const fitsKind = (kind: ReportKindFacts, period: Period): boolean => kind.period === period.kind;
