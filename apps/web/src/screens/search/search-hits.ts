/**
 * @module Search hits by kind, and the words of a title that match. Pure.
 */
import type { SearchHit } from '@dafeng/contract';

const order = [
  'city',
  'indicator',
  'target',
  'qualitative',
  'task',
  'organisation',
  'project',
  'heading',
  'term',
] as const satisfies readonly SearchHit['kind'][];

/** Groups in a fixed order, so that the same question always looks the same; the order within a group is the server's. */
export function byKind(hits: readonly SearchHit[]): { kind: SearchHit['kind']; hits: SearchHit[] }[] {
  return order
    .map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind) }))
    .filter((group) => group.hits.length > 0);
}

/** A title cut into matching and other parts, whatever the case of its letters. */
export function cutMatches(title: string, q: string): { at: number; text: string; match: boolean }[] {
  const word = q.trim().toLowerCase();
  const parts: { at: number; text: string; match: boolean }[] = [];
  let from = 0;
  while (word !== '') {
    const found = title.toLowerCase().indexOf(word, from);
    if (found === -1) break;
    if (found > from) parts.push({ at: from, text: title.slice(from, found), match: false });
    parts.push({ at: found, text: title.slice(found, found + word.length), match: true });
    from = found + word.length;
  }
  if (from < title.length) parts.push({ at: from, text: title.slice(from), match: false });
  return parts;
}
