export declare function CitiesScreen(): import("react").JSX.Element;
//# sourceMappingURL=cities.d.ts.map