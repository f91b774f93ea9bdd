/**
 * @module Turning key presses into review commands, two-key sequences included. Pure: what a command does is the screen's.
 */
export type ReviewCommand = 'next' | 'previous' | 'accept' | 'edit' | 'reject' | 'undo' | 'targets' | 'help' | 'close';
export interface KeyPress {
    readonly key: string;
    readonly ctrlKey: boolean;
    readonly metaKey: boolean;
    readonly altKey: boolean;
    /** True while the person types in a field: only Escape is ours then. */
    readonly typing: boolean;
}
export interface KeyState {
    /** The first key of a sequence such as `g t`, and when it was pressed. */
    readonly pending: string | null;
    readonly at: number;
}
export declare const noKeys: KeyState;
/** The next state and the command the press completes, if any. Presses with a modifier are the browser's. */
export declare function readKey(state: KeyState, press: KeyPress, now: number): {
    readonly state: KeyState;
    readonly command: ReviewCommand | null;
};
/** True for elements that take text, where single keys must stay letters. */
export declare const isTyping: (target: unknown) => boolean;
//# sourceMappingURL=keys.d.ts.map