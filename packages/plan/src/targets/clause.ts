/**
 * @module The stretch of words in front of an amount: where its clause begins, and what verbs and comparators stand at its right edge.
 * Deciding whether the amount is a target is left to `verdict.ts`.
 */
import type { Comparator } from '../reading.ts';
import { COMPARATORS_AFTER, COMPARATORS_BEFORE } from './comparator-words.ts';
import { ADVERBS } from './name-words.ts';
import type { TimePhrase } from './time-phrases.ts';
import { CUT_VERBS, DEED_VERBS, LEVEL_VERBS, RISE_VERBS } from './verb-words.ts';

/** Text with the position of each of its characters; phrases of time are cut out, so characters need not be neighbours. */
export interface Stretch {
  readonly text: string;
  readonly places: readonly number[];
}

/** Farthest back a subject is sought; keeps the reading linear on text without punctuation. */
export const LOOK_BACK = 160;
export const LOOK_AHEAD = 80;

/** Characters of `[from, to)` outside the given phrases. */
export function stretchOf(surface: string, from: number, to: number, phrases: readonly TimePhrase[]): Stretch {
  let text = '';
  const places: number[] = [];
  for (let i = from; i < to; i++) {
    const inside = phrases.find((phrase) => phrase.start <= i && i < phrase.end);
    if (inside !== undefined) {
      i = inside.end - 1;
      continue;
    }
    text += surface[i];
    places.push(i);
  }
  return { text, places };
}

export const sliceStretch = (stretch: Stretch, from: number, to = stretch.text.length): Stretch => ({
  text: stretch.text.slice(from, to),
  places: stretch.places.slice(from, to),
});

const CLAUSE_MARKS = new Set(['，', '；', '：', '。', '！', '？', '\n']);

/**
 * Beginning of the clause that ends at `at`: behind the last punctuation mark or behind `floor`, brackets without a mark of their
 * own being passed over. `inBracket` tells that the clause begins at an opening bracket.
 */
export function clauseStart(surface: string, at: number, floor: number): { start: number; inBracket: boolean } {
  const lowest = Math.max(floor, at - LOOK_BACK);
  let depth = 0;
  for (let i = at - 1; i >= lowest; i--) {
    const char = surface[i] as string;
    if (char === '）') depth++;
    else if (char === '（') {
      if (depth === 0) return { start: i + 1, inBracket: true };
      depth--;
    } else if (CLAUSE_MARKS.has(char) && (depth === 0 || char === '。' || char === '\n'))
      return { start: i + 1, inBracket: false };
  }
  return { start: lowest, inBracket: false };
}

export type VerbKind = 'level' | 'cut' | 'rise' | 'deed';

export interface Peeled {
  /** What is left of the verb: the subject, uncleaned. */
  readonly rest: Stretch;
  readonly verb: string | null;
  readonly verbKind: VerbKind | null;
  readonly verbStart: number | null;
  readonly comparator: Comparator | null;
  readonly comparatorWord: string | null;
  /** Adverbs passed on the way: 分别, 均, 年均, 累计, 基本 … */
  readonly adverbs: readonly string[];
  /** True for 占…的 N% and 达到…的 N%. */
  readonly ofBase: boolean;
}

const AUXILIARIES =
  /(?:实现|保持|力争|达到|进行|取得|完成|计划|拟|加快|推进|推动|继续|积极|实施|组织|规划|启动|开展|全面|成功)$/;

const endsWithAny = (text: string, words: readonly string[]): string | null =>
  words.find((word) => text.endsWith(word)) ?? null;

/** Verbs at the right edge of `text`, the longest spelling over all kinds. */
function verbAt(text: string): { word: string; kind: VerbKind } | null {
  let best: { word: string; kind: VerbKind } | null = null;
  const tables: readonly (readonly [VerbKind, readonly string[]])[] = [
    ['level', LEVEL_VERBS],
    ['cut', CUT_VERBS],
    ['rise', RISE_VERBS],
    ['deed', DEED_VERBS],
  ];
  for (const [kind, words] of tables) {
    const word = endsWithAny(text, words);
    if (word !== null && (best === null || word.length > best.word.length)) best = { word, kind };
  }
  return best;
}

