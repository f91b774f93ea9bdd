/**
 * @module The named styles a template must have, found by name because programs renumber the ids. How they look is the office's.
 */
export interface StyleNames {
  readonly heading: string;
  readonly body: string;
  readonly list: string;
  readonly note: string;
  readonly caption: string;
  readonly source: string;
  readonly cell: string;
  readonly table: string;
}
export type StyleRole = keyof StyleNames;

/** Name of each style as Word shows it; built-in ones are English inside every file, whatever the language of the program. */
export const styleNames: Readonly<
  Record<
    StyleRole,
    { readonly name: string; readonly type: 'paragraph' | 'table'; readonly zh: string; readonly en: string }
  >
> = {
  heading: { name: 'heading 1', type: 'paragraph', zh: '章标题（标题 1）', en: 'headings of sections' },
  body: { name: '达峰正文', type: 'paragraph', zh: '正文段落', en: 'paragraphs' },
  list: { name: '达峰列项', type: 'paragraph', zh: '列项', en: 'items of lists' },
  note: { name: '达峰提示', type: 'paragraph', zh: '缺数与提示', en: 'what is missing, and remarks' },
  caption: { name: 'caption', type: 'paragraph', zh: '图表标题（题注）', en: 'captions of tables and figures' },
  source: { name: '达峰表注', type: 'paragraph', zh: '图表的注和来源', en: 'notes and sources' },
  cell: { name: '达峰表文', type: 'paragraph', zh: '表格文字', en: 'text in tables' },
  table: { name: '达峰表格', type: 'table', zh: '表格', en: 'tables' },
};

const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\bw:${name}="([^"]*)"`).exec(tag)?.[1] ?? null;

/** Style ids by role, out of `word/styles.xml`; roles without a style are missing from it. */
export const readStyles = (xml: string): Partial<StyleNames> => {
  const found: Partial<Record<StyleRole, string>> = {};
  for (const [, tag = '', inner = ''] of xml.matchAll(/<w:style\b([^>]*)>([\s\S]*?)<\/w:style>/g)) {
    const name = /<w:name\b[^>]*\bw:val="([^"]*)"/.exec(inner)?.[1]?.toLowerCase();
    const [type, id] = [attribute(tag, 'type'), attribute(tag, 'styleId')];
    for (const [role, style] of Object.entries(styleNames))
      if (style.name === name && style.type === type && id !== null) found[role as StyleRole] = id;
  }
  return found;
};
