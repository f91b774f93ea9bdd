/** @module A text for people in both languages: Chinese first, English beside it. What it says is left to the data. */

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/**
 * How sure a statement is: the text itself was read; it was read in a repost, translation or curated database; it stands in
 * somebody's memory and must be checked; it is our own wording; it belongs to the fictional example.
 */
export type Confidence = 'first-hand' | 'second-hand' | 'memory' | 'own' | 'example';
