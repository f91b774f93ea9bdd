/**
 * @module The names a template may use, in Chinese and English: what is said once, sections, loops over tables. What stands in a report is
 * the tree's.
 */
import { type ReportKind, sectionsOf, tableForms } from '@dafeng/reporting';

/** Words of the whole report, and what is put in as paragraphs (`@`). */
export const wordNames: Readonly<Record<string, string>> = {
  标题: 'title',
  副标题: 'subtitle',
  城市: 'city',
  期间: 'period',
  日期: 'date',
  数据截至: 'data-until',
  版本: 'version',
  摘要: 'digest',
  示例: 'example',
};
export const blockNames: Readonly<Record<string, string>> = { 目录: 'contents', 正文: 'body' };
/** The loop over all sections, and what stands in it. */
export const sectionLoop = { 章节: 'sections' } as const;
export const sectionWords: Readonly<Record<string, string>> = { 章号: 'number', 章名: 'name' };
export const sectionBlocks: Readonly<Record<string, string>> = { 章标题: 'heading', 章内容: 'content' };

export interface TemplateNames {
  /** Every name, as written in a template, to the one the data has. */
  readonly words: ReadonlyMap<string, string>;
  readonly blocks: ReadonlyMap<string, string>;
  readonly loops: ReadonlyMap<
    string,
    { readonly id: string; readonly words: ReadonlyMap<string, string>; readonly blocks: ReadonlyMap<string, string> }
  >;
}
const twice = (names: Readonly<Record<string, string>>): Map<string, string> =>
  new Map(Object.entries(names).flatMap(([chinese, id]) => [[chinese, id] as const, [id, id] as const]));

/** What a template of this kind of report may say. */
export const namesFor = (kind: ReportKind): TemplateNames => {
  const blocks = twice(blockNames);
  for (const { id, title } of sectionsOf(kind)) {
    blocks.set(id, `section-${id}`);
    blocks.set(title.zh, `section-${id}`);
  }
  const loops = new Map<
    string,
    { id: string; words: ReadonlyMap<string, string>; blocks: ReadonlyMap<string, string> }
  >();
  for (const [chinese, id] of Object.entries(sectionLoop))
    for (const name of [chinese, id]) loops.set(name, { id, words: twice(sectionWords), blocks: twice(sectionBlocks) });
  for (const [id, columns] of Object.entries(tableForms))
    loops.set(id, {
      id: `table-${id}`,
      words: new Map(
        columns.flatMap((column) => [[column.id, column.id] as const, [column.title.zh, column.id] as const]),
      ),
      blocks: new Map(),
    });
  return { words: twice(wordNames), blocks, loops };
};
