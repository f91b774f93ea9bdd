/**
 * @module The themes of the catalogue in the officer's words, in the order they are shown.
 */
import type { Bilingual } from '@dafeng/contract';
import type { Theme } from '@dafeng/reference';

export const themeLabels: Readonly<Record<Theme, Bilingual>> = {
  headline: { zh: '总体目标', en: 'Headline' },
  energy: { zh: '能源', en: 'Energy' },
  industry: { zh: '工业', en: 'Industry' },
  buildings: { zh: '城乡建设', en: 'Buildings' },
  transport: { zh: '交通运输', en: 'Transport' },
  circular: { zh: '循环经济', en: 'Circular economy' },
  'forest-sink': { zh: '碳汇', en: 'Forests and sinks' },
  agriculture: { zh: '农业', en: 'Agriculture' },
  society: { zh: '全民行动', en: 'Society' },
  technology: { zh: '科技', en: 'Technology' },
};

export const listThemes = (): { readonly id: string; readonly label: Bilingual }[] =>
  Object.entries(themeLabels).map(([id, label]) => ({ id, label }));
