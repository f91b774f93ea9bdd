export declare function OrganisationsScreen(): null;
//# sourceMappingURL=organisations.d.ts.map