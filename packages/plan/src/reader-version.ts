/**
 * @module The version of the reader: raised whenever the same text may be read differently.
 * What changed is told by the changelog.
 */

/** Stored with every reading, so that a later reader's result can be told from a change of the document. */
export const readerVersion = 'dafeng-plan-reader/1';
