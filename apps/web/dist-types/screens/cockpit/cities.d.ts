export declare function CitiesScreen(): null;
//# sourceMappingURL=cities.d.ts.map