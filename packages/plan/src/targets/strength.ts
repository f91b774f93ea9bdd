/**
 * @module How firmly a place in a sentence is promised: 力争, 争取 and 鼓励 make it an aspiration.
 * Standing before the phrase of time an aim governs the parallel phrases of its sentence; directly behind it, all up to the next
 * phrase; inside a later clause, that clause alone.
 */
import type { Strength } from '../reading.ts';
import { AIMS } from './name-words.ts';
import type { DatedSentence } from './time-scopes.ts';

export interface AimSpan {
  readonly from: number;
  readonly to: number;
  readonly word: string;
}

const ASSURED = '确保';
const CLAUSE_END = /[，；。！？\n]/;

function clauseEnd(surface: string, at: number, limit: number): number {
  for (let i = at; i < limit; i++) if (CLAUSE_END.test(surface[i] as string)) return i;
  return limit;
}

/** The stretches of a sentence that an aim governs. Nothing ever crosses 。 */
export function findAims(surface: string, sentence: DatedSentence): AimSpan[] {
  const spans: AimSpan[] = [];
  const targets = sentence.phrases.filter((phrase) => phrase.role === 'target');
  for (const word of AIMS) {
    let at = surface.indexOf(word, sentence.start);
    for (; at >= 0 && at < sentence.end; at = surface.indexOf(word, at + word.length)) {
      const end = at + word.length;
      const next = targets.find((phrase) => phrase.start >= at);
      const before = targets.findLast((phrase) => phrase.end <= at);
      const behindPhrase =
        before !== undefined &&
        /^(?:底|末|前)?[，、]?(?:全[市省县区州]|我[市省])?$/.test(surface.slice(before.end, at));
      let to: number;
      if (word === '鼓励') to = clauseEnd(surface, end, sentence.end);
      else if (next !== undefined && next.start - end <= 2) to = sentence.end;
      else if (behindPhrase || (before === undefined && /^[^，；]{0,4}$/.test(surface.slice(sentence.start, at))))
        to = next?.start ?? sentence.end;
      else to = clauseEnd(surface, end, sentence.end);
      spans.push({ from: at, to, word });
    }
  }
  // 力争…下降14%，确保完成13%: what is assured in a clause of its own is binding.
  for (let at = surface.indexOf(ASSURED, sentence.start); at >= 0 && at < sentence.end; ) {
    const aimed = spans.some((span) => span.from < at && at < span.to && CLAUSE_END.test(surface.slice(span.from, at)));
    if (aimed && CLAUSE_END.test(surface[at - 1] ?? ''))
      spans.push({ from: at, to: clauseEnd(surface, at, sentence.end), word: ASSURED });
    at = surface.indexOf(ASSURED, at + ASSURED.length);
  }
  return spans.sort((a, b) => a.from - b.from);
}

/** Strength at `at`, with the word that decides it. */
export function strengthAt(aims: readonly AimSpan[], at: number): { strength: Strength; word: string | null } {
  if (aims.some((aim) => aim.word === ASSURED && aim.from <= at && at < aim.to))
    return { strength: 'binding', word: null };
  for (const aim of aims) if (aim.from <= at && at < aim.to) return { strength: 'aspirational', word: aim.word };
  return { strength: 'binding', word: null };
}
