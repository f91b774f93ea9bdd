export declare function NotFound(): import("react").JSX.Element;
export declare function Failed({ error, reset }: {
    readonly error: unknown;
    readonly reset?: () => void;
}): import("react").JSX.Element;
//# sourceMappingURL=fallbacks.d.ts.map