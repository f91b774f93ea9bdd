export declare function AuditScreen(): import("react").JSX.Element;
//# sourceMappingURL=audit.d.ts.map