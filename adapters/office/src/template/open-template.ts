/**
 * @module A template opened and understood: a Word file without macros or outside parts, its styles by role, its placeholders as a tree.
 * Whether the names are known is checked in `check-template.ts`.
 */
import Docxtemplater, { type DXT } from 'docxtemplater';
import PizZip from 'pizzip';
import { openContainer, type Parts, textOf, writeContainer } from '../container.ts';
import { readStyles, type StyleNames, type StyleRole, styleNames } from '../word/styles.ts';
import { type TemplateFault, templateFault } from './template-fault.ts';

export interface OpenedTemplate {
  readonly parts: Parts;
  readonly styles: StyleNames;
  readonly tags: readonly TemplateTag[];
  /** Ready to be rendered once. */
  readonly render: (data: object) => Parts;
}
export interface TemplateTag {
  readonly kind: 'word' | 'block' | 'loop';
  readonly name: string;
  readonly inHeader: boolean;
  readonly inner: readonly TemplateTag[];
}
export type TemplateResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly TemplateFault[] };
export const refused = (
  ...faults: readonly TemplateFault[]
): { readonly ok: false; readonly faults: readonly TemplateFault[] } => ({ ok: false, faults });

const whatItIs = '请上传由 Word 或 WPS 另存的 .docx 文件。';
const whatItIsEn = 'Upload a .docx saved by Word or WPS.';

const openParts = (bytes: Uint8Array): TemplateResult<Parts> => {
  const opened = openContainer(bytes);
  if (!opened.ok)
    return refused(
      opened.why === 'too-large'
        ? templateFault(
            'template-too-large',
            'docx',
            ['模板过大，或解压后异常庞大。', 'The template is too large, or inflates to an abnormal size.'],
            ['压缩或去掉模板中的图片，使文件小于 5 MB。', 'Compress or remove pictures until it is below 5 MB.'],
          )
        : templateFault(
            'template-unreadable',
            'docx',
            ['模板打不开：文件已损坏，或不是 .docx。', 'The template cannot be opened: it is damaged, or no .docx.'],
            [whatItIs, whatItIsEn],
          ),
    );
  const { parts } = opened;
  const types = textOf(parts, '[Content_Types].xml') ?? '';
  if (parts['word/document.xml'] === undefined || parts['word/styles.xml'] === undefined)
    return refused(
      templateFault(
        'template-not-word',
        'docx',
        ['这不是 Word 文档（没有正文或样式）。', 'This is no Word document (it has no text or no styles).'],
        [whatItIs, whatItIsEn],
      ),
    );
  if (/macroEnabled|vbaProject/i.test(types) || Object.keys(parts).some((name) => /vbaProject|activeX/i.test(name)))
    return refused(
      templateFault(
        'template-with-macros',
        'docx',
        ['模板含有宏或控件。', 'The template holds macros or controls.'],
        ['另存为不含宏的 .docx 后再上传。', 'Save it as a .docx without macros and upload that.'],
      ),
    );
  const linked = outsideLinks(parts);
  if (linked.length > 0)
    return refused(
      templateFault(
        'template-with-links',
        linked[0] ?? '',
        [
          `模板引用了外部内容（${linked.join('、')}），打开报告的人会被连到那里。`,
          `The template refers to content outside (${linked.join(', ')}); whoever opens a report would be connected there.`,
        ],
        ['把链接的图片改为嵌入，并断开外部模板。', 'Embed linked pictures and detach the outside template.'],
      ),
    );
  return { ok: true, value: parts };
};
/**
 * Hyperlinks wait for a click; pictures, templates and objects from outside do not. Read as XML may be written: any prefix, either quote, spaces
 * around `=`; a mode that is written in any way but plainly `Internal` counts as outside, and so does a list that is not UTF-8.
 */
