export declare function Shell(): import("react").JSX.Element;
//# sourceMappingURL=shell.d.ts.map