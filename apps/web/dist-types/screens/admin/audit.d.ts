export declare function AuditScreen(): null;
//# sourceMappingURL=audit.d.ts.map