/** @module An assessment as a workbook: one row an item or a target behind it; target, result and estimate are three columns. */
import type { AssessedItem, AssessedTarget, Assessment, Figure } from '@dafeng/contract';
import type { Cell, Sheet } from '@dafeng/spreadsheets';
import { comparators, example, type Language } from '../sheets/words.ts';

const roles = {
  control: { zh: '控制指标', en: 'control' },
  supporting: { zh: '支撑指标', en: 'supporting' },
  target: { zh: '目标', en: 'target' },
  measures: { zh: '措施', en: 'measures' },
} as const;
const heads: readonly (readonly [zh: string, en: string, width: number, numeric?: true])[] = [
  ['类别', 'Role', 10],
  ['考核项', 'Item', 34],
  ['状态', 'State', 8],
  ['得分', 'Points', 8, true],
  ['满分', 'Out of', 8, true],
  ['说明', 'Why', 50],
  ['目标名称', 'Target', 30],
  ['比较', 'Sign', 6],
  ['目标值', 'Goal', 12, true],
  ['目标年', 'Target year', 8, true],
  ['应达', 'Required', 12, true],
  ['当年结果', 'Result of the year', 12, true],
  ['推算（不计入）', 'Estimate (not counted)', 14, true],
  ['单位', 'Unit', 10],
  ['完成率', 'Completion', 10, true],
  ['是否据以判定', 'Decides', 10],
  ['评审认定', 'Reviewer', 30],
  ['佐证材料', 'Evidence', 30],
];

const percentUnit = (figure: Figure): boolean => figure.unit.id === '1';
/** Shares of one leave as percent, as they are printed. */
const shownValue = (figure: Figure | null | undefined): number | null =>
  figure?.value == null ? null : percentUnit(figure) ? figure.value * 100 : figure.value;
const unitOf = (target: AssessedTarget, language: Language): string =>
  percentUnit(target.goal) ? '%' : target.goal.unit[language];

export const assessmentSheet = (assessment: Assessment, language: Language, at: Date): Sheet => {
  const zh = language === 'zh';
  const row = (item: AssessedItem, target: AssessedTarget | null, first: boolean): Cell[] => [
    first ? roles[item.role][language] : null,
    first ? item.name[language] : null,
    first ? item.stateName[language] : null,
    first ? item.points : null,
    first ? item.outOf : null,
    first ? item.because[language] : null,
    target?.name[language] ?? null,
    target === null ? null : comparators[target.comparator],
    shownValue(target?.goal),
    target?.year ?? null,
    shownValue(target?.required),
    shownValue(target?.result),
    shownValue(target?.soFar?.figure),
    target === null ? null : unitOf(target, language),
    shownValue(target?.completion),
    target === null ? null : target.decides ? (zh ? '是' : 'yes') : zh ? '否，相关' : 'no, related',
    first && item.entered ? `${item.entered.text[language]}：${item.entered.reason}（${item.entered.by}）` : null,
    first
      ? item.evidence.flatMap(({ name, withdrawnAt }) => (withdrawnAt === null ? [name] : [])).join('；') || null
      : null,
  ];
  const { outcome } = assessment;
  const result = outcome.grade
    ? outcome.grade.name[language]
    : `${zh ? '待定，可能' : 'open, possible'}: ${outcome.possible.map(({ name }) => name[language]).join(zh ? '、' : ', ')}`;
  return {
    name: `${assessment.subject.name} ${assessment.year} ${zh ? '考核' : 'assessment'}`,
    frozenColumns: 2,
    columns: heads.map(([cn, en, width, numeric]) => ({ title: zh ? cn : en, width, ...(numeric ? { numeric } : {}) })),
    rows: assessment.items.flatMap((item) =>
      item.targets.length === 0
        ? [row(item, null, true)]
        : item.targets.map((target, index) => row(item, target, index === 0)),
    ),
    notes: [
      `${zh ? '结果' : 'Result'}: ${result}${outcome.score === null ? '' : `, ${outcome.score} / ${outcome.outOf}`}`,
      ...(assessment.open.length === 0
        ? []
        : [`${zh ? '待定' : 'Open'}: ${assessment.open.map(({ name }) => name[language]).join(zh ? '、' : ', ')}`]),
      `${zh ? '办法' : 'Scheme'}: ${assessment.rules.name[language]}（${assessment.rules.status}）${assessment.rules.note[language]}`,
      ...(assessment.example ? [example[language]] : []),
      `SHA-256 ${assessment.digest}`,
      zh ? `导出时间：${at.toISOString()}（UTC）` : `Exported: ${at.toISOString()} (UTC)`,
    ],
  };
};
