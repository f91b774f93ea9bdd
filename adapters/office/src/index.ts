/**
 * @module The door of the office adapter: a report tree as docx, from a template that the office can change, and as xlsx. What a report says
 * is left to `@dafeng/reporting`.
 */
export type { Language } from './language.ts';
export { checkTemplate } from './template/check-template.ts';
export { defaultTemplate } from './template/default-template.ts';
export type { TemplateResult } from './template/open-template.ts';
export {
  blockNames,
  namesFor,
  sectionBlocks,
  sectionLoop,
  sectionWords,
  type TemplateNames,
  wordNames,
} from './template/placeholders.ts';
export type { TemplateFault, TemplateFaultCode } from './template/template-fault.ts';
export { styleNames } from './word/styles.ts';
export { type DocxOptions, type FileStamp, writeDocx } from './word/write-docx.ts';
export { writeXlsx, type XlsxOptions } from './workbook/write-xlsx.ts';
