/** @module Sections of a report as WordprocessingML: the words and numbers of the tree as they are, in the styles of the template. */
import {
  type Block,
  type Cell,
  type Column,
  drawFigure,
  type Figure,
  legendOf,
  missingNotes,
  type Report,
  type Run,
  type Section,
  type Table,
} from '@dafeng/reporting';
import type { Language } from '../language.ts';
import { bookmarked, cell, escaped, field, paragraph, row, run, table } from './markup.ts';
import type { Pictures } from './pictures.ts';
import type { StyleNames } from './styles.ts';

/** Width of the text of an A4 page with usual margins, in twentieths of a point. */
const textWidth = 8730;
const headShade = 'EEF3F2';
const groupShade = 'F7F9F8';

export interface BlockWriter {
  readonly section: (section: Section) => { readonly heading: string; readonly body: string };
  readonly contents: () => string;
}

/** What a level looks like beside its word, so that a grey print reads. */
const levelSymbol = (order: number): string => (order === 0 ? '●' : order === 1 ? '▲' : '■');
/** Estimates are in italics with ≈, as on screen. */
const estimated = (quality: string): boolean => quality === 'estimate';

const runOf = (item: Run, language: Language): string => {
  switch (item.kind) {
    case 'text':
      return run(item.text);
    case 'number':
      return estimated(item.quality) ? run(`≈${item.text}`, { italic: true }) : run(item.text);
    case 'missing':
      return run(`—（${item.label[language]}）`);
    case 'level':
      return run(levelSymbol(item.order), { colour: item.colour }) + run(` ${item.label[language]} `);
  }
};
const cellText = (item: Cell, language: Language): string => {
  switch (item.kind) {
    case 'words':
      return run(item.text[language]);
    case 'missing':
      return run('—');
    case 'level':
      return run(levelSymbol(item.order), { colour: item.colour }) + run(`\u00A0${item.label[language]}`);
    default:
      return runOf(item, language);
  }
};
const aligned = { left: 'left', right: 'right', centre: 'center' } as const;

export const createBlockWriter = (
  report: Report,
  styles: StyleNames,
  pictures: Pictures,
  language: Language,
): BlockWriter => {
  let tables = 0;
  let figures = 0;
  const word = (chinese: string, english: string): string => (language === 'zh' ? chinese : english);

  const caption = (kind: 'table' | 'figure', number: number, title: string): string =>
    paragraph(
      `${run(kind === 'table' ? word('表 ', 'Table ') : word('图 ', 'Figure '))}${field(`SEQ ${kind === 'table' ? word('表', 'Table') : word('图', 'Figure')} \\* ARABIC`, String(number))}${run(`\u3000${title}`)}`,
      { style: styles.caption, align: 'center', keepNext: kind === 'table' },
    );
  const note = (text: string): string => paragraph(run(text), { style: styles.source });

  const headCell = (column: Column, width: number): string =>
    cell(
      paragraph(
        run(column.unit === null ? column.title[language] : `${column.title[language]}（${column.unit[language]}）`, {
          bold: true,
        }),
        { style: styles.cell, align: 'center', keepNext: true },
      ),
      { width, shade: headShade },
    );
  const writeTable = (item: Table): string => {
    tables += 1;
    const all = item.columns.reduce((sum, { width }) => sum + width, 0);
    const widths = item.columns.map(({ width }) => Math.round((textWidth * width) / all));
    const whole = widths.reduce((sum, width) => sum + width, 0);
    const rows = item.rows.map(({ look, cells }) => {
      if (look === 'group')
        return row([
          cell(
            paragraph(cells[0] === undefined ? '' : cellText(cells[0], language), {
              style: styles.cell,
              keepNext: true,
            }),
            { width: whole, span: widths.length, shade: groupShade },
          ),
        ]);
      return row(
        item.columns.map((column, index) => {
          const content = cells[index];
          return cell(
            paragraph(content === undefined ? '' : cellText(content, language), {
              style: styles.cell,
              align: aligned[column.align],
            }),
            { width: widths[index] ?? 0 },
          );
        }),
      );
    });
    const body =
      rows.length > 0
        ? rows
        : [
            row([
              cell(paragraph(run(word('（无）', '(none)')), { style: styles.cell }), {
                width: whole,
                span: widths.length,
              }),
            ]),
          ];
    return [
      caption('table', tables, item.title[language]),
      table(styles.table, widths, [
        row(
          item.columns.map((column, index) => headCell(column, widths[index] ?? 0)),
          true,
        ),
        ...body,
      ]),
      ...missingNotes(item).map((text) => note(text[language])),
      ...item.notes.map((text) => note(`${word('注：', 'Note: ')}${text[language]}`)),
      note(item.source[language]),
    ].join('');
  };
  const writeFigure = (item: Figure): string => {
    figures += 1;
    const title = `${item.title[language]}（${word('单位：', 'unit: ')}${item.unit[language]}）`;
    return [
      paragraph(pictures.add(drawFigure(item), title), { style: styles.caption, align: 'center', keepNext: true }),
      caption('figure', figures, title),
      note(
        `${word('图例：', 'Legend: ')}${legendOf(item)[language]}；${word('横轴：', 'axis: ')}${item.axis.title[language]}`,
      ),
      ...item.notes.map((text) => note(text[language])),
      note(item.source[language]),
    ].join('');
  };
  const writeBlock = (block: Block): string => {
    switch (block.kind) {
      case 'paragraph':
        return paragraph(block.said[language].map((item) => runOf(item, language)).join(''), { style: styles.body });
      case 'list':
        return block.items
          .map((item, index) =>
            paragraph(`${run(`${index + 1}. `)}${item[language].map((one) => runOf(one, language)).join('')}`, {
              style: styles.list,
            }),
          )
          .join('');
      case 'callout':
        return paragraph(block.said[language].map((item) => runOf(item, language)).join(''), { style: styles.note });
      case 'table':
        return writeTable(block);
      case 'figure':
        return writeFigure(block);
      case 'free':
        return block.text.trim() === ''
          ? ''
          : block.text
              .split(/\n+/)
              .map((text) => paragraph(run(text), { style: styles.body }))
              .join('');
    }
  };
  const anchorOf = (index: number): string => `dafeng_${index + 1}`;
  const headingOf = (section: Section, index: number): string =>
    paragraph(bookmarked(9000 + index, anchorOf(index), run(`${section.number[language]}${section.title[language]}`)), {
      style: styles.heading,
      keepNext: true,
    });
  return {
    section: (section) => ({
      heading: headingOf(section, report.sections.indexOf(section)),
      body:
        section.blocks.map(writeBlock).join('') ||
        paragraph(run(word('（未填写）', '(left blank)')), { style: styles.note }),
    }),
    // A field of contents with the headings already in it; page numbers come when the reader renews it.
    contents: () => {
      const entries = report.sections.map(
        (section, index) =>
          `<w:hyperlink w:anchor="${anchorOf(index)}" w:history="1">${run(`${section.number[language]}${section.title[language]}`)}</w:hyperlink>`,
      );
      const [first = '', ...rest] = entries;
      const begin = `<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText xml:space="preserve"> ${escaped('TOC \\o "1-1" \\h \\z \\u')} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
      const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
      const lines =
        rest.length === 0 ? [begin + first + end] : [begin + first, ...rest.slice(0, -1), `${rest.at(-1)}${end}`];
      return lines.map((inner) => paragraph(inner, { style: styles.body })).join('');
    },
  };
};
