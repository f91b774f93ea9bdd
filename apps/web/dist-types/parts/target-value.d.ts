/**
 * @module One target as it is drawn everywhere: a box with comparator, value and unit, and quiet marks for what a reader must know.
 * Comparators, strength and doubts are said in words to screen readers and on hover.
 */
import type { TargetItem } from '@dafeng/contract';
import { type MessageKey } from '../i18n/index.ts';
import { type Comparator } from '../view/number.ts';
export type ValueFields = Pick<TargetItem, 'value' | 'unit' | 'comparator' | 'kindOfValue' | 'strength' | 'implied' | 'ambiguous' | 'baselineYear'> & Partial<Pick<TargetItem, 'warnings'>>;
export declare const comparatorWord: (comparator: Comparator) => MessageKey;
export declare function TargetValue({ target, withUnit, }: {
    readonly target: ValueFields;
    readonly withUnit?: boolean;
}): import("react").JSX.Element;
export declare function TargetMarks({ target }: {
    readonly target: ValueFields;
}): import("react").JSX.Element;
/** A number that is not there: an em dash, with the reason on hover and for screen readers. */
export declare function Missing({ why }: {
    readonly why: string;
}): import("react").JSX.Element;
//# sourceMappingURL=target-value.d.ts.map