export declare function f(): Promise<(string | number)[]>;
//# sourceMappingURL=typecheck.tmp.d.ts.map