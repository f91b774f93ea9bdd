/**
 * @module Finds where a task names its bodies: a bracket of any kind, well closed or not, or a line 责任单位：….
 * What it says is left to `parse-responsibility`.
 */
import { looksLikeBody, splitBodies } from './body-names.ts';

export interface ResponsibilityPlace {
  /** Positions in the clean text, brackets included. */
  readonly start: number;
  readonly end: number;
  readonly content: string;
  readonly defect: 'bracket-mismatch' | 'bracket-unclosed' | null;
}

const pair: Record<string, string> = { '（': '）', '〔': '〕', '【': '】' };
/** The longest responsibility bracket seen is under 300 characters. */
const LONGEST = 700;
const dutyMark = /负责|牵头|责任单位|责任部门|配合单位|参加单位|参与单位|主办单位|主责单位|按职责|分工/;
const fieldStart = /(?:责任|牵头|主责|配合|主办|协办|参与|参加|负责)(?:单位|部门|主体)(?:（[^）]{1,24}）)?[：:]/;

/** （市住建局）: one office alone is a duty only with its level before it. */
const singleOffice = /^(?:市|省|县|区|国家|自治区)[\u3400-\u9fff]{2,16}(?:局|委|厅|办)$/;

const isResponsibility = (content: string): boolean => {
  const text = content.replace(/\s|（(?:牵头|主责|主办|配合|参与)(?:单位|部门)?）/g, '');
  if (text.length < 3) return false;
  if (fieldStart.test(text)) return true;
  if (dutyMark.test(text)) {
    if (/^(?:含|不含|包括|或|即|如|以下称|以下简称)/.test(text)) return false;
    return (
      splitBodies(text.replace(/(?:按(?:照)?(?:职责)?分工)?(?:指导)?(?:负责|牵头|配合|落实).*$/s, '')).names.some(
        looksLikeBody,
      ) || /单位|部门/.test(text)
    );
  }
  const { names } = splitBodies(text);
  if (names.length === 1) return singleOffice.test(names[0] as string);
  return (
    names.length >= 2 && names.every(looksLikeBody) && names.some((name) => /[局委厅部办]$|政府$|管委会$/.test(name))
  );
};

const closeOf = (text: string, open: number, limit: number): { close: number; matched: boolean } | null => {
  let depth = 0;
  const kind = pair[text.charAt(open)];
  for (let i = open; i < limit; i += 1) {
    const c = text.charAt(i);
    if (c === '（' || c === '〔' || c === '【') depth += 1;
    else if (c === '）' || c === '〕' || c === '】') {
      depth -= 1;
      if (depth === 0) return { close: i, matched: c === kind };
    }
  }
  return null;
};

/** @returns places in order; `[start, end)` is the stretch of the clean text that belongs to the task alone. */
export const findResponsibilityPlaces = (text: string, start: number, end: number): ResponsibilityPlace[] => {
  const places: ResponsibilityPlace[] = [];
  let i = start;
  while (i < end) {
    const c = text.charAt(i);
    if (c === '（' || c === '〔' || c === '【') {
      const limit = Math.min(end, i + LONGEST);
      const found = closeOf(text, i, limit);
      if (found !== null) {
        const content = text.slice(i + 1, found.close);
        const after = text.charAt(found.close + 1);
        const closes =
          found.close + 1 >= end || '\n。；'.includes(after) || /[。\n）〕]/.test(text.charAt(i - 1)) || i === start;
        if (closes && content.length >= 3 && isResponsibility(content)) {
          places.push({ start: i, end: found.close + 1, content, defect: found.matched ? null : 'bracket-mismatch' });
          i = found.close + 1;
          continue;
        }
      } else if (/[。\n]/.test(text.charAt(i - 1))) {
        const stop = text.indexOf('\n', i);
        const close = Math.min(stop < 0 ? end : stop, limit);
        const content = text.slice(i + 1, close);
        if (dutyMark.test(content) && isResponsibility(content)) {
          places.push({ start: i, end: close, content, defect: 'bracket-unclosed' });
          i = close;
          continue;
        }
      }
    } else if ((i === start || /[。\n；）〕\t]/.test(text.charAt(i - 1))) && '责牵主配协参负'.includes(c)) {
      const stop = text.indexOf('\n', i);
      const lineEnd = Math.min(stop < 0 ? end : stop, end, i + LONGEST);
      const field = fieldStart.exec(text.slice(i, Math.min(lineEnd, i + 40)));
      if (field && field.index === 0) {
        const content = text.slice(i, lineEnd);
        places.push({ start: i, end: lineEnd, content, defect: null });
        i = lineEnd;
        continue;
      }
    }
    i += 1;
  }
  return places;
};
