/**
 * @module Decides which line breaks of a tidied text are real: page breaks inside a sentence, word or number go, ends of paragraphs stay.
 * It looks at marks and lengths only; what a paragraph says is left to the grammars.
 */
import { isChinese, isDigit, isLatin, NEWLINE, SPACE } from './characters.ts';
import { readHeadingLabel } from './heading-label.ts';
import { findPageFurniture, type Lines, splitLines } from './page-furniture.ts';
import { createTextWriter, type TracedText } from './text-writer.ts';

/** A bracket opened longer ago than this was never meant to be closed. */
const BRACKET_REACH = 600;
/** A heading that stands on a line of its own is shorter than this. */
const HEADING_LENGTH = 48;
const LONGEST_PLAIN_HEADING = 14;

const sentenceEnd = new Set([...'。！？；：…'].map((c) => c.charCodeAt(0)));
const closers = new Set([...'”’"）〕》】」』'].map((c) => c.charCodeAt(0)));
const continues = new Set(
  [...'，、和与及或的为至到达比较占约按在对将把由以从向（〔“‘《「'].map((c) => c.charCodeAt(0)),
);
const neverStarts = new Set([...'，。、；：！？）〕》”’」』】%‰℃'].map((c) => c.charCodeAt(0)));
const innerMark = new Set([...'。，；：'].map((c) => c.charCodeAt(0)));
const openers = new Set([...'（〔《“'].map((c) => c.charCodeAt(0)));
const bracketClosers = new Set([...'）〕》”'].map((c) => c.charCodeAt(0)));
const responsibilityEnd =
  /(?:负责|配合|参与|参加|列出|落实|实施|牵头|委|局|厅|部|办|会|府|司|院|行|社|中心|公司|单位|部门|等)[）〕]$/;
const responsibilityStart = /^[（〔](?:责任|牵头|主责|配合|[^。]{0,60}(?:局|委|厅|部|办)[、，）〕按牵])/;
const fieldLine = /^(?:责任|牵头|配合|主办|协办|参与|参加|负责|完成)(?:单位|部门|时限|时间)[：:]/;
/** The table a web page sets above a document: each field a line of its own. */
const recordField =
  /^(?:【[\u3400-\u9fff]{2,5}】|(?:(?:信息)?索引号|(?:信息|文件)?名称|标题|(?:发文|发布|文件)?(?:文号|字号)|文件编号|主题(?:分类|词)|组配分类|体裁分类|(?:发布|发文|制发|制定|印发|成文|公开)(?:机构|机关|单位)|(?:发文|成文|发布|印发|公开|生成|废止|失效)(?:日期|时间)|公开(?:类型|方式|形式)|有效性|效力状态|是否有效|有效期|(?:信息)?来源|浏览次数|访问量)[：:])/;
/** What stands alone on its line, however short: never the end of the line above. */
const standsAlone = /^(?:目录|目次|前言|序言|引言|附件|附录|附表|摘要|正文)$/;
const documentNumber = /〔(?:19|20)\d\d〕\d{1,4}号/;
const dateLine = /^(?:(?:19|20)\d\d年\d{1,2}月\d{1,2}日?|[二〇○零一三四五六七八九十]{4}年.{2,5}日?)$/;
const shortPrinciple = /^[^。，]{3,8}[，、][^。，]{3,8}。/;

interface Wrapping {
  readonly wrapped: boolean;
  /** Display columns from which a line counts as full. */
  readonly full: number;
}

const widthOf = (text: string, start: number, end: number): number => {
  let width = 0;
  for (let i = start; i < end && width < 400; i += 1) width += text.charCodeAt(i) > 0xff ? 2 : 1;
  return width;
};

/** A hard-wrapped text has most of its lines at one width; a text with a paragraph per line has not. */
const measureWrapping = (text: string, lines: Lines, furniture: Uint8Array): Wrapping => {
  const histogram = new Int32Array(401);
  let measured = 0;
  for (let i = 0; i < lines.count; i += 1) {
    if (furniture[i] === 1) continue;
    const width = widthOf(text, lines.starts[i] as number, lines.ends[i] as number);
    if (width < 20) continue;
    histogram[width] = (histogram[width] as number) + 1;
    measured += 1;
  }
  if (measured < 12) return { wrapped: false, full: 0 };
  let best = 0;
  let bestCount = 0;
  for (let width = 40; width <= 160; width += 1) {
    let count = 0;
    for (let near = width - 6; near <= width + 2; near += 1) count += histogram[near] ?? 0;
    if (count > bestCount) {
      bestCount = count;
      best = width;
    }
  }
  let beyond = 0;
  for (let width = best + 8; width <= 400; width += 1) beyond += histogram[width] as number;
  const wrapped = bestCount >= measured * 0.45 && beyond <= measured * 0.05;
  return { wrapped, full: best - 7 };
};

interface Paragraph {
  /** Where the paragraph begins in the tidied text. */
  start: number;
  joined: boolean;
  hasMark: boolean;
  open: number;
  openAt: number;
  labelled: boolean;
  row: boolean;
}

const scan = (text: string, start: number, end: number, paragraph: Paragraph): void => {
  for (let i = start; i < end; i += 1) {
    const c = text.charCodeAt(i);
    if (c >= 0x4e00 && c <= 0x9fff) continue;
    if (innerMark.has(c)) paragraph.hasMark = true;
    else if (openers.has(c)) {
      paragraph.open += 1;
      paragraph.openAt = i;
    } else if (bracketClosers.has(c)) paragraph.open = Math.max(0, paragraph.open - 1);
    else if (c === 9) paragraph.row = true;
  }
};