/** Nouns that end like a single-character verb or adverb. */
const NOT_VERBS =
  /(?:行为|中心|机关|车用|在建|现在|存在|内在|潜在|超高|提高率|周年|百年|全年|去年|今年|当年|青年|少年|更新|创新|高新|最新|何等|中等|平等|均等|优等|对等|同等|基在|土地|资金|增高|下在|普及|以及|涉及|可及)$/;

/** Strips comparators, adverbs and one verb from the right edge of the words in front of an amount. */
export function peelRight(stretch: Stretch): Peeled {
  // 提高到2025年的20%: with the year cut out, 的 is left hanging on the verb.
  const hanging =
    stretch.text.endsWith('的') &&
    LEVEL_VERBS.some((word) => word.length > 1 && stretch.text.slice(0, -1).endsWith(word));
  let text = hanging ? stretch.text.slice(0, -1) : stretch.text;
  let verb: string | null = null;
  let verbKind: VerbKind | null = null;
  let comparator: Comparator | null = null;
  let comparatorWord: string | null = null;
  let ofBase = false;
  const adverbs: string[] = [];
  const base = /(占|达到|达|不低于|不少于|不超过|超过|相当于|完成|覆盖|高于|低于|控制在)([^占，；]{2,30})的$/.exec(
    text,
  );
  if (base) {
    ofBase = true;
    const word = base[1] as string;
    const known = COMPARATORS_BEFORE.find(([spelling]) => spelling === word);
    if (known) [comparatorWord, comparator] = known;
    else [verb, verbKind] = [word, 'level'];
    const cut = text.length - (base[0].length - word.length);
    const subject = text.slice(0, cut - word.length);
    // 占 X stays in the name of a share; 达到 X 的 N% and 按不低于 X 的 N% read as a share of X too.
    const whole = `${subject.replace(/按$/, '')}占${base[2]}`;
    const places = [
      ...stretch.places.slice(0, subject.length - (subject.endsWith('按') ? 1 : 0)),
      ...stretch.places.slice(cut - 1, text.length - 1),
    ];
    return {
      rest:
        subject === ''
          ? sliceStretch(stretch, word === '占' ? 0 : word.length, text.length - 1)
          : { text: whole, places },
      verb,
      verbKind,
      verbStart: stretch.places[subject.length] ?? null,
      comparator,
      comparatorWord,
      adverbs,
      ofBase,
    };
  }
  for (let step = 0; step < 10 && text.length > 0; step++) {
    const edge: string = text;
    const compared: readonly [string, Comparator] | undefined =
      comparator === null ? COMPARATORS_BEFORE.find(([word]) => edge.endsWith(word)) : undefined;
    const found = NOT_VERBS.test(text) ? null : verbAt(text);
    if (compared && (found === null || found.word.length <= compared[0].length)) {
      [comparatorWord, comparator] = compared;
      text = text.slice(0, -compared[0].length);
      continue;
    }
    if (verb === null && found !== null) {
      verb = found.word;
      verbKind = found.kind;
      text = text.slice(0, -found.word.length);
      continue;
    }
    if (verb !== null) {
      const auxiliary = AUXILIARIES.exec(text);
      if (auxiliary) {
        text = text.slice(0, -auxiliary[0].length);
        adverbs.push(auxiliary[0]);
        continue;
      }
    }
    const adverb = NOT_VERBS.test(text) ? null : endsWithAny(text, ADVERBS);
    if (
      adverb === null ||
      (adverb.length === 1 && verb === null && comparator === null && !'约近共各均应'.includes(adverb))
    )
      break;
    adverbs.push(adverb);
    text = text.slice(0, -adverb.length);
  }
  return {
    rest: sliceStretch(stretch, 0, text.length),
    verb,
    verbKind,
    verbStart: verb === null ? null : (stretch.places[text.length] ?? null),
    comparator,
    comparatorWord,
    adverbs,
    ofBase,
  };
}

export interface Following {
  readonly comparator: Comparator | null;
  readonly word: string | null;
  /** Behind the comparator. */
  readonly end: number;
}

/** Reads 以上, 以下, 左右 behind a unit; 左右 may be followed by nothing else that compares. */
export function readFollowing(surface: string, at: number): Following {
  for (const [word, comparator] of COMPARATORS_AFTER) {
    if (!surface.startsWith(word, at)) continue;
    if (word === '内' && !/^[，。；、！？\n）]/.test(surface[at + 1] ?? '\n')) continue;
    return { comparator, word, end: at + word.length };
  }
  return { comparator: null, word: null, end: at };
}
