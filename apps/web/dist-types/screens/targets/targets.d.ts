export declare function TargetsScreen(): import("react").JSX.Element;
//# sourceMappingURL=targets.d.ts.map