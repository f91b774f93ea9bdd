/**
 * @module A Word file to text: container checked, list numbers restored, body read by mammoth, tables row by row, notes behind the text.
 * Headers, footers, comments, deleted revisions and pictures are not text of the plan and are left out.
 */
import { strFromU8, strToU8, zipSync } from 'fflate';
import type { DocumentNote, ReadText } from '../document.ts';
import { DocumentRefusal, refuse } from '../document-error.ts';
import { blockText } from '../html/block-text.ts';
import { parseHtml } from '../html/tree.ts';
import type { ReadingWatch } from '../reading-watch.ts';
import { readNumbering } from './numbering.ts';
import { type InflateAllowance, inflateEntry, listEntries, type ZipEntry } from './unpack-docx.ts';
import { writeLabels } from './write-labels.ts';

/** Containers that share the zip format, told apart by a part only they have. */
const otherContainers: readonly { readonly part: RegExp; readonly zh: string; readonly en: string }[] = [
  { part: /^xl\//, zh: 'Excel 工作簿（.xlsx）', en: 'Excel workbook, .xlsx' },
  { part: /^ppt\//, zh: '演示文稿（.pptx）', en: 'presentation, .pptx' },
  { part: /^OFD\.xml$/i, zh: 'OFD 版式文件', en: 'OFD document' },
  { part: /^content\.xml$/, zh: 'OpenDocument 文档（.odt）', en: 'OpenDocument text, .odt' },
];

/** Parts that mammoth needs; pictures, fonts and headers never leave the container. */
const neededParts = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/_rels\/[^/]+\.rels|word\/[^/]+\.xml)$/i;

/**
 * Reads a docx.
 * **Errors**: `corrupt-docx`, `zip-bomb`, `encrypted-office`, `unsupported-format`, `no-text`, `time-limit`, `cancelled`.
 */
export async function readDocx(bytes: Uint8Array, fileName: string, watch: ReadingWatch): Promise<ReadText> {
  const entries = listEntries(bytes, watch);
  const main = mainPart(entries, fileName);
  const allowance: InflateAllowance = { bytes: watch.limits.zipBytes };
  const parts: Record<string, Uint8Array> = {};
  for (const entry of entries) {
    if (neededParts.test(entry.name) && !/^word\/(?:header|footer|comments)\d*\.xml$/i.test(entry.name)) {
      parts[entry.name] = inflateEntry(bytes, entry, allowance, watch);
    }
  }
  watch.report({ stage: 'reading', done: 0, total: 1 });
  const partText = (name: string): string => (parts[name] ? strFromU8(parts[name]) : '');
  const numbering = readNumbering(partText('word/numbering.xml'), partText('word/styles.xml'));
  const labelled = writeLabels(partText(main), numbering);
  parts[main] = strToU8(labelled.xml);
  const { html, pictures } = await convert(zipSync(parts, { level: 0 }));
  watch.check();
  watch.report({ stage: 'composing', done: 1, total: 1 });
  const composed = blockText(parseHtml(html), { footnotes: true });
  if (composed.text.trim() === '')
    refuse('no-text', pictures > 0 ? { zh: '只有图片', en: 'only pictures' } : undefined);
  return { text: composed.text, format: 'docx', notes: collectNotes(labelled.labels, pictures, composed.footnotes) };
}

function mainPart(entries: readonly ZipEntry[], fileName: string): string {
  const names = entries.map((e) => e.name);
  const main = names.find((n) => n === 'word/document.xml') ?? names.find((n) => /^word\/document\d*\.xml$/i.test(n));
  if (main) return main;
  for (const other of otherContainers) {
    if (names.some((n) => other.part.test(n))) refuse('unsupported-format', { zh: other.zh, en: other.en });
  }
  if (/\.docx$/i.test(fileName)) refuse('corrupt-docx', { zh: '缺少正文', en: 'the document part is missing' });
  refuse('unsupported-format', { zh: 'ZIP 压缩包', en: 'ZIP archive' });
}

async function convert(file: Uint8Array): Promise<{ html: string; pictures: number }> {
  const mammoth = (await import('mammoth')).default;
  let pictures = 0;
  try {
    const result = await mammoth.convertToHtml(
      { buffer: Buffer.from(file.buffer, file.byteOffset, file.byteLength) },
      {
        includeDefaultStyleMap: false,
        ignoreEmptyParagraphs: true,
        convertImage: mammoth.images.imgElement(async () => {
          pictures++;
          return { src: '' };
        }),
      },
    );
    return { html: result.value, pictures };
  } catch (cause) {
    if (cause instanceof DocumentRefusal) throw cause;
    const reason = cause instanceof Error ? cause.message.slice(0, 120) : 'unknown';
    refuse('corrupt-docx', { zh: reason, en: reason });
  }
}

function collectNotes(labels: number, pictures: number, footnotes: number): DocumentNote[] {
  const notes: DocumentNote[] = [];
  if (labels > 0) {
    notes.push({
      code: 'numbering-restored',
      message: {
        zh: `${labels} 处自动编号已写入文字。`,
        en: `${labels} automatic list numbers were written into the text.`,
      },
    });
  }
  if (pictures > 0) {
    notes.push({
      code: 'picture-left-out',
      message: {
        zh: `有 ${pictures} 幅图片，未读；其中若有文字请对照原文。`,
        en: `${pictures} pictures were not read; check the original for words in them.`,
      },
    });
  }
  if (footnotes > 0) {
    notes.push({
      code: 'footnotes-moved',
      message: {
        zh: `${footnotes} 条脚注另成段落，置于正文之后。`,
        en: `${footnotes} footnotes stand as paragraphs of their own after the text.`,
      },
    });
  }
  return notes;
}
