/**
 * @module One pass over the characters of a text: one form for each mark, stray blanks out, misread marks mended where their neighbours prove it.
 * Lines stay lines; which line breaks are real is left to `join-lines`.
 */
import {
  isBlank,
  isChinese,
  isDigit,
  isHan,
  isIgnorable,
  isLatin,
  isLineBreak,
  NEWLINE,
  SPACE,
  TAB,
  toForm,
  wideBesideChinese,
} from './characters.ts';
import { createTextWriter, type TracedText } from './text-writer.ts';

const COMMA = 0x2c;
const STOP = 0x2e;
const PERCENT = 0x25;
const HAN_ONE = 0x4e00;
const HAN_AND = 0x548c;
const DASH = 0x2014;
const YEAR = 0x5e74;

/** After these a number may be printed in groups of three (达到 1 200 万千瓦). */
const beforeAmount = new Set([...'达到至为约过于增降成超'].map((character) => character.charCodeAt(0)));
const groupBlank = (c: number): boolean => c === 0xa0 || c === 0x2009 || c === 0x202f;

/** First character from `at` that is no blank and carries text. Each run of blanks follows one character, so the whole pass stays linear. */
const nextSolid = (text: string, at: number): number => {
  let i = at;
  while (i < text.length && (isBlank(text.charCodeAt(i)) || isIgnorable(text.charCodeAt(i)))) i += 1;
  return i;
};

const digitsFrom = (text: string, at: number): number => {
  let i = at;
  while (i < text.length && i - at < 8 && isDigit(toForm(text.charCodeAt(i)))) i += 1;
  return i - at;
};

const isAsciiPoint = (c: number): boolean =>
  c === COMMA || c === STOP || c === 0x3a || c === 0x3b || c === 0x21 || c === 0x3f;

/** Counts tabs between solid characters of the line that starts at `at`, so that a table row keeps its cells. */
const cellsOfLine = (text: string, at: number): number => {
  let tabs = 0;
  let solid = false;
  let open = false;
  for (let i = at; i < text.length && !isLineBreak(text.charCodeAt(i)); i += 1) {
    const c = text.charCodeAt(i);
    if (c === TAB) open = solid;
    else if (!isBlank(c) && !isIgnorable(c)) {
      if (open) tabs += 1;
      open = false;
      solid = true;
    }
  }
  return tabs;
};

