/**
 * @module Cutting the text of a plan into the pieces the middle column draws: paragraphs of runs, each run covered by the same items.
 * Offsets are UTF-16 code units into the text, as in the contract. Drawing and colours are the screen's.
 */
import type { ItemKind } from '@dafeng/contract';
export interface Span {
    readonly id: string;
    readonly kind: ItemKind;
    readonly start: number;
    readonly end: number;
}
/** A place in the text that carries a mark (page break, defect), not a stretch. */
export interface Mark {
    readonly at: number;
    readonly kind: 'page' | 'defect';
    readonly label: string;
}
export interface Run {
    readonly start: number;
    readonly text: string;
    /** Items covering the whole run, outermost first. */
    readonly spans: readonly Span[];
    /** Marks standing right before the run. */
    readonly marks: readonly Mark[];
}
export interface Paragraph {
    readonly start: number;
    readonly end: number;
    readonly runs: readonly Run[];
}
/**
 * Paragraphs of the text, cut at every line break and at every edge of a span or mark. Joining all runs of a paragraph gives its text
 * back exactly; blank lines give no paragraph.
 */
export declare function cutParagraphs(text: string, spans: readonly Span[], marks?: readonly Mark[]): Paragraph[];
/** The deepest outline entry that holds an offset; entries may nest. */
export declare function sectionAt<S extends {
    readonly start: number;
    readonly end: number;
    readonly level: number;
}>(outline: readonly S[], offset: number): S | undefined;
/** A selection without the blanks and punctuation a hand catches at its ends. */
export declare function trimSelection(text: string, start: number, end: number): {
    start: number;
    end: number;
};
/** First numeral of a stretch and the unit right behind it, to prefill the form for a target the reader missed. */
export declare function guessValue(quote: string): {
    value: number | null;
    unit: string | null;
    year: number | null;
};
//# sourceMappingURL=segments.d.ts.map