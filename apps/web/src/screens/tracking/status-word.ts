/** @module How far the text of a rule may be trusted, in words: what was read second-hand says so. */
import type { MessageKey } from '../../i18n/index.ts';

const words: Readonly<Record<string, MessageKey>> = {
  'first-hand': 'track.status.firstHand',
  'second-hand': 'track.status.secondHand',
  memory: 'track.status.memory',
  own: 'track.status.own',
  example: 'track.status.example',
};
export const statusWord = (status: string): MessageKey | null => words[status] ?? null;
/** True where a reader should look at the original before relying on it. */
export const isDoubtful = (status: string): boolean => status === 'second-hand' || status === 'memory';
