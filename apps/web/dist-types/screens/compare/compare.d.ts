export declare function CompareScreen(): null;
//# sourceMappingURL=compare.d.ts.map