export declare function CompareScreen(): import("react").JSX.Element;
//# sourceMappingURL=compare.d.ts.map