export declare function CityScreen(): import("react").JSX.Element;
//# sourceMappingURL=city.d.ts.map