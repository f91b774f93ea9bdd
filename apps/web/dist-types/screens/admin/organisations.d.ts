export declare function OrganisationsScreen(): import("react").JSX.Element;
//# sourceMappingURL=organisations.d.ts.map