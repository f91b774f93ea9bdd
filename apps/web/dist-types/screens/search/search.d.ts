export declare function SearchScreen(): null;
//# sourceMappingURL=search.d.ts.map