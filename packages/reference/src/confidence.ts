/** @module How sure a statement of the data is. What follows from a weak one (switched off, marked on screen) is left to those who use it. */

/**
 * The text itself was read; it was read in a repost, translation or curated database; it stands in somebody's memory and must be
 * checked; it is our own wording; it belongs to the fictional example.
 */
export type Confidence = 'first-hand' | 'second-hand' | 'memory' | 'own' | 'example';
