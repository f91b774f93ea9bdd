export declare function TargetsScreen(): null;
//# sourceMappingURL=targets.d.ts.map