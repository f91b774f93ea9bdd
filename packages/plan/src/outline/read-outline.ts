/**
 * @module Builds the outline of a plan: which candidates are headings, at what level, under what number.
 * Labels and titles are found by `heading-candidates`; tasks and targets by their own grammars.
 */
import { type CleanText, toAnchor } from '../clean-text.ts';
import { readDocumentFacts } from '../document/document-facts.ts';
import type { OutlineEntry, ReadingWarning, SectionKind } from '../reading.ts';
import type { LabelStyle } from '../text/heading-label.ts';
import { findContents, squash } from './find-contents.ts';
import { findHeadingCandidates, type HeadingCandidate } from './heading-candidates.ts';
import { isBoldChapter, isPrinciple, toSectionKind } from './section-kind.ts';

const rankOf: Record<LabelStyle, number> = {
  annex: 0,
  part: 1,
  chapter: 2,
  section: 3,
  han: 4,
  'han-bracket': 5,
  decimal: 6,
  digit: 7,
  'digit-bracket': 8,
  'digit-half-bracket': 9,
  circled: 10,
  dash: 11,
  box: 12,
};

const DASH_RANK = 20;
/** Chapters in bold without a number stand above every numbered heading of a plan that has no 一、 or 第一章. */
const BOLD_RANK = 3.5;
const LEAST_BOLD = 2;
/** A title that runs on longer than this is a sentence of a list, unless it closes a responsible task. */
const LIST_TITLE = 46;

/** The last line of a title set in several is no shorter. */
const SHORTEST_LAST_LINE = 6;

interface Node {
  readonly candidate: HeadingCandidate;
  readonly rank: number;
  readonly level: number;
  readonly id: string;
  readonly parent: Node | null;
  readonly dash: boolean;
  children: number;
  lastOrdinal: number;
}

/** The outline with the positions its entries have in the clean text. */
export interface OutlineReading {
  readonly entries: readonly OutlineEntry[];
  /** `[start, bodyStart, ownEnd)` of each entry in the clean text: heading, text after the title, next heading of any level. */
  readonly spans: readonly { readonly start: number; readonly bodyStart: number; readonly ownEnd: number }[];
  readonly warnings: readonly ReadingWarning[];
}

/** Where the plan itself starts: behind the letter of transmittal, at its own title. */
const findBodyStart = (clean: CleanText, candidates: readonly HeadingCandidate[]): number => {
  const { title } = readDocumentFacts(clean);
  if (title === '') return 0;
  // The letterhead may print the title over several lines, and its state or years in brackets below it.
  const whole = squash(title);
  const plain = whole.replace(/（[^）]*）$/, '');
  const own = candidates.filter((c) => {
    if (c.label !== null || c.end - c.start > 120) return false;
    const line = squash(clean.text.slice(c.start, c.end));
    return line === whole || line === plain || (line.length >= SHORTEST_LAST_LINE && plain.endsWith(line));
  });
  // A running head or an annex may repeat the title: what counts is that the numbering begins anew behind it.
  const openings = candidates.filter(
    ({ label, runIn }) => label?.ordinal === 1 && !runIn && rankOf[label.style] <= rankOf.han,
  );
  const lastOpening = openings.at(-1)?.start ?? -1;
  const last = own.filter((candidate) => candidate.start < lastOpening).at(-1);
  return last?.start ?? 0;
};

const looksLikeList = (candidate: HeadingCandidate, text: string): boolean => {
  const rank = rankOf[candidate.label?.style ?? 'dash'];
  if (rank < rankOf.digit) return false;
  const last = text.charAt(candidate.end - 1);
  if (last === '；' || last === ';') return true;
  const sentenceTitle = candidate.title.length > LIST_TITLE;
  return sentenceTitle && !/[）〕]$/.test(text.slice(candidate.end - 1, candidate.end));
};

/** A numbered heading with text of its own, as against an item of an enumeration. */
const looksLikeTask = (candidate: HeadingCandidate): boolean =>
  candidate.title.length <= 30 && candidate.end - candidate.titleEnd >= 24;

const principlePhrase = /^[^。]{4,26}$/;

const isUnlabelledPrinciple = (candidate: HeadingCandidate): boolean =>
  candidate.label === null &&
  !candidate.runIn &&
  candidate.end - candidate.titleEnd > 8 &&
  principlePhrase.test(candidate.title) &&
  (/[，、]/.test(candidate.title) || /^坚持/.test(candidate.title)) &&
  !/^(?:到|为|以|按照|根据|“)/.test(candidate.title);

interface Builder {
  readonly nodes: Node[];
  readonly warnings: {
    readonly code: 'outline-gap' | 'outline-restart';
    readonly node: Node;
    readonly message: string;
  }[];
}

