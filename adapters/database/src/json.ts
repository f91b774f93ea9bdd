/**
 * @module JSON as the database takes it, and JSON as the audit chain hashes it.
 */

/**
 * JSON for a `jsonb` parameter. PostgreSQL holds neither the null character nor half a surrogate pair, both of which a damaged
 * document may contain: they become U+FFFD, which keeps every offset.
 */
export const toJson = (value: unknown): string =>
  (JSON.stringify(value) ?? 'null').replace(/\\\\|\\u(?:0000|d[89a-f][0-9a-f]{2})/gi, (found) =>
    found === '\\\\' ? found : '\\ufffd',
  );

/** The same for a `text` parameter. */
export const toText = (value: string): string =>
  value
    .replaceAll('\0', '\uFFFD')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');

/** Canonical JSON: keys sorted by code unit, no blanks, `undefined` left out; equal values give equal bytes. */
export const toCanonicalJson = (value: unknown): string => toJson(sorted(value));

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([key, field]) => [key, sorted(field)]),
  );
};
