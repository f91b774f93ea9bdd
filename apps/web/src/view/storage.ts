/**
 * @module Small things remembered in the browser: column choice, last city, unsaved forms. A browser that refuses storage just forgets.
 */
type Shelf = 'local' | 'session';
const shelfOf = (shelf: Shelf): Storage => (shelf === 'local' ? localStorage : sessionStorage);

export function recall<T>(shelf: Shelf, key: string, accept: (value: unknown) => value is T): T | null {
  try {
    const text = shelfOf(shelf).getItem(`dafeng.${key}`);
    const value: unknown = text === null ? null : JSON.parse(text);
    return accept(value) ? value : null;
  } catch {
    return null;
  }
}
export function keep(shelf: Shelf, key: string, value: unknown): void {
  try {
    shelfOf(shelf).setItem(`dafeng.${key}`, JSON.stringify(value));
  } catch {
    // Private windows may refuse; nothing depends on it.
  }
}
export function forget(shelf: Shelf, key: string): void {
  try {
    shelfOf(shelf).removeItem(`dafeng.${key}`);
  } catch {
    // As above.
  }
}
export const isText = (value: unknown): value is string => typeof value === 'string';
export const isTextList = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
