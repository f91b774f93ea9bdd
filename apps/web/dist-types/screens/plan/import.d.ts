export declare function ImportScreen(): null;
//# sourceMappingURL=import.d.ts.map