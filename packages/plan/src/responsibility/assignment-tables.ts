/**
 * @module Reads tables that assign tasks to bodies (重点任务分工表): which row names which task, and who leads and takes part.
 * Cells are parted by tabs or by several blanks, so the text as read is looked at, not the clean one. Which task a row means is left to `read-tasks`.
 */
import type { Anchor } from '../reading.ts';
import { type ParsedResponsibility, parseResponsibility } from './parse-responsibility.ts';

export interface AssignmentRow extends Anchor {
  /** The cell that names the task, blanks removed. */
  readonly task: string;
  readonly bodies: ParsedResponsibility;
}

interface Columns {
  readonly task: number;
  readonly lead: number;
  readonly others: readonly number[];
}

const LONGEST_HEADER = 14;
const LONGEST_LINE = 2000;
const taskHeader = /任务|事项|举措|措施|工作内容|主要内容|重点工作|项目名称/;
const leadHeader = /^(?:牵头|主办|主责)/;
const otherHeader = /^(?:责任|负责|配合|参与|参加|协办|承担|实施)(?:单位|部门|主体)/;

const toCells = (line: string): string[] =>
  line
    .trim()
    .split(/\t| {2,}|\u3000{2,}/)
    .map((cell) => cell.replace(/\s+/g, ''));

const toColumns = (cells: readonly string[]): Columns | null => {
  if (cells.length < 2 || cells.some((cell) => cell.length > LONGEST_HEADER)) return null;
  const lead = cells.findIndex((cell) => leadHeader.test(cell));
  const others = cells.flatMap((cell, index) => (index !== lead && otherHeader.test(cell) ? [index] : []));
  const bodies = new Set([lead, ...others]);
  const task = cells.findIndex((cell, index) => !bodies.has(index) && taskHeader.test(cell));
  return task < 0 || (lead < 0 && others.length === 0) ? null : { task, lead, others };
};

/** Rows below a header that names a task column and at least one column of bodies, in order of place. */
export const readAssignmentRows = (original: string): AssignmentRow[] => {
  const rows: AssignmentRow[] = [];
  let columns: Columns | null = null;
  for (let start = 0; start < original.length; ) {
    const stop = original.indexOf('\n', start);
    const end = stop < 0 ? original.length : stop;
    const line = end - start > LONGEST_LINE ? '' : original.slice(start, end);
    if (/\S(?:\t| {2,}|\u3000{2,})\S/.test(line)) {
      const cells = toCells(line);
      const header = toColumns(cells);
      if (header !== null) columns = header;
      else if (columns !== null) {
        const { task, lead, others } = columns;
        const parts = [
          ...(lead >= 0 && cells[lead] ? [`牵头单位：${cells[lead]}`] : []),
          ...others.flatMap((at) => (cells[at] ? [`责任单位：${cells[at]}`] : [])),
        ];
        const name = cells[task] ?? '';
        if (name.length >= 2 && parts.length > 0)
          rows.push({ task: name, bodies: parseResponsibility(parts.join('。')), start, end });
      }
    }
    start = end + 1;
  }
  return rows;
};
