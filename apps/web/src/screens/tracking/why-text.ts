/** @module Why a number or a light is not there, in one language: notes of the core carry both, Chinese first. */
import type { Figure } from '@dafeng/contract';
import type { Words } from '../../i18n/index.ts';

/** The half of a note that is read: `缺 2005 年的数 / no number for 2005`. A note in one language stands as it is. */
export function halfOf(note: string, locale: 'zh' | 'en'): string {
  const parts = note.split(' / ');
  return parts.length === 2 ? (parts[locale === 'zh' ? 0 : 1] ?? note) : note;
}
export const whyText = (absent: Figure['absent'], { pick, locale }: Pick<Words, 'pick' | 'locale'>): string =>
  absent === null
    ? ''
    : [pick(absent.label), absent.note === null ? '' : halfOf(absent.note, locale)]
        .filter((part) => part !== '')
        .join(locale === 'zh' ? '。' : '. ');
