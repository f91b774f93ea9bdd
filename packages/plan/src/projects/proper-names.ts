/**
 * @module Tells whether a phrase holds a proper name (a place, a river, a company): characters that no common word accounts for.
 * It needs no list of places; the common words are data. What the name stands for is left to the project grammar.
 */
import { commonWords } from './ordinary-words.ts';

const LONGEST_WORD = Math.max(...[...commonWords].map((word) => word.length));
/** A phrase longer than this is a sentence. */
const LONGEST_PHRASE = 44;
/** A name that opens a phrase may follow a word of two characters. */
const LATEST_NAME = 2;
/** Single characters that build words with any neighbour and name nothing. */
const particles = new Set([
  ...'的和与或及其各该本级类化用等至到以在于为新大小多全年区县市省镇乡第中上下内外型性率量万亿千百',
]);

/** Marks of a proper name behind one to four characters: a county, a river, a port … */
const placeMark =
  /(?:^|[^\u3400-\u9fff])?([\u3400-\u9fff]{1,4}?)(?:县|(?<![园地社城景小库山矿灌片开专辖郊街新该本各特港])区(?!域|块|县|间|位)|(?<!城|各|本|我|全|县|都|超|门|上|股)市(?!级|场|政|内|区|辖|域|民|县|值)|(?<!沿|滨|跨)江(?!湖)|(?<!冰|银|内)河(?!湖|流|道|长)|镇(?!镇|村|化|乡)|(?<!水)港(?!口|航|区))/;

/** Characters of `phrase` that belong to no common word, in order, 1 per such character. */
const uncovered = (phrase: string): Uint8Array => {
  const n = phrase.length;
  const cost = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(n + 1);
  cost[0] = 0;
  for (let i = 0; i < n; i += 1) {
    const here = cost[i] as number;
    const single = here + (/[\u3400-\u9fff]/.test(phrase.charAt(i)) ? (particles.has(phrase.charAt(i)) ? 0.6 : 1) : 0);
    if (single < (cost[i + 1] as number)) {
      cost[i + 1] = single;
      from[i + 1] = i;
    }
    for (let length = 2; length <= LONGEST_WORD && i + length <= n; length += 1) {
      if (here + 0.01 >= (cost[i + length] as number) || !commonWords.has(phrase.slice(i, i + length))) continue;
      cost[i + length] = here + 0.01;
      from[i + length] = i;
    }
  }
  const marks = new Uint8Array(n);
  for (let end = n; end > 0; end = from[end] as number) {
    const start = from[end] as number;
    if (end - start === 1 && /[\u3400-\u9fff]/.test(phrase.charAt(start)) && !particles.has(phrase.charAt(start)))
      marks[start] = 1;
  }
  return marks;
};

interface Run {
  readonly start: number;
  readonly length: number;
}

/** The longest run of characters that no common word accounts for, a particle between two of them included. */
const longestRun = (phrase: string): Run => {
  const none = { start: 0, length: 0 };
  if (phrase.length > LONGEST_PHRASE) return none;
  const marks = uncovered(phrase);
  let longest: Run = none;
  let length = 0;
  for (let i = 0; i < marks.length; i += 1) {
    length = marks[i] === 1 || (length > 0 && particles.has(phrase.charAt(i)) && marks[i + 1] === 1) ? length + 1 : 0;
    if (length > longest.length) longest = { start: i - length + 1, length };
  }
  return longest;
};

/** A phrase with a place mark, a known place, or two characters in a row that no common word accounts for. */
export const holdsProperName = (phrase: string, places: readonly string[] = []): boolean =>
  placeMark.test(phrase) || longestRun(phrase).length >= 2 || places.some((place) => phrase.includes(place));

/** The same, the name standing first: a rare word in the middle of a phrase is a term of the trade rather than a name. */
export const startsWithProperName = (phrase: string, places: readonly string[] = []): boolean => {
  if (placeMark.test(phrase) || places.some((place) => phrase.includes(place))) return true;
  const { start, length } = longestRun(phrase);
  return length >= 2 && start <= LATEST_NAME;
};

const uncoveredCount = (phrase: string): number => uncovered(phrase).reduce((sum, mark) => sum + mark, 0);

/** True where common words account for every character. */
export const isCommon = (phrase: string): boolean => phrase.length <= LONGEST_PHRASE && uncoveredCount(phrase) === 0;

const isNothingButName = (phrase: string): boolean => {
  const marks = uncovered(phrase);
  let count = 0;
  // A particle beside such a character belongs to the name: 昌化, 新滩.
  for (let i = 0; i < marks.length; i += 1)
    if (marks[i] === 1 || (particles.has(phrase.charAt(i)) && (marks[i - 1] === 1 || marks[i + 1] === 1))) count += 1;
  return count >= 2 && count * 2 >= phrase.replace(/[^\u3400-\u9fff]/g, '').length;
};

/** A phrase that is nothing but a name: 龙潭, 石湾县, 望海至临江. */
export const isBareName = (phrase: string, places: readonly string[] = []): boolean => {
  if (phrase.length < 2 || phrase.length > 12) return false;
  const plain = phrase.replace(/(?:经济技术|高新技术产业|经济|高新技术|工业)?(?:开发区|经开区|高新区|新区|园区)$/, '');
  const place = places.find((one) => plain.startsWith(one));
  if (place !== undefined)
    return (
      plain.length === place.length ||
      /^[\u3400-\u9fff]{0,3}[县区市镇乡]$|^[东南西北中]$/.test(plain.slice(place.length)) ||
      isNothingButName(plain.slice(place.length))
    );
  if (/^[\u3400-\u9fff]{2,3}[县区市镇乡]$/.test(plain) && placeMark.test(plain)) return true;
  return isNothingButName(plain);
};
