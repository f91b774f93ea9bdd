/** @module Tasks with their standing, and filings, as exported tables: one row each, named as on the screen. */
import type { Filing, WorkTask } from '@dafeng/contract';
import type { City } from '@dafeng/database';
import type { Cell, Sheet } from '@dafeng/spreadsheets';
import { localDay } from '../tracking/local-day.ts';
import { cityNames } from './sources.ts';
import type { Language } from './words.ts';

interface Source {
  readonly city: City;
  readonly language: Language;
  readonly at: Date;
}
const workTitles = {
  zh: [
    '条款',
    '任务',
    '牵头单位',
    '状态',
    '依据',
    '进度（%）',
    '节点数',
    '已完成',
    '逾期',
    '下一节点',
    '到期日',
    '最近报告',
    '未结督办单',
    '方案中已无',
  ],
  en: [
    'Clause',
    'Task',
    'Lead',
    'Standing',
    'Because',
    'Progress (%)',
    'Milestones',
    'Done',
    'Overdue',
    'Next',
    'Due',
    'Last report',
    'Open notices',
    'No longer in the plan',
  ],
} as const;
const workWidths = [10, 36, 20, 12, 40, 10, 8, 8, 8, 24, 12, 12, 10, 10];
const workNumeric = new Set([5, 6, 7, 8, 12]);
const filingTitles = {
  zh: [
    '类别',
    '标题',
    '单位',
    '轮次',
    '状态',
    '时限',
    '到期日',
    '剩余天数',
    '提交时间',
    '提交人',
    '通过时间',
    '佐证材料',
  ],
  en: [
    'Kind',
    'Title',
    'Body',
    'Round',
    'State',
    'Timing',
    'Due',
    'Days left',
    'Submitted',
    'By',
    'Approved',
    'Evidence',
  ],
} as const;
const filingWidths = [12, 40, 20, 18, 10, 12, 12, 10, 20, 12, 20, 10];
const filingNumeric = new Set([7, 11]);

const columnsOf = (titles: readonly string[], widths: readonly number[], numeric: ReadonlySet<number>) =>
  titles.map((title, index) => ({ title, width: widths[index] ?? 14, numeric: numeric.has(index) }));
const notesOf = ({ city, language, at }: Source): string[] => [
  cityNames([city], language).get(city.id) ?? city.id,
  language === 'zh'
    ? `逾期按 ${localDay(at)} 计；导出时间：${at.toISOString()}（UTC）`
    : `Overdue as of ${localDay(at)}; exported ${at.toISOString()} (UTC)`,
];

export const workSheet = (tasks: readonly WorkTask[], source: Source): Sheet => {
  const { language } = source;
  return {
    name: language === 'zh' ? '任务进展' : 'work',
    columns: columnsOf(workTitles[language], workWidths, workNumeric),
    rows: tasks.map((task): Cell[] => [
      task.section,
      task.title,
      task.lead?.name ?? null,
      task.standingName[language],
      task.standingWhy[language],
      task.progress,
      task.milestones.total,
      task.milestones.done,
      task.milestones.overdue,
      task.next?.title ?? null,
      task.next?.due ?? null,
      task.lastReport?.period ?? null,
      task.openNotices,
      task.unmatched ? (language === 'zh' ? '是' : 'yes') : null,
    ]),
    notes: notesOf(source),
  };
};
export const filingSheet = (filings: readonly Filing[], source: Source): Sheet => {
  const { language } = source;
  return {
    name: language === 'zh' ? '报送件' : 'filings',
    columns: columnsOf(filingTitles[language], filingWidths, filingNumeric),
    rows: filings.map((filing): Cell[] => [
      filing.kindName[language],
      filing.title,
      filing.organisation.name,
      filing.round?.name[language] ?? null,
      filing.stateName[language],
      filing.timingName[language],
      filing.due,
      filing.daysLeft,
      filing.submittedAt,
      filing.submittedBy?.name ?? null,
      filing.approvedAt,
      filing.evidence,
    ]),
    notes: notesOf(source),
  };
};
