export declare function SearchScreen(): import("react").JSX.Element;
//# sourceMappingURL=search.d.ts.map