/**
 * @module What a free-form sheet seems to mean: its layout, the role of every column, the row or item behind every label, each with how sure
 * it is. A person corrects and confirms it; reading by it is in `apply-mapping.ts`.
 */
import type { UnitId } from '@dafeng/quantity';
import { longHeadingOf } from '../../balance/read-long-form.ts';
import { readNumber } from '../../balance/read-number.ts';
import { readBalanceUnit } from '../../balance/read-unit.ts';
import { type TableCell, textOf } from '../../balance/table.ts';
import { SHEET_CHECKS } from '../../generated/sheet-checks.ts';
import { matchActivityHeading } from '../activity-headings.ts';
import { findHeads, firstLine, isYearText, type SheetHeads, signatureOf } from '../header-signature.ts';
import { type SheetGrid, spreadHeads } from '../sheet-grid.ts';
import { type NearName, nearActivities, nearFlows, nearProducts } from '../similar-name.ts';
import type { ColumnMapping, ColumnRole, RowMapping, SheetMapping } from './sheet-mapping.ts';

const { propose } = SHEET_CHECKS.names;
type Meaning = SheetMapping['labels'];
const nearest: Readonly<Record<Meaning, (text: string) => readonly NearName<{ readonly id: string }>[]>> = {
  flow: nearFlows,
  product: nearProducts,
  activity: nearActivities,
};
const best = (meaning: Meaning, text: string): { readonly id: string | null; readonly score: number } => {
  const [first] = nearest[meaning](firstLine(text));
  return { id: first?.item.id ?? null, score: first?.score ?? 0 };
};

/** A unit in brackets or alone: 原煤（万吨）, 万吨, 单位：万吨. */
export const unitWithin = (text: string): UnitId | null => {
  const inBrackets = [...text.matchAll(/[(（]([^()（）]+)[)）]/gu)].map((match) => match[1] ?? '');
  const afterColon = /单位[:：]\s*([^\s，,；;)）]+)/.exec(text)?.[1];
  for (const printed of [...inBrackets, ...(afterColon === undefined ? [] : [afterColon]), text]) {
    const unit = readBalanceUnit(printed);
    if (unit?.times === 1) return unit.unit;
  }
  return null;
};

interface Body {
  /** Distinct texts of a column that are no numbers. */
  readonly words: readonly (readonly string[])[];
  readonly numbers: readonly number[];
}
const bodyOf = (rows: readonly (readonly TableCell[])[], width: number): Body => {
  const columns = Array.from({ length: width }, (_, column) => rows.map((cells) => cells[column]));
  const isNumber = (cell: TableCell | undefined): boolean => {
    const read = readNumber(cell);
    return textOf(cell) !== '' && read.ok && read.number.ok;
  };
  return {
    words: columns.map((cells) => [
      ...new Set(
        cells
          .filter((cell) => !isNumber(cell))
          .map((cell) => textOf(cell))
          .filter((text) => text !== ''),
      ),
    ]),
    numbers: columns.map((cells) => cells.filter(isNumber).length),
  };
};

/** How well the words of a column are rows, columns or items: the mean of the nearest. */
const meaningOf = (words: readonly string[]): { readonly meaning: Meaning; readonly score: number } => {
  const found = (['flow', 'product', 'activity'] as const).map((meaning) => ({
    meaning,
    score: words.length === 0 ? 0 : words.reduce((sum, word) => sum + best(meaning, word).score, 0) / words.length,
  }));
  return found.sort((a, b) => b.score - a.score)[0] as { meaning: Meaning; score: number };
};

const listRole = (heading: string): ColumnRole | null => {
  const activity = matchActivityHeading(firstLine(heading));
  const long = longHeadingOf(firstLine(heading))?.heading ?? null;
  if (long === 'value' || activity === 'value') return 'value';
  if (long === 'year' || activity === 'year') return 'year';
  if (long === 'unit' || activity === 'unit') return 'unit';
  if (long === 'source' || activity === 'source') return 'source';
  if (activity === 'key') return 'key';
  if (long === 'region') return 'region';
  return null;
};

