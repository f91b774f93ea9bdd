/** @module Items turned by hand, as they stand in the address: `coal:missed,oil:met`. What follows is the server's answer. */
import type { AssessedItem } from '@dafeng/contract';

export interface Turn {
  readonly item: string;
  readonly met: boolean;
}
export const readTurns = (text: string | undefined): readonly Turn[] =>
  (text ?? '').split(',').flatMap((part) => {
    const [item = '', word] = part.split(':');
    return item !== '' && (word === 'met' || word === 'missed') ? [{ item, met: word === 'met' }] : [];
  });
export const writeTurns = (turns: readonly Turn[]): string | undefined =>
  turns.length === 0 ? undefined : turns.map(({ item, met }) => `${item}:${met ? 'met' : 'missed'}`).join(',');
/** Turned to `met`, or back to what it is where that is null. */
export const turned = (turns: readonly Turn[], item: string, met: boolean | null): readonly Turn[] => {
  const others = turns.filter((one) => one.item !== item);
  return met === null ? others : [...others, { item, met }];
};

/** The verdict of an item that is wholly met or wholly missed, in the fields its scoring reads. */
export const supposed = ({ scoring, outOf }: Pick<AssessedItem, 'scoring' | 'outOf'>, met: boolean) => {
  if (scoring === 'given') return { points: met ? (outOf ?? 0) : 0 };
  if (scoring === 'two-axis') return { yearMet: met, cumulativeMet: met };
  return scoring === 'pass' ? { met } : { met, completion: met ? 1 : 0 };
};
