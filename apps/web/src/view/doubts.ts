/**
 * @module Which notes of the reader are doubts a person should look at, and which only say what rule was applied. Pure.
 */
export const isDoubt = (warning: { readonly code: string }): boolean => warning.code !== 'year-carried';
