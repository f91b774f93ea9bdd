/**
 * @module A report as a workbook: the words on the first sheet, each table on its own, formulas live where a column is made of others. The
 * cells show what the screen and Word show.
 */
import {
  type Cell,
  type Figure,
  missingNotes,
  type Report,
  type ReportNumber,
  type Run,
  type Table,
} from '@dafeng/reporting';
import { type CellStyle, type CellValue, type Cell as ExcelCell, writeXlsx as writeWorkbook } from 'hucre/xlsx';
import { openContainer, writeContainer } from '../container.ts';
import type { Language } from '../language.ts';
import type { FileStamp } from '../word/write-docx.ts';
import { formulaFor } from './column-formula.ts';
import { disarm, excelFormat, excelValue, sheetNames } from './excel-cells.ts';

type MadeSheet = Parameters<typeof writeWorkbook>[0]['sheets'][number];
type MadeCell = Partial<ExcelCell>;

const thin = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const border: CellStyle = { border: { top: thin, right: thin, bottom: thin, left: thin } };
const headStyle: CellStyle = {
  ...border,
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDEBF7' } },
  alignment: { wrapText: true, vertical: 'center', horizontal: 'center' },
};
const titleStyle: CellStyle = { font: { bold: true, size: 14 } };
const noteStyle: CellStyle = { font: { size: 9, color: { rgb: '595959' } }, alignment: { wrapText: false } };
const exampleStyle: CellStyle = { font: { bold: true, color: { rgb: 'B3261E' } } };
const wordStyle: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };

/** A report's own width of a column, in characters. */
const widthOf = (share: number, all: number): number => Math.max(9, Math.round((share / all) * 110));

const text = (value: string, style: CellStyle): MadeCell => ({ value: disarm(value), type: 'string', style });
const numberCell = (number: ReportNumber, bold: boolean): MadeCell => ({
  value: excelValue(number),
  type: 'number',
  style: {
    ...border,
    numFmt: excelFormat(number),
    font: { bold, italic: number.quality === 'estimate' },
    alignment: { horizontal: 'right' },
  },
});

const cellOf = (item: Cell | undefined, language: Language, bold: boolean): MadeCell => {
  const plain: CellStyle = { ...border, font: { bold }, alignment: { wrapText: true, vertical: 'center' } };
  switch (item?.kind) {
    case undefined:
      return text('', plain);
    case 'words':
      return text(item.text[language], plain);
    case 'number':
      return numberCell(item, bold);
    case 'missing':
      return {
        ...text('—', { ...plain, alignment: { horizontal: 'right' } }),
        comment: { text: `${item.label[language]}${item.note === null ? '' : `：${item.note[language]}`}` },
      };
    case 'level':
      return text(item.label[language], plain);
  }
};

const firstRow = 2;
const tableSheet = (report: Report, item: Table, name: string, language: Language): MadeSheet => {
  const cells = new Map<string, MadeCell>();
  const put = (row: number, column: number, cell: MadeCell): void => {
    cells.set(`${row},${column}`, cell);
  };
  put(0, 0, text(item.title[language], titleStyle));
  if (report.example) put(0, Math.min(3, item.columns.length), text(exampleWords[language], exampleStyle));
  for (const [at, { title, unit }] of item.columns.entries())
    put(firstRow - 1, at, text(unit === null ? title[language] : `${title[language]}（${unit[language]}）`, headStyle));
  for (const [index, { cells: row, look }] of item.rows.entries())
    for (const [at] of item.columns.entries()) {
      const made = cellOf(look === 'group' && at > 0 ? undefined : row[at], language, look !== 'plain');
      const formula = formulaFor(item, index, at, firstRow);
      put(
        firstRow + index,
        at,
        formula === null ? made : { ...made, type: 'formula', formula, formulaResult: (row[at] as ReportNumber).value },
      );
    }
  const notes = [...missingNotes(item), ...item.notes, item.source].map((note) => note[language]);
  for (const [index, note] of notes.entries()) put(firstRow + item.rows.length + 1 + index, 0, text(note, noteStyle));
  const all = item.columns.reduce((sum, { width }) => sum + width, 0);
  return {
    name,
    rows: blankRows(firstRow + item.rows.length + 1 + notes.length, item.columns.length + 1),
    cells,
    columns: item.columns.map(({ width }) => ({ width: widthOf(width, all) })),
    freezePane: { rows: firstRow, columns: 1 },
  };
};
const blankRows = (rows: number, columns: number): CellValue[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => null));
const exampleWords = { zh: '示例（虚构城市，仅供演示）', en: 'EXAMPLE (fictional city, for demonstration only)' };

