/**
 * @module What a city's cockpit cannot show yet, why, and what to do about it. Nothing is invented in its place.
 */
import type { CitySummary } from '@dafeng/contract';
import type { VersionDetail } from '@dafeng/database';

type Missing = CitySummary['missing'][number];

const noPlan: Missing = {
  block: 'plan',
  title: { zh: '碳达峰实施方案', en: 'The carbon-peak plan' },
  why: { zh: '还没有已发布的方案版本。', en: 'No version of the plan has been published here yet.' },
  remedy: {
    zh: '在“方案”页导入文件，审阅后发布。',
    en: 'Import the document on the plan screen, review it and publish it.',
  },
};
const noText: Missing = {
  block: 'text',
  title: { zh: '方案原文', en: 'The text of the plan' },
  why: {
    zh: '本库只存从原文读出的事实，不存原文句子。',
    en: 'Only the facts read from the document are held, not its sentences.',
  },
  remedy: {
    zh: '导入原文件；哈希一致时显示每个数字背后的原文。',
    en: 'Import the document itself; when its hash matches, the text behind every number is shown.',
  },
};
const noBodies: Missing = {
  block: 'bodies',
  title: { zh: '责任单位', en: 'Responsible bodies' },
  why: { zh: '方案没有印责任单位。', en: 'The plan prints no responsible bodies.' },
  remedy: {
    zh: '在任务审阅中补填责任单位，或导入任务分工方案。',
    en: 'Enter them when reviewing the tasks, or import the task-allocation document.',
  },
};
const noBooks: Missing = {
  block: 'accounts',
  title: { zh: '能源与碳排放账', en: 'Energy and carbon accounts' },
  why: {
    zh: '还没有能源平衡表和排放清单数据，因此没有实绩。',
    en: 'There is no energy balance or inventory yet, hence no actuals.',
  },
  remedy: {
    zh: '在“清单”页新建一年账册，下载模板填报，或由省级平衡表推补。',
    en: 'Open the books of a year on the accounts screen and fill its template, or let the balance of the province fill it.',
  },
};

export const missingBlocks = (detail: VersionDetail | null, hasBooks: boolean): Missing[] => [
  ...(detail === null ? [noPlan] : []),
  ...(detail !== null && !detail.document.textHeld ? [noText] : []),
  ...(detail !== null && detail.counts.tasks > 0 && detail.counts.bodies === 0 ? [noBodies] : []),
  ...(hasBooks ? [] : [noBooks]),
];
