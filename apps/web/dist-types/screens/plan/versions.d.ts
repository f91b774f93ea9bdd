export declare function VersionsScreen(): import("react").JSX.Element;
//# sourceMappingURL=versions.d.ts.map