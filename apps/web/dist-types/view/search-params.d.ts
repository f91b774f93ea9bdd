/**
 * @module Reading the state of a screen from its URL and writing it back: plain words and comma lists, nothing quoted, unknown values dropped.
 */
export type RawSearch = Readonly<Record<string, unknown>>;
/** A short text, or undefined where it is absent or empty. */
export declare function textOf(raw: RawSearch, key: string): string | undefined;
/** One of the words a screen knows; anything else counts as absent. */
export declare function oneOf<const W extends string>(raw: RawSearch, key: string, words: readonly W[]): W | undefined;
/** `a,b` as a list; undefined rather than an empty list, so that the URL stays short. */
export declare function listOf(raw: RawSearch, key: string): string[] | undefined;
/** Search string without undefined or empty members; commas stay readable. */
export declare function writeSearch(search: Readonly<Record<string, unknown>>): string;
export declare function readSearch(text: string): Record<string, string>;
//# sourceMappingURL=search-params.d.ts.map