/** @returns the tidied text; runs of line breaks become one `\n`, cells of a table row stay separated by `\t`. */
export const tidyCharacters = (text: string): TracedText => {
  const out = createTextWriter(text.length);
  let blankAt = -1;
  let blankTab = false;
  let blankCount = 0;
  let narrowBlank = false;
  let breakAt = -1;
  let rowCells = cellsOfLine(text, 0);
  let groupDigits = 0;
  let grouped = false;

  const joinsDigits = (right: number): boolean => {
    let left = 0;
    while (left < 8 && isDigit(out.back(left))) left += 1;
    if (out.back(left) === STOP && isDigit(out.back(left + 1))) return false;
    const width = digitsFrom(text, right);
    const follower = toForm(text.charCodeAt(nextSolid(text, right + width)) || 0);
    if (left + width === 4 && left < 4 && follower === YEAR && out.back(left) !== SPACE) {
      const first = out.back(left - 1) - 0x30;
      return first === 1 || first === 2;
    }
    if (left < 1 || left > 3 || width !== 3 || !isHan(follower)) return false;
    return narrowBlank || (blankCount === 1 && beforeAmount.has(out.back(left)));
  };

  const keepsBlank = (previous: number, next: number, at: number): boolean => {
    if (isDigit(previous) && isDigit(next)) return !joinsDigits(at);
    if (isLatin(previous) && (isLatin(next) || isDigit(next))) return true;
    return isAsciiPoint(previous) && isLatin(next);
  };

  for (let i = 0; i < text.length; i += 1) {
    const raw = text.charCodeAt(i);
    if (raw > HAN_ONE && raw <= 0x9fff && blankAt < 0 && breakAt < 0) {
      grouped = false;
      groupDigits = 0;
      out.put(raw, i);
      continue;
    }
    if (isLineBreak(raw)) {
      if (breakAt < 0) breakAt = i;
      blankAt = -1;
      blankTab = false;
      blankCount = 0;
      narrowBlank = false;
      continue;
    }
    if (isBlank(raw)) {
      if (blankAt < 0) blankAt = i;
      blankCount += 1;
      if (raw === TAB) blankTab = true;
      if (groupBlank(raw)) narrowBlank = true;
      continue;
    }
    if (isIgnorable(raw)) continue;

    let c = toForm(raw);
    if (breakAt >= 0) {
      if (out.length() > 0) out.put(NEWLINE, breakAt);
      rowCells = cellsOfLine(text, lineStart(text, i));
      breakAt = -1;
      blankAt = -1;
      blankTab = false;
      grouped = false;
    }
    const previous = out.last();
    const blanks = blankAt >= 0 && previous !== 0 && previous !== NEWLINE;

    // 和 misread as "and": between Chinese on both sides, set off by blanks.
    if (blanks && c === 0x61 && isChinese(previous) && text.startsWith('and', i) && isBlank(text.charCodeAt(i + 3))) {
      const after = nextSolid(text, i + 3);
      if (after < text.length && isHan(toForm(text.charCodeAt(after)))) {
        out.put(HAN_AND, i);
        i += 2;
        blankAt = -1;
        blankTab = false;
        blankCount = 0;
        narrowBlank = false;
        continue;
      }
    }
    if (blanks) {
      if (blankTab && rowCells >= 2) out.put(TAB, blankAt);
      else if (keepsBlank(previous, c, i)) out.put(SPACE, blankAt);
    }
    blankAt = -1;
    blankTab = false;
    blankCount = 0;
    narrowBlank = false;

    const before = out.last();
    if (c === COMMA && isDigit(before)) {
      // Thousands: one to three digits, then groups of exactly three.
      const group = digitsFrom(text, i + 1);
      if (group === 3 && (grouped ? groupDigits === 3 : groupDigits >= 1 && groupDigits <= 3)) {
        grouped = true;
        groupDigits = 0;
        continue;
      }
    }
    const wide = wideBesideChinese.get(c);
    if (wide !== undefined || c === STOP) {
      const at = nextSolid(text, i + 1);
      const next = at < text.length ? toForm(text.charCodeAt(at)) : NEWLINE;
      if (wide !== undefined && (isChinese(before) || isChinese(next)) && before !== 0) c = wide;
      // A sentence closed by a half-width stop; 一. is a label and stays.
      else if (c === STOP && isHan(before) && !isHanNumeral(before) && (isHan(next) || isLineBreak(next))) c = 0x3002;
    } else if (c === HAN_ONE && (isDigit(before) || before === PERCENT || before === YEAR)) {
      // A range dash misread as the numeral one: 15一20%, 2025年一2030年.
      const next = text.charCodeAt(nextSolid(text, i + 1)) || 0;
      if (isDigit(toForm(next)) && (before !== YEAR || isDigit(out.back(1)))) c = DASH;
    }
    if (isDigit(c)) groupDigits = isDigit(before) || (grouped && groupDigits === 0) ? groupDigits + 1 : 1;
    else {
      grouped = false;
      groupDigits = 0;
    }
    out.put(c, i);
  }
  return out.finish(text.length);
};

const numerals = new Set([...'一二三四五六七八九十'].map((character) => character.charCodeAt(0)));
const isHanNumeral = (c: number): boolean => numerals.has(c);

/** Start of the line in which `at`, its first solid character, stands. */
const lineStart = (text: string, at: number): number => {
  let i = at;
  while (i > 0 && (isBlank(text.charCodeAt(i - 1)) || isIgnorable(text.charCodeAt(i - 1)))) i -= 1;
  return i;
};