const outsideLinks = (parts: Parts): readonly string[] =>
  Object.keys(parts)
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => {
      const text = textOf(parts, name) ?? '';
      if (text.includes('\0')) return [name];
      const attribute = (tag: string, of: string): string | undefined =>
        new RegExp(`\\s${of}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
          .exec(tag)
          ?.slice(1)
          .find((value) => value !== undefined);
      return [...text.matchAll(/<(?:[\w.-]+:)?Relationship\s[^>]*>/g)]
        .map(([tag]) => tag)
        .filter((tag) => (attribute(tag, 'TargetMode') ?? 'Internal') !== 'Internal')
        .filter((tag) => !(attribute(tag, 'Type') ?? '').endsWith('/hyperlink'))
        .map((tag) => attribute(tag, 'Target') ?? name);
    });

const stylesOf = (parts: Parts): TemplateResult<StyleNames> => {
  const found = readStyles(textOf(parts, 'word/styles.xml') ?? '');
  const missing = (Object.keys(styleNames) as StyleRole[]).filter((role) => found[role] === undefined);
  if (missing.length > 0)
    return refused(
      ...missing.map((role) => {
        const { name, zh, en } = styleNames[role];
        return templateFault(
          'missing-style',
          name,
          [`模板缺少样式“${name}”（用于${zh}）。`, `The template has no style named ${name} (for ${en}).`],
          [
            '下载默认模板，在它上面修改；样式可以改外观，不可改名或删除。',
            'Download the default template and change that; styles may look as you like, but keep their names.',
          ],
        );
      }),
    );
  return { ok: true, value: found as StyleNames };
};

/** The library's own errors, one for each placeholder that is not whole. */
interface TemplateError {
  readonly message?: string;
  readonly properties?: {
    readonly id?: string;
    readonly xtag?: string;
    readonly explanation?: string;
    readonly errors?: readonly TemplateError[];
  };
}
const brokenFaults = (error: TemplateError): readonly TemplateFault[] => {
  const all = error.properties?.errors ?? [error];
  return all.map(({ properties, message }) => {
    const tag = (properties?.xtag ?? '').replace(/^\{+|\}+$/g, '');
    const [zh, en] = brokenWords[properties?.id ?? ''] ?? [
      '不完整或放错了位置',
      'is not whole or stands in the wrong place',
    ];
    return templateFault(
      'broken-placeholder',
      tag,
      [`占位符“${tag}”${zh}。`, `The placeholder ${tag} ${en} (${message ?? ''}).`],
      [
        '占位符写作 {{标题}}；成段内容写作 {{@正文}} 并独占一段；循环以 {{#名称}} 开始、{{/名称}} 结束。',
        'Write {{title}}; paragraphs as {{@body}} alone in a paragraph; loops begin with {{#name}} and end with {{/name}}.',
      ],
    );
  });
};
const brokenWords: Readonly<Record<string, readonly [string, string]>> = {
  unclosed_tag: ['没有结束的 }}', 'has no closing }}'],
  unopened_tag: ['没有开头的 {{', 'has no opening {{'],
  duplicate_open_tag: ['开头的 {{ 重复', 'opens twice'],
  duplicate_close_tag: ['结尾的 }} 重复', 'closes twice'],
  unclosed_loop: ['的循环没有结束', 'opens a loop that is never closed'],
  unopened_loop: ['的循环没有开始', 'closes a loop that was never opened'],
  closing_tag_does_not_match_opening_tag: ['的循环首尾名称不同', 'closes a loop of another name'],
  raw_xml_tag_not_in_paragraph: ['须独占一段', 'must stand in a paragraph'],
  raw_xml_tag_should_be_only_text_in_paragraph: ['须独占一段，同段不能有别的文字', 'must be alone in its paragraph'],
};

const toTag = (part: DXT.Part, inHeader: boolean): readonly TemplateTag[] => {
  if (part.type !== 'placeholder') return [];
  const inner = (part.subparsed ?? []).flatMap((one) => toTag(one, inHeader));
  const kind = part.module === 'loop' ? 'loop' : part.module === 'rawxml' ? 'block' : 'word';
  return [{ kind, name: part.value, inHeader, inner }];
};

/** The library tells its modules what it read of each part of the file. */
const listenForTags = () => {
  const files = new Map<string, readonly DXT.Part[]>();
  let at = '';
  const module: DXT.Module = {
    name: 'dafeng-tags',
    set: ({
      inspect,
    }: {
      readonly inspect?: { readonly filePath?: string; readonly postparsed?: readonly DXT.Part[] };
    }) => {
      at = inspect?.filePath ?? at;
      if (inspect?.postparsed) files.set(at, inspect.postparsed);
    },
  };
  return { module, files };
};

/** Errors: `template-*` of the container, `missing-style`, `broken-placeholder`. */
export const openTemplate = (bytes: Uint8Array): TemplateResult<OpenedTemplate> => {
  const parts = openParts(bytes);
  if (!parts.ok) return parts;
  const styles = stylesOf(parts.value);
  try {
    const listener = listenForTags();
    const document = new Docxtemplater(new PizZip(writeContainer(parts.value, 0)), {
      delimiters: { start: '{{', end: '}}' },
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      modules: [listener.module],
      parser: (tag) => ({ get: (scope: Record<string, unknown>) => scope[tag] }),
      nullGetter: () => '',
    });
    const tags = [...listener.files].flatMap(([file, read]) =>
      read.flatMap((part) => toTag(part, file !== 'word/document.xml')),
    );
    if (!styles.ok) return styles;
    return {
      ok: true,
      value: {
        parts: parts.value,
        styles: styles.value,
        tags,
        render: (data) => {
          document.render(data as Record<string, unknown>);
          const written = document.getZip().generate({ type: 'uint8array', compression: 'STORE' }) as Uint8Array;
          const opened = openContainer(written, {
            bytes: written.length,
            inflatedBytes: Number.MAX_SAFE_INTEGER,
            inflateRatio: 2,
            inflateRatioFloorBytes: Number.MAX_SAFE_INTEGER,
            parts: Number.MAX_SAFE_INTEGER,
          });
          if (!opened.ok) throw new Error('a document just written cannot be opened');
          return opened.parts;
        },
      },
    };
  } catch (error) {
    return refused(...brokenFaults(error as TemplateError), ...(styles.ok ? [] : styles.faults));
  }
};
