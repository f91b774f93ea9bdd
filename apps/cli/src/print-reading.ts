/**
 * @module A reading for a person at a terminal: document, targets, bodies by task, what the reader was unsure of.
 */
import type { Target } from '@dafeng/plan';
import type { PrintedReading } from './read-file.ts';

/** A cut is no level: its word stands before the number. */
const senses = {
  level: '',
  share: '',
  coverage: '',
  reduction: '下降 ',
  increase: '增长 ',
  addition: '新增 ',
} as const;
const signs = { '=': '', '>=': '≥', '<=': '≤', '~=': '≈' } as const;

const targetLine = (target: Target): string => {
  const marks = [
    target.strength === 'aspirational' ? '力争' : '',
    target.baselineYear === null ? '' : `比 ${target.baselineYear}`,
    target.implied ? '无数字' : '',
    target.ambiguous ? '存疑' : '',
  ].filter((mark) => mark !== '');
  const value = `${senses[target.kindOfValue]}${signs[target.comparator]}${target.value}${target.unit === null ? '' : ` ${target.unit}`}`;
  return `  ${target.section.padEnd(7)} ${String(target.year ?? '—').padEnd(5)} ${target.indicator}  ${value}${marks.length > 0 ? `  〔${marks.join('，')}〕` : ''}`;
};

export const printReading = (reading: PrintedReading): string => {
  const { document } = reading;
  return [
    `${document.title}  ${document.docNumber ?? ''}  ${document.issuer ?? ''}  ${document.date ?? ''}`,
    `sha256 ${document.sha256}，${document.characters} 字符`,
    '',
    `指标 ${reading.targets.length}`,
    ...reading.targets.map(targetLine),
    '',
    `定性目标 ${reading.qualitativeTargets.length}`,
    ...reading.qualitativeTargets.map(
      (target) =>
        `  ${target.section.padEnd(7)} ${String(target.year ?? '—').padEnd(5)} ${target.indicator}${target.pendingAssignment ? '  〔随上级下达〕' : ''}`,
    ),
    '',
    `任务 ${reading.tasks.length}`,
    ...reading.tasks.map(({ section, title, responsible }) => {
      const lead = responsible.lead.length > 0 ? `牵头：${responsible.lead.join('、')}；` : '';
      return `  ${section.padEnd(7)} ${title}${lead || responsible.participants.length > 0 ? `  〔${lead}${responsible.participants.join('、')}〕` : ''}`;
    }),
    '',
    `存疑 ${reading.warnings.length}`,
    ...reading.warnings.map((warning) => `  ${warning.code} @${warning.start}  ${warning.message}`),
    '',
  ].join('\n');
};
