/**
 * @module How a printed indicator name is read: blanks, marks, scope words and harmless variants go, the sense it states is kept.
 * Which indicator it names is left to `match-indicator.ts`; the variants themselves are data (`data/vocabulary/wordings.yaml`).
 */
import { WORDINGS } from './generated/reference.ts';
import type { Sense } from './indicator.ts';

export interface ReadName {
  /** What remains to be looked up. */
  readonly stem: string;
  /** The sense the name itself states (新增…, …下降), or null where it states none. */
  readonly sense: Sense | null;
}

const marks = /[\s\p{P}\p{S}]/gu;
const kept = /[#*]/;
const fullWidth = /[\uff01-\uff5e]/g;
const dropped = new Set(WORDINGS.dropped);

/** Half-width and upper-case, without blanks, punctuation and symbols: two prints of one name become equal. */
export const compactName = (printed: string): string =>
  printed
    .replace(fullWidth, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(marks, (mark) => (kept.test(mark) ? mark : ''))
    .toUpperCase();

/** The compact name with dropped words out and every rewrite of the data applied, in order. */
export const rewriteName = (printed: string): string => {
  let name = '';
  for (const character of compactName(printed)) if (!dropped.has(character)) name += character;
  for (const { from, to } of WORDINGS.rewrites) if (name.includes(from)) name = name.replaceAll(from, to);
  return name;
};

/** The name without the words at its front that say where, when or how firmly. Never strips the whole name. */
export const stripLeading = (name: string): string => {
  let rest = name;
  for (let stripped = true; stripped; ) {
    stripped = false;
    for (const { word, unless } of WORDINGS.leading) {
      if (!rest.startsWith(word) || rest.length === word.length) continue;
      if (unless !== undefined && rest.startsWith(unless, word.length)) continue;
      rest = rest.slice(word.length);
      stripped = true;
    }
  }
  return rest;
};

/**
 * Reads a printed name into what is looked up and the sense it states.
 * @example readName('全市 森林 覆盖率') // { stem: '森林覆盖', sense: null }
 */
export const readName = (printed: string): ReadName => {
  let stem = stripLeading(rewriteName(printed));
  let sense: Sense | null = null;
  for (const row of WORDINGS.senses) {
    const found = row.at === 'start' ? stem.startsWith(row.word) : stem.endsWith(row.word);
    if (!found || stem.length === row.word.length) continue;
    stem = row.at === 'start' ? stem.slice(row.word.length) : stem.slice(0, -row.word.length);
    sense = row.sense;
    break;
  }
  for (const word of WORDINGS.trailing) {
    if (stem.endsWith(word) && stem.length > word.length) {
      stem = stem.slice(0, -word.length);
      break;
    }
  }
  return { stem, sense };
};
