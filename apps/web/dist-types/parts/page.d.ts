/**
 * @module The frame of a screen: heading, one line of context, actions at the right, and the browser's title.
 */
import { type ReactNode } from 'react';
export declare function Page({ title, note, actions, wide, children, }: {
    readonly title: ReactNode;
    /** Browser title where the heading is more than text. */
    readonly note?: ReactNode;
    readonly actions?: ReactNode;
    readonly wide?: boolean;
    readonly children: ReactNode;
}): import("react").JSX.Element;
/** Sets the title of the browser tab while the screen is open. */
export declare function useTitle(...parts: readonly (string | undefined)[]): void;
//# sourceMappingURL=page.d.ts.map