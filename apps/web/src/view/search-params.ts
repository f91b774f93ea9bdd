/**
 * @module Reading the state of a screen from its URL and writing it back: plain words and comma lists, nothing quoted, unknown values dropped.
 */
export type RawSearch = Readonly<Record<string, unknown>>;

/** A short text, or undefined where it is absent or empty. @param longest what is beyond is cut off. */
export function textOf(raw: RawSearch, key: string, longest = 200): string | undefined {
  const value = raw[key];
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).slice(0, longest);
  return text === '' ? undefined : text;
}
/** One of the words a screen knows; anything else counts as absent. */
export function oneOf<const W extends string>(raw: RawSearch, key: string, words: readonly W[]): W | undefined {
  const value = textOf(raw, key);
  return words.find((word) => word === value);
}
/** `a,b` as a list; undefined rather than an empty list, so that the URL stays short. */
export function listOf(raw: RawSearch, key: string): string[] | undefined {
  const value = raw[key];
  const parts = (Array.isArray(value) ? value.map(String) : (textOf(raw, key) ?? '').split(',')).filter(
    (p) => p !== '',
  );
  return parts.length === 0 ? undefined : [...new Set(parts)];
}

/** Search string without undefined or empty members; commas stay readable. */
export function writeSearch(search: Readonly<Record<string, unknown>>): string {
  const parts: string[] = [];
  for (const [key, value] of Object.entries(search)) {
    const text = Array.isArray(value) ? value.join(',') : value === undefined || value === null ? '' : String(value);
    if (text !== '') parts.push(`${encodeURIComponent(key)}=${encodeURIComponent(text).replaceAll('%2C', ',')}`);
  }
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}
export function readSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text.startsWith('?') ? text.slice(1) : text));
}