const printed = (node: Node, text: string): string =>
  text.slice(node.candidate.start, node.candidate.titleStart).trim();

/** Chapter lines without a number, where the plan numbers no chapters at all. */
const findBoldChapters = (candidates: readonly HeadingCandidate[]): ReadonlySet<HeadingCandidate> => {
  if (candidates.some(({ label }) => label !== null && label.style !== 'annex' && rankOf[label.style] <= rankOf.han))
    return new Set();
  const bold = candidates.filter(
    (c) => c.label === null && !c.runIn && c.titleEnd === c.end && isBoldChapter(squash(c.title)),
  );
  return new Set(bold.length >= LEAST_BOLD ? bold : []);
};

/** 附件1 on one line, what it is on the next. */
const withTitleBelow = (annex: HeadingCandidate, below: HeadingCandidate | undefined): HeadingCandidate =>
  annex.title === '' && below?.label === null && below.end - below.start <= 40 && below.titleEnd === below.end
    ? { ...annex, title: below.title, titleEnd: below.titleEnd, end: below.end }
    : annex;

const build = (clean: CleanText, candidates: readonly HeadingCandidate[]): Builder => {
  const { text } = clean;
  const builder: Builder = { nodes: [], warnings: [] };
  const stack: Node[] = [];
  const bold = findBoldChapters(candidates);
  const lastOfStyle = new Map<LabelStyle, number>();
  let rootCount = 0;
  let listStyle: LabelStyle | null = null;
  let listLast = 0;
  let inBox = false;
  let inAnnex = false;
  let inAnnexList = false;
  const lastAnnex = candidates.findLast(({ label }) => label?.style === 'annex');

  const push = (candidate: HeadingCandidate, rank: number, dash: boolean): Node => {
    while (stack.length > 0 && (stack.at(-1) as Node).rank >= rank) stack.pop();
    const parent = stack.at(-1) ?? null;
    const count = parent === null ? rootCount + 1 : parent.children + 1;
    if (parent === null) rootCount = count;
    else parent.children = count;
    const node: Node = {
      candidate,
      rank,
      level: stack.length + 1,
      id: parent === null ? String(count) : `${parent.id}.${count}`,
      parent,
      dash,
      children: 0,
      lastOrdinal: 0,
    };
    builder.nodes.push(node);
    stack.push(node);
    return node;
  };

  /** Last ordinal of this style under the parent the candidate would get; 0 where there is none. */
  const ordinalBefore = (rank: number): number => {
    for (let i = stack.length - 1; i >= 0; i -= 1) {
      const node = stack[i] as Node;
      if (node.rank === rank) return node.candidate.label?.ordinal ?? 0;
      if (node.rank < rank) return 0;
    }
    return 0;
  };

  for (const [at, candidate] of candidates.entries()) {
    const { label } = candidate;
    const inPrinciples = stack.find((node) => isPrinciple(node.candidate.title));
    if (bold.has(candidate) && !inAnnex) {
      inBox = false;
      push(candidate, BOLD_RANK, false);
      continue;
    }
    if (label === null || label.style === 'dash') {
      const under = inPrinciples !== undefined && (stack.at(-1) === inPrinciples || (stack.at(-1) as Node).dash);
      if (under && (label !== null || isUnlabelledPrinciple(candidate))) push(candidate, DASH_RANK, true);
      continue;
    }
    if (label.style === 'box') {
      inBox = true;
      listStyle = null;
      continue;
    }
    if (label.style === 'annex') {
      // The letter of transmittal lists its annexes too; those stand before the first headings.
      if (builder.nodes.length < 3 || candidate.end - candidate.start > 60 || inAnnex) continue;
      // 附件：1.甲表 2.乙表 names what follows: the annexes themselves have headings of their own.
      inAnnexList = candidate !== lastAnnex && /^1[.．、]/.test(candidate.title);
      if (inAnnexList) continue;
      inAnnex = true;
      push(withTitleBelow(candidate, candidates[at + 1]), rankOf.part, false);
      continue;
    }
    if (inAnnex || inAnnexList) continue;
    const rank = label.style === 'decimal' ? rankOf.decimal + label.path.length / 10 : rankOf[label.style];
    const expected = lastOfStyle.get(label.style) ?? 0;
    if (candidate.title.length < 2 && !candidate.runIn) continue;
    if (/^[一二三四五六七八九十]{1,2}、|^\d{1,2}、/.test(candidate.title)) continue;
    if (rank < rankOf.digit && label.style !== 'decimal') {
      if (candidate.runIn && (label.ordinal !== expected + 1 || label.ordinal < 2 || candidate.title.length > 40))
        continue;
      if (/[；：]$/.test(text.slice(candidate.start, candidate.end)) && candidate.title.length > LIST_TITLE) continue;
      if (inBox && label.ordinal !== expected + 1 && label.ordinal !== 1) continue;
      inBox = false;
      listStyle = null;
    } else {
      if (inBox || looksLikeList(candidate, text)) continue;
      if (label.style === 'decimal') {
        if (!candidate.runIn && candidate.title.length <= LIST_TITLE) push(candidate, rank, false);
        continue;
      }
      const before = ordinalBefore(rank);
      if (candidate.runIn && (label.ordinal !== before + 1 || label.ordinal < 2 || candidate.title.length > 30))
        continue;
      const follows = label.ordinal === before + 1 || (before === 0 && label.ordinal === expected + 1);
      if (listStyle === label.style && label.ordinal === listLast + 1 && label.ordinal !== before + 1) {
        listLast = label.ordinal;
        continue;
      }
      if (!follows && before > 0 && label.ordinal <= before) {
        if (!looksLikeTask(candidate) || label.ordinal !== 1) {
          listStyle = label.style;
          listLast = label.ordinal;
          continue;
        }
      }
      if (!follows && before === 0 && label.ordinal > 1 && !looksLikeTask(candidate)) continue;
    }
    const before = ordinalBefore(rank);
    const node = push(candidate, rank, false);
    const text_ = printed(node, text);
    if (before > 0 && label.ordinal <= before) {
      builder.warnings.push({
        code: 'outline-restart',
        node,
        message: `序号“${text_}”在同级标题“${before}”之后重新开始，请核对层级。`,
      });
    } else if (label.ordinal !== before + 1 && label.ordinal !== expected + 1) {
      builder.warnings.push({
        code: 'outline-gap',
        node,
        message: `序号“${text_}”之前缺少标题，原文可能漏号或未能识别。`,
      });
    }
    lastOfStyle.set(label.style, label.ordinal);
  }
  return builder;
};

