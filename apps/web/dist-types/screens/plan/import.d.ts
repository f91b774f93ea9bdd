export declare function ImportScreen(): import("react").JSX.Element;
//# sourceMappingURL=import.d.ts.map