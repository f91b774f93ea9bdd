export declare function VersionsScreen(): null;
//# sourceMappingURL=versions.d.ts.map