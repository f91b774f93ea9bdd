/** @module The shape of the rows that say how printed names vary without meaning anything else. The rows are data; applying them is left to `read-name.ts`. */
import type { Sense } from './indicator.ts';

export interface Wordings {
  readonly dropped: readonly string[];
  readonly rewrites: readonly { readonly from: string; readonly to: string }[];
  readonly leading: readonly { readonly word: string; readonly unless?: string }[];
  readonly trailing: readonly string[];
  readonly senses: readonly { readonly word: string; readonly at: 'start' | 'end'; readonly sense: Sense }[];
  readonly narrowing: readonly string[];
}
