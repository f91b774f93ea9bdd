/** @module The tables that reports may hold, by name, with their columns; and what a table says about the numbers it lacks. */
import type { Bilingual } from '@dafeng/quantity';
import type { Column, Row, Table } from './report.ts';
import { evidenceColumns, itemColumns } from './sections/assessment.ts';
import { bodyTargetColumns } from './sections/bodies.ts';
import { budgetColumns } from './sections/budgets.ts';
import { gapColumns } from './sections/data-state.ts';
import { filingColumns } from './sections/filings.ts';
import { halfwayColumns } from './sections/halfway.ts';
import { monthColumns } from './sections/months.ts';
import { targetColumns } from './sections/targets.ts';
import { bodyColumns, overdueColumns, stageColumns, taskColumns } from './sections/tasks.ts';

/** Every table of every report: a template may loop over its rows by these names. */
export const tableForms: Readonly<Record<string, readonly Column[]>> = {
  'headline-targets': targetColumns,
  'all-targets': targetColumns,
  halfway: halfwayColumns,
  months: monthColumns,
  'overdue-tasks': overdueColumns,
  'task-stages': stageColumns,
  'tasks-by-body': bodyColumns,
  'all-tasks': taskColumns,
  filings: filingColumns,
  budgets: budgetColumns,
  bodies: bodyTargetColumns,
  'data-state': gapColumns,
  'assessment-control': itemColumns,
  'assessment-supporting': itemColumns,
  'assessment-target': itemColumns,
  'assessment-measures': itemColumns,
  evidence: evidenceColumns,
};

const nameOf = ({ cells }: Row): Bilingual => {
  const [first] = cells;
  return first?.kind === 'words' ? first.text : { zh: '', en: '' };
};

/** Why numbers are missing in a table, one line a reason with the rows it holds for: an em dash is never left unexplained. */
export const missingNotes = (table: Table): readonly Bilingual[] => {
  const reasons = new Map<string, { readonly label: Bilingual; readonly rows: Map<string, Bilingual> }>();
  for (const row of table.rows)
    for (const cell of row.cells) {
      if (cell.kind !== 'missing') continue;
      const label = {
        zh: cell.note === null ? cell.label.zh : `${cell.label.zh}（${cell.note.zh}）`,
        en: cell.note === null ? cell.label.en : `${cell.label.en} (${cell.note.en})`,
      };
      const known = reasons.get(label.zh) ?? { label, rows: new Map() };
      known.rows.set(row.id, nameOf(row));
      reasons.set(label.zh, known);
    }
  return [...reasons.values()].map(({ label, rows }) => {
    const each = (language: 'zh' | 'en') => [...new Set([...rows.values()].map((name) => name[language]))];
    return { zh: `— ${label.zh}：${each('zh').join('、')}`, en: `— ${label.en}: ${each('en').join(', ')}` };
  });
};
