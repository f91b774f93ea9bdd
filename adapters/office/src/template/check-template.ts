/** @module A template judged before it is kept: every placeholder known and in its place. */
import type { ReportKind } from '@dafeng/reporting';
import { type OpenedTemplate, openTemplate, refused, type TemplateResult, type TemplateTag } from './open-template.ts';
import { namesFor, type TemplateNames } from './placeholders.ts';
import { type TemplateFault, templateFault } from './template-fault.ts';

const shown = (tag: TemplateTag): string =>
  `{{${tag.kind === 'loop' ? '#' : tag.kind === 'block' ? '@' : ''}${tag.name}}}`;
const some = (names: Iterable<string>): string => [...names].slice(0, 12).join('、');

const unknown = (tag: TemplateTag, may: Iterable<string>): TemplateFault =>
  templateFault(
    'unknown-placeholder',
    tag.name,
    [`不认识占位符“${shown(tag)}”。`, `The placeholder ${shown(tag)} is not known.`],
    [`此处可用：${some(may)} 等。`, `Here one may use ${some(may)}.`],
  );

const checkTag = (tag: TemplateTag, names: TemplateNames): readonly TemplateFault[] => {
  if (tag.kind === 'word') return names.words.has(tag.name) ? [] : [unknown(tag, names.words.keys())];
  if (tag.inHeader)
    return [
      templateFault(
        'misplaced-placeholder',
        tag.name,
        [`“${shown(tag)}”放在了页眉或页脚里。`, `${shown(tag)} stands in a header or footer.`],
        [
          '成段内容和循环只能放在正文里；页眉页脚用标题、日期、版本等。',
          'Put paragraphs and loops into the body; headers take title, date, version.',
        ],
      ),
    ];
  if (tag.kind === 'block') return names.blocks.has(tag.name) ? [] : [unknown(tag, names.blocks.keys())];
  const loop = names.loops.get(tag.name);
  if (loop === undefined) return [unknown(tag, names.loops.keys())];
  return tag.inner.flatMap((inner) => {
    if (inner.kind === 'word')
      return loop.words.has(inner.name) || names.words.has(inner.name) ? [] : [unknown(inner, loop.words.keys())];
    if (inner.kind === 'block') return loop.blocks.has(inner.name) ? [] : [unknown(inner, loop.blocks.keys())];
    return [unknown(inner, loop.words.keys())];
  });
};
const isBlock = ({ kind }: TemplateTag): boolean => kind !== 'word';

/**
 * The template, ready to be rendered.
 * Errors: those of `openTemplate`; `unknown-placeholder`, `misplaced-placeholder` one for each; `empty-template` where nothing of the report
 * would be shown.
 */
export const checkTemplate = (bytes: Uint8Array, kind: ReportKind): TemplateResult<OpenedTemplate> => {
  const opened = openTemplate(bytes);
  if (!opened.ok) return opened;
  const names = namesFor(kind);
  const faults = opened.value.tags.flatMap((tag) => checkTag(tag, names));
  if (faults.length === 0 && !opened.value.tags.some(isBlock))
    faults.push(
      templateFault(
        'empty-template',
        '{{@正文}}',
        ['模板里没有报告内容的占位符。', 'The template has no placeholder for the content of the report.'],
        [
          '至少放一个 {{@正文}}，或按章放置，如 {{@总体情况}}。',
          'Put in {{@body}} at least, or sections one by one such as {{@overview}}.',
        ],
      ),
    );
  return faults.length > 0 ? refused(...faults) : opened;
};