/** Which column the labels stand in and what they name: the leftmost of those that mean something. */
const findLabels = (heads: SheetHeads, body: Body): { readonly column: number; readonly meaning: Meaning } | null => {
  const rated = body.words.map((words, column) => ({ column, ...meaningOf(words), count: words.length }));
  const usable = rated.filter(
    ({ column, score, count }) =>
      count > 0 && score >= SHEET_CHECKS.names.suggest && listRole(heads.texts[column] ?? '') === null,
  );
  const [top] = [...usable].sort((a, b) => b.score - a.score || a.column - b.column);
  return top === undefined ? null : { column: top.column, meaning: top.meaning };
};

/** Null where the sheet has no heads, no labels or no numbers: there is nothing to map. */
export const proposeMapping = (grid: SheetGrid): SheetMapping | null => {
  const heads = findHeads(grid);
  if (!heads) return null;
  const rows = spreadHeads(grid).slice(heads.headRow + 1);
  const width = heads.texts.length;
  const body = bodyOf(rows, width);
  const labels = findLabels(heads, body);
  if (!labels) return null;
  const headMeaning: Meaning | null =
    labels.meaning === 'flow' ? 'product' : labels.meaning === 'product' ? 'flow' : null;
  const columns = heads.texts.map((heading, column): ColumnMapping => {
    const unit =
      [...(heads.stacks[column] ?? [])]
        .reverse()
        .map(unitWithin)
        .find((one) => one !== null) ?? null;
    const as = (role: ColumnRole, target: string | null, score: number): ColumnMapping => ({
      column,
      heading,
      role,
      target,
      unit,
      score,
    });
    if (column === labels.column) return as(labels.meaning, null, 1);
    if (heading !== '' && isYearText(heading)) return as('numbers', 'year', 1);
    const role = listRole(heading);
    if (role !== null) return as(role, null, 1);
    const words = body.words[column] ?? [];
    const filled = body.numbers[column] ?? 0;
    if (filled > 0 && filled >= words.length && headMeaning !== null) {
      const { id, score } = best(headMeaning, heading);
      return id !== null && score >= propose ? as('numbers', id, score) : as('ignore', null, score);
    }
    const inner = meaningOf(words);
    return words.length > filled && inner.score >= propose && inner.meaning !== labels.meaning
      ? as(inner.meaning, null, inner.score)
      : as('ignore', null, 0);
  });
  const isList = columns.some(({ role }) => role === 'value');
  const sheet = labels.meaning === 'activity' ? 'activities' : 'energy';
  // Heads that name nothing we know are left to the person; without a number there is nothing to say.
  if (!isList && !body.numbers.some((count) => count > 0)) return null;
  return {
    signature: signatureOf(grid),
    headRow: heads.headRow,
    sheet,
    layout: isList ? 'list' : 'matrix',
    labels: labels.meaning,
    labelColumn: labels.column,
    unit: /单位[:：]/.test(heads.title) ? unitWithin(heads.title) : null,
    columns: onlyOnce(columns),
    rows: (body.words[labels.column] ?? []).map((label): RowMapping => {
      const { id, score } = best(labels.meaning, label);
      return { label, target: score >= propose ? id : null, score };
    }),
  };
};

/** Of two columns for one target the surer one; the other is left to the person. */
const onlyOnce = (columns: readonly ColumnMapping[]): readonly ColumnMapping[] =>
  columns.map((column) =>
    column.role === 'numbers' &&
    column.target !== 'year' &&
    columns.some(
      (other) =>
        other !== column &&
        other.role === 'numbers' &&
        other.target === column.target &&
        (other.score > column.score || (other.score === column.score && other.column < column.column)),
    )
      ? { ...column, role: 'ignore', target: null }
      : column,
  );
