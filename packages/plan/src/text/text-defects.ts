/**
 * @module Tells where cleaning changed what a reader of the original would see as another word: 和 printed as "and", a dash printed as 一.
 * Page breaks and blanks are mended without a word.
 */
import { type CleanText, toAnchor } from '../clean-text.ts';
import type { ReadingWarning } from '../reading.ts';

export const findTextDefects = (clean: CleanText): ReadingWarning[] => {
  const warnings: ReadingWarning[] = [];
  const { text, original, origin } = clean;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    if (c !== 0x548c && c !== 0x2014) continue;
    const printed = original.charAt(origin[i] as number);
    if (c === 0x548c && printed === 'a') {
      warnings.push({ code: 'text-defect', message: '原文此处印作“and”，按“和”读取。', ...toAnchor(clean, i, i + 1) });
    } else if (c === 0x2014 && printed === '一') {
      warnings.push({
        code: 'text-defect',
        message: '原文此处印作“一”，按连接号“—”读取。',
        ...toAnchor(clean, i, i + 1),
      });
    }
  }
  return warnings;
};
