/**
 * @module The tasks table as it is exported: one row a task, its bodies named as on the screen.
 */
import type { TaskItem } from '@dafeng/contract';
import type { City, PlanInForce } from '@dafeng/database';
import type { Cell, Sheet } from '@dafeng/spreadsheets';
import { cityNames, sourceNotes } from './sources.ts';
import type { Language } from './words.ts';

export interface TaskSheetInput {
  readonly tasks: readonly TaskItem[];
  readonly cities: readonly City[];
  readonly versions: readonly PlanInForce[];
  readonly language: Language;
  readonly at: Date;
}

const titles = {
  zh: ['城市', '条款', '任务', '牵头单位', '责任（配合）单位', '一次性声明的单位', '名单未尽（等）', '相关指标数'],
  en: ['City', 'Clause', 'Task', 'Lead', 'Participants', 'Named once for all tasks', 'List left open (等)', 'Targets'],
} as const;
const widths = [10, 10, 36, 24, 60, 30, 10, 8];

export const taskSheet = ({ tasks, cities, versions, language, at }: TaskSheetInput): Sheet => {
  const cityName = cityNames(cities, language);
  const names = (bodies: TaskItem['lead']): string | null => bodies.map(({ name }) => name).join('、') || null;
  const yes = language === 'zh' ? '是' : 'yes';
  return {
    name: language === 'zh' ? '任务' : 'tasks',
    columns: titles[language].map((title, index) => ({ title, width: widths[index] ?? 14, numeric: index === 7 })),
    rows: tasks.map((task): Cell[] => [
      cityName.get(task.cityId) ?? task.cityId,
      task.section,
      task.title,
      names(task.lead),
      names(task.participants),
      names(task.impliedParticipants),
      task.openList ? yes : null,
      task.targets,
    ]),
    notes: sourceNotes(cities, versions, new Set(tasks.map(({ cityId }) => cityId)), language, at),
  };
};