/** The numbers a figure was drawn from. */
const figureSheet = (figure: Figure, name: string, language: Language): MadeSheet => {
  const cells = new Map<string, MadeCell>();
  cells.set('0,0', text(`${figure.title[language]}（${figure.unit[language]}）`, titleStyle));
  cells.set('1,0', text(figure.axis.title[language], headStyle));
  for (const [at, series] of figure.series.entries()) {
    cells.set(`1,${at + 1}`, text(series.name[language], headStyle));
    for (const [index, number] of series.values.entries())
      cells.set(`${firstRow + index},${at + 1}`, number === null ? text('', border) : numberCell(number, false));
  }
  for (const [index, tick] of figure.axis.ticks.entries()) cells.set(`${firstRow + index},0`, text(tick, border));
  cells.set(`${firstRow + figure.axis.ticks.length + 1},0`, text(figure.source[language], noteStyle));
  return {
    name,
    rows: blankRows(firstRow + figure.axis.ticks.length + 2, figure.series.length + 1),
    cells,
    columns: [{ width: 12 }, ...figure.series.map(() => ({ width: 16 }))],
    freezePane: { rows: firstRow, columns: 1 },
  };
};

const runText = (run: Run, language: Language): string => {
  switch (run.kind) {
    case 'text':
      return run.text;
    case 'number':
      return run.quality === 'estimate' ? `≈${run.text}` : run.text;
    case 'missing':
      return `—（${run.label[language]}）`;
    case 'level':
      return run.label[language];
  }
};
const saidText = (runs: readonly Run[], language: Language): string =>
  runs.map((run) => runText(run, language)).join('');

/** The words of the report, a line a paragraph; tables and figures are named where they stand. */
const wordSheet = (report: Report, { version, digest }: FileStamp, language: Language): MadeSheet => {
  const lines: { readonly text: string; readonly style: CellStyle }[] = [
    { text: `${report.title[language]}　${report.subtitle[language]}`, style: titleStyle },
    ...(report.example ? [{ text: exampleWords[language], style: exampleStyle }] : []),
    {
      text:
        language === 'zh'
          ? `成稿日期 ${report.asOf}　数据截至 ${report.dataUntil ?? '—'}　版本 ${version}　摘要 ${digest}`
          : `Composed ${report.asOf}, data until ${report.dataUntil ?? '—'}, version ${version}, digest ${digest}`,
      style: noteStyle,
    },
  ];
  for (const section of report.sections) {
    lines.push({
      text: `${section.number[language]}${section.title[language]}`,
      style: { font: { bold: true, size: 12 } },
    });
    for (const block of section.blocks) {
      if (block.kind === 'paragraph' || block.kind === 'callout')
        lines.push({ text: saidText(block.said[language], language), style: wordStyle });
      if (block.kind === 'list')
        for (const [index, item] of block.items.entries())
          lines.push({ text: `${index + 1}. ${saidText(item[language], language)}`, style: wordStyle });
      if (block.kind === 'free' && block.text.trim() !== '') lines.push({ text: block.text, style: wordStyle });
      if (block.kind === 'table' || block.kind === 'figure')
        lines.push({ text: `→ ${block.title[language]}`, style: noteStyle });
    }
  }
  return {
    name: language === 'zh' ? '正文' : 'Text',
    rows: lines.map(() => [null]),
    cells: new Map(lines.map(({ text: value, style }, row) => [`${row},0`, text(value, style)])),
    columns: [{ width: 110 }],
  };
};

export interface XlsxOptions extends FileStamp {
  readonly language?: Language;
}
/** The bytes of the workbook; the same tree and stamp give the same bytes. */
export const writeXlsx = async (report: Report, options: XlsxOptions): Promise<Uint8Array> => {
  const language = options.language ?? 'zh';
  const laid = report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' || block.kind === 'figure' ? [block] : [])),
  );
  const first = wordSheet(report, options, language);
  const names = sheetNames([first.name, ...laid.map(({ title }) => title[language])]);
  const sheets = laid.map((block, index) => {
    const name = names[index + 1] ?? block.id;
    return block.kind === 'table' ? tableSheet(report, block, name, language) : figureSheet(block, name, language);
  });
  const stamp = new Date(`${report.asOf}T00:00:00Z`);
  const written = await writeWorkbook({
    sheets: [first, ...sheets],
    properties: { title: report.title[language], creator: 'dafeng', created: stamp, modified: stamp },
  });
  const opened = openContainer(written, {
    bytes: written.length,
    inflatedBytes: Number.MAX_SAFE_INTEGER,
    inflateRatio: Number.MAX_SAFE_INTEGER,
    inflateRatioFloorBytes: Number.MAX_SAFE_INTEGER,
    parts: Number.MAX_SAFE_INTEGER,
  });
  if (!opened.ok) throw new Error('a workbook just written cannot be opened');
  return writeContainer(opened.parts);
};