const chapterOf = (node: Node): Node => {
  let chapter = node;
  while (chapter.parent !== null) chapter = chapter.parent;
  return chapter;
};

/** Reads headings, levels, numbers and kinds, and says where the numbering breaks. Deterministic; linear in the length of the text. */
export const readOutlineWithPlaces = (clean: CleanText): OutlineReading => {
  const all = findHeadingCandidates(clean);
  const bodyStart = findBodyStart(clean, all);
  const candidates = all.filter((candidate) => candidate.start >= bodyStart);
  const contents = findContents(clean.text, candidates);
  const { nodes, warnings } = build(
    clean,
    candidates.filter((candidate) => !contents.has(candidate)),
  );
  const kinds = new Map<Node, SectionKind>();
  const entries: OutlineEntry[] = [];
  const spans: OutlineReading['spans'][number][] = [];
  nodes.forEach((node, index) => {
    const annex = node.candidate.label?.style === 'annex';
    const kind: SectionKind = annex
      ? 'other'
      : toSectionKind({
          title: node.candidate.title,
          level: node.level,
          hasChildren: node.children > 0,
          parentKind: node.parent === null ? null : (kinds.get(node.parent) ?? null),
          chapterTitle: chapterOf(node).candidate.title,
          counted: node.dash ? 'dash' : node.rank >= rankOf.digit ? 'digit' : 'other',
        });
    kinds.set(node, kind);
    const ownEnd = nodes[index + 1]?.candidate.start ?? clean.text.length;
    let after = index + 1;
    while (after < nodes.length && (nodes[after] as Node).level > node.level) after += 1;
    const end = nodes[after]?.candidate.start ?? clean.text.length;
    const anchor = { start: clean.origin[node.candidate.start] as number, end: clean.origin[end] as number };
    entries.push({
      id: node.id,
      level: node.level,
      label: node.candidate.label === null ? '' : printedLabel(clean, node),
      title: node.candidate.title,
      kind,
      ...anchor,
    });
    spans.push({ start: node.candidate.start, bodyStart: node.candidate.titleEnd, ownEnd });
  });
  return {
    entries,
    spans,
    warnings: warnings.map(({ code, node, message }) => ({
      code,
      message,
      ...toAnchor(clean, node.candidate.start, node.candidate.titleEnd),
    })),
  };
};

/** The label as the original prints it, blanks aside. */
const printedLabel = (clean: CleanText, node: Node): string => {
  const length = node.candidate.label?.length ?? 0;
  const { start, end } = toAnchor(clean, node.candidate.start, node.candidate.start + length);
  return clean.original.slice(start, end).replace(/\s+/g, '');
};

/** The printed headings of a plan, in order. */
export const readOutline = (clean: CleanText): OutlineEntry[] => [...readOutlineWithPlaces(clean).entries];
