/** @module All numbers of a report, in the order in which they stand, and the fingerprint of the whole. */
import { contentDigest } from '@dafeng/quantity';
import type { Block, Report, ReportNumber } from './report.ts';

const isNumber = (item: { readonly kind: string } | null): item is ReportNumber => item?.kind === 'number';
const ofBlock = (block: Block): readonly ReportNumber[] => {
  switch (block.kind) {
    case 'paragraph':
    case 'callout':
      return block.said.zh.filter(isNumber);
    case 'list':
      return block.items.flatMap((item) => item.zh.filter(isNumber));
    case 'table':
      return block.rows.flatMap((row) => row.cells.filter(isNumber));
    case 'figure':
      return block.series.flatMap((series) => series.values.filter(isNumber));
    case 'free':
      return [];
  }
};

/** Where a number stands: section, block, and its place there counted from 0. The same in every language. */
export interface PlacedNumber {
  readonly place: string;
  readonly number: ReportNumber;
}
export const numbersOf = (report: Report): readonly PlacedNumber[] =>
  report.sections.flatMap((section) =>
    section.blocks.flatMap((block, at) =>
      ofBlock(block).map((number, index) => ({ place: `${section.id}/${at}/${index}`, number })),
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
