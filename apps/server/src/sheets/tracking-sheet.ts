/**
 * @module The table of followed targets as a file: what the screen shows, with the reason where a number is missing.
 */
import type { TrackedTarget, TrackingSummary } from '@dafeng/contract';
import type { Sheet } from '@dafeng/spreadsheets';

type Language = 'zh' | 'en';
type Figure = TrackedTarget['goal'];

const heads: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '章节',
    '指标',
    '范围',
    '目标年',
    '目标',
    '单位',
    '实际',
    '实际截至',
    '进度要求',
    '推算',
    '推算截至',
    '年底进度要求',
    '预测（目标年）',
    '预测下限',
    '预测上限',
    '此后每年需要',
    '预警灯',
    '算式',
    '数据状况',
    '责任单位',
  ],
  en: [
    'Section',
    'Indicator',
    'Scope',
    'Target year',
    'Target',
    'Unit',
    'Result',
    'Result until',
    'Required by then',
    'Estimate',
    'Estimate until',
    'Required by year end',
    'Forecast of target year',
    'Forecast low',
    'Forecast high',
    'Needed every year',
    'Light',
    'Arithmetic',
    'Data',
    'Bodies',
  ],
};
const numeric = new Set([4, 6, 8, 9, 11, 12, 13, 14, 15]);
const wide: Readonly<Record<number, number>> = { 1: 28, 17: 60, 19: 30 };

const rowOf = (one: TrackedTarget, language: Language): (string | number | null)[] => {
  const { result, estimate, forecast, light } = one;
  const value = (figure: Figure | undefined): number | null => figure?.value ?? null;
  const pending = language === 'zh' ? '待省下达' : 'to be assigned';
  const dark = light.dark === null ? null : (light.dark.note ?? light.dark.label[language]);
  return [
    one.section,
    one.name,
    one.scope,
    one.year,
    value(one.goal) ?? (one.pending ? pending : null),
    one.unit[language],
    value(result.standing?.figure),
    result.standing?.until ?? null,
    value(result.standing?.required),
    value(estimate.standing?.figure),
    estimate.standing?.until ?? null,
    value(estimate.standing?.required),
    value(forecast.figure),
    forecast.low,
    forecast.high,
    value(one.yearlyNeed),
    light.fired?.level.label[language] ?? null,
    light.fired?.arithmetic[language] ?? dark,
    one.data.map(({ message }) => message[language]).join('；') || null,
    one.bodies.map(({ name }) => name).join('、') || null,
  ];
};

export const trackingSheet = (summary: TrackingSummary, language: Language): Sheet => ({
  name: language === 'zh' ? '目标跟踪' : 'Targets followed',
  columns: heads[language].map((title, index) => ({ title, numeric: numeric.has(index), width: wide[index] ?? 12 })),
  rows: summary.targets.map((one) => rowOf(one, language)),
  notes: [
    language === 'zh'
      ? `${summary.city.name.zh}，看到 ${summary.at}，导出日 ${summary.today}，来历 ${summary.digest.slice(0, 12)}`
      : `${summary.city.name.en}, month ${summary.at}, exported ${summary.today}, traces ${summary.digest.slice(0, 12)}`,
    ...summary.ruleSets.map(({ name, source, status }) =>
      language === 'zh' ? `规则：${name.zh}（${source}，${status}）` : `Rules: ${name.en} (${source}, ${status})`,
    ),
    ...(summary.city.example ? ['示例数据：城市是虚构的。 Fictional example.'] : []),
  ],
  frozenColumns: 2,
});
