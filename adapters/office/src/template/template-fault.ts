/** @module What is wrong with a template, in words: what, where, what to do. */
import type { Bilingual } from '@dafeng/quantity';

export type TemplateFaultCode =
  | 'template-too-large'
  | 'template-unreadable'
  | 'template-not-word'
  | 'template-with-macros'
  | 'template-with-links'
  | 'unknown-placeholder'
  | 'misplaced-placeholder'
  | 'broken-placeholder'
  | 'missing-style'
  | 'empty-template';
export interface TemplateFault {
  readonly code: TemplateFaultCode;
  /** The placeholder, style or part it is about. */
  readonly place: string;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}
export const templateFault = (
  code: TemplateFaultCode,
  place: string,
  [messageZh, messageEn]: readonly [string, string],
  [remedyZh, remedyEn]: readonly [string, string],
): TemplateFault => ({
  code,
  place,
  message: { zh: messageZh, en: messageEn },
  remedy: { zh: remedyZh, en: remedyEn },
});