const endsSentence = (text: string, start: number, end: number): boolean => {
  let i = end - 1;
  while (i > start && closers.has(text.charCodeAt(i))) i -= 1;
  if (sentenceEnd.has(text.charCodeAt(i))) return true;
  return responsibilityEnd.test(text.slice(Math.max(start, end - 12), end));
};

/** Does the break between `paragraph` (ending at `end`) and the line `[next, nextEnd)` stand in the middle of a sentence? */
const isBrokenSentence = (
  text: string,
  paragraph: Paragraph,
  end: number,
  lineStart: number,
  next: number,
  nextEnd: number,
  wrapping: Wrapping,
): boolean => {
  const head = text.slice(next, Math.min(nextEnd, next + 80));
  const last = text.charCodeAt(end - 1);
  const first = text.charCodeAt(next);
  if (paragraph.row || text.slice(next, nextEnd > next + 400 ? next + 400 : nextEnd).includes('\t')) return false;
  if (neverStarts.has(first)) return true;
  if (nextEnd - next <= 2 && standsAlone.test(head)) return false;
  if (recordField.test(text.slice(paragraph.start, paragraph.start + 8)) || recordField.test(head)) return false;
  // 《…的意见》 and its document number on the next line.
  if (last === 0x300b && (first === 0xff08 || first === 0x3014) && documentNumber.test(head)) return true;
  const label = readHeadingLabel(head);
  if (label === null && continues.has(last)) return !fieldLine.test(head) && !dateLine.test(head);
  const ended = endsSentence(text, paragraph.start, end);
  if (label !== null) {
    if (last === 0x3001 || last === 0xff0c || last === 0x7b2c) return true;
    if (label.style === 'decimal') return !ended && paragraph.hasMark;
    return false;
  }
  if (fieldLine.test(head)) return false;
  // 责任单位：市水利局 and a chapter in bold on the next line.
  if (
    nextEnd - next <= LONGEST_PLAIN_HEADING &&
    fieldLine.test(text.slice(paragraph.start, paragraph.start + 8)) &&
    responsibilityEnd.test(`${text.slice(Math.max(paragraph.start, end - 12), end)}）`) &&
    !/[、，。；：）]/.test(head)
  )
    return false;
  if (dateLine.test(head)) return false;
  if (paragraph.open > 0 && end - paragraph.openAt <= BRACKET_REACH) return true;
  const full = wrapping.wrapped && widthOf(text, lineStart, end) >= wrapping.full;
  if (ended) {
    // A wrapped line may happen to end with a sentence; a labelled heading or a principle never starts in its middle.
    return (
      full && !responsibilityStart.test(head) && !shortPrinciple.test(head) && sentenceGoesOn(text, paragraph, end)
    );
  }
  if (full) return true;
  const length = end - paragraph.start;
  if (nextEnd - next <= 2 && isChinese(first) && length <= 40) return true;
  if (documentNumber.test(text.slice(Math.max(paragraph.start, end - 16), end)) && length <= 24) return false;
  if (paragraph.labelled && length <= HEADING_LENGTH && !text.slice(paragraph.start, end).includes('。')) return false;
  return paragraph.hasMark;
};

/** In wrapped text a full line that ends with 。 goes on unless it closes a responsibility bracket. */
const sentenceGoesOn = (text: string, paragraph: Paragraph, end: number): boolean =>
  text.charCodeAt(end - 1) !== 0xff1a && !responsibilityEnd.test(text.slice(Math.max(paragraph.start, end - 12), end));

/** @returns the text with one paragraph per line. */
export const joinLines = (text: string): TracedText => {
  const lines = splitLines(text);
  const furniture = findPageFurniture(text, lines);
  const wrapping = measureWrapping(text, lines, furniture);
  const out = createTextWriter(text.length);
  const paragraph: Paragraph = {
    start: 0,
    joined: false,
    hasMark: false,
    open: 0,
    openAt: 0,
    labelled: false,
    row: false,
  };
  let end = -1;
  let lineStart = 0;
  for (let i = 0; i < lines.count; i += 1) {
    const start = lines.starts[i] as number;
    const lineEnd = lines.ends[i] as number;
    if (furniture[i] === 1 || lineEnd === start) continue;
    const joins = end >= 0 && isBrokenSentence(text, paragraph, end, lineStart, start, lineEnd, wrapping);
    if (joins) {
      const last = text.charCodeAt(end - 1);
      const first = text.charCodeAt(start);
      if (isLatin(last) && (isLatin(first) || isDigit(first))) out.put(SPACE, end);
    } else {
      if (end >= 0) out.put(NEWLINE, end);
      Object.assign(paragraph, { start, joined: false, hasMark: false, open: 0, openAt: 0, row: false });
      paragraph.labelled = readHeadingLabel(text.slice(start, Math.min(lineEnd, start + 80))) !== null;
    }
    scan(text, start, lineEnd, paragraph);
    for (let at = start; at < lineEnd; at += 1) out.put(text.charCodeAt(at), at);
    end = lineEnd;
    lineStart = start;
  }
  return out.finish(text.length);
};
