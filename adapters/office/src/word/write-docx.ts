/**
 * @module A report as a Word file: the tree put into a template. The same tree, template and stamp give the same bytes.
 */
import type { Cell, Report, Table } from '@dafeng/reporting';
import { asPart, textOf, writeContainer } from '../container.ts';
import type { Language } from '../language.ts';
import { checkTemplate } from '../template/check-template.ts';
import { defaultTemplate } from '../template/default-template.ts';
import { refused, type TemplateResult } from '../template/open-template.ts';
import { namesFor } from '../template/placeholders.ts';
import { templateFault } from '../template/template-fault.ts';
import { escaped } from './markup.ts';
import { collectPictures } from './pictures.ts';
import { createBlockWriter } from './write-blocks.ts';

export interface FileStamp {
  /** 草稿, or the number of the frozen version. */
  readonly version: string;
  /** SHA-256 of the tree, in hexadecimal. */
  readonly digest: string;
}
export interface DocxOptions extends FileStamp {
  readonly language?: Language;
  /** Bytes of the city's own template; the default one unless given. */
  readonly template?: Uint8Array;
}

const printedDigest = 16;
const exampleMark = { zh: '示例（虚构城市，仅供演示）', en: 'EXAMPLE (fictional city, for demonstration only)' };

/** A cell as plain text, for loops that lay out a table of their own. */
const plain = (cell: Cell | undefined, language: Language): string => {
  switch (cell?.kind) {
    case undefined:
      return '';
    case 'words':
      return cell.text[language];
    case 'number':
      return cell.quality === 'estimate' ? `≈${cell.text}` : cell.text;
    case 'missing':
      return `—（${cell.label[language]}）`;
    case 'level':
      return cell.label[language];
  }
};
const rowsOf = (table: Table, language: Language) =>
  table.rows
    .filter(({ look }) => look !== 'group')
    .map(({ cells }) => Object.fromEntries(table.columns.map(({ id }, index) => [id, plain(cells[index], language)])));

/**
 * The bytes of the docx.
 * Errors: those of `checkTemplate`.
 */
export const writeDocx = (
  report: Report,
  { version, digest, language = 'zh', template }: DocxOptions,
): TemplateResult<Uint8Array> => {
  const opened = checkTemplate(template ?? defaultTemplate(language), report.kind);
  if (!opened.ok) return opened;
  const pictures = collectPictures();
  const writer = createBlockWriter(report, opened.value.styles, pictures, language);
  const sections = report.sections.map((section) => ({ section, ...writer.section(section) }));
  const tables = report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])),
  );
  const byId: Record<string, unknown> = {
    title: report.title[language],
    subtitle: report.subtitle[language],
    city: report.city.name[language],
    period: report.periodLabel[language],
    date: report.asOf,
    'data-until': report.dataUntil ?? '—',
    version,
    digest: digest.slice(0, printedDigest),
    example: report.example ? exampleMark[language] : '',
    contents: writer.contents(),
    body: sections.map(({ heading, body }) => heading + body).join(''),
    sections: sections.map(({ section, heading, body }) => ({
      number: section.number[language],
      name: section.title[language],
      heading,
      content: body,
      章号: section.number[language],
      章名: section.title[language],
      章标题: heading,
      章内容: body,
    })),
    ...Object.fromEntries(sections.map(({ section, heading, body }) => [`section-${section.id}`, heading + body])),
    ...Object.fromEntries(
      tables.map((table) => [
        `table-${table.id}`,
        rowsOf(table, language).map((row) => ({
          ...row,
          ...Object.fromEntries(table.columns.map(({ id, title }) => [title.zh, row[id]])),
        })),
      ]),
    ),
  };
  const names = namesFor(report.kind);
  const data: Record<string, unknown> = {};
  for (const known of [names.words, names.blocks]) for (const [name, id] of known) data[name] = byId[id] ?? '';
  for (const [name, { id }] of names.loops) data[name] = byId[id] ?? [];
  try {
    const parts = opened.value.render(data);
    pictures.into(parts);
    parts['docProps/core.xml'] = asPart(coreProperties(report, language));
    return { ok: true, value: writeContainer(named(parts)) };
  } catch (error) {
    return refused(
      templateFault(
        'broken-placeholder',
        'docx',
        [
          `模板填不进内容：${error instanceof Error ? error.message : ''}。`,
          `The template could not be filled: ${error instanceof Error ? error.message : ''}.`,
        ],
        ['下载默认模板，在它上面修改。', 'Download the default template and change that.'],
      ),
    );
  }
};

/** Core properties are declared whether or not the template had them. */
const named = (parts: Record<string, Uint8Array>): Record<string, Uint8Array> => {
  const types = textOf(parts, '[Content_Types].xml') ?? '';
  const relations = textOf(parts, '_rels/.rels') ?? '';
  return {
    ...parts,
    ...(types.includes('/docProps/core.xml')
      ? {}
      : {
          '[Content_Types].xml': asPart(
            types.replace(
              '</Types>',
              '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
            ),
          ),
        }),
    ...(relations.includes('docProps/core.xml')
      ? {}
      : {
          '_rels/.rels': asPart(
            relations.replace(
              '</Relationships>',
              '<Relationship Id="dafengCore" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
            ),
          ),
        }),
  };
};
const coreProperties = (report: Report, language: Language): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(report.title[language])} ${escaped(report.subtitle[language])}</dc:title><dc:creator>dafeng</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${report.asOf}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${report.asOf}T00:00:00Z</dcterms:modified></cp:coreProperties>`;
