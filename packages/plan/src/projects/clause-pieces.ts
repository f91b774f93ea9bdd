/**
 * @module Divides a clause into the things it lists and takes away the verbs that lead them.
 * Which of them are projects is left to `read-projects`.
 */
import { leadingWords } from './project-words.ts';

export interface Piece {
  readonly text: string;
  /** Position in the clean text. */
  readonly start: number;
}

const openers = '（“《〔';
const closers = '）”》〕';

/** Parts of a clause divided by 、 and, where `partsAtAnd` says so, by 和, each with its place; inside brackets and quotes nothing is divided. */
export const toPieces = (clause: string, start: number, partsAtAnd: (left: string) => boolean): Piece[] => {
  const pieces: Piece[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= clause.length; i += 1) {
    const c = clause.charAt(i);
    const parted =
      depth === 0 &&
      (c === '、' ||
        ('和及与'.includes(c) && c !== '' && partsAtAnd(clause.slice(Math.max(from, i - 16), i))) ||
        (c === '“' && clause.charAt(i - 1) === '”'));
    if (i === clause.length || parted) {
      pieces.push({ text: clause.slice(from, i), start: start + from });
      from = c === '“' ? i : i + 1;
    }
    if (openers.includes(c) && c !== '') depth += 1;
    else if (closers.includes(c) && c !== '') depth = Math.max(0, depth - 1);
  }
  return pieces.filter((piece) => piece.text !== '');
};

/** The piece without the verbs and adverbs it starts with: 加快推进龙潭水库建设 is 龙潭水库建设. */
export const withoutLead = (piece: Piece): Piece => {
  const lead = leadingWords.exec(piece.text)?.[0].length ?? 0;
  return { text: piece.text.slice(lead), start: piece.start + lead };
};
