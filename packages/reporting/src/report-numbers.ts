/** @module All numbers of a report, in the order in which they stand, and the fingerprint of the whole. */
import { type Bilingual, contentDigest } from '@dafeng/quantity';
import type { Block, Cell, Report, ReportNumber, Section, Statement } from './report.ts';

const isNumber = (item: { readonly kind: string } | null): item is ReportNumber => item?.kind === 'number';
/** Where a number stands, in words that outlive a row more or less: `headline/headline-targets/q1/result`. */
export interface PlacedNumber {
  readonly place: string;
  /** Row and column, series and tick, or the name of the section. */
  readonly what: Bilingual;
  readonly number: ReportNumber;
}
const nameOf = (cell: Cell | undefined): Bilingual => (cell?.kind === 'words' ? cell.text : { zh: '', en: '' });
const joined = (a: Bilingual, b: Bilingual): Bilingual => ({ zh: `${a.zh}，${b.zh}`, en: `${a.en}, ${b.en}` });

const inStatements = (statements: readonly Statement[], at: string, section: Section): readonly PlacedNumber[] =>
  statements.flatMap((said, item) =>
    said.zh.filter(isNumber).map((number, index) => ({ place: `${at}/${item}/${index}`, what: section.title, number })),
  );
const ofBlock = (block: Block, at: number, section: Section): readonly PlacedNumber[] => {
  switch (block.kind) {
    case 'paragraph':
    case 'callout':
      return inStatements([block.said], `${section.id}/${at}`, section);
    case 'list':
      return inStatements(block.items, `${section.id}/${at}`, section);
    case 'table':
      return block.rows.flatMap(({ id, cells }) =>
        cells.flatMap((cell, index): readonly PlacedNumber[] => {
          const column = block.columns[index];
          return cell.kind !== 'number' || column === undefined
            ? []
            : [
                {
                  place: `${section.id}/${block.id}/${id}/${column.id}`,
                  what: joined(nameOf(cells[0]), column.title),
                  number: cell,
                },
              ];
        }),
      );
    case 'figure':
      return block.series.flatMap(({ id, name, values }) =>
        values.flatMap((number, index): readonly PlacedNumber[] => {
          const tick = block.axis.ticks[index] ?? '';
          return number === null
            ? []
            : [
                {
                  place: `${section.id}/${block.id}/${id}/${tick}`,
                  what: joined(block.title, { zh: `${name.zh} ${tick}`, en: `${name.en} ${tick}` }),
                  number,
                },
              ];
        }),
      );
    case 'free':
      return [];
  }
};
/** Every number, in the order in which they stand; the same in both languages. */
export const numbersOf = (report: Report): readonly (PlacedNumber & { readonly section: Bilingual })[] =>
  report.sections.flatMap((section) =>
    section.blocks.flatMap((block, at) =>
      ofBlock(block, at, section).map((placed) => ({ ...placed, section: section.title })),
    ),
  );

/** SHA-256 over the whole tree, words and numbers: printed on every page, and the same wherever the report is rendered. */
export const reportDigest = (report: Report): string => contentDigest(report);

/** The officer's own paragraphs put in place of those of the tree. A name that the report does not have is left out and told. */
export const withFreeText = (
  report: Report,
  texts: Readonly<Record<string, string>>,
): { readonly report: Report; readonly unknown: readonly string[] } => {
  const known = new Set(freeParagraphs(report).map(({ id }) => id));
  return {
    report: {
      ...report,
      sections: report.sections.map((section) => ({
        ...section,
        blocks: section.blocks.map((block) =>
          block.kind === 'free' ? { ...block, text: texts[block.id] ?? block.text } : block,
        ),
      })),
    },
    unknown: Object.keys(texts).filter((id) => !known.has(id)),
  };
};
export const freeParagraphs = (report: Report) =>
  report.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'free' ? [block] : [])));
