/**
 * @module The words of exported tables in both languages. Screens and tables say the same.
 */
export type Language = 'zh' | 'en';
export type Words = Readonly<Record<Language, string>>;

export const comparators: Readonly<Record<'=' | '>=' | '<=' | '~=', string>> = {
  '=': '＝',
  '>=': '≥',
  '<=': '≤',
  '~=': '≈',
};
export const strengths = {
  binding: { zh: '确定', en: 'firm' },
  aspirational: { zh: '力争', en: 'aspirational' },
} as const;
export const kinds = {
  level: { zh: '水平', en: 'level' },
  reduction: { zh: '下降', en: 'reduction' },
  increase: { zh: '增长', en: 'increase' },
  addition: { zh: '新增', en: 'addition' },
  share: { zh: '占比', en: 'share' },
  coverage: { zh: '覆盖', en: 'coverage' },
} as const;
export const example: Words = { zh: '示例（虚构城市）', en: 'Example (fictional city)' };
export const noYear: Words = { zh: '未写年份', en: 'no year printed' };
