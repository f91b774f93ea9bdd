export declare function DiffScreen(): null;
//# sourceMappingURL=diff.d.ts.map