import type { ReactNode } from 'react';
export declare function Waiting({ rows }: {
    readonly rows?: number;
}): import("react").JSX.Element;
export declare function Nothing({ title, hint, children, }: {
    readonly title: string;
    readonly hint?: string;
    readonly children?: ReactNode;
}): import("react").JSX.Element;
/** Message, place, remedy and the code to quote, in words. */
export declare function ProblemNote({ error, onRetry }: {
    readonly error: unknown;
    readonly onRetry?: () => void;
}): import("react").JSX.Element;
//# sourceMappingURL=states.d.ts.map